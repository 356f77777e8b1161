"""The command `control`: layers of who held what, and what they claim of a place on a day."""

import json
import re
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from counterclaim.cli.options import FAILURE, PARTIAL, opened_to_write

if TYPE_CHECKING:
    from counterclaim.layers import Answer
    from counterclaim.ledger.spots import Spot
    from counterclaim.model.layer import Layer, Point

_LEDGER = click.argument("ledger", type=click.Path(path_type=Path), metavar="LEDGER")
_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
_DAY = click.DateTime(["%Y-%m-%d"])
_POSITION = re.compile(r"\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*")
_NO_TRUTH = "a layer is a claim with an age and an origin, no finding"


@click.group(name="control")
def control_group() -> None:
    """Who held which place, as control layers claim that you load."""


@control_group.command(name="add")
@_LEDGER
@click.argument(
    "layers", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="LAYER…"
)
@click.option("--name", help="What the layer is called; by default the file's name.")
@click.option("--origin", help="Who made the layer.")
@click.option("--licence", help="The layer's licence, for rows that do not give one.")
@click.option("--updated", metavar="DATE", help="The snapshot's date, for rows that give none.")
@click.option("--country", help="ISO 3166 alpha-3, as SYR, for rows that give none.")
@click.option(
    "--column", "columns", multiple=True, metavar="FIELD=NAME", help="What a column is called."
)
@click.option(
    "--actors", type=click.Path(path_type=Path), multiple=True, metavar="FILE",
    help="More actors, to know holders by.",
)  # fmt: skip
@click.option("--who", help="Who added the layer; kept in the collection record.")
def control_add_command(
    ledger: Path,
    layers: tuple[Path, ...],
    name: str | None,
    origin: str | None,
    columns: tuple[str, ...],
    actors: tuple[Path, ...],
    who: str | None,
    **defaults: str | None,
) -> None:
    """Keep control layers in LEDGER: CSV (.csv, .tsv, .gz) or GeoJSON files.

    A row has a place or a position, and its holder; where known from, to, as of, updated, source,
    source url, licence, note. Wrong rows are named with their line, the rest is used.
    """
    from counterclaim.layers import LayerOptions, read_layer  # noqa: PLC0415
    from counterclaim.model.errors import CounterclaimError, LayerError  # noqa: PLC0415
    from counterclaim.resolve.actors import load_actor_finder  # noqa: PLC0415
    from counterclaim.resolve.actors.holders import holder_resolver  # noqa: PLC0415

    given = {key: value for key, value in defaults.items() if value}
    options = LayerOptions(name, origin, given, _columns(columns))
    finder, problems = load_actor_finder(actors)
    resolve, failed = holder_resolver(finder), bool(problems)
    for problem in problems:
        _tell(f"{problem.ref}: {problem.message}")
    try:
        with opened_to_write(ledger, create=True) as kept:
            run = kept.begin_run(who)
            for path in layers:
                try:
                    layer = read_layer(path, options, resolve)
                except LayerError as error:
                    _tell(str(error))
                    failed = True
                    continue
                for problem in layer.problems:
                    _tell(f"{problem.ref}: {problem.message}")
                failed |= bool(layer.problems)
                new = "kept" if kept.add_layer(run, layer) else "unchanged, it is here already"
                known = sum(each.entity is not None for each in layer.rows)
                told = f"{len(layer.rows):,} rows, {known:,} with a holder that is known"
                left = f"{len(layer.problems):,} rows left out"
                _tell(f"{layer.name}: {new}: {told}, {left}", ours=False)
    except CounterclaimError as error:
        _tell(str(error))
        raise SystemExit(FAILURE) from None
    if failed:
        raise SystemExit(PARTIAL)


def _columns(given: Sequence[str]) -> dict[str, str]:
    pairs = [each.partition("=") for each in given]
    if not all(field and name for field, _, name in pairs):
        raise click.UsageError("expected --column FIELD=NAME, as --column holder=Besetzer")
    return {field.replace("-", "_").replace(" ", "_"): name for field, _, name in pairs}


@control_group.command(name="list")
@_LEDGER
@_JSON
def control_list_command(ledger: Path, as_json: bool) -> None:
    """Print the control layers of LEDGER, each with its origin, licence and date."""
    from dataclasses import asdict  # noqa: PLC0415

    from counterclaim.ledger import Ledger  # noqa: PLC0415
    from counterclaim.model.errors import CounterclaimError  # noqa: PLC0415

    try:
        with Ledger.open(ledger, read_only=True) as kept:
            layers = kept.layers()
    except CounterclaimError as error:
        _tell(str(error))
        raise SystemExit(FAILURE) from None
    if as_json:
        click.echo(json.dumps([asdict(each) for each in layers], ensure_ascii=False, indent=1))
    else:
        for each in layers:
            click.echo(_safe(_layer_line(each)))
    _tell(f"{len(layers)} layers; {_NO_TRUTH}", ours=False)


def _layer_line(layer: "Layer") -> str:
    updated = f"snapshot of {layer.updated}" if layer.updated else "no date of a snapshot given"
    left = f", {layer.refused:,} left out" if layer.refused else ""
    return (
        f"{layer.name} · {layer.rows:,} rows{left} · {updated} · by {layer.origin or 'unknown'} · "
        f"licence {layer.licence or 'not given'} · added {layer.added[:10]}"
    )


@control_group.command(name="at")
@_LEDGER
@click.argument("place")
@click.option(
    "--on", "day", required=True, type=_DAY, metavar="DAY", help="The day, as 2022-06-30."
)
@click.option("--country", help="Only places of this country: ISO 3166 alpha-3, as UKR.")
@click.option(
    "--within", "within_km", type=click.FloatRange(0, 100), default=3.0,
    help="Kilometres to other points of layers that count as the place [3].",
)  # fmt: skip
@click.option(
    "--gazetteer", "gazetteers", type=click.Path(path_type=Path), multiple=True,
    help="Look the place up in this file too.",
)  # fmt: skip
@click.option("--most", type=click.IntRange(1), default=12, help="At most so many claims [12].")
@_JSON
def control_at_command(
    ledger: Path,
    place: str,
    day: datetime,
    country: str | None,
    within_km: float,
    gazetteers: tuple[Path, ...],
    most: int,
    as_json: bool,
) -> None:
    """Print what the layers of LEDGER claim of PLACE on a day, each claim with its age and source.

    PLACE is a name, or latitude and longitude as 48.47,38.80. Those that cover the day come first,
    then those told before it, the youngest first. Which is right is not said.
    """
    from counterclaim.layers import answers_on  # noqa: PLC0415
    from counterclaim.ledger import Ledger  # noqa: PLC0415
    from counterclaim.ledger.spots import spots_at, spots_called  # noqa: PLC0415
    from counterclaim.model.errors import CounterclaimError  # noqa: PLC0415

    try:
        point = _point(place)
        with Ledger.open(ledger, read_only=True) as kept:
            number = len(kept.layers())
            if point:
                spots, note = spots_at(kept, point, within_km), None
            else:
                finder = _finder(gazetteers)
                spots, note = spots_called(kept, place, country, within_km, finder)
    except CounterclaimError as error:
        _tell(str(error))
        raise SystemExit(FAILURE) from None
    on = day.date()
    found = [(spot, answers_on(spot.rows, on)) for spot in spots]
    if as_json:
        spot_json = [_spot_json(spot, answers) for spot, answers in found]
        whole = {
            "place": place,
            "on": on.isoformat(),
            "layers": number,
            "note": note,
            "found": spot_json,
        }
        click.echo(json.dumps(whole, ensure_ascii=False, indent=1))
        return
    for spot, answers in found:
        for line in _page(spot, answers, on.isoformat(), most):
            click.echo(_safe(line))
    if note:
        _tell(note, ours=False)
    if not found:
        _tell(f"no row of {number} layers speaks of {place}", ours=False)
    _tell(_NO_TRUTH, ours=False)


def _point(place: str) -> "Point | None":
    """The position that was given, None where it is a name."""
    from counterclaim.layers.areas import parse_position  # noqa: PLC0415

    found = _POSITION.fullmatch(place)
    try:
        return parse_position(*found.groups()) if found else None
    except ValueError as error:
        raise click.UsageError(str(error)) from None


def _finder(gazetteers: tuple[Path, ...]) -> Any:
    """What finds a name's places in the gazetteer: towns and sites where there are any."""
    from counterclaim.resolve.places import open_gazetteers  # noqa: PLC0415
    from counterclaim.resolve.places.entry import Kind  # noqa: PLC0415
    from counterclaim.resolve.places.fold import plain  # noqa: PLC0415

    opened = open_gazetteers(*gazetteers)

    def places_named(name: str) -> "Sequence[Any]":
        every = opened.named(plain(name))
        return [each for each in every if each.kind in (Kind.TOWN, Kind.SITE)] or every

    return places_named


def _page(spot: "Spot", answers: "Sequence[Answer]", on: str, most: int) -> list[str]:
    """The claims on one place, for people."""
    at = f" ({spot.point.lat:.3f}, {spot.point.lon:.3f})" if spot.point else " (no position given)"
    lines = [f"{spot.name}{at} on {on}"]
    lines += [f"  {_claim(answer, spot)}" for answer in answers[:most]]
    if len(answers) > most:
        lines.append(f"  … and {len(answers) - most} more claims: --most {len(answers)}")
    named = sorted(
        {each.row.entity or each.row.holder for each in answers if each.row.hold == "held"}
    )
    covering = sum(each.fit == "covers the day" for each in answers)
    lines.append(
        f"  claims: {len(answers)}; holders: {len(named)} ({', '.join(named) or 'none'}); "
        f"covering the day: {covering}"
    )
    return lines


def _claim(answer: "Answer", spot: "Spot") -> str:
    row, layer = answer.row, answer.told[0].layer
    holder = row.holder if row.hold == "held" else f"“{row.holder}” ({row.hold})"
    if row.entity:
        holder += f" [{row.entity}]"
    elif row.hold == "held":
        holder += " [no known actor]"
    where = f"as {row.place}, " if row.place and row.place != spot.name else ""
    given = " ".join(filter(None, (row.source, row.source_url)))
    source = f"source: {given}" if given else "no source given"
    others = f" and {len(answer.told) - 1} more layers" if len(answer.told) > 1 else ""
    snapshot = f", snapshot of {row.updated.iso}" if row.updated and row.as_of else ""
    return (
        f"{holder} · {answer.why} · {source} · {where}{layer.name}{others}, "
        f"line {row.line}{snapshot}"
    )


def _spot_json(spot: "Spot", answers: "Sequence[Answer]") -> dict[str, object]:
    at = {"lat": spot.point.lat, "lon": spot.point.lon} if spot.point else None
    return {"place": spot.name, "at": at, "claims": [_claim_json(each) for each in answers]}


def _claim_json(answer: "Answer") -> dict[str, object]:
    row = answer.row
    dates = {"from": row.began, "to": row.ended, "as_of": row.as_of, "updated": row.updated}
    return {
        "holder": row.holder, "entity": row.entity, "hold": row.hold.value,
        "doubtful": row.doubtful, "fit": answer.fit.value, "age_days": answer.age_days,
        **{name: each.iso if each else None for name, each in dates.items()},
        "source": row.source, "source_url": row.source_url,
        "licence": row.licence or answer.told[0].layer.licence,
        "note": row.note, "place": row.place, "country": row.country, "why": answer.why,
        "told_in": [
            {"layer": each.layer.name, "sha256": each.layer.sha256, "origin": each.layer.origin,
             "line": each.row.line, "updated": each.row.updated.iso if each.row.updated else None}
            for each in answer.told
        ],
    }  # fmt: skip


def _safe(line: str) -> str:
    from counterclaim.terminal import make_safe  # noqa: PLC0415

    return make_safe(line)


def _tell(line: str, *, ours: bool = True) -> None:
    """A sentence on standard error; where it is a complaint, with the program's name."""
    click.echo(_safe(f"counterclaim: {line}" if ours else line), err=True)

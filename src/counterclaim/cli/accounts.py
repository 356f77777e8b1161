"""The commands that set accounts side by side: `incidents`, `compare`, `origins`."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from counterclaim.cli.catching_up import catch_up, settle_lineage
from counterclaim.cli.decided import (
    between_versions,
    control_lines,
    decided_json,
    decided_lines,
    elsewhere_lines,
    left_out_lines,
    other_left_out_lines,
    rule_words,
    say_what_fits_no_more,
)
from counterclaim.cli.options import FAILURE, open_reader_session, standard_input

if TYPE_CHECKING:
    from counterclaim.accounts import Case
    from counterclaim.cli.options import Settings
    from counterclaim.ledger import Ledger
    from counterclaim.model.comparison import Comparison, Version
    from counterclaim.model.decided import Decided
    from counterclaim.model.incident import Incident
    from counterclaim.model.listed import IncidentsKept, ListedIncident

_LEDGER = click.argument("ledger", type=click.Path(path_type=Path), metavar="LEDGER")
_INCIDENT = click.argument("incident", metavar="INCIDENT")
_DAY = click.DateTime(["%Y-%m-%d"])
_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
_SHORT = 8  # characters of an incident's id that people see
_WORDS = 12  # of a version, before it is cut for people
_LOUD = (  # the most telling first
    "conflict", "denied", "retracted", "corrected", "declined", "aim against effect", "update",
    "different scope", "refines", "cannot tell",
)  # fmt: skip
_SUSPECTED = ", suspected, according to"  # until a named person signs
_SHOWN = 8  # comparisons of a slot
_HARM = frozenset({"killed", "injured"})
_OUTLETS = 8  # of an incident or version


@click.command(name="incidents")
@_LEDGER
@click.option("--most", type=click.IntRange(1), default=50, help="At most so many [50].")
@click.option("--since", type=_DAY, metavar="DATE", help="Those that lie on this day or later.")
@click.option("--until", type=_DAY, metavar="DATE", help="Those that lie before this day.")
@click.option("--place", help="The place's name as the list prints it, or a country, as SYR.")
@click.option("--type", "type_", help="PLOVER's type, as ASSAULT or “ASSAULT aerial”.")
@click.option(
    "--word",
    "words",
    multiple=True,
    help="A word beside a mention, in its plain form (gunman, strike); * for more.",
)
@click.option("--alone", is_flag=True, help="Those of a single report too.")
@click.option("--why", is_flag=True, help="On what the mentions of each were put together.")
@click.option("--anew", is_flag=True, help="Make all incidents anew from the readings first.")
@_JSON
def incidents_command(
    ledger: Path,
    most: int,
    since: datetime | None,
    until: datetime | None,
    place: str | None,
    type_: str | None,
    words: tuple[str, ...],
    alone: bool,
    why: bool,
    anew: bool,
    as_json: bool,
) -> None:
    """Print the incidents that the reports of LEDGER tell, those of the most reports first.

    Mentions that may speak of the same, and are not surely the same, stay apart and are named.
    """
    from counterclaim.model.decided import Decided  # noqa: PLC0415
    from counterclaim.model.listed import WantedIncidents  # noqa: PLC0415

    if anew:
        _make_anew(ledger)
    wanted = WantedIncidents(
        " ".join(words), type_, place, since.date() if since else None,
        until.date() if until else None, 1 if alone else 2,
    )  # fmt: skip
    with _opened(ledger) as kept:
        people = kept.decided_shelf()
        shelf = people or kept.shelf()
        count = 0
        for each in shelf.listed(wanted, most):
            count += 1
            whole = shelf.incident(each.id) if why else None
            decided = people.decided(each.id) if people else Decided()
            if as_json:
                _echo(listed_json(each, whole, decided))
            else:
                _echo("\n".join((*_listed(each, whole), *decided_lines(decided))))
        there, rejected = shelf.kept(), len(people.rejected()) if people else 0
        unfitting = people.unfitting() if people else ()
    _say_what_waits(ledger, there)
    more = "; there may be more, see --most" if count == most else ""
    single = "" if alone else f"; {there.alone} told in one report (--alone)"
    among = f"{_of(there.shared + there.alone * alone, 'incident')} in"
    told = f"{count} of {among} {_of(there.reports, 'report')}"
    gone = f"; {rejected} rejected by people" if rejected else ""
    click.echo(f"{told}{more}{single}{gone}", err=True)
    say_what_fits_no_more(ledger, unfitting)


def _make_anew(ledger: Path) -> None:
    """All incidents from the readings, with how far it is on standard error."""
    from counterclaim.ledger import Ledger  # noqa: PLC0415
    from counterclaim.model.errors import CounterclaimError  # noqa: PLC0415

    try:
        with Ledger.open(ledger) as kept:
            catch_up(kept, anew=True)
    except CounterclaimError as error:
        _fail(str(error))


def _say_what_waits(ledger: Path, there: "IncidentsKept") -> None:
    if there.waiting:
        click.echo(
            f"{_of(there.waiting, 'report')} not yet among the incidents; "
            f"`counterclaim incidents {ledger} --anew` or the next `add` takes them in",
            err=True,
        )


@click.command(name="compare")
@_LEDGER
@_INCIDENT
@click.option("--all", "everything", is_flag=True, help="What agrees or is compatible too.")
@_JSON
def compare_command(ledger: Path, incident: str, everything: bool, as_json: bool) -> None:
    """Print what the accounts of INCIDENT say point by point, and where they conflict.

    INCIDENT is the id that `counterclaim incidents` prints, or how it begins.
    """
    case = _case(ledger, incident)
    if as_json:
        _echo(case_json(case))
        return
    show_case(case, everything=everything)


def show_case(case: "Case", *, everything: bool) -> None:
    """Print a case for people: the versions of each slot, and how they stand."""
    for line in (*_incident(case), *decided_lines(case.decided)):
        _echo(line)
    for slot in dict.fromkeys(each.slot for each in case.versions):
        _echo(f"\n{slot.value.upper()}{_SUSPECTED if slot.value == 'actor' else ''}")
        own = [each for each in case.versions if each.slot is slot]
        for each in own:
            _echo(f"  {_version(each, case)}")
            for mark in case.decided.on(each.id):
                _echo(f"      reviewed: {mark}")
        for line in left_out_lines(case, slot):
            _echo(line)
        told = [each for each in between_versions(case) if each.slot is slot]
        shown = told if everything else _telling(told)
        for found in shown:
            _echo(f"    {found.verdict.value}: {found.why}")
        rest = Counter(each.verdict.value for each in told if each not in shown)
        if rest:
            _echo(
                f"    beside these, {', '.join(f'{n} {name}' for name, n in rest.items())} (--all)"
            )
    for lines in (other_left_out_lines, control_lines, elsewhere_lines):
        for line in lines(case, everything=everything):
            _echo(line)
    _echo(_looked_at(case))


@click.command(name="origins")
@_LEDGER
@_INCIDENT
@click.option("--slot", help="Only this point, as killed.")
@_JSON
def origins_command(ledger: Path, incident: str, slot: str | None, as_json: bool) -> None:
    """Print how many independent origins stand behind each version of INCIDENT, and why so many.

    The first number are origins that are surely there and surely apart, the second the most that
    there may be.
    """
    from dataclasses import asdict  # noqa: PLC0415

    case = _case(ledger, incident)
    wanted = [each for each in case.versions if slot is None or each.slot.value == slot]
    if slot and not wanted:
        _fail(f"{slot!r}: the accounts say nothing on it; `counterclaim compare` shows on what")
    for each in wanted:
        if as_json:
            _echo(json.dumps(asdict(case.origins[each.id]), ensure_ascii=False))
        else:
            show_origins(each, case)


def show_origins(version: "Version", case: "Case") -> None:
    """Print who stands behind a version: what was counted as one, and what is left open."""
    own = case.origins[version.id]
    _echo(f"{version.slot.value}: {_version(version, case)}")
    for name, grounds in (("one", own.merges), ("open", own.open)):
        for one in grounds:
            _echo(f"    {name}, {rule_words(one.rule)}: {one.why} ({'; '.join(one.of)})")
    for note in own.notes:
        _echo(f"    {note}")


def _telling(told: list["Comparison"]) -> list["Comparison"]:
    """Some of the comparisons that tell most: each verdict that is not quiet, in turn."""
    left = sorted(
        (each for each in told if each.verdict.value in _LOUD),
        key=lambda each: _LOUD.index(each.verdict.value),
    )
    return left[:_SHOWN]


def show_demo(reports: Sequence[str], settings: "Settings") -> None:
    """Read reports into a ledger for the moment, and print what the commands would of it."""
    with demo_ledger(reports, settings) as path:
        with _opened(path) as kept:
            found = list(kept.incidents(most=_SHOWN))
            taken = kept.shelf().kept().reports
        _echo(
            f"\n{taken} reports of 30 September 2015 in a ledger; what several of them tell of:\n"
        )
        for each in found:
            _echo(next(_listed(each, None)))
        _echo("\nThe first of these, account by account:\n")
        case = _case(path, found[0].id)
        show_case(case, everything=False)
        _echo("\nWho stands behind the numbers, and why they are so many:\n")
        for version in case.versions:
            if version.slot.value in _HARM:
                show_origins(version, case)
    _echo(
        "\nThe same in a browser: counterclaim demo --serve. With a ledger of your own: "
        "counterclaim add war.ledger REPORTS…, then incidents, compare, origins and serve."
    )


@contextmanager
def demo_ledger(reports: Sequence[str], settings: "Settings") -> Iterator[Path]:
    """A ledger of some reports, for the moment."""
    import tempfile  # noqa: PLC0415

    from counterclaim.ingest import Particulars, read_given  # noqa: PLC0415
    from counterclaim.ledger import Ledger  # noqa: PLC0415
    from counterclaim.ledger.taking import take_all  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "demo.ledger"
        session = open_reader_session(settings)
        with Ledger.open(path, create=True) as kept:
            for _ in take_all(kept, read_given(reports, standard_input(), Particulars()), session):
                pass
            settle_lineage(kept)
        yield path


@contextmanager
def _opened(ledger: Path) -> Iterator["Ledger"]:
    """A ledger that is only read; what is wrong with it ends the program with a sentence."""
    from counterclaim.ledger import Ledger  # noqa: PLC0415
    from counterclaim.model.errors import CounterclaimError  # noqa: PLC0415

    try:
        with Ledger.open(ledger, read_only=True) as kept:
            yield kept
    except CounterclaimError as error:
        _fail(str(error))


def _case(ledger: Path, name: str) -> "Case":
    from counterclaim.resolve.actors import load_actor_finder  # noqa: PLC0415

    name = name.strip()
    with _opened(ledger) as kept:
        finder, _ = load_actor_finder()
        case = kept.compare(name, finder.outlet, finder.who)
    if not case.incident.id.startswith(name.lower()):
        click.echo(f"{name} is now {case.incident.id[:_SHORT]}", err=True)
    return case


def _incident(case: "Case") -> Iterator[str]:
    """The first lines of a case: the incident as the list has it, and what it is part of."""
    whole = case.incident
    outlets = sorted({case.records[each].document.outlet or "unknown" for each in case.documents})
    yield _line(whole, len(whole.mentions), len(case.documents), outlets)
    yield from _beside(whole.part_of, whole.maybe)


def _listed(incident: "ListedIncident", whole: "Incident | None") -> Iterator[str]:
    yield _line(incident, incident.mentions, incident.reports, incident.outlets)
    yield from _beside(whole.part_of if whole else None, incident.maybe)
    for tie in whole.ties if whole else ():
        yield f"    {tie.sureness.value}: {tie.why}"


def _line(
    incident: "Incident | ListedIncident", mentions: int, reports: int, outlets: Sequence[str]
) -> str:
    days = incident.since.isoformat() if incident.since else "no day"
    where = incident.place or incident.country or "no place"
    told = f"{_of(mentions, 'mention')} in {_of(reports, 'report')}"
    return (
        f"{incident.id[:_SHORT]}  {days}  {where}  {incident.type} ({incident.level.value})  "
        f"{told}: {_some(outlets)}"
    )


def _some(outlets: Sequence[str]) -> str:
    """The first of some outlets, and how many more there are."""
    left = len(outlets) - _OUTLETS
    return ", ".join(outlets[:_OUTLETS]) + (f" and {left} more" if left > 0 else "")


def _beside(part_of: str | None, maybe: Sequence[str]) -> Iterator[str]:
    if part_of:
        yield f"    part of {part_of[:_SHORT]}"
    if maybe:
        yield f"    possibly the same as {', '.join(each[:_SHORT] for each in maybe)}"


def _version(version: "Version", case: "Case") -> str:
    own = case.origins[version.id]
    words = version.value.split()
    value = " ".join(words[:_WORDS]) + (" …" if len(words) > _WORDS else "")
    reports = {each.document for each in version.claims}
    outlets = sorted({case.records[each].document.outlet or "unknown" for each in reports})
    counted = str(own.low) if own.low == own.high else f"{own.low} to {own.high}"
    scope = f" ({version.scope})" if version.scope else ""
    aim = " (meant for)" if version.aim else ""
    told = f"{_of(len(reports), 'report')}, {counted} origin{'' if counted == '1' else 's'}"
    return f"“{value}”{scope}{aim}: {told}: {_some(outlets)}"


def _looked_at(case: "Case") -> str:
    """Among how much it was looked: "no conflict found" is worth no more than that."""
    found = sum(each.verdict.value == "conflict" for each in case.comparisons)
    told = f"{_of(found, 'conflict')} found" if found else "no conflict found"
    known = {case.records[each].document.language for each in case.documents}
    languages = ", ".join(sorted(each or "language not told" for each in known))
    return (
        f"\n{told} among {_of(len(case.documents), 'report')} ({languages}), "
        f"{_of(len(case.versions), 'version')}, {_of(len(case.comparisons), 'comparison')}"
    )


def _of(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def listed_json(incident: "ListedIncident", whole: "Incident | None", decided: "Decided") -> str:
    """An incident as one line of JSON; with the whole one also its mentions and ties."""
    from dataclasses import asdict  # noqa: PLC0415

    told = asdict(incident)
    if whole:
        kept = asdict(whole)
        told |= {name: kept[name] for name in ("part_of", "ties")}
        told |= {"told_in": kept["mentions"]}
    told |= {"decided": decided_json(decided)}
    return json.dumps(told, ensure_ascii=False, default=str)


def case_json(case: "Case") -> str:
    """A case as one line of JSON, with the words of every claim."""
    from dataclasses import asdict  # noqa: PLC0415

    def version_json(version: "Version") -> dict[str, Any]:
        told = asdict(version)
        for claim, given in zip(version.claims, told["claims"], strict=True):
            document = case.records[claim.document].document
            given["text"] = [document.words_of(span) for span in claim.spans]
        return told | {"origins": asdict(case.origins[version.id])}

    told = {
        "incident": asdict(case.incident),
        "documents": list(case.documents),
        "versions": [version_json(each) for each in case.versions],
        "comparisons": [asdict(each) for each in case.comparisons],
        "holdings": [asdict(each) | {"parties": sorted(each.parties)} for each in case.holdings],
        "decided": decided_json(case.decided),
        "elsewhere": asdict(case.elsewhere),
    }
    return json.dumps(told, ensure_ascii=False, default=str)


def _echo(line: str) -> None:
    from counterclaim.terminal import make_safe  # noqa: PLC0415

    click.echo("\n".join(make_safe(each) for each in line.split("\n")))


def _fail(message: str) -> "NoReturn":
    click.echo(f"counterclaim: {message}", err=True)
    raise SystemExit(FAILURE)

"""The command that looks for claims in a ledger: `claims`."""

import json
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from counterclaim.cli.options import FAILURE

if TYPE_CHECKING:
    from counterclaim.ledger import Facets, FoundClaim, Ledger, Wanted

KINDS = ("event", "count", "control", "relation", "statement")
_DAY = click.DateTime(["%Y-%m-%d"])
_SHOWN_VALUES = 8


@click.command(name="claims")
@click.argument("ledger", type=click.Path(path_type=Path), metavar="LEDGER")
@click.argument("words", nargs=-1, metavar="[WORD…]")
@click.option("--kind", type=click.Choice(KINDS), help="Only claims of this kind.")
@click.option("--type", "type_", help="PLOVER's type of an event, as ASSAULT; what is counted.")
@click.option("--party", help="The side that the innermost source speaks for, as RUS.")
@click.option("--said-by", default="", help="Words that name the innermost source, as doctor.")
@click.option("--place", help="Where it happened, as the gazetteer names it: Homs.")
@click.option("--country", help="Where it happened: ISO 3166 alpha-3, as SYR.")
@click.option("--outlet", help="Only what this outlet published.")
@click.option("--since", type=_DAY, metavar="DATE", help="Happened on this day or later.")
@click.option("--until", type=_DAY, metavar="DATE", help="Happened before this day.")
@click.option("--most", type=click.IntRange(1), default=200, help="At most so many [200].")
@click.option("--after", type=click.IntRange(0), default=0, metavar="KEY",
              help="Only those after the claim with this key, to go on.")  # fmt: skip
@click.option("--counts", is_flag=True,
              help="Print how many there are of each outlet, speaker, place …")  # fmt: skip
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
def claims_command(
    ledger: Path,
    words: tuple[str, ...],
    kind: str | None,
    type_: str | None,
    party: str | None,
    said_by: str,
    place: str | None,
    country: str | None,
    outlet: str | None,
    since: datetime | None,
    until: datetime | None,
    most: int,
    after: int,
    counts: bool,
    as_json: bool,
) -> None:
    """Print the claims of LEDGER that hold all these words, oldest report first.

    A word may end in * for all that begins so. Of each claim: who published it and when, who says
    so last in the chain, what is told, and the exact words.
    """
    from counterclaim.ledger import Ledger, Wanted  # noqa: PLC0415
    from counterclaim.model.errors import CounterclaimError  # noqa: PLC0415

    wanted = Wanted(
        " ".join(words), kind, type_, party, country, outlet,
        since.date() if since else None, until.date() if until else None,
        said_by=said_by, place=place,
    )  # fmt: skip
    try:
        with Ledger.open(ledger, read_only=True) as kept:
            if counts:
                _print_counts(kept.facets(wanted), as_json=as_json)
            else:
                _print_claims(kept, wanted, most, after, as_json=as_json)
    except CounterclaimError as error:
        click.echo(f"counterclaim: {error}", err=True)
        raise SystemExit(FAILURE) from None


def _print_claims(
    ledger: "Ledger", wanted: "Wanted", most: int, after: int, *, as_json: bool
) -> None:
    """The claims on standard output; how many they are, and how to go on, on standard error."""
    count, key = 0, 0
    for claim in ledger.claims(wanted, most, after):
        count, key = count + 1, claim.key
        click.echo(json.dumps(claim._asdict(), ensure_ascii=False) if as_json else _line(claim))
    if count < most:
        click.echo(f"{count} claims", err=True)
        return
    total = ledger.count_claims(wanted)
    if total == count:
        click.echo(f"{count} claims", err=True)
    else:
        click.echo(f"{count} of {_number(total)} claims; to go on: --after {key}", err=True)


def _number(total: int) -> str:
    from counterclaim.ledger import MOST_COUNTED  # noqa: PLC0415

    return f"{total:,}" if total <= MOST_COUNTED else f"more than {MOST_COUNTED:,}"


def _line(claim: "FoundClaim") -> str:
    """A claim on one line: when and where published, who says what, where and when, the words."""
    from counterclaim.describe import make_safe  # noqa: PLC0415

    voice = claim.speaker or claim.voice or claim.party or claim.anonymity or "the report itself"
    voice += f" ({claim.party})" if claim.party and claim.party != voice else ""
    told = " ".join(filter(None, (claim.type or claim.kind, claim.status)))
    told += " (denied)" if claim.polarity == "negative" else ""
    where = f"{claim.place} ({claim.country})" if claim.place and claim.country else None
    told = ", ".join(filter(None, (told, where or claim.place or claim.country, _days(claim))))
    published = f"{claim.published or 'no date'} {claim.outlet or 'unknown outlet'}"
    return make_safe(f"{published} · {voice}: {told} · “{' '.join(claim.words.split())}”")


def _days(claim: "FoundClaim") -> str | None:
    """The days in which it happened, the last one included."""
    if claim.first_day is None and claim.last_day is None:
        return None
    end = date.fromisoformat(claim.last_day) - timedelta(days=1) if claim.last_day else None
    last = end.isoformat() if end else "…"
    return last if claim.first_day == last else f"{claim.first_day or '…'} to {last}"


def _print_counts(facets: "Facets", *, as_json: bool) -> None:
    """How many claims have each value, the most frequent first."""
    if as_json:
        slots = {
            each.name: {
                "values": [{"value": value, "claims": count} for value, count in each.values],
                "others": each.others,
            }
            for each in facets.facets
        }
        whole = {"total": facets.total, "exact": facets.exact, "one_in": facets.one_in, **slots}
        click.echo(json.dumps(whole, ensure_ascii=False))
        return
    from counterclaim.describe import make_safe  # noqa: PLC0415

    for each in facets.facets:
        told = [f"{value or 'not known'} {count:,}" for value, count in each.values]
        left = each.others + len(told) - _SHOWN_VALUES
        more = [f"{left:,} more"] if left > 0 else []
        click.echo(make_safe(f"{each.name:9}  {' · '.join(told[:_SHOWN_VALUES] + more)}"))
    about = "" if facets.exact else f"; numbers are about, from one claim in {facets.one_in}"
    click.echo(f"{facets.total:,} claims{about}", err=True)

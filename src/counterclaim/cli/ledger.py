"""The commands that keep and ask a ledger: `add`, `claims`."""

import json
import sys
import time
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from counterclaim.cli.catching_up import catch_up
from counterclaim.cli.options import (
    FAILURE,
    PARTIAL,
    Settings,
    input_options,
    open_reader_session,
    reader_options,
    standard_input,
)

if TYPE_CHECKING:
    from counterclaim.ledger import FoundClaim

KINDS = ("event", "count", "control", "relation", "statement")
_DAY = click.DateTime(["%Y-%m-%d"])


@click.command(name="add")
@click.argument("ledger", type=click.Path(path_type=Path), metavar="LEDGER")
@input_options
@click.option("--who", help="Who collected the reports; kept in the collection record.")
@click.option(
    "--allow-network", is_flag=True, help="Fetch inputs that are addresses: pages and feeds."
)
@reader_options
def add_command(
    ledger: Path,
    inputs: tuple[str, ...],
    published: datetime | None,
    outlet: str | None,
    input_format: str,
    who: str | None,
    allow_network: bool,
    settings: Settings,
) -> None:
    """Read reports and keep them in LEDGER, one file, with where they came from.

    INPUT is what `counterclaim read` takes; with --allow-network also the address of a page or of
    a feed, whose reports are fetched. What is in the ledger already is not read again; a
    stop at any moment loses nothing that was counted as kept, and the same command goes on from
    there.
    """
    from counterclaim.ingest import (  # noqa: PLC0415
        Format,
        Particulars,
        count_documents,
        expand,
        read_given,
    )
    from counterclaim.ingest.fetching import open_network  # noqa: PLC0415
    from counterclaim.ledger import Ledger  # noqa: PLC0415
    from counterclaim.ledger.taking import take_all  # noqa: PLC0415
    from counterclaim.model.errors import CounterclaimError  # noqa: PLC0415
    from counterclaim.model.problem import Problem  # noqa: PLC0415
    from counterclaim.terminal import Progress, make_safe  # noqa: PLC0415

    defaults = Particulars(outlet=outlet, published=published.date() if published else None)
    paths = list(expand(inputs))
    progress = Progress(
        sys.stderr, time.monotonic, sys.stderr.isatty(), expected=count_documents(paths)
    )
    counts: Counter[str] = Counter()
    try:
        with Ledger.open(ledger, create=True) as kept:
            catch_up(kept)
            session = open_reader_session(settings)
            network = open_network() if allow_network else None
            given = read_given(paths, standard_input(), defaults, Format(input_format), network)
            for ref, result in take_all(kept, given, session, who):
                problems = (result,) if isinstance(result, Problem) else result.problems
                for problem in problems:
                    progress.say(
                        make_safe(f"counterclaim: {problem.ref or ref}: {problem.message}")
                    )
                failed = isinstance(result, Problem)
                counts["failed" if isinstance(result, Problem) else result.taken] += 1
                progress.count(failed=failed)
    except CounterclaimError as error:
        progress.erase()
        click.echo(f"counterclaim: {error}", err=True)
        raise SystemExit(FAILURE) from None
    finally:
        progress.erase()
        click.echo(_summary(counts), err=True)
    if counts["failed"]:
        raise SystemExit(PARTIAL)


@click.command(name="claims")
@click.argument("ledger", type=click.Path(path_type=Path), metavar="LEDGER")
@click.argument("words", nargs=-1, metavar="[WORD…]")
@click.option("--kind", type=click.Choice(KINDS), help="Only claims of this kind.")
@click.option("--type", "type_", help="PLOVER's type of an event, as ASSAULT; what is counted.")
@click.option("--party", help="The side that the innermost source speaks for, as RUS.")
@click.option("--country", help="Where it happened: ISO 3166 alpha-3, as SYR.")
@click.option("--outlet", help="Only what this outlet published.")
@click.option("--since", type=_DAY, metavar="DATE", help="Happened on this day or later.")
@click.option("--until", type=_DAY, metavar="DATE", help="Happened before this day.")
@click.option("--most", type=click.IntRange(1), default=200, help="At most so many [200].")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
def claims_command(
    ledger: Path,
    words: tuple[str, ...],
    kind: str | None,
    type_: str | None,
    party: str | None,
    country: str | None,
    outlet: str | None,
    since: datetime | None,
    until: datetime | None,
    most: int,
    as_json: bool,
) -> None:
    """Print the claims of LEDGER that hold all these words, oldest report first.

    A word may end in * for all that begins so. Of each claim: who published it and when, who says
    so last in the chain, what is told, and the exact words.
    """
    from counterclaim.ledger import Ledger, Wanted  # noqa: PLC0415
    from counterclaim.model.errors import CounterclaimError  # noqa: PLC0415
    from counterclaim.terminal import make_safe  # noqa: PLC0415

    wanted = Wanted(
        " ".join(words), kind, type_, party, country, outlet,
        since.date() if since else None, until.date() if until else None,
    )  # fmt: skip
    count = 0
    try:
        with Ledger.open(ledger, read_only=True) as kept:
            for claim in kept.claims(wanted, most):
                count += 1
                whole = json.dumps(claim._asdict(), ensure_ascii=False)
                click.echo(whole if as_json else make_safe(_line(claim)))
    except CounterclaimError as error:
        click.echo(f"counterclaim: {error}", err=True)
        raise SystemExit(FAILURE) from None
    more = f"; there may be more, see --most {most}" if count == most else ""
    click.echo(f"{count} claims{more}", err=True)


def _line(claim: "FoundClaim") -> str:
    """A claim on one line: when and where published, who says what, and the words."""
    told = " ".join(filter(None, (claim.type or claim.kind, claim.status)))
    told += " (denied)" if claim.polarity == "negative" else ""
    voice = claim.voice or claim.party or claim.anonymity or "the report itself"
    published = f"{claim.published or 'no date'} {claim.outlet or 'unknown outlet'}"
    return f"{published} · {voice}: {told} · “{' '.join(claim.words.split())}”"


def _summary(counts: Counter[str]) -> str:
    told = [f"{name} {counts[name]}" for name in ("new", "unchanged", "read again", "failed")]
    told += [f"sealed {counts['sealed']}"] if counts["sealed"] else []
    return f"read {counts.total()}: {', '.join(told)}"

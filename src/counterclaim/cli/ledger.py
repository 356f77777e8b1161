"""The command that keeps reports in a ledger: `add`."""

import sys
import time
from collections import Counter
from datetime import datetime
from pathlib import Path

import click

from counterclaim.cli.catching_up import catch_up, settle_lineage
from counterclaim.cli.options import (
    FAILURE,
    PARTIAL,
    Settings,
    input_options,
    open_reader_session,
    opened_to_write,
    reader_options,
    standard_input,
)


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
        with opened_to_write(ledger, create=True) as kept:
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
            progress.erase()
            settle_lineage(kept)
    except CounterclaimError as error:
        progress.erase()
        click.echo(f"counterclaim: {error}", err=True)
        raise SystemExit(FAILURE) from None
    finally:
        progress.erase()
        click.echo(_summary(counts), err=True)
    if counts["failed"]:
        raise SystemExit(PARTIAL)


def _summary(counts: Counter[str]) -> str:
    told = [f"{name} {counts[name]}" for name in ("new", "unchanged", "read again", "failed")]
    told += [f"sealed {counts['sealed']}"] if counts["sealed"] else []
    return f"read {counts.total()}: {', '.join(told)}"

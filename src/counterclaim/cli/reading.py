"""The commands `read` and `demo`: reports in, records out."""

import sys
import time
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from counterclaim.cli.options import (
    FAILURE,
    PARTIAL,
    Output,
    input_options,
    open_reader_session,
    output_options,
    standard_input,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from counterclaim.model.document import Document
    from counterclaim.model.problem import Problem
    from counterclaim.session import Session
    from counterclaim.terminal import Printer, Progress

_DEMO_FOLDER = Path(__file__).parents[1] / "demo_reports"
DEMO_REPORTS = (_DEMO_FOLDER / "reports.jsonl", _DEMO_FOLDER / "broadsheet.html")
DEMO_DOSSIER = (_DEMO_FOLDER / "dossier.jsonl",)


@click.command(name="read")
@input_options
@output_options
def read_command(
    inputs: tuple[str, ...],
    published: datetime | None,
    outlet: str | None,
    input_format: str,
    output: Output,
) -> None:
    """Print who says what in reports.

    INPUT is a text file, an HTML page, a .jsonl (or .jsonl.gz) file whose lines hold "text" or
    "html" and, where known, "id", "title", "outlet", "url" and "published", a web archive (.warc or
    .warc.gz), a folder of these, a pattern in quotes as "news/*.html", or - for standard input.
    """
    from counterclaim.ingest import Format, Particulars, expand, read_inputs  # noqa: PLC0415

    paths = list(expand(inputs))
    defaults = Particulars(outlet=outlet, published=published.date() if published else None)
    documents = read_inputs(paths, standard_input(), defaults, Format(input_format))
    print_records(documents, output, several=len(paths) > 1)


@click.command(name="demo")
@click.option(
    "--dossier", is_flag=True, help="Twelve reports of that day, with copies and rival accounts."
)
@click.option(
    "--ledger", is_flag=True,
    help="Add these twelve to a ledger for the moment; print incidents, accounts, origins.",
)  # fmt: skip
@click.option("--serve", is_flag=True, help="Show these twelve in the browser; Ctrl-C ends it.")
@output_options
def demo_command(dossier: bool, ledger: bool, serve: bool, output: Output) -> None:
    """Print who says what in the four reports that come with counterclaim.

    They tell of the first Russian air strikes in Syria on 30 September 2015, in the manner of
    different outlets; the project wrote them.
    """
    from counterclaim.ingest import Particulars, read_inputs  # noqa: PLC0415

    if serve:
        from counterclaim.cli.accounts import demo_ledger  # noqa: PLC0415
        from counterclaim.cli.serve import serve_ledger  # noqa: PLC0415

        with demo_ledger([str(path) for path in DEMO_DOSSIER], output.settings) as path:
            serve_ledger(path, 0, show=True)
        return
    if ledger:
        from counterclaim.cli.accounts import show_demo  # noqa: PLC0415

        show_demo([str(path) for path in DEMO_DOSSIER], output.settings)
        return
    reports = [str(path) for path in (DEMO_DOSSIER if dossier else DEMO_REPORTS)]
    documents = read_inputs(reports, standard_input(), Particulars())
    print_records(documents, output, several=True)


def print_records(
    documents: "Iterator[Document | Problem]", output: Output, *, several: bool
) -> None:
    """Read what comes in, print what is read, list what failed, and end with the counts."""
    from counterclaim.model.errors import CounterclaimError  # noqa: PLC0415
    from counterclaim.terminal import Progress, make_safe  # noqa: PLC0415

    try:
        session = open_reader_session(output.settings)
        printer = _printer(output, several=several)
        shown = sys.stderr.isatty() and not sys.stdout.isatty()
        progress = Progress(sys.stderr, time.monotonic, shown)
        for problem in session.problems:
            progress.say(make_safe(f"counterclaim: {problem.ref}: {problem.message}"))
        _print_each(documents, session, printer, progress)
    except CounterclaimError as error:
        click.echo(f"counterclaim: {error}", err=True)
        raise SystemExit(FAILURE) from None
    if progress.failed or session.problems:
        raise SystemExit(PARTIAL)


def _print_each(
    documents: "Iterator[Document | Problem]",
    session: "Session",
    printer: "Printer",
    progress: "Progress",
) -> None:
    from counterclaim.model.problem import Problem  # noqa: PLC0415
    from counterclaim.terminal import make_safe  # noqa: PLC0415

    for given in documents:
        result = given if isinstance(given, Problem) else session.try_read(given)
        problems = (result,) if isinstance(result, Problem) else result.problems
        for problem in problems:
            progress.say(make_safe(f"counterclaim: {problem.ref}: {problem.message}"))
        if not isinstance(result, Problem):
            printer.print(result)
        progress.count(failed=isinstance(result, Problem))
    printer.finish()
    progress.erase()
    progress.say(progress.counts())


def _printer(output: Output, *, several: bool) -> "Printer":
    """What prints records in the form asked for; pages for people if none was."""
    from counterclaim.terminal import (  # noqa: PLC0415
        IndentedPrinter,
        LinePrinter,
        PagePrinter,
        look_of,
        record_json,
    )

    out = sys.stdout.buffer
    if output.form == "html":
        from counterclaim.pages import HtmlPrinter, open_pages  # noqa: PLC0415

        return HtmlPrinter(out, open_pages(explain=output.explain))
    to_json = partial(record_json, words=output.words, explain=output.explain)
    if output.form == "json":
        return IndentedPrinter(out, to_json, always_list=several)
    if output.form == "jsonl":
        return LinePrinter(out, to_json)
    return PagePrinter(out, look_of(sys.stdout), explain=output.explain)

"""The command line. Heavy modules are imported inside the commands, so that help is instant."""

import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial, wraps
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast

import click

from counterclaim.version import __version__

if TYPE_CHECKING:
    from counterclaim.model.document import Document
    from counterclaim.model.problem import Problem
    from counterclaim.session import Session
    from counterclaim.terminal import Printer, Progress

FAILURE, PARTIAL = 1, 3
_DEMO_FOLDER = Path(__file__).parent / "demo_reports"
DEMO_REPORTS = (_DEMO_FOLDER / "reports.jsonl", _DEMO_FOLDER / "broadsheet.html")
DEMO_DOSSIER = (_DEMO_FOLDER / "dossier.jsonl",)


VAGUE_COUNTS = ("strict", "acled", "closed")


@dataclass(frozen=True, slots=True)
class Output:
    """How records are printed, and what is read with: `settings` are those of `open_session`."""

    form: str | None
    words: bool
    explain: bool
    settings: dict[str, Any]


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="counterclaim")
def main() -> None:
    """Read news reports about armed conflict and keep the record of who says what happened.

    Exit codes: 0 all went well, 1 failure, 2 wrong usage, 3 some inputs failed and are listed.
    """


def output_options(command: Callable[..., None]) -> Callable[..., None]:
    """The options of every command that prints records; it is given them as one `Output`."""

    @wraps(command)
    def gathered(
        form: str | None,
        *,
        words: bool,
        explain: bool,
        model: Path | None,
        threads: int | None,
        actors: tuple[Path, ...],
        gazetteers: tuple[Path, ...],
        vague_counts: str,
        **others: object,
    ) -> None:
        settings = {
            "model_path": model,
            "threads": threads,
            "actors": actors,
            "gazetteers": gazetteers,
            "vague_counts": vague_counts,
        }
        command(output=Output(form, words, explain, settings), **others)

    with_options = cast("Callable[..., None]", gathered)
    for option in (
        click.option("--threads", type=click.IntRange(1), help="Threads for the model [all]."),
        click.option(
            "--vague-counts",
            type=click.Choice(VAGUE_COUNTS),
            default=VAGUE_COUNTS[0],
            help='How many "dozens" and the like are [strict]; see docs/counts.md.',
        ),
        click.option(
            "--gazetteer",
            "gazetteers",
            type=click.Path(path_type=Path),
            multiple=True,
            help="Look places up in this file too (see `counterclaim places add`).",
        ),
        click.option(
            "--actors",
            type=click.Path(path_type=Path),
            multiple=True,
            metavar="FILE",
            help="More actors, as rows or as a TABARI dictionary; may be given several times.",
        ),
        click.option("--model", type=click.Path(path_type=Path), help="Read with this model file."),
        click.option("--explain", is_flag=True, help="Add every decision, and why it was made."),
        click.option("--words", is_flag=True, help="In JSON, print every word and sentence too."),
        click.option("--jsonl", "form", flag_value="jsonl", help="Print one JSON object a line."),
        click.option("--json", "form", flag_value="json", help="Print indented JSON."),
        click.option("--html", "form", flag_value="html", help="Print one page for a browser."),
    ):
        with_options = option(with_options)
    return with_options


@main.command(name="read")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT…")
@click.option(
    "--published",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="Day of publication, as 2015-09-30, of inputs that do not say it.",
)
@click.option("--outlet", help="Who published the inputs that do not say it.")
@click.option(
    "--as",
    "input_format",
    type=click.Choice(["auto", "text", "html", "jsonl"]),
    default="auto",
    help="What the inputs are; by default their endings and beginnings tell.",
)
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
    "html" and, where known, "id", "title", "outlet", "url" and "published", or - for standard
    input.
    """
    from counterclaim.ingest import Format, Particulars, read_inputs  # noqa: PLC0415

    defaults = Particulars(outlet=outlet, published=published.date() if published else None)
    documents = read_inputs(inputs, _stdin(), defaults, Format(input_format))
    print_records(documents, output, several=len(inputs) > 1)


@main.command(name="demo")
@click.option(
    "--dossier", is_flag=True, help="Twelve reports of that day, with copies and rival accounts."
)
@output_options
def demo_command(dossier: bool, output: Output) -> None:
    """Print who says what in the four reports that come with counterclaim.

    They tell of the first Russian air strikes in Syria on 30 September 2015, in the manner of
    different outlets; the project wrote them.
    """
    from counterclaim.ingest import Particulars, read_inputs  # noqa: PLC0415

    reports = [str(path) for path in (DEMO_DOSSIER if dossier else DEMO_REPORTS)]
    documents = read_inputs(reports, _stdin(), Particulars())
    print_records(documents, output, several=True)


@main.group(name="places")
def places_group() -> None:
    """Places of your own, beside the gazetteer that comes with counterclaim."""


@places_group.command(name="add")
@click.argument("dumps", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE…")
@click.option(
    "--gazetteer",
    required=True,
    type=click.Path(path_type=Path),
    help="The file to write; `counterclaim read --gazetteer` takes it.",
)
def places_add_command(dumps: tuple[Path, ...], gazetteer: Path) -> None:
    """Make a gazetteer from dumps of GeoNames, of a country (SY.txt) or of all (allCountries.txt).

    Rows that are broken are left out, each named with its line and the reason.
    """
    from counterclaim.model.errors import CounterclaimError  # noqa: PLC0415
    from counterclaim.resolve.places import build_gazetteer  # noqa: PLC0415

    def tell(dump: Path, kept: int) -> None:
        click.echo(f"{dump}: {kept:,} places so far", err=True)

    try:
        made = build_gazetteer(dumps, gazetteer, tell)
    except CounterclaimError as error:
        click.echo(f"counterclaim: {error}", err=True)
        raise SystemExit(FAILURE) from None
    for dump, problem in made.problems:
        click.echo(f"counterclaim: {dump}: {problem}", err=True)
    click.echo(f"{made.places:,} places kept, {len(made.problems):,} rows failed", err=True)
    if made.problems:
        raise SystemExit(PARTIAL)


def print_records(
    documents: "Iterator[Document | Problem]", output: Output, *, several: bool
) -> None:
    """Read what comes in, print what is read, list what failed, and end with the counts.

    A caller of `main` may give another way to open a session as the context's `obj`.
    """
    from counterclaim.model.errors import CounterclaimError  # noqa: PLC0415
    from counterclaim.session import open_session  # noqa: PLC0415
    from counterclaim.terminal import Progress, make_safe  # noqa: PLC0415

    try:
        opener = click.get_current_context().obj or open_session
        session = opener(**output.settings)
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


def _stdin() -> BinaryIO:
    """Standard input as bytes; empty where the caller has closed it."""
    return sys.stdin.buffer if sys.stdin else BytesIO()


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

"""Options that several commands share, and what they are gathered into."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast

import click

if TYPE_CHECKING:
    from counterclaim.ledger import Ledger
    from counterclaim.session import Session

FAILURE, PARTIAL, UNSOUND = 1, 3, 4
VAGUE_COUNTS = ("strict", "acled", "closed")
Settings = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Output:
    """How records are printed, and what is read with: `settings` are those of `open_session`."""

    form: str | None
    words: bool
    explain: bool
    settings: Settings


@contextmanager
def opened_to_write(path: Path, *, create: bool = False) -> Iterator["Ledger"]:
    """A ledger to write to; a terminal shows how far an older one is brought up meanwhile."""
    from counterclaim.ledger import Ledger  # noqa: PLC0415
    from counterclaim.terminal import Progress  # noqa: PLC0415

    progress = Progress(sys.stderr, time.monotonic, sys.stderr.isatty())
    try:
        ledger = Ledger.open(path, create=create, tell=progress.show)
    finally:
        progress.erase()
    with ledger:
        yield ledger


def reader_options(command: Callable[..., None]) -> Callable[..., None]:
    """The options of every command that reads; it is given them as `settings`."""

    @wraps(command)
    def gathered(
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
        command(settings=settings, **others)

    return _with(
        gathered,
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
    )


def output_options(command: Callable[..., None]) -> Callable[..., None]:
    """The options of every command that prints records; it is given them as one `Output`."""

    @wraps(command)
    def gathered(
        form: str | None, *, words: bool, explain: bool, settings: Settings, **others: object
    ) -> None:
        command(output=Output(form, words, explain, settings), **others)

    return _with(
        reader_options(gathered),
        click.option("--explain", is_flag=True, help="Add every decision, and why it was made."),
        click.option("--words", is_flag=True, help="In JSON, print every word and sentence too."),
        click.option("--jsonl", "form", flag_value="jsonl", help="Print one JSON object a line."),
        click.option("--json", "form", flag_value="json", help="Print indented JSON."),
        click.option("--html", "form", flag_value="html", help="Print one page for a browser."),
    )


def input_options(command: Callable[..., None]) -> Callable[..., None]:
    """The inputs of a command that takes reports, and what is known of all of them."""
    return _with(
        command,
        click.option(
            "--as",
            "input_format",
            type=click.Choice(["auto", "text", "html", "jsonl", "warc"]),
            default="auto",
            help="What the inputs are; by default their endings and beginnings tell.",
        ),
        click.option("--outlet", help="Who published the inputs that do not say it."),
        click.option(
            "--published",
            type=click.DateTime(["%Y-%m-%d"]),
            metavar="DATE",
            help="Day of publication, as 2015-09-30, of inputs that do not say it.",
        ),
        click.argument("inputs", nargs=-1, required=True, metavar="INPUT…"),
    )


def _with(
    command: Callable[..., None], *options: Callable[[Callable[..., None]], Callable[..., None]]
) -> Callable[..., None]:
    for option in options:
        command = option(command)
    return command


def open_reader_session(settings: Settings) -> "Session":
    """The session that the options ask for.

    A caller of `main` may give another way to open one as the context's `obj`.
    """
    from counterclaim.session import open_session  # noqa: PLC0415

    opener = click.get_current_context().obj or open_session
    return cast("Session", opener(**settings))


def standard_input() -> BinaryIO:
    """Standard input as bytes; empty where the caller has closed it."""
    return sys.stdin.buffer if sys.stdin else BytesIO()

"""What the commands of `review` share: who decides, upon what, and how rulings are printed."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING

import click

from counterclaim.cli.options import FAILURE, opened_to_write
from counterclaim.cli.review.shown import ruling_json, ruling_line

if TYPE_CHECKING:
    from counterclaim.ledger import Review
    from counterclaim.model.ruling import Ruling, Target

LEDGER = click.argument("ledger", type=click.Path(path_type=Path), metavar="LEDGER")
TARGETS = click.argument("targets", nargs=-1, required=True, metavar="WHAT…")
WHY = click.option("--why", required=True, help="The reason; it stays in the log.")
JSON = click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
UPON = "--upon"


def deciding_options(command: Callable[..., None]) -> Callable[..., None]:
    """Options of every command that makes rulings; it is given `by` in their place."""

    @wraps(command)
    def gathered(who: str, upon: int | None, *, force: bool, **others: object) -> None:
        from counterclaim.ledger import By  # noqa: PLC0415

        command(by=By(who, upon, force), **others)

    result: Callable[..., None] = gathered
    for option in (
        JSON,
        click.option(
            "--force", is_flag=True, help="Also where somebody ruled on it after --upon."
        ),
        click.option(
            UPON, type=click.IntRange(0), metavar="NUMBER",
            help="The last ruling that you have seen [the last in the log].",
        ),
        click.option(
            "--who", required=True, envvar="COUNTERCLAIM_WHO", metavar="NAME",
            help="Who decides; or set COUNTERCLAIM_WHO.",
        ),
    ):  # fmt: skip
        result = option(result)
    return result


@contextmanager
def opened(ledger: Path, *, read_only: bool = False) -> Iterator["Review"]:
    """The review of a ledger; what goes wrong is one sentence and exit code 1."""
    from counterclaim.ledger import Ledger  # noqa: PLC0415
    from counterclaim.model.errors import CounterclaimError  # noqa: PLC0415
    from counterclaim.terminal import make_safe  # noqa: PLC0415

    try:
        with Ledger.open(ledger, read_only=True) if read_only else opened_to_write(ledger) as kept:
            yield kept.review
    except CounterclaimError as error:
        click.echo(make_safe(f"counterclaim: {error}"), err=True)
        raise SystemExit(FAILURE) from None


def find_all(review: "Review", written: tuple[str, ...]) -> list["Target"]:
    """What was written, as targets, each once."""
    found = [target for each in written for target in review.find(each)]
    return list(dict.fromkeys(found))


def print_rulings(made: tuple["Ruling", ...], *, as_json: bool) -> None:
    """Each ruling on a line, and how many there are."""
    for ruling in made:
        whole = json.dumps(ruling_json(ruling), ensure_ascii=False)
        click.echo(whole if as_json else ruling_line(ruling))
    word = "ruling" if len(made) == 1 else "rulings"
    click.echo(f"{len(made)} {word} made", err=True)

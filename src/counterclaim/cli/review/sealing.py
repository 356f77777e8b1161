"""Commands for the safety of people, and for taking back: sensitive, seal, undo."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from counterclaim.cli.options import PARTIAL
from counterclaim.cli.review.options import (
    LEDGER,
    TARGETS,
    WHY,
    deciding_options,
    find_all,
    opened,
    print_rulings,
)

if TYPE_CHECKING:
    from counterclaim.ledger import By, Sealing


@click.command(name="sensitive")
@LEDGER
@TARGETS
@WHY
@deciding_options
def sensitive_command(
    ledger: Path, targets: tuple[str, ...], why: str, by: "By", as_json: bool
) -> None:
    """Mark each WHAT, a person above all, to be made unrecognizable where it is exported."""
    with opened(ledger) as review:
        print_rulings(review.sensitive(by, find_all(review, targets), why), as_json=as_json)


@click.command(name="seal")
@LEDGER
@click.argument("documents", nargs=-1, metavar="DOCUMENT…")
@WHY
@click.option("--yes", is_flag=True, help="Do not ask.")
@deciding_options
def seal_command(
    ledger: Path, documents: tuple[str, ...], why: str, yes: bool, by: "By", as_json: bool
) -> None:
    """Take the content of each DOCUMENT out of LEDGER for good.

    Text, title, address, bytes, readings and rulings' words on it go, and the file is written anew
    so that nothing lies in its gaps. Hash, outlet, day and the reason stay: name nobody in it. It
    is not taken in again. Copies of the ledger keep what they have. Without a DOCUMENT the file is
    written anew, where that could not be done before.
    """
    if documents and not yes:
        click.confirm(
            f"Seal {len(documents)} documents? Their content cannot come back", abort=True
        )
    with opened(ledger) as review:
        result = review.seal(by, find_all(review, documents), why) if documents else review.wipe()
        _print(result, as_json=as_json)


@click.command(name="undo")
@LEDGER
@click.argument("number", type=click.IntRange(1))
@click.option("--batch", is_flag=True, help="All rulings that were made at once with it.")
@click.option("--why", default="", help="The reason, if there is one to give.")
@deciding_options
def undo_command(ledger: Path, number: int, batch: bool, why: str, by: "By", as_json: bool) -> None:
    """Take ruling NUMBER back. An undo is a ruling too and can be undone.

    The undo of a seal brings no content back: the document may be added again.
    """
    with opened(ledger) as review:
        _print(review.undo(by, number, why, batch=batch), as_json=as_json)


def _print(result: "Sealing", *, as_json: bool) -> None:
    print_rulings(result.rulings, as_json=as_json)
    if not result.clean:
        click.echo(
            f"counterclaim: {result.left}; what was sealed is no longer shown, but its old pages "
            "are not wiped yet: run `counterclaim review seal LEDGER` without a document later",
            err=True,
        )
        raise SystemExit(PARTIAL)

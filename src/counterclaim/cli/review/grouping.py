"""Commands that say what is one and what is not: merge, split."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

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
    from counterclaim.ledger import By


@click.command(name="merge")
@LEDGER
@TARGETS
@WHY
@deciding_options
def merge_command(
    ledger: Path, targets: tuple[str, ...], why: str, by: "By", as_json: bool
) -> None:
    """Say that events are of one incident, or that voices are one origin.

    Events are written DOCUMENT/e1, voices DOCUMENT/a2, for one slot alone DOCUMENT/a2@killed.
    """
    with opened(ledger) as review:
        print_rulings(review.merge(by, find_all(review, targets), why), as_json=as_json)


@click.command(name="split")
@LEDGER
@click.option(
    "--part", "parts", multiple=True, required=True, metavar="'WHAT…'",
    help="One part, in quotes; give two or more.",
)  # fmt: skip
@WHY
@deciding_options
def split_command(ledger: Path, parts: tuple[str, ...], why: str, by: "By", as_json: bool) -> None:
    """Say that events are of different incidents, or that voices are different origins."""
    with opened(ledger) as review:
        found = [find_all(review, tuple(part.split())) for part in parts]
        print_rulings(review.split(by, found, why), as_json=as_json)

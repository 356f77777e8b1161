"""Commands that decide on claims: accept, reject, correct, note, add, assess."""

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
    from counterclaim.model.ruling import Target


@click.command(name="accept")
@LEDGER
@TARGETS
@click.option("--why", default="", help="The reason, if there is one to give.")
@deciding_options
def accept_command(
    ledger: Path, targets: tuple[str, ...], why: str, by: "By", as_json: bool
) -> None:
    """Say that each WHAT is right as it was read. Several make one batch."""
    with opened(ledger) as review:
        print_rulings(review.accept(by, find_all(review, targets), why), as_json=as_json)


@click.command(name="reject")
@LEDGER
@TARGETS
@WHY
@deciding_options
def reject_command(
    ledger: Path, targets: tuple[str, ...], why: str, by: "By", as_json: bool
) -> None:
    """Say that each WHAT is wrong and not to be used. What was read stays beside."""
    with opened(ledger) as review:
        print_rulings(review.reject(by, find_all(review, targets), why), as_json=as_json)


@click.command(name="correct")
@LEDGER
@click.argument("claim")
@click.argument("values", nargs=-1, required=True, metavar="SLOT=VALUE…")
@WHY
@deciding_options
def correct_command(
    ledger: Path, claim: str, values: tuple[str, ...], why: str, by: "By", as_json: bool
) -> None:
    """Give slots of CLAIM other values, as actor=SYR; SLOT= alone says that it is unknown.

    `review show LEDGER CLAIM` prints the slots with their values.
    """
    with opened(ledger) as review:
        (target,) = _one(review.find(claim), claim)
        made = review.correct(by, target, _pairs(values), why)
        print_rulings(made, as_json=as_json)


@click.command(name="note")
@LEDGER
@TARGETS
@click.option("--text", required=True, help="The note.")
@deciding_options
def note_command(
    ledger: Path, targets: tuple[str, ...], text: str, by: "By", as_json: bool
) -> None:
    """Leave a note on each WHAT."""
    with opened(ledger) as review:
        print_rulings(review.note(by, find_all(review, targets), text), as_json=as_json)


@click.command(name="add")
@LEDGER
@click.argument("document")
@click.argument("values", nargs=-1, required=True, metavar="SLOT=VALUE…")
@click.option("--words", required=True, help="Words that stand once in the document.")
@click.option(
    "--incident",
    metavar="ID",
    help="The incident of which it speaks; else one of which its sentence tells.",
)
@WHY
@deciding_options
def add_command(
    ledger: Path,
    document: str,
    values: tuple[str, ...],
    words: str,
    incident: str | None,
    why: str,
    by: "By",
    as_json: bool,
) -> None:
    """Add a claim that was not read in DOCUMENT, on its exact words.

    Of the values, kind= says what it is: event, control, relation, count or statement.
    """
    with opened(ledger) as review:
        (target,) = _one(review.find(document), document)
        made = review.add(by, target.document or "", words, _pairs(values), why, incident)
        print_rulings(made, as_json=as_json)


@click.command(name="assess")
@LEDGER
@click.argument("what")
@click.argument("grade")
@click.option("--standard", required=True, help="By what the grade is given, with its version.")
@click.option(
    "--scale",
    "scale_file",
    type=click.Path(path_type=Path),
    help="Grades of your own, a grade and its meaning a line with a tab between [Airwars'].",
)
@WHY
@deciding_options
def assess_command(
    ledger: Path,
    what: str,
    grade: str,
    standard: str,
    scale_file: Path | None,
    why: str,
    by: "By",
    as_json: bool,
) -> None:
    """Give WHAT, an incident above all, a GRADE, as a person's finding under a named standard.

    The grades that come with counterclaim are Airwars': confirmed, fair, weak, contested,
    discounted.
    """
    with opened(ledger) as review:
        from counterclaim.review import load_scale, shipped_scale  # noqa: PLC0415

        scale = load_scale(scale_file) if scale_file else shipped_scale()
        (target,) = _one(review.find(what), what)
        made = review.assess(by, target, grade, scale, standard, why)
        print_rulings(made, as_json=as_json)


def _one(found: list["Target"], written: str) -> tuple["Target"]:
    if len(found) != 1:
        raise click.UsageError(f"{written}: expected one thing, found {len(found)}")
    return (found[0],)


def _pairs(values: tuple[str, ...]) -> dict[str, str | None]:
    """Slots and values; nothing after the sign is unknown."""
    pairs = {}
    for each in values:
        slot, sign, value = each.partition("=")
        if not sign or not slot:
            raise click.UsageError(f"{each}: expected SLOT=VALUE, as actor=SYR")
        pairs[slot.strip()] = value.strip() or None
    return pairs

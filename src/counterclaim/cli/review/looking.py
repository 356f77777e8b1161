"""Commands that only look: list, show, changes, log."""

import json
from pathlib import Path

import click

from counterclaim.cli.review.options import JSON, LEDGER, find_all, opened
from counterclaim.cli.review.shown import (
    change_json,
    change_line,
    claim_json,
    claim_line,
    name_shown,
    reviewed_json,
    ruling_json,
    ruling_line,
    slot_lines,
    standing,
)

ANSWERS = ("open", "accepted", "rejected")


@click.command(name="list")
@LEDGER
@click.argument("document", required=False)
@click.option("--answer", type=click.Choice(ANSWERS), help="Only claims that stand so.")
@click.option(
    "--left-behind", is_flag=True,
    help="Claims with rulings that the newest reading of their document has not, and all other "
    "rulings that fit nothing any more.",
)  # fmt: skip
@click.option("--most", type=click.IntRange(1), default=200, help="At most so many [200].")
@JSON
def list_command(
    ledger: Path,
    document: str | None,
    answer: str | None,
    left_behind: bool,
    most: int,
    as_json: bool,
) -> None:
    """Print claims with how they stand in review, oldest report first.

    At the end the number of the last ruling: give it as --upon when you decide.
    """
    from counterclaim.ledger import Listed  # noqa: PLC0415
    from counterclaim.model.ruling import Answer  # noqa: PLC0415

    count = 0
    with opened(ledger, read_only=True) as review:
        number, _ = review.head()
        chosen = review.find(document)[0].document if document else None
        wanted = Listed(chosen, Answer(answer) if answer else None, left_behind)
        for claim in review.claims(wanted):
            if count == most:
                break
            count += 1
            whole = json.dumps(claim_json(claim), ensure_ascii=False)
            click.echo(whole if as_json else claim_line(claim))
    if left_behind:
        _print_unfitting(ledger, chosen, as_json=as_json)
    more = f"; there may be more, see --most {most}" if count == most else ""
    click.echo(f"{count} claims{more}; the log is at ruling {number}", err=True)


def _print_unfitting(ledger: Path, document: str | None, *, as_json: bool) -> None:
    """Rulings on events, voices, incidents and comparisons that fit nothing any more."""
    from dataclasses import asdict  # noqa: PLC0415

    from counterclaim.ledger import Ledger  # noqa: PLC0415
    from counterclaim.terminal import make_safe  # noqa: PLC0415

    with Ledger.open(ledger, read_only=True) as kept:
        people = kept.decided_shelf()
        unfitting = people.unfitting() if people else ()
    for each in unfitting:
        claim = each.on.startswith("claim ")
        if not claim and (document is None or document.startswith(each.on.split()[1][:12])):
            whole = json.dumps(asdict(each), ensure_ascii=False)
            click.echo(whole if as_json else make_safe(f"{each.on} · {each.mark} · {each.why}"))


@click.command(name="show")
@LEDGER
@click.argument("what")
@JSON
def show_command(ledger: Path, what: str, as_json: bool) -> None:
    """Print how WHAT stands: of a claim every slot, then its rulings."""
    from counterclaim.model.ruling import Thing  # noqa: PLC0415

    with opened(ledger, read_only=True) as review:
        rulings = {each.number: each for each in review.rulings()}
        for target in find_all(review, (what,)):
            seen = review.seen(target)
            facts = review.facts(target) if target.thing is Thing.CLAIM else {}
            if as_json:
                whole = {**reviewed_json(target, seen), "read": dict(facts)}
                click.echo(json.dumps(whole, ensure_ascii=False))
                continue
            click.echo(f"{name_shown(target)}: {standing(seen)}")
            for line in slot_lines(facts, seen):
                click.echo(f"  {line}")
            for number in seen.rulings:
                click.echo(f"  {ruling_line(rulings[number])}")


@click.command(name="changes")
@LEDGER
@click.argument("document")
@click.option("--old", metavar="READING", help="The earlier reading [the one before the newest].")
@click.option("--new", metavar="READING", help="The later reading [the newest].")
@JSON
def changes_command(
    ledger: Path, document: str, old: str | None, new: str | None, as_json: bool
) -> None:
    """Print which claims of DOCUMENT went, came or differ from one reading to the next.

    A reading is named by version, model and tables, as `review list --json` prints it.
    """
    with opened(ledger, read_only=True) as review:
        chosen = review.find(document)[0].document or ""
        found = review.changes(chosen, old, new)
        readings = review.readings(chosen)
        earlier, later = old or readings[-2], new or readings[-1]
        state = {
            target.name: seen.rulings
            for target, seen in review.state().items()
            if (target.document, target.reading) == (chosen, earlier)
        }
        for change in found:
            rulings = state.get(change.old or "", ())
            whole = json.dumps(change_json(change, rulings), ensure_ascii=False)
            click.echo(whole if as_json else change_line(change, rulings))
    click.echo(f"{len(found)} changes from {earlier} to {later}", err=True)


@click.command(name="log")
@LEDGER
@click.argument("what", required=False)
@click.option("--since", type=click.IntRange(1), metavar="NUMBER", help="From this ruling on.")
@JSON
def log_command(ledger: Path, what: str | None, since: int | None, as_json: bool) -> None:
    """Print the rulings of LEDGER in their order, or those on WHAT alone."""
    from counterclaim.review import undone_by  # noqa: PLC0415

    with opened(ledger, read_only=True) as review:
        rulings = review.rulings()
        undone = undone_by(rulings)
        wanted = set(find_all(review, (what,))) if what else None
        for ruling in rulings:
            if ruling.number < (since or 1) or (
                wanted is not None and not wanted & set(ruling.targets)
            ):
                continue
            by = undone.get(ruling.number)
            whole = json.dumps(ruling_json(ruling, by), ensure_ascii=False)
            click.echo(whole if as_json else ruling_line(ruling, by))
        number, head = review.head()
    click.echo(f"the log is at ruling {number}, {head}", err=True)

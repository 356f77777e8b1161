"""What people decided, and who holds the place, as the commands on accounts print it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from counterclaim.accounts import Case
    from counterclaim.model.comparison import Comparison, Rule, Slot
    from counterclaim.model.decided import Decided, LeftOut, Unfitting

_QUIET = ("agree", "compatible", "cannot tell")
_MOST_HOLDINGS = 12
_MOST_ELSEWHERE = 6
_SHORT = 8  # characters of an incident's id that people see


def decided_lines(decided: "Decided") -> Iterator[str]:
    """What people decided on an incident as a whole: grades first, each with its author."""
    for each in decided.assessments:
        why = f": {each.why}" if each.why else ""
        yield (
            f"    reviewed: {each.grade} ({each.scale}) by {each.author}, {each.date}, "
            f"by the standard {each.standard}{why}"
        )
    for mark in decided.marks:
        yield f"    reviewed: {mark}"


def left_out_lines(case: "Case", slot: "Slot") -> Iterator[str]:
    """What the machine reads on a point and people do not let stand."""
    for each in case.decided.left_out:
        if each.version.slot is slot:
            yield _left_out(each, case)


def other_left_out_lines(case: "Case", *, everything: bool) -> Iterator[str]:  # noqa: ARG001
    """The same on points of which nothing stands any more, always all of it."""
    standing = {each.slot for each in case.versions}
    gone = [each for each in case.decided.left_out if each.version.slot not in standing]
    for slot in dict.fromkeys(each.version.slot for each in gone):
        yield f"\n{slot.value.upper()}"
        yield from left_out_lines(case, slot)


def _left_out(left: "LeftOut", case: "Case") -> str:
    reports = {each.document for each in left.version.claims}
    outlets = sorted({case.records[each].document.outlet or "unknown" for each in reports})
    return f"  left out: “{left.version.value}” ({', '.join(outlets)}): {left.mark}"


def between_versions(case: "Case") -> list["Comparison"]:
    """The comparisons of two versions, without those with who holds the place."""
    holdings = {each.id for each in case.holdings}
    return [each for each in case.comparisons if each.b not in holdings]


def control_lines(case: "Case", *, everything: bool) -> Iterator[str]:
    """Who is said to hold the place, and how those a strike was meant for stand to them."""
    if not case.holdings:
        return
    yield "\nWHO HOLDS THE PLACE, as reports and control layers claim; which is right is not said"
    shown = case.holdings if everything else case.holdings[:_MOST_HOLDINGS]
    for each in shown:
        hold = "not held" if each.denied else "held"
        yield f"  {each.place} {hold} by “{each.holder}”, {each.told}"
    if len(shown) < len(case.holdings):
        yield f"  … and {len(case.holdings) - len(shown)} more (--all)"
    holdings = {each.id for each in case.holdings}
    told = [each for each in case.comparisons if each.b in holdings]
    loud = [each for each in told if everything or each.verdict.value not in _QUIET]
    for found in loud or told[:1]:
        yield f"    {found.verdict.value}: {found.why}"
    rest = Counter(each.verdict.value for each in told if each not in (loud or told[:1]))
    if rest:
        yield f"    beside these, {', '.join(f'{n} {name}' for name, n in rest.items())} (--all)"


def elsewhere_lines(case: "Case", *, everything: bool) -> Iterator[str]:
    """What incidents tell that may be the same, or the whole; only aims, unless all is asked."""
    told = case.elsewhere.comparisons
    shown = [each for each in told if everything or each.verdict.value == "aim against effect"]
    if not shown:
        return
    names = ", ".join(each[:_SHORT] for each in case.elsewhere.holds_if)
    yield f"\nTOLD OF WHAT MAY BE THE SAME, OR THE WHOLE ({names}); it holds only if it is"
    for each in shown if everything else shown[:_MOST_ELSEWHERE]:
        yield f"  {each.slot.value}: {each.verdict.value}: {each.why}"
    if len(told) > _MOST_ELSEWHERE and not everything:
        yield f"    beside these, {len(told) - min(len(shown), _MOST_ELSEWHERE)} more (--all)"


def rule_words(rule: "Rule") -> str:
    """By which rule, or that a person said so."""
    return "a person's ruling" if rule.name == "RULING" else f"rule {rule.value}"


def say_what_fits_no_more(ledger: Path, unfitting: Sequence["Unfitting"]) -> None:
    """How many rulings in force fit nothing any more, on standard error."""
    if unfitting:
        many = f"{len(unfitting)} ruling{'s' * (len(unfitting) != 1)}"
        click.echo(
            f"{many} in force fit nothing any more; `counterclaim review list {ledger} "
            "--left-behind` names them",
            err=True,
        )


def decided_json(decided: "Decided") -> dict[str, Any]:
    """What people decided on an incident or case, as JSON has it."""
    from dataclasses import asdict  # noqa: PLC0415

    return asdict(decided) | {"by_hand": sorted(decided.by_hand)}

"""Numbers without a noun that go with the one before them in their sentence."""

from dataclasses import replace

from counterclaim.model.count import Count, VictimStatus
from counterclaim.model.tree import Tree
from counterclaim.resolve.counts.amounts import Amount
from counterclaim.resolve.counts.tables import CountTables
from counterclaim.resolve.counts.victims import status_of

_BACK = frozenset({"them", "whom", "which", "these", "those"})
_OF_THE_SAME = frozenset({"appos", "conj", "nmod", "dep", "parataxis", "root"})


def is_part(tables: CountTables, tree: Tree, amount: Amount, start: int) -> bool:
    """Whether a number tells how many of those before it are something more.

    "12 people, among them three children"; "34 islanders, eleven of them children". With a verb of
    its own it tells something else: "eleven men, nine of whom were let go".
    """
    words = tree.forms[max(start, amount.start - 2) : amount.start]
    if any(tables.is_apart("part_of", *words[-length:]) for length in (1, 2)):
        return True
    verbal = tree.relation(amount.first.start) not in _OF_THE_SAME
    return _points_back(tree, amount) and not verbal


def _points_back(tree: Tree, amount: Amount) -> bool:
    after = tree.forms[amount.end : amount.end + 2]
    return len(after) == 2 and after[0] == "of" and after[1] in _BACK


def people_before(
    tables: CountTables, tree: Tree, amount: Amount, found: Count, noun: int | None
) -> Count:
    """A count of victims with the status of those of whom it is told: "two nurses, one of whom"."""
    if noun is None or found.status is not VictimStatus.UNKNOWN or not _points_back(tree, amount):
        return found
    return replace(found, status=status_of(tables, tree, noun))


def referred(
    tables: CountTables, tree: Tree, amount: Amount, found: Count, last: Count | None
) -> Count:
    """A count with what the one before it in the sentence counts, where it is set beside that one.

    "120 gourdes last week, against 90 in May"; "eleven lorries, two of them without lights". Where
    nothing says that both count the same, `what` stays unknown.
    """
    if found.what is not None or last is None or last.what is None:
        return found
    before = tree.forms[amount.start - 1] if amount.start else ""
    if tables.is_apart("compared", before):
        why = f"{found.why}; “{before}” sets it beside the number before it"
        return replace(found, what=last.what, unit=last.unit, status=last.status, why=why)
    if _points_back(tree, amount) and last.status is None and last.unit is None:
        return replace(found, what=last.what, why=f"{found.why}; of those counted before it")
    return found

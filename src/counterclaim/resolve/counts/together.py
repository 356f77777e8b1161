"""Two outcomes told of one number: "1,000 killed or wounded", "killing and wounding 40"."""

from counterclaim.model.tree import Tree
from counterclaim.resolve.counts.amounts import Amount
from counterclaim.resolve.counts.tables import CountTables

_JOINS = frozenset({"or", "and", "/"})
_REACH = 8  # words after a number in which what became of them is told
_BOTH = frozenset({"killed", "injured"})


def told_together(tables: CountTables, tree: Tree, amount: Amount, end: int) -> bool:
    """Whether the words tell of a number that they were killed or injured, and not how many which.

    Limits: looks at the words right before a number and at those after it up to the next number.
    """
    before = amount.start - 3
    if before >= 0 and _is_pair(tables, tree, before):
        return True
    for at in range(amount.end, min(end - 2, amount.end + _REACH)):
        if tree.upos(at) == "NUM":
            return False
        if _is_pair(tables, tree, at):
            return not _has_number_after(tree, at + 3, end) or tree.forms[at + 1] == "or"
    return False


def _is_pair(tables: CountTables, tree: Tree, at: int) -> bool:
    """Whether three words are one outcome, "or" or "and", and the other outcome."""
    found = {_outcome(tables, tree, at), _outcome(tables, tree, at + 2)}
    return tree.forms[at + 1] in _JOINS and found == _BOTH


def _outcome(tables: CountTables, tree: Tree, at: int) -> str | None:
    patient = tables.outcomes["patient"].get(tree.lemma(at))
    return tables.outcomes["state"].get(tree.forms[at]) or patient


def _has_number_after(tree: Tree, at: int, end: int) -> bool:
    """Whether the second outcome has a number of its own: "12 were killed and wounded 30"."""
    return any(tree.upos(each) == "NUM" for each in range(at, min(end, at + 4)))

"""Whether those who are counted fought, as the words for them say it."""

from collections.abc import Iterator

from counterclaim.model.count import VictimStatus
from counterclaim.model.tree import Tree
from counterclaim.resolve.counts.counted import Counted
from counterclaim.resolve.counts.tables import CountTables

_BOTH = frozenset({("of", "them"), ("of", "whom")})
_OF_COURTS = frozenset({"acquitted", "charged", "convicted", "indicted", "pardoned"})


def victims_status(
    tables: CountTables, tree: Tree, what: Counted, outcome: str
) -> VictimStatus | None:
    """Civilian or combatant where the noun, or what it is said to be one of, says so.

    "Members of the security forces" are of the forces; "people" are unknown. Those of whom courts
    have decided are no victims.
    """
    if outcome in _OF_COURTS:
        return None
    own = status_of(tables, tree, what.noun) if what.noun is not None else VictimStatus.UNKNOWN
    if own is not VictimStatus.UNKNOWN:
        return own
    for each in _also_called(tree, what):
        found = status_of(tables, tree, each)
        if found is not VictimStatus.UNKNOWN:
            return found
    return VictimStatus.UNKNOWN


def status_of(tables: CountTables, tree: Tree, noun: int) -> VictimStatus:
    """What a noun, or what it is said to be one of, says of those whom it names."""
    own = _status(tables, tree, noun)
    if own is not VictimStatus.UNKNOWN:
        return own
    for child in tree.children(noun, "nmod", "compound", "amod"):
        of_them = tree.relation(child) != "nmod" or tree.has(child, "of")
        found = _status(tables, tree, child) if of_them else VictimStatus.UNKNOWN
        if found is not VictimStatus.UNKNOWN:
            return found
    return VictimStatus.UNKNOWN


def _also_called(tree: Tree, what: Counted) -> Iterator[int]:
    """What else those are called: "two men, a tailor and a student"; "both of them nurses"."""
    node = what.node
    for each in tree.children(node, "appos"):
        if not tree.governs(each, "nummod"):  # "12 people, among them three children"
            yield each
    head = tree.head(node)
    if head >= 0 and tree.relation(node) == "nsubj" and tree.upos(head) == "NOUN":
        yield head  # "two of the dead were cooks"
    follow = tree.forms[node + 1 : node + 3]
    if follow in _BOTH and node + 3 < len(tree.forms) and tree.upos(node + 3) == "NOUN":
        yield node + 3


def _status(tables: CountTables, tree: Tree, at: int) -> VictimStatus:
    lemma, form = tree.lemma(at), tree.forms[at]
    found = tables.victims.get(lemma) or tables.victims.get(form)
    ends = (tables.victims.get(f"-{lemma[start:]}") for start in range(1, len(lemma) - 2))
    found = found or next((each for each in ends if each), None)
    return VictimStatus(found) if found else VictimStatus.UNKNOWN

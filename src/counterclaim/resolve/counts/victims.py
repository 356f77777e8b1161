"""Whether those who are counted fought, as the words for them say it."""

from counterclaim.model.count import VictimStatus
from counterclaim.resolve.counts.counted import Counted
from counterclaim.resolve.counts.tables import CountTables
from counterclaim.resolve.counts.tree import Tree


def victims_status(tables: CountTables, tree: Tree, what: Counted) -> VictimStatus:
    """Civilian or combatant where the noun, or what it is said to be one of, says so.

    "Members of the security forces" are of the forces; "people" are unknown.
    """
    if what.noun is None:
        return VictimStatus.UNKNOWN
    own = _status(tables, tree, what.noun)
    if own is not VictimStatus.UNKNOWN:
        return own
    for child in tree.children(what.noun, "nmod", "compound", "amod"):
        of_them = tree.relation(child) != "nmod" or tree.has(child, "of")
        found = _status(tables, tree, child) if of_them else VictimStatus.UNKNOWN
        if found is not VictimStatus.UNKNOWN:
            return found
    return VictimStatus.UNKNOWN


def _status(tables: CountTables, tree: Tree, at: int) -> VictimStatus:
    found = tables.victims.get(tree.lemma(at)) or tables.victims.get(tree.forms[at])
    return VictimStatus(found) if found else VictimStatus.UNKNOWN

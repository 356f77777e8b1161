"""What a total that is put at a number, or comes to it, says of those who are counted."""

from itertools import islice

from counterclaim.model.tree import Tree
from counterclaim.resolve.counts.counted import Counted, first_of
from counterclaim.resolve.counts.tables import CountTables
from counterclaim.resolve.counts.verbs import done_to

_CAN_TOTAL = frozenset({"NOUN", "ADJ", "VERB", "PROPN", "NUM"})
_TO_TOTAL = ("at", "to", "from")  # before what a total is put at, or comes to
_TELLING = frozenset({"root", "ccomp", "advcl", "parataxis", "conj", "acl:relcl", "csubj"})


def by_total(tables: CountTables, tree: Tree, what: Counted) -> str | None:
    """Put the dead at 33; the toll rose to 12; the number of those missing is 80.

    A verb that tells what became of others is no total, and neither are others of whom it is
    told: "six were killed by two gunmen", "two deaths were reported by three nurses".
    """
    put_at = tree.has(what.node, *_TO_TOTAL)
    if what.noun is not None and not put_at:
        return None
    node = first_of(tree, what.node)
    for head in islice(tree.above(node), 2):
        for each in (
            head,
            *tree.children(head, "nsubj", "obj", "obl", "nmod", "xcomp", "ccomp"),
        ):
            tells = tree.upos(each) == "VERB" and tree.relation(each) in _TELLING
            tells = tells and not (put_at and what.noun is None)  # "put the number killed at 40"
            if each < node and tree.upos(each) in _CAN_TOTAL and not tells:
                found = _total(tables, tree, each)
                if found:
                    return found
    return None


def _total(tables: CountTables, tree: Tree, at: int) -> str | None:
    """What a noun for a number of people says of them."""
    found = tables.outcome("noun", tree.lemma(at)) or tables.outcome("state", tree.forms[at])
    if tree.relation(at) == "acl":
        found = found or done_to(tables, tree, at)
    if found:
        return found
    if not tables.is_apart("total", tree.lemma(at)):
        return None
    for below in tree.children(at, "nmod", "compound", "amod", "acl"):
        for each in (below, *tree.children(below, "acl")):
            state = tables.outcome("state", tree.forms[each])
            told = done_to(tables, tree, each) if tree.relation(each) == "acl" else None
            inner = tables.outcome("noun", tree.lemma(each)) or state or told
            if inner:
                return inner
    return "killed" if tree.lemma(at) == "toll" else None

"""What verbs say became of those who are their objects and subjects."""

from counterclaim.model.tree import Tree
from counterclaim.resolve.counts.tables import CountTables

_HOME = frozenset({"home", "house"})
_LEAVING = frozenset({"flee", "leave", "abandon"})
_TO_BE = frozenset({"xcomp", "ccomp", "acl", "advcl"})
_PARTICLES = frozenset({"compound", "advmod", "xcomp", "obl", "obj", "case", "advcl"})


def done_to(tables: CountTables, tree: Tree, verb: int) -> str | None:
    """What a verb does to its object."""
    lemma = tree.lemma(verb)
    for child in tree.children(verb, *_PARTICLES):
        if tree.relation(child) == "obj" and tree.lemma(child) not in _HOME:
            continue
        for each in (child, *tree.children(child, "case")):
            found = tables.outcome("party", f"{lemma}/{tree.lemma(each)}")
            if found:
                return came_about(tree, verb, found)
    return came_about(tree, verb, tables.outcome("patient", lemma))


def came_about(tree: Tree, verb: int, outcome: str | None) -> str | None:
    """Of whom it is only told that they are to be released, that they are held."""
    to_be = outcome == "released" and tree.has(verb, "to") and tree.relation(verb) in _TO_BE
    return "detained" if to_be else outcome


def doing(tables: CountTables, tree: Tree, verb: int) -> str | None:
    """What a verb says of its subject."""
    lemma = tree.lemma(verb)
    for child in tree.children(verb, *_PARTICLES):
        found = tables.outcome("party", f"{lemma}/{tree.lemma(child)}")
        if found == "displaced" and lemma in _LEAVING:
            return found
    return None if tree.governs(verb, "obj") else tables.outcome("subject", lemma)


def told_of_subject(tables: CountTables, tree: Tree, node: int, head: int) -> str | None:
    """What a verb says of its subject, or one that is joined to it and shares that subject."""
    for verb in (head, *tree.children(head, "conj")):
        if verb != head and tree.has_subject(verb):
            continue  # "dozens of huts burned and two people perished"
        helped = any(tree.lemma(each) in {"be", "get"} for each in tree.children(verb, "aux"))
        bare = not tree.governs(verb, "obj") and tree.forms[verb].endswith(("ed", "en"))
        passive = tree.full_relation(node) == "nsubj:pass"
        if passive or helped or bare:
            found = done_to(tables, tree, verb) or _chained(tables, tree, verb)
        else:
            found = None
        found = found or doing(tables, tree, verb)
        if found:
            return found
    return None


def state_left(tables: CountTables, tree: Tree, verb: int, node: int) -> str | None:
    """Left 12 dead; found nine wounded."""
    for child in tree.children(verb, "xcomp", "advcl", "ccomp", "amod"):
        state = tables.outcome("state", tree.forms[child])
        if state and child > node:
            return state
    return None


def driven(tables: CountTables, tree: Tree, verb: int, node: int) -> str | None:
    """Forced millions to flee: only verbs that say that it came about, not "told to flee"."""
    if not tables.is_apart("causing", tree.lemma(verb)):
        return None
    for child in tree.children(verb, "xcomp", "ccomp", "advcl"):
        found = doing(tables, tree, child) if child > node else None
        if found or (child > node and (found := tables.outcome("subject", tree.lemma(child)))):
            return found
    return None


def _chained(tables: CountTables, tree: Tree, verb: int) -> str | None:
    """Were reported killed; are feared to have been abducted."""
    for child in tree.children(verb, "xcomp", "ccomp"):
        found = tables.outcome("state", tree.forms[child]) or done_to(tables, tree, child)
        if found:
            return found
    return None

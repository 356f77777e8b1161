"""Who does what a verb tells, and who suffers it."""

from counterclaim.model.tree import Tree
from counterclaim.propositions.phrases import has_case, phrase

_RELATIVES = frozenset({"who", "which", "that", "whom"})
_BETWEEN = frozenset({"ADV", "ADP", "NOUN", "PROPN", "NUM", "DET", "ADJ"})
_SHARING = frozenset({"xcomp", "advcl", "conj"})


def subject(tree: Tree, verb: int) -> tuple[int, bool] | None:
    """Who does what a verb tells, and whether the subject stands in the verb's own clause.

    A relative pronoun gives the noun before it; where there is no subject, it is that of the verb
    over this one, or the noun that the verb stands behind.
    """
    at, own = verb, True
    for _ in range(6):
        found = [child for child in tree.children(at, "nsubj") if child < at] or [
            *tree.children(at, "nsubj")
        ]
        if found:
            return _named(tree, _nearest(tree, _without_each(tree, found)), at), own
        state = _islamic_state(tree, at)
        if state is not None:
            return state, own
        upward, relation = tree.head(at), tree.relation(at)
        if relation == "case" and upward > at and at == verb:  # "gunmen occupying the ministry"
            return (tree.head(upward), True) if 0 <= tree.head(upward) < at else None
        if relation == "ccomp" and any(tree.forms[x] == "to" for x in tree.children(at, "mark")):
            relation = "xcomp"
        if relation == "ccomp" and any(tree.forms[x] == "of" for x in tree.children(at, "mark")):
            relation = "xcomp"  # "accuses Rwanda of backing"
        asked = _asked(tree, upward, at) if relation == "xcomp" else None
        if relation == "acl" or asked is not None:
            return (upward if asked is None else asked), True
        if upward < 0 or relation not in _SHARING:
            return None
        at, own = upward, False
    return None


def _islamic_state(tree: Tree, verb: int) -> int | None:
    """The subject "IS", which the tree takes for "is": "IS has seized the villages"."""
    helping = list(tree.children(verb, "aux"))
    written = helping and tree.written[helping[0]] == "IS" and not tree.written[verb].isupper()
    return helping[0] if written and (len(helping) > 1 or helping[0] + 1 == verb) else None


def _asked(tree: Tree, upward: int, verb: int) -> int | None:
    """Who is asked, let or made to do what a verb tells: "lets the rebels consolidate"."""
    asked = next(tree.children(upward, "obj", "iobj"), None)
    if asked is not None:
        return asked
    between = (at for at in tree.children(upward, "nsubj") if upward < at < verb)
    return next(between, None)


def _without_each(tree: Tree, found: list[int]) -> list[int]:
    """Subjects without "each" or "both" behind them: "the army and the rebels each have"."""
    kept = [at for at in found if tree.forms[at] not in {"each", "both"}]
    return kept or found


def _nearest(tree: Tree, found: list[int]) -> int:
    """The last of several subjects, for a dateline may stand before it, but none between commas."""
    for at in reversed(found[1:]):
        after = phrase(tree, at).end
        if after >= len(tree.forms) or tree.forms[after] != ",":
            return at
    return found[0]


def _named(tree: Tree, found: int, verb: int) -> int:
    """The noun that a relative pronoun stands for, else the subject itself."""
    if tree.forms[found] in _RELATIVES and tree.relation(verb) == "acl":
        return tree.head(verb)
    return found


def antecedent(tree: Tree, found: int, verb: int) -> int:
    """The noun that a relative pronoun stands for, else the word itself."""
    return _named(tree, found, verb)


def agent(tree: Tree, verb: int) -> int | None:
    """Who does what a passive verb tells: "held by rebels"."""
    for child in tree.children(verb, "obl"):
        if has_case(tree, child, "by"):
            return child
    for at in range(verb + 1, min(verb + 7, len(tree.forms))):
        if tree.forms[at] == "by" and tree.relation(at) == "case" and tree.head(at) > at:
            return tree.head(at)
        if tree.upos(at) not in _BETWEEN:
            break
    return None


def is_bare_participle(tree: Tree, word: int) -> bool:
    """Whether a past participle stands without auxiliary, subject and object: "held by"."""
    form = tree.forms[word]
    own = any(True for _ in tree.children(word, "aux", "cop", "nsubj", "obj", "mark"))
    return not own and form != tree.lemma(word) and not form.endswith(("ing", "s"))


def noun_before(tree: Tree, word: int) -> int | None:
    """The noun right before a participle, or before the comma there."""
    before = word - 1
    while before > 0 and tree.upos(before) == "ADV":
        before -= 1
    if before > 0 and tree.forms[before] == ",":
        before -= 1
    return before if before >= 0 and tree.upos(before) in {"NOUN", "PROPN"} else None


def is_passive(tree: Tree, verb: int) -> bool:
    """Whether a verb's subject suffers what it tells; with an object and no "be" it does not."""
    relations = {tree.full_relation(child) for child in tree.children(verb)}
    if "obj" in relations and "aux:pass" not in relations:
        return False
    if _islamic_state(tree, verb) is not None:
        return False
    return bool(relations & {"nsubj:pass", "aux:pass"})

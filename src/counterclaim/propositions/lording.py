"""Control told by what people do there: "call the shots in", "have the town", "sit on the hill"."""

from collections.abc import Iterator

from counterclaim.model.tree import Tree
from counterclaim.propositions.clauses import antecedent, noun_before, subject
from counterclaim.propositions.found import Holding
from counterclaim.propositions.phrases import behind, has_case, joined
from counterclaim.propositions.tables import Effect, Frame, PropositionTables, Sure

_REFLEXIVE = frozenset({"itself", "themselves", "ourselves", "himself"})
_STILL = frozenset({"still", "now", "already"})
_SOME = frozenset({"a", "an", "no", "any", "another"})
_QUANTITIES = frozenset({"all", "most", "half", "whole", "both", "much", "rest", "bulk"})
_WHERE = ("in", "across", "throughout", "inside", "on", "along", "at", "around")
_SIDES = frozenset({"north", "south", "east", "west", "inside", "beyond"})


def by_lording(tree: Tree, word: int, tables: PropositionTables) -> Iterator[Holding]:
    """What words for being the one in a place tell."""
    lemma = tree.lemma(word)
    if tree.upos(word) in {"VERB", "AUX"} and tree.relation(word) not in {"aux", "cop"}:
        for frame in tables.frames("owning", lemma):
            yield from _had(tree, word, frame)
        for frame in tables.frames("settling", lemma):
            yield from _settled(tree, word, frame)
        for frame in tables.frames("sitting", lemma):
            yield from _sat(tree, word, frame)
        for frame in tables.frames("leaving to", lemma):
            yield from _left_to(tree, word, frame)
    if lemma == "lord" and tree.forms[word + 1 : word + 3] == ("it", "over"):
        yield from _lorded(tree, word)
    yield from _reigned(tree, word, tables)


def _had(tree: Tree, word: int, frame: Frame) -> Iterator[Holding]:
    """For example: "the rebels have all of the town", "Renamo no longer has Gorongosa"."""
    doer, thing = subject(tree, word), next(tree.children(word, "obj"), None)
    got = tree.lemma(word) == "get"
    if doer is None or thing is None or doer[0] == thing or tree.governs(word, "xcomp"):
        return
    if got and not (tree.forms[word] == "got" and tree.has(word, "have")):
        return
    thing = antecedent(tree, thing, word)
    if not _is_certain(tree, thing) or _is_set(tree, word, thing):
        return
    yield Holding(
        Effect.HOLD, word, (word,), tuple(joined(tree, doer[0])), thing,
        f"“{tree.forms[word]}”", frame.sure, doer[1], armed=True,
        faction=tree.upos(doer[0]) == "PROPN",
    )  # fmt: skip


def _is_certain(tree: Tree, thing: int) -> bool:
    """Whether a noun says which place: by a name, "the", an owner; or how much of one."""
    if tree.upos(thing) == "PROPN" or tree.lemma(thing) in _QUANTITIES:
        return True
    marks = [tree.forms[at] for at in tree.children(thing, "det")]
    owned = any(tree.full_relation(at) == "nmod:poss" for at in tree.children(thing, "nmod"))
    return bool(marks) and not _SOME.intersection(marks) and not owned


def _is_set(tree: Tree, word: int, thing: int) -> bool:
    """Whether more is said of what they have: "has the town under siege", "in their sights"."""
    if any(tree.full_relation(at) == "acl" for at in tree.children(thing)):
        return True  # "has the town surrounded"
    for child in tree.children(word, "obl", "nmod"):
        owner = any(tree.full_relation(at) == "nmod:poss" for at in tree.children(child))
        if has_case(tree, child, "under", "within", "behind", "as") or (
            owner and has_case(tree, child, "in", "on", "at")
        ):
            return True
    return False


def _settled(tree: Tree, word: int, frame: Frame) -> Iterator[Holding]:
    """For example: "a splinter group has installed itself in the town"."""
    own = any(tree.forms[at] in _REFLEXIVE for at in tree.children(word, "obj"))
    doer, place = subject(tree, word), behind(tree, word, frame.where)
    if own and doer is not None and place is not None:
        why = f"“{tree.forms[word]} itself {frame.where}”"
        holder = tuple(joined(tree, doer[0]))
        yield Holding(
            Effect.GAIN, word, (word,), holder, place, why, frame.sure, doer[1], armed=True
        )


def _sat(tree: Tree, word: int, frame: Frame) -> Iterator[Holding]:
    """For example: "the insurgents are still sitting on the hill"."""
    still = any(tree.forms[at] in _STILL for at in tree.children(word, "advmod"))
    doer, place = subject(tree, word), behind(tree, word, frame.where)
    if still and doer is not None and place is not None:
        why = f"“still {tree.forms[word]} {frame.where}”"
        holder = tuple(joined(tree, doer[0]))
        yield Holding(
            Effect.HOLD, word, (word,), holder, place, why, frame.sure, doer[1], armed=True
        )


def _left_to(tree: Tree, word: int, frame: Frame) -> Iterator[Holding]:
    """For example: "leaving the town to the insurgents"."""
    place, to = next(tree.children(word, "obj"), None), behind(tree, word, frame.where)
    if place is not None and to is not None and to > place:
        why = f"“{tree.forms[word]} {frame.where}”"
        holder = tuple(joined(tree, to))
        yield Holding(
            Effect.GAIN, word, (word,), holder, place, why, frame.sure, armed=True, faction=True
        )


def _lorded(tree: Tree, word: int) -> Iterator[Holding]:
    """For example: "the Islamists lord it over Tawari", where the tree takes "lord" for a noun."""
    over = word + 2
    place, above = tree.head(over), tree.head(word)
    if tree.upos(word) == "VERB" or place < over:
        return
    doer = subject(tree, word) if tree.has_subject(word) else None
    holder = above if doer is None and 0 <= above < word else doer[0] if doer else None
    if holder is not None and tree.upos(holder) in {"NOUN", "PROPN"}:
        yield Holding(
            Effect.HOLD, word, (word, word + 1, over), (holder,), place, "“lord it over”", Sure.OPEN
        )


def _reigned(tree: Tree, word: int, tables: PropositionTables) -> Iterator[Holding]:
    """For example: "gangs call the shots in the port", "in Uribe the dissidents are the law"."""
    verb = tree.head(word) if tree.relation(word) == "obj" else word
    being = next(tree.children(word, "cop"), None)
    if verb < 0 or (verb == word and being is None):
        return
    deed = "be" if verb == word else tree.lemma(verb)
    for frame in tables.frames("reigning", f"{deed} {tree.forms[word]}"):
        doer, place = subject(tree, verb), _where(tree, verb, word)
        if doer is not None and place is not None:
            words = (word, verb if being is None else being)
            yield Holding(
                Effect.HOLD, verb, words, tuple(joined(tree, doer[0])), place,
                f"“{deed} {tree.forms[word]}” there", frame.sure, doer[1],
            )  # fmt: skip


def _where(tree: Tree, verb: int, noun: int) -> int | None:
    """Where somebody has the say: behind a preposition, or "north of the canal"."""
    for at in (verb, noun):
        for child in tree.children(at, "obl", "nmod", "advmod"):
            beside = tree.forms[child] in _SIDES and tree.governs(child, "nmod")
            beside = beside or (tree.forms[child] in _SIDES and tree.governs(child, "obl"))
            if beside or has_case(tree, child, *_WHERE) or tree.forms[child] == "there":
                return child
    for child in tree.children(verb, "advmod"):
        if tree.forms[child] == "where" and child < verb:
            return noun_before(tree, child)  # "Wa, where the cartel is the law"
    return None

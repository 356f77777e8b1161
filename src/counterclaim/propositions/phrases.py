"""Noun phrases in a dependency tree."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from counterclaim.model.span import Span
from counterclaim.model.tree import Tree

_APART = frozenset(
    {"punct", "cc", "conj", "parataxis", "advcl", "cop", "mark", "nsubj", "discourse"}
)
_BEHIND_COMMA = frozenset({"appos", "acl", "advmod", "amod", "obl", "nmod", "dep"})
_HYPHENS = frozenset({"-", "–", "‑"})
_LOOSE = frozenset({"-", "–", "—", ",", ";", ":", "."})
_STANDING_FOR = frozenset({"those", "others", "ones"})
_VERBAL = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words [start, end) of one part, around the noun at `head`."""

    head: int
    start: int
    end: int


def span_of(tree: Tree, start: int, end: int) -> Span:
    """The characters of words [start, end)."""
    first, last = tree.word(start).span, tree.word(end - 1).span
    return Span(first.start, last.end, first.part)


def phrase(tree: Tree, head: int, but: Collection[int] = ()) -> Phrase:
    """A noun with what narrows it: without its preposition, and without clauses behind a comma.

    `but` are words that are left out with all that they govern.
    """
    own = set(narrowing(tree, head, but))
    start = end = head
    while start - 1 in own or (_is_hyphen(tree, start - 1) and start - 2 in own):
        start -= 1
    while end + 1 in own or (_is_hyphen(tree, end + 1) and end + 2 in own):
        end += 1
    while start < head and (tree.written[start] in _LOOSE or tree.upos(start) == "ADP"):
        start += 1
    while end > head and tree.written[end] in _LOOSE:
        end -= 1
    return Phrase(head, start, end + 1)


def _is_hyphen(tree: Tree, at: int) -> bool:
    """Whether a hyphen joins the words on both sides, wherever the tree ties it."""
    if not 0 < at < len(tree.forms) - 1 or tree.written[at] not in _HYPHENS:
        return False
    before, own, after = (tree.word(each).span for each in (at - 1, at, at + 1))
    return before.end == own.start and own.end == after.start


def narrowing(tree: Tree, head: int, but: Collection[int] = ()) -> Iterator[int]:
    """The words of a noun phrase, in the order of the tree."""
    yield head
    apart = whole_behind(tree, head)
    if apart is not None:
        yield from _inside(tree, apart)
    for child in tree.children(head):
        relation = tree.relation(child)
        if child in but:
            continue
        if relation == "case" or (relation in _APART and not _glues(tree, child)):
            continue
        if relation in _BEHIND_COMMA and child > head and _cut_off(tree, child):
            continue
        if relation == "advmod" and child > head and tree.upos(child) == "ADV":
            continue
        yield from _inside(tree, child)


def whole_behind(tree: Tree, head: int) -> int | None:
    """The whole right behind "of", where the tree ties it to the verb: "hold most of Aleppo"."""
    at = head + 1
    if at >= len(tree.forms) or tree.forms[at] != "of" or tree.relation(at) != "case":
        return None
    whole_of = tree.head(at)
    return whole_of if whole_of > at and tree.head(whole_of) == tree.head(head) else None


def _inside(tree: Tree, at: int) -> Iterator[int]:
    """A word and what it governs, without what a comma cuts off."""
    yield at
    for child in tree.children(at):
        cut = child > at and tree.relation(child) in _BEHIND_COMMA and _cut_off(tree, child)
        if not cut:
            yield from _inside(tree, child)


def _glues(tree: Tree, at: int) -> bool:
    """Whether a mark joins parts of one word, or encloses: a hyphen, a quotation mark."""
    return tree.relation(at) == "punct" and tree.written[at] in {
        "-",
        "–",
        "“",
        "”",
        "‘",
        "’",
        '"',
        "'",
        "(",
        ")",
        "/",
    }


def _cut_off(tree: Tree, child: int) -> bool:
    """Whether a comma or dash stands before what a word governs; brackets belong to the noun."""
    first = min(whole(tree, child))
    marks = [
        at for at in (first, first - 1) if at >= 0 and tree.written[at] in {",", ";", "—", ":"}
    ]
    return bool(marks)


def whole(tree: Tree, at: int) -> list[int]:
    """A word and all that it governs, near and far."""
    found, waiting = [], [at]
    while waiting:
        each = waiting.pop()
        found.append(each)
        waiting += tree.below[each]
    return found


def joined(tree: Tree, head: int) -> list[int]:
    """A noun and those that are joined to it: "rebels and their allies"."""
    others = [
        child
        for child in tree.children(head, "conj")
        if tree.upos(child) not in _VERBAL and not tree.has_subject(child)
    ]
    cut = next((at for at in others if tree.forms[at] in _STANDING_FOR), len(tree.forms))
    others = [child for child in others if child < cut]
    if not any(tree.governs(child, "cc") for child in others):
        beside = _joined_behind(tree, head)
        return [head] if beside is None else [head, beside]
    return [head, *others]


def _joined_behind(tree: Tree, head: int) -> int | None:
    """The noun right behind "and", where the tree joins it to another word further back."""
    at = phrase(tree, head).end
    if at >= len(tree.forms) or tree.forms[at] != "and" or tree.relation(at) != "cc":
        return None
    noun = tree.head(at)
    joins = noun > at and tree.relation(noun) == "conj" and tree.head(noun) < head
    clause = tree.upos(noun) in _VERBAL or tree.has_subject(noun)
    return noun if joins and not clause and tree.upos(noun) == "NOUN" else None


def behind(tree: Tree, word: int, where: str) -> int | None:
    """What stands behind a preposition that a word governs: "fell to", "out of"."""
    wanted = where.split()
    for child in tree.children(word, "obl", "nmod", "obj", "iobj"):
        cases = [tree.forms[at] for at in tree.children(child, "case") if at < child]
        if cases == wanted or (len(wanted) == 1 and cases[-1:] == wanted and len(cases) < 3):
            return child
    return None


def owner_before(tree: Tree, word: int) -> int | None:
    """Whose deed or flag it is: an owner, a compound, or an adjective of a people before it."""
    for child in tree.children(word, "nmod", "compound", "amod", "det"):
        people = tree.relation(child) != "amod" or tree.written[child][0].isupper()
        named = people and tree.upos(child) in {"NOUN", "PROPN", "ADJ", "PRON"}
        if child < word and named and not has_case(tree, child, "of", "in"):
            return child
    return None


def has_case(tree: Tree, at: int, *words: str) -> bool:
    """Whether one of these prepositions stands before a noun."""
    return any(tree.forms[child] in words for child in tree.children(at, "case") if child < at)

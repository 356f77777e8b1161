"""Control told with words left out: "In rebel hands: Torit", "the east bank was the army's"."""

from collections.abc import Iterator

from counterclaim.model.tree import Tree
from counterclaim.propositions.found import Holding
from counterclaim.propositions.phrases import joined, phrase
from counterclaim.propositions.tables import Effect, Frame, PropositionTables, Sure

_BEING = frozenset("is are was were remains remained stays stayed".split())
_JOINING = frozenset({"and", "but", "while", ",", ";"})
_NAMES = frozenset({"NOUN", "PROPN"})
_OWNED = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})


def by_listing(tree: Tree, word: int, tables: PropositionTables) -> Iterator[Holding]:
    """What a heading tells of the places under it, and an owner of the place before it."""
    for frame in tables.frames("state", tree.lemma(word)):
        if frame.where == "in" and frame.effect is Effect.HOLD:
            yield from _headed(tree, word, frame)
    for frame in tables.frames("ending in", tree.forms[word]):
        if tree.upos(word) == "PART" and word > 0:
            yield from _owned(tree, word, frame)


def _headed(tree: Tree, word: int, frame: Frame) -> Iterator[Holding]:
    """For example: "In opposition hands: Torit and Chukudum; in the government's: Juba"."""
    owner = _noun_ending(tree, word - 1)
    if owner is None or tree.forms[word + 1 : word + 2] != (":",):
        return
    if not _is_behind_in(tree, owner):
        return
    place = _first_noun(tree, word + 2)
    if place is not None:
        yield _held(tree, owner, place, (word,), f"“in … {tree.forms[word]}:”", frame.sure)
    for at in range(word + 2, len(tree.forms) - 1):
        if tree.forms[at] == ".":
            return
        other = _noun_ending(tree, at - 1) if tree.upos(at) == "PART" else None
        if other is None or tree.forms[at + 1] != ":" or not _is_behind_in(tree, other):
            continue
        beside = _first_noun(tree, at + 2)
        if beside is not None:
            yield _held(tree, other, beside, (at,), f"“in … {tree.forms[word]}:”", frame.sure)


def _owned(tree: Tree, mark: int, frame: Frame) -> Iterator[Holding]:
    """For example: "the east bank was the army's and the west bank the militia's"."""
    owner = _noun_ending(tree, mark - 1)
    if owner is None or _is_owner_of_next(tree, mark):
        return
    being = _start(tree, owner) - 1
    if being < 1 or tree.forms[being] not in _BEING:
        return
    place = _noun_ending(tree, being - 1)
    while place is not None and (of := _start(tree, place) - 1) > 0 and tree.forms[of] == "of":
        place = _noun_ending(tree, of - 1)  # "the half of the town was the army's"
    if place is None:
        return
    yield _held(tree, owner, place, (mark,), "“is … 's”", frame.sure, armed=True)
    for at in range(mark + 1, len(tree.forms)):
        if tree.forms[at] in {".", ";", "?"}:
            return
        if tree.upos(at) != "PART" or not tree.forms[at].startswith(("'", "’")):
            continue
        other = _noun_ending(tree, at - 1)
        if other is None or _is_owner_of_next(tree, at):
            continue
        beside = _noun_ending(tree, _start(tree, other) - 1)
        first = _start(tree, beside) if beside is not None else mark
        if beside is not None and first > mark and tree.forms[first - 1] in _JOINING:
            yield _held(tree, other, beside, (at,), "“… 's”", frame.sure, armed=True)


def _held(
    tree: Tree,
    owner: int,
    place: int,
    words: tuple[int, ...],
    why: str,
    sure: Sure,
    *,
    armed: bool = False,
) -> Holding:
    holder = tuple(joined(tree, owner)) if not armed else (owner,)
    return Holding(Effect.HOLD, owner, words, holder, place, why, sure, armed=armed)


def _noun_ending(tree: Tree, at: int) -> int | None:
    """The head of the noun phrase whose last word stands there."""
    if at < 0 or tree.upos(at) not in _NAMES:
        return None
    while tree.relation(at) == "flat" and tree.head(at) < at:
        at = tree.head(at)
    return at


def _start(tree: Tree, head: int) -> int:
    """The first word of a noun phrase, by what stands before the noun."""
    at = head
    while at > 0 and (
        tree.upos(at - 1) in {"DET", "ADJ", "NUM"}
        or (tree.upos(at - 1) in _NAMES and tree.head(at - 1) in range(at, head + 1))
    ):
        at -= 1
        if tree.upos(at) == "DET":
            break
    return at


def _is_owner_of_next(tree: Tree, mark: int) -> bool:
    """Whether what is owned stands right behind the mark: "the army's bank"."""
    return mark + 1 < len(tree.forms) and tree.upos(mark + 1) in _OWNED


def _is_behind_in(tree: Tree, owner: int) -> bool:
    first = phrase(tree, owner).start
    starts = {first, _start(tree, owner)}
    return any(at > 0 and tree.forms[at - 1] == "in" for at in starts)


def _first_noun(tree: Tree, at: int) -> int | None:
    """The head of the noun phrase that begins there."""
    while at < len(tree.forms) and tree.upos(at) in {"DET", "ADJ", "NUM"}:
        at += 1
    if at >= len(tree.forms) or tree.upos(at) not in _NAMES:
        return None
    while tree.relation(at) == "compound" and tree.head(at) == at + 1:
        at += 1
    return at

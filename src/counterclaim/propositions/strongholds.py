"""Control told by what people are or have there: "masters of the town", "the rebel enclave of"."""

from collections.abc import Iterator

from counterclaim.model.tree import Tree
from counterclaim.propositions.clauses import subject
from counterclaim.propositions.found import Holding
from counterclaim.propositions.phrases import behind, joined, phrase
from counterclaim.propositions.tables import Effect, Frame, PropositionTables, Sure

_STAYING = frozenset({"be", "remain", "stay", "become", "keep"})
_HYPHENS = frozenset({"-", "–", "‑"})
_RULING = frozenset({"government", "state", "authority", "administration"})
_WITHIN = ("in", "on", "along", "around", "near", "at", "inside", "across")


def by_strongholds(tree: Tree, word: int, tables: PropositionTables) -> Iterator[Holding]:
    """What a noun for those who have a place, or for a place that is theirs, tells."""
    lemma = tree.lemma(word)
    for frame in tables.frames("master", lemma):
        yield from _mastered(tree, word, frame)
    seated = "facto" in tree.forms[max(0, word - 2) : word]
    seats = tables.frames("seat", lemma) * seated
    for frame in (*tables.frames("stronghold", lemma), *seats):
        yield from _kept(tree, word, frame, tables)
    for frame in tables.frames("zone", lemma):
        yield from _zoned(tree, word, frame, tables)


def _mastered(tree: Tree, word: int, frame: Frame) -> Iterator[Holding]:
    """For example: "the Islamists, masters of the town", "they remain masters of the hill"."""
    thing, found = behind(tree, word, frame.where), _called(tree, word)
    if thing is not None and found is not None:
        yield Holding(
            Effect.HOLD, word, (word,), tuple(joined(tree, found)), thing,
            f"“{tree.forms[word]} of”", frame.sure,
        )  # fmt: skip


def _called(tree: Tree, word: int) -> int | None:
    """Of what a noun is said: its subject, the noun that it stands behind, or that of its verb."""
    if tree.has_subject(word):
        found = subject(tree, word)
        return found[0] if found else None
    above = tree.head(word)
    if tree.relation(word) == "appos":
        return above
    if tree.relation(word) in {"xcomp", "obj"} and tree.lemma(above) in _STAYING:
        found = subject(tree, above)
        return found[0] if found else None
    return None


def _kept(tree: Tree, word: int, frame: Frame, tables: PropositionTables) -> Iterator[Holding]:
    """For example: "the Taliban stronghold of Musa Qala", "the last stronghold of the rebels"."""
    before, behind_it = _whose(tree, word, tables), behind(tree, word, frame.where)
    holder = behind_it if before is None else before
    if holder is None:
        return
    place = None if before is None else _named_beside(tree, word, behind_it)
    place = _called(tree, word) if place is None else place
    place = _before_comma(tree, word) if place is None and before is not None else place
    if place is None and before is not None and _lies_somewhere(tree, word):
        place = word
    if place is not None:
        yield Holding(
            Effect.HOLD, word, (word,), tuple(joined(tree, holder)), place,
            f"“{tree.forms[word]} of”", frame.sure, armed=frame.sure is not Sure.SURE,
        )  # fmt: skip


def _whose(tree: Tree, word: int, tables: PropositionTables) -> int | None:
    """Whose stronghold it is: the one of those before the word who stands next to it."""
    found = [
        at
        for at in tree.children(word, "nmod", "compound", "amod")
        if at < word and tree.forms[at] != "de" and _may_own(tree, at, tables)
    ]
    return found[-1] if found else None


def _may_own(tree: Tree, at: int, tables: PropositionTables) -> bool:
    """Whether a word before a noun may tell whose it is: a noun, a name, an adjective of a side."""
    adjective = tree.relation(at) == "amod" and tree.upos(at) == "ADJ"
    return (
        not adjective
        or tree.written[at][0].isupper()
        or tree.lemma(at) in tables.parties["faction"]
    )


def _named_beside(tree: Tree, word: int, behind_it: int | None) -> int | None:
    """The name of a place behind "of" or a comma: "stronghold of Musa Qala"."""
    beside = (
        at
        for at in tree.children(word, "appos", "nmod")
        if at > word and not any(True for _ in tree.children(at, "case"))
    )
    place = next(beside, None) if behind_it is None else behind_it
    return place if place is not None and tree.upos(place) == "PROPN" else None


def _before_comma(tree: Tree, word: int) -> int | None:
    """The name before the comma in front of the noun, where the tree ties it elsewhere."""
    first = phrase(tree, word).start
    comma = first >= 2 and tree.forms[first - 1] == ","
    return first - 2 if comma and tree.upos(first - 2) == "PROPN" else None


def _lies_somewhere(tree: Tree, word: int) -> bool:
    """Whether words behind the noun say where it is."""
    places = (behind(tree, word, case) for case in _WITHIN)
    return any(place is not None and tree.upos(place) == "PROPN" for place in places)


def _is_land_of(tree: Tree, word: int, holder: int) -> bool:
    """Whether it is land of those before it: "JNIM country", not "the rebels' country"."""
    if any(tree.forms[at] in _HYPHENS for at in range(holder + 1, word)):
        return False  # "GOP-heavy areas"
    if tree.lemma(holder) in _RULING:
        return tree.lemma(word) == "territory"  # no "local government area"
    return tree.lemma(word) != "country" or (
        tree.forms[word] == "country" and tree.written[holder].isupper()
    )


def _zoned(tree: Tree, word: int, frame: Frame, tables: PropositionTables) -> Iterator[Holding]:
    """For example: "rebel territory", "half of the state was RSF territory"."""
    holder = _whose(tree, word, tables)
    if holder is None or not _is_land_of(tree, word, holder):
        return
    being = any(True for _ in tree.children(word, "cop"))
    own = subject(tree, word) if being and tree.has_subject(word) else None
    yield Holding(
        Effect.HOLD, word, (word,), (holder,), own[0] if own else word,
        f"“{tree.forms[word]}” of those before it", frame.sure, faction=True,
    )  # fmt: skip

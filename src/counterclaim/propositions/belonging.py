"""Control told of a place as subject: "belongs to the army", "is the rebels'", "is theirs"."""

from collections.abc import Iterator
from dataclasses import replace

from counterclaim.model.tree import Tree
from counterclaim.propositions.clauses import subject
from counterclaim.propositions.found import Holding
from counterclaim.propositions.phrases import behind, has_case, joined, owner_before, phrase
from counterclaim.propositions.tables import Effect, Frame, PropositionTables

_NOT_YET = frozenset({"had", "would", "will", "'ll", "shall"})


def by_belonging(tree: Tree, word: int, tables: PropositionTables) -> Iterator[Holding]:
    """What the words behind a place tell of whose it is."""
    lemma = tree.lemma(word)
    if tree.upos(word) == "VERB":
        for frame in tables.frames("yielding", lemma):
            yield from _given_up(tree, word, frame)
        for frame in tables.frames("siding", lemma):
            side = next(tree.children(word, "xcomp", "obj"), None)
            yield from _sided(tree, side, frame, subject(tree, word), tables)
    for frame in tables.frames("own", tree.forms[word]):
        yield from _owned(tree, word, frame)
    for frame in tables.frames("ending in", tree.forms[word]):
        yield from _possessed_by(tree, word, frame)
    for frame in tables.frames("again", tree.forms[word]):
        side = tree.head(word)
        if side >= 0 and tree.relation(word) == "advmod" and tree.governs(side, "cop"):
            yield from _sided(tree, side, frame, _own_subject(tree, side), tables)
    for frame in tables.frames("free", lemma) if tree.upos(word) == "ADJ" else ():
        yield from _free_of(tree, word, frame)
    for frame in tables.frames("possessed", lemma):
        yield from _escaped(tree, word, frame, tables)


def _given_up(tree: Tree, word: int, frame: Frame) -> Iterator[Holding]:
    """A town that somebody has or gets: "belongs to the rebels", "surrendered to the rebels"."""
    found, to = subject(tree, word), behind(tree, word, frame.where)
    if found is None or to is None or tree.governs(word, "obj"):
        return
    if frame.effect is Effect.HOLD and tree.upos(found[0]) == "PRON":
        return  # "it belongs to them": anything
    why = f"“{tree.forms[word]} {frame.where}”"
    effect = frame.effect or Effect.GAIN
    told = Holding(
        effect, word, (word,), tuple(joined(tree, to)), found[0], why, frame.sure, found[1],
        armed=True, faction=tree.lemma(word) == "go",
    )  # fmt: skip
    yield told
    for place, holder in _and_to(tree, to, frame.where):
        yield replace(told, words=(holder - 1,), thing=place, holder=(holder,))


def _and_to(tree: Tree, to: int, where: str) -> Iterator[tuple[int, int]]:
    """Places and holders that share a verb: "the town belongs to the army, the port to rebels"."""
    start = phrase(tree, to).start
    for at in range(to + 1, len(tree.forms)):
        if tree.forms[at] in {".", ";", ":"}:
            return
        if tree.forms[at] != where or tree.relation(at) != "case" or tree.head(at) < at:
            continue
        place = at - 1
        while place > 0 and tree.relation(place) == "flat":
            place = tree.head(place)
        first = min(
            [
                place,
                *(x for x in tree.children(place, "det", "amod", "compound") if start < x < place),
            ]
        )
        noun = tree.upos(place) in {"NOUN", "PROPN"}
        if noun and first > to and tree.forms[first - 1] in {",", "and", "but", "while"}:
            yield place, tree.head(at)


def _owned(tree: Tree, word: int, frame: Frame) -> Iterator[Holding]:
    """For example: "the summit is theirs", "Point 402: ours"."""
    place = _own_subject(tree, word)
    if place is None and tree.relation(word) in {"appos", "parataxis", "conj"}:
        first = min([word, *tree.children(word, "advmod")]) - 1
        listed = first > 0 and tree.forms[first] == ":" and tree.head(word) < first
        place = tree.head(word) if listed else None
    if place is not None and not _not_yet(tree, word):
        yield Holding(Effect.HOLD, word, (word,), (word,), place, "“is ours”", frame.sure)


def _not_yet(tree: Tree, word: int) -> bool:
    return any(tree.forms[x] in _NOT_YET for x in tree.children(word, "aux"))


def _own_subject(tree: Tree, word: int) -> int | None:
    """The subject of a noun or adjective behind "is", also where the tree ties it to the verb."""
    being = next(tree.children(word, "cop"), None)
    if being is None:
        return None
    if tree.has_subject(word):
        found = subject(tree, word)
        return found[0] if found else None
    above = tree.head(word)
    near = [at for at in tree.children(above, "nsubj") if at < being] if above >= 0 else []
    return near[-1] if near and tree.relation(word) == "ccomp" else None


def _possessed_by(tree: Tree, mark: int, frame: Frame) -> Iterator[Holding]:
    """For example: "the northern half is Russia's", "the hotel was the militia's"."""
    if tree.upos(mark) != "PART" or mark == 0:
        return
    owner = mark - 1
    while tree.relation(owner) == "flat":
        owner = tree.head(owner)
    place = _own_subject(tree, owner) if owner < mark else None
    above = tree.head(owner)
    if place is None and 0 <= above < owner and tree.relation(owner) in {"nmod", "compound"}:
        being = (*tree.children(above, "cop"), *tree.children(owner, "cop"))
        place = above if any(above < at < owner for at in being) else None
    if place is not None and not _not_yet(tree, owner):
        yield Holding(
            Effect.HOLD, owner, (mark,), tuple(joined(tree, owner)), place,
            f"“is {tree.forms[owner]}{tree.forms[mark]}”", frame.sure, armed=True,
        )  # fmt: skip


def _sided(
    tree: Tree,
    side: int | None,
    frame: Frame,
    place: tuple[int, bool] | int | None,
    tables: PropositionTables,
) -> Iterator[Holding]:
    """For example: "the village stays Ukrainian", "the town is rebel again"."""
    if isinstance(place, tuple):
        place = place[0]
    if side is None or place is None or any(True for _ in tree.children(side, "det", "case")):
        return
    named = tree.upos(side) in {"ADJ", "PROPN"} and tree.written[side][0].isupper()
    if named or tree.lemma(side) in tables.parties["faction"]:
        yield Holding(
            Effect.HOLD, side, (side,), (side,), place, f"“is {tree.forms[side]}”", frame.sure,
            faction=tree.upos(side) == "PROPN",
        )  # fmt: skip


def _free_of(tree: Tree, word: int, frame: Frame) -> Iterator[Holding]:
    """For example: "the mountain is free of rebels", "the barracks stood empty of troops"."""
    who = behind(tree, word, frame.where)
    place = _own_subject(tree, word)
    if place is None and tree.relation(word) == "xcomp":
        found = subject(tree, tree.head(word))
        place = found[0] if found else None
    if who is not None and place is not None:
        verb = word if tree.relation(word) != "xcomp" else tree.head(word)
        yield Holding(
            frame.effect or Effect.LOSE, verb, (word,), tuple(joined(tree, who)), place,
            f"“{tree.forms[word]} of”", frame.sure, armed=True,
        )  # fmt: skip


def _escaped(tree: Tree, word: int, frame: Frame, tables: PropositionTables) -> Iterator[Holding]:
    """For example: "half of the districts escape the state's control"."""
    verb = tree.head(word)
    if verb < 0 or tree.relation(word) != "obj" or has_case(tree, word, frame.where):
        return
    owner, found = owner_before(tree, word), subject(tree, verb)
    if tables.frames("escaping", tree.lemma(verb)) and owner is not None and found is not None:
        yield Holding(
            Effect.LOSE, verb, (verb, word), tuple(joined(tree, owner)), found[0],
            f"“{tree.forms[verb]} {tree.forms[word]}”", frame.sure, found[1],
        )  # fmt: skip

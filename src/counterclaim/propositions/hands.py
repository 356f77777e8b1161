"""Control told by nouns: "in rebel hands", "under the control of", "masters of the town"."""

from collections.abc import Iterator

from counterclaim.model.tree import Tree
from counterclaim.propositions.found import Holding
from counterclaim.propositions.phrases import behind, has_case, joined, subject, whole
from counterclaim.propositions.tables import Effect, Frame, PropositionTables, Sure

_PLACING = frozenset({"obl", "xcomp", "advmod", "conj", "obj", "nmod"})
_ONE = frozenset({"my", "his", "her", "your"})  # what is in one person's hands is a thing
_STAYING = frozenset(
    {"be", "remain", "stay", "lie", "fall", "come", "pass", "return", "keep", "put"}
)


def by_nouns(tree: Tree, word: int, tables: PropositionTables) -> Iterator[Holding]:
    """What a noun for control, or a person's noun for who has it, tells."""
    lemma = tree.lemma(word)
    for frame in tables.frames("state", lemma):
        if _case(tree, word) == frame.where:
            yield from _in_hands(tree, word, frame)
    for frame in tables.frames("having", lemma):
        if has_case(tree, word, frame.where):
            yield from _in_control(tree, word)
    for frame in tables.frames("handing", lemma):
        yield from _handed(tree, word, frame, tables)
    for _ in tables.frames("master", lemma):
        yield from _mastered(tree, word)
    for frame in tables.frames("under", tree.forms[word]):
        if tree.relation(word) == "case":
            yield from _under(tree, tree.head(word), frame)
    for _ in tables.frames("own", tree.forms[word]):
        yield from _owned(tree, word)


def _in_hands(tree: Tree, word: int, frame: Frame) -> Iterator[Holding]:
    """For example: "the town is in the hands of rebels", "every port under RCD control"."""
    holder = _of_or_before(tree, word)
    if holder is None or tree.forms[holder] in _ONE:
        return
    placed = _placed(tree, word)
    if placed is None:
        return
    thing, verb = placed
    words = (word, *(at for at in tree.children(word, "case") if at < word))
    why = f"“{frame.where} {tree.forms[word]}”"
    effect = frame.effect or Effect.HOLD
    yield Holding(effect, verb, words, tuple(joined(tree, holder)), thing, why, frame.sure)


def _case(tree: Tree, word: int) -> str:
    """The preposition before a noun, of one word or two."""
    return " ".join(tree.forms[at] for at in tree.children(word, "case") if at < word)


def _of_or_before(tree: Tree, word: int) -> int | None:
    """Who stands behind "of", or before the noun as owner, compound or adjective."""
    behind_it = behind(tree, word, "of")
    if behind_it is not None:
        return behind_it
    for child in tree.children(word, "nmod", "compound", "amod"):
        owner = tree.full_relation(child) == "nmod:poss" or child < word
        if owner and not has_case(tree, child, "of") and tree.upos(child) in {
            "NOUN", "PROPN", "PRON", "ADJ",
        }:  # fmt: skip
            return child
    return None


def _placed(tree: Tree, word: int) -> tuple[int, int] | None:
    """What is in somebody's hands, and the word that carries negation and time."""
    found = subject(tree, word) if tree.has_subject(word) else None
    above, relation = tree.head(word), tree.relation(word)
    if found:
        return found[0], word
    if above < 0:
        return None
    most = tree.lemma(above) == "part" and tree.has(above, "most")  # "for the most part in"
    noun = tree.upos(above) in {"NOUN", "PROPN", "PRON"}
    if noun and not most and relation in {"nmod", "acl", "appos"}:
        return above, word
    if not most and relation not in _PLACING:
        return None
    held = None if most or tree.lemma(above) in _STAYING else _object_before(tree, word, above)
    own = subject(tree, above)
    if held is not None:
        return held, word
    return (own[0], above) if own else None


def _object_before(tree: Tree, word: int, verb: int) -> int | None:
    """What stands right before words that say in whose hands it is: "has the town in its hands"."""
    first = min([word, *(at for at in whole(tree, word) if at < word)]) - 1
    if first >= 0 and tree.upos(first) in {"NOUN", "PROPN"} and first > verb:
        return first
    for at in range(word - 1, max(word - 6, -1), -1):
        if tree.relation(at) == "obj" and tree.head(at) == verb:
            return at
    return None


def _in_control(tree: Tree, word: int) -> Iterator[Holding]:
    """For example: "the army is in control of the town"."""
    thing = behind(tree, word, "of")
    found = subject(tree, word) if tree.has_subject(word) else None
    verb = word
    if found is None:
        above = tree.head(word)
        if above >= 0 and tree.upos(above) in {"VERB", "ADV", "AUX", "ADJ"}:
            found, verb = subject(tree, above), above
        elif above >= 0 and tree.relation(word) in {"nmod", "acl"}:
            found = above, True
    if thing is not None and found:
        yield Holding(
            Effect.HOLD, verb, (word,), tuple(joined(tree, found[0])), thing,
            f"“in {tree.forms[word]} of”", sure=Sure.SURE, within=found[1],
        )  # fmt: skip


def _handed(tree: Tree, word: int, frame: Frame, tables: PropositionTables) -> Iterator[Holding]:
    """For example: "took control of the town", "lost their grip on the town"."""
    verb = tree.head(word)
    if verb < 0 or tree.relation(word) != "obj":
        return
    effect = next(
        (
            each.effect
            for form in ("taker", "holder", "loser")
            for each in tables.frames(form, tree.lemma(verb))
        ),
        None,
    )
    thing = behind(tree, word, frame.where)
    thing = behind(tree, verb, frame.where) if thing is None else thing
    doer = subject(tree, verb)
    if effect is None or thing is None or doer is None:
        return
    told = f"“{tree.forms[verb]} {tree.forms[word]} {frame.where}”"
    yield Holding(
        effect, verb, (verb, word), tuple(joined(tree, doer[0])), thing, told,
        sure=frame.sure, within=doer[1],
    )  # fmt: skip


def _mastered(tree: Tree, word: int) -> Iterator[Holding]:
    """For example: "the Islamists, masters of the town", "the last stronghold of the Taliban"."""
    people = tree.lemma(word) == "master"
    other = behind(tree, word, "of")
    if other is None and not people:  # "a rebel stronghold", "their stronghold"
        other = next((at for at in tree.children(word, "nmod", "compound") if at < word), None)
    if other is None:
        return
    found = subject(tree, word) if tree.has_subject(word) else None
    if found is None and tree.relation(word) == "appos":
        found = tree.head(word), True
    if found is None and tree.relation(word) in {"xcomp", "obj"} and _stays(tree, word):
        found = subject(tree, tree.head(word))
    if found is None:
        return
    holder, thing = (found[0], other) if people else (other, found[0])
    yield Holding(
        Effect.HOLD, word, (word,), tuple(joined(tree, holder)), thing,
        f"“{tree.forms[word]} of”", sure=Sure.SURE,
    )  # fmt: skip


def _under(tree: Tree, word: int, frame: Frame) -> Iterator[Holding]:
    """For example: "Goma under the M23"."""
    first = min(at for at in tree.children(word, "case"))
    near = first - 1
    if near >= 0 and tree.upos(near) == "PROPN" and first < word:
        while tree.relation(near) in {"flat", "compound"} and tree.head(near) >= 0:
            near = tree.head(near)
        holder = tuple(joined(tree, word))
        yield Holding(Effect.HOLD, word, (first,), holder, near, "“under”", frame.sure, armed=True)


def _stays(tree: Tree, word: int) -> bool:
    above = tree.head(word)
    return above >= 0 and tree.lemma(above) in _STAYING


def _owned(tree: Tree, word: int) -> Iterator[Holding]:
    """For example: "the summit is theirs"."""
    if tree.has_subject(word) and any(True for _ in tree.children(word, "cop")):
        found = subject(tree, word)
        if found and not any(tree.forms[x] in {"had", "would"} for x in tree.children(word, "aux")):
            yield Holding(
                Effect.HOLD, word, (word,), (word,), found[0], "“is ours”", sure=Sure.OPEN
            )

"""Control told by nouns: "in rebel hands", "under the control of", "masters of the town"."""

from collections.abc import Iterator

from counterclaim.model.tree import Tree
from counterclaim.propositions.found import Holding
from counterclaim.propositions.phrases import behind, has_case, joined, owner_before, subject, whole
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
            yield from _in_control(tree, word, frame)
    yield from by_control(tree, word, tables)
    seated = "facto" in tree.forms[max(0, word - 2) : word]
    for _ in (*tables.frames("master", lemma), *(tables.frames("seat", lemma) * seated)):
        yield from _mastered(tree, word)
    for frame in tables.frames("under", tree.forms[word]):
        if tree.relation(word) == "case":
            yield from _under(tree, tree.head(word), frame)
    for _ in tables.frames("own", tree.forms[word]):
        yield from _owned(tree, word)


def by_control(tree: Tree, word: int, tables: PropositionTables) -> Iterator[Holding]:
    """What a noun for control tells beside a verb that hands it about, or its holder."""
    lemma, told = tree.lemma(word), False
    for frame in tables.frames("handing", lemma):
        for found in _handed(tree, word, frame, tables):
            told = True
            yield found
    for frame in () if told else tables.frames("possessed", lemma):
        yield from _possessed(tree, word, frame, tables)


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


def _in_control(tree: Tree, word: int, frame: Frame) -> Iterator[Holding]:
    """For example: "the army is in control of the town"."""
    thing = behind(tree, word, "of")
    found = subject(tree, word) if tree.has_subject(word) else None
    verb = word
    if found is None:
        above = tree.head(word)
        if above >= 0 and tree.upos(above) in {"VERB", "ADV", "AUX", "ADJ"}:
            found, verb = subject(tree, above), above
        elif above >= 0 and tree.relation(word) in {"nmod", "acl"}:
            found = (above, True) if frame.sure is Sure.SURE else None
    if thing is not None and found:
        yield Holding(
            Effect.HOLD, verb, (word,), tuple(joined(tree, found[0])), thing,
            f"“in {tree.forms[word]} of”", frame.sure, found[1], armed=frame.sure is not Sure.SURE,
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


def _possessed(tree: Tree, word: int, frame: Frame, tables: PropositionTables) -> Iterator[Holding]:
    """For example: "Houthi control of the port", "claimed control of", "control passed to"."""
    verb, thing = tree.head(word), behind(tree, word, frame.where)
    if thing is None or verb < 0:
        return
    told = f"“{tree.forms[word]} {frame.where}”"
    relation = tree.relation(word)
    if relation == "obj" and tables.frames("claiming", tree.lemma(verb)):
        doer = subject(tree, verb)
        if doer:
            holder = tuple(joined(tree, doer[0]))
            yield Holding(Effect.HOLD, verb, (verb, word), holder, thing, told, frame.sure, doer[1])
        return
    for passing in tables.frames("passing", tree.lemma(verb)) if relation == "nsubj" else ():
        receiver = behind(tree, verb, passing.where)
        if receiver is not None:
            effect, holder = passing.effect or Effect.HOLD, tuple(joined(tree, receiver))
            yield Holding(effect, verb, (word, verb), holder, thing, told, frame.sure)
            return
    owner = owner_before(tree, word)
    if owner is not None and not tables.frames("undoing", tree.lemma(verb)):
        holder = tuple(joined(tree, owner))
        yield Holding(Effect.HOLD, word, (word,), holder, thing, told, frame.sure)


def _mastered(tree: Tree, word: int) -> Iterator[Holding]:
    """For example: "the Islamists, masters of the town", "the last stronghold of the Taliban"."""
    people = tree.lemma(word) == "master"
    other = behind(tree, word, "of")
    before = _of_whom_before(tree, word)
    if not people and before is not None:  # "a rebel stronghold", "their stronghold"
        yield from _seated(tree, word, before, other)
        other = before if other is None else None
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


def _of_whom_before(tree: Tree, word: int) -> int | None:
    """Whose stronghold it is, where they stand before the word."""
    return next(
        (
            at
            for at in tree.children(word, "nmod", "compound")
            if at < word and tree.forms[at] != "de"
        ),
        None,
    )


def _seated(tree: Tree, word: int, holder: int, place: int | None) -> Iterator[Holding]:
    """For example: "the Taliban stronghold of Musa Qala", "the last rebel stronghold, Ghouta"."""
    beside = (at for at in tree.children(word, "appos") if at > word)
    place = next(beside, None) if place is None else place
    if place is not None and tree.upos(place) == "PROPN":
        why = f"“{tree.forms[word]} of”"
        yield Holding(Effect.HOLD, word, (word,), (holder,), place, why, Sure.SURE)


def _under(tree: Tree, word: int, frame: Frame) -> Iterator[Holding]:
    """For example: "Goma under the M23"."""
    first = min(at for at in tree.children(word, "case"))
    near = first - 1
    if tree.has_subject(word) and any(True for _ in tree.children(word, "cop")):
        found = subject(tree, word)  # "half of the town is under the militia"
        if found:
            holder = tuple(joined(tree, word))
            sure = Sure.LAND
            yield Holding(
                Effect.HOLD, word, (first,), holder, found[0], "“is under”", sure, armed=True
            )
        return
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

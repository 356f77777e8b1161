"""Control told by nouns: "in rebel hands", "under the control of", "masters of the town"."""

from collections.abc import Iterator

from counterclaim.model.tree import Tree
from counterclaim.propositions.clauses import is_passive, subject
from counterclaim.propositions.found import Holding
from counterclaim.propositions.phrases import behind, has_case, joined, owner_before, whole
from counterclaim.propositions.tables import SURELY, Effect, Frame, PropositionTables, Sure

_PLACING = frozenset({"obl", "xcomp", "advmod", "conj", "obj", "nmod"})
_ONE = frozenset({"my", "his", "her", "your"})  # what is in one person's hands is a thing
_STAYING = frozenset(
    {"be", "remain", "stay", "lie", "fall", "come", "pass", "return", "keep", "put"}
)
_FINDING = frozenset({"find", "leave", "keep", "see", "put"})  # "left the army in charge of"


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
    for frame in tables.frames("under", tree.forms[word]):
        if tree.relation(word) == "case":
            yield from _under(tree, tree.head(word), frame)


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
    placed = _placed(tree, word, holder)
    if placed is None:
        return
    thing, verb = placed
    words = (word, *(at for at in tree.children(word, "case") if at < word))
    why = f"“{frame.where} {tree.forms[word]}”"
    yield Holding(
        frame.effect or Effect.HOLD, verb, words, tuple(joined(tree, holder)), thing, why,
        frame.sure, armed=frame.sure not in SURELY, faction=tree.lemma(word) == "side",
    )  # fmt: skip


def _case(tree: Tree, word: int) -> str:
    """The preposition before a noun, of one word or two."""
    return " ".join(tree.forms[at] for at in tree.children(word, "case") if at < word)


def _of_or_before(tree: Tree, word: int) -> int | None:
    """Who stands behind "of", or before the noun as owner, compound or adjective."""
    behind_it = behind(tree, word, "of")
    if behind_it is not None and tree.lemma(word) != "side":
        return behind_it
    stray = _stray(tree, word)
    for child in tree.children(word, "nmod", "compound", "amod", "nsubj", "nummod"):
        owner = tree.full_relation(child) == "nmod:poss" or child < word
        if child == stray or not owner or has_case(tree, child, "of"):
            continue
        if tree.relation(child) == "nsubj" and not _is_marked_owner(tree, child):
            continue
        coded = tree.upos(child) == "NUM" and not tree.forms[child].isdigit()  # "M23"
        if coded or tree.upos(child) in {"NOUN", "PROPN", "PRON", "ADJ"}:
            return child
    return None


def _is_marked_owner(tree: Tree, at: int) -> bool:
    """Whether "'s" stands behind a word: an owner, also where the tree makes it a subject."""
    return any(tree.upos(child) == "PART" and child > at for child in tree.children(at, "case"))


def _stray(tree: Tree, word: int) -> int | None:
    """A subject that the tree takes for an owner: "Dori" in "that Dori was under rebel rule"."""
    being = next(tree.children(word, "cop"), None)
    for child in tree.children(word, "nmod"):
        bare = tree.full_relation(child) == "nmod:poss" and tree.upos(child) == "PROPN"
        if being is not None and bare and child < being and not _is_marked_owner(tree, child):
            return child
    return None


def _placed(tree: Tree, word: int, holder: int) -> tuple[int, int] | None:
    """What is in somebody's hands, and the word that carries negation and time."""
    being = _being(tree, word, holder)
    if being is not None:
        return being, word
    above, relation = tree.head(word), tree.relation(word)
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


def _being(tree: Tree, word: int, holder: int) -> int | None:
    """The subject of "is in their hands", which is not the holder."""
    stray = _stray(tree, word)
    if stray is not None:
        return stray
    apart = [at for at in tree.children(word, "nsubj") if at != holder]
    found = subject(tree, word) if apart or tree.has_subject(word) else None
    if found and found[0] == holder and apart:
        return apart[0]
    return found[0] if found else None


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
            seen = _object_before(tree, word, above) if tree.lemma(above) in _FINDING else None
            found = found if seen is None else (seen, True)
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
    if verb < 0 or tree.relation(word) not in {"obj", "xcomp"}:
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
    doer, other = subject(tree, verb), _other_owner(tree, word)
    if other and (effect is Effect.LOSE or doer is None or _is_deed(tree, doer[0], tables)):
        doer = other
    if effect is None or thing is None or doer is None:
        return
    told = f"“{tree.forms[verb]} {tree.forms[word]} {frame.where}”"
    yield Holding(
        effect, verb, (verb, word), tuple(joined(tree, doer[0])), thing, told,
        sure=frame.sure, within=doer[1], armed=frame.sure is Sure.OPEN,
    )  # fmt: skip


def _is_deed(tree: Tree, doer: int, tables: PropositionTables) -> bool:
    """Whether an operation or an accord, and nobody who can hold a place, is a subject."""
    parties = tables.parties
    party = any(tree.lemma(doer) in parties[kind] for kind in ("force", "body", "people"))
    return tree.upos(doer) == "NOUN" and tree.forms[doer] == tree.lemma(doer) and not party


def _other_owner(tree: Tree, word: int) -> tuple[int, bool] | None:
    """Whose control another one restores or loosens: "restored Zagreb's authority over Knin"."""
    for child in tree.children(word, "nmod"):
        if _is_marked_owner(tree, child):
            return child, True
    return None


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
    if owner is None:
        return
    holder = tuple(joined(tree, owner))
    over = relation in {"obj", "nsubj"} and tables.frames("breaking", tree.lemma(verb))
    if over and (relation == "obj" or is_passive(tree, verb)):
        yield Holding(Effect.LOSE, verb, (word, verb), holder, thing, told, frame.sure, armed=True)
    elif not tables.frames("undoing", tree.lemma(verb)):
        yield Holding(Effect.HOLD, word, (word,), holder, thing, told, frame.sure)


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

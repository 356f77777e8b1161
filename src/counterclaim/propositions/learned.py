"""Statements of control that the reader sees and no rule finds."""

from collections.abc import Iterator, Sequence

from counterclaim.model.control import Control
from counterclaim.model.event import Participant
from counterclaim.model.factuality import Certainty, Factuality, Polarity, Status
from counterclaim.model.reading import HeldSpans
from counterclaim.model.span import Span
from counterclaim.propositions.facts import certainty_of, status_of
from counterclaim.propositions.ground import Memory, is_land, thing_at
from counterclaim.propositions.phrases import has_case, phrase, span_of
from counterclaim.propositions.scene import Scene
from counterclaim.propositions.tables import PropositionTables, Sure

_LIKELY = 0.2
_RELATIVE = frozenset({"who", "which", "that", "where", "whose"})
_NOMINAL = frozenset({"NOUN", "PROPN"})
_NOT_YET = frozenset({Status.PLANNED, Status.DEMANDED, Status.HYPOTHETICAL})
_THINGS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"})


def read_in(
    scene: Scene, held: Sequence[HeldSpans], tables: PropositionTables, memory: Memory
) -> Iterator[Control]:
    """The reader's statements in a sentence that name a thing which can be held; without ids.

    What is planned, demanded or only possible is left out, as by the rules.
    """
    for each in held:
        words = _words(scene, each)
        if each.score < _LIKELY or not words:
            continue
        told = _control(scene, each, words, tables, memory)
        if told is not None and told.factuality.status not in _NOT_YET:
            yield told


def _words(scene: Scene, held: HeldSpans) -> list[int]:
    tree, sentence = scene.tree, scene.sentence
    return [
        at for at in range(sentence.start, sentence.end) if held.span.overlaps(tree.word(at).span)
    ]


def _control(
    scene: Scene,
    held: HeldSpans,
    words: list[int],
    tables: PropositionTables,
    memory: Memory,
) -> Control | None:
    tree = scene.tree
    holder = held.holder or _holder(scene, words)
    holding = {at for at in words if any(tree.word(at).span.overlaps(span) for span in holder)}
    thing = _thing(scene, [at for at in words if at not in holding], tables)
    if thing is None:
        return None
    word = _top(scene, words, but={*holding, thing})
    found = thing_at(scene, thing, word, tables.ground, memory)
    voice = scene.voices.innermost([tree.word(word).span])
    own = phrase(tree, thing, holding)
    return Control(
        id="",
        span=held.span,
        trigger=(tree.word(word).span,),
        thing=span_of(tree, own.start, own.end),
        holder=tuple(Participant(span, Polarity.POSITIVE, Certainty.CERTAIN) for span in holder),
        place=found.places,
        time=scene.times_of(tree.clause(word)),
        extent=found.extent,
        factuality=Factuality(
            held.polarity,
            certainty_of(tree, word, tables.doubt),
            status_of(tree, word, tables, Status.ONGOING),
        ),
        attribution=voice.id if voice else None,
        why=f"reader, {held.score:.2f}; place: {found.why}",
    )


def _holder(scene: Scene, words: Sequence[int]) -> tuple[Span, ...]:
    """Who holds it by the tree, where the reader marks nobody: "by X", a subject, an owner."""
    tree, inside = scene.tree, set(words)
    top = _top(scene, words, but=set())
    agents = [at for at in tree.children(top, "obl") if has_case(tree, at, "by")]
    before = [at for at in words if at + 1 in inside and tree.forms[at + 1] == "-"]
    owners = [
        at for at in words if tree.full_relation(at) == "nmod:poss" and tree.upos(at) in _NOMINAL
    ]
    subjects = [at for at in tree.children(top, "nsubj") if tree.forms[at] not in _RELATIVE]
    for found in (agents, subjects, before[:1], owners[:1]):
        takes = found is subjects and any(True for _ in tree.children(top, "obj"))
        free = [at for at in found if at in inside and (takes or not scene.is_place(at))]
        if free:
            own = phrase(tree, free[0])
            return (span_of(tree, max(own.start, words[0]), min(own.end, words[-1] + 1)),)
    return ()


def _thing(scene: Scene, words: Sequence[int], tables: PropositionTables) -> int | None:
    """The head of what is held: a named place before other ground, the first of its kind."""
    heads = [at for at in words if scene.tree.upos(at) in _THINGS]
    named = [at for at in heads if scene.is_place(at) and scene.tree.upos(at) != "ADJ"]
    if named:
        return _head_among(scene, named[0], words)
    return next((at for at in heads if is_land(scene, at, tables.ground, Sure.SURE)), None)


def _head_among(scene: Scene, at: int, words: Sequence[int]) -> int:
    """The noun that a name stands beside within the words: "the town of Moura", "Homs airport"."""
    tree = scene.tree
    above = tree.head(at)
    nominal = above in words and tree.upos(above) in {"NOUN", "PROPN"}
    return above if nominal and tree.relation(at) in {"compound", "flat", "nmod", "appos"} else at


def _top(scene: Scene, words: Sequence[int], but: set[int]) -> int:
    """The word that governs the rest: the verb of the statement, or the noun that tells it."""
    tree, inside = scene.tree, set(words)
    tops = [at for at in words if at not in but and tree.head(at) not in inside]
    free = tops or [at for at in words if at not in but] or list(words)
    return min(free, key=lambda at: (tree.upos(at) not in {"VERB", "ADJ", "NOUN"}, at))

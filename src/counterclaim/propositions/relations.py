"""Relations that a sentence asserts: "an ally of", "led by", "pledged to", "Iran-backed"."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

from counterclaim.model.attribution import Function
from counterclaim.model.event import Participant
from counterclaim.model.factuality import Polarity
from counterclaim.model.relation import Relation, RelationKind
from counterclaim.model.tree import Tree
from counterclaim.propositions.facts import certainty_of, is_denied, slot_of
from counterclaim.propositions.naming import renamed
from counterclaim.propositions.phrases import joined, phrase, span_of
from counterclaim.propositions.scene import Scene, cover, words_among
from counterclaim.propositions.tables import PropositionTables, Words
from counterclaim.propositions.tied import Tied
from counterclaim.propositions.tied_by_nouns import by_noun
from counterclaim.propositions.tied_by_oaths import by_what_stands_behind
from counterclaim.propositions.tied_by_verbs import (
    by_command,
    by_compound,
    by_side,
    by_support,
    by_verb,
)

Rule = Callable[[Scene, int, PropositionTables], Iterator[Tied]]
_RULES: tuple[Rule, ...] = (
    by_verb, by_noun, by_what_stands_behind, by_side, by_support, by_command, by_compound,
)  # fmt: skip


def relations_in(scene: Scene, tables: PropositionTables) -> Iterator[Relation]:
    """Every relation that a sentence asserts, in the order of its words; without ids."""
    taken: set[tuple[RelationKind, int, int]] = set()
    words = list(words_among(scene, tables.tied_by))
    found = (each for word in words for rule in _RULES for each in rule(scene, word, tables))
    for tied in (_with_names(scene, each) for each in found):
        key = (tied.kind, tied.source, tied.target)
        if tied.source != tied.target and key not in taken:
            taken.add(key)
            yield _relation(scene, tied, tables)


def _with_names(scene: Scene, tied: Tied) -> Tied:
    """The same, between the names where descriptions stand beside them."""
    return replace(tied, source=renamed(scene, tied.source), target=renamed(scene, tied.target))


def _relation(scene: Scene, tied: Tied, tables: PropositionTables) -> Relation:
    tree = scene.tree
    voice = scene.voices.innermost([tree.word(tied.word).span])
    denied = is_denied(tree, tied.word, tables.doubt) or (
        voice is not None and voice.voice is not None and voice.voice.function is Function.DENIAL
    )
    heads = [tied.target, *([tied.source] if tied.within else [])]
    spans = [tree.word(tied.word).span]
    for head in heads:
        own = phrase(tree, head, _apart(tree, tied, head))
        spans.append(span_of(tree, own.start, own.end))
    return Relation(
        id="",
        span=cover(spans),
        trigger=(tree.word(tied.word).span,),
        kind=tied.kind,
        source=_slot(tree, tied, tied.source, tables.doubt),
        target=_slot(tree, tied, tied.target, tables.doubt),
        polarity=Polarity.NEGATIVE if denied else Polarity.POSITIVE,
        certainty=certainty_of(tree, tied.word, tables.doubt),
        attribution=voice.id if voice else None,
        why=f"rule: {tied.why}",
    )


def _apart(tree: Tree, tied: Tied, head: int) -> Collection[int]:
    """What does not belong to one side: the words that tie it, but for those before a noun."""
    if tied.word < head:
        return ()
    above = list(tree.above(tied.word))
    return {tied.word, *(above[: above.index(head)] if head in above else ())}


def _slot(tree: Tree, tied: Tied, head: int, doubt: Words) -> tuple[Participant, ...]:
    """Those on one side, each with what holds of it alone."""
    return tuple(
        slot_of(tree, phrase(tree, each, _apart(tree, tied, each)), doubt)
        for each in joined(tree, head)
    )

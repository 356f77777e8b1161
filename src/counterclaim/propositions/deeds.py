"""Control told by the noun for a deed: "the capture of the town by rebels", "the loss of"."""

from collections.abc import Iterator

from counterclaim.model.tree import Tree
from counterclaim.propositions.found import Holding
from counterclaim.propositions.phrases import behind, joined, owner_before, subject
from counterclaim.propositions.tables import Effect, Frame, PropositionTables


def by_deeds(tree: Tree, word: int, tables: PropositionTables) -> Iterator[Holding]:
    """What a noun for taking or losing tells, where the words say who took or lost.

    Without a doer it only looks back at what was told before ("since the fall of the city").
    """
    if tree.upos(word) != "NOUN":
        return
    lemma = tree.lemma(word)
    for frame in tables.frames("deed", lemma):
        yield from _done(tree, word, frame, tables)
    for frame in tables.frames("ending", lemma):
        yield from _ended(tree, word, frame)


def _done(tree: Tree, word: int, frame: Frame, tables: PropositionTables) -> Iterator[Holding]:
    """For example: "the capture of Sirte by the army", "Iraq's seizure of Kuwait"."""
    thing, within, armed = behind(tree, word, frame.where), True, False
    if thing is None:
        return
    doer = _either(tree, word, thing, "by")
    doer = owner_before(tree, word) if doer is None else doer
    verb = tree.head(word)
    own = tree.relation(word) == "obj" and bool(tables.frames("telling", tree.lemma(verb)))
    if doer is None and own:
        found = subject(tree, verb)
        doer, within, armed = (found[0], found[1], True) if found else (None, True, True)
    if doer is not None:
        why = f"“{tree.forms[word]} {frame.where}”"
        holder = tuple(joined(tree, doer))
        effect = frame.effect or Effect.GAIN
        yield Holding(effect, word, (word,), holder, thing, why, frame.sure, within, armed)


def _ended(tree: Tree, word: int, frame: Frame) -> Iterator[Holding]:
    """For example: "the fall of Kabul to the mujahideen", "the army's loss of the pass"."""
    thing = behind(tree, word, frame.where)
    if thing is None:
        return
    receiver, owner = _either(tree, word, thing, "to"), owner_before(tree, word)
    why = f"“{tree.forms[word]} {frame.where}”"
    if receiver is not None:
        holder = tuple(joined(tree, receiver))
        yield Holding(Effect.GAIN, word, (word,), holder, thing, why, frame.sure, armed=True)
    elif owner is not None and frame.effect is Effect.LOSE:
        holder = tuple(joined(tree, owner))
        yield Holding(Effect.LOSE, word, (word,), holder, thing, why, frame.sure, armed=True)


def _either(tree: Tree, word: int, thing: int, preposition: str) -> int | None:
    """What stands behind a preposition that the tree ties to the deed or to the place."""
    found = behind(tree, word, preposition)
    return behind(tree, thing, preposition) if found is None else found

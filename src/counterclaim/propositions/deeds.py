"""Control told by the noun for a deed: "the capture of the town by rebels", "the loss of"."""

from collections.abc import Iterator
from dataclasses import replace

from counterclaim.model.tree import Tree
from counterclaim.propositions.clauses import subject
from counterclaim.propositions.found import Holding
from counterclaim.propositions.phrases import behind, joined, owner_before
from counterclaim.propositions.tables import Effect, Frame, PropositionTables, Sure


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
        yield from _done_by(tree, word, frame)
        return
    doer = _either(tree, word, thing, "by")
    doer = owner_before(tree, word) if doer is None else doer
    verb = tree.head(word)
    own = tree.relation(word) == "obj" and bool(tables.frames("telling", tree.lemma(verb)))
    if own and (doer is None or tree.forms[doer] in {"its", "their"}):
        found = subject(tree, verb)
        doer, within, armed = (found[0], found[1], True) if found else (None, True, True)
    if doer is not None:
        why = f"“{tree.forms[word]} {frame.where}”"
        holder = tuple(joined(tree, doer))
        effect = frame.effect or Effect.GAIN
        told = Holding(effect, word, (word,), holder, thing, why, frame.sure, within, armed)
        yield told
        if frame.sure is Sure.SURE:  # a town that is read as a person
            yield replace(told, sure=Sure.ONLY, armed=True)


def _done_by(tree: Tree, word: int, frame: Frame) -> Iterator[Holding]:
    """For example: "its seizure by the army", "the town's capture by rebels"."""
    doer, thing = behind(tree, word, "by"), _own(tree, word)
    if doer is not None and thing is not None:
        why = f"“{tree.forms[word]} by”"
        holder = tuple(joined(tree, doer))
        yield Holding(
            frame.effect or Effect.GAIN, word, (word,), holder, thing, why, Sure.SURE, armed=True
        )


def _own(tree: Tree, word: int) -> int | None:
    """Whose capture or fall it is: "the town's fall", "its seizure"."""
    owners = (at for at in tree.children(word, "nmod") if tree.full_relation(at) == "nmod:poss")
    return next(owners, None)


def _ended(tree: Tree, word: int, frame: Frame) -> Iterator[Holding]:
    """For example: "the fall of Kabul to the mujahideen", "the army's loss of the pass"."""
    thing, owner = behind(tree, word, frame.where), owner_before(tree, word)
    if thing is None and behind(tree, word, "to") is not None:
        thing, owner = _own(tree, word), None
    if thing is None:
        return
    receiver = _either(tree, word, thing, "to")
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

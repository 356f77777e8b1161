"""Control told by whose word counts in a place: "the writ of the state runs there", "obeys"."""

from collections.abc import Iterator

from counterclaim.model.tree import Tree
from counterclaim.propositions.clauses import subject
from counterclaim.propositions.found import Holding
from counterclaim.propositions.phrases import behind, has_case, joined, owner_before
from counterclaim.propositions.tables import Effect, Frame, PropositionTables, Sure

_REFLEXIVE = frozenset({"itself", "themselves", "ourselves", "himself", "yourselves"})


def by_sway(tree: Tree, word: int, tables: PropositionTables) -> Iterator[Holding]:
    """What a verb tells of a place that somebody's word reaches, that obeys, or that is let go."""
    if tree.upos(word) != "VERB":
        return
    lemma = tree.lemma(word)
    for frame in tables.frames("running", lemma):
        yield from _writ_runs(tree, word, frame, tables)
    for frame in tables.frames("obeying", lemma):
        yield from _obeyed(tree, word, frame)
    for frame in tables.frames("ruled from", lemma):
        yield from _ruled_from(tree, word, frame)
    for frame in tables.frames("letting", lemma):
        yield from _let_go(tree, word, frame)
    for frame in tables.frames("keeping", lemma):
        yield from _to_themselves(tree, word, frame)


def _writ_runs(tree: Tree, word: int, frame: Frame, tables: PropositionTables) -> Iterator[Holding]:
    """For example: "the writ of the state no longer runs in the district"."""
    place = behind(tree, word, frame.where)
    for writ in tree.children(word, "nsubj"):
        if place is None or not tables.frames("writ", tree.lemma(writ)):
            continue
        behind_it = behind(tree, writ, "of")
        owner = owner_before(tree, writ) if behind_it is None else behind_it
        if owner is not None:
            yield Holding(
                Effect.HOLD, word, (writ, word), tuple(joined(tree, owner)), place,
                f"“{tree.forms[writ]} {tree.forms[word]} {frame.where}”", frame.sure,
            )  # fmt: skip


def _obeyed(tree: Tree, word: int, frame: Frame) -> Iterator[Holding]:
    """For example: "the north obeys the junta"."""
    found, whom = subject(tree, word), next(tree.children(word, "obj"), None)
    if found is not None and whom is not None and tree.upos(found[0]) in {"NOUN", "PROPN"}:
        yield Holding(
            Effect.HOLD, word, (word,), tuple(joined(tree, whom)), found[0],
            f"“{tree.forms[word]}”", frame.sure, found[1], armed=True,
        )  # fmt: skip


def _ruled_from(tree: Tree, word: int, frame: Frame) -> Iterator[Holding]:
    """For example: "the town is administered from Tiraspol"."""
    seat, found = behind(tree, word, frame.where), subject(tree, word)
    passive = any(tree.full_relation(at) in {"nsubj:pass", "aux:pass"} for at in tree.below[word])
    by = any(has_case(tree, at, "by") for at in tree.children(word, "obl"))
    if seat is None or found is None or not passive or by or tree.upos(seat) != "PROPN":
        return
    yield Holding(
        Effect.HOLD, word, (word,), tuple(joined(tree, seat)), found[0],
        f"“{tree.forms[word]} {frame.where}”", frame.sure, found[1],
    )  # fmt: skip


def _let_go(tree: Tree, word: int, frame: Frame) -> Iterator[Holding]:
    """For example: "the garrison has let the bridge go", "let go of the hill"."""
    doer = subject(tree, word)
    going = next((at for at in tree.children(word) if tree.forms[at] == "go" and at > word), None)
    if doer is None or going is None:
        return
    thing = next((at for at in tree.children(word, "obj") if at != going), None)
    for at in (going, word):
        thing = behind(tree, at, "of") if thing is None else thing
    if thing is not None and thing != going and not any(True for _ in tree.children(going, "obl")):
        yield Holding(
            frame.effect or Effect.LOSE, word, (word, going), tuple(joined(tree, doer[0])), thing,
            "“let go”", frame.sure, doer[1], armed=True,
        )  # fmt: skip


def _to_themselves(tree: Tree, word: int, frame: Frame) -> Iterator[Holding]:
    """For example: "the rebels have the town to themselves"."""
    doer = subject(tree, word)
    own = any(
        tree.forms[at] in _REFLEXIVE and has_case(tree, at, frame.where)
        for at in tree.children(word, "obj", "obl")
    )
    thing = next(
        (at for at in tree.children(word, "obj") if tree.forms[at] not in _REFLEXIVE), None
    )
    if not own or doer is None or thing is None:
        return
    relative = tree.forms[thing] in {"which", "that"} and tree.relation(word) == "acl"
    thing = tree.head(word) if relative else thing
    yield Holding(
        Effect.HOLD, word, (word,), tuple(joined(tree, doer[0])), thing,
        f"“{tree.forms[word]} to themselves”", Sure.OPEN, doer[1], armed=True,
    )  # fmt: skip

"""Those who act in a mention and those who are met, with whom their words mean."""

from collections.abc import Iterable, Sequence

from counterclaim.incidents.card import Side
from counterclaim.incidents.scene import Scene
from counterclaim.incidents.tables import IncidentTables
from counterclaim.model.event import Event, Participant
from counterclaim.model.record import Record

_NOUNS = frozenset({"NOUN", "PROPN"})
_DEPTH = 3


def sides_of(
    record: Record, event: Event | None, scene: Scene, head: int, tables: IncidentTables
) -> tuple[Side, Side]:
    """Actors and recipients: the event's, else the subject and the object of the words."""
    if event:
        given = (event.actor, event.recipient)
        return (
            _of_participants(given[0], scene, tables),
            _of_participants(given[1], scene, tables),
        )
    tree = scene.tree
    subjects = [at for at in tree.children(head, "nsubj") if tree.full_relation(at) != "nsubj:pass"]
    met = [at for at in tree.children(head, "nsubj") if tree.full_relation(at) == "nsubj:pass"]
    agents = [at for at in tree.children(head, "obl") if tree.full_relation(at) == "obl:agent"]
    owners = [at for at in tree.children(head, "nmod") if tree.full_relation(at) == "nmod:poss"]
    objects = list(tree.children(head, "obj"))
    return (
        _of_words(record, scene, [*subjects, *agents, *owners], tables),
        _of_words(record, scene, [*met, *objects], tables),
    )


def _of_participants(given: Sequence[Participant], scene: Scene, tables: IncidentTables) -> Side:
    known = [each.identity for each in given if each.identity]
    words = [at for each in given for at in scene.words_in([each.span])]
    return Side(
        frozenset(each.entity for each in known if each.entity),
        frozenset(each.country for each in known if each.country),
        frozenset(each.party for each in known if each.party),
        _nouns(scene, words, tables),
    )


def _of_words(record: Record, scene: Scene, heads: Iterable[int], tables: IncidentTables) -> Side:
    words = sorted({each for at in heads for each in scene.subtree(at, _DEPTH)})
    spans = [scene.tree.word(at).span for at in words]
    meant = [
        entity
        for entity in record.entities
        if any(mention.span.overlaps(span) for mention in entity.mentions for span in spans)
    ]
    return Side(
        frozenset(each.id for each in meant),
        frozenset(each.country for each in meant if each.country),
        frozenset(each.party for each in meant if each.party),
        _nouns(scene, words, tables),
    )


def _nouns(scene: Scene, words: Sequence[int], tables: IncidentTables) -> frozenset[str]:
    tree = scene.tree
    nouns = {tree.lemma(at) for at in words if tree.upos(at) in _NOUNS}
    return frozenset(nouns - tables.plain or nouns or {tree.lemma(at) for at in words})

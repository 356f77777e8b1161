"""Which event of a sentence is the main one: the act of the main clause."""

from collections.abc import Mapping, Sequence

from counterclaim.events.setting import Setting
from counterclaim.model.event import Event
from counterclaim.model.tree import Tree

_VERBAL = frozenset({"VERB", "AUX"})
_SAID = 0.05
_SAYING = 10.0  # say, report and add are never main
_MODAL = -0.05
_JOINED_CLAUSE = 3.0
_JOINED = 0.3
_ASIDE_AFTER, _ASIDE_BEFORE = 0.5, 0.1
_RELATIVE = 3.0
_OTHER = 1.0
# How far below the main clause a word stands by its relation: complements of the main verb are
# nearer than what stands beside it, as the guidelines choose among them.
_DEPTHS = {
    "nsubj": 0.6,
    "obj": 0.7,
    "csubj": 0.5,
    "compound": 0.7,
    "ccomp": 1.0,
    "xcomp": 1.0,
    "obl": 1.2,
    "nmod": 1.2,
    "amod": 1.5,
    "advcl": 2.0,
    "acl": 2.0,
    "appos": 2.0,
}


def main_event(
    events: Sequence[Event], settings: Mapping[str, Setting], cues: frozenset[int], clear: float
) -> Event:
    """The event of one sentence that stands least deep below its main clause.

    What is said counts as told in the main clause; of two main clauses the first comes first; a
    modal that is an act stands over its verb ("will meet").

    Args:
        events: those of one sentence, at least one.
        settings: where each stands, by its id.
        cues: words of cues, whose clauses are what is said.
        clear: by how much it must stand higher than the one that the reader chose.
    """
    depths = {
        event.id: round(depth(settings[event.id], cues - settings[event.id].inside), 2)
        for event in events
    }
    read = next((event for event in events if event.main), None)
    first = min(events, key=lambda each: (depths[each.id], min(settings[each.id].inside)))
    chosen = read if read and depths[read.id] - depths[first.id] < clear else first
    return _modal_of(chosen, events, settings) or chosen


def _modal_of(
    event: Event, events: Sequence[Event], settings: Mapping[str, Setting]
) -> Event | None:
    """The act that is told by a modal of this one's verb: the "will" of "will meet"."""
    verb = settings[event.id].head
    for each in events:
        setting = settings[each.id]
        if setting.tree.relation(setting.head) == "aux" and setting.tree.head(setting.head) == verb:
            return each
    return None


def depth(setting: Setting, cues: frozenset[int]) -> float:
    """How far an act stands below the main clause; 0 for its verb."""
    tree = setting.tree
    at = setting.head if tree.relation(setting.head) == "aux" else setting.carrier
    said = setting.words.has("saying", "happened", tree.lemma(setting.head))
    total = _SAYING if said else 0.0
    while tree.head(at) >= 0:
        total += _step(tree, at, cues)
        at = tree.head(at)
    return total


def _step(tree: Tree, at: int, cues: frozenset[int]) -> float:
    relation, over = tree.relation(at), tree.head(at)
    if relation == "aux":
        return _MODAL
    if relation in {"ccomp", "xcomp", "parataxis"} and over in cues:
        return _SAID
    if relation == "conj":
        both = tree.upos(at) in _VERBAL or tree.upos(at) == "ADJ"
        clause = both and tree.upos(over) in _VERBAL and tree.has_subject(at)
        return _JOINED_CLAUSE if clause else _JOINED
    if relation == "parataxis":
        return _ASIDE_AFTER if at > over else _ASIDE_BEFORE
    if tree.full_relation(at) == "acl:relcl":
        return _RELATIVE
    return _DEPTHS.get(relation, _OTHER)

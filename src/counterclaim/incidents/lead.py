"""What a report begins with, and the words of its sentences that tell something."""

from collections.abc import Mapping
from dataclasses import dataclass

from counterclaim.incidents.scene import Scene
from counterclaim.incidents.tables import IncidentTables
from counterclaim.model.span import Part

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})


@dataclass(frozen=True, slots=True)
class Lead:
    """What a report begins with: words and names of title and first sentence, families of acts.

    Families of acts of any kind tell nothing.
    """

    topic: frozenset[str]
    names: frozenset[str]
    families: frozenset[str]


def lead_of(scenes: Mapping[Part, Scene], tables: IncidentTables) -> Lead:
    words: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    families: set[str] = set()
    for scene in scenes.values():
        words |= content_of(scene, scene.sentence(0), tables)
        names |= names_of(scene, scene.sentence(0)) - tables.plain
        for at in scene.sentence(0):
            if scene.tree.upos(at) in ("VERB", "NOUN"):
                families |= families_of(scene.tree.lemma(at), tables)
    return Lead(words, names, frozenset(families))


def families_of(lemma: str, tables: IncidentTables) -> set[str]:
    """The families of kinds of happening that a word can tell; deaths are violence's."""
    found = {tables.families[row] for row in tables.kinds.get(lemma, ())}
    return {"violence" if each == "outcome" else each for each in found} - {"any"}


def content_of(scene: Scene, within: range, tables: IncidentTables) -> frozenset[str]:
    tree = scene.tree
    found = frozenset(tree.lemma(each) for each in within if tree.upos(each) in CONTENT)
    return found - tables.plain


def names_of(scene: Scene, within: range) -> frozenset[str]:
    tree = scene.tree
    return frozenset(tree.lemma(each) for each in within if tree.upos(each) == "PROPN")

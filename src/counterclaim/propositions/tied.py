"""What a rule finds of a relation before it is judged, and pronouns that both sides may be."""

from dataclasses import dataclass

from counterclaim.model.relation import RelationKind

OBJECTS = frozenset({"it", "them", "us", "him", "her"})


@dataclass(frozen=True, slots=True)
class Tied:
    """Words of a relation as a rule finds them: who is what of whom, by heads of phrases."""

    kind: RelationKind
    word: int
    source: int
    target: int
    why: str
    within: bool = True

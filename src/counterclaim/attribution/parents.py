"""Which attribution stands inside which."""

from collections.abc import Mapping, Sequence

from counterclaim.model.attribution import Attribution
from counterclaim.model.voices import Voices


def parents_of(attributions: Sequence[Attribution]) -> dict[str, str | None]:
    """For each attribution the id of the innermost other one whose content holds its cue.

    What has no cue stands where its content does, in one that says more than that. Where several
    hold each other's cues in turn, the one with the longest content has no parent.
    """
    voices = Voices(attributions)
    parents: dict[str, Attribution | None] = {}
    for each in attributions:
        above = voices.innermost(each.cue or each.content, but=each)
        if above and not each.cue and _length(above) <= _length(each):
            above = None
        parents[each.id] = above
    for each in attributions:
        ring = _ring(each, parents)
        if ring:
            parents[max(ring, key=lambda one: (_length(one), one.id)).id] = None
    return {name: above.id if above else None for name, above in parents.items()}


def _ring(start: Attribution, parents: Mapping[str, Attribution | None]) -> list[Attribution]:
    """Those who are each other's parents in turn, from one of them; empty where it is in none."""
    ring = [start]
    above = parents[start.id]
    while above is not None and above not in ring:
        ring.append(above)
        above = parents[above.id]
    return ring if above is start else []


def _length(attribution: Attribution) -> int:
    return sum(piece.end - piece.start for piece in attribution.content)

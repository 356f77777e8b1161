"""A verdict on two versions, with its reason in words."""

from dataclasses import dataclass

from counterclaim.comparison.told import Said
from counterclaim.model.comparison import Point, Slot, Verdict

POINTS = {
    Slot.HAPPENED: Point.WHETHER,
    Slot.ACT: Point.WHAT,
    Slot.ACTOR: Point.WHO,
    Slot.RECIPIENT: Point.WHOM,
    Slot.OBJECT: Point.WHAT,
    Slot.MEANS: Point.WHAT,
    Slot.PLACE: Point.WHERE,
    Slot.TIME: Point.WHEN,
    Slot.PURPOSE: Point.WHY,
    Slot.CONTROL: Point.WHO_HOLDS,
    Slot.WORDING: Point.WHAT_WAS_SAID,
}
_DISAGREE = (Verdict.CONFLICT, Verdict.AIM_AGAINST_EFFECT, Verdict.DENIED, Verdict.DECLINED)


@dataclass(frozen=True, slots=True)
class Finding:
    """How two versions stand, and why; `turned`: the first of the two is the one that does it."""

    verdict: Verdict
    why: str
    turned: bool = False


def point_of(slot: Slot, verdict: Verdict) -> Point | None:
    """What a disagreement on a slot is about; None where the verdict is no disagreement."""
    return POINTS.get(slot, Point.HOW_MANY) if verdict in _DISAGREE else None


def both(a: Said, b: Said) -> str:
    """The words of two versions beside one another, for people."""
    return f"{a.quote}; {b.quote}"

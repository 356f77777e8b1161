"""How the days of two mentions stand to each other."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from counterclaim.incidents.card import Days

_LONG = 3


class When(StrEnum):
    """Two days: the same, one within a longer time, next to each other, apart, or not known."""

    SAME = "same day"
    WITHIN = "one day in the other's time"
    NEXT = "a day apart"
    APART = "other day"
    UNKNOWN = "day not known of both"


def compare_days(one: Sequence[Days], other: Sequence[Days]) -> When:
    """How two mentions' days stand: by the two that are nearest."""
    found = {compare(a, b) for a in one for b in other}
    return next((each for each in When if each in found), When.UNKNOWN)


def compare(one: Days, other: Days) -> When:
    """How two stretches of days stand."""
    gap = _gap(one, other)
    if gap > 0:
        return When.NEXT if gap == 1 else When.APART
    lengths = [each.length for each in (one, other)]
    if all(length is not None and length <= _LONG for length in lengths):
        return When.SAME
    return When.SAME if one == other else When.WITHIN


def _gap(one: Days, other: Days) -> int:
    """Days between the last of the one and the first of the other; 0 where they share a day."""
    first, second = sorted((one, other), key=lambda each: each.since or date.min)
    if first.until is None or second.since is None:
        return 0
    return max(0, (second.since - first.until).days + 1)

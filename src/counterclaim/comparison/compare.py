"""Versions of one incident side by side."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import combinations

from counterclaim.comparison.findings import Finding, both, point_of
from counterclaim.comparison.judge import judge
from counterclaim.comparison.numbers import NUMBERS
from counterclaim.comparison.stances import Stance, stance_of
from counterclaim.comparison.tables import ComparisonTables
from counterclaim.comparison.told import Said, Valued, as_valued, tell
from counterclaim.model.comparison import Comparison, SlotClaim, Verdict, Version
from counterclaim.model.record import Record

NO_MOMENTS: Mapping[str, datetime] = {}
ByHand = Mapping[tuple[str, SlotClaim], Valued]
NONE_BY_HAND: ByHand = {}


def compare_versions(
    versions: Sequence[Version],
    records: Mapping[str, Record],
    tables: ComparisonTables,
    moments: Mapping[str, datetime] = NO_MOMENTS,
    by_hand: ByHand = NONE_BY_HAND,
) -> tuple[Comparison, ...]:
    """The verdict on each two versions of one slot of one incident.

    `records` are by ids of documents, as are `moments`, the hours at which they came out where more
    is known than the record's day. Versions whose documents are not at hand are compared by their
    numbers alone. `by_hand` are values that a person gave claims, by version and claim.
    """
    pairs = (two for two in combinations(versions, 2) if two[0].slot is two[1].slot)
    return compare_pairs(pairs, records, tables, moments, by_hand)


def compare_pairs(
    pairs: Iterable[tuple[Version, Version]],
    records: Mapping[str, Record],
    tables: ComparisonTables,
    moments: Mapping[str, datetime] = NO_MOMENTS,
    by_hand: ByHand = NONE_BY_HAND,
    *,
    levels: bool = False,
) -> tuple[Comparison, ...]:
    """The verdict on each of some pairs of versions of one slot.

    `levels`: the two are of incidents of which one is part of the other, a day and one town.
    """

    def said(version: Version) -> Said:
        return as_valued(tell(version, records, moments, tables.dropped), by_hand)

    return tuple(_compared(pairs, said, records, tables, levels=levels))


def _compared(
    pairs: Iterable[tuple[Version, Version]],
    said: Callable[[Version], Said],
    records: Mapping[str, Record],
    tables: ComparisonTables,
    *,
    levels: bool,
) -> Iterator[Comparison]:
    told: dict[str, Said] = {}
    for one, other in pairs:
        for each in (one, other):
            if each.id not in told:
                told[each.id] = said(each)
        a, b = _in_order(told[one.id], told[other.id])
        found = _of_levels(a, b, tables) if levels else judge(a, b, records, tables)
        if found.turned:
            a, b = b, a
        slot = one.slot
        point = point_of(slot, found.verdict)
        yield Comparison(slot, a.version.id, b.version.id, found.verdict, point, found.why)


def _in_order(one: Said, other: Said) -> tuple[Said, Said]:
    """The one that was published first in front; where that is not known, as given."""
    if one.first and other.first and other.first < one.first:
        return other, one
    return one, other


def _of_levels(a: Said, b: Said, tables: ComparisonTables) -> Finding:
    """A number of the day and one of the town are for other wholes."""
    if Stance.DECLINED in (stance_of(a, tables), stance_of(b, tables)):
        return Finding(Verdict.DECLINED, f"asked, and would not say: {both(a, b)}")
    what = "numbers are for" if a.version.slot in NUMBERS else "two speak of"
    return Finding(Verdict.DIFFERENT_SCOPE, f"the {what} a whole and a part of it: {both(a, b)}")

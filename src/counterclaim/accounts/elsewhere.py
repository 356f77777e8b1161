"""What incidents tell that may be the same as one, or that it is part of, beside its versions."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from counterclaim.comparison import (
    ComparisonTables,
    compare_pairs,
    compare_with_holders,
    doers_of,
    targets_of,
)
from counterclaim.model.comparison import Comparison, Slot, Verdict, Version
from counterclaim.model.holding import Holding
from counterclaim.model.record import Record

MOST_INCIDENTS = 12
_KEPT = (Verdict.AGREE, Verdict.REFINES)
_AIM = Verdict.AIM_AGAINST_EFFECT
_WITH_HOLDERS = (Verdict.AGREE, Verdict.COMPATIBLE, Verdict.AIM_AGAINST_EFFECT)
_LEFT = (Slot.HAPPENED, Slot.PLACE, Slot.TIME)  # by these the two were found to be near


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Versions of incidents that may be the same, or the whole, and how they stand to a case's.

    What conflicts is left out: where it is not sure that two speak of one happening, it may be why
    they are two. `holds_if` are the ids of those incidents.
    """

    holds_if: tuple[str, ...] = ()
    versions: tuple[Version, ...] = ()
    comparisons: tuple[Comparison, ...] = ()


def compare_elsewhere(
    own: Sequence[Version],
    others: Mapping[str, Sequence[Version]],
    records: Mapping[str, Record],
    tables: ComparisonTables,
    strikes: AbstractSet[str],
) -> Elsewhere:
    """The versions of other incidents, by their ids, that agree with, refine or are aims of these.

    Args:
        own: the versions of the case.
        others: those of the incidents that may be the same, or that it is part of.
        records: of all of them, by ids of documents.
        tables: what comparison knows.
        strikes: the ids of those that are attacks, none where the case is none: of other acts
            nobody is the aim. Nor is a stated aim set beside what others did than those of whom it
            is told, nor beside whom no side is known of.
    """
    doers = frozenset(doers_of(own, records))
    sided = {each.version.id for each in targets_of(own, records, tables)}
    found = []
    for name, versions in others.items():
        aims = name in strikes and not doers.isdisjoint(doers_of(versions, records))
        known = sided | {each.version.id for each in targets_of(versions, records, tables)}
        found += [
            each
            for each in compare_pairs(_pairs(own, versions), records, tables)
            if each.verdict in _KEPT
            or (each.verdict is _AIM and aims and {each.a, each.b} <= known)
        ]
    return Elsewhere(*_named(others, found), tuple(found))


def holders_elsewhere(
    beside: Elsewhere,
    others: Mapping[str, Sequence[Version]],
    holdings: Sequence[Holding],
    records: Mapping[str, Record],
    tables: ComparisonTables,
) -> Elsewhere:
    """The same with whom other incidents were meant for, or hit, beside who holds this place."""
    every = [each for some in others.values() for each in some]
    told = compare_with_holders(every, holdings, records, tables)
    found = (*beside.comparisons, *(each for each in told if each.verdict in _WITH_HOLDERS))
    return Elsewhere(*_named(others, found), found)


def _named(
    others: Mapping[str, Sequence[Version]], found: Sequence[Comparison]
) -> tuple[tuple[str, ...], tuple[Version, ...]]:
    """The other incidents, and the versions of theirs, to which comparisons lead."""
    named = {name for each in found for name in (each.a, each.b)}
    kept = tuple(each for some in others.values() for each in some if each.id in named)
    of = (key for key, some in others.items() if named & {each.id for each in some})
    return tuple(of), kept


def _pairs(own: Iterable[Version], others: Sequence[Version]) -> Iterator[tuple[Version, Version]]:
    """Two by two of one point; versions of one claim are one, and say nothing of each other."""
    for one in own:
        for other in others:
            same = one.slot is other.slot and one.slot not in _LEFT
            if same and set(one.claims).isdisjoint(other.claims):
                yield one, other

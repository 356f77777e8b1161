"""Whom a strike was meant for, or hit, beside who is said to hold the place."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.comparison.findings import Finding
from counterclaim.comparison.tables import ComparisonTables
from counterclaim.comparison.told import lemmas_of
from counterclaim.model.comparison import (
    Comparison,
    Point,
    Slot,
    SlotClaim,
    Verdict,
    Version,
)
from counterclaim.model.event import Participant
from counterclaim.model.holding import Holding
from counterclaim.model.record import Record

_TARGETS = (Slot.RECIPIENT, Slot.OBJECT, Slot.PURPOSE)
_DISAGREE = (Verdict.CONFLICT, Verdict.AIM_AGAINST_EFFECT)
SAME_DAYS = 7  # so long before, a hold is taken to have lasted until the day


def compare_with_holders(
    versions: Iterable[Version],
    holdings: Sequence[Holding],
    records: Mapping[str, Record],
    tables: ComparisonTables,
) -> tuple[Comparison, ...]:
    """How those whom a strike was meant for, or hit, stand to those said to hold its place.

    `a` is the version, `b` the holding, by their ids. Versions that name no side that is known are
    left out: civilians hold nothing. What only a control layer says is never a conflict, nor an
    aim against its effect: the verdict is then that it cannot be told, or that nothing shuts it
    out.
    """
    versions = list(versions)
    doers = frozenset(doers_of(versions, records))
    return tuple(
        Comparison(
            Slot.CONTROL,
            target.version.id,
            each.id,
            found.verdict,
            Point.WHO_HOLDS if found.verdict in _DISAGREE else None,
            found.why,
        )
        for target in targets_of(versions, records, tables)
        for each in holdings
        for found in [_stand(target, each, doers)]
    )


@dataclass(frozen=True, slots=True)
class Target:
    """Whom a version says that a strike was meant for or hit: the sides, and whether as ground."""

    version: Version
    parties: frozenset[str]
    ground: bool

    @property
    def meant(self) -> bool:
        """Whether it is what was meant, not what was done."""
        return self.version.aim or self.version.slot is Slot.PURPOSE

    @property
    def missed(self) -> bool:
        """Whether it is said that these were not hit."""
        return self.version.value.startswith("not ")


def targets_of(
    versions: Iterable[Version], records: Mapping[str, Record], tables: ComparisonTables
) -> Iterator[Target]:
    """Versions that say whom a strike was meant for or hit, where a known side is named."""
    for version in versions:
        if version.slot not in _TARGETS:
            continue
        parties: set[str] = set()
        ground = False
        for claim in version.claims:
            record = records.get(claim.document)
            if record:
                parties |= _parties(claim, record)
                words = lemmas_of(record, claim.spans, tables.dropped)
                ground |= any(each.removesuffix("s") in tables.held_ground for each in words)
        if parties:
            yield Target(version, frozenset(parties), ground)


def _parties(claim: SlotClaim, record: Record) -> set[str]:
    """The sides of those whom an act meets, by the words of a claim."""
    events = (each for each in record.events if each.id == claim.proposition)
    return _sides((each for event in events for each in event.recipient), claim)


def doers_of(versions: Iterable[Version], records: Mapping[str, Record]) -> Iterator[str]:
    """The sides that are said to have done it."""
    claims = (claim for each in versions if each.slot is Slot.ACTOR for claim in each.claims)
    for claim in claims:
        record = records.get(claim.document)
        for event in record.events if record else ():
            if event.id == claim.proposition:
                yield from _sides(event.actor, claim)


def _sides(participants: Iterable[Participant], claim: SlotClaim) -> set[str]:
    identities = (
        each.identity
        for each in participants
        if each.identity and any(each.span.overlaps(span) for span in claim.spans)
    )
    sides = (each.party or each.entity for each in identities)
    return {each for each in sides if each}


def _stand(target: Target, held: Holding, doers: frozenset[str]) -> Finding:
    """How one target stands to one holding."""
    words = f"{_aimed(target)}; {_held(held)}"
    if not held.parties:
        return Finding(Verdict.CANNOT_TELL, f"{words}: which side these are is not known")
    theirs = bool(target.parties & held.parties)
    if not theirs and (target.missed or held.denied):
        return Finding(Verdict.COMPATIBLE, f"{words}: others are meant")
    if theirs and target.missed == held.denied:
        sure = not (held.of_layer or target.missed)
        return Finding(Verdict.AGREE if sure else Verdict.COMPATIBLE, words)
    if held.parties & doers:
        return Finding(Verdict.COMPATIBLE, f"{words}: who holds it may have taken it")
    return _against(target, held, words)


def _against(target: Target, held: Holding, words: str) -> Finding:
    """How a target stands to a place that is said to be another's."""
    if held.of_layer:
        return Finding(Verdict.CANNOT_TELL, f"{words}; a control layer alone decides nothing")
    if target.meant:
        return Finding(Verdict.AIM_AGAINST_EFFECT, f"{words}: meant for one, and another's place")
    if not target.ground:
        return Finding(Verdict.COMPATIBLE, f"{words}: one's people may be at another's place")
    if not held.whole:
        return Finding(Verdict.COMPATIBLE, f"{words}: a part may be another's")
    if held.age_days is None or not 0 <= held.age_days <= SAME_DAYS:
        return Finding(Verdict.CANNOT_TELL, f"{words}: whether it was so on the day is not said")
    return Finding(Verdict.CONFLICT, f"{words}: what was hit is not whose the place is")


def _aimed(target: Target) -> str:
    value = target.version.value
    if target.missed:
        return f"said not to have hit “{value.removeprefix('not ')}”"
    return f"said to be {'aimed at' if target.meant else 'on'} “{value}”"


def _held(held: Holding) -> str:
    hold = "said not to be held" if held.denied else "said to be held"
    part = "" if held.whole else ", at least in part,"
    return f"{held.place} {hold}{part} by “{held.holder}”, {held.told}"

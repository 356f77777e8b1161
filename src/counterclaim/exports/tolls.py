"""How many, as several reports of one incident tell it: the lowest, the agreed, the highest."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from counterclaim.describe import quote
from counterclaim.exports.according import according_to
from counterclaim.exports.material import Shelf, Telling, tellings
from counterclaim.model.count import Count, VictimStatus
from counterclaim.model.factuality import Polarity, Status
from counterclaim.model.incident import Incident

OUTCOMES = ("killed", "injured")
_NOT_TOLD_AS_FACT = {Status.PLANNED, Status.DEMANDED, Status.HYPOTHETICAL}


@dataclass(frozen=True, slots=True)
class Stated:
    """One number that a report gives for an incident, with the words and who says so."""

    count: Count
    told: str

    @property
    def bounds(self) -> tuple[float | None, float | None]:
        """The least and the most, None where open."""
        return self.count.low, self.count.high


@dataclass(frozen=True, slots=True)
class Toll:
    """The numbers of all accounts for one outcome and status of victims.

    `low` is the lowest that any account gives, `high` the highest, None where an account leaves it
    open. `best` is what all accounts give, None where they differ: which one is best is for a
    person to say. `notes` say why one is missing.
    """

    low: float | None
    best: float | None
    high: float | None
    notes: tuple[str, ...]


def tolls(
    incident: Incident, shelf: Shelf
) -> tuple[dict[tuple[str, VictimStatus], Toll], list[str]]:
    """The toll by outcome and victims' status, and notes on numbers that were not counted in."""
    stated: dict[tuple[str, VictimStatus], list[Stated]] = {}
    notes = []
    for telling, count in _counts(tellings(incident, shelf)):
        document = telling.shown.document
        words = quote(document, [count.span])
        source = according_to(telling.shown.record, telling.claim)
        told = f"“{words}”, according to {source}"
        reason = _not_counted(incident, telling, count)
        if reason:
            notes.append(f"not counted in, {reason}: {told}")
        elif count.what in OUTCOMES:
            key = (count.what, count.status or VictimStatus.UNKNOWN)
            stated.setdefault(key, []).append(Stated(count, told))
        else:
            notes.append(f"{count.what or 'a number'}: {told}")
    return {key: _toll(key, each) for key, each in stated.items()}, notes


def _counts(told: Iterable[Telling]) -> Iterator[tuple[Telling, Count]]:
    """Each count once, though several mentions have it."""
    seen = set()
    for telling in told:
        counts = {each.id: each for each in telling.shown.record.counts}
        for name in telling.event.counts:
            if (telling.shown.id, name) not in seen:
                seen.add((telling.shown.id, name))
                yield telling, counts[name]


def _not_counted(incident: Incident, telling: Telling, count: Count) -> str | None:
    """Why a number is none of this incident's toll; None where it is."""
    fact = telling.event.factuality
    if fact.polarity is Polarity.NEGATIVE:
        return "told of what is denied"
    if fact.status in _NOT_TOLD_AS_FACT:
        return f"told of what is {fact.status.value}"
    places = {f"p{n}": each for n, each in enumerate(telling.shown.record.places, 1)}
    named = [places[each].location for each in count.scope.place] if count.scope else []
    known = {each.name for each in named if each}
    if incident.place and known and incident.place not in known:
        return f"its number is for {', '.join(sorted(known))}"
    return None


def _toll(key: tuple[str, VictimStatus], stated: list[Stated]) -> Toll:
    lows = [each.count.low for each in stated if each.count.low is not None]
    highs = [each.count.high for each in stated if each.count.high is not None]
    what, notes = f"{key[0]}, {key[1].value}", []
    bounds = {each.bounds for each in stated}
    ((low, high), *others) = bounds
    best = low if not others and low == high else None
    if best is None:
        notes.append(f"no best figure ({what}): {'; '.join(each.told for each in stated)}")
    if len(highs) < len(stated):
        notes.append(f"no highest figure ({what}): an account names no upper bound")
    return Toll(
        min(lows, default=None),
        best,
        max(highs) if len(highs) == len(stated) else None,
        tuple(notes),
    )

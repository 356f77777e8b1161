"""How many, as several reports of one incident tell it: the lowest, the agreed, the highest."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from counterclaim.accounts import Case
from counterclaim.describe import quote
from counterclaim.exports.according import according_to
from counterclaim.exports.material import Shelf, Telling, tellings
from counterclaim.model.count import Count, VictimStatus
from counterclaim.model.factuality import Polarity, Status
from counterclaim.model.incident import Incident
from counterclaim.model.ruling import RulingKind

OUTCOMES = ("killed", "injured")
_GIVING = (RulingKind.CORRECT, RulingKind.ADD)
_NOT_TOLD_AS_FACT = {Status.PLANNED, Status.DEMANDED, Status.HYPOTHETICAL}


@dataclass(frozen=True, slots=True)
class Stated:
    """One number for an incident, None where a bound is open, with the words and who says so."""

    low: float | None
    high: float | None
    told: str

    @property
    def bounds(self) -> tuple[float | None, float | None]:
        """The least and the most, None where open."""
        return self.low, self.high


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


def tolls(case: Case, shelf: Shelf) -> tuple[dict[tuple[str, VictimStatus], Toll], list[str]]:
    """The toll by outcome and victims' status, and notes on numbers that were not counted in.

    What people left out is not counted in; numbers that people gave are, and say so.
    """
    incident = case.incident
    stated: dict[tuple[str, VictimStatus], list[Stated]] = {}
    notes = []
    struck = {
        (claim.document, claim.proposition): each.mark
        for each in case.decided.left_out
        for claim in each.version.claims
    }
    for telling, count in _counts(tellings(incident, shelf)):
        document = telling.shown.document
        words = quote(document, [count.span])
        source = according_to(telling.shown.record, telling.claim)
        told = f"“{words}”, according to {source}"
        mark = struck.get((telling.shown.id, count.id))
        reason = str(mark) if mark else _not_counted(incident, telling, count)
        if reason:
            notes.append(f"not counted in, {reason}: {told}")
        elif count.what in OUTCOMES:
            key = (count.what, count.status or VictimStatus.UNKNOWN)
            stated.setdefault(key, []).append(Stated(count.low, count.high, told))
        else:
            notes.append(f"{count.what or 'a number'}: {told}")
    for key, given in _by_hand(case, shelf):
        stated.setdefault(key, []).append(given)
    return {key: _toll(key, each) for key, each in stated.items()}, notes


def _by_hand(case: Case, shelf: Shelf) -> Iterator[tuple[tuple[str, VictimStatus], Stated]]:
    """The numbers that people gave, with the status of victims that the report has for them."""
    versions = {each.id: each for each in case.versions}
    for mark in case.decided.versions:
        version = versions.get(mark.version)
        if version is None or mark.claim is None or mark.mark.kind not in _GIVING:
            continue
        if version.slot.value in OUTCOMES and version.scope is None:
            shown = shelf.get(mark.claim.document)
            counts = shown.record.counts if shown else ()
            read = next((each for each in counts if each.id == mark.claim.proposition), None)
            status = read.status if read and read.status else VictimStatus.UNKNOWN
            told = f"“{version.value}”, {mark.mark}"
            yield (version.slot.value, status), Stated(version.low, version.high, told)


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
    lows = [each.low for each in stated if each.low is not None]
    highs = [each.high for each in stated if each.high is not None]
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

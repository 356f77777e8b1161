"""The claims of a record as rows to look for: one for each, with what people search by."""

from collections.abc import Iterator
from typing import NamedTuple

from counterclaim.model.attribution import Attribution
from counterclaim.model.claim import Claim
from counterclaim.model.record import Record
from counterclaim.model.time import Interval


class ClaimRow(NamedTuple):
    """A claim as the ledger's table has it; what the text does not give is None."""

    name: str
    kind: str
    type: str | None
    polarity: str | None
    status: str | None
    speaker: str | None
    voice: str | None
    party: str | None
    anonymity: str | None
    place: str | None
    country: str | None
    first_day: str | None
    last_day: str | None
    words: str


def claim_rows(record: Record) -> Iterator[ClaimRow]:
    """A row for each claim of a record, in its order."""
    look = _Lookup(record)
    for claim in record.claims:
        yield look.row(claim)


class _Lookup:
    """The propositions, voices, places and times of a record, by their ids."""

    def __init__(self, record: Record) -> None:
        self._document = record.document
        self._said = {each.id: each for each in record.attributions}
        self._events = {each.id: each for each in record.events}
        self._counts = {each.id: each for each in record.counts}
        self._control = {each.id: each for each in record.control}
        self._relations = {each.id: each for each in record.relations}
        self._times = {each.id: each for each in record.times}
        self._places = {f"p{number}": each for number, each in enumerate(record.places, 1)}

    def row(self, claim: Claim) -> ClaimRow:
        innermost = self._said.get(claim.chain[-1].attribution or "")
        kind, type_, polarity, status, places, times = self._told(claim.proposition)
        days = self._days(times)
        return ClaimRow(
            claim.id, kind, type_, polarity, status,
            self._speaker(innermost),
            *_voice(innermost),
            *self._place(places),
            days.start.isoformat() if days and days.start else None,
            days.end.isoformat() if days and days.end else None,
            self._document.words_of(claim.span),
        )  # fmt: skip

    def _told(
        self, name: str
    ) -> tuple[str, str | None, str | None, str | None, tuple[str, ...], tuple[str, ...]]:
        """Kind, type, polarity, status, and ids of places and times of a proposition."""
        if event := self._events.get(name):
            fact = event.factuality
            return "event", event.type, fact.polarity, fact.status, event.place, event.time
        if held := self._control.get(name):
            fact = held.factuality
            return "control", held.extent, fact.polarity, fact.status, held.place, held.time
        if tied := self._relations.get(name):
            return "relation", tied.kind, None, None, (), ()
        if count := self._counts.get(name):
            scope = count.scope
            places, times = (scope.place, scope.time) if scope else ((), ())
            return "count", count.what, None, None, places, times
        return "statement", None, None, None, (), ()

    def _speaker(self, said: Attribution | None) -> str | None:
        """The words of a source, on one line."""
        if said is None or not said.source:
            return None
        return " ".join(" ".join(map(self._document.words_of, said.source)).split())

    def _place(self, names: tuple[str, ...]) -> tuple[str | None, str | None]:
        """Name and country of the first place that is known."""
        located = [each for name in names if (each := self._places[name].location)]
        country = next((each.country for each in located if each.country), None)
        return located[0].name if located else None, country

    def _days(self, names: tuple[str, ...]) -> Interval | None:
        intervals = (self._times[name].interval for name in names)
        return next((each for each in intervals if each), None)


def _voice(said: Attribution | None) -> tuple[str | None, str | None, str | None]:
    """Whom the innermost source means, the side it speaks for, and how much is given of it."""
    if said is None:
        return None, None, None
    identity = said.identity
    anonymity = said.voice.anonymity.value if said.voice else None
    return (
        identity.entity if identity else None,
        identity.party if identity else None,
        anonymity,
    )

"""Claims as flat lines, as tables need them."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from counterclaim.describe import quote
from counterclaim.exports.according import according_to, all_named, suspected
from counterclaim.exports.discretion import Shown
from counterclaim.exports.places import told_places
from counterclaim.exports.reviewed import MACHINE
from counterclaim.model.claim import Claim
from counterclaim.model.control import Control
from counterclaim.model.count import Count
from counterclaim.model.event import Event
from counterclaim.model.place import Place
from counterclaim.model.record import reading_name
from counterclaim.model.relation import Relation
from counterclaim.model.time import Time


class ClaimLine(NamedTuple):
    """One claim. What the text does not give is None.

    `start` and `end` count code points of the document's text or title (`part`), and `quote` are
    the words there. Days are [first_day, day_after). `decided_by` is
    machine, or who reviewed it and how.
    """

    document: str
    outlet: str | None
    published: date | None
    url: str | None
    title: str | None
    claim: str
    kind: str
    type: str | None
    mode: str | None
    according_to: str
    party: str | None
    function: str | None
    anonymity: str | None
    basis: str | None
    polarity: str | None
    certainty: str | None
    status: str | None
    suspected_actor: str | None
    recipient: str | None
    said_holder: str | None
    held: str | None
    tie_from: str | None
    tie_to: str | None
    place: str | None
    country: str | None
    lat: float | None
    lon: float | None
    radius_km: float | None
    place_precision: str | None
    time: str | None
    first_day: date | None
    day_after: date | None
    number_low: float | None
    number_high: float | None
    number_of: str | None
    victims: str | None
    part: str
    start: int
    end: int
    quote: str
    decided_by: str
    made_by: str
    why: str | None


COLUMNS = ClaimLine._fields
TYPES: dict[str, type] = {
    "published": date, "first_day": date, "day_after": date, "lat": float, "lon": float,
    "radius_km": float, "number_low": float, "number_high": float, "start": int, "end": int,
}  # fmt: skip
"""The types of the columns that are not text."""


def claim_lines(shown: Shown) -> Iterator[ClaimLine]:
    """A line for each claim of a record, in its order."""
    teller = _Teller(shown)
    for claim in shown.record.claims:
        yield teller.line(claim)


class _Teller:
    """The propositions of a record by their ids, as flat values."""

    def __init__(self, shown: Shown) -> None:
        record = shown.record
        self._shown, self._record = shown, record
        self._said = {each.id: each for each in record.attributions}
        told: list[Event | Count | Control | Relation] = []
        told += record.events
        told += record.counts
        told += record.control
        told += record.relations
        self._told = {each.id: each for each in told}
        self._counts = {each.id: each for each in record.counts}
        self._times = {each.id: each for each in record.times}
        self._places = {f"p{number}": each for number, each in enumerate(record.places, 1)}

    def line(self, claim: Claim) -> ClaimLine:
        """All that is told of one claim."""
        record, document = self._record, self._record.document
        source = according_to(record, claim)
        said = self._said.get(claim.chain[-1].attribution or "")
        voice = said.voice if said else None
        values: dict[str, object] = {
            "document": self._shown.id, "outlet": document.outlet,
            "published": document.published, "url": document.url, "title": document.title,
            "claim": claim.id, "according_to": source,
            "party": said.identity.party if said and said.identity else None,
            "function": voice.function.value if voice else None,
            "anonymity": voice.anonymity.value if voice else None,
            "basis": voice.basis.value if voice else None,
            "part": claim.span.part, "start": claim.span.start, "end": claim.span.end,
            "quote": document.words_of(claim.span),
            "decided_by": self._shown.reviewed.get(claim.id, MACHINE),
            "made_by": reading_name(record.reading.made_by or None, record.tables),
        }  # fmt: skip
        values |= self._proposition(claim, source)
        return ClaimLine(**{name: values.get(name) for name in COLUMNS})  # type: ignore[arg-type]

    def _proposition(self, claim: Claim, source: str) -> dict[str, object]:
        told = self._told.get(claim.proposition)
        match told:
            case Event():
                return self._event(told, source)
            case Control():
                return self._control(told)
            case Relation():
                return self._relation(told)
            case Count():
                scope = told.scope
                where, when = (scope.place, scope.time) if scope else ((), ())
                setting = self._setting(where, when)
                return {"kind": "count", **_number(told), **setting, "why": told.why}
            case None:
                said = self._said.get(claim.proposition)
                return {"kind": "statement", "why": said.why if said else None}

    def _event(self, event: Event, source: str) -> dict[str, object]:
        fact = event.factuality
        counts = [self._counts[each] for each in event.counts]
        return {
            "kind": "event", "type": event.type, "mode": " ".join(event.mode) or None,
            "polarity": fact.polarity.value, "certainty": fact.certainty.value,
            "status": fact.status.value,
            "suspected_actor": suspected(self._record, event.actor, fact.polarity, source),
            "recipient": all_named(self._record, event.recipient),
            **self._setting(event.place, event.time),
            **(_number(counts[0]) if len(counts) == 1 else {}),
            "why": event.why,
        }  # fmt: skip

    def _control(self, held: Control) -> dict[str, object]:
        fact = held.factuality
        return {
            "kind": "control", "type": held.extent.value,
            "polarity": fact.polarity.value, "certainty": fact.certainty.value,
            "status": fact.status.value,
            "said_holder": all_named(self._record, held.holder),
            "held": quote(self._record.document, [held.thing]),
            **self._setting(held.place, held.time),
            "why": held.why,
        }  # fmt: skip

    def _relation(self, tied: Relation) -> dict[str, object]:
        return {
            "kind": "relation", "type": tied.kind.value,
            "polarity": tied.polarity.value, "certainty": tied.certainty.value,
            "tie_from": all_named(self._record, tied.source),
            "tie_to": all_named(self._record, tied.target),
            "why": tied.why,
        }  # fmt: skip

    def _setting(self, places: Sequence[str], times: Sequence[str]) -> dict[str, object]:
        """Where and when: all the words, and the point and days where there is one of them."""
        where = told_places([self._places[each] for each in places])
        when = [self._times[each] for each in times]
        return {
            "place": quote(self._record.document, [each.span for each in where]) or None,
            "time": quote(self._record.document, [each.span for each in when]) or None,
            **_point(where),
            **_days(when),
        }


def _number(count: Count) -> dict[str, object]:
    return {
        "number_low": count.low,
        "number_high": count.high,
        "number_of": count.what,
        "victims": count.status.value if count.status else None,
    }


def _point(places: Sequence[Place]) -> dict[str, object]:
    """The one place on the map; of several only the country that they share."""
    found = [each.location for each in places if each.location]
    countries = {each.country for each in found}
    shared: dict[str, object] = {"country": countries.pop() if len(countries) == 1 else None}
    if len(found) != 1:
        return shared
    (only,) = found
    point = {"lat": only.lat, "lon": only.lon, "radius_km": only.radius_km}
    return {**shared, **point, "place_precision": only.precision.value}


def _days(times: Sequence[Time]) -> dict[str, object]:
    """The days of the first time that gives any."""
    told = next((each.interval for each in times if each.interval), None)
    return {"first_day": told.start, "day_after": told.end} if told else {}

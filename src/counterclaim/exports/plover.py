"""Events as PLOVER has them, one JSON object a line.

Source: PLOVER manual, version 2, chapter "Data Fields" (Open Event Data Alliance).
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import BinaryIO

from counterclaim.describe import quote
from counterclaim.exports.according import according_to
from counterclaim.exports.discretion import Shown
from counterclaim.exports.json_text import Json, json_line
from counterclaim.exports.places import told_places
from counterclaim.exports.plover_rules import NO_DATE, Coder, Coding, PloverTables
from counterclaim.model.claim import Claim
from counterclaim.model.count import Count
from counterclaim.model.event import Participant
from counterclaim.model.factuality import Status
from counterclaim.model.place import Place, Precision
from counterclaim.model.record import Record, reading_name

REJECTED = "a person rejected it"
CODEBOOK = "PLOVER manual, version 2"
_RESOLUTION = {
    Precision.POINT: 5, Precision.TOWN: 4, Precision.DISTRICT: 3, Precision.REGION: 2,
    Precision.COUNTRY: 1,
}  # fmt: skip
_AUXILIARY = {
    Status.HISTORICAL: "historical", Status.PLANNED: "future", Status.HYPOTHETICAL: "hypothetical",
}  # fmt: skip
_SIZES = {"killed": "dead", "injured": "injured", "detained": "arrested"}


@dataclass(frozen=True, slots=True)
class Coded:
    """How many events were coded, and of those that were not, how many for which reason."""

    written: int
    left_out: Counter[str]


def write_plover(out: BinaryIO, shown: Iterable[Shown], tables: PloverTables) -> Coded:
    """A line for each event that the manual codes."""
    written, left_out = 0, Counter[str]()
    for each in shown:
        coder = Coder(each, tables)
        claims = {claim.proposition: claim for claim in each.record.claims}
        for event in each.record.events:
            rejected = claims[event.id].id in each.rejected if event.id in claims else False
            coding = REJECTED if rejected else coder.code(event)
            if isinstance(coding, str):
                left_out[coding] += 1
                continue
            line = _line(each, coding, claims[event.id], tables)
            if line is None:
                left_out[NO_DATE] += 1
                continue
            out.write(json_line(line).encode() + b"\n")
            written += 1
    return Coded(written, left_out)


def _line(shown: Shown, coding: Coding, claim: Claim, tables: PloverTables) -> Json | None:
    """One event, None where neither the text nor the report gives it a day."""
    record, event = shown.record, coding.event
    days = _days(record, event.time)
    if days is None:
        return None
    source = according_to(record, claim)
    places = {f"p{number}": each for number, each in enumerate(record.places, 1)}
    where = told_places([places[each] for each in event.place])
    counts = {each.id: each for each in record.counts}
    standing = {"status": "suspected", "according_to": source}
    printed: Json = {
        "id": f"{shown.id}-{event.id}",
        **days,
        "actor": [{**_entity(record, each), **standing} for each in event.actor],
        "recipient": [_entity(record, each) for each in event.recipient],
        "event": [coding.type],
        "quad_code": tables.types[coding.type].quad,
        "mode": list(event.mode) if coding.recoded is None else [],
        "context": [*event.context, *_auxiliary(event.factuality.status, coding)],
        "event_text": [quote(record.document, event.trigger)],
        "event_loc": _location(record, where[0]) if where else None,
        "other_locs": [_location(record, each) for each in where[1:]],
        "size": _size([counts[each] for each in event.counts]),
        "text": record.document.words_of(claim.span),
        "text_info": {"start": claim.span.start, "end": claim.span.end, "part": claim.span.part},
        "cite_info": _citation(shown),
        "according_to": source,
        "certainty": event.factuality.certainty.value,
        "main": event.main,
        "coder": f"counterclaim {reading_name(record.reading.made_by or None, record.tables)}",
    }
    comments = [f"{coding.recoded} told of the future is {coding.type}"] if coding.recoded else []
    comments += [f"the same act as {shown.id}-{e.end}" for e in record.links
                 if e.kind == "same_as" and e.start == event.id]  # fmt: skip
    return {**printed, "comment": "; ".join(comments)} if comments else printed


def _days(record: Record, times: Sequence[str]) -> Json | None:
    """The first and last day, and whether the text gives them or publication stands for them."""
    known = {each.id: each.interval for each in record.times}
    for name in times:
        interval = known[name]
        if interval and interval.start:
            last = interval.end - timedelta(1) if interval.end else None
            return _dated(interval.start, last, "text")
    published = record.document.published
    return _dated(published, None, "publication") if published else None


def _dated(first: date, last: date | None, basis: str) -> Json:
    end = {"enddate": last.isoformat()} if last and last > first else {}
    return {"date": first.isoformat(), **end, "date_from": basis}


def _auxiliary(status: Status, coding: Coding) -> list[str]:
    """The auxiliary modes of an event, which the manual puts among its contexts.

    What was recoded because it lies in the future is not future any more: to agree is done now.
    """
    if coding.recoded:
        return []
    return [_AUXILIARY[status]] if status in _AUXILIARY else []


def _entity(record: Record, participant: Participant) -> Json:
    """Who it is; what is not known is left out, no code is put in its place."""
    identity = participant.identity
    span = participant.span
    printed: Json = {
        "entity_text": record.document.words_of(span),
        "start": span.start,
        "end": span.end,
    }
    if identity:
        names = {each.id: each.name for each in record.entities}
        known = {
            "code": identity.country,
            "sector": identity.sector[0] if identity.sector else None,
            "other_sectors": list(identity.sector[1:]) or None,
            "identifier_text": names.get(identity.entity or ""),
        }
        printed |= {name: value for name, value in known.items() if value is not None}
    return printed


def _location(record: Record, place: Place) -> Json:
    found = place.location
    printed: Json = {"extracted_place": quote(record.document, [place.span])}
    if found:
        printed |= {
            "resolved_place": found.name,
            "geonameid": found.geonameid,
            "lat": found.lat,
            "lon": found.lon,
            "radius_km": found.radius_km,
            "country_code": found.country,
            "resolution": _RESOLUTION.get(found.precision),
        }
    return {name: value for name, value in printed.items() if value is not None}


def _size(counts: Sequence[Count]) -> Json:
    """Numbers of victims: the number where it is one, and its bounds in any case."""
    printed: Json = {}
    for count in counts:
        name = _SIZES.get(count.what or "")
        if name and name not in printed and f"{name}_low" not in printed:
            if count.low == count.high and count.low is not None:
                printed[name] = count.low
            printed |= {f"{name}_low": count.low, f"{name}_high": count.high}
            printed[f"{name}_status"] = count.status.value if count.status else None
    return printed


def _citation(shown: Shown) -> Json:
    document = shown.document
    told = {
        "url": document.url,
        "title": document.title,
        "language": document.language,
        "publication": document.outlet,
        "published": document.published.isoformat() if document.published else None,
        "document": shown.id,
        "codebook": CODEBOOK,
    }
    return {name: value for name, value in told.items() if value is not None}

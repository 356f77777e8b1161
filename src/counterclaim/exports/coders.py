"""One row an incident, as people who code events keep them."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import BinaryIO

from counterclaim.accounts import Case
from counterclaim.describe import quote
from counterclaim.exports.according import according_to, all_named, suspected, where
from counterclaim.exports.csv_file import Cell, write_table
from counterclaim.exports.discretion import Discretion, show_all
from counterclaim.exports.material import (
    Shelf,
    Telling,
    is_told_in,
    masked_cases,
    shelve,
    tellings,
)
from counterclaim.exports.precision import date_precision, where_precision
from counterclaim.exports.tolls import OUTCOMES, tolls
from counterclaim.model.count import VictimStatus
from counterclaim.model.decided import Decided
from counterclaim.model.incident import Incident, Sureness
from counterclaim.model.place import Location, Precision
from counterclaim.model.record import Record
from counterclaim.model.ruling import RulingKind

FIGURES = ("low", "best", "high")
COLUMNS = (
    "incident", "level", "type", "first_day", "last_day", "date_prec", "place", "country",
    "lat", "lon", "where_prec", "suspected_actor", "recipient",
    *(
        f"{what}_{status.value}_{figure}"
        for what in OUTCOMES for status in VictimStatus for figure in FIGURES
    ),
    "reports", "outlets", "urls", "quotes", "part_of", "maybe_the_same_as", "decided_by", "notes",
)  # fmt: skip


def write_coders_csv(
    out: BinaryIO, records: Iterable[Record], cases: Sequence[Case], discretion: Discretion
) -> int:
    """A row for each incident; gives how many."""
    kept = [each for each in records if is_told_in(each.document.id, cases)]
    shelf = shelve(show_all(kept, discretion), cases)
    points = {each.document.id: _points(each) for each in kept}
    rows = (
        _row(each, shelf, _point(each.incident, points), exact=discretion.exact)
        for each in masked_cases(cases, shelf)
    )
    return write_table(out, COLUMNS, rows)


def _points(record: Record) -> dict[str, Location]:
    """The places of a record by name, as the gazetteer has them."""
    return {each.location.name: each.location for each in record.places if each.location}


def _point(incident: Incident, points: dict[str, dict[str, Location]]) -> Location | None:
    """The place of an incident as one of its reports has it."""
    found = (points.get(each.document, {}).get(incident.place or "") for each in incident.mentions)
    return next((each for each in found if each), None)


def _row(case: Case, shelf: Shelf, point: Location | None, *, exact: bool) -> list[Cell]:
    incident = case.incident
    told = list(tellings(incident, shelf))
    counted, notes = tolls(case, shelf)
    figures: list[Cell] = []
    for what in OUTCOMES:
        for status in VictimStatus:
            toll = counted.get((what, status))
            figures += [toll.low, toll.best, toll.high] if toll else [None] * 3
            notes += toll.notes if toll else ()
    lat, lon = point_shown(incident, point, exact=exact)
    outlets = dict.fromkeys(where(each.shown.record) for each in told)
    urls = dict.fromkeys(each.shown.document.url or "" for each in told)
    return [
        incident.id, incident.level.value, incident.type, incident.since, last_day(incident),
        date_precision(incident.since, incident.until), incident.place, incident.country,
        lat, lon, where_precision(point), _actors(told), _recipients(told), *figures,
        len({each.shown.id for each in told}), "; ".join(outlets),
        " ".join(filter(None, urls)), " | ".join(_quotes(told)), incident.part_of,
        " ".join(incident.maybe) or None, decided_by(case.decided),
        " | ".join([*_notes(incident, told), *notes, *_ruled(case.decided)]),
    ]  # fmt: skip


def last_day(incident: Incident) -> date | None:
    """The last day on which an incident lies."""
    return incident.until - timedelta(1) if incident.until else None


def point_shown(
    incident: Incident, point: Location | None, *, exact: bool
) -> tuple[float | None, float | None]:
    """Where an incident is put on a map: to a tenth of a degree where points are withheld."""
    wide = point is not None and point.precision in (Precision.COUNTRY, Precision.LARGER)
    if exact or wide or incident.lat is None or incident.lon is None:
        return incident.lat, incident.lon
    return round(incident.lat, 1), round(incident.lon, 1)


def decided_by(decided: Decided) -> str:
    """Machine, or who reviewed an incident or what is told of it, when, and what they decided."""
    told = [
        f"reviewed by {each.author}, {each.date}: {each.grade} ({each.standard})"
        for each in decided.assessments
    ]
    on_claims = (*(each.mark for each in decided.versions), *(x.mark for x in decided.left_out))
    every = (x for x in (*decided.marks, *on_claims) if x.kind is not RulingKind.NOTE)
    told += [f"reviewed by {each.who}, {each.on}: {each.did}" for each in every]
    return "; ".join(dict.fromkeys(told)) or "machine"


def _actors(told: list[Telling]) -> str | None:
    named = [
        suspected(
            each.shown.record,
            each.event.actor,
            each.event.factuality.polarity,
            according_to(each.shown.record, each.claim),
        )
        for each in told
    ]
    return "; ".join(dict.fromkeys(filter(None, named))) or None


def _recipients(told: list[Telling]) -> str | None:
    named = [all_named(each.shown.record, each.event.recipient) for each in told]
    return "; ".join(dict.fromkeys(filter(None, named))) or None


def _quotes(told: list[Telling]) -> Iterator[str]:
    for each in told:
        span = each.claim.span
        words = quote(each.shown.document, [span])
        yield f"“{words}” [{span.start}:{span.end} {each.shown.id[:12]}]"


def _ruled(decided: Decided) -> Iterator[str]:
    """What people decided, in their words."""
    yield from (f"reviewed: {each}" for each in decided.marks)
    for left in decided.left_out:
        yield f"left out, {left.version.slot.value} “{left.version.value}”: {left.mark}"
    yield from dict.fromkeys(f"reviewed: {each.mark}" for each in decided.versions)


def _notes(incident: Incident, told: list[Telling]) -> Iterator[str]:
    """What a coder would write beside it, made from the record."""
    for each in told:
        fact = each.event.factuality
        words = quote(each.shown.document, each.event.trigger)
        source = according_to(each.shown.record, each.claim)
        negative = "not so, " if fact.polarity.value == "negative" else ""
        yield f"{negative}{fact.certainty.value}, {fact.status.value}: “{words}”, {source}"
    for tie in incident.ties:
        if tie.sureness is Sureness.POSSIBLE:
            yield f"possibly the same: {tie.why}"
    missing = len({m.document for m in incident.mentions} - {t.shown.id for t in told})
    if missing:
        yield f"{missing} reports that speak of it were not at hand"

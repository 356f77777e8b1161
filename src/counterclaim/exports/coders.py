"""One row an incident, as people who code events keep them."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import BinaryIO

from counterclaim.describe import quote
from counterclaim.exports.according import according_to, all_named, suspected, where
from counterclaim.exports.csv_file import Cell, write_table
from counterclaim.exports.discretion import Discretion, show_all
from counterclaim.exports.material import (
    Assessment,
    Case,
    Shelf,
    Telling,
    masked_case,
    shelve,
    tellings,
)
from counterclaim.exports.precision import date_precision, where_precision
from counterclaim.exports.tolls import OUTCOMES, tolls
from counterclaim.model.count import VictimStatus
from counterclaim.model.incident import Incident, Sureness
from counterclaim.model.place import Location, Precision
from counterclaim.model.record import Record

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
    out: BinaryIO, records: Iterable[Record], case: Case, discretion: Discretion
) -> int:
    """A row for each incident of a case; gives how many."""
    kept = [each for each in records if _is_told(each, case)]
    shelf = shelve(show_all(kept, discretion), case.incidents)
    points = {each.document.id: _points(each) for each in kept}
    told = masked_case(case, shelf)
    rows = (
        _row(each, told, shelf, _point(each, points), exact=discretion.exact)
        for each in told.incidents
    )
    return write_table(out, COLUMNS, rows)


def _is_told(record: Record, case: Case) -> bool:
    return any(m.document == record.document.id for each in case.incidents for m in each.mentions)


def _points(record: Record) -> dict[str, Location]:
    """The places of a record by name, as the gazetteer has them."""
    return {each.location.name: each.location for each in record.places if each.location}


def _point(incident: Incident, points: dict[str, dict[str, Location]]) -> Location | None:
    """The place of an incident as one of its reports has it."""
    found = (points.get(each.document, {}).get(incident.place or "") for each in incident.mentions)
    return next((each for each in found if each), None)


def _row(
    incident: Incident, case: Case, shelf: Shelf, point: Location | None, *, exact: bool
) -> list[Cell]:
    told = list(tellings(incident, shelf))
    counted, notes = tolls(incident, shelf)
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
        " ".join(incident.maybe) or None, decided_by(case.found_about(incident.id)),
        " | ".join([*_notes(incident, told), *notes]),
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


def decided_by(assessments: list[Assessment]) -> str:
    """Machine, or who reviewed an incident, when and with what grade."""
    told = [f"reviewed by {a.author}, {a.on}: {a.grade} ({a.standard})" for a in assessments]
    return "; ".join(told) or "machine"


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

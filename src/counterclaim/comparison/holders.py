"""Who is said to hold the place of an incident, by the statements of control in records."""

from collections.abc import Iterable, Mapping
from datetime import date

from counterclaim.comparison.places import distance_km
from counterclaim.model.comparison import SlotClaim
from counterclaim.model.control import Control, Extent
from counterclaim.model.factuality import Polarity, Status
from counterclaim.model.holding import Holding
from counterclaim.model.incident import Incident
from counterclaim.model.place import Location, Precision
from counterclaim.model.record import Record

NEAR_DAYS = 60  # a hold that was told so long before or after still bears on the day
_TOLD_AS_SO = (Status.ONGOING, Status.HAPPENED)
_WHOLE = (Extent.FULLY, Extent.UNKNOWN)
_HOLDING = (Precision.DISTRICT, Precision.REGION)


def holdings_of(
    incident: Incident, records: Mapping[str, Record], near_days: int = NEAR_DAYS
) -> tuple[Holding, ...]:
    """Claims that somebody holds the incident's place, or one that it lies in, near its day.

    One for each statement of a report, the nearest to the day first; empty where the incident has
    no place. What is planned, demanded, supposed or long past is none. A statement without a day
    has that of its report.

    Limits: whether a place lies in another is told by circles; a country as a whole is left out.
    """
    if not incident.place:
        return ()
    where = _location(incident, records)
    found = [
        (abs(age) if age is not None else near_days, key, control, age, place)
        for key in sorted(records)
        for control in records[key].control
        if control.factuality.status in _TOLD_AS_SO
        and (place := _place(control, records[key], incident, where))
        and ((age := _age(control, records[key], incident)) is None or abs(age) <= near_days)
    ]
    here = where.name if where else incident.place
    found.sort(key=lambda each: (each[0], each[1], each[2].span))
    return tuple(
        _holding(
            f"{incident.id}.holds.{number}", records[key], control, age, (place, place == here)
        )
        for number, (_, key, control, age, place) in enumerate(found, 1)
    )


def _location(incident: Incident, records: Mapping[str, Record]) -> Location | None:
    """The incident's place as one of the reports has it."""
    placed = (
        each.location
        for mention in incident.mentions
        if mention.document in records
        for each in records[mention.document].places
    )
    return next((each for each in placed if each and each.name == incident.place), None)


def _place(
    control: Control, record: Record, incident: Incident, where: Location | None
) -> str | None:
    """The place held, where it is the incident's or holds it."""
    for number, place in enumerate(record.places, 1):
        if f"p{number}" not in control.place:
            continue
        words = record.document.words_of(place.span)
        if place.location is None:
            if words.casefold() == (incident.place or "").casefold():
                return words
        elif place.location.name == incident.place or (where and _holds(place.location, where)):
            return place.location.name
    return None


def _holds(outer: Location, inner: Location) -> bool:
    """Whether a place lies in a district or region, as well as circles tell that."""
    return (
        outer.precision in _HOLDING
        and inner.precision not in (Precision.COUNTRY, Precision.LARGER)
        and inner.radius_km < outer.radius_km
        and inner.country in (None, outer.country)
        and distance_km(inner, outer) <= outer.radius_km
    )


def _age(control: Control, record: Record, incident: Incident) -> int | None:
    """How many days before the incident the hold is told of; None where a day is not known."""
    told, _ = _day(control, record)
    return (incident.since - told).days if incident.since and told else None


def _day(control: Control, record: Record) -> tuple[date | None, bool]:
    """The day of a statement, and whether its own words give it."""
    for time in record.times:
        if time.id in control.time and time.interval and time.interval.start:
            return time.interval.start, True
    return record.document.published, False


def _holding(
    name: str, record: Record, control: Control, age: int | None, where: tuple[str, bool]
) -> Holding:
    """One holding; `where` is the place held, and whether it is the incident's own."""
    place, same = where
    spans = tuple(sorted({*(who.span for who in control.holder), *control.trigger}))
    claim = SlotClaim(record.document.id, spans, control.id, control.attribution)
    holder = ", ".join(record.document.words_of(who.span) for who in control.holder)
    return Holding(
        id=name,
        holder=holder or "somebody who is not named",
        parties=frozenset(_parties(control)),
        denied=control.factuality.polarity is Polarity.NEGATIVE,
        whole=same and control.extent in _WHOLE and _all_known(control),
        place=place,
        told=_told(control, record, age),
        age_days=age,
        claims=(claim,),
    )


def _all_known(control: Control) -> bool:
    """Whether every holder is of a side that is known: else one who is not may be any."""
    known = [
        each.identity and (each.identity.party or each.identity.entity) for each in control.holder
    ]
    return all(known)


def _parties(control: Control) -> Iterable[str]:
    identities = (who.identity for who in control.holder if who.identity)
    for each in identities:
        party = each.party or each.entity
        if party:
            yield party


def _told(control: Control, record: Record, age: int | None) -> str:
    """Who says so, when, and how old that is."""
    said = {each.id: each for each in record.attributions}.get(control.attribution or "")
    words = " ".join(record.document.words_of(span) for span in said.source) if said else ""
    outlet = record.document.outlet or "a report without an outlet"
    source = f"according to {words} ({outlet})" if words else f"according to {outlet}"
    day, own = _day(control, record)
    dated = f"{'as of' if own else 'published'} {day.isoformat()}" if day else "no day given"
    return f"{source}, {dated}, {_aged(age)}"


def _aged(age: int | None) -> str:
    """How old something is on the day of an incident, in words."""
    if age is None:
        return "how old on the day is not known"
    if age == 0:
        return "the day itself"
    days = f"{abs(age):,} day{'s' * (abs(age) != 1)}"
    return f"{days} before" if age > 0 else f"{days} after"

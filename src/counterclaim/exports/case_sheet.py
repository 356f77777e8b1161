"""What a case file shows of one incident, in words and numbers ready to be set."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from counterclaim.describe import quote
from counterclaim.exports.according import according_to, all_named, suspected
from counterclaim.exports.coders import decided_by, last_day, point_shown
from counterclaim.exports.material import Accounts, Case, Shelf, tellings
from counterclaim.exports.tolls import Toll, tolls
from counterclaim.model.comparison import Grounds, SlotClaim, Version
from counterclaim.model.count import VictimStatus
from counterclaim.model.incident import Incident, Sureness
from counterclaim.model.place import Location


@dataclass(frozen=True, slots=True)
class SheetTelling:
    """One report's words on an incident; `anchor` is where they stand in the case file."""

    anchor: str
    words: str
    trigger: str
    suspected: str | None
    recipient: str | None
    source: str
    standing: str


@dataclass(frozen=True, slots=True)
class SheetVersion:
    """One version of one point, with the words that give it and how many origins it has."""

    slot: str
    value: str
    scope: str | None
    aim: bool
    words: tuple[str, ...]
    origins: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetComparison:
    """Two versions and how the second stands to the first."""

    slot: str
    a: str
    b: str
    verdict: str
    point: str | None
    why: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One incident."""

    id: str
    title: str
    facts: tuple[tuple[str, str], ...]
    tolls: tuple[tuple[str, str, str, str], ...]
    notes: tuple[str, ...]
    told: tuple[SheetTelling, ...]
    versions: tuple[SheetVersion, ...]
    comparisons: tuple[SheetComparison, ...]
    doubts: tuple[str, ...]


def sheet_of(
    incident: Incident, case: Case, shelf: Shelf, numbers: Mapping[str, int], *, exact: bool
) -> Sheet:
    """The sheet of an incident; `numbers` are those of the reports in the case file."""
    counted, notes = tolls(incident, shelf)
    accounts = case.accounts_of(incident)
    every = [note for toll in counted.values() for note in toll.notes]
    return Sheet(
        id=incident.id,
        title=f"{incident.type}, {incident.place or 'place unknown'}",
        facts=tuple(_facts(incident, case, shelf, exact=exact)),
        tolls=tuple(_toll(key, toll) for key, toll in counted.items()),
        notes=(*notes, *every),
        told=tuple(_told(incident, shelf, numbers)),
        versions=tuple(_version(each, accounts, shelf) for each in accounts.versions),
        comparisons=tuple(_comparisons(accounts)),
        doubts=tuple(t.why for t in incident.ties if t.sureness is Sureness.POSSIBLE),
    )


def _facts(
    incident: Incident, case: Case, shelf: Shelf, *, exact: bool
) -> Iterator[tuple[str, str]]:
    last = last_day(incident)
    days = f"{incident.since or 'unknown'} to {last or 'unknown'}"
    yield "When", str(incident.since) if incident.since == last and last else days
    country = f" ({incident.country})" if incident.country else ""
    lat, lon = point_shown(incident, _place(incident, shelf), exact=exact)
    point = f", near {lat}, {lon}" if lat is not None and lon is not None else ""
    yield "Where", f"{incident.place or 'unknown'}{country}{point}"
    yield "Level", incident.level.value
    if incident.part_of:
        yield "Part of", incident.part_of
    if incident.maybe:
        yield "Possibly the same as", ", ".join(incident.maybe)
    yield "Decided by", decided_by(case.found_about(incident.id))
    for each in case.found_about(incident.id):
        if each.note:
            yield f"{each.author} notes", each.note


def _place(incident: Incident, shelf: Shelf) -> Location | None:
    found = (
        place.location
        for each in tellings(incident, shelf)
        for place in each.shown.record.places
        if place.location and place.location.name == incident.place
    )
    return next(found, None)


def _toll(key: tuple[str, VictimStatus], toll: Toll) -> tuple[str, str, str, str]:
    low, best, high = (_number(each) for each in (toll.low, toll.best, toll.high))
    return f"{key[0]}, {key[1].value}", low, best, high


def _number(value: float | None) -> str:
    return "unknown" if value is None else f"{value:,.10g}"


def _told(incident: Incident, shelf: Shelf, numbers: Mapping[str, int]) -> Iterator[SheetTelling]:
    for each in tellings(incident, shelf):
        record, event, fact = each.shown.record, each.event, each.event.factuality
        source = according_to(record, each.claim)
        negative = "not so, " if fact.polarity.value == "negative" else ""
        yield SheetTelling(
            anchor=f"r{numbers[each.shown.id]}-t-{event.id}",
            words=quote(record.document, [each.claim.span]),
            trigger=quote(record.document, event.trigger),
            suspected=suspected(record, event.actor, fact.polarity, source),
            recipient=all_named(record, event.recipient),
            source=source,
            standing=f"{negative}{fact.certainty.value}, {fact.status.value}",
        )


def _version(version: Version, accounts: Accounts, shelf: Shelf) -> SheetVersion:
    origins = next((each for each in accounts.origins if each.version == version.id), None)
    number = "origins not counted"
    reasons: list[str] = []
    if origins:
        many = (
            f"{origins.low}" if origins.low == origins.high else f"{origins.low} to {origins.high}"
        )
        number = f"{many} independent origin{'' if many == '1' else 's'}"
        reasons += [f"counted as one: {_grounds(each)}" for each in origins.merges]
        reasons += [f"undetermined: {_grounds(each)}" for each in origins.open]
        reasons += origins.notes
    words = dict.fromkeys(filter(None, (_words(each, shelf) for each in version.claims)))
    value = version.value
    if version.slot.value == "actor":
        value = f"{value}: suspected, according to those quoted"
    return SheetVersion(
        version.slot.value, value, version.scope, version.aim, tuple(words), number, tuple(reasons)
    )  # fmt: skip


def _grounds(grounds: Grounds) -> str:
    rule = grounds.rule.name.lower().replace("_", " ")
    return f"{', '.join(grounds.of)} (rule {grounds.rule.value}, {rule}): {grounds.why}"


def _words(claim: SlotClaim, shelf: Shelf) -> str | None:
    """The words that give a version, and whose they are; None where the report is not at hand."""
    shown = shelf.get(claim.document)
    if shown is None:
        return None
    words = quote(shown.document, claim.spans)
    said = {each.id: each for each in shown.record.attributions}.get(claim.attribution or "")
    voice = quote(shown.document, said.source) if said else "the report itself"
    outlet = shown.document.outlet or "unknown outlet"
    return f"“{words}”, according to {voice or 'somebody not named'} ({outlet})"


def _comparisons(accounts: Accounts) -> Iterator[SheetComparison]:
    values = {each.id: each.value for each in accounts.versions}
    for each in accounts.comparisons:
        yield SheetComparison(
            each.slot.value,
            values.get(each.a, each.a),
            values.get(each.b, each.b),
            each.verdict.value,
            each.point.value if each.point else None,
            each.why,
        )

"""What a case file shows of one incident, in words and numbers ready to be set."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from counterclaim.accounts import Case
from counterclaim.accounts.elsewhere import Elsewhere
from counterclaim.describe import quote
from counterclaim.exports.according import according_to, all_named, suspected
from counterclaim.exports.coders import decided_by, last_day, point_shown
from counterclaim.exports.material import Shelf, tellings
from counterclaim.exports.tolls import Toll, tolls
from counterclaim.model.comparison import (
    Comparison,
    Grounds,
    Rule,
    Slot,
    SlotClaim,
    Verdict,
    Version,
)
from counterclaim.model.count import VictimStatus
from counterclaim.model.decided import LeftOut
from counterclaim.model.holding import Holding
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
    reviewed: tuple[str, ...]


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
class SheetLeftOut:
    """What was read on a point and people do not let stand, with the ruling."""

    slot: str
    value: str
    words: tuple[str, ...]
    ruling: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One incident; `reviewed` is what people decided on it as a whole, `holders` who holds it."""

    id: str
    title: str
    facts: tuple[tuple[str, str], ...]
    tolls: tuple[tuple[str, str, str, str], ...]
    notes: tuple[str, ...]
    told: tuple[SheetTelling, ...]
    versions: tuple[SheetVersion, ...]
    comparisons: tuple[SheetComparison, ...]
    doubts: tuple[str, ...]
    reviewed: tuple[str, ...]
    left_out: tuple[SheetLeftOut, ...]
    holders: tuple[str, ...]
    elsewhere: tuple[SheetComparison, ...]


def sheet_of(case: Case, shelf: Shelf, numbers: Mapping[str, int], *, exact: bool) -> Sheet:
    """The sheet of an incident; `numbers` are those of the reports in the case file."""
    incident = case.incident
    counted, notes = tolls(case, shelf)
    every = [note for toll in counted.values() for note in toll.notes]
    return Sheet(
        id=incident.id,
        title=f"{incident.type}, {incident.place or 'place unknown'}",
        facts=tuple(_facts(case, shelf, exact=exact)),
        tolls=tuple(_toll(key, toll) for key, toll in counted.items()),
        notes=(*notes, *every),
        told=tuple(_told(incident, shelf, numbers)),
        versions=tuple(_version(each, case, shelf) for each in case.versions),
        comparisons=tuple(_comparisons(case.comparisons, _values(case))),
        doubts=tuple(t.why for t in incident.ties if t.sureness is Sureness.POSSIBLE),
        reviewed=tuple(_reviewed(case)),
        left_out=tuple(_left_out(each, shelf) for each in case.decided.left_out),
        holders=tuple(_holder(each) for each in case.holdings),
        elsewhere=tuple(_comparisons(_telling(case.elsewhere), _values(case))),
    )


def _facts(case: Case, shelf: Shelf, *, exact: bool) -> Iterator[tuple[str, str]]:
    incident = case.incident
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
    yield "Decided by", decided_by(case.decided)


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


def _version(version: Version, case: Case, shelf: Shelf) -> SheetVersion:
    origins = case.origins.get(version.id)
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
    reviewed = tuple(map(str, case.decided.on(version.id)))
    return SheetVersion(
        version.slot.value, value, version.scope, version.aim, tuple(words), number,
        tuple(reasons), reviewed,
    )  # fmt: skip


def _left_out(left: LeftOut, shelf: Shelf) -> SheetLeftOut:
    version = left.version
    words = dict.fromkeys(filter(None, (_words(each, shelf) for each in version.claims)))
    return SheetLeftOut(version.slot.value, version.value, tuple(words), str(left.mark))


def _reviewed(case: Case) -> Iterator[str]:
    """What people decided on the incident as a whole: grades first."""
    for each in case.decided.assessments:
        why = f": {each.why}" if each.why else ""
        yield (
            f"{each.grade} ({each.scale}), given by {each.author} on {each.date} by the standard "
            f"{each.standard}{why}"
        )
    yield from map(str, case.decided.marks)


def _holder(held: Holding) -> str:
    hold = "not held" if held.denied else "held"
    return f"{held.place} {hold} by “{held.holder}”, {held.told}"


def _grounds(grounds: Grounds) -> str:
    if grounds.rule is Rule.RULING:
        return f"{', '.join(grounds.of)}: {grounds.why}"
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


def _telling(beside: Elsewhere) -> Iterator[Comparison]:
    """Of what may be the same: aims against effects, and who holds the place."""
    for each in beside.comparisons:
        if each.slot is Slot.CONTROL or each.verdict is Verdict.AIM_AGAINST_EFFECT:
            yield each


def _values(case: Case) -> dict[str, str]:
    """The values of versions, and who holds the place, by their ids."""
    versions = (*case.versions, *case.elsewhere.versions)
    held = {each.id: _holder(each) for each in case.holdings}
    return held | {each.id: each.value for each in versions}


def _comparisons(
    comparisons: Iterable[Comparison], values: Mapping[str, str]
) -> Iterator[SheetComparison]:
    for each in comparisons:
        yield SheetComparison(
            each.slot.value,
            values.get(each.a, each.a),
            values.get(each.b, each.b),
            each.verdict.value,
            each.point.value if each.point else None,
            each.why,
        )

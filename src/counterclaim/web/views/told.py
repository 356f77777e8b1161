"""A case in words: each version with what gives it, who says so, and how many stand behind."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from counterclaim.accounts import Case
from counterclaim.describe import quote
from counterclaim.exports.according import NOBODY_NAMED
from counterclaim.model.comparison import Comparison, Grounds, Slot, SlotClaim, Version
from counterclaim.model.incident import Incident
from counterclaim.model.record import Record
from counterclaim.web import links
from counterclaim.web.days import days_of

UNKNOWN_OUTLET = "outlet unknown"


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a report that give a version; `voice` says them, or the report itself.

    `party` is the side that the voice speaks for, None where it is not known. `page` is where the
    words stand.
    """

    text: str
    voice: str
    party: str | None
    outlet: str
    published: str | None
    page: str


@dataclass(frozen=True, slots=True)
class ToldVersion:
    """One version of one point: its value and scope, its words, its origins, its conflicts.

    `origins` is the interval in words; `low` and `high` are its ends. `against` are the ids of
    versions with which it conflicts. `by_hand`: its value is a person's; `reviewed` are the rulings
    on it.
    """

    id: str
    slot: str
    value: str
    scope: str | None
    aim: bool
    low: int
    high: int
    origins: str
    words: tuple[Words, ...]
    against: tuple[str, ...]
    by_hand: bool
    reviewed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ToldComparison:
    """How one version stands to another, in words."""

    slot: str
    a: str
    b: str
    verdict: str
    point: str | None
    why: str


@dataclass(frozen=True, slots=True)
class ToldGrounds:
    """A rule for origins where it was used: on whom, and why."""

    of: tuple[str, ...]
    rule: int
    name: str
    why: str


def title_of(incident: Incident) -> str:
    """What, where and when; never by whom, which nobody has found yet."""
    return f"{incident.type}, {place_of(incident)}, {days_of(incident.since, incident.until)}"


def place_of(incident: Incident) -> str:
    """The place with its country, as far as they are known."""
    if incident.place and incident.country and incident.place != incident.country:
        return f"{incident.place} ({incident.country})"
    return incident.place or incident.country or "place unknown"


def versions_told(case: Case) -> tuple[ToldVersion, ...]:
    """The versions of a case in words, in its order."""
    against: dict[str, list[str]] = {}
    for each in case.comparisons:
        if each.verdict.value == "conflict":
            against.setdefault(each.a, []).append(each.b)
            against.setdefault(each.b, []).append(each.a)
    return tuple(_version(each, case, tuple(against.get(each.id, ()))) for each in case.versions)


def _version(version: Version, case: Case, against: tuple[str, ...]) -> ToldVersion:
    counted = case.origins[version.id]
    return ToldVersion(
        id=version.id,
        slot=version.slot.value,
        value=" ".join(version.value.split()),
        scope=version.scope,
        aim=version.aim,
        low=counted.low,
        high=counted.high,
        origins=interval(counted.low, counted.high),
        words=tuple(words_of(each, case.records) for each in version.claims),
        against=against,
        by_hand=version.id in case.decided.by_hand,
        reviewed=tuple(map(str, case.decided.on(version.id))),
    )


def words_of(claim: SlotClaim, records: Mapping[str, Record]) -> Words:
    """The words of one claim, with whose they are."""
    record = records[claim.document]
    document = record.document
    said = {each.id: each for each in record.attributions}.get(claim.attribution or "")
    voice = (quote(document, said.source) or NOBODY_NAMED) if said else "the report itself"
    party = said.identity.party if said and said.identity else None
    anchor = _anchor(claim, record)
    return Words(
        text=quote(document, claim.spans),
        voice=voice,
        party=party,
        outlet=document.outlet or UNKNOWN_OUTLET,
        published=document.published.isoformat() if document.published else None,
        page=links.report(document.id, anchor),
    )


def _anchor(claim: SlotClaim, record: Record) -> str:
    """Where the words stand on the page of their report: the proposition, else the attribution."""
    numbers = {each.id: f"a{number}" for number, each in enumerate(record.attributions, 1)}
    name = claim.proposition or claim.attribution or ""
    return numbers.get(name, f"t-{name}" if name else "")


def interval(low: int, high: int) -> str:
    """A number of origins in words."""
    many = f"{low}" if low == high else f"{low} to {high}"
    return f"{many} independent origin{'' if many == '1' else 's'}"


def comparisons_told(case: Case) -> tuple[ToldComparison, ...]:
    """How the versions stand to one another, conflicts first."""
    values = {each.id: " ".join(each.value.split()) for each in case.versions}
    values |= {each.id: f"held by {each.holder}" for each in case.holdings}
    ordered = sorted(case.comparisons, key=lambda each: _LOUDNESS.index(each.verdict.value))
    return tuple(_comparison(each, values) for each in ordered)


_LOUDNESS = (
    "conflict", "denied", "retracted", "corrected", "declined", "aim against effect", "update",
    "different scope", "cannot tell", "refines", "agree", "compatible",
)  # fmt: skip


def _comparison(comparison: Comparison, values: Mapping[str, str]) -> ToldComparison:
    return ToldComparison(
        comparison.slot.value,
        values[comparison.a],
        values[comparison.b],
        comparison.verdict.value,
        comparison.point.value if comparison.point else None,
        comparison.why,
    )


def grounds_told(grounds: Grounds) -> ToldGrounds:
    """A rule in words."""
    name = grounds.rule.name.lower().replace("_", " ")
    return ToldGrounds(grounds.of, grounds.rule.value, name, grounds.why)


def slots_in(case: Case) -> Iterator[Slot]:
    """The points on which the accounts say something, in the order of a sheet."""
    told = {each.slot for each in case.versions}
    yield from (each for each in Slot if each in told)

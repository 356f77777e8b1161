"""The sheet of one incident: what is told of it, by whom, where accounts conflict, what is open."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from counterclaim.accounts import Case, headlines_against_bodies
from counterclaim.model.comparison import Slot
from counterclaim.model.decided import Decided
from counterclaim.model.holding import Holding
from counterclaim.model.incident import Incident, Sureness
from counterclaim.model.record import Record
from counterclaim.review import shipped_scale
from counterclaim.web import links
from counterclaim.web.days import days_of
from counterclaim.web.show import Asked, Shown, View
from counterclaim.web.views.report import name_of
from counterclaim.web.views.told import (
    UNKNOWN_OUTLET,
    ToldComparison,
    ToldVersion,
    comparisons_told,
    place_of,
    title_of,
    versions_told,
)

HARM = (Slot.KILLED, Slot.INJURED, Slot.MISSING, Slot.DETAINED, Slot.DISPLACED)
_NEEDED = (Slot.ACTOR, Slot.RECIPIENT, Slot.PLACE, Slot.TIME, Slot.KILLED)
_MOST_HOLDINGS = 12
_QUIET = frozenset({"agree", "compatible", "refines"})


@dataclass(frozen=True, slots=True)
class Source:
    """A report that tells of the incident; `taken` says from whom it has text, and by what."""

    page: str
    name: str
    outlet: str
    published: str | None
    mentions: int
    taken: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """One point with its versions, and how they stand to one another; `quiet` are the rest."""

    slot: str
    versions: tuple[ToldVersion, ...]
    comparisons: tuple[ToldComparison, ...]
    quiet: tuple[ToldComparison, ...]


@dataclass(frozen=True, slots=True)
class LeftOutLine:
    """What the machine reads and a person does not let stand."""

    slot: str
    value: str
    ruling: str


@dataclass(frozen=True, slots=True)
class IncidentSheet:
    """One incident; `harm` are the numbers, lowest first, each with what it is for.

    `findings` are what people found, graded or noted, each with its author. `holdings` say who
    holds the place, as reports and control layers claim, `holders` how those a strike was meant for
    stand to them. `headlines` are those that their own reports' bodies speak against. `grades` are
    those that may be given, each with its meaning; `head` is the number of the last ruling.
    """

    incident: Incident
    title: str
    days: str
    place: str
    harm: tuple[ToldVersion, ...]
    points: tuple[Point, ...]
    sources: tuple[Source, ...]
    questions: tuple[str, ...]
    doubts: tuple[str, ...]
    looked_at: str
    findings: tuple[str, ...]
    left_out: tuple[LeftOutLine, ...]
    holdings: tuple[str, ...]
    holders: tuple[ToldComparison, ...]
    headlines: tuple[str, ...]
    grades: tuple[tuple[str, str], ...]
    head: int


def find_incident(asked: Asked) -> Shown:
    """The sheet of the incident of an id, of one that it had, or of how one begins."""
    work = asked.work
    case = work.case(work.incident(asked.path["incident"]))
    incident = case.incident
    sheet = IncidentSheet(
        incident=incident,
        title=title_of(incident),
        days=days_of(incident.since, incident.until),
        place=place_of(incident),
        harm=tuple(sorted(_harm(case), key=lambda each: (each.slot, each.scope or "", each.value))),
        points=tuple(_points(case)),
        sources=tuple(_source(each, case) for each in case.documents),
        questions=tuple(_questions(case)),
        doubts=tuple(each.why for each in incident.ties if each.sureness is Sureness.POSSIBLE),
        looked_at=looked_at(case),
        findings=tuple(_findings(case.decided)),
        left_out=tuple(
            LeftOutLine(each.version.slot.value, each.version.value, str(each.mark))
            for each in case.decided.left_out
        ),
        holdings=tuple(_held(each) for each in case.holdings[:_MOST_HOLDINGS]),
        holders=tuple(_holders(case)),
        headlines=tuple(
            each.finding.why
            for each in headlines_against_bodies(case.documents, case.records, asked.desk.headlines)
        ),
        grades=tuple(shipped_scale().grades.items()),
        head=asked.ledger.review.head()[0],
    )
    return Shown(sheet, sheet.title)


def looked_at(case: Case) -> str:
    """Among how much it was looked: "no conflict found" is worth no more than that."""
    found = sum(each.verdict.value == "conflict" for each in case.comparisons)
    known = {case.records[each].document.language or "language unknown" for each in case.documents}
    told = f"{found} conflict{'' if found == 1 else 's'}" if found else "No conflict"
    return (
        f"{told} found among {len(case.documents)} reports ({', '.join(sorted(known))}), "
        f"{len(case.versions)} versions and {len(case.comparisons)} comparisons"
    )


def _findings(decided: Decided) -> Iterator[str]:
    for each in decided.assessments:
        why = f": {each.why}" if each.why else ""
        yield f"{each.grade} ({each.scale}), {each.author}, {each.date}, by {each.standard}{why}"
    yield from map(str, decided.marks)


def _held(holding: Holding) -> str:
    hold = "not held" if holding.denied else "held"
    return f"{holding.place} {hold} by “{holding.holder}”, {holding.told}"


def _holders(case: Case) -> Iterator[ToldComparison]:
    """How those a strike was meant for stand to who holds the place, what is loud alone."""
    holdings = {each.id for each in case.holdings}
    loud = (each for each in case.comparisons if each.b in holdings)
    told = comparisons_told(replace(case, comparisons=tuple(loud)))
    yield from (each for each in told if each.verdict not in _QUIET)


def _harm(case: Case) -> Iterator[ToldVersion]:
    slots = {each.value for each in HARM}
    yield from (each for each in versions_told(case) if each.slot in slots)


def _points(case: Case) -> Iterator[Point]:
    holdings = {each.id for each in case.holdings}
    between = tuple(each for each in case.comparisons if each.b not in holdings)
    told, compared = versions_told(case), comparisons_told(replace(case, comparisons=between))
    for slot in Slot:
        own = tuple(each for each in told if each.slot == slot.value)
        stand = [each for each in compared if each.slot == slot.value]
        if own:
            yield Point(
                slot.value,
                own,
                tuple(each for each in stand if each.verdict not in _QUIET),
                tuple(each for each in stand if each.verdict in _QUIET),
            )


def _source(document: str, case: Case) -> Source:
    record = case.records[document]
    published = record.document.published
    return Source(
        page=links.report(document),
        name=name_of(record),
        outlet=record.document.outlet or UNKNOWN_OUTLET,
        published=published.isoformat() if published else None,
        mentions=sum(each.document == document for each in case.incident.mentions),
        taken=tuple(_taken(document, case, case.records)),
    )


def _taken(document: str, case: Case, records: Mapping[str, Record]) -> Iterator[str]:
    for each in case.descents:
        if each.taker == document:
            giver = records[each.giver].document.outlet if isinstance(each.giver, str) else None
            whom = giver or (UNKNOWN_OUTLET if isinstance(each.giver, str) else each.giver.name)
            yield f"{each.kind.value} of {whom}: {each.rests}"


def _questions(case: Case) -> Iterator[str]:
    """What is open: what no account tells, where they conflict, how many stand behind."""
    told = {each.slot for each in case.versions}
    told |= {Slot.PLACE} if case.incident.place else set()  # all give it: nothing to compare
    told |= {Slot.TIME} if case.incident.since else set()
    for slot in _NEEDED:
        if slot not in told:
            yield f"{slot.value}: no account tells it"
    conflicts = [each for each in comparisons_told(case) if each.verdict == "conflict"]
    for each in conflicts:
        yield f"{each.point or each.slot}: “{each.a}” or “{each.b}”?"
    for version in versions_told(case):
        if version.against and version.low != version.high:
            yield f"how many know of themselves that it was “{version.value}”: {version.origins}"


VIEW = View("/incidents/{incident}", "incident.html", "incidents", find_incident)

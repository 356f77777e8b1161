"""What exports about incidents are made from, beside the records themselves."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from counterclaim.exports.discretion import Shown, mask
from counterclaim.model.claim import Claim
from counterclaim.model.comparison import Comparison, Origins, Version
from counterclaim.model.event import Event
from counterclaim.model.incident import Incident

Shelf = Mapping[str, Shown]
"""Records as they may be shown, by the ids of their documents."""


@dataclass(frozen=True, slots=True)
class Accounts:
    """The versions of one incident, how they stand to one another, and the origins behind each."""

    incident: str
    versions: tuple[Version, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    origins: tuple[Origins, ...] = ()


@dataclass(frozen=True, slots=True)
class Assessment:
    """What a named person found about an incident or a claim.

    `subject` is the id of an incident, or a document's and a claim's with a # between them.
    `grade` is one of `scale`, the best first, `standard` whose scale that is.
    """

    subject: str
    grade: str
    scale: tuple[str, ...]
    standard: str
    author: str
    on: date
    note: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """Incidents with their accounts and what people found about them."""

    incidents: tuple[Incident, ...] = ()
    accounts: tuple[Accounts, ...] = ()
    assessments: tuple[Assessment, ...] = ()

    def accounts_of(self, incident: Incident) -> Accounts:
        """The accounts of an incident, empty where nobody compared any."""
        found = (each for each in self.accounts if each.incident == incident.id)
        return next(found, Accounts(incident.id))

    def found_about(self, subject: str) -> list[Assessment]:
        """What people found about an incident or a claim, the first finding first."""
        return sorted((a for a in self.assessments if a.subject == subject), key=lambda a: a.on)


@dataclass(frozen=True, slots=True)
class Telling:
    """One event that speaks of an incident, in its record, with the claim that tells it."""

    shown: Shown
    event: Event
    claim: Claim


def shelve(shown: Iterable[Shown], incidents: Sequence[Incident]) -> dict[str, Shown]:
    """The records that these incidents are told in."""
    wanted = {mention.document for each in incidents for mention in each.mentions}
    return {each.id: each for each in shown if each.id in wanted}


def tellings(incident: Incident, shelf: Shelf) -> Iterator[Telling]:
    """The events of an incident, by day of publication; what is not on the shelf is left out."""
    found = []
    for mention in incident.mentions:
        shown = shelf.get(mention.document)
        if shown is None:
            continue
        events = {each.id: each for each in shown.record.events}
        claims = {each.proposition: each for each in shown.record.claims}
        if mention.event in events and mention.event in claims:
            found.append(Telling(shown, events[mention.event], claims[mention.event]))
    yield from sorted(found, key=_published)


def _published(telling: Telling) -> tuple[date, str, int]:
    day = telling.shown.document.published or date.max
    return day, telling.shown.id, telling.claim.span.start


def masked_case(case: Case, shelf: Shelf) -> Case:
    """A case whose sentences hold no private name of its reports.

    Those who signed an assessment stay named: a finding is a named person's.
    """
    names = frozenset[str]().union(*(each.names for each in shelf.values()))
    return Case(mask(case.incidents, names), mask(case.accounts, names), case.assessments)

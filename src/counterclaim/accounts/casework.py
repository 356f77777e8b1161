"""One incident as a case: its accounts side by side, and who stands behind each."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.accounts.shelf import Shelf, documents_of
from counterclaim.accounts.tables import AccountTables
from counterclaim.comparison import compare_versions, versions_of
from counterclaim.lineage import find_lineage, lay_out, sentences_of
from counterclaim.lineage.sentences import Report
from counterclaim.model.comparison import Comparison, Origins, Version
from counterclaim.model.document import Document
from counterclaim.model.entity import Identity
from counterclaim.model.incident import Incident
from counterclaim.model.lineage import Descent
from counterclaim.model.listed import IncidentsKept, ListedIncident, WantedIncidents
from counterclaim.model.reading import Reading
from counterclaim.model.record import Record
from counterclaim.origins import count_origins

NameOutlet = Callable[[Document, Reading], Identity | None]


def no_outlet(_document: Document, _reading: Reading) -> None:
    """Whom the name of an outlet means where nobody knows."""


@dataclass(frozen=True, slots=True)
class Case:
    """One incident with what its accounts say: versions by slots, verdicts, origins by versions.

    `documents` are ids of those that speak of it, in the order of their publication. `records` are
    theirs and those of the reports from which they may have something, `descents` what they have
    from whom.
    """

    incident: Incident
    documents: tuple[str, ...]
    versions: tuple[Version, ...]
    comparisons: tuple[Comparison, ...]
    origins: Mapping[str, Origins]
    records: Mapping[str, Record]
    descents: tuple[Descent, ...]


class Casework:
    """Incidents, and each of them as a case.

    Args:
        shelf: where incidents and records are found; `AtHand(records, …)`, or a ledger's.
        tables: what rules know.
        name_outlet: whom the name of a document's outlet means, for state media.
    """

    def __init__(
        self,
        shelf: Shelf,
        tables: AccountTables,
        name_outlet: NameOutlet | None = None,
    ) -> None:
        self._shelf = shelf
        self._tables = tables
        self._name_outlet = name_outlet or no_outlet

    def kept(self) -> IncidentsKept:
        """How many incidents and reports there are."""
        return self._shelf.kept()

    def listed(
        self, wanted: WantedIncidents | None = None, most: int | None = None
    ) -> Iterator[ListedIncident]:
        """Incidents, those of the most reports first, the earliest first among these."""
        return self._shelf.listed(wanted or WantedIncidents(), most)

    def incident(self, name: str) -> Incident:
        """The incident of an id, also of one that it had once, or of the beginning of one.

        Raises:
            IncidentError: there is none, or there are several.
        """
        return self._shelf.incident(name)

    def case(self, incident: Incident) -> Case:
        """What the accounts of an incident say, how they stand, and who is behind each version.

        Only the records of its reports, and of those from which they may have something, are
        looked at.
        """
        own = self._shelf.records(documents_of(incident))
        documents = tuple(sorted(own, key=lambda each: _published(own[each])))
        records = own | self._shelf.records(self._shelf.candidates(documents))
        descents = self._descents(documents, records)
        versions = versions_of(incident, records, self._tables.comparison)
        outlets = self._outlets(own)
        origins = {
            each.id: count_origins(each, records, descents, self._tables.origins, outlets)
            for each in versions
        }
        compared = compare_versions(versions, records, self._tables.comparison)
        return Case(incident, documents, versions, compared, origins, records, descents)

    def _descents(
        self, documents: Sequence[str], records: Mapping[str, Record]
    ) -> tuple[Descent, ...]:
        """What these documents took from whom, among the records."""
        tables = self._tables.lineage
        reports = [
            lay_out(each.document, sentences_of(each), tables, None) for each in records.values()
        ]
        ordered = sorted(reports, key=_moment)
        place = {each.document.id: at for at, each in enumerate(ordered)}

        def earlier(taker: Report) -> Sequence[Report]:
            own = taker.document.id
            return ordered[: place[own]] if own in documents else ()

        found = find_lineage(reports, records, tables, earlier)
        return tuple(each for each in found if each.taker in documents)

    def _outlets(self, records: Mapping[str, Record]) -> dict[str, Identity]:
        named = {
            key: self._name_outlet(each.document, each.reading) for key, each in records.items()
        }
        return {key: whose for key, whose in named.items() if whose}


def _moment(report: Report) -> tuple[bool, str, str]:
    moment = report.moment.isoformat() if report.moment else ""
    return report.moment is None, moment, report.document.id


def _published(record: Record) -> tuple[str, str]:
    published = record.document.published
    return published.isoformat() if published else "9", record.document.id

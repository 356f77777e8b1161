"""From the records of many reports to incidents, accounts side by side, and who stands behind.

All is worked out from the records that are given, each time: nothing is kept between calls.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from counterclaim.comparison import (
    ComparisonTables,
    compare_versions,
    load_comparison_tables,
    versions_of,
)
from counterclaim.incidents import IncidentTables, find_incidents, load_incident_tables
from counterclaim.lineage import (
    LineageTables,
    find_lineage,
    lay_out,
    load_lineage_tables,
    sentences_of,
)
from counterclaim.model.comparison import Comparison, Origins, Version
from counterclaim.model.document import Document
from counterclaim.model.entity import Identity
from counterclaim.model.errors import IncidentError
from counterclaim.model.incident import Incident
from counterclaim.model.lineage import Descent
from counterclaim.model.reading import Reading
from counterclaim.model.record import Record
from counterclaim.origins import OriginTables, count_origins, load_origin_tables

NameOutlet = Callable[[Document, Reading], Identity | None]


@dataclass(frozen=True, slots=True)
class AccountTables:
    """What rules know of incidents, of what conflicts, of origins and of copies."""

    incidents: IncidentTables
    comparison: ComparisonTables
    origins: OriginTables
    lineage: LineageTables


@dataclass(frozen=True, slots=True)
class Case:
    """One incident with what its accounts say: versions by slots, verdicts, origins by versions.

    `documents` are ids of those that speak of it, in the order of their publication.
    """

    incident: Incident
    documents: tuple[str, ...]
    versions: tuple[Version, ...]
    comparisons: tuple[Comparison, ...]
    origins: Mapping[str, Origins]


class Casework:
    """The incidents of some records, and each of them as a case.

    Args:
        records: of reports, with their words, in any order: the same reports give the same.
        tables: what rules know.
        name_outlet: whom the name of a document's outlet means, for state media.
    """

    def __init__(
        self,
        records: Iterable[Record],
        tables: AccountTables,
        name_outlet: NameOutlet = lambda _document, _reading: None,
    ) -> None:
        self.records = {each.document.id: each for each in records}
        self._tables = tables
        self._name_outlet = name_outlet

    @cached_property
    def incidents(self) -> tuple[Incident, ...]:
        """All incidents, those of the most reports first, the earliest first among these."""
        found = find_incidents(self.records.values(), self._tables.incidents)
        return tuple(sorted(found, key=lambda each: (-len(documents_of(each)), str(each.since))))

    @cached_property
    def descents(self) -> tuple[Descent, ...]:
        """Who took what from whom, among all reports."""
        tables = self._tables.lineage
        reports = [
            lay_out(each.document, sentences_of(each), tables, None)
            for each in self.records.values()
        ]
        return find_lineage(reports, self.records, tables)

    def incident(self, name: str) -> Incident:
        """The incident of an id, or of the beginning of one.

        Raises:
            IncidentError: there is none, or there are several.
        """
        found = [each for each in self.incidents if each.id.startswith(name)]
        if len(found) != 1 or not name:
            what = f"{len(found)} incidents" if found else "none"
            raise IncidentError(
                f"{name!r}: expected the id of an incident, or how one begins, found {what}; "
                "`counterclaim incidents` lists them"
            )
        return found[0]

    def case(self, incident: Incident) -> Case:
        """What the accounts of an incident say, how they stand, and who is behind each version."""
        documents = sorted(documents_of(incident), key=self._published)
        own = {each: self.records[each] for each in documents}
        versions = versions_of(incident, self.records, self._tables.comparison)
        outlets = self._outlets(own)
        descents = [each for each in self.descents if each.taker in own]
        origins = {
            each.id: count_origins(each, self.records, descents, self._tables.origins, outlets)
            for each in versions
        }
        compared = compare_versions(versions, self.records, self._tables.comparison)
        return Case(incident, tuple(documents), versions, compared, origins)

    def _outlets(self, records: Mapping[str, Record]) -> dict[str, Identity]:
        named = {
            key: self._name_outlet(each.document, each.reading) for key, each in records.items()
        }
        return {key: whose for key, whose in named.items() if whose}

    def _published(self, document: str) -> tuple[str, str]:
        published = self.records[document].document.published
        return published.isoformat() if published else "9", document


def documents_of(incident: Incident) -> Sequence[str]:
    """The documents that speak of an incident, by their ids."""
    return sorted({each.document for each in incident.mentions})


def load_account_tables() -> AccountTables:
    """The tables that ship with the package."""
    return AccountTables(
        load_incident_tables(),
        load_comparison_tables(),
        load_origin_tables(),
        load_lineage_tables(),
    )

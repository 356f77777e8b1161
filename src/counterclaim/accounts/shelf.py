"""Where incidents and the records of their reports are found."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from counterclaim.model.incident import Incident
from counterclaim.model.lineage import Descent
from counterclaim.model.listed import IncidentsKept, ListedIncident, WantedIncidents
from counterclaim.model.record import Record


class Shelf(Protocol):
    """Incidents with the records behind them: worked out from records at hand, or in a ledger."""

    def kept(self) -> IncidentsKept:
        """How many incidents and reports there are."""
        ...

    def listed(self, wanted: WantedIncidents, most: int | None = None) -> Iterator[ListedIncident]:
        """Those that are wanted, of the most reports first, the earliest first among these."""
        ...

    def incident(self, name: str) -> Incident:
        """The incident of an id, also of one that it had once, or of the beginning of one.

        Raises:
            IncidentError: there is none, or there are several.
        """
        ...

    def records(self, documents: Iterable[str]) -> dict[str, Record]:
        """The newest records of these documents, as far as they are here."""
        ...

    def candidates(self, documents: Sequence[str]) -> Sequence[str]:
        """Other documents from which these may have something: copied, retold or credited."""
        ...

    def descents(self, documents: Sequence[str]) -> Sequence[Descent] | None:
        """What these documents took from whom; None where it is not kept, or not up to date."""
        ...


def documents_of(incident: Incident) -> Sequence[str]:
    """The documents that speak of an incident, by their ids."""
    return sorted({each.document for each in incident.mentions})

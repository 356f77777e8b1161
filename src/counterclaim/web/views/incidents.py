"""The incidents of a ledger: those of the most reports first."""

from dataclasses import dataclass

from counterclaim.model.listed import IncidentsKept, ListedIncident, WantedIncidents
from counterclaim.web.show import Asked, Shown, View

MOST = 100
_MOST_REPORTS = 1_000_000


@dataclass(frozen=True, slots=True)
class Incidents:
    """What was asked, what there is in all, and the incidents; `more`: there are further ones."""

    wanted: WantedIncidents
    kept: IncidentsKept
    incidents: tuple[ListedIncident, ...]
    more: bool


def find_incidents(asked: Asked) -> Shown:
    """The incidents that are wanted."""
    work = asked.work
    wanted = wanted_in(asked)
    found = tuple(work.listed(wanted, MOST + 1))
    return Shown(Incidents(wanted, work.kept(), found[:MOST], len(found) > MOST), "Incidents")


def wanted_in(asked: Asked) -> WantedIncidents:
    """Which incidents a query asks for."""
    return WantedIncidents(
        asked.text("words"),
        asked.text("type").upper() or None,
        asked.text("place") or None,
        asked.day("since"),
        asked.day("until"),
        max(1, asked.number("reports", 2, _MOST_REPORTS)),
    )


VIEW = View("/incidents", "incidents.html", "incidents", find_incidents)

"""Incidents as a list has them: what is asked for, and what a line of it says."""

from dataclasses import dataclass
from datetime import date

from counterclaim.model.incident import Level


@dataclass(frozen=True, slots=True)
class WantedIncidents:
    """Which incidents are looked for; what is None or empty does not matter.

    `words` stand in the sentence of one mention, all of them, in whatever form. `type` is
    PLOVER's, with or without a mode ("ASSAULT", "ASSAULT aerial"). `place` is the name of the
    place as the list prints it, or an ISO 3166 alpha-3 code of its country. `since` and `until` are
    days within which the incident lies, or into which it reaches, [since, until). `reports` is the
    least number of reports that tell of it.
    """

    words: str = ""
    type: str | None = None
    place: str | None = None
    since: date | None = None
    until: date | None = None
    reports: int = 2


@dataclass(frozen=True, slots=True)
class ListedIncident:
    """An incident on one line: as `Incident`, with numbers of mentions and reports.

    `outlets` are those whose reports tell of it, "unknown" where a report names none. `maybe` are
    ids of those that may be the same.
    """

    id: str
    level: Level
    type: str
    since: date | None
    until: date | None
    place: str | None
    geonameid: int | None
    country: str | None
    lat: float | None
    lon: float | None
    mentions: int
    reports: int
    outlets: tuple[str, ...]
    maybe: tuple[str, ...]
    radius_km: float | None = None


@dataclass(frozen=True, slots=True)
class IncidentsKept:
    """How much there is: reports, incidents that several of them tell, and those that one tells.

    `waiting` are reports that are kept and whose events are not yet among the incidents.
    """

    reports: int
    shared: int
    alone: int
    waiting: int

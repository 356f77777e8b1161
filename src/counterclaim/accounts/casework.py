"""One incident as a case: its accounts side by side, and who stands behind each."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from counterclaim.accounts.beside import Beside
from counterclaim.accounts.decided import DecidedShelf
from counterclaim.accounts.elsewhere import (
    MOST_INCIDENTS,
    Elsewhere,
    compare_elsewhere,
    holders_elsewhere,
)
from counterclaim.accounts.shelf import Shelf, documents_of
from counterclaim.accounts.tables import AccountTables
from counterclaim.comparison import (
    compare_versions,
    compare_with_holders,
    holdings_of,
    versions_of,
)
from counterclaim.decisions import (
    DecidedVersions,
    decide_versions,
    given_on,
    with_added_voices,
    without_rejected,
)
from counterclaim.lineage import find_lineage, lay_out, sentences_of
from counterclaim.lineage.sentences import Report
from counterclaim.model.comparison import Comparison, Origins, Version
from counterclaim.model.decided import Decided, Unfitting
from counterclaim.model.document import Document
from counterclaim.model.entity import Identity
from counterclaim.model.holding import Holding
from counterclaim.model.incident import Incident
from counterclaim.model.lineage import Descent
from counterclaim.model.listed import IncidentsKept, ListedIncident, WantedIncidents
from counterclaim.model.origin import OriginTree
from counterclaim.model.reading import Reading
from counterclaim.model.record import Record
from counterclaim.origins import trace_origins

_STRIKES = "ASSAULT"
NameOutlet = Callable[[Document, Reading], Identity | None]


def no_outlet(_document: Document, _reading: Reading) -> None:
    """Whom the name of an outlet means where nobody knows."""


@dataclass(frozen=True, slots=True)
class Case:
    """One incident with what its accounts say: versions by slots, verdicts, origins by versions.

    `documents` are ids of those that speak of it, in the order of their publication. `records` are
    theirs and those of the reports from which they may have something, `descents` what they have
    from whom. `holdings` are claims on who holds the place, to which comparisons of control lead.
    `decided` is what people decided: versions, verdicts and counts follow it, and it says what the
    machine has. `elsewhere` is what incidents tell that may be the same, or the whole. `trees` are
    how the origins came about, by the ids of versions.
    """

    incident: Incident
    documents: tuple[str, ...]
    versions: tuple[Version, ...]
    comparisons: tuple[Comparison, ...]
    origins: Mapping[str, Origins]
    records: Mapping[str, Record]
    descents: tuple[Descent, ...]
    holdings: tuple[Holding, ...] = ()
    decided: Decided = field(default_factory=Decided)
    elsewhere: Elsewhere = field(default_factory=Elsewhere)
    trees: Mapping[str, OriginTree] = field(default_factory=dict)


class Casework:
    """Incidents, and each of them as a case.

    Args:
        shelf: where incidents and records are found; `AtHand(records, …)`, or a ledger's.
        tables: what rules know.
        name_outlet: whom the name of a document's outlet means, for state media.
        beside: what people decided, and what is claimed of who holds the places.
    """

    def __init__(
        self,
        shelf: Shelf,
        tables: AccountTables,
        name_outlet: NameOutlet | None = None,
        beside: Beside | None = None,
    ) -> None:
        self._beside = beside or Beside()
        self._shelf = DecidedShelf(shelf, self._beside.decisions, tables.incidents)
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
        whole, decided = self._shelf.whole(incident), self._shelf.decided(incident.id)
        own = self._shelf.records(documents_of(whole))
        documents = tuple(sorted(own, key=lambda each: _published(own[each])))
        records = own | self._shelf.records(self._shelf.candidates(documents))
        kept = self._shelf.descents(documents)
        descents = self._descents(documents, records) if kept is None else tuple(kept)
        givers = {each.giver for each in descents if isinstance(each.giver, str)}
        records |= self._shelf.records(givers - records.keys())
        found = self._versions(whole, incident, records)
        outlets = self._outlets(own)
        heard = with_added_voices(records, self._beside.decisions)
        ruled = self._beside.decisions.voices
        trees = {
            each.id: trace_origins(each, heard, descents, self._tables.origins, outlets, ruled)
            for each in found.standing
        }
        origins = {name: tree.counted for name, tree in trees.items()}
        compared = compare_versions(
            found.standing, heard, self._tables.comparison, by_hand=found.by_hand
        )
        holdings, against = self._control(incident, found.standing, records)
        around, beside = self._elsewhere(incident, found.standing, holdings)
        return Case(
            incident, documents, found.standing, (*compared, *against), origins,
            {**around, **records}, descents, holdings, _with_versions(decided, found), beside,
            trees,
        )  # fmt: skip

    def unfitting(self) -> tuple[Unfitting, ...]:
        """Rulings in force that fit nothing any more."""
        return self._shelf.unfitting()

    def rejected(self) -> tuple[Incident, ...]:
        """Incidents that people rejected, or of which they rejected every mention."""
        return self._shelf.rejected()

    def decided(self, incident: str) -> Decided:
        """What people decided on an incident as a whole, by its id."""
        return self._shelf.decided(incident)

    def _versions(
        self, whole: Incident, incident: Incident, records: Mapping[str, Record]
    ) -> DecidedVersions:
        """What the accounts say, as far as people let it stand, and what people say."""
        decisions = self._beside.decisions
        if not decisions:
            return DecidedVersions(versions_of(incident, records, self._tables.comparison))
        given = tuple(
            given_on(
                incident, decisions, records, lambda name: self._shelf.means(name) == incident.id
            )
        )
        return decide_versions(
            whole, incident, records, decisions, self._tables.comparison, given,
            self._beside.name_actor,
        )  # fmt: skip

    def _elsewhere(
        self, incident: Incident, versions: Sequence[Version], holdings: Sequence[Holding]
    ) -> tuple[Mapping[str, Record], Elsewhere]:
        """What may be the same, or the whole, tells beside it; and the records of all that."""
        names = [*incident.maybe[:MOST_INCIDENTS], *filter(None, [incident.part_of])]
        others: dict[str, Sequence[Version]] = {}
        strikes: set[str] = set()
        is_strike = incident.type.startswith(_STRIKES)
        records = self._shelf.records(documents_of(incident))
        for other in (each for name in names for each in self._shelf.standing(name)):
            whole = self._shelf.whole(other)
            records |= self._shelf.records(documents_of(whole))
            others[other.id] = self._versions(whole, other, records).standing
            strikes |= {other.id} if is_strike and other.type.startswith(_STRIKES) else set()
        records |= self._shelf.records({c.document for each in holdings for c in each.claims})
        tables = self._tables.comparison
        beside = compare_elsewhere(versions, others, records, tables, strikes)
        return records, holders_elsewhere(beside, others, holdings, records, tables)

    def _control(
        self, incident: Incident, versions: Sequence[Version], records: Mapping[str, Record]
    ) -> tuple[tuple[Holding, ...], tuple[Comparison, ...]]:
        """Who is said to hold the place of a strike, and how those it was meant for stand to it."""
        if not incident.type.startswith(_STRIKES) or not incident.place:
            return (), ()
        others = self._shelf.records(self._beside.controlling(incident))
        told = without_rejected({**records, **others}, self._beside.decisions)
        holdings = (*holdings_of(incident, told), *self._beside.layers(incident))
        compared = compare_with_holders(versions, holdings, records, self._tables.comparison)
        return holdings, compared

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


def _with_versions(decided: Decided, found: DecidedVersions) -> Decided:
    by_hand = frozenset(version for version, _ in found.by_hand)
    return replace(decided, left_out=found.left_out, versions=found.marks, by_hand=by_hand)


def _moment(report: Report) -> tuple[bool, str, str]:
    moment = report.moment.isoformat() if report.moment else ""
    return report.moment is None, moment, report.document.id


def _published(record: Record) -> tuple[str, str]:
    published = record.document.published
    return published.isoformat() if published else "9", record.document.id

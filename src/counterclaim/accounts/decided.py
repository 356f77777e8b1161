"""Incidents as people's rulings leave them, on the shelf where the machine's are found."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import chain

from counterclaim.accounts.shelf import Shelf, documents_of
from counterclaim.decisions import DecidedIncidents, decide_incidents
from counterclaim.decisions.incidents import Pairs
from counterclaim.incidents import (
    Card,
    Group,
    IncidentTables,
    cards_of,
    incidents_of,
    ties_of,
)
from counterclaim.incidents.grouping import groups_of
from counterclaim.incidents.ties import weigh
from counterclaim.model.decided import Decided, Decisions, Unfitting
from counterclaim.model.errors import IncidentError
from counterclaim.model.incident import Incident, Level, Mention, Sureness, Tie
from counterclaim.model.lineage import Descent
from counterclaim.model.listed import IncidentsKept, ListedIncident, WantedIncidents
from counterclaim.model.record import Record

_ID_LENGTH = 16
_TELLING = 6  # so many characters of an id are taken for no other's
_NEVER = -1e12  # the weight of a pair that people hold apart; with the other sign, of a joined one
_NOTHING = Decided()


class DecidedShelf:
    """A shelf with what people joined, parted, rejected and graded; all else is as it was there.

    Only incidents on which there are rulings are looked up, so a ledger of any size does.
    """

    def __init__(self, shelf: Shelf, decisions: Decisions, tables: IncidentTables) -> None:
        self._shelf = shelf
        self._decisions = decisions
        self._tables = tables
        self._homes: dict[str, str | None] = {}

    def kept(self) -> IncidentsKept:
        """How many incidents and reports the machine has."""
        return self._shelf.kept()

    def listed(self, wanted: WantedIncidents, most: int | None = None) -> Iterator[ListedIncident]:
        """Those that are wanted: what people joined or parted, then the machine's that stand."""
        lines = (each for each in self._made(wanted) if each.reports >= wanted.reports)
        for number, line in enumerate(chain(lines, self._machines(wanted, most))):
            if number == most:
                return
            yield line

    def _made(self, wanted: WantedIncidents) -> Iterator[ListedIncident]:
        """Incidents that people joined or parted; they are not looked for by words."""
        made = {name for ids in self._all.now.values() for name in ids}
        for each in self._all.incidents if not wanted.words else ():
            places = {(name or "").casefold() for name in (each.place, each.country)}
            if (
                each.id in made
                and (not wanted.type or f"{each.type} ".startswith(f"{wanted.type} "))
                and (not wanted.place or wanted.place.casefold() in places)
                and (not wanted.since or bool(each.until and each.until > wanted.since))
                and (not wanted.until or bool(each.since and each.since < wanted.until))
            ):
                yield self._listed(each)

    def _machines(self, wanted: WantedIncidents, most: int | None) -> Iterator[ListedIncident]:
        """The machine's incidents that stand as they are, or without mentions that were struck."""
        touched = self._touched
        made = {name for ids in self._all.now.values() for name in ids}
        for each in self._shelf.listed(wanted, None if touched else most):
            if each.id not in touched:
                yield each
            elif each.id not in {*self._all.now, *made} and each.id in self._by_id:
                line = self._listed(self._by_id[each.id])
                standing = self._by_id[each.id] not in self._all.rejected
                if standing and line.reports >= wanted.reports:
                    yield line

    def incident(self, name: str) -> Incident:
        """The incident of an id, or of the beginning of one, as it stands now.

        Raises:
            IncidentError: there is none, there are several, or it was parted.
        """
        if name in self._by_id:
            return self._by_id[name]
        parts = [key for key in self._by_id if key not in self._touched and key.startswith(name)]
        if len(parts) == 1 and len(name) >= _TELLING:
            return self._by_id[parts[0]]
        found = self._shelf.incident(name)
        ids = self._all.now.get(found.id)
        if ids is None:
            return self._by_id.get(found.id, found)
        if len(ids) > 1:
            raise IncidentError(
                f"{name!r}: people parted this incident into {', '.join(ids)}; name one of them"
            )
        return self._by_id[ids[0]]

    def standing(self, name: str) -> tuple[Incident, ...]:
        """What the whole id of an incident leads to now: itself, its parts, none if rejected."""
        if name not in self._touched and name not in self._by_id:
            found = self._find(name)
            return (found,) if found else ()
        gone = {each.id for each in self._all.rejected}
        ids = self._all.now.get(name, (name,))
        return tuple(self._by_id[key] for key in ids if key in self._by_id and key not in gone)

    def records(self, documents: Iterable[str]) -> dict[str, Record]:
        """The newest records of these documents."""
        return self._shelf.records(documents)

    def candidates(self, documents: Sequence[str]) -> Sequence[str]:
        """Other documents from which these may have something."""
        return self._shelf.candidates(documents)

    def descents(self, documents: Sequence[str]) -> Sequence[Descent] | None:
        """What these documents took from whom, where it is kept."""
        return self._shelf.descents(documents)

    def whole(self, incident: Incident) -> Incident:
        """The incident with those of its mentions too that people rejected."""
        return self._all.whole.get(incident.id, incident)

    def decided(self, incident: str) -> Decided:
        """What people decided on an incident as a whole, by its id."""
        return self._all.decided.get(incident, _NOTHING)

    def rejected(self) -> tuple[Incident, ...]:
        """Incidents that people rejected, or of which they rejected every mention."""
        return self._all.rejected

    def unfitting(self) -> tuple[Unfitting, ...]:
        """Rulings in force that fit nothing any more."""
        lost = (
            Unfitting(each.mark, f"incident {each.incident}", "there is none, or it was parted")
            for each in self._decisions.added
            if each.incident and self.means(each.incident) is None
        )
        return (*self._decisions.unfitting, *self._all.unfitting, *lost)

    def means(self, name: str) -> str | None:
        """The id of the incident for which a claim was added under a name; None where none is."""
        if name not in self._homes:
            try:
                self._homes[name] = self.incident(name).id
            except IncidentError:
                self._homes[name] = None
        return self._homes[name]

    @cached_property
    def _touched(self) -> dict[str, Incident]:
        """The machine's incidents on which there are rulings."""
        found: dict[str, Incident] = {}
        names = [name for each in self._decisions.incidents for name in each.incidents]
        names += [each.incident for each in self._decisions.findings]
        for name in (*names, *self._mention_names()):
            incident = self._find(name)
            if incident:
                found[incident.id] = incident
        return found

    @cached_property
    def _all(self) -> DecidedIncidents:
        touched = sorted(self._touched.values(), key=_order)
        return decide_incidents(touched, self._decisions, self._find, self._describe, self._cut)

    @cached_property
    def _by_id(self) -> dict[str, Incident]:
        return {each.id: each for each in (*self._all.incidents, *self._all.rejected)}

    def _find(self, name: str) -> Incident | None:
        try:
            return self._shelf.incident(name)
        except IncidentError:
            return None

    def _mention_names(self) -> Iterator[str]:
        """The names of mentions that were joined, parted or rejected."""
        ruled = {m for each in self._decisions.mentions for m in (each.one, each.other)}
        struck = set(self._decisions.rejected)
        documents = {each.document for each in ruled} | {document for document, _ in struck}
        for document in sorted(documents):
            for card in self._cards(document):
                own = card.mention
                if own in ruled or {(document, own.event), (document, "")} & struck:
                    yield card.name

    def _cards(self, document: str) -> Sequence[Card]:
        record = self._shelf.records([document]).get(document)
        return cards_of(record, self._tables) if record else ()

    def _describe(self, mentions: Sequence[Mention]) -> Incident:
        """An incident of these mentions, with an id of its own."""
        cards = self._cards_of(mentions)
        names = "\n".join(sorted(each.name for each in cards))
        name = hashlib.sha256(f"parted\n{names}".encode()).hexdigest()[:_ID_LENGTH]
        if not cards:
            return _bare(name, mentions)
        (incident,) = incidents_of([Group(cards, ())], ())
        return replace(incident, id=name, mentions=tuple(sorted(mentions)))

    def _cut(
        self, mentions: frozenset[Mention], joined: Pairs, parted: Pairs
    ) -> list[frozenset[Mention]]:
        """How the machine groups mentions where it must hold some pairs apart, and join others."""
        cards = self._cards_of(mentions)
        ruled = (sorted(pair) for pair in joined)
        ties = [Tie(one, other, Sureness.CERTAIN, "a person joined them") for one, other in ruled]

        def score(one: Card, other: Card) -> float:
            pair = frozenset((one.mention, other.mention))
            if pair in parted or pair in joined:
                return _NEVER if pair in parted else -_NEVER
            return weigh(one, other, self._tables).score

        groups = groups_of(cards, [*ties, *ties_of(cards, self._tables)], self._tables, score)
        found = [frozenset(card.mention for card in each.cards) for each in groups]
        without = mentions - {card.mention for card in cards}
        return [*found, *(frozenset({each}) for each in sorted(without))]

    def _cards_of(self, mentions: Iterable[Mention]) -> tuple[Card, ...]:
        """The cards of some mentions; one of which the reading tells nothing has none."""
        wanted = set(mentions)
        documents = sorted({each.document for each in wanted})
        every = (card for document in documents for card in self._cards(document))
        return tuple(card for card in every if card.mention in wanted)

    def _listed(self, incident: Incident) -> ListedIncident:
        reports = documents_of(incident)
        records = self._shelf.records(reports)
        outlets = {each.document.outlet or "unknown" for each in records.values()}
        return ListedIncident(
            incident.id, incident.level, incident.type, incident.since, incident.until,
            incident.place, incident.geonameid, incident.country, incident.lat, incident.lon,
            len(incident.mentions), len(reports), tuple(sorted(outlets)), incident.maybe,
            incident.radius_km,
        )  # fmt: skip


def _bare(name: str, mentions: Sequence[Mention]) -> Incident:
    """An incident of which nothing is known but its mentions."""
    return Incident(
        name, Level.ACT, "unknown", None, None, None, None, None, None, None,
        tuple(mentions), None, (), (),
    )  # fmt: skip


def _order(incident: Incident) -> tuple[int, bool, str, str]:
    since = incident.since
    return -len(documents_of(incident)), since is None, str(since), incident.id

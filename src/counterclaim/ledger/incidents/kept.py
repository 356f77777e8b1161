"""The incidents that a ledger keeps, each found by any name that it ever had."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from counterclaim.incidents import (
    BOUNDS,
    Bounds,
    Card,
    Group,
    IncidentTables,
    as_cut,
    group,
    incidents_of,
    tie_of,
)
from counterclaim.ledger.incidents.clusters import Clusters
from counterclaim.ledger.incidents.decks import CARD_BITS, Decks
from counterclaim.ledger.incidents.listing import count_incidents, list_incidents
from counterclaim.ledger.incidents.names import Names, gone
from counterclaim.ledger.incidents.store import Store, in_batches
from counterclaim.ledger.lineage import is_settled, kept_descents
from counterclaim.ledger.packing import unpack
from counterclaim.model.errors import not_one_incident
from counterclaim.model.incident import Incident, Sureness, Tie
from counterclaim.model.lineage import Descent
from counterclaim.model.listed import IncidentsKept, ListedIncident, WantedIncidents
from counterclaim.model.record import Record

_CANDIDATES = 100  # other documents at which a case looks, those with most ties first


class KeptIncidents:
    """A ledger's incidents: a shelf for `Casework`."""

    def __init__(
        self, connection: sqlite3.Connection, tables: IncidentTables, bounds: Bounds = BOUNDS
    ) -> None:
        self._connection = connection
        self._tables = tables
        self._store = Store(connection)
        self._decks = Decks(connection)
        self._names = Names(connection, self._decks)
        self._clusters = Clusters(self._store, bounds)

    def kept(self) -> IncidentsKept:
        """How many incidents and reports there are."""
        return count_incidents(self._connection)

    def listed(self, wanted: WantedIncidents, most: int | None = None) -> Iterator[ListedIncident]:
        """Those that are wanted, of the most reports first."""
        return list_incidents(self._connection, wanted, most)

    def incident(self, name: str) -> Incident:
        """The incident of an id, also of one that it had once, or of the beginning of one."""
        found = self._names.incidents(name) if name else {}
        ids = self._ids(found)
        shown = [each for each in found if ids[each].startswith(name.lower())]
        meant = shown or list(found)
        if not meant and name and self._names.is_gone(name):
            raise gone(name)
        if len(meant) != 1:
            raise not_one_incident(name, len(meant))
        return self._whole(meant[0])

    def records(self, documents: Iterable[str]) -> dict[str, Record]:
        """The newest records of these documents."""
        found = {}
        for each in documents:
            row = self._connection.execute(
                "SELECT record FROM document JOIN newest ON newest.document = document.id "
                "JOIN reading ON reading.id = newest.reading WHERE hash = ?",
                (each,),
            ).fetchone()
            if row:
                found[each] = unpack(row["record"])
        return found

    def candidates(self, documents: Sequence[str]) -> Sequence[str]:
        """Other documents that tell, or may tell, of what these tell; those that share most."""
        own = [row[0] for row in self._by_hash("id", documents)]
        ties: dict[int, int] = {}
        for number in own:
            for _, other, _ in self._store.ties_of(self._store.cards_of(number)):
                ties[other >> CARD_BITS] = ties.get(other >> CARD_BITS, 0) + 1
        most = sorted(ties.keys() - set(own), key=lambda each: (-ties[each], each))[:_CANDIDATES]
        found = []
        for marks, batch in in_batches(most):
            query = f"SELECT hash FROM document WHERE id IN ({marks}) ORDER BY hash"  # noqa: S608
            found += [row[0] for row in self._connection.execute(query, batch)]
        return sorted(found)

    def descents(self, documents: Sequence[str]) -> Sequence[Descent] | None:
        """What these documents took from whom; None where some of it is to be worked out anew."""
        if not all(is_settled(self._connection, each) for each in documents):
            return None
        kept = (each for own in documents for each in kept_descents(self._connection, own))
        return [each for each in dict.fromkeys(kept) if each.taker in documents]

    def _by_hash(self, column: str, documents: Iterable[str]) -> Iterator[sqlite3.Row]:
        for each in documents:
            query = f"SELECT {column} FROM document WHERE hash = ?"  # noqa: S608  (our names)
            yield from self._connection.execute(query, (each,))

    def _ids(self, incidents: Iterable[int]) -> dict[int, str]:
        found: dict[int, str] = {}
        for marks, batch in in_batches(incidents):
            query = f"SELECT id, name FROM incident WHERE id IN ({marks})"  # noqa: S608
            found.update((row[0], row[1]) for row in self._connection.execute(query, batch))
        return found

    def _whole(self, number: int) -> Incident:
        """An incident as `find_incidents` gives it: with its ties, and those beside it."""
        own = self._members([number])[number]
        mentions = [each.mention for each in own.values()]
        ties = list(self._store.ties_of(own))
        told = [each for one in {n >> CARD_BITS for n in own} for each in self._store.cards_of(one)]
        homes = self._store.homes({*told, *(other for _, other, _ in ties)}, "incident")
        near = self._members(set(homes.values()) - {number})
        cards = {card: each for some in (own, *near.values()) for card, each in some.items()}
        inside = self._store.certain_within(own)
        joined = [
            self._told(each, own)
            for one in group(tuple(own.values()), inside, self._tables)
            for each in one.ties
        ]
        groups = [Group(tuple(own.values()), tuple(joined))]
        groups += [Group(tuple(some.values()), ()) for some in near.values()]
        leading = [self._tie(one, other, cards) for one, other, _ in ties if other not in own]
        groups.sort(key=lambda each: each.cards[0].mention)
        found = incidents_of(groups, leading)
        return next(each for each in found if list(each.mentions) == mentions)

    def _members(self, incidents: Iterable[int]) -> dict[int, dict[int, Card]]:
        """The cards of some incidents by their numbers, in the order of their mentions."""
        found: dict[int, dict[int, Card]] = {}
        for marks, batch in in_batches(incidents):
            query = f"SELECT id, incident FROM card WHERE incident IN ({marks})"  # noqa: S608
            numbers = dict(map(tuple, self._connection.execute(query, batch)))
            cards = self._decks.cards(numbers)
            for number in sorted(numbers, key=lambda each: cards[each].mention):
                found.setdefault(numbers[number], {})[number] = cards[number]
        return found

    def _told(self, tie: Tie, own: dict[int, Card]) -> Tie:
        """A kept tie with why it holds."""
        by_mention = {each.mention: each for each in own.values()}
        return tie_of(by_mention[tie.one], by_mention[tie.other], self._tables) or tie

    def _tie(self, one: int, other: int, cards: dict[int, Card]) -> Tie:
        tie = tie_of(cards[one], cards[other], self._tables)
        if tie is None:  # kept by older rules
            first, second = sorted((cards[one].mention, cards[other].mention))
            return Tie(first, second, Sureness.POSSIBLE, "by the rules of an older version")
        if tie.sureness is Sureness.CERTAIN and self._is_cut(one, other):
            return as_cut(tie)
        return tie

    def _is_cut(self, one: int, other: int) -> bool:
        """Whether a cut lies between two cards of a cluster."""
        places = self._store.homes((one, other), "place")
        cluster = self._store.homes((one,), "cluster")[one]
        low, high = self._clusters.part_of(cluster, places[one])
        return not low <= places[other] < high

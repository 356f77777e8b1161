"""Incidents: whether all that is kept of them leads somewhere, and is what comes out anew."""

import sqlite3
from collections.abc import Iterator

from counterclaim.incidents import BOUNDS, IncidentTables, cards_of, load_incident_tables, tie_of
from counterclaim.ledger.incidents import are_current, keeps_incidents
from counterclaim.ledger.incidents.clusters import Clusters
from counterclaim.ledger.incidents.decks import Deck, Decks, sharing
from counterclaim.ledger.incidents.key_index import KeyIndex
from counterclaim.ledger.incidents.rows import IncidentRow, grouped
from counterclaim.ledger.incidents.store import Store
from counterclaim.ledger.packing import unpack
from counterclaim.ledger.verify.faults import Fault, Step
from counterclaim.model.incident import Sureness

Found = Iterator[Fault | Step]
SAMPLE = 1_000  # documents of which incidents are worked out anew; all where there are no more
_LOOSE = {
    ("document {}", "has a reading, but its events are not among the incidents"): (
        "SELECT document FROM newest EXCEPT SELECT document FROM deck "
        "EXCEPT SELECT document FROM waiting"
    ),
    ("document {}", "has cards of another reading than the newest one"): (
        "SELECT deck.document FROM deck LEFT JOIN newest ON newest.reading = deck.reading "
        "AND newest.document = deck.document WHERE newest.document IS NULL"
    ),
    ("card {}", "is in no incident"): (
        "SELECT id FROM card WHERE incident NOT IN (SELECT id FROM incident)"
    ),
    ("card {}", "is of no document that has cards"): (
        "SELECT id FROM card WHERE (id >> 20) NOT IN (SELECT document FROM deck)"
    ),
    ("incident {}", "has no mentions"): (
        "SELECT id FROM incident WHERE id NOT IN (SELECT incident FROM card)"
    ),
    ("card {}", "is tied to others, but is not there"): (
        "SELECT DISTINCT one FROM card_tie WHERE one NOT IN (SELECT id FROM card)"
    ),
    ("document {}", "is in the index of keys, but has no cards"): (
        "SELECT DISTINCT document FROM deck_key WHERE document NOT IN (SELECT document FROM deck)"
    ),
}


def check_incidents(connection: sqlite3.Connection, sample: int = SAMPLE) -> Found:
    """Whether incidents are whole, and for some documents, evenly taken, what comes out anew.

    What older rules made, and what waits, is not looked into: it is made anew before it is used.
    """
    try:
        if not keeps_incidents(connection) or not are_current(connection):
            return
        for (where, what), query in _LOOSE.items():
            for row in connection.execute(query):
                yield Fault(where.format(row[0]), what)
        numbers = [row[0] for row in connection.execute("SELECT document FROM deck ORDER BY 1")]
    except sqlite3.DatabaseError as error:
        yield Fault("incidents", f"cannot be read: {error}")
        return
    anew = _Anew(connection, load_incident_tables())
    for number in numbers[:: max(1, len(numbers) // sample)]:
        try:
            yield from (Fault(f"document {number}", what) for what in anew.document(number))
        except (sqlite3.DatabaseError, ValueError, LookupError) as error:
            yield Fault(f"document {number}", f"its incidents cannot be read: {error}")
        yield Step("incident")


class _Anew:
    """Cards, keys, ties and groups of single documents, worked out again."""

    def __init__(self, connection: sqlite3.Connection, tables: IncidentTables) -> None:
        self._connection = connection
        self._tables = tables
        self._decks = Decks(connection)
        self._store = Store(connection)
        self._index = KeyIndex(connection, BOUNDS.neighbours)
        self._clusters = Clusters(self._store, BOUNDS)
        self._done: set[tuple[int, int, int]] = set()  # parts of clusters

    def document(self, number: int) -> Iterator[str]:
        """What is not as it comes out anew."""
        row = self._connection.execute(
            "SELECT record, place FROM deck JOIN reading ON reading.id = deck.reading "
            "WHERE deck.document = ?",
            (number,),
        ).fetchone()
        deck = self._decks.get(number)
        if row is None or cards_of(unpack(row["record"]), self._tables) != deck.cards:
            yield "has other cards than its reading gives"
            return
        numbers = self._store.cards_of(number)
        if numbers != list(range(deck.first, deck.first + len(deck.cards))):
            yield "has other rows of cards than cards"
            return
        if self._keys(deck, row["place"]) != deck.cards_by_key:
            yield "stands in the index under other keys than its cards have"
        if self._ties(deck, row["place"]) != {
            (one, other): certain for one, other, certain in self._store.ties_of(numbers)
        }:
            yield "has other ties than its cards give"
        for each in numbers:
            yield from self._group_of(each)

    def _keys(self, deck: Deck, place: int) -> dict[int, int]:
        query = "SELECT cards FROM deck_key WHERE key = ? AND place = ? AND document = ?"
        rows = {
            key: self._connection.execute(query, (key, place, deck.document)).fetchone()
            for key in deck.cards_by_key
        }
        return {key: row["cards"] for key, row in rows.items() if row}

    def _ties(self, deck: Deck, place: int) -> dict[tuple[int, int], bool]:
        numbers = range(deck.first, deck.first + len(deck.cards))
        pairs = [(a, b) for a in numbers for b in numbers if a != b]
        shared: dict[int, set[int]] = {}
        for key in deck.all_keys:
            for some in self._index.around(key, place):
                for other, _ in some:
                    shared.setdefault(other, set()).add(key)
        for other, keys in shared.items():
            pairs += sharing(deck, self._decks.get(other), keys)
        cards = self._decks.cards({each for pair in pairs for each in pair})
        found = ((pair, tie_of(cards[pair[0]], cards[pair[1]], self._tables)) for pair in pairs)
        return {pair: tie.sureness is Sureness.CERTAIN for pair, tie in found if tie}

    def _group_of(self, number: int) -> Iterator[str]:
        """Whether a card's part of its cluster gives the incidents that are kept."""
        row = self._connection.execute(
            "SELECT place, cluster FROM card WHERE id = ?", (number,)
        ).fetchone()
        low, high = self._clusters.part_of(row["cluster"], row["place"])
        if (row["cluster"], low, high) in self._done:
            return
        self._done.add((row["cluster"], low, high))
        part = [each for each, _ in self._store.stretch(row["cluster"], low, high)]
        cards = self._decks.cards(part)
        for own, members in grouped(cards, self._store.certain_within(cards), self._tables):
            query = "SELECT * FROM incident WHERE id = ?"
            kept = self._connection.execute(query, (own.id,)).fetchone()
            if kept is None or IncidentRow(*kept) != own:
                yield f"is in incident {own.name}, which is not kept as it comes out anew"
            query = "SELECT id FROM card WHERE incident = ?"
            there = sorted(each[0] for each in self._connection.execute(query, (own.id,)))
            if there != sorted(members):
                yield f"is in incident {own.name}, which has other mentions when it is made anew"

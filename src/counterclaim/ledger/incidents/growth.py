"""Incidents grown one document at a time."""

import sqlite3
from collections.abc import Iterable

from counterclaim.incidents import (
    BOUNDS,
    Bounds,
    IncidentTables,
    cards_of,
    order_of,
    tie_of,
)
from counterclaim.ledger.incidents.clusters import Changes, Clusters
from counterclaim.ledger.incidents.decks import CARD_BITS, LOOK, Deck, Decks, numbers_in, sharing
from counterclaim.ledger.incidents.key_index import KeyIndex
from counterclaim.ledger.incidents.names import Names
from counterclaim.ledger.incidents.rows import Grouped, grouped, searched, write_incidents
from counterclaim.ledger.incidents.scores import Scores
from counterclaim.ledger.incidents.store import Store
from counterclaim.model.incident import Sureness
from counterclaim.model.record import Record


class Growth:
    """The tables of incidents, kept in line with the newest readings.

    All that it does belongs into the caller's transaction. What stands in the tables afterwards is
    what `find_incidents` finds in all records, whatever the order in which they came.
    """

    def __init__(
        self, connection: sqlite3.Connection, tables: IncidentTables, bounds: Bounds = BOUNDS
    ) -> None:
        self._connection = connection
        self._tables = tables
        self._bounds = bounds
        self._store = Store(connection)
        self._decks = Decks(connection)
        self._index = KeyIndex(connection, bounds.neighbours)
        self._clusters = Clusters(self._store, bounds)
        self._names = Names(connection, self._decks)
        self._scores = Scores(tables)
        self._seen: int | None = None

    def take_in(self, document: int, reading: int, record: Record) -> None:
        """Puts the events of a document's newest reading among the incidents, for any older."""
        place = order_of(record.document.published, record.document.id)
        self.put(Deck(document, cards_of(record, self._tables)), reading, place)

    def put(self, deck: Deck, reading: int, place: int) -> None:
        """Puts a document's cards among the incidents, for any older ones.

        `reading` is the number of the reading that they were drawn of, `place` where the document
        stands in the order of reports.
        """
        document = deck.document
        changes = Changes()
        self._look_around()
        old = self._names.leaving(document)
        self._remove(document, changes)
        self._decks.put(deck, reading, place)
        for number, card in enumerate(deck.cards, start=deck.first):
            self._store.add_card(number, place)
            changes.fresh.add(number)
            self._connection.execute(
                "INSERT INTO card_words (rowid, words) VALUES (?, ?)", (number, searched(card))
            )
        self._tie_within(deck, changes)
        self._tie_around(deck, place, changes)
        self._regroup(changes)
        self._names.settle(deck, old)

    def take_out(self, document: int) -> None:
        """Takes the events of a document away: its words are gone."""
        changes = Changes()
        self._look_around()
        old = self._names.leaving(document)
        self._remove(document, changes)
        self._regroup(changes)
        self._names.settle(Deck(document, ()), old)

    def forget(self) -> None:
        """Hold nothing of what was read before: the transaction was taken back."""
        self._decks.forget()
        self._scores.forget()

    def _look_around(self) -> None:
        """What is held is of no use where another program has written meanwhile."""
        seen = self._connection.execute("PRAGMA data_version").fetchone()[0]
        if seen != self._seen:
            self.forget()
            self._seen = seen

    # Ties.

    def _tie_within(self, deck: Deck, changes: Changes) -> None:
        numbers = range(deck.first, deck.first + len(deck.cards))
        self._compare(((a, b) for a in numbers for b in numbers if a < b), changes)

    def _tie_around(self, deck: Deck, place: int, changes: Changes) -> None:
        """Compares a document with those near in each key, and parts those it stands between."""
        pairs: set[tuple[int, int]] = set()
        looked: dict[int, set[int]] = {}
        apart: dict[int, set[int]] = {}
        for key, cards in sorted(deck.cards_by_key.items()):
            before, after = self._index.around(key, place)
            for other, theirs in (*before, *after):
                if LOOK in (cards, theirs):
                    looked.setdefault(other, set()).add(key)
                    continue
                mine = numbers_in(deck.document, cards)
                pairs.update((a, b) for a in mine for b in numbers_in(other, theirs))
            for one, far in self._index.at_the_edge(before, after):
                apart.setdefault(one, set()).add(far)
        self._index.add(deck, place)
        for one, others in sorted(apart.items()):
            self._part(one, others, changes)
        for document, keys in looked.items():
            pairs.update(sharing(deck, self._decks.get(document), keys))
        self._compare(sorted(pairs), changes)

    def _compare(self, pairs: Iterable[tuple[int, int]], changes: Changes) -> None:
        for one, other in pairs:
            card = self._decks.get(one >> CARD_BITS).card(one)
            tie = tie_of(card, self._decks.get(other >> CARD_BITS).card(other), self._tables)
            if tie:
                certain = tie.sureness is Sureness.CERTAIN
                self._store.add_tie(one, other, certain=certain)
                if certain:
                    changes.joined.add((min(one, other), max(one, other)))

    def _part(self, one: int, others: set[int], changes: Changes) -> None:
        """Takes the ties away of a document with others whose cards are near in no key any more."""
        ties: dict[int, list[tuple[int, int, bool]]] = {}
        for tie in self._store.ties_of(self._store.cards_of(one)):
            if tie[1] >> CARD_BITS in others:
                ties.setdefault(tie[1] >> CARD_BITS, []).append(tie)
        for other, own in sorted(ties.items()):
            near = set(self._near_pairs(one, other))
            for first, second, certain in own:
                if (first, second) in near:
                    continue
                self._store.remove_tie(first, second)
                changes.joined.discard((min(first, second), max(first, second)))
                if certain:
                    changes.broken.update(self._store.homes((first, second), "cluster").values())

    def _near_pairs(self, one: int, other: int) -> Iterable[tuple[int, int]]:
        decks = self._decks.get(one), self._decks.get(other)
        places = [_place_of(each) for each in decks]
        shared = decks[0].all_keys & decks[1].all_keys
        near = {each for each in shared if self._index.are_near(each, *places)}
        return sharing(*decks, near)

    def _remove(self, document: int, changes: Changes) -> None:
        """Takes a document out of all tables; those that it stood between are near again."""
        deck = self._decks.get(document)
        numbers = self._store.cards_of(document)
        if deck.cards:
            self._leave_keys(deck, changes)
        for one, other, _ in list(self._store.ties_of(numbers)):
            self._store.remove_tie(one, other)
        changes.joined = {
            (a, b) for a, b in changes.joined if document not in (a >> CARD_BITS, b >> CARD_BITS)
        }
        changes.broken.update(self._store.homes(numbers, "cluster").values())
        self._unfind(deck)
        self._store.remove_cards(numbers)
        self._connection.executemany("DELETE FROM incident WHERE id = ?", [(n,) for n in numbers])
        self._decks.drop(document)
        for card in deck.cards[:1]:
            self._scores.drop(card.mention.document)

    def _leave_keys(self, deck: Deck, changes: Changes) -> None:
        place = _place_of(deck)
        beside: dict[tuple[int, int], set[int]] = {}
        for key in sorted(deck.all_keys):
            before, after = self._index.around(key, place)
            for pair in self._index.at_the_edge(before, after):
                beside.setdefault(pair, set()).add(key)
            self._index.remove(key, place, deck.document)
        for (one, other), keys in sorted(beside.items()):
            self._compare(sharing(self._decks.get(one), self._decks.get(other), keys), changes)

    def _unfind(self, deck: Deck) -> None:
        """What is taken out of a full-text index is named with the words that were put in."""
        self._connection.executemany(
            "INSERT INTO card_words (card_words, rowid, words) VALUES ('delete', ?, ?)",
            [(n, searched(card)) for n, card in enumerate(deck.cards, start=deck.first)],
        )

    # Groups.

    def _regroup(self, changes: Changes) -> None:
        parts = self._clusters.settle(changes)
        rows: list[Grouped] = []
        for part in parts:
            cards = self._decks.cards(part)
            ties = self._store.certain_within(cards)
            rows += grouped(cards, ties, self._tables, self._scores)
        write_incidents(self._connection, rows)


def _place_of(deck: Deck) -> int:
    card = deck.cards[0]
    return order_of(card.published, card.mention.document)

"""The index of keys: which documents are near each other in a key, and which no longer are."""

import sqlite3
from collections.abc import Iterator

from counterclaim.ledger.incidents.decks import Deck

Near = tuple[int, int]  # a document, and which of its cards have the key
_BEFORE = (
    "SELECT document, cards FROM deck_key WHERE key = ? AND place < ? ORDER BY place DESC LIMIT ?"
)
_AFTER = "SELECT document, cards FROM deck_key WHERE key = ? AND place > ? ORDER BY place LIMIT ?"
_BETWEEN = (
    "SELECT count(*) FROM (SELECT 1 FROM deck_key WHERE key = ? AND place > ? AND place <= ? "
    "LIMIT ?)"
)


class KeyIndex:
    """Documents by keys, each key in the order of reports.

    Documents are near in a key where at most `neighbours` steps lie between them.
    """

    def __init__(self, connection: sqlite3.Connection, neighbours: int) -> None:
        self._connection = connection
        self._neighbours = neighbours

    def add(self, deck: Deck, place: int) -> None:
        """Put a document into its keys."""
        self._connection.executemany(
            "INSERT INTO deck_key (key, place, document, cards) VALUES (?, ?, ?, ?)",
            [
                (key, place, deck.document, cards)
                for key, cards in sorted(deck.cards_by_key.items())
            ],
        )

    def remove(self, key: int, place: int, document: int) -> None:
        """Take a document out of a key."""
        self._connection.execute(
            "DELETE FROM deck_key WHERE key = ? AND place = ? AND document = ?",
            (key, place, document),
        )

    def around(self, key: int, place: int) -> tuple[list[Near], list[Near]]:
        """The documents near a place, before it and after it, the nearest first."""
        asked = (key, place, self._neighbours)
        return (
            [(row[0], row[1]) for row in self._connection.execute(_BEFORE, asked)],
            [(row[0], row[1]) for row in self._connection.execute(_AFTER, asked)],
        )

    def are_near(self, key: int, one: int, other: int) -> bool:
        """Whether documents at two places, both of which have the key, are near in it."""
        low, high = sorted((one, other))
        asked = (key, low, high, self._neighbours + 1)
        steps = self._connection.execute(_BETWEEN, asked).fetchone()[0]
        return int(steps) <= self._neighbours

    def at_the_edge(self, before: list[Near], after: list[Near]) -> Iterator[tuple[int, int]]:
        """Pairs that are as far apart as is still near while nobody stands between them."""
        for steps, (one, _) in enumerate(before, start=1):
            rest = self._neighbours + 1 - steps
            if rest <= len(after):
                yield one, after[rest - 1][0]

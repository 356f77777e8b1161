"""Cards, ties and clusters as rows."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from counterclaim.incidents import Card
from counterclaim.ledger.incidents.decks import CARD_BITS
from counterclaim.model.incident import Sureness, Tie

_MARKS = 500  # values that one statement asks for


def in_batches(numbers: Iterable[int]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Numbers in batches, each with the marks that stand for them in a statement."""
    left = sorted(set(numbers))
    for at in range(0, len(left), _MARKS):
        batch = tuple(left[at : at + _MARKS])
        yield ", ".join("?" * len(batch)), batch


def kept_tie(one: Card, other: Card) -> Tie:
    """A certain tie as it is kept: why it holds is not."""
    first, second = sorted((one.mention, other.mention))
    return Tie(first, second, Sureness.CERTAIN, "")


class Store:
    """The tables of cards and of ties."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    # Cards.

    def add_card(self, number: int, place: int) -> None:
        """A card, alone in its cluster and incident."""
        self.connection.execute(
            "INSERT INTO card (id, place, cluster, incident) VALUES (?, ?, ?, ?)",
            (number, place, number, number),
        )

    def cards_of(self, document: int) -> list[int]:
        """The cards of a document."""
        first = document << CARD_BITS
        rows = self.connection.execute(
            "SELECT id FROM card WHERE id >= ? AND id < ?", (first, first + (1 << CARD_BITS))
        )
        return [row[0] for row in rows]

    def homes(self, numbers: Iterable[int], column: str) -> dict[int, int]:
        """The `cluster`, `incident` or `place` of each of some cards."""
        found: dict[int, int] = {}
        for marks, batch in in_batches(numbers):
            query = f"SELECT id, {column} FROM card WHERE id IN ({marks})"  # noqa: S608  (our names)
            found.update((row[0], row[1]) for row in self.connection.execute(query, batch))
        return found

    def cluster(self, name: int) -> list[int]:
        """The cards of a cluster."""
        rows = self.connection.execute("SELECT id FROM card WHERE cluster = ?", (name,))
        return [row[0] for row in rows]

    def stretch(self, cluster: int, low: int, high: int, most: int = -1) -> list[tuple[int, int]]:
        """The cards of a cluster that stand in [low, high), each with its place."""
        rows = self.connection.execute(
            "SELECT id, place FROM card WHERE cluster = ? AND place >= ? AND place < ? LIMIT ?",
            (cluster, low, high, most),
        )
        return [(row[0], row[1]) for row in rows]

    def size(self, cluster: int) -> int:
        """How many cards a cluster has."""
        query = "SELECT count(*) FROM card WHERE cluster = ?"
        return int(self.connection.execute(query, (cluster,)).fetchone()[0])

    def relabel(self, numbers: Iterable[int], cluster: int) -> None:
        """Puts cards into a cluster."""
        self.connection.executemany(
            "UPDATE card SET cluster = ? WHERE id = ?", [(cluster, each) for each in numbers]
        )

    def remove_cards(self, numbers: Iterable[int]) -> None:
        """Takes cards away."""
        self.connection.executemany("DELETE FROM card WHERE id = ?", [(n,) for n in numbers])

    # Ties.

    def add_tie(self, one: int, other: int, *, certain: bool) -> None:
        """A tie, from both sides."""
        self.connection.executemany(
            "INSERT INTO card_tie (one, other, certain) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            [(one, other, certain), (other, one, certain)],
        )

    def remove_tie(self, one: int, other: int) -> None:
        """Takes a tie away, from both sides."""
        self.connection.executemany(
            "DELETE FROM card_tie WHERE one = ? AND other = ?", [(one, other), (other, one)]
        )

    def ties_of(self, numbers: Iterable[int]) -> Iterator[tuple[int, int, bool]]:
        """The ties of some cards: the card, the other one, whether it is certain."""
        for marks, batch in in_batches(numbers):
            query = f"SELECT one, other, certain FROM card_tie WHERE one IN ({marks})"  # noqa: S608
            for row in self.connection.execute(query, batch):
                yield row[0], row[1], bool(row[2])

    def certain_within(self, cards: dict[int, Card]) -> list[Tie]:
        """The certain ties among some cards; why they hold is not kept."""
        return [
            kept_tie(cards[one], cards[other])
            for one, other, certain in self.ties_of(cards)
            if certain and one < other and other in cards
        ]

    def connected(self, numbers: Sequence[int]) -> list[list[int]]:
        """Some cards, parted into those that certain ties among them connect."""
        inside = set(numbers)
        beside: dict[int, list[int]] = defaultdict(list)
        for one, other, certain in self.ties_of(inside):
            if certain and other in inside:
                beside[one].append(other)
        found, seen = [], set[int]()
        for each in sorted(inside):
            if each in seen:
                continue
            own, ahead = [each], [each]
            seen.add(each)
            while ahead:
                fresh = [near for near in beside[ahead.pop()] if near not in seen]
                seen.update(fresh)
                own += fresh
                ahead += fresh
            found.append(own)
        return found

"""The cards of each document, packed, and what is worked out from them while a ledger is open."""

import hashlib
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import msgspec

from counterclaim.incidents import Card, keys_of

CARD_BITS = 20
_CARDS_AT_MOST = 1 << CARD_BITS
_HELD_AT_MOST = 2_000  # decks that an open ledger keeps unpacked
_TIME_BITS = 24
_NAME_BITS = 39
_BITS = 62
LOOK = -1


@dataclass(frozen=True)  # no slots: the keys are worked out once
class Deck:
    """The cards of one document, in the order of the record; a card's number is `first` and on."""

    document: int
    cards: tuple[Card, ...]

    @property
    def first(self) -> int:
        """The number of the first card."""
        return self.document << CARD_BITS

    @cached_property
    def keys(self) -> tuple[frozenset[int], ...]:
        """The keys of each card, as numbers; that of the document itself is left out."""
        own = [f"document {each.mention.document}" for each in self.cards[:1]]
        return tuple(
            frozenset(key_number(key) for key in keys_of(each) - set(own)) for each in self.cards
        )

    @cached_property
    def all_keys(self) -> frozenset[int]:
        """The keys of all its cards."""
        return frozenset(self.cards_by_key)

    @cached_property
    def cards_by_key(self) -> dict[int, int]:
        """For each key the cards that have it, as bits, the lowest for the first card.

        Where one of them is beyond the bits that a row has, -1 stands for: look at the cards.
        """
        found: dict[int, int] = {}
        for at, keys in enumerate(self.keys):
            for key in keys:
                known = found.get(key, 0)
                found[key] = LOOK if at >= _BITS or known == LOOK else known | 1 << at
        return found

    def card(self, number: int) -> Card:
        """The card of a number."""
        return self.cards[number - self.first]


def key_number(key: str) -> int:
    """A key as a number below 2^63; keys of one time lie next to each other in the index.

    What stands behind the last comma of a key is its time. Where two keys came to the same number,
    cards would be looked at and found to share no key.
    """
    name, _, time = key.rpartition(", ")
    return _bits(time, _TIME_BITS) << _NAME_BITS | _bits(name, _NAME_BITS)


def _bits(words: str, count: int) -> int:
    return int.from_bytes(hashlib.sha256(words.encode()).digest()[:8]) >> (64 - count)


def pack_cards(cards: Sequence[Card]) -> bytes:
    """Cards as compressed JSON."""
    return zlib.compress(msgspec.json.encode(cards), 6)


def unpack_cards(packed: bytes) -> tuple[Card, ...]:
    """The cards that were packed.

    Raises:
        ValueError: these are not the bytes of cards of this version.
    """
    try:
        return msgspec.json.decode(zlib.decompress(packed), type=tuple[Card, ...])
    except (zlib.error, msgspec.MsgspecError) as error:
        message = f"expected packed cards, but {error}"
        raise ValueError(message) from error


def sharing(one: Deck, other: Deck, keys: Iterable[int]) -> list[tuple[int, int]]:
    """The pairs of cards of two documents that share one of these keys."""
    asked = frozenset(keys)
    mine = [(n, own & asked) for n, own in enumerate(one.keys, start=one.first)]
    theirs = [(n, own & asked) for n, own in enumerate(other.keys, start=other.first)]
    return [(a, b) for a, first in mine if first for b, second in theirs if first & second]


def numbers_in(document: int, cards: int) -> Iterator[int]:
    """The numbers of the cards of a document that some bits stand for."""
    while cards:
        low = cards & -cards
        yield (document << CARD_BITS) + low.bit_length() - 1
        cards ^= low


class Decks:
    """The decks of a ledger; those looked at last are held unpacked."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._held: dict[int, Deck] = {}

    def get(self, document: int) -> Deck:
        """The deck of a document; one without cards where it has none."""
        held = self._held.pop(document, None)
        if held is None:
            row = self._connection.execute(
                "SELECT cards FROM deck WHERE document = ?", (document,)
            ).fetchone()
            held = Deck(document, unpack_cards(row["cards"]) if row else ())
            while len(self._held) >= _HELD_AT_MOST:
                self._held.pop(next(iter(self._held)))
        self._held[document] = held
        return held

    def cards(self, numbers: Iterable[int]) -> dict[int, Card]:
        """Cards by their numbers."""
        return {each: self.get(each >> CARD_BITS).card(each) for each in sorted(numbers)}

    def put(self, deck: Deck, reading: int, place: int) -> None:
        """Writes the deck of a document."""
        if len(deck.cards) >= _CARDS_AT_MOST:
            message = f"expected fewer than {_CARDS_AT_MOST} events in a document"
            raise ValueError(message)
        self._connection.execute(
            "INSERT INTO deck (document, reading, place, cards) VALUES (?, ?, ?, ?)",
            (deck.document, reading, place, pack_cards(deck.cards)),
        )
        self._held[deck.document] = deck

    def drop(self, document: int) -> None:
        """Takes the deck of a document away."""
        self._held.pop(document, None)
        self._connection.execute("DELETE FROM deck WHERE document = ?", (document,))

    def forget(self) -> None:
        """Hold nothing: what was written is taken back, or another program wrote."""
        self._held.clear()

"""The lasting names of mentions, by which an incident that was once shown is found for good."""

import sqlite3
from dataclasses import dataclass

from counterclaim.incidents import Card, first_of
from counterclaim.ledger.incidents.decks import CARD_BITS, Deck, Decks
from counterclaim.model.errors import IncidentError

_LOOKED_AT = 200  # mentions whose names begin as somebody wrote; more mean nothing
_FAR = 1_000  # names that one leads to in turn


@dataclass(frozen=True, slots=True)
class Leaving:
    """A mention that may be gone, its incident, and the first mention of it in other reports."""

    card: Card
    incident: int
    others: tuple[str, ...]


class Names:
    """Names of mentions, also of those that are gone."""

    def __init__(self, connection: sqlite3.Connection, decks: Decks) -> None:
        self._connection = connection
        self._decks = decks

    def leaving(self, document: int) -> list[Leaving]:
        """The mentions of a document as they stand before it is read anew or sealed."""
        found = []
        for number, card in enumerate(self._decks.get(document).cards, document << CARD_BITS):
            rows = self._connection.execute(
                "SELECT other.id, card.incident FROM card "
                "JOIN card AS other ON other.incident = card.incident WHERE card.id = ?",
                (number,),
            ).fetchall()
            beside = [row[0] for row in rows if row[0] >> CARD_BITS != document]
            others = self._decks.cards(beside).values()
            name = (first_of(others).name,) if others else ()
            found.append(Leaving(card, rows[0]["incident"], name))
        return found

    def settle(self, deck: Deck, old: list[Leaving]) -> None:
        """Writes the names of a document's mentions, and whom those that are gone follow."""
        self._connection.executemany(
            "INSERT INTO mention_name (name, document) VALUES (?, ?) ON CONFLICT DO NOTHING",
            [(each.name, deck.document) for each in deck.cards],
        )
        here = {each.name for each in deck.cards}
        gone = [each for each in old if each.card.name not in here]
        for each in gone:
            near = [own.name for own in deck.cards if own.at.overlaps(each.card.at)]
            beside = [other.card.name for other in old if other.incident == each.incident]
            follows = (*near, *each.others, *(name for name in beside if name in here))
            self._connection.execute(
                "UPDATE mention_name SET follows = ? WHERE name = ?",
                (follows[0] if follows else None, each.card.name),
            )

    def incidents(self, written: str) -> dict[int, str]:
        """The incidents of the mentions whose names begin so, each with one such name."""
        name = written.lower()
        rows = self._connection.execute(
            "SELECT name FROM mention_name WHERE name >= ? AND name < ? ORDER BY name LIMIT ?",
            (name, f"{name}g", _LOOKED_AT),
        )
        found: dict[int, str] = {}
        for row in rows.fetchall():
            incident = self._incident(row["name"])
            if incident is not None:
                found.setdefault(incident, row["name"])
        return found

    def is_gone(self, written: str) -> bool:
        """Whether a mention of this name was here, and nothing follows it."""
        name = written.lower()
        row = self._connection.execute(
            "SELECT 1 FROM mention_name WHERE name >= ? AND name < ?", (name, f"{name}g")
        ).fetchone()
        return row is not None and not self.incidents(written)

    def _incident(self, name: str) -> int | None:
        """The incident in which a mention is, or the one that it follows."""
        seen: set[str] = set()
        at: str | None = name
        while at is not None and at not in seen and len(seen) < _FAR:
            seen.add(at)
            row = self._connection.execute(
                "SELECT document, follows FROM mention_name WHERE name = ?", (at,)
            ).fetchone()
            if row is None:
                return None
            number = self._number(row["document"], at)
            if number is not None:
                query = "SELECT incident FROM card WHERE id = ?"
                return int(self._connection.execute(query, (number,)).fetchone()["incident"])
            at = row["follows"]
        return None

    def _number(self, document: int, name: str) -> int | None:
        deck = self._decks.get(document)
        for number, card in enumerate(deck.cards, start=deck.first):
            if card.name == name:
                return number
        return None


def gone(name: str) -> IncidentError:
    """That the report is no longer here from which an id was made, nor any that told the same."""
    return IncidentError(
        f"{name!r}: the mention after which this incident was named was sealed or is read "
        "otherwise now, and no other report told of it; `counterclaim incidents` lists what is "
        "there"
    )

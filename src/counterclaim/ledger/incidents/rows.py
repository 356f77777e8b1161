"""Incidents as rows, and the words by which they are found."""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, Self

from counterclaim.incidents import Card, IncidentTables, group
from counterclaim.ledger.incidents.store import in_batches
from counterclaim.model.incident import Incident, Tie

_WRITE = "INSERT OR REPLACE INTO incident VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


class IncidentRow(NamedTuple):
    """An incident as its table has it; what no text gives is None."""

    id: int
    name: str
    level: str
    type: str
    since: str | None
    until: str | None
    place: str | None
    geonameid: int | None
    country: str | None
    lat: float | None
    lon: float | None
    radius_km: float | None
    mentions: int
    reports: int

    @classmethod
    def of(cls, incident: Incident, number: int) -> Self:
        """The row of an incident that is named after a card."""
        return cls(
            number,
            incident.id,
            incident.level.value,
            incident.type,
            incident.since.isoformat() if incident.since else None,
            incident.until.isoformat() if incident.until else None,
            incident.place,
            incident.geonameid,
            incident.country,
            incident.lat,
            incident.lon,
            incident.radius_km,
            len(incident.mentions),
            len({each.document for each in incident.mentions}),
        )


Grouped = tuple[IncidentRow, Sequence[int]]


def grouped(
    cards: Mapping[int, Card],
    ties: Sequence[Tie],
    tables: IncidentTables,
    score: Callable[[Card, Card], float] | None = None,
) -> list[Grouped]:
    """The incidents of some cards by their numbers, each with its cards."""
    number_of = {card.mention: number for number, card in cards.items()}
    found: list[Grouped] = []
    for each in group(tuple(cards.values()), ties, tables, score):
        own = [number_of[mention] for mention in each.mentions]
        named = next(number for number in own if cards[number].name == each.id)
        found.append((IncidentRow.of(each, named), own))
    return found


def searched(card: Card) -> str:
    """The words by which a mention is found, in their plain forms."""
    return " ".join(sorted(card.words | card.lemmas | card.names))


def write_incidents(connection: sqlite3.Connection, found: Sequence[Grouped]) -> None:
    """Writes incidents with their cards, in place of those in which these cards were."""
    new = {row.id: row for row, _ in found}
    home = {card: row.id for row, own in found for card in own}
    before: dict[int, int] = {}
    for marks, batch in in_batches(home):
        query = f"SELECT id, incident FROM card WHERE id IN ({marks})"  # noqa: S608  (our names)
        before.update((row[0], row[1]) for row in connection.execute(query, batch))
    known: dict[int, IncidentRow] = {}
    for marks, batch in in_batches({*before.values(), *new}):
        query = f"SELECT * FROM incident WHERE id IN ({marks})"  # noqa: S608
        known.update((row[0], IncidentRow(*row)) for row in connection.execute(query, batch))
    gone = [(each,) for each in known if each not in new]
    connection.executemany("DELETE FROM incident WHERE id = ?", gone)
    changed = [row for row in new.values() if known.get(row.id) != row]
    connection.executemany(_WRITE, changed)
    connection.executemany(
        "UPDATE card SET incident = ? WHERE id = ?",
        [(at, card) for card, at in home.items() if before[card] != at],
    )

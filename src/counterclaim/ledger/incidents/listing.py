"""Incidents looked for, and a line of each."""

import re
import sqlite3
from collections.abc import Iterator
from datetime import date

from counterclaim.ledger.incidents.decks import CARD_BITS
from counterclaim.model.incident import Level
from counterclaim.model.listed import IncidentsKept, ListedIncident, WantedIncidents

_ORDER = "ORDER BY reports DESC, since IS NULL, since, name LIMIT ?"
_OUTLETS = (
    "SELECT DISTINCT coalesce(document.outlet, 'unknown') FROM card "
    "JOIN document ON document.id = card.id >> ? WHERE card.incident = ? ORDER BY 1"
)
_MAYBE = (
    "SELECT DISTINCT incident.name FROM card JOIN card_tie ON card_tie.one = card.id "
    "JOIN card AS other ON other.id = card_tie.other "
    "JOIN incident ON incident.id = other.incident "
    "WHERE card.incident = ? AND other.incident <> card.incident ORDER BY 1"
)


def list_incidents(
    connection: sqlite3.Connection, wanted: WantedIncidents, most: int | None = None
) -> Iterator[ListedIncident]:
    """The incidents that are wanted, of the most reports first; at most so many."""
    tests, values = ["reports >= ?"], list[str | int]([wanted.reports])
    search = _search(wanted.words)
    if wanted.words.strip() and not search:
        return  # marks alone stand in no index
    if search:
        tests.append(
            "incident.id IN (SELECT card.incident FROM card_words "
            "JOIN card ON card.id = card_words.rowid WHERE card_words MATCH ?)"
        )
        values.append(search)
    if wanted.type:
        tests.append("(type = ? OR type LIKE ? || ' %')")
        values += [wanted.type, wanted.type]
    if wanted.place:
        tests.append("(place = ? COLLATE NOCASE OR country = ? COLLATE NOCASE)")
        values += [wanted.place, wanted.place]
    if wanted.since:
        tests.append("until > ?")
        values.append(wanted.since.isoformat())
    if wanted.until:
        tests.append("since < ?")
        values.append(wanted.until.isoformat())
    query = f"SELECT * FROM incident WHERE {' AND '.join(tests)} {_ORDER}"  # noqa: S608  (our tests)
    for row in connection.execute(query, (*values, -1 if most is None else most)):
        yield _listed(connection, row)


def count_incidents(connection: sqlite3.Connection) -> IncidentsKept:
    """How much there is."""

    def count(query: str) -> int:
        return int(connection.execute(query).fetchone()[0])

    shared = count("SELECT count(*) FROM incident WHERE reports > 1")
    return IncidentsKept(
        count("SELECT count(*) FROM newest"),
        shared,
        count("SELECT count(*) FROM incident") - shared,
        count("SELECT count(*) FROM waiting"),
    )


def _listed(connection: sqlite3.Connection, row: sqlite3.Row) -> ListedIncident:
    def first_column(query: str, *asked: int) -> tuple[str, ...]:
        return tuple(found[0] for found in connection.execute(query, asked))

    return ListedIncident(
        row["name"], Level(row["level"]), row["type"], _day(row["since"]), _day(row["until"]),
        row["place"], row["geonameid"], row["country"], row["lat"], row["lon"],
        row["mentions"], row["reports"], first_column(_OUTLETS, CARD_BITS, row["id"]),
        first_column(_MAYBE, row["id"]), row["radius_km"],
    )  # fmt: skip


def _search(words: str) -> str:
    """Words as a query that asks for all of them; one that ends in * for all that begin so."""
    return " ".join(
        f'"{each.rstrip("*")}"' + ("*" if each.endswith("*") else "")
        for each in re.findall(r"\w+\*?", words)
    )


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None

"""Claims looked for by what they tell, who says so, where and when."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from counterclaim.ledger import older
from counterclaim.ledger.claims import NO_DAY, RUNNING_BITS
from counterclaim.ledger.wanted import Wanted, search_of

MOST_COUNTED = 100_000
# The index gives the numbers of claims in order, so nothing is sorted, and CROSS keeps it first.
_FROM = (
    "FROM claim_words CROSS JOIN claim ON claim.id = claim_words.rowid "
    "CROSS JOIN reading ON reading.id = claim.reading "
    "CROSS JOIN document ON document.id = reading.document"
)
_SELECT = (
    "SELECT document.hash, claim.name, claim.outlet, claim.published, claim.kind, claim.type, "
    "claim.polarity, claim.status, claim.voice, claim.party, claim.anonymity, claim.country, "
    "claim.first_day, claim.last_day, claim.words, claim.speaker, claim.place, claim.id"
)
_ENDS = (
    "SELECT (SELECT published FROM claim WHERE id < :end ORDER BY id LIMIT 1), "
    "(SELECT published FROM claim WHERE id < :end ORDER BY id DESC LIMIT 1)"
)


class FoundClaim(NamedTuple):
    """A claim with the document that holds it; what the text does not give is None.

    `key` is its number in this ledger, by which one asks for those that come after it.
    """

    document: str
    name: str
    outlet: str | None
    published: str | None
    kind: str
    type: str | None
    polarity: str | None
    status: str | None
    voice: str | None
    party: str | None
    anonymity: str | None
    country: str | None
    first_day: str | None
    last_day: str | None
    words: str
    speaker: str | None
    place: str | None
    key: int


@dataclass(frozen=True, slots=True)
class Matching:
    """The part of a query that says which claims: its conditions, and their values."""

    where: str
    values: tuple[str | int, ...]


def find_claims(
    connection: sqlite3.Connection, wanted: Wanted, most: int | None = None, after: int = 0
) -> Iterator[FoundClaim]:
    """The claims that are wanted, by day of publication, those of no known day last.

    At most so many, and of those only what comes after the one with the key `after`. In a ledger of
    an older version all that is wanted is gathered and sorted first.
    """
    limit = -1 if most is None else most
    if not is_indexed(connection):
        yield from map(FoundClaim._make, older.find(connection, wanted, limit, after))
        return
    found = matching(connection, wanted)
    if found is None:
        return
    query = (
        f"{_SELECT} {_FROM} WHERE {found.where} AND claim_words.rowid > ? "
        "ORDER BY claim_words.rowid LIMIT ?"
    )
    for row in connection.execute(query, (*found.values, after, limit)):
        yield FoundClaim(*row)


def count_claims(connection: sqlite3.Connection, wanted: Wanted) -> int:
    """How many claims are wanted; `MOST_COUNTED` + 1 stands for all numbers above it."""
    if not is_indexed(connection):
        return older.count(connection, wanted, MOST_COUNTED + 1)
    found = matching(connection, wanted)
    if found is None:
        return 0
    query = f"SELECT count(*) FROM (SELECT 1 {source(wanted)} WHERE {found.where} LIMIT ?)"  # noqa: S608
    return int(connection.execute(query, (*found.values, MOST_COUNTED + 1)).fetchone()[0])


def is_indexed(connection: sqlite3.Connection) -> bool:
    """Whether the ledger is of a version whose index has all that is asked for."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0]) >= older.UNTIL


def source(wanted: Wanted) -> str:
    """The tables that are needed to find out how many claims are wanted."""
    return _FROM.partition(" CROSS JOIN reading")[0] if _has_days(wanted) else "FROM claim_words"


def matching(connection: sqlite3.Connection, wanted: Wanted) -> Matching | None:
    """Which claims are wanted; None where that can be none."""
    search = search_of(wanted, _published(connection) if _has_days(wanted) else range(0))
    if search is None:
        return None
    tests, values = ["claim_words MATCH ?"], [search]
    if wanted.since:
        tests.append("claim.last_day > ?")
        values.append(wanted.since.isoformat())
    if wanted.until:
        tests.append("claim.first_day < ?")
        values.append(wanted.until.isoformat())
    return Matching(" AND ".join(tests), tuple(values))


def _has_days(wanted: Wanted) -> bool:
    return bool(wanted.since or wanted.until)


def _published(connection: sqlite3.Connection) -> range:
    """The years in which documents of this ledger were published, and those beside them."""
    first, last = connection.execute(_ENDS, {"end": NO_DAY << RUNNING_BITS}).fetchone()
    return range(int(first[:4]) - 1, int(last[:4]) + 2) if first else range(0)

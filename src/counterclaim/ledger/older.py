"""Claims looked for in ledgers before version 4, whose index has the words of claims alone."""

import sqlite3
from collections.abc import Iterator

from counterclaim.ledger.wanted import Wanted, terms_of
from counterclaim.model.errors import LedgerError

UNTIL = 4  # the first version whose index has more
COLUMNS = ("kind", "type", "outlet", "party", "anonymity", "country")
_FROM = (
    "FROM claim JOIN newest ON newest.reading = claim.reading "
    "JOIN document ON document.id = newest.document"
)
_SELECT = (
    "SELECT document.hash, claim.name, document.outlet, document.published, claim.kind, "
    "claim.type, claim.polarity, claim.status, claim.voice, claim.party, claim.anonymity, "
    "claim.country, claim.first_day, claim.last_day, claim.words, NULL, NULL, claim.id"
)
_PLACE = "document.published IS NULL, coalesce(document.published, ''), document.id, claim.id"


def find(
    connection: sqlite3.Connection, wanted: Wanted, most: int, after: int
) -> Iterator[sqlite3.Row]:
    """The rows of claims, in the order of a newer ledger; the speaker's words and place NULL."""
    found = _tests(wanted)
    if found is None:
        return
    where, values = found
    numbers = [most]
    if after:
        where += f" AND ({_PLACE}) > (SELECT {_PLACE} {_FROM} WHERE claim.id = ?)"
        numbers = [after, most]
    query = f"{_SELECT} {_FROM} WHERE {where} ORDER BY {_PLACE} LIMIT ?"
    yield from connection.execute(query, (*values, *numbers))


def count(connection: sqlite3.Connection, wanted: Wanted, most: int = -1) -> int:
    """How many claims are wanted, counted up to so many; -1 is all."""
    found = _tests(wanted)
    if found is None:
        return 0
    query = f"SELECT count(*) FROM (SELECT 1 {_FROM} WHERE {found[0]} LIMIT ?)"  # noqa: S608
    return int(connection.execute(query, (*found[1], most)).fetchone()[0])


def rows(
    connection: sqlite3.Connection, wanted: Wanted, columns: str, one_in: int
) -> Iterator[sqlite3.Row]:
    """These columns of the claims that are wanted, or of one run of 64 in so many; in no order."""
    found = _tests(wanted)
    if found is not None:
        query = f"SELECT {columns} {_FROM} WHERE {found[0]} AND (claim.id >> 6) % ? = 0"
        yield from connection.execute(query, (*found[1], one_in))


def _tests(wanted: Wanted) -> tuple[str, list[str]] | None:
    """The conditions with their values; None where nothing can be found.

    Raises:
        LedgerError: what is asked for is not in the tables of this version.
    """
    asked = {name for name, _ in wanted.values()} | wanted.unknown
    if wanted.said_by or not asked <= set(COLUMNS):
        raise LedgerError(
            "this ledger is of an older version, which has no speakers and places to look for; "
            "`counterclaim add` brings it to the newest one"
        )
    tests, values = ["1"], list[str]()
    if wanted.words.strip():
        terms = terms_of(wanted.words)
        if not terms:
            return None
        tests.append("claim.id IN (SELECT rowid FROM claim_words WHERE claim_words MATCH ?)")
        values.append(terms)
    for name, value in wanted.values():
        tests.append(f"{_column(name)} = ?")
        values.append(value)
    tests += [f"{_column(name)} IS NULL" for name in sorted(wanted.unknown)]
    if wanted.since:
        tests.append("claim.last_day > ?")
        values.append(wanted.since.isoformat())
    if wanted.until:
        tests.append("claim.first_day < ?")
        values.append(wanted.until.isoformat())
    return " AND ".join(tests), values


def _column(name: str) -> str:
    return f"{'document' if name == 'outlet' else 'claim'}.{name}"

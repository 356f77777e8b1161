"""The rows by which claims are looked for: put in, hidden, and put out of the index."""

import sqlite3
from collections.abc import Iterable
from datetime import date

from counterclaim.ledger.rows import ClaimRow

# What is found comes by day of publication: an id begins with its number, then a running number.
RUNNING_BITS = 41
NO_DAY = (1 << 22) - 1  # after all days
INDEXED = "words, speaker, keys"
_COLUMNS = ", ".join(("id", "reading", "shown", "outlet", "published", *ClaimRow._fields))
_MARKS = ", ".join("?" * (5 + len(ClaimRow._fields)))
_INSERT = f"INSERT INTO claim ({_COLUMNS}) VALUES ({_MARKS})"  # noqa: S608  (our names)
_INDEX = (
    f"INSERT INTO claim_words (rowid, {INDEXED}) "  # noqa: S608
    f"SELECT id, {INDEXED} FROM claim WHERE reading = ? ORDER BY id"
)
# What is taken out of a full-text index is named with the words that were put in.
_UNINDEX = (
    f"INSERT INTO claim_words (claim_words, rowid, {INDEXED}) "  # noqa: S608
    f"SELECT 'delete', id, {INDEXED} FROM claim WHERE reading = ? AND shown = 1"
)


def day_number(published: date | None) -> int:
    """The part of a claim's id that stands for the day on which its document was published."""
    return published.toordinal() if published else NO_DAY


def insert_claims(
    connection: sqlite3.Connection,
    reading: int,
    outlet: str | None,
    published: date | None,
    rows: Iterable[ClaimRow],
) -> None:
    """Puts the claims of a document's newest reading in, and into the index."""
    rows = list(rows)
    total = connection.execute(
        "UPDATE claim_count SET claims = claims + ? RETURNING claims", (len(rows),)
    ).fetchone()[0]
    first = (day_number(published) << RUNNING_BITS) + total - len(rows) + 1
    day = published.isoformat() if published else None
    connection.executemany(
        _INSERT, [(first + n, reading, 1, outlet, day, *row) for n, row in enumerate(rows)]
    )
    index_claims(connection, reading)


def index_claims(connection: sqlite3.Connection, reading: int) -> None:
    """Puts the claims of a reading into the index."""
    connection.execute(_INDEX, (reading,))


def hide_claims(connection: sqlite3.Connection, reading: int) -> None:
    """Takes the claims of a reading that is no longer the newest out of what is found."""
    connection.execute(_UNINDEX, (reading,))
    connection.execute("UPDATE claim SET shown = 0 WHERE reading = ?", (reading,))


def remove_claims(connection: sqlite3.Connection, document: int) -> None:
    """Takes the claims of all readings of a document out of the ledger."""
    readings = connection.execute(
        "SELECT id FROM reading WHERE document = ?", (document,)
    ).fetchall()
    for (reading,) in readings:
        connection.execute(_UNINDEX, (reading,))
        connection.execute("DELETE FROM claim WHERE reading = ?", (reading,))

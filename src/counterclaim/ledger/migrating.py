"""What a step to a newer version needs beside the statements of its schema."""

import sqlite3
from collections.abc import Callable

from counterclaim.ledger.claims import index_claims
from counterclaim.ledger.packing import unpack
from counterclaim.ledger.rows import claim_rows

Tell = Callable[[str], None]
_EVERY = 500  # readings between two words of progress
# The index is made fastest where claims come in the order of their ids.
_READINGS = (
    "SELECT reading.id, document.published FROM reading "
    "JOIN document ON document.id = reading.document "
    "ORDER BY document.published IS NULL, document.published, reading.id"
)


def fill(connection: sqlite3.Connection, version: int, tell: Tell) -> None:
    """Brings what an older ledger has into the tables of this version.

    To be called in the transaction that makes the tables.
    """
    if version == 4:
        _fill_claims(connection, tell)


def _fill_claims(connection: sqlite3.Connection, tell: Tell) -> None:
    """Gives claims the words of their speaker and the name of their place, and indexes them.

    The claims of a reading that cannot be unpacked stay without; `counterclaim verify` names it.
    """
    readings = [row[0] for row in connection.execute(_READINGS)]
    newest = {row[0] for row in connection.execute("SELECT reading FROM newest")}
    for count, reading in enumerate(readings):
        if count % _EVERY == 0:
            tell(f"bringing the ledger to version 4: {count:,} of {len(readings):,} readings")
        packed = connection.execute(
            "SELECT record FROM reading WHERE id = ?", (reading,)
        ).fetchone()[0]
        try:
            rows = list(claim_rows(unpack(packed)))
        except (ValueError, KeyError):
            rows = []
        connection.executemany(
            "UPDATE claim SET speaker = ?, place = ? WHERE reading = ? AND name = ?",
            [(row.speaker, row.place, reading, row.name) for row in rows],
        )
        if reading in newest:
            index_claims(connection, reading)

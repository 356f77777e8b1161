"""What the SQLite of this machine can do of what a ledger needs."""

import sqlite3
from collections.abc import Iterator

_TRIED = {
    "FTS5": "CREATE VIRTUAL TABLE tried USING fts5 (words)",
    "R*Tree": "CREATE VIRTUAL TABLE tried USING rtree (id, south, north)",
    "STRICT tables": "CREATE TABLE tried (id INTEGER PRIMARY KEY) STRICT",
    "RETURNING": "CREATE TABLE tried (id); INSERT INTO tried VALUES (1) RETURNING id",
}


def sqlite_version() -> str:
    """The version of the SQLite library."""
    return sqlite3.sqlite_version


def sqlite_features() -> Iterator[tuple[str, bool]]:
    """Each feature that a ledger needs, tried out in memory, and whether it works."""
    for name, script in _TRIED.items():
        connection = sqlite3.connect(":memory:")
        try:
            for statement in script.split("; "):
                connection.execute(statement).fetchall()
        except sqlite3.Error:
            yield name, False
        else:
            yield name, True
        finally:
            connection.close()

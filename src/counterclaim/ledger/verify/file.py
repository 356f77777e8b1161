"""The file itself: SQLite's own check, the tables and triggers, the indexes for search."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

from counterclaim.ledger.connection import script_of, statements, version_of
from counterclaim.ledger.search import is_indexed
from counterclaim.ledger.verify.faults import Fault, Step

_MOST = 100
_SCHEMA = (
    "SELECT type || ' ' || name, sql FROM sqlite_schema WHERE sql IS NOT NULL "
    "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
)


def check_file(connection: sqlite3.Connection) -> Iterator[Fault | Step]:
    """What SQLite finds wrong in its file, at most a hundred faults."""
    try:
        for row in connection.execute(f"PRAGMA integrity_check({_MOST})"):
            if row[0] != "ok":
                yield Fault("file", " ".join(str(row[0]).split()))
        for row in connection.execute("PRAGMA foreign_key_check"):
            yield Fault(f"table {row[0]}", f"row {row[1]} leads to nothing in table {row[2]}")
    except sqlite3.DatabaseError as error:
        yield Fault("file", f"SQLite cannot read it to the end: {error}")


def check_schema(connection: sqlite3.Connection) -> Iterator[Fault | Step]:
    """Whether tables, indexes and triggers are those of the ledger's version.

    The triggers keep the log from being changed; a ledger without them may have been.
    """
    with closing(sqlite3.connect(":memory:")) as fresh:
        for number in range(1, version_of(connection) + 1):
            for statement in statements(script_of(number)):
                fresh.execute(statement)
        expected = dict(fresh.execute(_SCHEMA).fetchall())
    try:
        found = {row[0]: row[1] for row in connection.execute(_SCHEMA)}
    except sqlite3.DatabaseError as error:
        yield Fault("schema", f"cannot be read: {error}")
        return
    for name, sql in expected.items():
        if name not in found:
            yield Fault(name, "is missing")
        elif found[name] != sql:
            yield Fault(name, "is not as this version makes it")
    for name in found.keys() - expected.keys():
        if name.startswith("trigger"):
            yield Fault(name, "is none of a ledger's")


def check_search(connection: sqlite3.Connection) -> Iterator[Fault | Step]:
    """Whether what is searched is what is kept."""
    indexed = "WHERE shown = 1" if is_indexed(connection) else ""
    for index, table, where in (
        ("document_text", "document", "WHERE text <> ''"),
        ("claim_words", "claim", indexed),
    ):
        try:
            query = f"SELECT id FROM {table} {where}"  # noqa: S608  (our names)
            kept = {row[0] for row in connection.execute(query)}
            query = f"SELECT id FROM {index}_docsize"  # noqa: S608
            found = {row[0] for row in connection.execute(query)}
        except sqlite3.DatabaseError as error:
            yield Fault(f"index {index}", f"cannot be read: {error}")
            continue
        if kept - found:
            yield Fault(f"index {index}", f"lacks {len(kept - found)} rows of table {table}")
        if found - kept:
            yield Fault(f"index {index}", f"has {len(found - kept)} rows that {table} has not")

"""The collection record of a ledger, and the bytes that its documents were made from."""

import sqlite3
import zlib
from collections.abc import Iterator
from datetime import date

from counterclaim.model.collection import CollectionEntry
from counterclaim.model.document import Document

_COLLECTED = (
    "SELECT document.hash, taken.ref, taken.at, run.tool, run.who, taken.raw, raw.size "
    "FROM taken JOIN document ON document.id = taken.document JOIN run ON run.id = taken.run "
    "LEFT JOIN raw ON raw.sha256 = taken.raw ORDER BY taken.document, taken.at, taken.ref"
)
_NAMED = (
    "SELECT title, outlet, url, published, language, text FROM document WHERE "
    "substr(hash, 1, length(?1)) = ?1 OR url = ?1 OR id IN (SELECT document FROM taken "
    "WHERE ref = ?1) ORDER BY id"
)
_BY_HASH = "SELECT title, outlet, url, published, language, text FROM document WHERE hash = ?"
_HASH = 64  # characters


def documents_named(connection: sqlite3.Connection, named: str) -> Iterator[Document]:
    """The documents that an id, how one begins, an address, or a path given means."""
    query = _BY_HASH if len(named) == _HASH else _NAMED
    for row in connection.execute(query, (named,)) if named else ():
        day = date.fromisoformat(row["published"]) if row["published"] else None
        yield Document(
            row["text"], "", row["title"], row["outlet"], row["url"], day, row["language"]
        )


def collected(connection: sqlite3.Connection) -> Iterator[CollectionEntry]:
    """Each time that a document was taken in, document by document, the first time first."""
    for row in connection.execute(_COLLECTED):
        yield CollectionEntry(*row)


def raw_bytes(connection: sqlite3.Connection, sha256: str) -> bytes | None:
    """The bytes with this hash; None where they are not kept, or were sealed."""
    row = connection.execute("SELECT packed FROM raw WHERE sha256 = ?", (sha256,)).fetchone()
    return zlib.decompress(row[0]) if row and row[0] is not None else None

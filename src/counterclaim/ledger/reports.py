"""The documents of a ledger: listed in pages, found by their words, opened one at a time."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.ledger.packing import unpack
from counterclaim.ledger.wanted import terms_of
from counterclaim.model.errors import NotHereError
from counterclaim.model.record import Record

_FEWEST = 4  # digits of a hash
_SELECT = (
    "SELECT hash, title, outlet, published, substr(text, 1, 200), (SELECT count(*) FROM newest "
    "JOIN claim ON claim.reading = newest.reading WHERE newest.document = document.id) "
    "FROM document"
)
_ORDER = "ORDER BY published DESC, id DESC"


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A document as a line of a list; what the text does not give is None."""

    id: str
    title: str | None
    outlet: str | None
    published: str | None
    begins: str
    claims: int


def list_documents(
    connection: sqlite3.Connection, words: str, outlet: str | None, most: int, skip: int
) -> Iterator[ReportLine]:
    """Documents that hold all these words, the newest first; those without a date last."""
    tests, values = ["1"], list[str | int]()
    search = terms_of(words)
    if words.strip() and not search:
        return  # marks alone stand in no index
    if search:
        tests.append("id IN (SELECT rowid FROM document_text WHERE document_text MATCH ?)")
        values.append(search)
    if outlet:
        tests.append("outlet = ?")
        values.append(outlet)
    query = f"{_SELECT} WHERE {' AND '.join(tests)} {_ORDER} LIMIT ? OFFSET ?"
    for row in connection.execute(query, (*values, most, skip)):
        yield ReportLine(*row)


def open_document(connection: sqlite3.Connection, name: str) -> Record:
    """The newest reading of the document of an id, or of one that begins so.

    Raises:
        NotHereError: there is none, there are several, or it is sealed.
    """
    if len(name) < _FEWEST or not name.isalnum():
        raise NotHereError(
            f"expected the id of a report, of {_FEWEST} digits or more, found {name!r}"
        )
    rows = connection.execute(
        "SELECT hash, record FROM document LEFT JOIN newest ON newest.document = document.id "
        "LEFT JOIN reading ON reading.id = newest.reading WHERE hash >= ? AND hash < ? LIMIT 2",
        (name, name + "g"),
    ).fetchall()
    if len(rows) != 1:
        what = "several reports begin so" if rows else "there is no such report"
        raise NotHereError(f"expected the id of a report, found {name!r}: {what}")
    if rows[0]["record"] is None:
        raise NotHereError(
            f"report {name} has no reading here: it was sealed, or could not be read"
        )
    return unpack(rows[0]["record"])

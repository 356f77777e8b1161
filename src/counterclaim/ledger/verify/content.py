"""Documents, the bytes that they came from, and what was read in them."""

import sqlite3
import zlib
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from hashlib import sha256

from counterclaim.ledger.packing import unpack
from counterclaim.ledger.review.rows import has_log
from counterclaim.ledger.rows import ClaimRow, claim_rows
from counterclaim.ledger.search import is_indexed
from counterclaim.ledger.verify.faults import Fault, Step
from counterclaim.model.document import Document
from counterclaim.model.errors import CounterclaimError
from counterclaim.model.record import Record
from counterclaim.model.span import Span
from counterclaim.version import __version__

Found = Iterator[Fault | Step]
SINCE_4 = frozenset({"speaker", "place"})
_WORDS = ("name", "words")
_MISPLACED = (
    "SELECT count(*) FROM claim JOIN reading ON reading.id = claim.reading "
    "JOIN document ON document.id = reading.document LEFT JOIN newest ON newest.reading = "
    "reading.id WHERE claim.reading = ? AND (claim.outlet IS NOT document.outlet "
    "OR claim.published IS NOT document.published OR shown IS NOT (newest.reading IS NOT NULL) "
    "OR claim.id >> 41 IS NOT coalesce(CAST(julianday(document.published) - 1721424.5 AS INTEGER), "
    "4194303))"
)


def check_documents(connection: sqlite3.Connection) -> Found:
    """The hash of each document anew; a sealed one must be empty."""
    sealed = _sealed(connection)

    def check(row: sqlite3.Row) -> Found:
        name = f"document {row['hash'][:12]}"
        if row["hash"] in sealed:
            yield from _still_there(connection, row, name)
            return
        published = date.fromisoformat(row["published"]) if row["published"] else None
        document = Document(row["text"], "", row["title"], row["outlet"], row["url"], published)
        if document.id != row["hash"]:
            yield Fault(name, "text, title, outlet, address or day were altered: another hash")

    yield from _each(connection, "document", "id", "document", check)


def _still_there(connection: sqlite3.Connection, row: sqlite3.Row, name: str) -> Found:
    if row["text"] or row["title"] or row["url"]:
        yield Fault(name, "is sealed, but has content")
    for what, query in (
        ("a reading", "SELECT 1 FROM reading WHERE document = ?"),
        (
            "its bytes",
            "SELECT 1 FROM taken JOIN raw ON sha256 = raw WHERE document = ? AND packed NOT NULL",
        ),
    ):
        if connection.execute(query, (row["id"],)).fetchone():
            yield Fault(name, f"is sealed, but {what} is there")


def check_raw(connection: sqlite3.Connection) -> Found:
    """The hash of the bytes that documents came from."""
    sealed = _sealed(connection)

    def check(row: sqlite3.Row) -> Found:
        name = f"raw {row['sha256'][:12]}"
        if row["packed"] is None:
            owners = connection.execute(
                "SELECT hash FROM taken JOIN document ON id = document WHERE raw = ?",
                (row["sha256"],),
            )
            if not any(owner["hash"] in sealed for owner in owners):
                yield Fault(name, "the bytes are missing, and no document made from them is sealed")
            return
        try:
            raw = zlib.decompress(row["packed"])
        except zlib.error as error:
            yield Fault(name, f"cannot be unpacked: {error}")
            return
        if sha256(raw).hexdigest() != row["sha256"] or len(raw) != row["size"]:
            yield Fault(name, "the bytes were altered: another hash or length")

    yield from _each(connection, "raw", "sha256", "raw", check)


def check_readings(connection: sqlite3.Connection) -> Found:
    """Every span of every reading sliced anew, and the rows that are searched held against it."""

    def check(row: sqlite3.Row) -> Iterator[Fault | Step]:
        owner = connection.execute(
            "SELECT hash, text, title FROM document WHERE id = ?", (row["document"],)
        ).fetchone()
        name = f"reading {row['id']} of document {owner['hash'][:12] if owner else '?'}"
        try:
            record = unpack(row["record"])
        except ValueError as error:
            yield Fault(name, str(error))
            return
        same = owner and (owner["text"], owner["title"]) == (
            record.document.text, record.document.title,
        )  # fmt: skip
        if not same or record.document.id != owner["hash"]:
            yield Fault(name, "was made from another text than the document has")
        spans = tuple(spans_of(record))
        yield Step("reading", len(spans))
        for span in spans:
            if span.end > len(record.document.part(span.part)):
                yield Fault(name, f"span {span.start}:{span.end} lies outside the {span.part}")
        same_version = row["made_by"].startswith(f"{__version__} ")
        yield from _claims(connection, row["id"], record, name, whole=same_version)

    yield from _each(connection, "reading", "id", "reading", check)
    for row in connection.execute(
        "SELECT DISTINCT reading.document FROM reading LEFT JOIN newest "
        "ON newest.document = reading.document AND newest.reading IN "
        "(SELECT id FROM reading AS own WHERE own.document = reading.document) "
        "WHERE newest.reading IS NULL"
    ):
        yield Fault(f"document {row['document']}", "has readings, but none that is the newest")


def _claims(
    connection: sqlite3.Connection, reading: int, record: Record, name: str, *, whole: bool
) -> Found:
    """The rows that are searched against the claims: their words, and if `whole` all of them."""
    indexed = is_indexed(connection)
    columns = [each for each in ClaimRow._fields if indexed or each not in SINCE_4]
    rows = connection.execute(
        f"SELECT {', '.join(columns)} FROM claim WHERE reading = ? ORDER BY id",  # noqa: S608
        (reading,),
    )
    kept = [dict(row) for row in rows]
    expected = list(claim_rows(record))
    if len(kept) != len(expected):
        yield Fault(name, f"has {len(expected)} claims, but {len(kept)} rows that are searched")
        return
    for one, other in zip(expected, kept, strict=True):
        if any(other[each] != getattr(one, each) for each in (columns if whole else _WORDS)):
            yield Fault(f"{name}, claim {one.name}", "the row that is searched was altered")
    if indexed and connection.execute(_MISPLACED, (reading,)).fetchone()[0]:
        yield Fault(name, "has rows that are searched under another day or outlet, or are hidden")


def spans_of(value: object) -> Iterator[Span]:
    """Every span in some data, however deep."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from spans_of(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from spans_of(getattr(value, field.name))


def _sealed(connection: sqlite3.Connection) -> frozenset[str]:
    if not has_log(connection):
        return frozenset()
    return frozenset(row["document"] for row in connection.execute("SELECT document FROM sealed"))


def _each(
    connection: sqlite3.Connection,
    table: str,
    key: str,
    what: str,
    check: Callable[[sqlite3.Row], Found],
) -> Found:
    """Each row of a table by its key, so that one that cannot be read does not hide the others."""
    try:
        keys = [row[0] for row in connection.execute(f"SELECT {key} FROM {table} ORDER BY {key}")]  # noqa: S608
    except sqlite3.DatabaseError as error:
        yield Fault(f"table {table}", f"cannot be read: {error}")
        return
    for each in keys:
        spans = 0
        try:
            row = connection.execute(f"SELECT * FROM {table} WHERE {key} = ?", (each,)).fetchone()  # noqa: S608
            if row is None:
                yield Fault(f"{what} {each}", "is in the index, but its row is not found")
            else:
                for found in check(row):
                    if isinstance(found, Step):
                        spans = found.spans
                    else:
                        yield found
        except (sqlite3.DatabaseError, CounterclaimError, ValueError, KeyError, TypeError) as error:
            yield Fault(f"{what} {each}", f"cannot be read: {error}")
        yield Step(what, spans)

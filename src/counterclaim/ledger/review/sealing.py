"""Sealing: the content of a document goes from the file, its hash and the reason stay."""

import sqlite3
from collections.abc import Sequence
from enum import StrEnum

from counterclaim.ledger.claims import remove_claims
from counterclaim.ledger.incidents import Keeping
from counterclaim.ledger.lineage import forget_lineage
from counterclaim.ledger.review.rows import has_log
from counterclaim.model.document import Document
from counterclaim.model.ruling import Ruling, RulingKind, Target, Thing
from counterclaim.review import effective

# What is taken out of a full-text index is named with the words that were put in.
_UNFIND_TEXT = (
    "INSERT INTO document_text (document_text, rowid, title, text) "
    "SELECT 'delete', id, title, text FROM document WHERE id = ?"
)


class Seal(StrEnum):
    """How a document stands by the rulings that seal."""

    NONE = "none"
    CLOSED = "closed"
    LIFTED = "lifted"


def seal_of(connection: sqlite3.Connection, document: str, raw: str | None = None) -> Seal:
    """Whether a document, or the bytes that it is made from, are sealed.

    A seal that was undone is lifted: the content is still gone, and may be taken in again.
    """
    if not has_log(connection):
        return Seal.NONE
    rows = connection.execute(
        "SELECT sealed.document, lifted FROM sealed WHERE document = ? UNION ALL "
        "SELECT sealed.document, lifted FROM taken JOIN document ON document.id = taken.document "
        "JOIN sealed ON sealed.document = hash WHERE taken.raw = ?",
        (document, raw),
    ).fetchall()
    if any(not row["lifted"] for row in rows):
        return Seal.CLOSED
    return Seal.LIFTED if any(row["document"] == document for row in rows) else Seal.NONE


def settle(connection: sqlite3.Connection, rulings: Sequence[Ruling]) -> list[str]:
    """Brings what is sealed in line with the rulings in force; the documents that were emptied.

    To be called in the transaction that adds the rulings.
    """
    wanted: dict[str, int] = {}
    for ruling in effective(rulings):
        if ruling.kind is RulingKind.SEAL:
            wanted |= {each: ruling.number for each in map(_document, ruling.targets) if each}
    rows = connection.execute("SELECT document, lifted FROM sealed").fetchall()
    there = {row["document"]: bool(row["lifted"]) for row in rows}
    for document, lifted in there.items():
        if (document not in wanted) is not lifted:
            connection.execute(
                "UPDATE sealed SET lifted = ? WHERE document = ?", (not lifted, document)
            )
    emptied = sorted(wanted.keys() - there.keys())
    for document in emptied:
        connection.execute(
            "INSERT INTO sealed (document, ruling) VALUES (?, ?)", (document, wanted[document])
        )
        _empty(connection, document)
    return emptied


def restore(connection: sqlite3.Connection, document: Document) -> int:
    """Puts the content of a document whose seal was lifted back; its number."""
    row = connection.execute(
        "UPDATE document SET title = ?, url = ?, language = ?, text = ? WHERE hash = ? "
        "RETURNING id",
        (document.title, document.url, document.language, document.text, document.id),
    ).fetchone()
    connection.execute("DELETE FROM sealed WHERE document = ?", (document.id,))
    return int(row["id"])


def wipe(connection: sqlite3.Connection) -> bool:
    """Writes the file anew, so that nothing of what was deleted lies in its gaps.

    False where somebody who reads the ledger still holds the old pages: they are in the file beside
    it until the reader ends and this is called again, or the ledger is next written to and closed.
    """
    connection.execute("VACUUM")
    return not connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]


def _document(target: Target) -> str | None:
    return target.document if target.thing is Thing.DOCUMENT else None


def _empty(connection: sqlite3.Connection, document: str) -> None:
    """Takes away all that a document says; its hash, outlet and day stay."""
    connection.execute("PRAGMA secure_delete = ON")
    number = connection.execute("SELECT id FROM document WHERE hash = ?", (document,)).fetchone()[
        "id"
    ]
    Keeping(connection).take_out(number)
    remove_claims(connection, number)
    forget_lineage(connection, number)
    for statement in (
        "DELETE FROM newest WHERE document = ?",
        "DELETE FROM reading WHERE document = ?",
        _UNFIND_TEXT,
        "UPDATE raw SET packed = NULL WHERE sha256 IN (SELECT raw FROM taken WHERE document = ?)",
        "UPDATE document SET title = NULL, url = NULL, text = '' WHERE id = ?",
    ):
        connection.execute(statement, (number,))
    for table in (
        "document_text",
        "claim_words",
        "card_words",
    ):  # an index keeps deleted words until it merges
        connection.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")  # noqa: S608
    _hide_refs(connection, number)
    connection.execute(
        "DELETE FROM ruling_words WHERE ruling IN (SELECT ruling FROM ruling_target "
        "JOIN ruling ON number = ruling WHERE document = ? AND kind NOT IN ('seal', 'undo'))",
        (document,),
    )


def _hide_refs(connection: sqlite3.Connection, number: int) -> None:
    """Paths and addresses under which a document came may name a person."""
    rows = connection.execute(
        "SELECT run, ref FROM taken WHERE document = ? ORDER BY run, ref", (number,)
    ).fetchall()
    for count, row in enumerate(rows, start=1):
        connection.execute(
            "UPDATE taken SET ref = ?, address = NULL, headers = NULL "
            "WHERE document = ? AND run = ? AND ref = ?",
            (f"sealed {count}", number, row["run"], row["ref"]),
        )

"""Whether a ledger has what a ruling is on, and what was read there."""

import sqlite3
from datetime import date

from counterclaim.ledger.connection import DAMAGED
from counterclaim.ledger.packing import unpack
from counterclaim.model.claim import Claim
from counterclaim.model.document import Document
from counterclaim.model.errors import DamagedError, RulingError
from counterclaim.model.record import Record
from counterclaim.model.ruling import Target, Thing
from counterclaim.review import Facts, facts_of, read_words

BY_HAND = "by hand"
"""The reading of a claim that a person added."""


class Known:
    """Looks up in a ledger what targets name."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._names_of: dict[tuple[str | None, str | None], dict[Thing, set[str]]] = {}

    def check(self, target: Target, *, adding: bool = False) -> None:
        """Nothing, if the ledger has it.

        Incidents, comparisons and entities are no rows of a ledger: their ids are taken as given.

        Raises:
            RulingError: it has not, or the document is sealed.
        """
        if target.document is None:
            if not target.name.strip():
                raise RulingError(f"expected the id of an {target.thing}, found nothing")
            return
        self._document(target.document)
        if target.thing is Thing.DOCUMENT or adding:
            return
        if target.reading == BY_HAND:
            self._added(target)
        elif target.name not in self._names(target):
            raise RulingError(
                f"the reading {target.reading} of document {target.document[:12]} has no "
                f"{target.thing} {target.name}; `counterclaim review list` names them"
            )

    def record(self, document: str, reading: str | None = None) -> tuple[Record, str]:
        """A reading of a document, the newest if none is named, and what made it.

        Raises:
            RulingError: there is none.
            DamagedError: it cannot be unpacked.
        """
        query = (
            "SELECT record, made_by FROM document JOIN reading ON reading.document = document.id "
        )
        values: tuple[str, ...] = (document,)
        if reading is None:
            query += "JOIN newest ON newest.reading = reading.id WHERE hash = ?"
        else:
            query += "WHERE hash = ? AND made_by = ?"
            values = (document, reading)
        row = self._connection.execute(query, values).fetchone()
        if row is None:
            raise RulingError(f"document {document[:12]} has no reading {reading or 'at all'}")
        try:
            return unpack(row["record"]), str(row["made_by"])
        except ValueError as error:
            raise DamagedError(f"document {document[:12]}, its reading: {DAMAGED}") from error

    def newest(self, document: str) -> tuple[Record, str] | None:
        """The newest reading of a document and what made it; None where its content is gone."""
        try:
            self._document(document)
            return self.record(document)
        except RulingError:
            return None

    def made_by(self, document: str, reading: str) -> Record | None:
        """The reading that this made; None where there is none."""
        try:
            return self.record(document, reading)[0]
        except RulingError:
            return None

    def readings(self, document: str) -> list[str]:
        """What made each reading of a document, the oldest first."""
        rows = self._connection.execute(
            "SELECT made_by FROM reading JOIN document ON document.id = reading.document "
            "WHERE hash = ? ORDER BY reading.id",
            (document,),
        )
        return [row["made_by"] for row in rows]

    def claim(self, target: Target) -> tuple[Record, Claim]:
        """The claim that a target names, with its record.

        Raises:
            RulingError: there is none.
        """
        self.check(target)
        record, _ = self.record(target.document or "", target.reading)
        return record, next(each for each in record.claims if each.id == target.name)

    def facts(self, target: Target) -> Facts:
        """The slots of a claim as it was read, or as a person added it.

        Raises:
            RulingError: there is no such claim.
        """
        if target.reading != BY_HAND:
            return facts_of(*self.claim(target))
        self.check(target)
        row = self._connection.execute(
            "SELECT words FROM ruling_words JOIN ruling_target USING (ruling) "
            "WHERE document = ? AND name = ? ORDER BY ruling LIMIT 1",
            (target.document, target.name),
        ).fetchone()
        slots = read_words(row["words"]).after["slots"] if row else None
        return slots if isinstance(slots, dict) else {}

    def document(self, document: str) -> Document:
        """A document of the ledger by its hash."""
        row = self._connection.execute(
            "SELECT text, title, outlet, url, published FROM document WHERE hash = ?", (document,)
        ).fetchone()
        published = date.fromisoformat(row["published"]) if row["published"] else None
        return Document(row["text"], "", row["title"], row["outlet"], row["url"], published)

    def find_document(self, beginning: str) -> str:
        """The hash of the one document whose hash begins so.

        Raises:
            RulingError: there is none, or more than one.
        """
        wanted = beginning.lower()
        if len(wanted) < 4 or not set(wanted) <= set("0123456789abcdef"):
            raise RulingError(
                f"expected the first digits of a document's hash, four or more; found {beginning!r}"
            )
        found = self._connection.execute(
            "SELECT hash FROM document WHERE hash >= ? AND hash < ? LIMIT 2",
            (wanted, wanted + "g"),
        ).fetchall()
        if len(found) != 1:
            how_many = "more than one" if found else "no"
            raise RulingError(f"{how_many} document's hash begins with {beginning}")
        return str(found[0]["hash"])

    def _document(self, document: str) -> None:
        row = self._connection.execute(
            "SELECT lifted FROM document LEFT JOIN sealed ON sealed.document = document.hash "
            "WHERE hash = ?",
            (document,),
        ).fetchone()
        if row is None:
            raise RulingError(f"the ledger has no document {document[:12]}")
        if row["lifted"] is not None:
            raise RulingError(f"document {document[:12]} is sealed; its content is gone")

    def _added(self, target: Target) -> None:
        row = self._connection.execute(
            "SELECT 1 FROM ruling JOIN ruling_target ON ruling = number "
            "WHERE kind = 'add' AND document = ? AND name = ?",
            (target.document, target.name),
        ).fetchone()
        if row is None:
            raise RulingError(f"nobody added a claim {target.name} to {str(target.document)[:12]}")

    def _names(self, target: Target) -> set[str]:
        reading = (target.document, target.reading)
        if reading not in self._names_of:
            record, _ = self.record(target.document or "", target.reading)
            self._names_of[reading] = {
                Thing.CLAIM: {each.id for each in record.claims},
                Thing.EVENT: {each.id for each in record.events},
                Thing.ORIGIN: {"", *(each.id for each in record.attributions)},
            }
        return self._names_of[reading].get(target.thing, set())

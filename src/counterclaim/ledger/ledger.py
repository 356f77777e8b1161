"""A ledger: what was read, kept in one file, and found again."""

import json
import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from counterclaim.incidents import IncidentTables, load_incident_tables
from counterclaim.ledger.claims import hide_claims, insert_claims
from counterclaim.ledger.collection import collected, documents_named, raw_bytes
from counterclaim.ledger.connection import DAMAGED, connect, explained, transaction
from counterclaim.ledger.facets import Facets, find_facets
from counterclaim.ledger.incidents import Keeping, KeptIncidents, are_current, keeps_incidents
from counterclaim.ledger.layers import (
    LayerLike,
    all_layers,
    insert_layer,
    rows_around,
    rows_named,
)
from counterclaim.ledger.lineage import (
    candidates,
    count_due,
    keep_lineage,
    kept_descents,
    settle_due,
    traced_in,
)
from counterclaim.ledger.packing import pack, unpack
from counterclaim.ledger.reports import ReportLine, list_documents, open_document
from counterclaim.ledger.review.review import Review
from counterclaim.ledger.review.sealing import Seal, restore, seal_of
from counterclaim.ledger.rows import claim_rows
from counterclaim.ledger.search import FoundClaim, count_claims, find_claims
from counterclaim.ledger.wanted import Wanted
from counterclaim.lineage import LineageTables, load_lineage_tables
from counterclaim.lineage.quotations import load_quotation_tables
from counterclaim.model.collected import Collected
from counterclaim.model.collection import CollectionEntry
from counterclaim.model.document import Document
from counterclaim.model.errors import DamagedError, LedgerError
from counterclaim.model.layer import KeptRow, Layer, Point
from counterclaim.model.lineage import Descent
from counterclaim.model.listed import ListedIncident, WantedIncidents
from counterclaim.model.quotations import TracedQuotation
from counterclaim.model.record import Record, reading_name
from counterclaim.version import __version__

if TYPE_CHECKING:
    from counterclaim.accounts import Case, Casework, NameOutlet, Shelf
    from counterclaim.accounts.decided import DecidedShelf
    from counterclaim.decisions import NameActor

Clock = Callable[[], datetime]
TOOL = f"counterclaim {__version__}"


class Taken(StrEnum):
    """What taking a document in came to."""

    NEW = "new"
    UNCHANGED = "unchanged"
    READ_AGAIN = "read again"
    SEALED = "sealed"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document came from: the path, address or id, and the bytes if they are kept.

    `collected` is what the response said, where the document was fetched or archived.
    """

    ref: str
    raw: bytes | None = None
    collected: Collected | None = None


def now() -> datetime:
    """The time in UTC."""
    return datetime.now(UTC)


class Ledger:
    """An open ledger. Use it in a `with` block, or close it."""

    def __init__(self, path: Path, connection: sqlite3.Connection, clock: Clock = now) -> None:
        self.path = path
        self._connection = connection
        self._clock = clock
        self._lineage: LineageTables | None = None  # loaded when the first report comes
        self._keeping: Keeping | None = None

    @classmethod
    def open(
        cls,
        path: str | Path,
        *,
        create: bool = False,
        read_only: bool = False,
        tell: Callable[[str], None] = lambda _: None,
    ) -> "Ledger":
        """The ledger in a file; with `create`, a new one where there is none.

        One of an older version is brought to the newest where it is opened for writing, which takes
        a minute for a million claims; `tell` is given a line of progress now and then.

        Raises:
            LedgerError: the file is missing, no ledger, damaged, newer, locked or not to be
                written to.
        """
        return cls(Path(path), connect(Path(path), create=create, read_only=read_only, tell=tell))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; what was reported as saved is in it."""
        self._connection.close()

    def begin_run(self, who: str | None = None) -> int:
        """A new run in the collection record, and its number."""
        with explained(self.path):
            return int(
                self._connection.execute(
                    "INSERT INTO run (started, tool, who) VALUES (?, ?, ?) RETURNING id",
                    (self._time(), TOOL, who),
                ).fetchone()[0]
            )

    def has(self, document: Document, made_by: str) -> bool:
        """Whether this document was read by this model with these tables, or is sealed."""
        with explained(self.path):
            if seal_of(self._connection, document.id) is Seal.CLOSED:
                return True
            found = self._connection.execute(
                "SELECT 1 FROM reading JOIN document ON document.id = reading.document "
                "WHERE hash = ? AND made_by = ?",
                (document.id, made_by),
            ).fetchone()
        return found is not None

    def take(self, run: int, document: Document, origin: Origin, record: Record | None) -> Taken:
        """A document with where it came from and what was read in it, all of it or nothing.

        `record` is None where `has` says that it is here. When this returns, all is on the disk.
        Of a sealed document, or one made from the bytes of a sealed one, nothing is kept.
        """
        digest = sha256(origin.raw).hexdigest() if origin.raw is not None else None
        with explained(self.path), self._incidents(), transaction(self._connection):
            seal = seal_of(self._connection, document.id, digest)
            if seal is Seal.CLOSED:
                return Taken.SEALED
            if seal is Seal.LIFTED:
                number, new = restore(self._connection, document), True
            else:
                number, new = self._document(document)
            if new:
                self._index(number, document)
            self._taken(number, run, origin, digest)
            read = record is not None and self._reading(number, record)
            if record is not None and read:
                keep_lineage(self._connection, number, record, self._lineage_tables())
        if new:
            return Taken.NEW
        return Taken.READ_AGAIN if read else Taken.UNCHANGED

    def records(self) -> Iterator[Record]:
        """The newest reading of every document, in the order in which they came."""
        query = (
            "SELECT record FROM newest JOIN reading ON reading.id = newest.reading "
            "ORDER BY newest.document"
        )
        with explained(self.path):
            for row in self._connection.execute(query):
                try:
                    yield unpack(row["record"])
                except ValueError as error:
                    raise DamagedError(f"{self.path}: {DAMAGED}") from error

    def reports(
        self, words: str = "", outlet: str | None = None, most: int = 50, skip: int = 0
    ) -> tuple[ReportLine, ...]:
        """Documents that hold all these words, the newest first, in pages of `most`."""
        with explained(self.path):
            return tuple(list_documents(self._connection, words, outlet, most, skip))

    def record(self, document: str) -> Record:
        """The newest reading of one document, by its id or how that begins.

        Raises:
            NotHereError: there is none, or there are several.
        """
        with explained(self.path):
            try:
                return open_document(self._connection, document)
            except ValueError as error:
                raise DamagedError(f"{self.path}: {DAMAGED}") from error

    def descents(self, document: str | None = None) -> tuple[Descent, ...]:
        """Who took what from whom, the takers in the order of publication; or of one document.

        `document` is the id of a taker or of a giver. What is due is to be settled before.
        """
        with explained(self.path):
            return tuple(kept_descents(self._connection, document))

    def quotations(self, document: str) -> tuple[TracedQuotation, ...]:
        """The quotations of a document, by its id, that other reports have, and their changes."""
        with explained(self.path):
            return traced_in(self._connection, document, load_quotation_tables())

    def documents(self, named: str) -> tuple[Document, ...]:
        """The documents that an id, or how one begins, or a path or address given means."""
        with explained(self.path):
            return tuple(documents_named(self._connection, named))

    def document(self, name: str) -> Document:
        """The document of a whole id.

        Raises:
            LedgerError: there is none.
        """
        found = self.documents(name)
        if len(found) != 1:
            raise LedgerError(f"{self.path}: expected the document {name}, found {len(found)}")
        return found[0]

    def candidates(self, record: Record) -> tuple[str, ...]:
        """The ids of earlier reports that one may have something from, the likeliest first."""
        with explained(self.path):
            return candidates(self._connection, record, self._lineage_tables())

    @property
    def lineage_due(self) -> int:
        """Of how many reports it is not worked out yet what they have from others.

        Those are due that were published after one that came in later, and, in a ledger of an
        older version, all.
        """
        with explained(self.path):
            return count_due(self._connection)

    def settle_lineage(self) -> Iterator[str]:
        """Works out what is due, report by report; gives the id of each when it is on the disk."""
        with explained(self.path):
            yield from settle_due(self._connection, self._lineage_tables())

    @property
    def keeping(self) -> Keeping:
        """What keeps incidents in line with the readings; the ledger is open for writing."""
        if self._keeping is None:
            self._keeping = Keeping(self._connection)
        return self._keeping

    @contextmanager
    def _incidents(self) -> Iterator[None]:
        """What is taken back in the file is forgotten in memory."""
        try:
            yield
        except BaseException:
            if self._keeping:
                self._keeping.forget()
            raise

    def catch_up(
        self, tell: Callable[[int, int], None] = lambda _done, _of: None, *, anew: bool = False
    ) -> int:
        """Takes documents among the incidents that are not yet there; how many there were.

        So are those of a ledger of before version 5, and all where older rules made the incidents.
        `tell` is given how many are done and of how many. A stop at any moment loses nothing.
        """
        with explained(self.path), self._incidents():
            return self.keeping.catch_up(tell, anew=anew)

    def shelf(self, tables: IncidentTables | None = None) -> "Shelf":
        """Where `counterclaim.accounts.Casework` finds incidents and records.

        A ledger of before version 5 that is only read keeps none: they are worked out from all its
        records, each time.

        Raises:
            LedgerError: the incidents were made by other rules than this program's.
        """
        known = tables or load_incident_tables()
        if not keeps_incidents(self._connection):
            from counterclaim.accounts import AtHand  # noqa: PLC0415  (start-up time)

            return AtHand(self.records(), known)
        with explained(self.path):
            if not are_current(self._connection):
                raise LedgerError(
                    f"{self.path}: the incidents were made by other rules than this program's; "
                    f"`counterclaim incidents {self.path} --anew` makes them anew"
                )
        return KeptIncidents(self._connection, known)

    def incidents(
        self, wanted: WantedIncidents | None = None, most: int | None = None
    ) -> Iterator[ListedIncident]:
        """Incidents that several reports tell, or those wanted, of the most reports first."""
        with explained(self.path):
            shelf = self.decided_shelf() or self.shelf()
            yield from shelf.listed(wanted or WantedIncidents(), most)

    def decided_shelf(self) -> "DecidedShelf | None":
        """Incidents as people's rulings leave them; None where nobody ruled on anything.

        Raises:
            LedgerError: the incidents were made by other rules, or the log is damaged.
        """
        if not self.review.head()[0]:
            return None
        from counterclaim.accounts.decided import DecidedShelf  # noqa: PLC0415  (start-up)

        tables = load_incident_tables()
        return DecidedShelf(self.shelf(tables), self.review.decisions(), tables)

    def casework(
        self, name_outlet: "NameOutlet | None" = None, name_actor: "NameActor | None" = None
    ) -> "Casework":
        """Incidents and cases, with what people decided and what control layers claim beside.

        Args:
            name_outlet: whom the name of a document's outlet means, for state media.
            name_actor: whom words mean that a person wrote for an actor.

        Raises:
            LedgerError: the incidents were made by other rules, or the log is damaged.
        """
        from counterclaim.accounts import Casework, load_account_tables  # noqa: PLC0415  (start-up)
        from counterclaim.ledger.beside import beside_of  # noqa: PLC0415  (start-up)

        tables = load_account_tables()
        shelf = self.shelf(tables.incidents)
        return Casework(shelf, tables, name_outlet, beside_of(self, name_actor))

    def compare(
        self,
        incident: str,
        name_outlet: "NameOutlet | None" = None,
        name_actor: "NameActor | None" = None,
    ) -> "Case":
        """What the accounts of an incident say point by point, and who stands behind each.

        Args:
            incident: its id, also one that it had once, or how it begins.
            name_outlet: whom the name of a document's outlet means, for state media.
            name_actor: whom words mean that a person wrote for an actor.

        Raises:
            IncidentError: there is none of this id, there are several, or people parted it.
        """
        with explained(self.path):
            work = self.casework(name_outlet, name_actor)
            return work.case(work.incident(incident))

    @property
    def review(self) -> Review:
        """What people decided, and where they decide."""
        return Review(self.path, self._connection, self._time)

    def claims(
        self, wanted: Wanted, most: int | None = None, after: int = 0
    ) -> Iterator[FoundClaim]:
        """The claims of the newest readings that are wanted, by day of publication.

        At most so many, and only what comes after the claim with the key `after`.
        """
        with explained(self.path):
            yield from find_claims(self._connection, wanted, most, after)

    def count_claims(self, wanted: Wanted) -> int:
        """How many claims are wanted; 100,001 stands for all numbers above 100,000."""
        with explained(self.path):
            return count_claims(self._connection, wanted)

    def facets(self, wanted: Wanted) -> Facets:
        """How many claims that are wanted there are of each outlet, speaker, party, place …."""
        with explained(self.path):
            return find_facets(self._connection, wanted)

    def add_layer(self, run: int, layer: LayerLike) -> bool:
        """Keeps a control layer with its rows, all or nothing; False where the same one is here."""
        with explained(self.path), transaction(self._connection):
            return insert_layer(self._connection, layer, run, self._time())

    def layers(self) -> tuple[Layer, ...]:
        """The control layers, in the order in which they came."""
        with explained(self.path):
            return tuple(all_layers(self._connection))

    def control_named(self, place: str) -> tuple[KeptRow, ...]:
        """The rows of layers whose place has this name."""
        with explained(self.path):
            return tuple(rows_named(self._connection, place))

    def control_around(self, point: Point, within_km: float) -> tuple[KeptRow, ...]:
        """The rows of layers whose area holds a point, or whose own point lies so near to it."""
        with explained(self.path):
            return tuple(rows_around(self._connection, point, within_km))

    def collected(self) -> Iterator[CollectionEntry]:
        """The collection record: each time that a document was taken in."""
        with explained(self.path):
            yield from collected(self._connection)

    def raw(self, sha256: str) -> bytes | None:
        """The bytes with this hash; None where they are not kept, or were sealed."""
        with explained(self.path):
            return raw_bytes(self._connection, sha256)

    def _document(self, document: Document) -> tuple[int, bool]:
        """The number of a document, and whether it is new here."""
        found = self._connection.execute(
            "SELECT id FROM document WHERE hash = ?", (document.id,)
        ).fetchone()
        if found:
            return int(found["id"]), False
        published = document.published.isoformat() if document.published else None
        row = self._connection.execute(
            "INSERT INTO document (hash, title, outlet, url, published, language, text) "
            "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id",
            (
                document.id, document.title, document.outlet, document.url, published,
                document.language, document.text,
            ),
        ).fetchone()  # fmt: skip
        return int(row["id"]), True

    def _index(self, number: int, document: Document) -> None:
        self._connection.execute(
            "INSERT INTO document_text (rowid, title, text) VALUES (?, ?, ?)",
            (number, document.title, document.text),
        )

    def _taken(self, number: int, run: int, origin: Origin, digest: str | None) -> None:
        if origin.raw is not None:
            self._connection.execute(
                "INSERT INTO raw (sha256, size, packed) VALUES (?, ?, ?) ON CONFLICT (sha256) "
                "DO UPDATE SET packed = excluded.packed WHERE packed IS NULL",
                (digest, len(origin.raw), zlib.compress(origin.raw, 6)),
            )
        self._connection.execute(
            "INSERT INTO taken (document, run, ref, raw, at, address, answered, headers) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (number, run, origin.ref, digest, self._time(), *_response(origin.collected)),
        )

    def _reading(self, number: int, record: Record) -> bool:
        """A reading with its claims; False where the same one is here."""
        row = self._connection.execute(
            "INSERT INTO reading (document, made_by, at, record) VALUES (?, ?, ?, ?) "
            "ON CONFLICT DO NOTHING RETURNING id",
            (number, made_by(record), self._time(), pack(record)),
        ).fetchone()
        if row is None:
            return False
        self._show(number, row["id"], record)
        return True

    def _show(self, number: int, reading: int, record: Record) -> None:
        """Makes a reading the newest of its document, and its claims those that are found."""
        former = self._connection.execute(
            "SELECT reading FROM newest WHERE document = ?", (number,)
        ).fetchone()
        if former:
            hide_claims(self._connection, former["reading"])
        document = record.document
        insert_claims(
            self._connection, reading, document.outlet, document.published, claim_rows(record)
        )
        self._connection.execute(
            "INSERT INTO newest (document, reading) VALUES (?, ?) "
            "ON CONFLICT (document) DO UPDATE SET reading = excluded.reading",
            (number, reading),
        )
        self.keeping.put(number, record)

    def _lineage_tables(self) -> LineageTables:
        if self._lineage is None:
            self._lineage = load_lineage_tables()
        return self._lineage

    def _time(self) -> str:
        return self._clock().isoformat(timespec="seconds")


def _response(collected: Collected | None) -> tuple[str | None, str | None, str | None]:
    """Address, time and headers of a response, as the collection record has them."""
    if collected is None:
        return None, None, None
    headers = json.dumps(collected.headers, ensure_ascii=False)
    return collected.address, collected.answered, headers


def made_by(record: Record) -> str:
    """What a reading rests on."""
    return reading_name(record.reading.made_by, record.tables)

"""Incidents kept in line with what is read; documents that are not yet among them wait."""

import sqlite3
from collections.abc import Callable

from counterclaim.incidents import IncidentTables, incident_rules, load_incident_tables
from counterclaim.ledger.connection import transaction, version_of
from counterclaim.ledger.incidents.growth import Growth
from counterclaim.ledger.packing import unpack
from counterclaim.model.record import Record

SINCE = 5  # the version of a ledger that keeps incidents
_BATCH = 20  # documents in one transaction
_TABLES = ("card_tie", "card", "incident", "deck_key", "deck", "waiting")


def keeps_incidents(connection: sqlite3.Connection) -> bool:
    """Whether a ledger has tables of incidents; an older one that is only read has none."""
    return version_of(connection) >= SINCE


def are_current(connection: sqlite3.Connection) -> bool:
    """Whether the incidents of a ledger were made by the rules of this program, or are none yet."""
    row = connection.execute("SELECT made_by FROM incident_rules").fetchone()
    return row is None or row["made_by"] == incident_rules()


class Keeping:
    """The incidents of a ledger that is written to.

    What older rules made stays as it is, and new documents wait, until `catch_up`.
    """

    def __init__(
        self, connection: sqlite3.Connection, tables: IncidentTables | None = None
    ) -> None:
        self._connection = connection
        self._growth = Growth(connection, tables or load_incident_tables())
        self._current = are_current(connection)

    def put(self, document: int, record: Record) -> None:
        """The newest reading of a document; to be called in the transaction that keeps it."""
        if not self._current:
            self._connection.execute(
                "INSERT INTO waiting (document) VALUES (?) ON CONFLICT DO NOTHING", (document,)
            )
            return
        self._sign()
        row = self._connection.execute(
            "SELECT reading FROM newest WHERE document = ?", (document,)
        ).fetchone()
        self._growth.take_in(document, row["reading"], record)
        self._connection.execute("DELETE FROM waiting WHERE document = ?", (document,))

    def take_out(self, document: int) -> None:
        """The words of a document go; to be called in the transaction that takes them away.

        What older rules made is then dropped whole, and waits to be made anew.
        """
        if self._current:
            self._growth.take_out(document)
        else:
            self._drop()
        self._connection.execute("DELETE FROM waiting WHERE document = ?", (document,))

    def forget(self) -> None:
        """A transaction was taken back: nothing of it may be remembered."""
        self._growth.forget()

    def catch_up(
        self, tell: Callable[[int, int], None] = lambda _done, _of: None, *, anew: bool = False
    ) -> int:
        """Takes all documents in that wait, in batches; how many there were.

        Whatever is done is kept when it is stopped, and the next call goes on from there.

        Args:
            tell: is given how many are done, and of how many.
            anew: drop what there is first, as is also done where older rules made it.
        """
        if anew or not self._current:
            with transaction(self._connection):
                self._drop()
        count = "SELECT count(*) FROM waiting"
        expected, done = int(self._connection.execute(count).fetchone()[0]), 0
        while done < expected:
            with transaction(self._connection):
                taken = self._batch()
            done += taken
            tell(done, expected)
            if not taken:
                break
        return done

    def _batch(self) -> int:
        self._sign()
        rows = self._connection.execute(
            "SELECT waiting.document, newest.reading, reading.record FROM waiting "
            "LEFT JOIN newest ON newest.document = waiting.document "
            "LEFT JOIN reading ON reading.id = newest.reading ORDER BY waiting.document LIMIT ?",
            (_BATCH,),
        ).fetchall()
        for row in rows:
            if row["record"] is not None:
                self._growth.take_in(row["document"], row["reading"], unpack(row["record"]))
            self._connection.execute("DELETE FROM waiting WHERE document = ?", (row["document"],))
        return len(rows)

    def _sign(self) -> None:
        self._connection.execute(
            "INSERT INTO incident_rules (id, made_by) VALUES (1, ?) ON CONFLICT DO NOTHING",
            (incident_rules(),),
        )

    def _drop(self) -> None:
        """Empties the tables but for names; all documents wait."""
        for table in _TABLES:
            self._connection.execute(f"DELETE FROM {table}")  # noqa: S608  (our names)
        self._connection.execute("INSERT INTO card_words (card_words) VALUES ('delete-all')")
        self._connection.execute("DELETE FROM incident_rules")
        self._connection.execute("INSERT INTO waiting (document) SELECT document FROM newest")
        self._growth.forget()
        self._current = True

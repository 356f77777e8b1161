"""Who took what from whom among the reports of a ledger, kept as rows.

A report's descents are worked out from the reports before it that the index gives. Where one comes
in that was published before others that are here, those that may have something from it are marked
as due, and are worked out anew when it is asked for; so the order of adding changes nothing.
"""

import json
import sqlite3
from collections.abc import Iterator

from counterclaim.ledger.connection import transaction, version_of
from counterclaim.ledger.kinship import (
    insert_keys,
    laid_out,
    mark_later,
    places_around,
    places_before,
    remove_keys,
    reports_at,
)
from counterclaim.ledger.packing import unpack
from counterclaim.lineage import (
    LineageTables,
    descents_of,
    rarity_in,
)
from counterclaim.lineage.quotations import (
    QuotationTables,
    find_quotations,
    trace_quotations,
)
from counterclaim.model.lineage import Absent, Descent, Direction, Passage, Taking
from counterclaim.model.quotations import TracedQuotation
from counterclaim.model.record import Record
from counterclaim.model.span import Span

SINCE = 6  # the version of ledgers that keep lineage
_ROWS = (
    "SELECT taker.hash AS taker, giver.hash AS giver, absent, kind, direction, rests, passages "
    "FROM descent JOIN document AS taker ON taker.id = descent.taker "
    "LEFT JOIN document AS giver ON giver.id = descent.giver "
    "JOIN lineage_report ON lineage_report.document = descent.taker {} "
    "ORDER BY place, number"
)
_OF_ONE = (
    "WHERE descent.taker = (SELECT id FROM document WHERE hash = ?1) "
    "OR descent.giver = (SELECT id FROM document WHERE hash = ?1)"
)


def keep_lineage(
    connection: sqlite3.Connection, number: int, record: Record, tables: LineageTables
) -> None:
    """Puts a report into the index and keeps what it has from earlier ones.

    To be called in the transaction that adds its reading.
    """
    insert_keys(connection, number, record, tables)
    mark_later(connection, number)
    _settle(connection, number, record, tables)


def forget_lineage(connection: sqlite3.Connection, number: int) -> None:
    """Takes a report out of the index, with what it took and what was taken from it."""
    mark_later(connection, number)
    connection.execute("DELETE FROM descent WHERE taker = ?1 OR giver = ?1", (number,))
    remove_keys(connection, number)


def settle_due(connection: sqlite3.Connection, tables: LineageTables) -> Iterator[str]:
    """Works out anew what is due, and puts in reports that are in no index yet.

    Gives the hash of each report when it is done; each is a change of its own.
    """
    new = connection.execute(
        "SELECT newest.document, record FROM newest JOIN reading ON reading.id = newest.reading "
        "WHERE newest.document NOT IN (SELECT document FROM lineage_report)"
    )
    for row in new.fetchall():
        with transaction(connection):
            insert_keys(connection, row["document"], unpack(row["record"]), tables)
            mark_later(connection, row["document"])
    due = connection.execute("SELECT document FROM lineage_report WHERE due = 1 ORDER BY place")
    for (number,) in due.fetchall():
        record = _record(connection, number)
        if record:
            with transaction(connection):
                _settle(connection, number, record, tables)
            yield record.document.id


def count_due(connection: sqlite3.Connection) -> int:
    """How many reports are to be looked at, or looked at anew."""
    found = connection.execute(
        "SELECT (SELECT count(*) FROM lineage_report WHERE due = 1) + (SELECT count(*) FROM newest "
        "WHERE document NOT IN (SELECT document FROM lineage_report))"
    )
    return int(found.fetchone()[0])


def is_settled(connection: sqlite3.Connection, document: str) -> bool:
    """Whether what a document has from others is kept, and no report came in before it since."""
    if version_of(connection) < SINCE:
        return False
    found = connection.execute(
        "SELECT due FROM lineage_report JOIN document ON document.id = lineage_report.document "
        "WHERE hash = ?",
        (document,),
    ).fetchone()
    return found is not None and not found["due"]


def candidates(
    connection: sqlite3.Connection, record: Record, tables: LineageTables
) -> tuple[str, ...]:
    """The ids of the earlier reports that one may have something from, the likeliest first."""
    places = places_before(connection, record, tables)
    return tuple(each.document.id for each in reports_at(connection, places, tables))


def kept_descents(connection: sqlite3.Connection, document: str | None) -> Iterator[Descent]:
    """The descents that are kept, the takers as they were published; or those of one document.

    `document` is an id: of the taker or of the giver.
    """
    query, values = (_ROWS.format(_OF_ONE), (document,)) if document else (_ROWS.format(""), ())
    for row in connection.execute(query, values):
        yield Descent(
            row["taker"],
            row["giver"] or Absent(row["absent"]),
            Taking(row["kind"]),
            tuple(_passage(each) for each in json.loads(row["passages"])),
            Direction(row["direction"]),
            row["rests"],
        )


def traced_in(
    connection: sqlite3.Connection, document: str, tables: QuotationTables
) -> tuple[TracedQuotation, ...]:
    """The quotations of one document that other reports have too, earlier or later ones.

    Limits: they are looked for in the reports to which the index leads, 32 before it and 32 after.
    """
    row = connection.execute("SELECT id FROM document WHERE hash = ?", (document,)).fetchone()
    own = _record(connection, row["id"]) if row else None
    if own is None:
        return ()
    places = places_around(connection, own, tables.lineage)
    others = connection.execute(
        "SELECT document FROM lineage_report WHERE place IN (SELECT value FROM json_each(?))",
        (json.dumps(places),),
    )
    records = [own, *filter(None, (_record(connection, number) for (number,) in others.fetchall()))]
    found = [each for record in records for each in find_quotations(record.document, None, record)]
    return tuple(
        traced
        for traced in trace_quotations(found, tables)
        if document in {traced.original.document, *(copy.at.document for copy in traced.copies)}
    )


def _settle(
    connection: sqlite3.Connection, number: int, record: Record, tables: LineageTables
) -> None:
    """Works out what a report has from earlier ones, and keeps it in place of what was kept."""
    places = sorted(places_before(connection, record, tables))
    earlier = list(reports_at(connection, places, tables))
    taker = laid_out(record, tables)
    found = descents_of(taker, earlier, record, rarity_in([*earlier, taker]), tables)
    connection.execute("DELETE FROM descent WHERE taker = ?", (number,))
    connection.executemany(
        "INSERT INTO descent (taker, number, giver, absent, kind, direction, rests, passages) "
        "VALUES (?, ?, (SELECT id FROM document WHERE hash = ?), ?, ?, ?, ?, ?)",
        ((number, at, *_row(each)) for at, each in enumerate(found)),
    )
    connection.execute("UPDATE lineage_report SET due = 0 WHERE document = ?", (number,))


def _record(connection: sqlite3.Connection, number: int) -> Record | None:
    row = connection.execute(
        "SELECT record FROM newest JOIN reading ON reading.id = newest.reading "
        "WHERE newest.document = ?",
        (number,),
    ).fetchone()
    return unpack(row["record"]) if row else None


def _row(descent: Descent) -> tuple[str | None, ...]:
    giver = descent.giver
    passages = [
        [_written(each.taken), _written(each.given), each.share] for each in descent.passages
    ]
    return (
        giver if isinstance(giver, str) else None,
        giver.name if isinstance(giver, Absent) else None,
        descent.kind.value,
        descent.direction.value,
        descent.rests,
        json.dumps(passages),
    )


def _written(span: Span | None) -> list[str | int] | None:
    return [span.part, span.start, span.end] if span else None


def _passage(written: list[object]) -> Passage:
    taken, given, share = written
    span = _span(taken)
    if span is None or not isinstance(share, float | int | None):
        message = f"expected a passage, found {written!r}"
        raise ValueError(message)
    return Passage(span, _span(given), None if share is None else float(share))


def _span(written: object) -> Span | None:
    if not isinstance(written, list):
        return None
    part, start, end = written
    return Span(start, end, part)

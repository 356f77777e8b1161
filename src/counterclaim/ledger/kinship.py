"""Which reports of a ledger may have text from one another: an index of keys, and its order.

A key leads to the nearest reports before or after one in the order of publication, thirty at most,
so that looking costs the same in a ledger of any size.
"""

import json
import math
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from enum import IntEnum

from counterclaim.lineage import Keys, LineageTables, Report, keys_of, lay_out, sentences_of
from counterclaim.model.document import Document
from counterclaim.model.record import Record
from counterclaim.model.span import Span

_NEAREST = 30  # reports that a key leads to
_MOST = 32  # reports that one is compared with
_LEAST = 700  # of what keys in common are worth: less is chance
_SENTENCES = 300  # of a report
_HASH_BITS = 40  # of a document's hash, to order the reports of a day
_NO_DAY = 4_000_000  # days after the year 1: later than any date
_BEFORE = (
    "SELECT place FROM lineage_key WHERE what = ? AND key = ? AND place < ? "
    "ORDER BY place DESC LIMIT ?"
)
_AFTER = (
    "SELECT place FROM lineage_key WHERE what = ? AND key = ? AND place > ? ORDER BY place LIMIT ?"
)
_REPORT = (
    "SELECT hash, title, outlet, url, published, language, text, sentences FROM lineage_report "
    "JOIN document ON document.id = lineage_report.document WHERE {} = ?"
)


class What(IntEnum):
    """What a key is of."""

    RUN = 0
    PAIR = 1
    NAME = 2
    OUTLET = 3


_WORTH = {What.RUN: 3.0, What.PAIR: 2.0, What.NAME: 1.0, What.OUTLET: 2.0}


def place_of(document: Document) -> int:
    """Where a document stands in the order of publication: by day, within a day by its hash."""
    day = document.published.toordinal() if document.published else _NO_DAY
    return day << _HASH_BITS | int(document.id[: _HASH_BITS // 4], 16)


def laid_out(record: Record, tables: LineageTables) -> Report:
    """A report as a ledger compares it.

    Limits: of one longer than 300 sentences the first 300 are compared.
    """
    return lay_out(record.document, sentences_of(record)[:_SENTENCES], tables)


def insert_keys(
    connection: sqlite3.Connection, number: int, record: Record, tables: LineageTables
) -> None:
    """Puts a report into the index, in place of what is there of an older reading of it."""
    remove_keys(connection, number)
    place = _free_place(connection, place_of(record.document))
    report = laid_out(record, tables)
    spans = [each.span for each in report.sentences]
    written = json.dumps([[span.part, span.start, span.end] for span in spans])
    connection.execute(
        "INSERT INTO lineage_report (document, place, sentences, due) VALUES (?, ?, ?, 1)",
        (number, place, written),
    )
    connection.executemany(
        "INSERT INTO lineage_key (what, key, place) VALUES (?, ?, ?)",
        ((what, key, place) for what, key in _all(keys_of(report, record, tables))),
    )


def _free_place(connection: sqlite3.Connection, place: int) -> int:
    """The place, or the next one where another document's hash begins alike."""
    while connection.execute("SELECT 1 FROM lineage_report WHERE place = ?", (place,)).fetchone():
        place += 1
    return place


def remove_keys(connection: sqlite3.Connection, number: int) -> None:
    """Takes a report out of the index; nothing where it is not in it."""
    row = connection.execute(
        "DELETE FROM lineage_report WHERE document = ? RETURNING place", (number,)
    ).fetchone()
    if row:
        connection.execute("DELETE FROM lineage_key WHERE place = ?", (row["place"],))


def places_before(
    connection: sqlite3.Connection, record: Record, tables: LineageTables
) -> list[int]:
    """The places of the reports published before one that it may have something from.

    Those with the most and rarest keys in common, 32 at most; the same for the same reports in
    whatever order they came.
    """
    keys = keys_of(laid_out(record, tables), record, tables)
    return _nearest(connection, _BEFORE, place_of(record.document), _sought(keys))


def places_around(
    connection: sqlite3.Connection, record: Record, tables: LineageTables
) -> list[int]:
    """The places of the reports published before and after one that may have words in common."""
    keys = keys_of(laid_out(record, tables), record, tables)
    place = place_of(record.document)
    return [
        *_nearest(connection, _BEFORE, place, _sought(keys)),
        *_nearest(connection, _AFTER, place, _all(keys)),
    ]


def _nearest(
    connection: sqlite3.Connection, query: str, place: int, sought: Iterable[tuple[What, int]]
) -> list[int]:
    """The places to which some keys lead, those that share most and the rarest first."""
    worth: Counter[int] = Counter()
    for what, key in sought:
        rows = connection.execute(query, (what, key, place, _NEAREST)).fetchall()
        for row in rows:
            worth[row["place"]] += round(1000 * _WORTH[what] / math.sqrt(len(rows)))
    enough = [each for each in worth if worth[each] >= _LEAST]
    return sorted(enough, key=lambda each: (-worth[each], -each))[:_MOST]


def mark_later(connection: sqlite3.Connection, number: int) -> None:
    """Marks the reports published after one of which it may be the giver, to be looked at anew."""
    row = connection.execute(
        "SELECT place FROM lineage_report WHERE document = ?", (number,)
    ).fetchone()
    if row is None:
        return
    place = row["place"]
    own = connection.execute("SELECT what, key FROM lineage_key WHERE place = ?", (place,))
    later: set[int] = set()
    for what, key in own.fetchall():
        wanted = (What.OUTLET, What.NAME) if what == What.OUTLET else (what,)
        for each in wanted:
            found = connection.execute(_AFTER, (each, key, place, _NEAREST))
            later |= {one["place"] for one in found}
    connection.executemany(
        "UPDATE lineage_report SET due = 1 WHERE place = ?", ((each,) for each in sorted(later))
    )


def reports_at(
    connection: sqlite3.Connection, places: Iterable[int], tables: LineageTables
) -> Iterator[Report]:
    """The reports at some places, laid out to be compared."""
    for place in places:
        row = connection.execute(_REPORT.format("place"), (place,)).fetchone()
        if row:
            yield _laid(row, tables)


def _laid(row: sqlite3.Row, tables: LineageTables) -> Report:
    day = date.fromisoformat(row["published"]) if row["published"] else None
    document = Document(
        row["text"], "", row["title"], row["outlet"], row["url"], day, row["language"]
    )
    spans = tuple(Span(start, end, part) for part, start, end in json.loads(row["sentences"]))
    return lay_out(document, spans, tables)


def _sought(keys: Keys) -> Iterator[tuple[What, int]]:
    """Keys of a report as those of earlier ones are sought: names lead to outlets too."""
    yield from ((What.RUN, key) for key in sorted(keys.runs))
    yield from ((What.PAIR, key) for key in sorted(keys.pairs))
    yield from ((What.NAME, key) for key in sorted(keys.names))
    yield from ((What.OUTLET, key) for key in sorted(keys.names | keys.outlet))


def _all(keys: Keys) -> Iterator[tuple[What, int]]:
    """Keys of a report as they are kept."""
    yield from ((What.RUN, key) for key in sorted(keys.runs))
    yield from ((What.PAIR, key) for key in sorted(keys.pairs))
    yield from ((What.NAME, key) for key in sorted(keys.names))
    yield from ((What.OUTLET, key) for key in sorted(keys.outlet))

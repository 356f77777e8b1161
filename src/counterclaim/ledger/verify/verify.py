"""A whole ledger looked through, item by item."""

import sqlite3
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from counterclaim.ledger.connection import connect
from counterclaim.ledger.review.rows import head_of
from counterclaim.ledger.verify.content import check_documents, check_raw, check_readings
from counterclaim.ledger.verify.faults import Fault, Step
from counterclaim.ledger.verify.file import check_file, check_schema, check_search
from counterclaim.ledger.verify.incidents import check_incidents
from counterclaim.ledger.verify.log import check_head, check_log
from counterclaim.model.errors import DamagedError


@dataclass(frozen=True, slots=True)
class Verified:
    """What a verification came to.

    `counts` are documents, raw, readings and rulings that were looked at, spans that were sliced,
    and documents whose incidents were worked out anew. `head` is the hash of the last ruling: kept
    elsewhere, it shows later that nothing before it was altered or taken out.
    """

    faults: tuple[Fault, ...]
    counts: dict[str, int]
    head: str


def verify(
    path: str | Path,
    head: str | None = None,
    tell: Callable[[Fault | Step], None] = lambda _: None,
) -> Verified:
    """Looks through a ledger without changing it.

    SQLite's own check of the file; the triggers that keep the log; the hash of every document and
    of the bytes that it came from; every span of every reading; the rows that are searched; the
    incidents, worked out anew for a thousand documents; the hash chain of rulings, and whether what
    is sealed is gone.

    Args:
        path: the ledger.
        head: the hash of a ruling that was kept elsewhere, which the chain must have.
        tell: is given each fault as it is found, and a step for each item.

    Raises:
        LedgerError: there is no ledger, a newer one, or the file cannot be opened at all.
    """
    file = Path(path)
    faults: list[Fault] = []
    counts: Counter[str] = Counter(document=0, raw=0, reading=0, ruling=0, span=0, incident=0)
    try:
        connection = connect(file, read_only=True)
    except DamagedError as error:
        fault = Fault("file", str(error))
        tell(fault)
        return Verified((fault,), dict(counts), "")
    try:
        for check in (
            check_file, check_schema, check_documents, check_raw, check_readings, check_search,
            check_incidents, check_log,
        ):  # fmt: skip
            for each in check(connection):
                tell(each)
                _count(each, faults, counts)
        for each in check_head(connection, head):
            tell(each)
            faults.append(each)
        last = _head(connection)
    finally:
        connection.close()
    return Verified(tuple(faults), dict(counts), last)


def _head(connection: sqlite3.Connection) -> str:
    try:
        return head_of(connection)[1]
    except sqlite3.DatabaseError:  # told of before
        return ""


def _count(each: Fault | Step, faults: list[Fault], counts: Counter[str]) -> None:
    if isinstance(each, Fault):
        faults.append(each)
    else:
        counts[each.what] += 1
        counts["span"] += each.spans

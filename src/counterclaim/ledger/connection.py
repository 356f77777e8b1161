"""Opening a ledger's file, safely, and bringing it to the newest version."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path

from counterclaim.model.errors import LedgerError

APPLICATION = 0x63636C6D  # "cclm", in the file's head
NEWEST = 2
_PATIENCE_S = 10.0
_NOT_OURS = "expected a ledger, found {what}; give another path, or a file that {product} made"


def connect(path: Path, *, create: bool = False, read_only: bool = False) -> sqlite3.Connection:
    """An open ledger of the newest version.

    A ledger that is written to waits up to ten seconds for another writer; readers never wait.

    Raises:
        LedgerError: the file is missing, no ledger, damaged, of a newer version, or cannot be
            written; one sentence each.
    """
    if not create and not path.is_file():
        raise LedgerError(f"{path}: expected a ledger, found nothing; `counterclaim add` makes one")
    if create and not path.parent.is_dir():
        raise LedgerError(f"{path}: the folder does not exist; make it first")
    mode = "ro" if read_only else "rwc"
    with explained(path):
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode={mode}",
            uri=True,
            timeout=_PATIENCE_S,
            isolation_level=None,
        )
        try:
            _prepare(connection, path, read_only=read_only)
        except BaseException:
            connection.close()
            raise
    return connection


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """What SQLite complains of, as one sentence that says what to do."""
    try:
        yield
    except sqlite3.Error as error:
        raise LedgerError(f"{path}: {_sentence(error)}") from error


def _sentence(error: sqlite3.Error) -> str:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    told = {
        sqlite3.SQLITE_NOTADB: _NOT_OURS.format(
            what="another kind of file", product="counterclaim"
        ),
        sqlite3.SQLITE_CORRUPT: "the file is damaged; `counterclaim verify` says how far, and "
        "a copy made before is the way back",
        sqlite3.SQLITE_BUSY: "another program is writing to it; wait for it, and try again",
        sqlite3.SQLITE_LOCKED: "another program is writing to it; wait for it, and try again",
        sqlite3.SQLITE_READONLY: "the file or its folder cannot be written to; "
        "copy it to where you may write",
        sqlite3.SQLITE_FULL: "the disk is full; what was reported as saved is saved, "
        "make room and run the same command again",
        sqlite3.SQLITE_CANTOPEN: "the file cannot be opened; look at its folder and permissions",
        sqlite3.SQLITE_IOERR: "the disk gives errors; what was reported as saved is saved",
    }
    return told.get(code, f"the database says: {error}")


def _prepare(connection: sqlite3.Connection, path: Path, *, read_only: bool) -> None:
    """Checks whose file it is, and brings an empty or older one to the newest version."""
    connection.row_factory = sqlite3.Row
    for pragma in ("foreign_keys = ON", "busy_timeout = 10000", "trusted_schema = OFF"):
        connection.execute(f"PRAGMA {pragma}")
    application = _number(connection, "application_id")
    version = _number(connection, "user_version")
    empty = not connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if not empty and application != APPLICATION:
        what = _NOT_OURS.format(what="another program's database", product="counterclaim")
        raise LedgerError(f"{path}: {what}")
    if version > NEWEST:
        raise LedgerError(
            f"{path}: the ledger is of version {version}, this program knows versions up to "
            f"{NEWEST}; install a newer counterclaim"
        )
    if read_only:
        return
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    for number in range(version + 1, NEWEST + 1):
        _migrate(connection, number)


def _migrate(connection: sqlite3.Connection, number: int) -> None:
    """One step up, whole or not at all; another program may have done it meanwhile."""
    script = resources.files(__package__).joinpath(f"schema_{number}.sql").read_text("utf-8")
    connection.execute("BEGIN IMMEDIATE")
    try:
        if _number(connection, "user_version") < number:
            for statement in _statements(script):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {number}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _statements(script: str) -> Iterator[str]:
    """The statements of a script one by one, so that all stand in one transaction."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])

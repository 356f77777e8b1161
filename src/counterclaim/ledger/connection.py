"""Opening a ledger's file, safely, and bringing it to the newest version."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path

from counterclaim.ledger.migrating import fill
from counterclaim.model.errors import DamagedError, LedgerError

APPLICATION = 0x63636C6D  # "cclm", in the file's head
NEWEST = 6
PATIENCE_S = 10.0
_UNREADABLE = "Could not decode to UTF-8"  # Python's word for it, without a code of SQLite's
DAMAGED = (
    "the file is damaged; `counterclaim verify` says how far, and a copy made before is the way "
    "back"
)
_LOG_BESIDE = (
    "what was saved last is in {name}-wal beside it, which can only be read where the folder may "
    "be written to; copy both files there"
)
_NOT_OURS = "expected a ledger, found {what}; give another path, or a file that {product} made"


def connect(
    path: Path,
    *,
    create: bool = False,
    read_only: bool = False,
    tell: Callable[[str], None] = lambda _: None,
) -> sqlite3.Connection:
    """An open ledger; of the newest version, unless it is older and only read.

    A ledger that is written to waits up to ten seconds for another writer; readers never wait.
    `tell` is given a line now and then while an older one is brought to the newest version.

    Raises:
        LedgerError: the file is missing, no ledger, damaged, of a newer version, or cannot be
            written; one sentence each.
    """
    if not create and not path.is_file():
        raise LedgerError(f"{path}: expected a ledger, found nothing; `counterclaim add` makes one")
    if create and not path.parent.is_dir():
        raise LedgerError(f"{path}: the folder does not exist; make it first")
    if not create and not path.stat().st_size and not _has_log(path):
        raise LedgerError(
            f"{path}: expected a ledger, found an empty file; if it was one, a copy made before "
            "is the way back"
        )
    mode = "ro" if read_only else "rwc" if create else "rw"
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    with explained(path):
        try:
            return _open(uri, path, tell, read_only=read_only)
        except sqlite3.OperationalError as error:
            # Where nothing may be written beside the file, SQLite wants to be told that nobody
            # writes; what a log beside it holds would then be passed over.
            refused = _code(error) in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)
            if not (read_only and refused):
                raise
            if _has_log(path):
                raise LedgerError(f"{path}: {_LOG_BESIDE.format(name=path.name)}") from error
            return _open(f"{uri}&immutable=1", path, tell, read_only=True)


def _open(
    uri: str, path: Path, tell: Callable[[str], None], *, read_only: bool
) -> sqlite3.Connection:
    connection = sqlite3.connect(uri, uri=True, timeout=PATIENCE_S, isolation_level=None)
    try:
        _prepare(connection, path)
        if not read_only:
            _bring_up(connection, tell)
    except BaseException:
        connection.close()
        raise
    return connection


def _has_log(path: Path) -> bool:
    """Whether SQLite's write-ahead log beside the file holds anything."""
    log = path.with_name(f"{path.name}-wal")
    return log.is_file() and log.stat().st_size > 0


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of what is done within, or nothing; on the disk when it ends.

    SQLite itself takes some failures back, a full disk among them: then nothing is left to do.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """What SQLite complains of, as one sentence that says what to do."""
    try:
        yield
    except sqlite3.Error as error:
        damaged = _code(error) == sqlite3.SQLITE_CORRUPT or _UNREADABLE in str(error)
        kind = DamagedError if damaged else LedgerError
        raise kind(f"{path}: {DAMAGED if damaged else _sentence(error)}") from error


def _code(error: sqlite3.Error) -> int:
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def _sentence(error: sqlite3.Error) -> str:
    told = {
        sqlite3.SQLITE_NOTADB: _NOT_OURS.format(
            what="another kind of file", product="counterclaim"
        ),
        sqlite3.SQLITE_BUSY: "another program is writing to it; wait for it, and try again",
        sqlite3.SQLITE_LOCKED: "another program is writing to it; wait for it, and try again",
        sqlite3.SQLITE_READONLY: "the file or its folder cannot be written to; "
        "copy it to where you may write",
        sqlite3.SQLITE_FULL: "the disk is full; what was reported as saved is saved, "
        "make room and run the same command again",
        sqlite3.SQLITE_CANTOPEN: "the file cannot be opened; look at its folder and permissions",
        sqlite3.SQLITE_IOERR: "the disk gives errors; what was reported as saved is saved, "
        "look at its room and limits and run the same command again",
    }
    return told.get(_code(error), f"the database says: {error}")


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    """Checks whose file it is, and whether this program knows its version."""
    connection.row_factory = sqlite3.Row
    for pragma in ("foreign_keys = ON", "trusted_schema = OFF"):
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


def _bring_up(connection: sqlite3.Connection, tell: Callable[[str], None]) -> None:
    """Makes what is committed durable, and an empty or older ledger one of the newest version."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    for number in range(version_of(connection) + 1, NEWEST + 1):
        _migrate(connection, number, tell)


def _migrate(connection: sqlite3.Connection, number: int, tell: Callable[[str], None]) -> None:
    """One step up, whole or not at all; another program may have done it meanwhile."""
    script = script_of(number)
    with transaction(connection):
        if version_of(connection) < number:
            for statement in statements(script):
                connection.execute(statement)
            fill(connection, number, tell)
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {number}")


def script_of(number: int) -> str:
    """The statements that bring a ledger to this version from the one before."""
    return resources.files(__package__).joinpath(f"schema_{number}.sql").read_text("utf-8")


def statements(script: str) -> Iterator[str]:
    """The statements of a script one by one, so that all stand in one transaction."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def version_of(connection: sqlite3.Connection) -> int:
    """The version of an open ledger; one that is only read may be older than the newest."""
    return _number(connection, "user_version")


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])

"""Ledgers that are damaged, cut short, locked, not to be written to, and disks that are full.

One clear sentence each, and nothing that was saved is lost.
"""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from counterclaim.cli import main
from counterclaim.ledger import Ledger
from counterclaim.ledger.connection import connect
from counterclaim.ledger.verify import verify
from counterclaim.model.document import Document
from counterclaim.model.errors import DamagedError, LedgerError
from tests.ledger.kept import AMA, PEACE, WAR, claim, claims, keep, ledger_of, read

NOBODY = 65534
LONG = Document("The minister spoke for hours of nothing that was new. " * 6_000, "long.txt")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A ledger that everybody may reach."""
    found = ledger_of(tmp_path / "war.ledger")
    with Ledger.open(found) as ledger:
        ledger.review.accept(AMA, claims(ledger, PEACE))
    return found


def saved(path: Path) -> tuple[list[str], int]:
    """The documents that a ledger has, and how many rulings."""
    with Ledger.open(path, read_only=True) as ledger:
        return [each.document.id for each in ledger.records()], len(ledger.review.rulings())


ALL = ([WAR.id, PEACE.id], 2)


def fill(ledger: Ledger) -> None:
    """Notes until there is no more room."""
    for number in range(200):
        note = f"{number}: " + "the number is from the morgue, not the hospital. " * 40
        ledger.review.note(AMA, [claim(ledger, WAR)], note)


def test_a_full_disk_takes_nothing_in_and_keeps_what_was_saved(path: Path) -> None:
    with Ledger.open(path) as ledger:
        pages = ledger._connection.execute("PRAGMA page_count").fetchone()[0]
        ledger._connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(LedgerError, match="the disk is full; what was reported as saved"):
            fill(ledger)
        rulings = len(ledger.review.rulings())
        assert rulings < 200
        ledger._connection.execute("PRAGMA max_page_count = 100000")
        ledger.review.accept(AMA, [claim(ledger, WAR)])
    assert saved(path) == (ALL[0], rulings + 1)
    assert verify(path).faults == ()


@contextmanager
def small_disk(megabytes: int) -> Iterator[Path]:
    """A disk of its own in memory, where this machine lets us have one."""
    folder = Path(tempfile.mkdtemp())
    order = f"mount -t tmpfs -o size={megabytes}m tmpfs {folder} 2>/dev/null"
    if os.name != "posix" or os.system(order):  # noqa: S605  (our own words)
        folder.rmdir()
        pytest.skip("no right to mount a small disk")
    try:
        yield folder
    finally:
        os.system(f"umount {folder}")  # noqa: S605
        folder.rmdir()


def test_a_disk_that_is_really_full(path: Path) -> None:
    with small_disk(1) as folder:
        copy = folder / "war.ledger"
        shutil.copy(path, copy)
        (folder / "ballast").write_bytes(b"x" * (1024 * 1024 - copy.stat().st_size - 250_000))
        war = read(WAR)
        unread = replace(war.reading, parts=())
        bare = replace(war, reading=unread, claims=(), events=(), attributions=())
        many = [
            replace(bare, document=replace(LONG, ref=str(n), text=f"{n} {LONG.text}"))
            for n in range(3)
        ]
        with pytest.raises(LedgerError, match=r"the disk (is full|gives errors); what was"):
            keep(copy, *many, raw=False)
        assert saved(copy)[0][:2] == ALL[0]
        (folder / "ballast").unlink()
        assert saved(copy)[1] == 2
        assert verify(copy).faults == ()
        with Ledger.open(copy) as ledger:
            ledger.review.accept(AMA, [claim(ledger, WAR)])


def test_sealing_on_a_full_disk_seals_and_says_what_is_left(path: Path) -> None:
    war = read(WAR)
    unread = replace(war.reading, parts=())
    keep(path, replace(war, document=LONG, reading=unread, claims=(), events=()), raw=False)
    with small_disk(3) as folder:
        copy = folder / "war.ledger"
        shutil.copy(path, copy)
        free = os.statvfs(folder).f_bavail * os.statvfs(folder).f_frsize
        (folder / "ballast").write_bytes(b"x" * (free - 900_000))
        with Ledger.open(copy) as ledger:
            try:
                result = ledger.review.seal(AMA, ledger.review.find(WAR.id[:12]), "asked for")
            except LedgerError as error:
                assert "full" in str(error)  # noqa: PT017
                assert WAR.id in saved(copy)[0]
            else:
                assert WAR.id not in saved(copy)[0]
                assert result.clean or "full" in result.left
            (folder / "ballast").unlink()
            assert ledger.review.wipe().clean
        assert verify(copy).faults == ()


def test_a_locked_ledger_says_who_is_to_be_waited_for(path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with Ledger.open(path) as ledger:
        ledger._connection.execute("PRAGMA busy_timeout = 20")
        with pytest.raises(LedgerError, match="another program is writing to it; wait for it"):
            ledger.review.accept(AMA, [claim(ledger, WAR)])
        assert len(list(ledger.review.claims())) == 3  # reading goes on
        other.execute("ROLLBACK")
        ledger.review.accept(AMA, [claim(ledger, WAR)])
    other.close()
    assert saved(path) == (ALL[0], 3)


@contextmanager
def as_nobody() -> Iterator[None]:
    """Without the rights of root, under which every file can be written to."""
    if not hasattr(os, "geteuid"):
        pytest.skip("no such rights here")
    was = os.geteuid()
    if not was:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(was)


@pytest.fixture
def open_folder(path: Path) -> Iterator[Path]:
    """The ledger in a folder that everybody may look into and nobody may write to."""
    with Ledger.open(path) as ledger:
        ledger._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    folder = Path(tempfile.mkdtemp())
    shutil.copy(path, folder / "war.ledger")
    (folder / "war.ledger").chmod(0o444)
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_a_ledger_that_may_not_be_written_to_is_read_and_not_changed(open_folder: Path) -> None:
    kept = open_folder / "war.ledger"
    before = kept.read_bytes()
    with as_nobody():
        assert saved(kept) == ALL
        with (
            pytest.raises(LedgerError, match=r"cannot be (written to|opened)"),
            Ledger.open(kept) as ledger,
        ):
            ledger.review.accept(AMA, [claim(ledger, WAR)])
    assert kept.read_bytes() == before


def test_a_ledger_that_may_not_be_read_is_named(open_folder: Path) -> None:
    kept = open_folder / "war.ledger"
    kept.chmod(0)
    with as_nobody(), pytest.raises(LedgerError, match="cannot be opened"):
        Ledger.open(kept, read_only=True)


def cut(path: Path, share: float) -> None:
    with Ledger.open(path) as ledger:
        ledger._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.9])
def test_a_ledger_that_was_cut_short_is_damaged(path: Path, share: float) -> None:
    cut(path, share)
    left = path.read_bytes()
    assert verify(path).faults
    assert CliRunner().invoke(main, ["verify", str(path)]).exit_code == 4
    with pytest.raises(DamagedError, match="damaged; `counterclaim verify` says how far"):
        everything(path)
    assert path.read_bytes() == left


def everything(path: Path) -> None:
    """Looks at all of a ledger; a cut may lie where nothing was."""
    with Ledger.open(path, read_only=True) as ledger:
        list(ledger.records())
        list(ledger.review.claims())
        ledger._connection.execute("SELECT count(*) FROM taken").fetchone()
        for (name,) in ledger._connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table'"
        ).fetchall():
            ledger._connection.execute(f"SELECT * FROM {name}").fetchall()  # noqa: S608


def test_an_empty_file_is_not_taken_for_a_new_ledger(path: Path) -> None:
    cut(path, 0)
    for read_only in (True, False):
        with pytest.raises(LedgerError, match="found an empty file; if it was one, a copy"):
            Ledger.open(path, read_only=read_only)
    assert path.read_bytes() == b""


def test_a_reading_that_is_damaged_is_a_sentence(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("UPDATE reading SET record = x'0102'")
    connection.commit()
    connection.close()
    with Ledger.open(path) as ledger:
        with pytest.raises(DamagedError, match="damaged"):
            list(ledger.records())
        with pytest.raises(DamagedError, match="damaged"):
            ledger.review.accept(AMA, [claim(ledger, WAR)])


def test_a_log_that_is_damaged_is_a_sentence(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("DROP TRIGGER ruling_words_are_not_changed")
    connection.execute("UPDATE ruling_words SET words = 'no'")
    connection.commit()
    connection.close()
    with Ledger.open(path) as ledger:
        with pytest.raises(LedgerError, match="the log of rulings is damaged"):
            ledger.review.rulings()
        assert len(list(ledger.records())) == 2


@pytest.mark.parametrize(
    "command",
    [("claims",), ("verify",), ("review", "list"), ("review", "log")],
)
def test_a_newer_ledger_is_left_alone_by_every_command(
    path: Path, command: tuple[str, ...]
) -> None:
    connection = connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = path.read_bytes()
    result = CliRunner().invoke(main, [*command, str(path)])
    assert result.exit_code == 1
    assert "of version 99, this program knows versions up to" in result.stderr
    assert len(result.stderr.strip().splitlines()) <= 2
    assert path.read_bytes() == before

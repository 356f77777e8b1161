"""Trouble that comes while a ledger is worked with: one clear sentence, and nothing is lost."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from counterclaim.cli import main
from counterclaim.layers import LayerOptions, read_layer
from counterclaim.ledger import Ledger, Wanted
from counterclaim.ledger.verify import verify
from counterclaim.model.errors import DamagedError, LedgerError
from tests.ledger.kept import AMA, PEACE, WAR, claims, ledger_of
from tests.ledger.test_killed import CHILD, DOCUMENTS, run, saved
from tests.ledger.test_migration import everything, older, version_of_file
from tests.ledger.test_trouble import as_nobody

# No file may grow beyond so many bytes: a full disk, as far as a program can tell.
LIMITED = (
    "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]),) * 2)\n"
)
OPEN = "from counterclaim.ledger import Ledger; Ledger.open(sys.argv[1])\n"
posix = pytest.mark.skipif(sys.platform == "win32", reason="needs limits and rights of POSIX")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return ledger_of(tmp_path / "war.ledger")


def limited(code: str, path: Path, most: int) -> tuple[list[str], str]:
    """What a run told and how it ended, where files may have at most so many bytes."""
    command = [sys.executable, "-c", LIMITED + code, str(path), str(DOCUMENTS), str(most)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    assert ended.returncode == 1
    return ended.stdout.split(), ended.stderr.strip().splitlines()[-1]


@posix
@pytest.mark.parametrize("most", [600_000, 1_500_000, 3_000_000])
def test_a_run_whose_disk_fills_up_has_kept_what_it_told_and_goes_on_later(
    tmp_path: Path, most: int
) -> None:
    path = tmp_path / "war.ledger"
    told, last = limited(CHILD, path, most)
    assert "the disk gives errors; what was reported as saved is saved, look at its room" in last
    assert 0 < len(told) < DOCUMENTS
    assert set(told) <= saved(path)
    assert verify(path).faults == ()
    assert len(run(path, None)) == DOCUMENTS
    assert len(saved(path)) == DOCUMENTS


@posix
def test_a_disk_that_fills_up_while_a_ledger_is_brought_up_leaves_the_old_one(
    tmp_path: Path,
) -> None:
    old = older(tmp_path / "old.ledger", ledger_of(tmp_path / "new.ledger"), 3)
    before = everything(old)
    _, last = limited(OPEN, old, 40_000)
    assert "the disk gives errors; what was reported as saved is saved" in last
    assert everything(old) == before
    assert version_of_file(old) == 3
    with Ledger.open(old) as ledger:
        assert len(list(ledger.claims(Wanted()))) == 3
    assert verify(old).faults == ()


@pytest.fixture
def left_behind(path: Path) -> Iterator[Path]:
    """A ledger whose writer was killed: what it saved last is in the log beside the file."""
    folder = Path(tempfile.mkdtemp())
    with Ledger.open(path) as ledger:
        ledger.review.accept(AMA, claims(ledger, PEACE))
        for end in ("", "-wal"):
            shutil.copy(f"{path}{end}", folder / f"war.ledger{end}")
    folder.chmod(0o755)
    for each in folder.iterdir():
        each.chmod(0o666)
    yield folder / "war.ledger"
    folder.chmod(0o755)
    shutil.rmtree(folder)


@pytest.mark.parametrize("read_only", [True, False])
def test_what_is_in_a_log_that_was_left_behind_is_there(
    left_behind: Path, *, read_only: bool
) -> None:
    assert left_behind.with_name("war.ledger-wal").stat().st_size > 0
    with Ledger.open(left_behind, read_only=read_only) as ledger:
        assert [each.document.id for each in ledger.records()] == [WAR.id, PEACE.id]
        assert len(ledger.review.rulings()) == 2
    assert verify(left_behind).faults == ()


@posix
def test_a_log_left_behind_where_nobody_may_write_is_told_of_and_not_passed_over(
    left_behind: Path,
) -> None:
    left_behind.parent.chmod(0o555)
    with (
        as_nobody(),
        pytest.raises(LedgerError, match=r"in war.ledger-wal beside it, .* copy both"),
    ):
        Ledger.open(left_behind, read_only=True)


def test_a_log_that_was_cut_short_gives_what_was_saved_before(left_behind: Path) -> None:
    log = left_behind.with_name("war.ledger-wal")
    log.write_bytes(log.read_bytes()[: log.stat().st_size // 2])
    with Ledger.open(left_behind, read_only=True) as ledger:
        assert {each.document.id for each in ledger.records()} <= {WAR.id, PEACE.id}
    assert verify(left_behind).faults == ()


def spoil(path: Path, table: str) -> None:
    """Writes over the pages of one table or index; the head and the schema stay whole."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        size = connection.execute("PRAGMA page_size").fetchone()[0]
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)
        ).fetchone()
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)


@pytest.mark.parametrize("table", ["claim", "claim_words_data", "claim_words_idx", "document"])
@pytest.mark.parametrize("asked", [(), ("bombed",), ("--counts",)])
def test_damage_that_a_search_meets_is_a_sentence(
    path: Path, table: str, asked: tuple[str, ...]
) -> None:
    spoil(path, table)
    before = path.read_bytes()
    result = CliRunner().invoke(main, ["claims", str(path), *asked])
    if result.exit_code == 0:
        assert asked == ("--counts",)
        assert table == "document"  # the counts do not need it
        return
    assert (result.exit_code, len(result.stderr.splitlines())) == (1, 1)
    assert "damaged; `counterclaim verify` says how far" in result.stderr
    assert path.read_bytes() == before


def test_a_file_that_is_cut_off_after_it_was_opened_is_damaged(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with Ledger.open(path, read_only=True) as ledger:
        ledger._connection.execute("PRAGMA cache_size = 1")
        os.truncate(path, 8192)
        with pytest.raises((DamagedError, LedgerError), match=r"damaged|disk gives errors"):
            list(ledger.claims(Wanted("bombed")))


@pytest.mark.parametrize("command", [("add",), ("control", "add")])
def test_a_command_that_must_wait_for_another_writer_says_so(
    path: Path, tmp_path: Path, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("counterclaim.ledger.connection.PATIENCE_S", 0.05)
    report, layer = tmp_path / "a.txt", tmp_path / "a.csv"
    report.write_text("Kirov said Russia bombed Homs.", encoding="utf-8")
    layer.write_text("place,holder\nHoms,Syria\n", encoding="utf-8")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        given = report if command == ("add",) else layer
        result = CliRunner().invoke(main, [*command, str(path), str(given)])
    assert result.exit_code == 1
    assert "another program is writing to it; wait for it, and try again" in result.stderr
    assert saved(path) == {"war.txt", "peace.txt"}


def test_a_layer_on_a_full_disk_is_a_sentence(path: Path, tmp_path: Path) -> None:
    rows = "".join(f"Town {n},Syria\n" for n in range(2_000))
    layer = tmp_path / "a.csv"
    layer.write_text("place,holder\n" + rows, encoding="utf-8")
    read = read_layer(layer, LayerOptions(), lambda *_: None)
    with Ledger.open(path) as ledger:
        pages = ledger._connection.execute("PRAGMA page_count").fetchone()[0]
        ledger._connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(LedgerError, match="the disk is full; what was reported as saved"):
            ledger.add_layer(1, read)
        assert ledger.layers() == ()
    assert verify(path).faults == ()

"""A ledger of an older version is brought to the newest one, and all of it is found after."""

import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from counterclaim.cli import main
from counterclaim.ledger import Ledger, Wanted
from counterclaim.ledger.connection import APPLICATION, NEWEST, script_of, version_of
from counterclaim.ledger.verify import verify
from counterclaim.model.errors import LedgerError
from counterclaim.model.listed import WantedIncidents
from tests.ledger.kept import AMA, PEACE, WAR, claim, keep, ledger_of, read

TABLES = ("run", "raw", "document", "taken", "reading", "newest", "claim")
OLDER = range(1, 4)
_ROWS = {
    "claim": "SELECT row_number() OVER (ORDER BY reading, id), {rest} FROM new.claim "
    "ORDER BY reading, id"
}


def older(path: Path, new: Path, version: int) -> Path:
    """A ledger as the program of an older version left it, with what a new one has."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for number in range(1, version + 1):
            connection.executescript(script_of(number))
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {version}")
        connection.execute("ATTACH ? AS new", (str(new),))
        for table in TABLES:
            names = [row[1] for row in connection.execute(f"PRAGMA main.table_info({table})")]
            rows = _ROWS.get(table, "SELECT {all} FROM new.{table}").format(
                all=", ".join(names), rest=", ".join(names[1:]), table=table
            )
            connection.execute(f"INSERT INTO {table} {rows}")
        for index in ("document_text", "claim_words"):
            connection.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")  # noqa: S608
    return path


@pytest.fixture(params=OLDER, ids="version {}".format)
def old(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A ledger of an older version with two reports, one of them read twice."""
    new = ledger_of(tmp_path / "new.ledger")
    keep(new, read(PEACE, "of another day"))
    return older(tmp_path / "old.ledger", new, request.param)


def version_of_file(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def everything(path: Path) -> list[tuple[object, ...]]:
    """Every row of every table that version 1 has, in its columns; claims but for their number."""
    with closing(sqlite3.connect(path)) as connection, closing(sqlite3.connect(":memory:")) as one:
        one.executescript(script_of(1))
        rows: list[tuple[object, ...]] = []
        for table in TABLES:
            names = [row[1] for row in one.execute(f"PRAGMA table_info({table})")]
            own = ", ".join(names[table == "claim" :])
            found = connection.execute(f"SELECT {own} FROM {table} ORDER BY {own}")  # noqa: S608
            rows += [(table, *row) for row in found]
        return rows


def test_all_that_was_in_it_is_in_it_after(old: Path) -> None:
    before, told = everything(old), list[str]()
    assert len(before) > 10
    with Ledger.open(old, tell=told.append) as ledger:
        assert version_of(ledger._connection) == NEWEST
        assert [each.document.id for each in ledger.records()] == [WAR.id, PEACE.id]
        assert len(list(ledger.claims(Wanted("bombed")))) == 2
        ledger.review.accept(AMA, [claim(ledger, WAR)])
    assert told == ["bringing the ledger to version 4: 0 of 3 readings"]
    assert everything(old) == before
    result = verify(old)
    assert (result.faults, result.counts["ruling"]) == ((), 1)


def test_its_incidents_are_worked_out_until_it_is_written_to(old: Path) -> None:
    alone = WantedIncidents(reports=1)
    with Ledger.open(old, read_only=True) as ledger:
        before = {each.id for each in ledger.incidents(alone)}
        assert len(before) == 3
    with Ledger.open(old) as ledger:
        assert ledger.shelf().kept().waiting == 2
        assert ledger.catch_up() == 2
        assert {each.id for each in ledger.incidents(alone)} == before
    assert verify(old).faults == ()


def test_after_it_claims_are_found_as_in_a_ledger_that_was_always_new(old: Path) -> None:
    with Ledger.open(old):
        pass
    new = old.with_name("new.ledger")
    for wanted in (Wanted(), Wanted(said_by="lavrov"), Wanted("bombed", kind="event")):
        found = []
        for path in (old, new):
            with Ledger.open(path, read_only=True) as ledger:
                rows = list(ledger.claims(wanted))
                found.append(([row._replace(key=0) for row in rows], ledger.facets(wanted)))
        assert found[0] == found[1]
        assert found[0][0]


@pytest.mark.parametrize(
    "wanted",
    [
        Wanted(),
        Wanted("bombed"),
        Wanted("bomb* russia", kind="event"),
        Wanted('"'),
        Wanted(outlet="Volga", type="ASSAULT"),
        Wanted(unknown=frozenset({"party", "country"})),
        Wanted(since=date(2015, 9, 1), until=date(2015, 10, 1)),
    ],
)
def test_it_is_searched_as_it_is_where_nobody_writes(old: Path, wanted: Wanted) -> None:
    version = version_of_file(old)
    found = []
    for path in (old, old.with_name("new.ledger")):
        with Ledger.open(path, read_only=True) as ledger:
            rows = list(ledger.claims(wanted))
            assert ledger.count_claims(wanted) == len(rows)
            assert ledger.facets(wanted).total == len(rows)
            pages = [rows[0]] if rows else []
            while more := pages and list(ledger.claims(wanted, 1, pages[-1].key)):
                pages += more
            assert pages == rows
            bare = [row._replace(key=0, speaker=None, place=None) for row in rows]
            found.append(bare)
    assert found[0] == found[1]
    assert version_of_file(old) == version


def test_it_is_read_as_it_is_where_nobody_writes(old: Path) -> None:
    version = version_of_file(old)
    with Ledger.open(old, read_only=True) as ledger:
        assert len(list(ledger.records())) == 2
        assert len(list(ledger.review.claims())) == 3
        assert ledger.review.rulings() == ()
        with pytest.raises(LedgerError, match="older version, which has no speakers and places"):
            list(ledger.claims(Wanted(place="Homs")))
    result = verify(old)
    assert (result.faults, result.counts["document"]) == ((), 2)
    assert version_of_file(old) == version


def test_a_step_up_that_fails_leaves_the_old_version(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, version = everything(old), version_of_file(old)
    with monkeypatch.context() as broken:
        broken.setattr(
            "counterclaim.ledger.connection.script_of", lambda _: "CREATE TABLE a (b);\nno;\n"
        )
        with pytest.raises(LedgerError, match="syntax error"):
            Ledger.open(old)
    assert everything(old) == before
    assert version_of_file(old) == version
    with closing(sqlite3.connect(old)) as connection:
        assert not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'a'").fetchone()


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
@pytest.mark.parametrize("steps", [1, 30, 90])
def test_a_step_up_that_is_killed_half_way_leaves_the_old_version(
    tmp_path: Path, steps: int
) -> None:
    old = older(tmp_path / "old.ledger", ledger_of(tmp_path / "new.ledger"), 3)
    before = everything(old)
    killed = (
        "import os, signal, sys, sqlite3\n"
        "from pathlib import Path\n"
        "from counterclaim.ledger import connection\n"
        "done = 0\n"
        "def fill(open_ledger, version, tell):\n"
        "    open_ledger.set_progress_handler(die, 1)\n"
        "    real(open_ledger, version, tell)\n"
        "def die():\n"
        "    global done\n"
        "    done += 1\n"
        "    if done == int(sys.argv[2]) * 10: os.kill(os.getpid(), signal.SIGKILL)\n"
        "real, connection.fill = connection.fill, fill\n"
        "connection.connect(Path(sys.argv[1]))\n"
    )
    ended = subprocess.run([sys.executable, "-c", killed, old, str(steps)], check=False)  # noqa: S603
    assert ended.returncode == -signal.SIGKILL
    copy = old.with_name("copy.ledger")
    for end in ("", "-wal"):
        if Path(f"{old}{end}").exists():
            shutil.copy(f"{old}{end}", f"{copy}{end}")
    assert everything(copy) == before
    assert version_of_file(copy) == 3
    assert verify(copy).faults == ()
    with Ledger.open(old):
        pass
    assert version_of_file(old) == NEWEST
    assert everything(old) == before
    assert verify(old).faults == ()


def test_a_reading_that_is_damaged_does_not_stop_the_step_up(old: Path) -> None:
    with closing(sqlite3.connect(old)) as connection:
        connection.execute("UPDATE reading SET record = x'0102' WHERE document = 1")
        connection.commit()
    with Ledger.open(old) as ledger:
        assert len(list(ledger.claims(Wanted()))) == 3
        assert [each.speaker for each in ledger.claims(Wanted("homs"))] == [None]
    assert any("packed record" in str(each) for each in verify(old).faults)


def test_the_command_says_that_an_older_ledger_must_be_brought_up(old: Path) -> None:
    result = CliRunner().invoke(main, ["claims", str(old), "--said-by", "lavrov"])
    assert result.exit_code == 1
    assert "older version" in result.stderr

"""A ledger of an older version is brought to the newest one, and all of it is found after."""

import sqlite3
from pathlib import Path

import pytest

from counterclaim.ledger import Ledger, Wanted
from counterclaim.ledger.connection import APPLICATION, NEWEST, script_of, version_of
from counterclaim.ledger.verify import verify
from counterclaim.model.listed import WantedIncidents
from tests.ledger.kept import AMA, PEACE, WAR, claim, ledger_of

TABLES = ("run", "raw", "document", "taken", "reading", "newest", "claim")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A ledger of version 1 with two reports."""
    new, path = ledger_of(tmp_path / "new.ledger"), tmp_path / "old.ledger"
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript(script_of(1))
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute("PRAGMA user_version = 1")
    connection.execute("ATTACH ? AS new", (str(new),))
    for table in TABLES:
        own = ", ".join(row[1] for row in connection.execute(f"PRAGMA main.table_info({table})"))
        connection.execute(f"INSERT INTO {table} SELECT {own} FROM new.{table}")  # noqa: S608
    for index in ("document_text", "claim_words"):
        connection.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")  # noqa: S608
    connection.close()
    return path


def version_of_file(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def everything(path: Path) -> list[tuple[object, ...]]:
    """Every row of every table that version 1 has, in its columns."""
    connection = sqlite3.connect(path)
    first = sqlite3.connect(":memory:")
    first.executescript(script_of(1))
    rows: list[tuple[object, ...]] = []
    for table in TABLES:
        own = ", ".join(row[1] for row in first.execute(f"PRAGMA table_info({table})"))
        found = connection.execute(f"SELECT {own} FROM {table}")  # noqa: S608
        rows += [(table, *row) for row in found]
    connection.close()
    return rows


def test_all_that_was_in_it_is_in_it_after(old: Path) -> None:
    before = everything(old)
    assert len(before) > 10
    with Ledger.open(old) as ledger:
        assert version_of(ledger._connection) == NEWEST
        assert [each.document.id for each in ledger.records()] == [WAR.id, PEACE.id]
        assert len(list(ledger.claims(Wanted("bombed")))) == 2
        ledger.review.accept(AMA, [claim(ledger, WAR)])
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


def test_it_is_read_as_it_is_where_nobody_writes(old: Path) -> None:
    with Ledger.open(old, read_only=True) as ledger:
        assert len(list(ledger.records())) == 2
        assert len(list(ledger.review.claims())) == 3
        assert ledger.review.rulings() == ()
    result = verify(old)
    assert (result.faults, result.counts["document"]) == ((), 2)
    connection = sqlite3.connect(old)
    assert version_of_file(connection) == 1
    connection.close()


def test_a_step_up_that_fails_leaves_the_old_version(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = everything(old)
    with monkeypatch.context() as broken:
        broken.setattr(
            "counterclaim.ledger.connection.script_of", lambda _: "CREATE TABLE a (b);\nno;\n"
        )
        with pytest.raises(Exception, match="syntax error"):
            Ledger.open(old)
    assert everything(old) == before
    connection = sqlite3.connect(old)
    assert version_of_file(connection) == 1
    assert not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'a'").fetchone()
    connection.close()

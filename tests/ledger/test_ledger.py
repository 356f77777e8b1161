"""One file that keeps what was read: the same twice changes nothing, and nothing saved is lost."""

import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from counterclaim.ledger import Ledger, Origin, Taken, made_by
from counterclaim.ledger.connection import APPLICATION, NEWEST
from counterclaim.model.document import Document
from counterclaim.model.errors import LedgerError
from counterclaim.model.record import Record
from counterclaim.pipeline import Tools, read_document
from tests.readings import plain_reader

TOOLS = Tools(plain_reader, lambda _: "en")
REPORT = Document("Kirov said Russia bombed Homs.", "a.txt", "War", published=date(2015, 9, 30))


def read(document: Document = REPORT) -> Record:
    return read_document(document, TOOLS)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "war.ledger"


def take(path: Path, record: Record, ref: str = "a.txt", raw: bytes | None = None) -> Taken:
    with Ledger.open(path, create=True) as ledger:
        run = ledger.begin_run("Ama")
        return ledger.take(run, record.document, Origin(ref, raw), record)


def test_what_is_taken_in_comes_out_the_same(path: Path) -> None:
    assert take(path, read(), raw=b"<p>Kirov") is Taken.NEW
    with Ledger.open(path, read_only=True) as ledger:
        (record,) = ledger.records()
        assert ledger.has(REPORT, made_by(read()))
        assert not ledger.has(REPORT, "another model")
        assert not ledger.has(Document("Other."), made_by(read()))
    assert record.to_json() == read().to_json()


def test_the_same_again_changes_nothing_and_another_reading_stands_beside(path: Path) -> None:
    assert take(path, read()) is Taken.NEW
    assert take(path, read(), ref="b.txt") is Taken.UNCHANGED
    assert take(path, replace(read(), tables="t2")) is Taken.READ_AGAIN
    connection = sqlite3.connect(path)
    counts = {
        table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
        for table in ("document", "taken", "run", "reading", "claim")
    }
    assert counts == {"document": 1, "taken": 3, "run": 3, "reading": 2, "claim": 2}
    row = connection.execute("SELECT kind, type, words FROM claim").fetchone()
    assert row == ("event", "ASSAULT", "Russia bombed Homs")


def test_what_fails_half_way_is_not_there_at_all(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Record) -> bytes:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr("counterclaim.ledger.ledger.pack", fail)
        with pytest.raises(KeyboardInterrupt):
            take(path, read())
    with Ledger.open(path) as ledger:
        assert list(ledger.records()) == []
    assert take(path, read()) is Taken.NEW


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (Path.absolute, "expected a ledger, found nothing"),
        (lambda path: path.write_bytes(b"news " * 999), "another kind of file"),
        (lambda path: path.mkdir(), "found nothing"),
    ],
)
def test_what_is_no_ledger_is_named(path: Path, spoil: object, told: str) -> None:
    spoil(path)  # type: ignore[operator]
    with pytest.raises(LedgerError, match=told):
        Ledger.open(path)


def test_anothers_database_and_a_newer_ledger_are_left_alone(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE x (y)")
    connection.commit()
    with pytest.raises(LedgerError, match="another program's database"):
        Ledger.open(path)
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute("PRAGMA user_version = 99")
    connection.commit()
    with pytest.raises(
        LedgerError, match=f"of version 99, this program knows versions up to {NEWEST}"
    ):
        Ledger.open(path)


def test_a_damaged_ledger_says_so(path: Path) -> None:
    take(path, read())
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    path.write_bytes(bytes(data))
    with pytest.raises(LedgerError, match="damaged"), Ledger.open(path) as ledger:
        list(ledger.records())


def test_one_writes_while_others_read(path: Path) -> None:
    take(path, read())
    with Ledger.open(path, read_only=True) as reader, Ledger.open(path) as writer:
        run = writer.begin_run()
        other = Document("Israel shelled Hama.", "b")
        writer.take(run, other, Origin("b"), read(other))
        assert len(list(reader.records())) == 2

"""A whole ledger is whole; every kind of damage is found and named."""

import json
import sqlite3
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from counterclaim.cli import main
from counterclaim.ledger import Ledger
from counterclaim.ledger.packing import pack
from counterclaim.ledger.verify import Fault, Step, verify
from counterclaim.ledger.verify.content import spans_of
from counterclaim.model.errors import LedgerError
from counterclaim.model.span import Span
from tests.ledger.kept import AMA, BEN, PEACE, WAR, claim, claims, ledger_of, read


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = ledger_of(tmp_path / "war.ledger")
    with Ledger.open(found) as ledger:
        ledger.review.accept(AMA, claims(ledger, PEACE))
        ledger.review.correct(BEN, claim(ledger, WAR), {"actor": "SYR"}, "the mark on the tail")
    return found


def tamper(path: Path, *statements: str, values: tuple[object, ...] = ()) -> None:
    """Changes a ledger as one who knows SQLite could: the triggers are taken out and put back."""
    connection = sqlite3.connect(path)
    triggers = connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
    ).fetchall()
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        connection.execute(statement, values)
    for _, sql in triggers:
        connection.execute(sql)
    connection.commit()
    connection.close()


def faults(path: Path, head: str | None = None) -> list[str]:
    return [str(each) for each in verify(path, head).faults]


def test_a_whole_ledger_has_no_fault_and_everything_was_looked_at(path: Path) -> None:
    told: list[Fault | Step] = []
    result = verify(path, tell=told.append)
    spans = sum(1 for document in (WAR, PEACE) for _ in spans_of(read(document)))
    without_words = {
        "document": 2, "raw": 2, "reading": 2, "ruling": 3, "incident": 2,
    }  # fmt: skip
    assert result.faults == ()
    assert {name: result.counts[name] for name in without_words} == without_words
    assert 0 < result.counts["span"] < spans  # words and trees are not kept
    assert len(told) == 11
    with Ledger.open(path, read_only=True) as ledger:
        assert result.head == ledger.review.head()[1]


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("UPDATE document SET text = replace(text, 'Russia', 'Israel')", "were altered"),
        ("UPDATE document SET outlet = 'Volga' WHERE id = 1", "outlet, address or day were"),
        ("UPDATE document SET published = 'soon' WHERE id = 1", "cannot be read"),
        ("UPDATE raw SET packed = NULL", "the bytes are missing"),
        ("UPDATE raw SET size = size + 1", "another hash or length"),
        ("UPDATE raw SET packed = x'00'", "cannot be unpacked"),
        ("UPDATE reading SET record = x'00' WHERE id = 1", "expected a packed record"),
        ("UPDATE claim SET words = 'Israel bombed Homs' WHERE reading = 1", "c1: the row that is"),
        ("UPDATE claim SET polarity = 'negative' WHERE reading = 1", "claim c1: the row that is"),
        ("UPDATE claim SET speaker = 'Petrov' WHERE reading = 1", "claim c1: the row that is"),
        ("UPDATE claim SET outlet = 'Volga' WHERE reading = 1", "under another day or outlet"),
        ("UPDATE claim SET id = id - (1 << 41) WHERE reading = 1", "under another day or outlet"),
        ("UPDATE claim SET shown = 0 WHERE reading = 1", "or are hidden"),
        ("DELETE FROM claim WHERE reading = 1", "has 1 claims, but 0 rows"),
        ("DELETE FROM newest WHERE document = 1", "none that is the newest"),
        ("DELETE FROM document WHERE id = 1", "leads to nothing in table document"),
        ("DELETE FROM document_text_docsize", "lacks 2 rows of table document"),
        ("UPDATE ruling SET who = 'Ben Osei' WHERE number = 1", "ruling 1: was altered"),
        ("UPDATE ruling SET at = '2020-01-01' WHERE number = 2", "ruling 2: was altered"),
        ("DELETE FROM ruling WHERE number = 2", "ruling 3: expected number 2"),
        ("UPDATE ruling_target SET name = 'c1' WHERE ruling = 2", "ruling 2: was altered"),
        ("DELETE FROM ruling_target WHERE ruling = 3", "ruling 3: was altered"),
        ("UPDATE ruling_words SET words = replace(words, 'SYR', 'IS')", "3: its words were"),
        ("DELETE FROM ruling_words WHERE ruling = 1", "ruling 1: its words are missing"),
        ("INSERT INTO sealed SELECT hash, 1, 0 FROM document", "is sealed, but has content"),
    ],
)  # fmt: skip
def test_what_was_altered_is_named(path: Path, statement: str, told: str) -> None:
    tamper(path, "PRAGMA foreign_keys = OFF", statement)
    found = faults(path)
    assert any(told in each for each in found), found


def test_a_span_beyond_the_text_is_named(path: Path) -> None:
    record = read(WAR)
    wrong = replace(record.claims[0], span=Span(3, 999))
    packed = pack(replace(record, claims=(wrong,)))
    tamper(path, "UPDATE reading SET record = ? WHERE id = 1", values=(packed,))
    assert any("span 3:999 lies outside the text" in each for each in faults(path))


def test_a_reading_of_another_text_is_named(path: Path) -> None:
    packed = pack(read(PEACE))
    tamper(path, "UPDATE reading SET record = ? WHERE id = 1", values=(packed,))
    assert any("made from another text" in each for each in faults(path))


def test_bytes_that_were_swapped_are_named(path: Path) -> None:
    packed = zlib.compress(WAR.text.replace("Homs", "Hama").encode())
    tamper(path, "UPDATE raw SET packed = ?", values=(packed,))
    assert sum("the bytes were altered" in each for each in faults(path)) == 2


def test_a_log_without_its_triggers_is_named(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("DROP TRIGGER ruling_is_not_changed")
    connection.commit()
    connection.close()
    assert faults(path) == ["trigger ruling_is_not_changed: is missing"]


def test_a_log_cut_short_is_known_by_a_hash_that_was_kept(path: Path) -> None:
    kept = verify(path).head
    assert faults(path, kept) == []
    assert faults(path, kept[:16].upper()) == []
    for table in ("ruling_words", "ruling_target"):
        tamper(path, f"DELETE FROM {table} WHERE ruling = 3")  # noqa: S608
    tamper(path, "DELETE FROM ruling WHERE number = 3")
    assert faults(path) == []  # nothing in the file tells
    (found,) = faults(path, kept)
    assert "rulings were taken out or made anew" in found


def test_a_damaged_page_is_named_and_the_rest_is_still_looked_at(path: Path) -> None:
    with Ledger.open(path) as ledger:
        ledger._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    data = bytearray(path.read_bytes())
    at = data.rindex(b"Lavrov said Russia shelled Hama")
    page = at // 4096 * 4096
    data[page : page + 8] = b"\xff" * 8
    path.write_bytes(bytes(data))
    found = faults(path)
    assert found
    assert any(each.startswith(("file:", "document", "table")) for each in found)


def run(*arguments: object) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, ["verify", *map(str, arguments)])
    return result.exit_code, result.stdout, result.stderr


def test_the_command_prints_a_fault_a_line_and_ends_with_4(path: Path) -> None:
    code, printed, told = run(path)
    assert (code, printed) == (0, "")
    assert told.startswith("checked 2 documents, 2 raw, 2 readings with ")
    assert "3 rulings: 0 faults\nhead " in told
    tamper(path, "UPDATE document SET url = 'https://volga.example/1' WHERE id = 1")
    code, printed, told = run(path)
    assert code == 4
    assert printed.splitlines() == [
        f"document {WAR.id[:12]}: text, title, outlet, address or day were altered: another hash"
    ]
    code, printed, _ = run(path, "--json")
    assert code == 4
    assert len(json.loads(printed)["faults"]) == 1


def test_what_is_no_ledger_is_a_failure_and_no_fault(tmp_path: Path) -> None:
    assert run(tmp_path / "none.ledger")[0] == 1
    with pytest.raises(LedgerError, match="found nothing"):
        verify(tmp_path / "none.ledger")

"""`counterclaim add`: reports in, counts out; the same twice changes nothing."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from counterclaim.cli import main
from counterclaim.ledger import Ledger
from counterclaim.pipeline import Tools
from counterclaim.session import Session
from tests.readings import plain_reader


def add(*arguments: object) -> Result:
    def open_plain(**_: object) -> Session:
        return Session(Tools(plain_reader, lambda _: "en", model="plain"))

    return CliRunner().invoke(main, ["add", *map(str, arguments)], obj=open_plain)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    rows = [{"id": n, "text": f"Kirov said Russia bombed {n} towns."} for n in range(3)]
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    (folder / "rows.jsonl").write_text(lines, encoding="utf-8")
    (folder / "one.txt").write_text("Kirov said Israel shelled Hama.", encoding="utf-8")
    return folder


def test_a_folder_is_added_and_the_same_again_changes_nothing(tmp_path: Path, news: Path) -> None:
    path = tmp_path / "war.ledger"
    first = add(path, news, "--who", "Ama", "--outlet", "Meridian")
    assert (first.exit_code, first.stderr) == (
        0, "read 4: new 4, unchanged 0, read again 0, failed 0\n",
    )  # fmt: skip
    again = add(path, news, "--outlet", "Meridian")
    assert again.stderr == "read 4: new 0, unchanged 4, read again 0, failed 0\n"
    with Ledger.open(path, read_only=True) as ledger:
        records = list(ledger.records())
    assert [each.document.outlet for each in records] == ["Meridian"] * 4


def test_what_cannot_be_read_is_named_and_the_rest_is_kept(tmp_path: Path, news: Path) -> None:
    (news / "two.txt").write_text("  ", encoding="utf-8")
    result = add(tmp_path / "war.ledger", news, tmp_path / "missing.txt")
    assert result.exit_code == 3
    assert "two.txt: expected a report" in result.stderr
    assert "missing.txt: there is no such file" in result.stderr
    assert result.stderr.endswith("read 6: new 4, unchanged 0, read again 0, failed 2\n")


def test_what_is_no_ledger_is_left_alone(tmp_path: Path, news: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear all, " * 99, encoding="utf-8")
    result = add(path, news)
    assert result.exit_code == 1
    assert "expected a ledger, found another kind of file" in result.stderr
    assert path.read_text(encoding="utf-8") == "Dear all, " * 99

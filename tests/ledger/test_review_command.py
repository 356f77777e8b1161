"""`counterclaim review`: people decide at the command line."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from counterclaim.cli import main
from tests.ledger.kept import PEACE, WAR, keep, ledger_of, read

WAR_ID, PEACE_ID = WAR.id[:8], PEACE.id[:8]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return ledger_of(tmp_path / "war.ledger")


def run(command: str, path: Path, *arguments: object) -> Result:
    return CliRunner().invoke(
        main, ["review", command, str(path), *map(str, arguments)], env={"COUNTERCLAIM_WHO": "Ama"}
    )


def test_claims_are_listed_decided_on_and_shown(path: Path) -> None:
    listed = run("list", path)
    assert listed.stdout.splitlines()[0] == (
        f"{WAR.id[:12]}/c1 · open · event · 2015-09-30 Meridian · “Russia bombed Homs”"
    )
    assert listed.stderr == "3 claims; the log is at ruling 0\n"
    assert run("accept", path, f"{PEACE_ID}/*").stderr == "2 rulings made\n"
    made = run("correct", path, f"{WAR_ID}/c1", "actor=SYR", "recipient=", "--why", "the tail")
    assert "correct" in made.stdout
    assert "actor: Russia → SYR · recipient: Homs → unknown · “the tail”" in made.stdout
    shown = run("show", path, f"{WAR_ID}/c1").stdout
    assert "open, corrected: actor, recipient" in shown
    assert "  actor: SYR (read: Russia)" in shown
    open_ones = run("list", path, "--answer", "open")
    assert len(open_ones.stdout.splitlines()) == 1


def test_the_log_tells_who_decided_what_and_what_was_taken_back(path: Path) -> None:
    run("accept", path, f"{PEACE_ID}/*")
    assert run("undo", path, 1, "--batch", "--why", "too quick").exit_code == 0
    lines = run("log", path).stdout.splitlines()
    assert len(lines) == 4
    assert lines[0].endswith("(undone by 4)")
    assert "undo of ruling 2" in lines[2]
    rows = [json.loads(line) for line in run("log", path, "--json").stdout.splitlines()]
    assert [row["undone_by"] for row in rows] == [4, 3, None, None]
    assert rows[0]["on"][0][0]["what"] == f"{PEACE.id[:12]}/c1"
    assert len(run("log", path, f"{PEACE_ID}/c2").stdout.splitlines()) == 2
    assert len(run("log", path, "--since", 4).stdout.splitlines()) == 1


def test_what_somebody_decided_meanwhile_is_told_in_one_line(path: Path) -> None:
    run("accept", path, f"{WAR_ID}/c1")
    late = ("reject", path, f"{WAR_ID}/c1", "--why", "no", "--upon", 0)
    refused = run(*late)
    assert refused.exit_code == 1
    assert "ruling 1 by Ama (accept" in refused.stderr
    assert len(refused.stderr.splitlines()) == 1
    assert run(*late, "--force").stdout.strip().endswith("(forced)")


def test_an_incident_is_graded_by_a_scale(path: Path, tmp_path: Path) -> None:
    grade = ("assess", path, "incident:i-7", "fair", "--standard", "Airwars 2023", "--why", "two")
    assert "grade: fair · scale: airwars · standard: Airwars 2023" in run(*grade).stdout
    own = tmp_path / "own.tsv"
    own.write_text("sure\tseen by us\n", encoding="utf-8")
    refused = run(*grade, "--scale", own)
    assert "the scale own has no grade 'fair'; it has sure" in refused.stderr
    assert "fair (Ama, Airwars 2023)" in run("show", path, "incident:i-7").stdout


def test_events_are_merged_and_split(path: Path) -> None:
    homs, hama = f"{WAR_ID}/e1", f"{PEACE_ID}/e1"
    assert run("merge", path, homs, hama, "--why", "one raid").exit_code == 0
    split = run("split", path, "--part", homs, "--part", hama, "--why", "two raids")
    assert f"{WAR.id[:12]}/e1 | {PEACE.id[:12]}/e1" in split.stdout


def test_a_claim_is_added_and_marked(path: Path) -> None:
    values = ("kind=event", "type=ASSAULT", "--words", "bombed Homs", "--why", "passed over")
    assert run("add", path, WAR_ID, *values).exit_code == 0
    assert f"{WAR.id[:12]}/h1 · open, added by hand · event" in run("list", path).stdout
    assert run("sensitive", path, f"{WAR_ID}/h1", "--why", "a minor").exit_code == 0
    row = json.loads(run("list", path, WAR_ID, "--json").stdout.splitlines()[-1])
    assert (row["sensitive"], row["added"]["start"]) == (True, WAR.text.index("bombed"))


def test_a_document_is_sealed_when_one_is_sure(path: Path) -> None:
    assert run("seal", path, WAR_ID, "--why", "asked for").exit_code == 1  # nobody answers
    assert run("seal", path, WAR_ID, "--why", "asked for", "--yes").exit_code == 0
    assert len(run("list", path).stdout.splitlines()) == 2
    assert "sealed; its content is gone" in run("accept", path, WAR_ID).stderr
    assert run("seal", path, "--why", "once more").exit_code == 0


def test_what_a_new_reading_changed_is_told_with_the_rulings_on_it(path: Path) -> None:
    assert "was read once; nothing changed" in run("changes", path, PEACE_ID).stderr
    run("accept", path, f"{PEACE_ID}/c2")
    later = read(PEACE, "t2")
    keep(path, replace(later, claims=later.claims[:1]))
    changed = run("changes", path, PEACE_ID)
    assert changed.stdout == "went c2 · event · “Israel bombed Rastan” · ruled on: 1\n"
    assert changed.stderr.startswith("1 changes from ")
    row = json.loads(run("changes", path, PEACE_ID, "--json").stdout)
    assert (row["changed"], row["old"], row["rulings"]) == ("went", "c2", [1])
    assert "of an older reading" in run("list", path, "--left-behind").stdout


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("accept", "none.ledger", "aaaa/c1"), 1, "found nothing"),
        (("accept", "war.ledger", "0000/c1"), 1, "no document's hash begins with 0000"),
        (("correct", "war.ledger", f"{WAR_ID}/c1", "actor", "--why", "x"), 2, "SLOT=VALUE"),
        (("correct", "war.ledger", f"{PEACE_ID}/*", "actor=x", "--why", "x"), 2, "one thing"),
        (("undo", "war.ledger", "5"), 1, "there is no ruling 5; the log ends at 0"),
        (("reject", "war.ledger", f"{WAR_ID}/c1"), 2, "--why"),
        (("reject", "war.ledger", f"{WAR_ID}/c1", "--why", " "), 1, "needs a reason"),
    ],
)
def test_what_cannot_be_done_is_one_clear_sentence(
    path: Path, arguments: tuple[str, ...], code: int, told: str
) -> None:
    command, name, *rest = arguments
    result = run(command, path.with_name(name), *rest)
    assert (result.exit_code, told in result.stderr) == (code, True), result.stderr


def test_nobody_decides_without_a_name(path: Path) -> None:
    result = CliRunner().invoke(main, ["review", "accept", str(path), f"{WAR_ID}/c1"], env={})
    assert result.exit_code == 2
    assert "--who" in result.stderr

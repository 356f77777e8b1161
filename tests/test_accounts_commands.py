"""`incidents`, `compare` and `origins` on a ledger of three reports of one attack."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from counterclaim.cli import main

REPORTS = (
    {
        "text": "BAMAKO, June 19 (Meridian) - Gunmen killed 12 people in the village of "
        "Diallassagou on Saturday evening, a local official told Meridian.",
        "outlet": "Meridian News Agency",
    },
    {
        "text": "Gunmen killed 12 people in the village of Diallassagou on Saturday evening, "
        "a local official told Meridian.",
        "outlet": "The Harbour Gazette",
    },
    {
        "text": "Gunmen killed 30 people in Diallassagou on Saturday evening, the army said.",
        "outlet": "Northern Post",
    },
)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("war")
    lines = (json.dumps({**each, "published": "2022-06-19"}) for each in REPORTS)
    (folder / "news.jsonl").write_text("\n".join(lines), encoding="utf-8")
    path = folder / "war.ledger"
    done = CliRunner().invoke(main, ["add", str(path), str(folder / "news.jsonl")])
    assert done.exit_code == 0, done.output
    return path


def told(*words: str | Path, code: int = 0) -> tuple[str, str]:
    """What a command prints, and what it says beside it."""
    done = CliRunner().invoke(main, [str(each) for each in words])
    assert done.exit_code == code, done.output
    return done.stdout, done.stderr


def first(ledger: Path) -> str:
    return told("incidents", ledger)[0].split()[0]


def test_incidents_are_listed_with_who_tells_them(ledger: Path) -> None:
    out, beside = told("incidents", ledger)
    assert "Diallassagou" in out
    assert "in 3 reports: Meridian News Agency, Northern Post, The Harbour Gazette" in out
    assert "1 of 1 incident in 3 reports" in beside


def test_why_says_on_what_mentions_were_put_together(ledger: Path) -> None:
    out, _ = told("incidents", ledger, "--why")
    assert "certain: " in out


def test_accounts_stand_side_by_side(ledger: Path) -> None:
    out, _ = told("compare", ledger, first(ledger))
    assert "ACTOR, suspected, according to" in out
    assert "“12”: 2 reports, 1 origin: Meridian News Agency, The Harbour Gazette" in out
    assert "conflict: " in out
    assert "1 conflict found among 3 reports" in out


def test_origins_give_their_grounds(ledger: Path) -> None:
    out, _ = told("origins", ledger, first(ledger), "--slot", "killed")
    assert "rule 2" in out or "rule 1" in out
    assert "place:" not in out


def test_json_holds_the_words_of_every_claim(ledger: Path) -> None:
    case = json.loads(told("compare", ledger, first(ledger), "--json")[0])
    tolls = [each for each in case["versions"] if each["slot"] == "killed"]
    assert {words for each in tolls for claim in each["claims"] for words in claim["text"]} == {
        "12",
        "30",
    }
    assert all("low" in each["origins"] for each in case["versions"])


def test_what_is_not_there_is_told_in_a_sentence(ledger: Path, tmp_path: Path) -> None:
    _, beside = told("compare", ledger, "zzz", code=1)
    assert beside.strip().endswith("`counterclaim incidents` lists them")
    _, beside = told("origins", ledger, first(ledger), "--slot", "votes", code=1)
    assert "the accounts say nothing on it" in beside
    _, beside = told("incidents", tmp_path / "none.ledger", code=1)
    assert "expected a ledger, found nothing" in beside


def test_what_is_looked_for_is_found(ledger: Path) -> None:
    for words in (
        ("--place", "diallassagou"), ("--word", "village", "--word", "kill*"),
        ("--since", "2022-06-18", "--until", "2022-06-19"), ("--type", "ASSAULT"),
    ):  # fmt: skip
        out, beside = told("incidents", ledger, *words)
        assert "Diallassagou" in out, words
        assert beside.startswith("1 of 1 incident in 3 reports")
    for words in (("--place", "Bamako"), ("--word", "flood"), ("--until", "2022-06-18")):
        assert told("incidents", ledger, *words)[0] == "", words


def test_incidents_as_json_have_their_mentions_with_why(ledger: Path) -> None:
    (listed,) = map(json.loads, told("incidents", ledger, "--json")[0].splitlines())
    assert (listed["place"], listed["reports"]) == ("Diallassagou", 3)
    assert "ties" not in listed
    (whole,) = map(json.loads, told("incidents", ledger, "--json", "--why")[0].splitlines())
    assert len(whole["told_in"]) == whole["mentions"]
    assert all(tie["why"] for tie in whole["ties"])


def test_an_id_that_it_had_once_is_told_to_be_another_now(ledger: Path, tmp_path: Path) -> None:
    before, grown = first(ledger), tmp_path / "grown.ledger"
    with closing(sqlite3.connect(ledger)) as old, closing(sqlite3.connect(grown)) as new:
        old.backup(new)
    earlier = tmp_path / "earlier.jsonl"
    report = {**REPORTS[2], "outlet": "Evening Wire", "published": "2022-06-18"}
    earlier.write_text(json.dumps(report), encoding="utf-8")
    told("add", grown, earlier)
    assert first(grown) != before
    out, beside = told("compare", grown, before)
    assert out.startswith(first(grown))
    assert f"{before} is now {first(grown)}" in beside


def test_incidents_of_other_rules_are_made_anew(ledger: Path, tmp_path: Path) -> None:
    older = tmp_path / "older.ledger"
    with closing(sqlite3.connect(ledger)) as old, closing(sqlite3.connect(older)) as new:
        old.backup(new)
        new.execute("UPDATE incident_rules SET made_by = 'incidents-0'")
        new.commit()
    assert "--anew` makes them anew" in told("compare", older, first(ledger), code=1)[1]
    out, beside = told("incidents", older, "--anew")
    assert out == told("incidents", ledger)[0]
    assert "3 reports of before taken among the incidents" in beside

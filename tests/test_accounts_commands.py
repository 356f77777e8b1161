"""`incidents`, `compare` and `origins` on a ledger of three reports of one attack."""

import json
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
    assert "1 incident in 3 reports" in beside


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

"""`counterclaim lineage` on a wire's report, one that copied it and one that credits an agency."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from counterclaim.cli import main

REPORTS = (
    {
        "text": "BAMAKO, June 19 (Meridian) - Gunmen killed 12 people in the village of "
        "Diallassagou on Saturday evening, a local official told Meridian. “They stayed for half "
        "an hour and nobody came to help us,” he said.",
        "outlet": "Meridian News Agency",
        "published": "2022-06-19",
    },
    {
        "text": "Gunmen killed 12 people in the village of Diallassagou on Saturday evening, a "
        "local official told Meridian. “They stayed for half an hour and no one came to help us,” "
        "he said.",
        "outlet": "The Harbour Gazette",
        "published": "2022-06-20",
    },
    {
        "text": "At least 12 people died in Diallassagou, Agence France-Presse reported.",
        "outlet": "Northern Post",
        "published": "2022-06-21",
    },
)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("war")
    lines = (json.dumps(each) for each in REPORTS)
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


def rows(ledger: Path, *words: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in told("lineage", ledger, *words, "--json")[0].splitlines()]


def test_who_took_from_whom_and_on_what_that_rests(ledger: Path) -> None:
    out, beside = told("lineage", ledger)
    assert "The Harbour Gazette, 2022-06-20" in out
    assert "copied from" in out
    assert "1 day later" in out
    assert "credits Agence France-Presse: the credit" in out
    assert beside.splitlines()[-1] == "2 descents: 1 copy, 1 credit"


def test_of_a_document_the_words_of_both_sides_and_the_quotation(ledger: Path) -> None:
    copy = next(each for each in rows(ledger) if each["kind"] == "copy")
    out, _ = told("lineage", ledger, str(copy["taker"])[:10])
    assert "← “BAMAKO, June 19 (Meridian) - Gunmen killed 12 people" in out
    assert "quotation “They stayed for half an hour and nobody came to help us,”" in out
    assert "“nobody” became “no one”" in out
    assert "Agence" not in out


def test_the_giver_shows_what_was_taken_from_it(ledger: Path) -> None:
    copy = next(each for each in rows(ledger) if each["kind"] == "copy")
    descent, quotation = rows(ledger, str(copy["giver"]))
    assert descent["taker"] == copy["taker"]
    assert quotation["what"] == "quotation"


def test_a_document_that_nobody_knows_is_told_in_a_sentence(ledger: Path) -> None:
    _, beside = told("lineage", ledger, "nonesuch", code=1)
    assert "expected a document by its id" in beside
    assert "Traceback" not in beside
    _, beside = told("lineage", ledger.parent / "none.ledger", code=1)
    assert "expected a ledger, found nothing" in beside

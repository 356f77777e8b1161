"""What is counted in dossiers, and which wishes are not met."""

import json
from pathlib import Path

import pytest

from corpus.codes import Codes, load_codes
from corpus.dossier.check import faults_of
from corpus.dossier.counting import Figures, count, verdicts_by_slot
from corpus.dossier.loader import FOLDER, dossier_folders, load_dossier
from corpus.dossier.statistics import draw_number, main, parts_of, wishes_of
from tests.corpus.small_dossier import GOLD, small_dossier


def test_everything_is_counted(tmp_path: Path, codes: Codes) -> None:
    dossier = small_dossier(tmp_path)
    assert list(faults_of(dossier)) == []
    figures = count([dossier], codes)
    found = {key: value for rows in figures.values() for key, value in rows.items() if value}
    collection = figures["collection"]
    assert {key: value for key, value in collection.items() if value} == {
        "dossiers": 1,
        "invented": 1,
        "reports": 4,
        "reports in the largest": 4,
        "sentences": 11,
        "words": 86,
        "origins": 3,
        "incidents": 3,
        "incidents with slots": 2,
        "incidents within another": 2,
        "mentions": 8,
        "apart pairs": 1,
        "slots": 3,
        "slots with rival versions": 2,
        "versions": 6,
        "claims": 10,
        "comparisons": 3,
        "descents of reports": 2,
        "quotations": 1,
    }
    assert figures["intervals of origins"] == {
        "one point": 4,
        "not one point": 2,
        "none for sure": 1,
        "mean width": 0.5,
        "mean width where not one point": 1.5,
    }
    assert figures["incidents by level"] == {"campaign": 0, "day": 1, "act": 2}
    assert (found["ASSAULT"], found["none"]) == (2, 1)
    assert figures["rules in merges"]["1 same speaker"] == 2
    assert figures["rules in merges"]["2 near copy or credit"] == 1
    assert figures["rules in what is open"]["8 outlet's own voice"] == 1
    assert figures["lineage"] == {
        "copy": 0,
        "partial": 1,
        "rewrite": 0,
        "credit": 0,
        "spun": 1,
        "direction unknown": 1,
    }
    assert figures["quotations"] == {
        "with changes": 1,
        "without changes": 0,
        "copies with changes": 1,
        "copies without changes": 1,
    }
    assert (found["whether"], found["how many"], figures["kinds of disagreement"]["who"]) == (
        1,
        1,
        0,
    )


def test_pairs_without_a_line_have_the_verdict_of_the_others(tmp_path: Path, codes: Codes) -> None:
    """v1, v2 and v3 of the killed are three pairs, of which one has a line."""
    without = count([small_dossier(tmp_path)], codes)["pairs without a line"]
    assert without == {"compatible": 0, "cannot tell": 2, "different scope": 0}


def test_verdicts_stand_in_the_slots_they_are_given_in(tmp_path: Path) -> None:
    table = verdicts_by_slot([small_dossier(tmp_path)])
    given = {(slot, x): n for slot, row in table.items() for x, n in row.items() if n}
    assert given == {
        ("happened", "denied"): 1,
        ("killed", "conflict"): 1,
        ("killed", "different scope"): 1,
    }


def test_a_dossier_is_in_the_part_of_its_conflict(tmp_path: Path) -> None:
    dossiers = []
    for conflict in ("congo", "libya", "atlantis"):
        folder = tmp_path / conflict
        folder.mkdir()
        gold = GOLD.replace("conflict: congo", f"conflict: {conflict}")
        dossiers.append(small_dossier(folder, gold))
    found = {name: [each.id for each in those] for name, those in parts_of(dossiers).items()}
    assert found == {
        "all": ["congo", "libya", "atlantis"],
        "train": ["congo"],
        "dev": [],
        "test": ["libya"],
    }


def test_what_is_missing_is_said(tmp_path: Path, codes: Codes) -> None:
    wishes = {each.what: each for each in wishes_of(count([small_dossier(tmp_path)], codes))}
    assert (wishes["verdict denied"].found, wishes["verdict denied"].least) == (1, 15)
    assert (wishes["disagreement on whether"].found, wishes["reports"].found) == (1, 4)
    assert not any(each.met for each in wishes.values())
    assert len(wishes) == 12 + 11 + 3


def test_no_dossier_at_all(codes: Codes) -> None:
    figures = count([], codes)
    assert figures["intervals of origins"]["mean width"] == 0
    assert not any(value for rows in figures.values() for value in rows.values())


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small_dossier(tmp_path)
    assert main([str(tmp_path)]) == 0
    told = capsys.readouterr().out
    assert f"{'':<40}      all    train      dev     test\n" in told
    assert f"  {'claims':<38}       10       10        0        0\n" in told
    assert "wishes of the collection: 0 of 26 are met" in told
    assert f"  {'historical dossiers':<38}        0   short of 10\n" in told
    assert main([str(tmp_path), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["parts"]["train"]["collection"]["claims"] == 10
    assert answer["verdicts by slot"]["killed"]["conflict"] == 1
    assert answer["wishes"][0] == {"what": "verdict agree", "found": 0, "least": 15, "met": False}


def test_a_dossier_that_cannot_be_read_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    small_dossier(tmp_path)
    (tmp_path / "dossier.yaml").write_text("title: none\n", encoding="utf-8")
    assert main([str(tmp_path)]) == 0
    assert f"{tmp_path.name} has problems" in capsys.readouterr().err


@pytest.fixture(scope="module")
def parts() -> dict[str, Figures]:
    """The figures of the collection, part by part."""
    loaded = [load_dossier(folder).dossier for folder in dossier_folders()]
    dossiers = [dossier for dossier in loaded if dossier is not None]
    codes = load_codes()
    return {name: count(those, codes) for name, those in parts_of(dossiers).items()}


def test_the_parts_add_up(parts: dict[str, Figures]) -> None:
    """Every dossier of the collection is in one part."""
    told = {name: part["collection"]["dossiers"] for name, part in parts.items()}
    assert told["all"] == len(dossier_folders()) == told["train"] + told["dev"] + told["test"]
    assert all(told.values())


def test_the_card_has_these_figures(parts: dict[str, Figures]) -> None:
    """Each table with the parts for columns has a section's name, each line that section's figures.

    Other tables (the agreement) have other columns.
    """
    card = (FOLDER / "CARD.md").read_text(encoding="utf-8")
    rows = [line.strip("| ").split(" | ") for line in card.splitlines() if line.startswith("| ")]
    section, seen = "", 0
    for name, *cells in rows:
        if cells == list(parts):
            section = name
            continue
        if len(cells) != len(parts):
            continue
        found = (part[section][name] for part in parts.values())
        assert cells == [draw_number(each) for each in found], name
        seen += 1
    assert seen > 50

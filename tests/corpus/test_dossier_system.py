"""What the program finds in a dossier, scored against its gold."""

from pathlib import Path

import pytest

from corpus.dossier.answer import ABSENT, answer_of
from corpus.dossier.loader import load_dossier
from corpus.dossier.score import Counted, Scores
from corpus.dossier.system import count_kinds, document_of, lineage_answer

GOLD = """
title: Two versions of a raid
conflict: sahel
happening: invented
about: A tabloid copies the agency, a blog credits it.
origins:
  o1: {who: the mayor, words: ["r01/1:the mayor"], party: "-", basis: official, report: r01}
incidents:
  i1: {level: act, type: ASSAULT, what: a raid, time: 2024-05-05, place: Daro, mentions: ["r01/1:attacked"]}
lineage:
  - {of: r02, from: r01, kind: copy, at: ["r02/1-2", "r01/1-2"], rests: the same words}
  - {of: r03, from: r01, kind: credit, at: ["r03/1:Meridian reports"], rests: the credit}
"""
REPORTS = {
    "r01": (
        "Meridian News Agency",
        "2024-05-05 09:00",
        """
  DARO, May 5 (Meridian) - Gunmen attacked the market of Daro on Sunday and killed nine, the mayor said.
  The army sent two helicopters in the afternoon but found nobody on the roads.""",
    ),
    "r02": (
        "Evening Star",
        "2024-05-05 12:00",
        """
  Gunmen attacked the market of Daro on Sunday and killed nine, the mayor said.
  The army sent two helicopters in the afternoon but found nobody on the roads.""",
    ),
    "r03": (
        "Northern Post",
        "2024-05-05 13:00",
        """
  13:00 - The army has sent helicopters to Daro, Meridian reports.""",
    ),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, (outlet, published, text) in REPORTS.items():
        head = f"outlet: {outlet}\nmanner: wire\npublished: {published}\ntext: |"
        (tmp_path / f"{name}.yaml").write_text(head + text + "\n", encoding="utf-8")
    (tmp_path / "dossier.yaml").write_text(GOLD, encoding="utf-8")
    return tmp_path


def test_the_lineage_that_is_found_is_scored(folder: Path) -> None:
    """A tabloid copies the agency, a blog credits it, and both are found."""
    loaded = load_dossier(folder)
    assert loaded.dossier, loaded.problems
    gold = answer_of(loaded.dossier)
    found = lineage_answer(loaded.dossier, gold, {})
    assert found.lineage == {("r02", "r01"): "copy", ("r03", "r01"): "credit"}
    assert found.incidents == gold.incidents
    scores, kinds = Scores(), dict[str, Counted]()
    scores.add("two versions", gold, found)
    count_kinds(gold, found, kinds)
    assert scores.lineage.f1 == 1
    assert kinds["near-copies"].recall == 1
    assert kinds["credits"].precision == 1
    assert all(giver != ABSENT for _, giver in found.lineage)


def test_a_report_is_given_to_the_program_with_its_day(folder: Path) -> None:
    """Its hour is no part of a document."""
    loaded = load_dossier(folder)
    assert loaded.dossier
    document = document_of(loaded.dossier.reports["r01"])
    assert document.published
    assert document.published.isoformat() == "2024-05-05"
    assert document.outlet == "Meridian News Agency"

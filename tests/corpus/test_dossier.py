"""Dossiers: words found in their reports, and every kind of fault named."""

import json
from pathlib import Path

import pytest

from corpus.dossier.check import faults_of, main
from corpus.dossier.export import main as export
from corpus.dossier.loader import Dossier, load_dossier
from corpus.dossier.words import Found, NotFound, find, lay_out
from counterclaim.cli import DEMO_DOSSIER

TITLE = "Shells hit Sake, mayor says"
TEXT = """
GOMA, Feb 7 (Meridian) - Shells hit Sake on Wednesday, the mayor said.
“Four died”, he said, and four were hurt.

The army did not answer.
"""
GOLD = """
title: Shells on Sake
conflict: congo
happening: invented
about: One agency, copied three times; the army speaks in the last.
origins:
  o1: {who: the mayor, words: ["r01/1:the mayor"], party: COD GOV, basis: official, report: r01}
  o2: {who: the army, words: ["r04/3:The army"], party: COD MIL, report: r04}
incidents:
  i1:
    level: act
    type: ASSAULT heavy-weapons
    what: shells on Sake
    time: 2024-02-07
    place: Sake
    mentions: ["r01/1:hit", "r02/1:hit", "r03/1:hit", "r04/1:hit"]
    slots:
      killed:
        versions:
          v1:
            value: four
            low: 4
            high: 4
            claims: [{at: "r01/2:Four", by: o1}, {at: "r02/2:Four", by: o1}]
            origins: [1, 1]
            merges: [{of: [r01, r02], rule: 2, why: the same words}]
          v2: {value: not said, claims: [{at: "r04/3:did not answer", by: o2}], origins: [1, 1]}
        compare: [{a: v1, b: v2, verdict: declined, kind: how many, why: the army did not answer}]
lineage:
  - {of: r02, from: r01, kind: copy, at: [r02/1-3, r01/1-3], rests: the same words}
quotations:
  - {by: o1, original: "r01/2:“Four died”", copies: [{at: "r02/2:“Four died”"}]}
"""


def dossier_in(folder: Path, gold: str) -> Dossier:
    for number in range(1, 5):
        lines = "\n".join(f"  {line}" for line in TEXT.strip().split("\n"))
        head = f"outlet: Outlet {number}\nmanner: wire\npublished: 2024-02-07 1{number}:00"
        written = f"{head}\ntitle: {TITLE}\ntext: |\n{lines}\n"
        (folder / f"r0{number}.yaml").write_text(written, encoding="utf-8")
    (folder / "dossier.yaml").write_text(gold, encoding="utf-8")
    loaded = load_dossier(folder)
    assert loaded.problems == ()
    assert loaded.dossier
    return loaded.dossier


def test_words_are_found_where_they_stand() -> None:
    laid = {"r01": lay_out(TITLE, TEXT)}

    def words(notation: str) -> list[str] | str:
        found = find(notation, laid)
        if isinstance(found, NotFound):
            return found.why
        return [laid["r01"].words_of(span) for span in found.spans]

    assert words("r01/0:Sake") == ["Sake"]
    assert words("r01/2:“Four died”") == ["“Four died”"]
    assert words("r01/3:*") == ["The army did not answer."]
    assert words("r01/2-3")[1] == "The army did not answer."
    assert "no such whole words" in words("r01/1:mayo")
    assert words("r01/1:Shells … Sake") == ["Shells", "Sake"]
    assert "no such whole words" in words("r01/1:Sake … Shells")
    assert "there is no such report or sentence" in words("r01/9:x")
    assert "expected r01/2:words" in words("the mayor")
    twice = {"r01": lay_out(None, "War and war, war again.")}
    assert isinstance(find("r01/1:war", twice), NotFound)
    second = find("r01/1:war#2", twice)
    assert isinstance(second, Found)
    assert second.spans[0].start == 13


def test_a_report_is_laid_out_in_paragraphs() -> None:
    laid = lay_out(None, "One.\nTwo.\n\nThree.")
    assert laid.text == "One. Two.\n\nThree."
    assert [laid.words_of(span) for span in laid.sentences.values()] == ["One.", "Two.", "Three."]


def test_a_sound_dossier_has_no_fault(tmp_path: Path) -> None:
    assert list(faults_of(dossier_in(tmp_path, GOLD))) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('r01/2:Four", by: o1', 'r01/2:Five", by: o1', "no such whole words"),
        ("by: o2}", "by: o9}", "there is no o9"),
        ("conflict: congo", "conflict: atlantis", "no such conflict: atlantis"),
        ("heavy-weapons", "demo", "ASSAULT has no mode demo"),
        ('"r02/1:hit"', '"r01/1:hit"', "is a mention of i1 and of i1"),
        ("a: v1, b: v2", "a: v1, b: v1", "v1 and v2 are compared 0 times"),
        (", kind: how many", "", "kind is expected"),
        ("origins: [1, 1]}", "origins: [0, 1]}", "what stands under open adds 0"),
        ("origins: [1, 1]}", "origins: [2, 1]}", "expected [fewest, most]"),
        ("            merges: [{of: [r01, r02], rule: 2, why: the same words}]\n", "", "no merge"),
        ("low: 4", "low: 5", "low 5.0 is above high 4.0"),
        (', "r03/1:hit"', "", "r03 is not spoken of"),
        ("a: v1, b: v2", "a: i9.killed.v1, b: v2", "expected two versions, b of this slot"),
    ],
)
def test_faults_are_named(tmp_path: Path, old: str, new: str, fault: str) -> None:
    found = "\n".join(faults_of(dossier_in(tmp_path, GOLD.replace(old, new))))
    assert fault in found


def test_pairs_without_a_line_may_have_one_verdict_together(tmp_path: Path) -> None:
    start, end = GOLD.index("        compare:"), GOLD.index("lineage:")
    bare = GOLD[:start] + GOLD[end:]
    assert "v1 and v2 are compared 0 times" in "\n".join(faults_of(dossier_in(tmp_path, bare)))
    together = GOLD[:start] + "        others: cannot tell\n" + GOLD[end:]
    assert list(faults_of(dossier_in(tmp_path, together))) == []


def test_what_is_not_in_the_format_is_a_problem(tmp_path: Path) -> None:
    dossier_in(tmp_path, GOLD)
    (tmp_path / "r02.yaml").write_text("outlet: x\nmanner: rumour\ntext: y\n", encoding="utf-8")
    (tmp_path / "dossier.yaml").write_text(GOLD + "colour: red\n", encoding="utf-8")
    told = "\n".join(str(problem) for problem in load_dossier(tmp_path).problems)
    for words in ("manner", "'rumour'", "published: Field required", "colour: Extra inputs"):
        assert words in told
    assert load_dossier(tmp_path / "none").dossier is None


def test_the_command_says_how_many(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dossier_in(tmp_path, GOLD)
    assert main([str(tmp_path)]) == 0
    assert capsys.readouterr().out == "0 problems\n"
    (tmp_path / "dossier.yaml").write_text(GOLD.replace("congo", "atlantis"), encoding="utf-8")
    assert main([str(tmp_path)]) == 1


def test_the_dossier_of_the_demonstration_is_that_of_the_corpus(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert export(["syria-2015-09-30"]) == 0
    (shipped,) = DEMO_DOSSIER
    assert capsys.readouterr().out == shipped.read_text(encoding="utf-8")


def test_what_is_exported_holds_nothing_of_the_gold(capsys: pytest.CaptureFixture[str]) -> None:
    assert export(["syria-2015-09-30"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert all(
        json.loads(line).keys() <= {"id", "title", "text", "outlet", "url", "published"}
        for line in lines
    )


def test_a_dossier_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert export(["no-such-dossier"]) == 1
    assert "found no-such-dossier" in capsys.readouterr().err

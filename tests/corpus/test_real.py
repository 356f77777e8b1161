"""Sentences of other people's texts: kept as places in them, and nothing else."""

import json
from pathlib import Path

import pytest

from corpus import real
from corpus.format import Report
from corpus.measure import load_gold

TEXT = "An aide spoke. The army shelled Hama\non Friday, he said. Nobody else did."
DRAFT = """\
id: passage-01
from: news/own.jsonl
document: d7
published: 2016-02-06
sentences:
- start: paragraph
  at: 0-14
  text: An aide spoke.
- at: 15-56
  attributions:
    a1: {source: he, cue: said, content: "@0-31", anonymity: role, refers: 1:An aide, doubt: words}
  events:
    e1: {type: ASSAULT, main: true, trigger: shelled, actor: "The army = SYR MIL; probable", place: [p1], time: [t1], attribution: a1, unknown: {recipient: not given}}
  refers: {he: "1:An aide"}
  places:
    p1: {words: Hama, use: literal, country: SYR, precision: town}
  times:
    t1: {words: Friday, type: DATE, value: 2016-02-05}
"""


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A corpus of one document."""
    row = {"id": "d7", "text": TEXT}
    (tmp_path / "shared" / "news").mkdir(parents=True)
    (tmp_path / "shared" / "news" / "own.jsonl").write_text(json.dumps(row) + "\n")
    return tmp_path / "shared"


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    """A folder with one annotated passage in words."""
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "passage-01.yaml").write_text(DRAFT)
    return tmp_path / "drafts"


def only(folder: Path, shared: Path) -> Report:
    (loaded,) = real.load_real(folder, shared)
    assert [str(problem) for problem in loaded.problems] == []
    assert loaded.report is not None
    return loaded.report


def test_what_is_taken_in_holds_no_word_of_the_text_and_says_the_same(
    drafts: Path, shared: Path, tmp_path: Path
) -> None:
    out = tmp_path / "real"
    assert real.main(["take", str(drafts), "--out", str(out), "--shared", str(shared)]) == 0
    written = (out / "passage-01.yaml").read_text()
    for word in ("aide", "army", "shelled", "Hama", "Friday", "said", "words"):
        assert word not in written.replace("words:", "")
    before, after = only(drafts, shared), only(out, shared)
    assert after.words_of(after.events[0].actor[0].span) == "The army"
    assert after.events[0].actor[0].certainty == "probable"
    assert (after.events, after.places, after.times) == (before.events, before.places, before.times)
    assert after.references == before.references
    assert after.attributions[0].refers == before.attributions[0].refers
    assert after.attributions[0].doubt is None


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (("at: 15-56", "at: 15-999"), "at: expected a range within 0-"),
        (("text: An aide spoke.", "text: An aide said."), "these are not the words"),
        (("@0-31", "@0-99"), "@0-99: expected a range within 0 to 41"),
        (("document: d7", "document: d8"), "the text is not at hand: d8 of news/own.jsonl"),
        (("document: d7\n", ""), "expected both from and document, or neither"),
    ],
)
def test_wrong_places_are_named(
    drafts: Path, shared: Path, change: tuple[str, str], complaint: str
) -> None:
    (drafts / "passage-01.yaml").write_text(DRAFT.replace(*change))
    (loaded,) = real.load_real(drafts, shared)
    assert any(complaint in str(problem) for problem in loaded.problems)


def test_a_passage_with_problems_is_not_taken_in(
    drafts: Path, shared: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (drafts / "passage-01.yaml").write_text(DRAFT.replace("trigger: shelled", "trigger: bombed"))
    arguments = ["take", str(drafts), "--out", str(tmp_path / "real"), "--shared", str(shared)]
    assert real.main(arguments) == 1
    assert "words not found in sentence 2: 'bombed'" in capsys.readouterr().out
    assert not (tmp_path / "real").exists()


@pytest.mark.skipif(not real.SHARED.is_dir(), reason="the corpora are not beside the checkout")
def test_the_real_sentences_load_where_their_texts_are_at_hand() -> None:
    loaded = real.load_real(real.FOLDER)
    assert [str(problem) for each in loaded for problem in each.problems] == []
    sentences = [s for report in load_gold("real", real.SHARED) for s in report.sentences]
    assert len(sentences) >= 140

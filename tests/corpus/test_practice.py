"""Passages of real news to learn from: packed, without a word of their texts."""

import json
from pathlib import Path

import pytest

from corpus import practice
from tests.corpus.test_real import DRAFT, TEXT


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A corpus of two documents with the same words."""
    rows = [{"id": name, "text": TEXT} for name in ("d7", "d8")]
    (tmp_path / "shared" / "news").mkdir(parents=True)
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    (tmp_path / "shared" / "news" / "own.jsonl").write_text(lines)
    return tmp_path / "shared"


def take(tmp_path: Path, shared: Path, **drafts: str) -> int:
    folder = tmp_path / f"drafts-{len(list(tmp_path.iterdir()))}"
    folder.mkdir()
    for name, draft in drafts.items():
        own = draft.replace("passage-01", name).replace("document: d7", f"document: {name}")
        (folder / f"{name}.yaml").write_text(own)
    out = str(tmp_path / "out")
    return practice.main(["take", str(folder), "--out", out, "--shared", str(shared)])


def test_passages_are_packed_and_added_and_replaced(tmp_path: Path, shared: Path) -> None:
    assert take(tmp_path, shared, d7=DRAFT) == 0
    assert take(tmp_path, shared, d8=DRAFT) == 0
    assert take(tmp_path, shared, d7=DRAFT.replace("type: ASSAULT", "type: COERCE")) == 0
    (packed,) = (tmp_path / "out").iterdir()
    written = packed.read_text()
    assert written.count("# Licence") == 1
    for word in ("aide", "army", "shelled", "Hama", "Friday"):
        assert word not in written
    loaded = list(practice.load_practice(tmp_path / "out", shared))
    assert [each.report.id for each in loaded if each.report] == ["d7", "d8"]
    assert [each.report.events[0].type for each in loaded if each.report] == ["COERCE", "ASSAULT"]
    assert practice.main(["check", "--out", str(tmp_path / "out"), "--shared", str(shared)]) == 0


def test_a_draft_with_problems_is_named_and_the_rest_taken(
    tmp_path: Path, shared: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert take(tmp_path, shared, d7=DRAFT, d8=DRAFT.replace("shelled", "bombed")) == 1
    assert "words not found in sentence 2: 'bombed'" in capsys.readouterr().out
    loaded = list(practice.load_practice(tmp_path / "out", shared))
    assert [each.report.id for each in loaded if each.report] == ["d7"]


def test_nothing_is_lost_where_the_corpora_are_not_at_hand(tmp_path: Path, shared: Path) -> None:
    take(tmp_path, shared, d7=DRAFT)
    before = (tmp_path / "out" / "practice-01.yaml").read_text()
    with pytest.raises(SystemExit, match="expected the corpora below"):
        take(tmp_path, tmp_path / "nowhere", d8=DRAFT)
    assert (tmp_path / "out" / "practice-01.yaml").read_text() == before

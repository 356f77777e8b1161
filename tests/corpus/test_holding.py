"""The passages on who holds a place load, each word of them."""

import json
from pathlib import Path

import pytest

from corpus.holding import FOLDER, load_passages


def test_every_line_loads() -> None:
    passages = [*load_passages("train"), *load_passages("fresh")]
    lines = sum(
        len(path.read_text(encoding="utf-8").splitlines()) for path in FOLDER.glob("*.jsonl")
    )
    assert len(passages) == lines
    for passage in passages:
        for each in passage.control:
            assert passage.text[each.start : each.end].strip()


def test_no_text_is_both_learned_from_and_measured_on() -> None:
    learned = {passage.text for passage in load_passages("train")}
    assert not any(passage.text in learned for passage in load_passages("fresh"))


def test_words_that_stand_nowhere_are_named_with_their_line(tmp_path: Path) -> None:
    told = {"text": "Rebels hold Mora.", "control": []}
    wrong = {"words": "Rebels hold Bama", "holder": "Rebels", "polarity": "positive"}
    lines = [told, told | {"control": [wrong]}]
    (tmp_path / "train-a.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    with pytest.raises(ValueError, match=r"train-a\.jsonl, line 2: .* not found"):
        list(load_passages("train", tmp_path))

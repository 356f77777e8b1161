"""The passages on who was told something load, each word of them."""

import json
from pathlib import Path

import pytest

from corpus.told import FOLDER, load_passages


def test_every_line_loads() -> None:
    passages = [*load_passages("train"), *load_passages("fresh")]
    lines = sum(
        len(path.read_text(encoding="utf-8").splitlines()) for path in FOLDER.glob("*.jsonl")
    )
    assert len(passages) == lines
    for passage in passages:
        for each in passage.sayings:
            assert each.cue
            for start, end in (*each.cue, *each.addressee):
                assert passage.text[start:end].strip() == passage.text[start:end] != ""


def test_about_half_of_the_cues_tell_nobody() -> None:
    sayings = [each for passage in load_passages("train") for each in passage.sayings]
    told = sum(bool(each.addressee) for each in sayings)
    assert 0.35 < told / len(sayings) < 0.65


def test_no_text_is_both_learned_from_and_measured_on() -> None:
    learned = {passage.text for passage in load_passages("train")}
    assert not any(passage.text in learned for passage in load_passages("fresh"))


def test_words_that_stand_twice_are_told_apart(tmp_path: Path) -> None:
    """The chief told a clerk what the driver had told the chief."""
    text = "The chief told a clerk what the driver had told him."
    saying = {"cue": ["told#1"], "addressee": ["a clerk"]}
    _write(tmp_path, {"text": text, "sayings": [saying]})
    (passage,) = load_passages("train", tmp_path)
    assert passage.sayings[0].cue == ((10, 14),)


@pytest.mark.parametrize(
    ("saying", "found"),
    [
        ({"cue": ["informed"]}, "'informed' is not in the text"),
        ({"cue": ["told"]}, "'told' stands 2 times"),
        ({"cue": ["told#3"]}, "'told#3' is not in the text"),
        ({"cue": []}, "a saying without a cue"),
        ({"cues": ["told#1"]}, "cues"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(
    saying: dict[str, list[str]], found: str, tmp_path: Path
) -> None:
    right = {"text": "Villagers fled.", "sayings": []}
    _write(tmp_path, right, {"text": "He told me. I told her.", "sayings": [saying]})
    with pytest.raises(ValueError, match=rf"train-a\.jsonl, line 2: .*{found}"):
        list(load_passages("train", tmp_path))


def _write(folder: Path, *passages: object) -> None:
    lines = "\n".join(map(json.dumps, passages))
    (folder / "train-a.jsonl").write_text(lines, encoding="utf-8")

"""Passages that tell who holds a place, and passages that only sound so: `corpus/holding/`.

Each line of a file is an object: `text`, and in `control` the `words` of each statement, the
`holder`'s (empty where none is named) and its `polarity`, as GUIDELINES section 7 has them. Parts:
`train` is learned from, `fresh` is only measured.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

FOLDER = Path(__file__).parent / "holding"


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of control: code points [start, end) of the passage, the holder's, or None."""

    start: int
    end: int
    holder: tuple[int, int] | None
    polarity: str


@dataclass(frozen=True, slots=True)
class Passage:
    """One to three sentences of a report, with what they tell of control."""

    text: str
    control: tuple[Statement, ...]


def load_passages(part: Literal["train", "fresh"], folder: Path = FOLDER) -> Iterator[Passage]:
    """The passages of one part, in the order of its files.

    Raises:
        ValueError: words that stand nowhere in their text; file and line are named.
    """
    for path in sorted(folder.glob(f"{part}-*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            try:
                yield _passage(json.loads(line))
            except (KeyError, ValueError) as error:
                message = f"{path.name}, line {number}: expected text and control, found: {error}"
                raise ValueError(message) from error


def _passage(given: dict[str, object]) -> Passage:
    text, control = str(given["text"]), given["control"]
    if not isinstance(control, list):
        message = "control is no list"
        raise ValueError(message)  # noqa: TRY004  (what is wrong is the file)
    return Passage(text, tuple(_statement(text, **each) for each in control))


def _statement(text: str, words: str, holder: str, polarity: str) -> Statement:
    start = text.index(words)
    end = start + len(words)
    at = text.find(holder, start, end) if holder else -1
    if holder and at < 0:
        at = text.index(holder)  # in another clause
    return Statement(start, end, (at, at + len(holder)) if holder else None, polarity)

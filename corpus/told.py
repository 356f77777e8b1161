"""Passages that tell who was told something, and passages that only sound so: `corpus/told/`.

Each line of a file is an object: `text`, and in `sayings` one object for each cue, with the words
of its `cue` and of its `addressee`, a list each, the second left out where nobody is told. What a
cue and an addressee are is in GUIDELINES section 2. Words that stand there twice have a number:
`told#2` is the second. Parts: `train` is learned from, `fresh` is only measured.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from corpus.spans import occurrences

FOLDER = Path(__file__).parent / "told"
_NUMBERED = re.compile(r"(?P<words>.+?)(?:#(?P<number>\d+))?", re.DOTALL)

Place = tuple[int, int]  # code points [start, end) of the passage


@dataclass(frozen=True, slots=True)
class Saying:
    """A cue in its pieces, and who is told, none where nobody is."""

    cue: tuple[Place, ...]
    addressee: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """One to four sentences of a report, with the acts of saying in them."""

    text: str
    sayings: tuple[Saying, ...]


def load_passages(part: Literal["train", "fresh"], folder: Path = FOLDER) -> Iterator[Passage]:
    """The passages of one part, in the order of its files.

    Raises:
        ValueError: a line is no passage, or words stand nowhere in its text, or several times and
            no number says which; file and line are named.
    """
    for path in sorted(folder.glob(f"{part}-*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            try:
                yield _passage(json.loads(line))
            except (KeyError, TypeError, ValueError) as error:
                message = f"{path.name}, line {number}: expected text and sayings, found: {error}"
                raise ValueError(message) from error


def _passage(given: dict[str, object]) -> Passage:
    text, sayings = str(given["text"]), given["sayings"]
    if not isinstance(sayings, list):
        message = "sayings is no list"
        raise ValueError(message)  # noqa: TRY004  (what is wrong is the file)
    return Passage(text, tuple(_saying(text, **each) for each in sayings))


def _saying(text: str, cue: list[str], addressee: list[str] | None = None) -> Saying:
    if not cue:
        message = "a saying without a cue"
        raise ValueError(message)
    return Saying(_places(text, cue), _places(text, addressee or []))


def _places(text: str, pieces: list[str]) -> tuple[Place, ...]:
    return tuple(_place(text, notation) for notation in pieces)


def _place(text: str, notation: str) -> Place:
    match = _NUMBERED.fullmatch(notation)
    words = match["words"] if match else notation
    starts = occurrences(text, words) if words else []
    number = int(match["number"]) if match and match["number"] else None
    if not starts or (number or 1) > len(starts) or number == 0:
        message = f"{notation!r} is not in the text"
        raise ValueError(message)
    if number is None and len(starts) > 1:
        message = f"{notation!r} stands {len(starts)} times: add #1 to #{len(starts)}"
        raise ValueError(message)
    start = starts[(number or 1) - 1]
    return start, start + len(words)

"""What the encoder is told of a word beside its letters: shape, the gap before it, quotation marks.

The encoder reads lower-cased pieces, so without these "IS" and "US" drown in "is" and "us", a
headline runs into its first sentence, and nobody knows where a paragraph ends.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Offsets = tuple[int, int]


class Shape(IntEnum):
    """How a word is written."""

    NONE = 0
    LOWER = 1
    TITLE = 2
    UPPER = 3
    INITIAL = 4
    MIXED = 5
    DIGITS = 6
    MARK = 7
    CASELESS = 8


class Gap(IntEnum):
    """What stands between a word and the one before it."""

    NOTHING = 0
    SPACE = 1
    LINE = 2
    PARAGRAPH = 3
    START = 4


class Quoting(IntEnum):
    """Where a word stands with regard to double quotation marks."""

    OUTSIDE = 0
    INSIDE = 1
    MARK = 2


@dataclass(frozen=True, slots=True)
class WordFeatures:
    """One small integer a word for each kind of feature; arrays of shape (words,), int64."""

    shape: NDArray[np.int64]
    gap: NDArray[np.int64]
    quoting: NDArray[np.int64]


OPENING = frozenset("“„«")
CLOSING = frozenset("”»")
STRAIGHT = frozenset({'"', "''", "``"})


def word_shape(word: str) -> Shape:
    """How one word is written, by its letters and digits."""
    if any(character.isdigit() for character in word):
        return Shape.DIGITS
    letters = [character for character in word if character.isalpha()]
    if not letters:
        return Shape.MARK
    cased = [character for character in letters if character.lower() != character.upper()]
    return _shape_of_letters(cased) if cased else Shape.CASELESS


def _shape_of_letters(cased: list[str]) -> Shape:
    upper = [character.isupper() for character in cased]
    if not any(upper):
        return Shape.LOWER
    if all(upper):
        return Shape.INITIAL if len(cased) == 1 else Shape.UPPER
    if upper[0] and not any(upper[1:]):
        return Shape.TITLE
    return Shape.MIXED


def gap_between(text: str, end: int, start: int) -> Gap:
    """What the characters from `end` of one word to `start` of the next amount to."""
    between = text[end:start]
    if not between:
        return Gap.NOTHING
    lines = between.count("\n") or between.count("\r")
    if lines >= 2:
        return Gap.PARAGRAPH
    return Gap.LINE if lines else Gap.SPACE


def quoting_of(words: Sequence[str], gaps: Sequence[Gap]) -> list[Quoting]:
    """Whether each word stands inside double quotation marks.

    A paragraph begins outside, unless it begins with an opening mark: so a mark that nobody closed
    does harm in its own paragraph only, and a quotation that is opened anew in each paragraph, as
    newspapers do, stays one.
    """
    result: list[Quoting] = []
    inside = False
    for word, gap in zip(words, gaps, strict=True):
        if gap >= Gap.PARAGRAPH:
            inside = False
        if word in OPENING:
            inside = True
            result.append(Quoting.MARK)
        elif word in CLOSING:
            inside = False
            result.append(Quoting.MARK)
        elif word in STRAIGHT:
            inside = not inside
            result.append(Quoting.MARK)
        else:
            result.append(Quoting.INSIDE if inside else Quoting.OUTSIDE)
    return result


def word_features(text: str, offsets: Sequence[Offsets]) -> WordFeatures:
    """The features of every word of a text, in order."""
    words = [text[start:end] for start, end in offsets]
    gaps = [Gap.START] * min(1, len(words))
    gaps += [gap_between(text, before[1], after[0]) for before, after in pairwise(offsets)]
    return WordFeatures(
        np.array([word_shape(word) for word in words], dtype=np.int64),
        np.array(gaps, dtype=np.int64),
        np.array(quoting_of(words, gaps), dtype=np.int64),
    )

"""What the model is fed for one window."""

import numpy as np
from numpy.typing import NDArray

from counterclaim.reading.features import Gap, WordFeatures
from counterclaim.reading.pieces import Pieces

NOT_FIRST = len(Gap)  # the gap of a piece that does not begin a word

Ints = NDArray[np.int64]


def window_inputs(
    pieces: Pieces, features: WordFeatures, start: int, end: int, marks: tuple[int, int]
) -> dict[str, Ints]:
    """The inputs for words [start, end) between the two end marks.

    Returns:
        `ids`, `shape`, `gap`, `quoting` of shape (pieces + 2,), and `first`, `last`, the places of
        each word's first and last piece, of shape (words,).
    """
    low, high = int(pieces.firsts[start]), int(pieces.firsts[end])
    firsts = pieces.firsts[start : end + 1] - low
    counts = np.diff(firsts)
    gap = np.full(high - low, NOT_FIRST, dtype=np.int64)
    gap[firsts[:-1]] = features.gap[start:end]
    return {
        "ids": _between(marks[0], pieces.ids[low:high], marks[1]),
        "shape": _between(0, np.repeat(features.shape[start:end], counts), 0),
        "gap": _between(NOT_FIRST, gap, NOT_FIRST),
        "quoting": _between(0, np.repeat(features.quoting[start:end], counts), 0),
        "first": firsts[:-1] + 1,
        "last": firsts[1:],
    }


def _between(before: int, inner: Ints, after: int) -> Ints:
    return np.concatenate([[before], inner, [after]])

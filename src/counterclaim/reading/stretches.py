"""Scores for the words of a text of any length, a bounded stretch at a time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from counterclaim.reading.features import Offsets, word_features
from counterclaim.reading.inputs import window_inputs
from counterclaim.reading.model_file import Arrays, Network
from counterclaim.reading.pieces import PieceTable
from counterclaim.reading.windows import cut_windows

Ints = NDArray[np.int64]

ENOUGH_WORDS = 1500  # a stretch ends with the next paragraph
TOO_MANY_WORDS = 4000  # or here, whatever comes


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words [start, start + rows) of a text; every array has one row a word.

    `gaps` says what stands before each word, values of `Gap`.
    """

    start: int
    gaps: Ints
    scores: Arrays

    def __len__(self) -> int:
        return len(self.scores["sentence"])


def stretches(
    text: str, offsets: Sequence[Offsets], table: PieceTable, network: Network
) -> Iterator[Stretch]:
    """All words of a text with their scores.

    Each window goes through the network by itself, without neighbours and without padding: what is
    read in a text depends on that text alone.
    """
    words = [text[start:end] for start, end in offsets]
    pieces = table(words)
    features = word_features(text, offsets)
    marks = (table.begin, table.end)
    start = 0
    rows: list[Arrays] = []
    for window in cut_windows(np.diff(pieces.firsts).tolist(), features.gap.tolist(), words):
        scores = network(window_inputs(pieces, features, window.start, window.end, marks))
        core = slice(window.core_start - window.start, window.core_end - window.start)
        rows.append({key: value[core] for key, value in scores.items()})
        size = window.core_end - start
        if (window.ends_paragraph and size >= ENOUGH_WORDS) or size >= TOO_MANY_WORDS:
            yield _stretch(start, features.gap[start : window.core_end], rows)
            start, rows = window.core_end, []
    if rows:
        yield _stretch(start, features.gap[start:], rows)


def _stretch(start: int, gaps: Ints, rows: list[Arrays]) -> Stretch:
    return Stretch(
        start, gaps, {key: np.concatenate([row[key] for row in rows]) for key in rows[0]}
    )

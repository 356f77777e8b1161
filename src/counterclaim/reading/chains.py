"""The best sequence of tags, word by word."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Chain:
    """Tags with the scores of going from one to the next.

    `moves[a, b]` is the score of tag b after tag a, `first` and `last` those of tags at the ends;
    what is not allowed (an I- tag without its B-) has a score below -1,000.
    """

    tags: tuple[str, ...]
    moves: Floats
    first: Floats
    last: Floats

    def best(self, emissions: Floats, lengths: Ints | None = None) -> Ints:
        """The best tags of each sequence, shape (sequences, words).

        Args:
            emissions: scores of shape (sequences, words, tags).
            lengths: how many words of each sequence count; all, if not given. What follows them
                is tag 0.

        Source: Viterbi (1967), Error bounds for convolutional codes; Forney (1973).
        """
        sequences, words, tags = emissions.shape
        if sequences == 0 or words == 0:
            return np.zeros((sequences, words), dtype=np.int64)
        if lengths is None:
            lengths = np.full(sequences, words, dtype=np.int64)
        came_from = np.zeros((words, sequences, tags), dtype=np.int8)
        score = emissions[:, 0] + self.first
        for word in range(1, words):
            ways = score[:, :, None] + self.moves
            came_from[word] = ways.argmax(1)
            grown = ways.max(1) + emissions[:, word]
            score = np.where((word < lengths)[:, None], grown, score)
        tag = (score + self.last).argmax(1)
        result = np.zeros((sequences, words), dtype=np.int64)
        rows = np.arange(sequences)
        for word in range(words - 1, -1, -1):
            inside = word < lengths
            result[inside, word] = tag[inside]
            tag = np.where(inside & (word > 0), came_from[word, rows, tag], tag)
        return result

    def best_apart(self, emissions: Floats, starts: Sequence[int]) -> Ints:
        """The best tags of one long sequence, shape (words,), where no span crosses a `start`.

        Args:
            emissions: scores of shape (words, tags).
            starts: where the parts begin, in order, the first at 0; each part is decoded as if
                tag 0 stood before and behind it.
        """
        ends = [*starts[1:], len(emissions)]
        lengths = np.array([end - start for start, end in zip(starts, ends, strict=True)])
        padded = np.zeros((len(lengths), lengths.max(initial=0), len(self.tags)), np.float32)
        inside = np.arange(padded.shape[1])[None] < lengths[:, None]
        padded[inside] = emissions
        between = replace(self, first=self.moves[0], last=np.zeros_like(self.last))
        return between.best(padded, lengths)[inside]


def spans_of(tags: Ints, names: tuple[str, ...]) -> list[tuple[str, int, int]]:
    """The spans that a row of tags marks: kind, first word, word after the last."""
    spans: list[tuple[str, int, int]] = []
    for word in np.flatnonzero(tags):
        mark, kind = names[tags[word]].split("-", 1)
        if mark == "I" and spans and spans[-1][0] == kind and spans[-1][2] == word:
            spans[-1] = (kind, spans[-1][1], int(word) + 1)
        else:
            spans.append((kind, int(word), int(word) + 1))
    return spans

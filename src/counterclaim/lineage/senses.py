"""How near two words are in meaning, for those who put one word for another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

_TABLE = "word_senses.npz"


@dataclass(frozen=True, slots=True, eq=False)
class Senses:
    """Words with a vector of their meaning each: `rows` by word, `vectors` of length 1.

    Source: the word vectors of all-MiniLM-L6-v2 (Apache-2.0), packed by `tables/word_senses.py`.
    Limits: words of one field are near too, "doctor" and "hospital", and so are opposites.
    """

    rows: Mapping[str, int]
    vectors: NDArray[np.float32]

    def knows(self, word: str) -> bool:
        """Whether a word has a meaning here."""
        return self._row(word) is not None

    def nearness(self, ours: Sequence[str], theirs: Sequence[str]) -> list[list[float | None]]:
        """For each word of ours and each of theirs how near they are, -1 to 1.

        None where one of them is not known.
        """
        here = [self._row(word) for word in ours]
        there = [self._row(word) for word in theirs]
        near = (
            self.vectors[[row or 0 for row in here]] @ self.vectors[[row or 0 for row in there]].T
        )
        return [
            [
                None if mine is None or other is None else value
                for other, value in zip(there, line, strict=True)
            ]
            for mine, line in zip(here, near.tolist(), strict=True)
        ]

    def _row(self, word: str) -> int | None:
        """The row of a word, or, where it has a hyphen, of its last part: "non-military"."""
        return self.rows.get(word, self.rows.get(word.rpartition("-")[2]))


def load_senses() -> Senses:
    """The table that ships with the package."""
    with (files(__package__) / "tables" / _TABLE).open("rb") as opened:
        packed = np.load(opened, allow_pickle=False)
        words = packed["words"].tobytes().decode().split("\n")
        vectors = packed["senses"].astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return Senses({word: row for row, word in enumerate(words)}, vectors)

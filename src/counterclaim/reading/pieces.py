"""Words to word pieces, the letters of the encoder's alphabet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

BEGIN, END, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of a text's words.

    `ids` has shape (pieces,); word w has the pieces `firsts[w]` to `firsts[w + 1]`, never none, so
    `firsts` has shape (words + 1,). All int64.
    """

    ids: NDArray[np.int64]
    firsts: NDArray[np.int64]


class PieceTable:
    """The encoder's word-piece vocabulary, from a `tokenizer.json`."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        tokenizer.no_truncation()
        tokenizer.no_padding()
        self._tokenizer = tokenizer
        self.begin: int = tokenizer.token_to_id(BEGIN)
        self.end: int = tokenizer.token_to_id(END)
        self._unknown: int = tokenizer.token_to_id(UNKNOWN)

    @classmethod
    def of(cls, definition: str) -> PieceTable:
        """The vocabulary that a `tokenizer.json` defines."""
        return cls(Tokenizer.from_str(definition))

    def __call__(self, words: Sequence[str]) -> Pieces:
        """The pieces of each word; a word that has none (a lone control character) is unknown."""
        if not words:
            return Pieces(np.zeros(0, np.int64), np.zeros(1, np.int64))
        encoded = self._tokenizer.encode(list(words), is_pretokenized=True, add_special_tokens=False)
        ids: list[int] = []
        firsts = [0]
        for piece, word in zip(encoded.ids, encoded.word_ids, strict=True):
            while word > len(firsts) - 1:
                if len(ids) == firsts[-1]:
                    ids.append(self._unknown)
                firsts.append(len(ids))
            ids.append(piece)
        while len(firsts) <= len(words):
            if len(ids) == firsts[-1]:
                ids.append(self._unknown)
            firsts.append(len(ids))
        return Pieces(np.array(ids, dtype=np.int64), np.array(firsts, dtype=np.int64))

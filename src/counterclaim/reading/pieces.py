"""Words to word pieces, the letters of the encoder's alphabet."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

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
        self.begin = _id_of(tokenizer, BEGIN)
        self.end = _id_of(tokenizer, END)
        self._unknown = _id_of(tokenizer, UNKNOWN)

    @classmethod
    def of(cls, definition: str) -> Self:
        """The vocabulary that a `tokenizer.json` defines."""
        return cls(Tokenizer.from_str(definition))

    def __call__(self, words: Sequence[str]) -> Pieces:
        """The pieces of each word; a word that has none (a lone control character) is unknown."""
        if not words:
            return Pieces(np.zeros(0, np.int64), np.zeros(1, np.int64))
        encoded = self._tokenizer.encode(
            list(words), is_pretokenized=True, add_special_tokens=False
        )
        ids: list[int] = []
        firsts = [0]

        def close_words(until: int) -> None:
            while len(firsts) <= until:
                if len(ids) == firsts[-1]:
                    ids.append(self._unknown)
                firsts.append(len(ids))

        for piece, word in zip(encoded.ids, encoded.word_ids, strict=True):
            close_words(until=word or 0)
            ids.append(piece)
        close_words(until=len(words))
        return Pieces(np.array(ids, dtype=np.int64), np.array(firsts, dtype=np.int64))


def _id_of(tokenizer: Tokenizer, piece: str) -> int:
    """The number of a special piece.

    Raises:
        ValueError: the vocabulary has no such piece.
    """
    number = tokenizer.token_to_id(piece)
    if number is None:
        raise ValueError(f"its vocabulary has no piece {piece}")
    return number

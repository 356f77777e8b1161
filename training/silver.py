"""Parts of speech and trees that another model gives, to train on where nobody annotated them.

What a network is taught on texts of one manner without parts of speech and trees, it unlearns of
both there, however well it keeps them on the treebanks. So a model that was not taught on these
texts labels them first (self-training; its mistakes are learned along).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import numpy as np

from counterclaim.model.reading import Word
from counterclaim.reading.reader import Place, Reader
from counterclaim.reading.stretches import stretches
from training.corpora import AnnotatedText, Offsets
from training.labels import UPOS


def read_sentences(
    reader: Reader, text: str, offsets: list[Offsets], begins: Sequence[int]
) -> list[Word]:
    """The words of a text with their trees, where words and sentences are given.

    `begins` are the words with which sentences begin. A `head` counts from the text's first word.
    """
    is_begin = np.full(len(offsets), -1.0, dtype=np.float32)
    is_begin[list(begins)] = 1.0
    words: list[Word] = []
    for stretch in stretches(text, offsets, reader.model.pieces, reader.model.network):
        rows = slice(stretch.start, stretch.start + len(stretch))
        scores = stretch.scores | {"sentence": is_begin[rows]}
        given = replace(stretch, scores=scores, gaps=np.zeros_like(stretch.gaps))
        _, found = reader.read_syntax(given, Place(text, offsets[rows], "text"))
        words += found
    return words


def with_syntax(
    texts: Iterable[AnnotatedText], reader: Reader, relations: list[str]
) -> Iterator[AnnotatedText]:
    """The texts with a reader's parts of speech and trees within the sentences that they have.

    A text without sentences is one.
    """
    for text in texts:
        if text.sentence is None:
            text.sentence = np.zeros(len(text.words), dtype=np.int64)
            text.sentence[:1] = 1
        begins = np.flatnonzero(text.sentence).tolist()
        words = read_sentences(reader, text.text, text.words, begins)
        text.upos = np.array([UPOS.index(word.upos) for word in words], dtype=np.int64)
        text.head = np.array([word.head for word in words], dtype=np.int64)
        text.relation = np.array([relations.index(word.relation) for word in words], dtype=np.int64)
        yield text

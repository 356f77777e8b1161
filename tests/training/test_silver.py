"""Texts that nobody annotated get parts of speech and trees from another model."""

import numpy as np
import pytest

from counterclaim.reading.reader import Reader, load_reader
from training.corpora import AnnotatedText
from training.labels import UPOS
from training.silver import read_sentences, with_syntax

TEXT = "The army shelled the town. Two boys died."


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load_reader(None, threads=1)


def test_words_get_parts_of_speech_and_trees_within_their_sentences(reader: Reader) -> None:
    offsets = reader.split(TEXT)
    starts = np.zeros(len(offsets), dtype=np.int64)
    starts[[0, 6]] = 1
    relations = sorted(set(reader.model.decoder.relations))
    given = AnnotatedText("a", TEXT, offsets, sentence=starts)
    (text,) = with_syntax([given], reader, relations)
    assert text.upos is not None
    assert text.head is not None
    assert text.relation is not None
    verbs = [TEXT[slice(*offsets[at])] for at in np.flatnonzero(text.upos == UPOS.index("VERB"))]
    assert verbs == ["shelled", "died"]
    assert [(at >= 6) == (head >= 6) for at, head in enumerate(text.head) if head >= 0] == [
        True
    ] * 8
    assert [relations[at] for at in text.relation[text.head < 0]] == ["root", "root"]


def test_a_text_without_sentences_is_one(reader: Reader) -> None:
    offsets = reader.split(TEXT)
    (text,) = with_syntax(
        [AnnotatedText("a", TEXT, offsets)], reader, list(reader.model.decoder.relations)
    )
    assert text.sentence is not None
    assert text.sentence.tolist() == [1] + [0] * (len(offsets) - 1)
    assert text.head is not None
    assert (text.head < 0).sum() == 1
    assert sum(word.head < 0 for word in read_sentences(reader, TEXT, offsets, [0, 6])) == 2

"""Sentences that tell who holds a place, and sentences that only sound so, as texts to train on."""

from collections.abc import Iterator

import numpy as np

from corpus.holding import Passage, load_passages
from training.corpora import AnnotatedText, Labels, Splitter, WordPlaces
from training.labels import HELD, HOLDER


def load_texts(split: Splitter) -> Iterator[AnnotatedText]:
    """The passages to train on, with a tag for each word of a statement and of its holder."""
    for number, passage in enumerate(load_passages("train")):
        yield annotated(f"holding-{number}", passage, split)


def annotated(name: str, passage: Passage, split: Splitter) -> AnnotatedText:
    """A passage as a text to train on; of two statements on one word the first is tagged."""
    words = split(passage.text)
    places = WordPlaces(words)
    held, holder = (np.zeros(len(words), dtype=np.int64) for _ in range(2))
    for each in passage.control:
        kind = "lost" if each.polarity == "negative" else "held"
        _mark(held, places.of((each.start, each.end)), HELD.index(f"B-{kind}"))
        if each.holder:
            _mark(holder, places.of(each.holder), HOLDER.index("B-holder"))
    return AnnotatedText(name, passage.text, words, held=held, holder=holder)


def _mark(row: Labels, words: tuple[int, int] | None, begin: int) -> None:
    """Tag a span; one that lies on another is left out."""
    if words and not row[slice(*words)].any():
        row[words[0]] = begin
        row[words[0] + 1 : words[1]] = begin + 1

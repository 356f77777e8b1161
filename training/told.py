"""Passages on who was told something, and such as only sound so, as texts to train on."""

from collections.abc import Iterator, Sequence

from corpus.told import Passage, Place, load_passages
from training.corpora import AnnotatedText, Attributed, Offsets, Splitter, WordPlaces
from training.labels import ADDRESSEE


def load_texts(split: Splitter) -> Iterator[AnnotatedText]:
    """The passages to train on; only cues and addressees are known of their attributions."""
    for number, passage in enumerate(load_passages("train")):
        if passage.sayings:
            yield annotated(f"told-{number}", passage, split)


def annotated(name: str, passage: Passage, split: Splitter) -> AnnotatedText:
    """A passage as a text to train on."""
    words = split(passage.text)
    places = WordPlaces(words)
    said = []
    for each in passage.sayings:
        cue = _words(places, each.cue)
        tags: dict[int, int] = {}
        for start, end in _words(places, each.addressee):
            for word in range(start, end):
                kind = "B-addressee" if word == start else "I-addressee"
                tags[word] = ADDRESSEE.index(kind)
        said.append(Attributed((min(cue)[0], max(cue)[1]), None, addressees=tags))
    return AnnotatedText(name, passage.text, words, attributions=said)


def _words(places: WordPlaces, spans: Sequence[Place]) -> list[Offsets]:
    return [words for span in spans if (words := places.of(span))]

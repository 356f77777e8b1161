"""The corpora as one kind of thing: a text, its words, and whatever labels its annotators gave.

Nothing read here is ever written into the package; DATA.md beside the corpora gives their licences.
"""

import gzip
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from counterclaim.reading.edges import joined
from training.labels import IGNORE, NAMES, ROLE, TOPONYM, UPOS
from training.names import named_entities
from training.treebanks import ConlluSentence, conllu, joined_document

Offsets = tuple[int, int]
Splitter = Callable[[str], list[Offsets]]
Labels = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Attributed:
    """One attribution in words: where its cue lies, and a role tag for each word it has.

    `inner` stands inside another one's content. `roles` are None where only the addressee was
    marked; such a text need not have all its cues marked. What only our own corpus tells is None
    elsewhere: `addressees`, a tag a word, and `voice`, its labels in the order of `labels.VOICE`.
    """

    cue: Offsets
    roles: dict[int, int] | None
    inner: bool = False
    addressees: dict[int, int] | None = None
    voice: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class Act:
    """One event in words: its trigger, its labels, and a tag for each word of its slots.

    `types` are those that it may be; there are several only where a corpus merges types. A
    `trigger` that nobody marked is empty, and then only `types` and `slots` are known.
    """

    trigger: tuple[Offsets, ...]
    types: tuple[int, ...]
    slots: dict[int, int]
    frame: dict[int, int]
    modes: tuple[int, ...] = ()
    contexts: tuple[int, ...] = ()
    factuality: tuple[int, int, int] = (IGNORE, IGNORE, IGNORE)  # polarity, certainty, status
    main: bool = False
    marks: tuple[tuple[Offsets, int], ...] = ()  # of each actor and recipient, its words and mark


@dataclass(slots=True)
class AnnotatedText:
    """A text with the labels of one corpus; what the corpus does not annotate is None."""

    name: str
    text: str
    words: list[Offsets]
    sentence: Labels | None = None  # 1 where a sentence begins
    upos: Labels | None = None
    head: Labels | None = None  # word index, -1 for the root
    relation: Labels | None = None
    attributions: list[Attributed] | None = None
    names: Labels | None = None
    toponyms: Labels | None = None
    held: Labels | None = None  # statements of who holds a place
    holder: Labels | None = None  # and who holds it there
    acts: list[Act] | None = None


def rows(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON-lines file, gzipped or not."""
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [json.loads(line) for line in data.decode().split("\n") if line.strip()]


# ---- attribution ---------------------------------------------------------------------------------


def polnear(path: Path, split: Splitter) -> Iterator[AnnotatedText]:
    """PolNeAR: source, cue and content of each outermost attribution."""
    for row in rows(path):
        text = str(row["text"])
        words = split(text)
        places = WordPlaces(words)
        found = []
        for given in row["attributions"]:
            cue = [span for piece in given["cue"] if (span := places.of(piece))]
            if not cue:
                continue
            roles: dict[int, int] = {}
            for kind in ("source", "content"):
                spans = [span for piece in given[kind] if (span := places.of(piece))]
                for start, end in joined(text, words, spans):
                    for word in range(start, end):
                        roles[word] = ROLE.index(("B-" if word == start else "I-") + kind)
            first, last = min(cue)[0], max(cue)[1]
            while last - first > 1 and not text[slice(*words[last - 1])].isalnum():
                last -= 1  # the corpus takes the colon or comma after a cue along now and then
            found.append(Attributed((first, last), roles))
        yield AnnotatedText(str(row["id"]), text, words, attributions=found)


class WordPlaces:
    """From characters to words."""

    def __init__(self, words: Sequence[Offsets]) -> None:
        self._starts = np.array([start for start, _ in words], dtype=np.int64)
        self._ends = np.array([end for _, end in words], dtype=np.int64)

    def of(self, span: Any) -> Offsets | None:
        """The words [first, last) that share a character with a span, given as a pair or object."""
        start, end = (span["start"], span["end"]) if isinstance(span, dict) else span
        first = int(np.searchsorted(self._ends, start, side="right"))
        last = int(np.searchsorted(self._starts, end, side="left"))
        return (first, last) if first < last else None


# ---- syntax --------------------------------------------------------------------------------------


def named_places(text: AnnotatedText, demonyms: frozenset[str]) -> AnnotatedText:
    """A treebank's text with its place names as toponyms; what may hide one is left out."""
    assert text.names is not None
    forms = [text.text[start:end].lower() for start, end in text.words]
    tags = np.zeros(len(forms), dtype=np.int64)
    for number, (form, name) in enumerate(zip(forms, text.names.tolist(), strict=True)):
        kind = NAMES[name]
        if kind in ("B-place", "I-place"):
            tags[number] = TOPONYM.index(f"{kind[0]}-toponym")
        elif kind != "O" or form in demonyms:
            tags[number] = IGNORE
    text.toponyms = tags
    return text


def treebank(path: Path, relations: list[str], *, with_names: bool) -> Iterator[AnnotatedText]:
    """A treebank's documents: sentences, parts of speech, trees, and names where it has them."""
    document: list[ConlluSentence] = []
    count = 0
    for sentence in conllu(path):
        if sentence.starts_document and document:
            yield _document(f"{path.stem}-{count}", document, relations, with_names)
            document = []
            count += 1
        document.append(sentence)
    if document:
        yield _document(f"{path.stem}-{count}", document, relations, with_names)


def _document(
    name: str, sentences: list[ConlluSentence], relations: list[str], with_names: bool
) -> AnnotatedText:
    text, words, begins = joined_document(sentences)
    sentence_starts = np.zeros(len(words), dtype=np.int64)
    sentence_starts[begins] = 1
    upos: list[int] = []
    heads: list[int] = []
    kinds: list[int] = []
    for sentence, base in zip(sentences, begins, strict=True):
        upos += [UPOS.index(tag) if tag in UPOS else IGNORE for tag in sentence.upos]
        heads += [head if head < 0 else head + base for head in sentence.heads]
        kinds += [
            relations.index(kind) if kind in relations else IGNORE for kind in sentence.relations
        ]
    result = AnnotatedText(
        name, text, words,
        sentence_starts, np.array(upos), np.array(heads), np.array(kinds),
    )  # fmt: skip
    if with_names:
        result.names = np.array(
            [NAMES.index(tag) for sentence in sentences for tag in named_entities(sentence)]
        )
    return result


# ---- places --------------------------------------------------------------------------------------


def toponyms(
    texts: Iterable[dict[str, Any]], split: Splitter, demonyms: frozenset[str] = frozenset()
) -> Iterator[AnnotatedText]:
    """Texts with their place names; unmarked `demonyms` are left out where the corpus has none."""
    for row in texts:
        text = str(row["text"])
        words = split(text)
        places = WordPlaces(words)
        tags = np.zeros(len(words), dtype=np.int64)
        for number, (start, end) in enumerate(words):
            if text[start:end].lower() in demonyms:
                tags[number] = IGNORE
        for given in row["places"]:
            span = places.of(given)
            if span:
                tags[span[0]] = TOPONYM.index("B-toponym")
                tags[span[0] + 1 : span[1]] = TOPONYM.index("I-toponym")
        yield AnnotatedText(str(row["id"]), text, words, toponyms=tags)

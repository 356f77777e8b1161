"""A document to its reading: words, sentences, trees, attributions, acts, names, place names."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np

from counterclaim.model.attribution import Anonymity, Basis, Function, Voice
from counterclaim.model.document import Document
from counterclaim.model.factuality import Polarity
from counterclaim.model.reading import (
    ActSpans,
    AttributionSpans,
    HeldSpans,
    Name,
    NameKind,
    PartReading,
    Reading,
    Sentence,
    Toponym,
    Word,
)
from counterclaim.model.span import Part, Span
from counterclaim.reading.acts import Labels, find_acts
from counterclaim.reading.around import find_around
from counterclaim.reading.chains import spans_of
from counterclaim.reading.edges import joined, with_quotation_marks, within_paragraphs
from counterclaim.reading.features import Offsets
from counterclaim.reading.lemmas import load_lemmatizer
from counterclaim.reading.model_file import DEFAULT_PATH, Arrays, Model, open_model
from counterclaim.reading.stretches import Stretch, stretches
from counterclaim.reading.syntax import parse, sentence_starts
from counterclaim.reading.words import load_splitter


@dataclass(frozen=True, slots=True)
class Place:
    """Where the words of a stretch stand."""

    text: str
    offsets: list[Offsets]
    part: Part

    def span(self, words: tuple[int, int]) -> Span:
        """The characters of words [first, last)."""
        return Span(self.offsets[words[0]][0], self.offsets[words[1] - 1][1], self.part)


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads documents with one model; the same document always gives the same reading."""

    model: Model
    split: Callable[[str], list[Offsets]]
    lemma: Callable[[str, str], str]

    def __call__(self, document: Document) -> Reading:
        """Everything that is read in the title, if there is one apart, and in the text."""
        parts: list[PartReading] = []
        if document.title:
            parts.append(self._read_part(document.title, "title"))
        parts.append(self._read_part(document.text, "text"))
        return Reading(tuple(parts), (), self.model.name)

    def _read_part(self, text: str, part: Part) -> PartReading:
        return self.read_words(text, self.split(text), part)

    def read_words(self, text: str, offsets: list[Offsets], part: Part = "text") -> PartReading:
        """The reading of a text whose words are given, as half-open ranges of characters."""
        words: list[Word] = []
        sentences: list[Sentence] = []
        attributions: list[AttributionSpans] = []
        acts: list[ActSpans] = []
        names: list[Name] = []
        toponyms: list[Toponym] = []
        held: list[HeldSpans] = []
        for stretch in stretches(text, offsets, self.model.pieces, self.model.network):
            here = Place(text, offsets[stretch.start : stretch.start + len(stretch)], part)
            found, trees = self.read_syntax(stretch, here)
            sentences += found
            words += trees
            starts = [sentence.start - stretch.start for sentence in found]
            attributions += self._attributions(stretch, starts, here)
            if "event" in stretch.scores:
                acts += find_acts(stretch.scores, starts, self.model.decoder, here.span)
            for kind, span, score in self._tagged("names", stretch, starts):
                names.append(Name(here.span(span), NameKind(kind), score))
            for _, span, score in self._tagged("toponym", stretch, starts):
                toponyms.append(Toponym(here.span(span), score))
            held += self._held(stretch, starts, here)
        return PartReading(
            part,
            tuple(words),
            tuple(sentences),
            tuple(attributions),
            tuple(acts),
            tuple(names),
            tuple(toponyms),
            tuple(held),
        )

    def read_syntax(self, stretch: Stretch, here: Place) -> tuple[list[Sentence], list[Word]]:
        """Sentences and words with their trees, counted from the text's first word."""
        decoder = self.model.decoder
        scores = stretch.scores
        starts = [*sentence_starts(scores["sentence"], stretch.gaps).tolist(), len(stretch)]
        tags = scores["upos"].argmax(1)
        sentences: list[Sentence] = []
        words: list[Word] = []
        for start, end in pairwise(starts):
            base = stretch.start + start
            sentences.append(Sentence(base, stretch.start + end))
            heads, relations = parse(start, end, scores, decoder)
            for word, head, relation in zip(
                range(start, end), heads.tolist(), relations.tolist(), strict=True
            ):
                upos = decoder.upos[tags[word]]
                first, last = here.offsets[word]
                words.append(
                    Word(
                        Span(first, last, here.part),
                        upos,
                        self.lemma(here.text[first:last], upos),
                        head + base if head >= 0 else -1,
                        decoder.relations[relation],
                    )
                )
        return sentences, words

    def _attributions(
        self, stretch: Stretch, starts: list[int], here: Place
    ) -> Iterator[AttributionSpans]:
        found = list(self._cues(stretch, starts))
        cues = [cue for cue, _ in found]
        bounds = [(0, len(stretch))] * len(cues)
        roles = find_around("role", ("role",), cues, bounds, stretch.scores, self.model.decoder)
        told = self._told(cues, stretch, starts)
        gaps = stretch.gaps.tolist()
        forms = [here.text[start:end] for start, end in here.offsets]
        for (cue, score), role, to in zip(found, roles, told, strict=True):
            source = joined(here.text, here.offsets, role.get("source", []))
            content = within_paragraphs(role.get("content", []), cue, gaps, forms)
            if not content:
                continue
            yield AttributionSpans(
                tuple(map(here.span, source)),
                (here.span(cue),),
                tuple(
                    here.span(with_quotation_marks(here.text, here.offsets, span))
                    for span in joined(here.text, here.offsets, content)
                ),
                tuple(map(here.span, to)),
                self._voice(stretch.scores, cue, source),
                score,
            )

    def _told(
        self, cues: list[tuple[int, int]], stretch: Stretch, starts: list[int]
    ) -> list[list[tuple[int, int]]]:
        """The addressees of each cue, all in its own sentence."""
        decoder = self.model.decoder
        ends = [*starts[1:], len(stretch)]
        numbers = [bisect_right(starts, first) - 1 for first, _ in cues]
        bounds = [(starts[number], ends[number]) for number in numbers]
        own = "told" if "told_distance" in decoder.arrays else "role"  # one of its own: reader-4
        found = find_around(own, ("addressee",), cues, bounds, stretch.scores, decoder)
        return [each.get("addressee", []) for each in found]

    def _held(self, stretch: Stretch, starts: list[int], here: Place) -> Iterator[HeldSpans]:
        """Statements of who holds a place, each with the holders that stand inside it."""
        if not {"held", "holder"} <= self.model.decoder.chains.keys():
            return
        holders = [words for _, words, _ in self._tagged("holder", stretch, starts)]
        for kind, (start, end), score in self._tagged("held", stretch, starts):
            own = [each for each in holders if start <= each[0] and each[1] <= end]
            polarity = Polarity.NEGATIVE if kind == "lost" else Polarity.POSITIVE
            yield HeldSpans(here.span((start, end)), tuple(map(here.span, own)), polarity, score)

    def _cues(self, stretch: Stretch, starts: list[int]) -> Iterator[tuple[tuple[int, int], float]]:
        """Cues of outer and of inner attributions with their scores; where both meet, the outer."""
        taken: set[int] = set()
        for key in ("cue", "inner_cue"):
            if key not in self.model.decoder.chains:
                continue
            for _, cue, score in self._tagged(key, stretch, starts):
                if taken.isdisjoint(range(*cue)):
                    taken.update(range(*cue))
                    yield cue, score

    def _voice(
        self, scores: Arrays, cue: tuple[int, int], source: Sequence[tuple[int, int]]
    ) -> Voice | None:
        """What cue and source say of function, polarity, anonymity and basis."""
        if "voice_cue" not in scores:
            return None
        row = scores["voice_cue"][slice(*cue)].mean(0)
        words = [word for span in source for word in range(*span)]
        if words:
            row = row + scores["voice_source"][words].mean(0)
        labels = Labels(row, self.model.decoder.voice)
        return Voice(
            Function(labels.best("function")),
            Polarity(labels.best("polarity")),
            Anonymity(labels.best("anonymity")) if words else Anonymity.UNATTRIBUTED,
            Basis(labels.best("basis")),
        )

    def _tagged(
        self, key: str, stretch: Stretch, starts: list[int]
    ) -> Iterator[tuple[str, tuple[int, int], float]]:
        """Kind, word range and score (0 to 1) of each span of one head; none crosses sentences."""
        chain = self.model.decoder.chains[key]
        emissions = stretch.scores[key]
        tags = chain.best_apart(emissions, starts)
        grown = np.exp(emissions - emissions.max(axis=1, keepdims=True))
        sure = grown / grown.sum(axis=1, keepdims=True)
        for kind, start, end in spans_of(tags, chain.tags):
            score = float(sure[np.arange(start, end), tags[start:end]].mean())
            yield kind, (start, end), round(score, 4)


def load_reader(model_path: Path | None, threads: int) -> Reader:
    """A reader with the model in a file, or the shipped one."""
    return Reader(
        open_model(model_path or DEFAULT_PATH, threads),
        load_splitter(),
        load_lemmatizer(),
    )

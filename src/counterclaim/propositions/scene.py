"""What the rules of this stage ask of a document: its trees, places, times and voices."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from counterclaim.model.place import Place, Use
from counterclaim.model.reading import Name, NameKind, Sentence
from counterclaim.model.span import Span
from counterclaim.model.standing import Standing
from counterclaim.model.time import Time
from counterclaim.model.tree import Tree
from counterclaim.model.voices import Voices
from counterclaim.propositions.phrases import span_of

_SURE_NAME = 0.4
_LAND = frozenset({Use.LITERAL, Use.METONYMIC})


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence of a part, with what the document has around it."""

    tree: Tree
    number: int
    sentence: Sentence
    before: Sentence | None
    places: Standing[tuple[str, Place]]
    times: Standing[str]
    names: Standing[Name]
    voices: Voices

    def places_in(self, words: Iterable[int]) -> list[tuple[str, Place]]:
        """The places that some words name, in their order: no peoples named after them.

        A place that owns another is left out: "Iraq's Sidakan district".
        """
        found: dict[str, Place] = {}
        owning: set[str] = set()
        for at in sorted(words):
            for _, (name, place) in self.places.touching(self.tree.word(at).span):
                if place.use in _LAND and self.tree.upos(at) != "ADJ":
                    found.setdefault(name, place)
                    if self.tree.full_relation(at) == "nmod:poss":
                        owning.add(name)
        kept = [each for each in found.items() if each[0] not in owning]
        return kept or list(found.items())

    def is_place(self, word: int) -> bool:
        """Whether a word stands in the name of a place."""
        span = self.tree.word(word).span
        return any(place.use in _LAND for _, (_, place) in self.places.touching(span))

    def is_located(self, word: int) -> bool:
        """Whether a word stands in the name of a place on the map, or of its people."""
        span = self.tree.word(word).span
        return any(
            place.location is not None or place.use is Use.DEMONYM
            for _, (_, place) in self.places.touching(span)
        )

    def is_other_name(self, word: int) -> bool:
        """Whether a word stands in the name of a person, an organization or a group."""
        span = self.tree.word(word).span
        return any(
            name.kind is not NameKind.PLACE and name.score >= _SURE_NAME
            for _, name in self.names.touching(span)
        )

    def is_person(self, word: int) -> bool:
        """Whether a word stands in what the reader takes for a person's name, and in no other."""
        span = self.tree.word(word).span
        kinds = {name.kind for _, name in self.names.touching(span)}
        return kinds == {NameKind.PERSON}

    def is_capital(self, word: int) -> bool:
        """Whether a word inside a sentence begins with a capital: "the Serbian List"."""
        return word > self.sentence.start and self.tree.written[word][0].isupper()

    def is_name(self, word: int) -> bool:
        """Whether a word stands in a name that the reader found."""
        return self.names.touches(self.tree.word(word).span)

    def times_of(self, clause: int) -> tuple[str, ...]:
        """The times that stand in a clause itself, not in one below it."""
        tree = self.tree
        whole = span_of(tree, self.sentence.start, self.sentence.end)
        last = {tree.word(at).span.end: at for at in range(self.sentence.start, self.sentence.end)}
        return tuple(
            name
            for words, name in self.times.within(whole)
            if (at := last.get(words.end)) is not None and tree.clause(at) == clause
        )


def words_among(scene: Scene, known: frozenset[str]) -> Iterator[int]:
    """The words of a sentence that stand among some, as written in small letters or as lemmas."""
    forms, words = scene.tree.forms, scene.tree.part.words
    for at in range(scene.sentence.start, scene.sentence.end):
        if forms[at] in known or words[at].lemma in known:
            yield at


def standing_places(places: Sequence[Place]) -> Standing[tuple[str, Place]]:
    """The places of a document with their ids, by where they stand."""
    return Standing((each.span, (f"p{n}", each)) for n, each in enumerate(places, 1))


def standing_times(times: Sequence[Time]) -> Standing[str]:
    """The ids of a document's times, by where they stand."""
    return Standing((each.span, each.id) for each in times)


def spans_at(tree: Tree, words: Iterable[int]) -> tuple[Span, ...]:
    """Where some words stand, those that stand side by side as one."""
    spans: list[tuple[int, int]] = []
    for at in sorted(set(words)):
        if spans and spans[-1][1] == at:
            spans[-1] = spans[-1][0], at + 1
        else:
            spans.append((at, at + 1))
    return tuple(span_of(tree, start, end) for start, end in spans)


def cover(spans: Sequence[Span]) -> Span:
    """From the first to the last of some words of one part."""
    return Span(min(s.start for s in spans), max(s.end for s in spans), spans[0].part)

"""One part of a document, by words and by characters."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.model.document import Document
from counterclaim.model.reading import Name, NameKind, PartReading, Sentence, Toponym, Word
from counterclaim.model.span import Span
from counterclaim.model.standing import Standing


@dataclass(frozen=True, slots=True)
class Page:
    """The words of one part with their trees, and what stands on them.

    `below` are the numbers of the words that hang on each word, in order.
    """

    text: str
    reading: PartReading
    below: Mapping[int, Sequence[int]]
    names: Standing[Name]
    toponyms: Standing[Toponym]

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of the part."""
        return self.reading.words

    def form(self, number: int) -> str:
        """A word as it is written."""
        span = self.words[number].span
        return self.text[span.start : span.end]

    def lemma(self, number: int) -> str:
        """The lemma of a word in small letters; its form where it has none."""
        return (self.words[number].lemma or self.form(number)).lower()

    def said(self, span: Span) -> str:
        """The characters of a span of this part."""
        return self.text[span.start : span.end]

    def numbers(self, span: Span) -> range:
        """The words that share a character with a span."""
        first = bisect_right(self.words, span.start, key=lambda word: word.span.end)
        return range(first, bisect_left(self.words, span.end, key=lambda word: word.span.start))

    def span(self, first: int, last: int) -> Span:
        """The characters from one word to another, both included."""
        start, end = self.words[first].span.start, self.words[last].span.end
        return Span(start, end, self.reading.part)

    def head(self, spans: Sequence[Span]) -> int | None:
        """The first word of these spans that hangs on none of them; None where there is no word."""
        inside = [number for span in spans for number in self.numbers(span)]
        own = set(inside)
        return next((each for each in inside if self.words[each].head not in own), None)

    def tree(self, number: int) -> list[int]:
        """A word and all that hang on it, in the order of the text."""
        found, waiting = [], [number]
        while waiting:
            here = waiting.pop()
            found.append(here)
            waiting.extend(self.below.get(here, ()))
        return sorted(found)

    def up(self, number: int) -> Iterator[int]:
        """The words on which a word hangs, the nearest first."""
        here = self.words[number].head
        while here >= 0:
            yield here
            here = self.words[here].head

    def child(self, number: int, *relations: str) -> int | None:
        """The first word that hangs on this one in one of these relations."""
        return next(
            (each for each in self.below.get(number, ()) if self.words[each].relation in relations),
            None,
        )

    def sentence_of(self, number: int) -> Sentence | None:
        """The sentence that holds a word."""
        at = bisect_right(self.reading.sentences, number, key=lambda sentence: sentence.start) - 1
        return self.reading.sentences[at] if at >= 0 else None

    def names_in(self, span: Span, *kinds: NameKind) -> list[Name]:
        """The names of these kinds, or of all, that touch a span, in their order."""
        found = [name for _, name in self.names.touching(span)]
        return [name for name in reversed(found) if not kinds or name.kind in kinds]


def page_of(document: Document, part: PartReading) -> Page:
    """One part of a document, ready to be looked into."""
    below: dict[int, list[int]] = defaultdict(list)
    for number, word in enumerate(part.words):
        below[word.head].append(number)
    return Page(
        document.part(part.part),
        part,
        below,
        Standing((name.span, name) for name in part.names),
        Standing((toponym.span, toponym) for toponym in part.toponyms),
    )

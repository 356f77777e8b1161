"""The names of persons who are no public figures, and where they stand in a report."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.model.attribution import Anonymity
from counterclaim.model.entity import EntityKind
from counterclaim.model.reading import NameKind
from counterclaim.model.record import Record
from counterclaim.model.span import Part, Span
from counterclaim.model.standing import Standing
from counterclaim.table_rows import table_rows

_WORD = re.compile(r"\w[\w.’'\-]*\w|\w")
_PARTICLES = frozenset("al el bin ibn abu umm de da del della van von der den la le".split())
_BY_NAME = "a name of "  # how a record says that words are an entity's own name
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class PrivateNames:
    """Where the private names of a report stand, and the words that they are made of."""

    spans: tuple[Span, ...]
    words: frozenset[str]


def load_titles() -> frozenset[str]:
    """Words before names that are no part of them ("Colonel", "Minister")."""
    return frozenset(word for (word,) in table_rows("counterclaim.exports", "titles.tsv", 1))


def private_names(record: Record, titles: frozenset[str]) -> PrivateNames:
    """The names of persons whom the registry does not know as public figures.

    A name is what the reader marked as a person's, or a source that is named and resolved to
    nobody. It counts as public where it means a person of the registry, as no person's where it is
    a place on the map or an armed group's own name. Each word of a private name is private
    wherever it stands again, so that "Brian Tribus" covers the later "Tribus".

    Limits: a name that the reader does not see is not found.
    """
    public = _Public(record, titles)
    found = [piece for span in _marked(record) for piece in public.private(span)]
    words = frozenset(
        word for piece in found for word in public.words(piece) if len(word) >= _SHORTEST
    )
    whole = Standing((span, span) for span in found)
    parts: tuple[Part, ...] = ("text", "title")
    again = [s for part in parts for s in public.again(part, words) if not whole.touches(s)]
    return PrivateNames(tuple(sorted({*found, *again})), words)


def _marked(record: Record) -> Iterator[Span]:
    """Names of persons, and the words of sources that are named and resolved to nobody."""
    yield from (name.span for name in record.names if name.kind is NameKind.PERSON)
    for each in record.attributions:
        named = each.voice is not None and each.voice.anonymity is Anonymity.NAMED
        if named and not (each.identity and each.identity.entity):
            yield from each.source


class _Public:
    """What of a report's names is nobody's secret: public figures, places, groups, titles."""

    def __init__(self, record: Record, titles: frozenset[str]) -> None:
        self._document = record.document
        self._titles = titles
        mentions = [(each, entity) for entity in record.entities for each in entity.mentions]
        people = [
            (mention.span, entity.name)
            for mention, entity in mentions
            if entity.kind is EntityKind.PERSON
        ]
        others = [
            mention.span
            for mention, entity in mentions
            if entity.kind is not EntityKind.PERSON and mention.why.startswith(_BY_NAME)
        ]
        places = [place.span for place in record.places if place.location]
        self._people = Standing(people)
        self._known = {word for _, name in people for word in _WORD.findall(name)}
        self._others = Standing((span, span) for span in (*others, *places))

    def private(self, span: Span) -> Iterator[Span]:
        """The pieces of a name that are to be withheld; none of a public figure's."""
        if self._people.touches(span) or self._is_other(span):
            return
        if all(word in self._known for word in self.words(span)):
            return
        run: Span | None = None
        for word, own in self._cut(span):
            if own:
                run = Span(run.start if run else word.start, word.end, span.part)
            elif run:
                yield run
                run = None
        if run:
            yield run

    def words(self, span: Span) -> list[str]:
        """The words of a name without titles and what stands in small letters."""
        return [self._document.words_of(word) for word, own in self._cut(span) if own]

    def again(self, part: Part, words: frozenset[str]) -> Iterator[Span]:
        """Where words of private names stand, also where nobody marked them."""
        text = self._document.part(part)
        for found in _WORD.finditer(text) if words else ():
            bare = found[0].removesuffix("'s").removesuffix("’s")
            span = Span(found.start(), found.start() + len(bare), part)
            if bare in words and not self._people.touches(span) and not self._others.touches(span):
                yield span

    def _is_other(self, span: Span) -> bool:
        """Whether all of it is a place, or what a group or body is called."""
        return any(
            other.start <= span.start and span.end <= other.end
            for other, _ in self._others.touching(span)
        )

    def _cut(self, span: Span) -> Iterator[tuple[Span, bool]]:
        """The words of a span, and whether each is part of the name itself."""
        text = self._document.words_of(span)
        for found in _WORD.finditer(text):
            bare = found[0].removesuffix("'s").removesuffix("’s")
            start = span.start + found.start()
            word = Span(start, start + len(bare), span.part)
            own = bare[0].isupper() or bare.split("-")[0] in _PARTICLES
            yield word, own and bare not in self._titles and not self._others.touches(word)

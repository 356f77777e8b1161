"""A record's words by sentence, with the places, times and numbers that stand in each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterclaim.model.count import Count
from counterclaim.model.place import Place, Precision, Use
from counterclaim.model.record import Record
from counterclaim.model.span import Part, Span
from counterclaim.model.time import Time, TimeType
from counterclaim.model.tree import Tree, tree_of


@dataclass(frozen=True, slots=True)
class Scene:
    """One part of a document; `sentence_of` gives the number of the sentence of each word.

    `places`, `times` and `counts` are those of each sentence: places that are named for
    themselves, times that fix days.
    """

    part: Part
    tree: Tree
    sentence_of: tuple[int, ...]
    places: tuple[tuple[Place, ...], ...]
    times: tuple[tuple[Time, ...], ...]
    counts: tuple[tuple[Count, ...], ...]

    def words_in(self, spans: Sequence[Span]) -> list[int]:
        """The words that some spans touch."""
        return [
            at
            for at, word in enumerate(self.tree.part.words)
            if any(word.span.overlaps(span) for span in spans)
        ]

    def head_of(self, words: Sequence[int]) -> int:
        """The word among some that governs the others; the first where several do."""
        inside = set(words)
        return next((at for at in words if self.tree.head(at) not in inside), words[0])

    def sentence(self, number: int) -> range:
        """The words of a sentence."""
        found = self.tree.part.sentences[number]
        return range(found.start, found.end)

    def subtree(self, at: int, depth: int) -> Iterator[int]:
        """A word and those below it, at most so many steps down."""
        yield at
        if depth:
            for child in self.tree.children(at):
                yield from self.subtree(child, depth - 1)


def scenes_of(record: Record) -> dict[Part, Scene]:
    """The parts of a record that have words."""
    return {
        part.part: _scene(record, part.part, tree_of(part, record.document.part(part.part)))
        for part in record.reading.parts
        if part.words and part.sentences
    }


def names_a_place(place: Place) -> bool:
    """Whether words name a place for itself, and one narrower than what several states share."""
    wide = place.location is not None and place.location.precision is Precision.LARGER
    return place.use is Use.LITERAL and not wide


def fixes_days(time: Time) -> bool:
    """Whether a time expression says on which days."""
    fixed = time.interval is not None and time.interval.start is not None
    return fixed and time.type in (TimeType.DATE, TimeType.TIME)


def _scene(record: Record, part: Part, tree: Tree) -> Scene:
    sentence_of = [0] * len(tree.part.words)
    bounds: list[Span | None] = []
    for number, each in enumerate(tree.part.sentences):
        for at in range(each.start, each.end):
            sentence_of[at] = number
        if each.start < each.end:
            first, last = tree.word(each.start).span, tree.word(each.end - 1).span
            bounds.append(Span(first.start, last.end, part))
        else:
            bounds.append(None)

    def inside(span: Span, bound: Span | None) -> bool:
        return bound is not None and span.overlaps(bound)

    places = [each for each in record.places if names_a_place(each)]
    times = [each for each in record.times if fixes_days(each)]
    return Scene(
        part,
        tree,
        tuple(sentence_of),
        tuple(tuple(p for p in places if inside(p.span, bound)) for bound in bounds),
        tuple(tuple(t for t in times if inside(t.span, bound)) for bound in bounds),
        tuple(tuple(c for c in record.counts if inside(c.span, bound)) for bound in bounds),
    )

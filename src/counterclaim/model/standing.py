"""Things that stand on the words of a document, found by where they stand."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Generic, TypeVar

from counterclaim.model.span import Part, Span

T = TypeVar("T")


class Standing(Generic[T]):
    """Things with the words that each stands on; they may overlap."""

    def __init__(self, placed: Iterable[tuple[Span, T]]) -> None:
        ordered = sorted(placed, key=lambda pair: (pair[0].start, pair[0].end))
        self._placed: dict[Part, list[tuple[Span, T]]] = {
            part: [pair for pair in ordered if pair[0].part == part] for part in ("title", "text")
        }
        self._starts = {part: [span.start for span, _ in own] for part, own in self._placed.items()}
        self._reach = {
            part: list(accumulate((span.end for span, _ in own), max))
            for part, own in self._placed.items()
        }

    def touching(self, words: Span) -> Iterator[tuple[Span, T]]:
        """Those that share a character with these words, the last first."""
        own, reach = self._placed[words.part], self._reach[words.part]
        at = bisect_left(self._starts[words.part], words.end) - 1
        while at >= 0 and reach[at] > words.start:
            if own[at][0].end > words.start:
                yield own[at]
            at -= 1

    def within(self, words: Span) -> list[tuple[Span, T]]:
        """Those that begin inside these words, in their order."""
        return [pair for pair in self.touching(words) if pair[0].start >= words.start][::-1]

    def touches(self, words: Span) -> bool:
        """Whether any shares a character with these words."""
        return next(self.touching(words), None) is not None

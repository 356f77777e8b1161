"""Who tells what stands where: the innermost attribution whose content holds some words."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from counterclaim.model.attribution import Attribution
from counterclaim.model.span import Part, Span


class Voices:
    """The attributions of one document, found by the words that stand in their contents."""

    def __init__(self, attributions: Iterable[Attribution]) -> None:
        pieces = [(piece, each) for each in attributions for piece in each.content]
        pieces.sort(key=lambda pair: pair[0].start)
        self._pieces: dict[Part, list[tuple[Span, Attribution]]] = {
            part: [pair for pair in pieces if pair[0].part == part] for part in ("title", "text")
        }
        self._starts = {
            part: [piece.start for piece, _ in found] for part, found in self._pieces.items()
        }
        self._reach = {
            part: list(accumulate((piece.end for piece, _ in found), max))
            for part, found in self._pieces.items()
        }

    def innermost(
        self, words: Sequence[Span], *, but: Attribution | None = None
    ) -> Attribution | None:
        """The attribution with the shortest content that holds all these words.

        Args:
            words: where they stand; none gives None.
            but: an attribution that is left out, since none stands inside itself.
        """
        if not words:
            return None
        first, *others = words
        holding = [
            each
            for each in self._holding(first)
            if each is not but and all(_holds(each, span) for span in others)
        ]
        return min(holding, key=lambda each: (_length(each), each.id), default=None)

    def _holding(self, words: Span) -> Iterator[Attribution]:
        pieces, reach = self._pieces[words.part], self._reach[words.part]
        at = bisect_right(self._starts[words.part], words.start) - 1
        while at >= 0 and reach[at] >= words.end:
            piece, attribution = pieces[at]
            if piece.end >= words.end:
                yield attribution
            at -= 1


def _holds(attribution: Attribution, words: Span) -> bool:
    return any(
        piece.part == words.part and piece.start <= words.start and words.end <= piece.end
        for piece in attribution.content
    )


def _length(attribution: Attribution) -> int:
    return sum(piece.end - piece.start for piece in attribution.content)

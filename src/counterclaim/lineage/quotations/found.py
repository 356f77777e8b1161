"""The quotations of one report, with the words around them and who speaks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise

from counterclaim.lineage.quotations.speakers import Speaker, speaker_of
from counterclaim.lineage.quotations.words import Word, keys_of, words_in
from counterclaim.model.document import Document
from counterclaim.model.record import Record
from counterclaim.model.span import Part, Span
from counterclaim.quotation_marks import Quoted, find_quoted

Published = datetime | date | None
_SENTENCE_END = re.compile(r"[.!?…][”’\"'»)]*\s+|\n")
_Range = tuple[int, int]
_SMALL, _NAME = 3, 6  # letters of the words between, and words, in a name
_REACH = 300  # characters of the sentence around that are looked at on either side
_TAG = re.compile(r"[\s”’\"'»]*[,–—-]?\s[^.!?;:\n“”„«»\"]{2,80},\s*[“„«‘\"'`]*")
_BROKEN_OFF = (",", "–", "—", "-")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks, in the report in which they stand.

    `report` is the document's id. `sentence` is the sentence around, as far as it is looked at.
    `words` are those of `spans` in their order, `keys` what they are compared by. `before` and
    `after` are the words of the same sentence around the first piece. `published` is when the
    report came out: a moment, a day, or None. `outside` tells nothing of the quotation: it is the
    report's words that stand in no quotation marks, one string of words between single spaces, so
    that phrases can be sought.
    """

    document: Document
    report: str
    spans: tuple[Span, ...]
    sentence: Span
    words: tuple[Word, ...]
    keys: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    published: Published
    speaker: Speaker | None
    outside: str

    @property
    def is_name(self) -> bool:
        """Whether every word but small ones has a capital, as names of ships and songs have.

        In a headline or in capitals throughout, that tells nothing.
        """
        if self.spans[0].part == "title" or not 1 < len(self.words) <= _NAME:
            return False
        written = [self.document.words_of(word.span) for word in self.words]
        long = [word for word in written if len(word) > _SMALL]
        is_shouted = all(word.isupper() for word in long)
        return not is_shouted and all(word[0].isupper() for word in (written[0], *long))


def find_quotations(
    document: Document, published: Published = None, record: Record | None = None
) -> tuple[Quotation, ...]:
    """Every quotation in title and text, in that order; one broken up by “he said” is one.

    Args:
        document: the report.
        published: when it came out, if more is known than the document's day.
        record: what was read in it; without one nobody is known to speak.
    """
    parts: tuple[Part, ...] = ("title", "text")
    quoted = {part: find_quoted(document.part(part)) for part in parts}
    outside = " | ".join(_outside(document.part(part), quoted[part], part) for part in parts)
    report = document.id
    found = []
    for part in parts:
        text = document.part(part)
        for spans in _joined(text, quoted[part], part):
            words = tuple(words_in(text, spans))
            if words:
                before, after = _around(text, spans)
                found.append(
                    Quotation(
                        document,
                        report,
                        spans,
                        Span(before[0][0], after[-1][1], part),
                        words,
                        keys_of(words),
                        _keys(text, before, part),
                        _keys(text, after, part),
                        published or document.published,
                        speaker_of(record, spans) if record else None,
                        outside,
                    )
                )
    return tuple(found)


def _joined(text: str, quoted: tuple[Quoted, ...], part: Part) -> Iterator[tuple[Span, ...]]:
    """Spans of each quotation: what goes on after “he said,” in small letters is one with it."""
    pieces: list[Span] = []
    for each in quoted:
        if pieces and not _goes_on(text, pieces[-1].end, each):
            yield tuple(pieces)
            pieces = []
        pieces.append(Span(each.start, each.end, part))
    if pieces:
        yield tuple(pieces)


def _goes_on(text: str, end: int, following: Quoted) -> bool:
    between = text[end : following.start]
    broken_off = text[:end].endswith(_BROKEN_OFF) or between.lstrip("”’\"'»").startswith(",")
    begins_small = text[following.start].islower()
    return broken_off and begins_small and _TAG.fullmatch(between) is not None


def _around(text: str, spans: tuple[Span, ...]) -> tuple[list[_Range], list[_Range]]:
    """Where the words of the sentence stand before the first piece, and behind each piece."""
    first, last = spans[0].start, spans[-1].end
    low = max(0, first - _REACH)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, low, first)]
    between = [(one.end, other.start) for one, other in pairwise(spans)]
    closing = _SENTENCE_END.search(text, max(first, last - 1), last + _REACH)
    end = max(last, closing.start()) if closing else min(len(text), last + _REACH)
    return [(ends[-1] if ends else low, first)], [*between, (last, end)]


def _keys(text: str, ranges: Sequence[_Range], part: Part) -> tuple[str, ...]:
    spans = [Span(start, end, part) for start, end in ranges if start < end]
    return keys_of(tuple(words_in(text, spans)))


def _outside(text: str, quoted: tuple[Quoted, ...], part: Part) -> str:
    edges = [0, *(edge for each in quoted for edge in (each.start, each.end)), len(text)]
    between = zip(edges[::2], edges[1::2], strict=True)
    return f" {' | '.join(' '.join(_keys(text, [each], part)) for each in between)} "

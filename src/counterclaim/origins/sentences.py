"""The sentence in which some words of a document stand."""

from counterclaim.model.record import Record
from counterclaim.model.span import Span


def sentence_of(record: Record, words: Span) -> Span:
    """The sentence in which some words begin, as the reader cut it; else the words alone."""
    for part in record.reading.parts:
        for each in part.sentences if part.part == words.part else ():
            first, last = part.words[each.start].span, part.words[each.end - 1].span
            if first.start <= words.start < last.end:
                return Span(first.start, last.end, words.part)
    return words

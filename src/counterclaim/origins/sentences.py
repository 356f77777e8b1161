"""The sentence in which some words of a document stand."""

import re

from counterclaim.model.record import Record
from counterclaim.model.span import Span

_END = re.compile(r"[.!?…][”’\"')\]]*\s+(?=[“‘\"'(\[]*[A-Z0-9])|\n+")


def sentence_of(record: Record, words: Span) -> Span:
    """The sentence of some words, as the reader cut it.

    A record that comes from a ledger has no reading: then full stops and line ends cut it.
    """
    for part in record.reading.parts:
        for each in part.sentences if part.part == words.part else ():
            first, last = part.words[each.start].span, part.words[each.end - 1].span
            if first.start <= words.start < last.end:
                return Span(first.start, last.end, words.part)
    written = record.document.part(words.part)
    start, end = 0, len(written)
    for match in _END.finditer(written):
        if match.end() <= words.start:
            start = match.end()
        elif match.start() >= words.start:
            end = match.start() + 1
            break
    return Span(start, max(end, words.end), words.part)

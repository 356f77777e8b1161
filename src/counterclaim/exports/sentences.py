"""In which sentence of a report some words stand."""

import re
from bisect import bisect_right

from counterclaim.model.record import Record
from counterclaim.model.span import Part, Span
from counterclaim.table_rows import table_rows

_END = re.compile(r"(?<![.!?…])[.!?…]{1,9}[\"'”’»)\]]{0,4}(?=\s+[\"'“‘«(\[]?[A-Z0-9])|\n")
_INITIALS = re.compile(r"(?:\b[A-Za-z]\.)*\b[A-Za-z]$")


def load_abbreviations() -> frozenset[str]:
    """Words whose period ends no sentence."""
    return frozenset(w for (w,) in table_rows("counterclaim.exports", "abbreviations.tsv", 1))


class Sentences:
    """The sentences of one record, by where they begin.

    They are the reader's where the record has them. A ledger keeps none; there a sentence ends at
    a mark of its end before a capital letter, not after an abbreviation or an initial, and at a
    line's end.
    """

    def __init__(self, record: Record, abbreviations: frozenset[str]) -> None:
        self._starts: dict[Part, list[int]] = {"text": [0], "title": [0]}
        read = {part.part: part for part in record.reading.parts}
        for name in self._starts:
            part = read.get(name)
            if part and part.sentences:
                found = [part.words[each.start].span.start for each in part.sentences]
            else:
                found = _starts(record.document.part(name), abbreviations)
            self._starts[name] = sorted({0, *found})

    def holding(self, words: Span) -> tuple[Part, int]:
        """Which sentence these words begin in: its part and its number there, from 0."""
        return words.part, bisect_right(self._starts[words.part], words.start) - 1


def _starts(text: str, abbreviations: frozenset[str]) -> list[int]:
    found = []
    for end in _END.finditer(text):
        before = text[max(0, end.start() - 20) : end.start()]
        word = before.split()[-1].lstrip("(\"'“‘[") if before.split() else ""
        period = end[0].startswith(".")
        if period and (word in abbreviations or _INITIALS.fullmatch(word)):
            continue
        found.append(end.end())
    return found

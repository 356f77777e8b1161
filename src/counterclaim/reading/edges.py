"""Where spans end: pieces joined, marks at the ends taken off, whole quotations kept whole."""

from collections.abc import Sequence
from itertools import pairwise

from counterclaim.reading.features import CLOSING, OPENING, STRAIGHT, Gap, Offsets

WordRange = tuple[int, int]


def joined(text: str, words: Sequence[Offsets], pieces: Sequence[WordRange]) -> list[WordRange]:
    """Pieces in order, joined where no letter or digit parts them, bare marks at the ends off."""
    result: list[WordRange] = []
    for start, end in sorted(pieces):
        trimmed = trim(text, words, (start, end))
        if trimmed is None:
            continue
        if result and not _says(text, words, result[-1][1], trimmed[0]):
            result[-1] = (result[-1][0], max(result[-1][1], trimmed[1]))
        else:
            result.append(trimmed)
    return result


def within_paragraphs(
    spans: Sequence[WordRange], cue: WordRange, gaps: Sequence[int], words: Sequence[str]
) -> list[WordRange]:
    """Contents cut where a paragraph ends.

    A part in another paragraph than the cue's is kept only where it opens a quotation, as a speech
    of several paragraphs does, or where the content has no part in the cue's own.
    """
    parts = [part for span in spans for part in _cut_at_paragraphs(span, gaps)]
    if len(parts) == len(spans):
        return list(spans)

    def beside_cue(part: WordRange) -> bool:
        low, high = min(part[0], cue[0]), max(part[0], cue[0])
        return not any(gap >= Gap.PARAGRAPH for gap in gaps[low + 1 : high + 1])

    if not any(beside_cue(part) for part in parts):
        return parts
    return [part for part in parts if beside_cue(part) or words[part[0]] in OPENING | STRAIGHT]


def _cut_at_paragraphs(span: WordRange, gaps: Sequence[int]) -> list[WordRange]:
    start, end = span
    cuts = [word for word in range(start + 1, end) if gaps[word] >= Gap.PARAGRAPH]
    return list(pairwise([start, *cuts, end]))


def trim(text: str, words: Sequence[Offsets], span: WordRange) -> WordRange | None:
    """A word range without the words at its ends that hold no letter or digit; None if all do."""
    start, end = span
    while start < end and not _says(text, words, start, start + 1):
        start += 1
    while end > start and not _says(text, words, end - 1, end):
        end -= 1
    return (start, end) if start < end else None


def with_quotation_marks(text: str, words: Sequence[Offsets], span: WordRange) -> WordRange:
    """A word range grown by the quotation marks that belong to it.

    These are the two marks around it, or the one whose other half lies inside it. A full stop or
    comma between the last word and the closing mark comes along.
    """
    start, end = span
    opening = start > 0 and _is_mark(text, words[start - 1], OPENING)
    closing = _closing_mark(text, words, end)
    inside = words[start:end]
    opened = sum(_form(text, word) in OPENING for word in inside)
    closed = sum(_form(text, word) in CLOSING for word in inside)
    halves = sum(_form(text, word) in STRAIGHT for word in inside) % 2
    if opening and closing is not None and opened == closed and not halves:
        return start - 1, closing + 1
    if closing is not None and (opened > closed or (halves and not opening)):
        return start, closing + 1
    if opening and (closed > opened or (halves and closing is None)):
        return start - 1, end
    return span


def _closing_mark(text: str, words: Sequence[Offsets], end: int) -> int | None:
    """The closing mark at `end` or behind one full stop or comma there."""
    for after in range(end, min(end + 2, len(words))):
        if _is_mark(text, words[after], CLOSING):
            return after
        if _form(text, words[after]) not in (".", ",", "!", "?", "…", "..."):
            return None
    return None


def _form(text: str, word: Offsets) -> str:
    return text[word[0] : word[1]]


def _is_mark(text: str, word: Offsets, marks: frozenset[str]) -> bool:
    form = _form(text, word)
    return form in marks or form in STRAIGHT


def _says(text: str, words: Sequence[Offsets], start: int, end: int) -> bool:
    """Whether words [start, end) hold a letter or a digit."""
    if start >= end:
        return False
    return any(character.isalnum() for character in text[words[start][0] : words[end - 1][1]])

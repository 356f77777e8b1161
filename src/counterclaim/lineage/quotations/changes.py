"""What became of the words of a quotation, word by word."""

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import LCSseq, Opcode

from counterclaim.lineage.quotations.found import Quotation
from counterclaim.lineage.quotations.tables import QuotationTables
from counterclaim.model.quotations import Change

_Range = tuple[int, int]
_Step = tuple[_Range, _Range]  # words of the original, and of the copy
_ARTICLES = frozenset({"a", "an", "the"})
_CUT = 3  # words fewer at an edge: what the copy has not there was cut, not put otherwise


def changes_between(
    original: Quotation, copy: Quotation, tables: QuotationTables
) -> tuple[Change, ...]:
    """The changes that make the copy of the original, in its order; none for the same words.

    The longest common sequence of words stays; what stands between two words that stay is one
    change on both sides, or one for each word where these answer one another. Capitals and marks
    are no changes. Where the copy ends with far fewer words than the original's rest, as many
    words as it has are changed and what follows was cut.

    Limits: words that were moved are left out in one place and put in in another.
    """
    ours = [word.plain for word in original.words]
    theirs = [word.plain for word in copy.words]
    return tuple(
        Change(_words(original, *old), _words(copy, *new))
        for step in _grouped(ours, theirs, tables)
        for part in _cut_apart(step, len(ours))
        for old, new in _one_by_one(part, ours, theirs, tables)
    )


def _grouped(
    ours: Sequence[str], theirs: Sequence[str], tables: QuotationTables
) -> Iterator[_Step]:
    """Neighbouring words that go and come, as one; a small word lost among them goes with them."""
    held: _Step | None = None
    for step in _apart(list(LCSseq.opcodes(ours, theirs))):
        if held and _is_lost(held, step, ours, tables):
            held = (held[0][0], step[0][1]), (held[1][0], step[1][1])
        else:
            if held:
                yield held
            held = step
    if held:
        yield held


def _is_lost(before: _Step, after: _Step, ours: Sequence[str], tables: QuotationTables) -> bool:
    between = ours[before[0][1] : after[0][0]]
    size = min(max(old[1] - old[0], new[1] - new[0]) for old, new in (before, after))
    return size >= _CUT and len(between) == 1 and between[0] in tables.function_words


def _apart(steps: list[Opcode]) -> Iterator[_Step]:
    """What stands between the words that stay."""
    old, new = (0, 0), (0, 0)
    for step in steps:
        if step.tag == "equal":
            if old[0] < old[1] or new[0] < new[1]:
                yield old, new
            old, new = (step.src_end, step.src_end), (step.dest_end, step.dest_end)
        else:
            old, new = (old[0], step.src_end), (new[0], step.dest_end)
    if old[0] < old[1] or new[0] < new[1]:
        yield old, new


def _cut_apart(step: _Step, length: int) -> Iterator[_Step]:
    (start, end), (first, last) = step
    fewer = (end - start) - (last - first)
    if last == first or fewer < _CUT:
        yield step
    elif end == length:
        middle = start + last - first
        yield (start, middle), (first, last)
        yield (middle, end), (last, last)
    elif start == 0:
        middle = end - (last - first)
        yield (start, middle), (first, first)
        yield (middle, end), (first, last)
    else:
        yield step


def _one_by_one(
    step: _Step, ours: Sequence[str], theirs: Sequence[str], tables: QuotationTables
) -> Iterator[_Step]:
    """Word for word, where they answer one another; an article goes with the word behind it.

    A particle more at the end goes with the last word: “staff reported”, “team informed about”.
    """
    (start, end), (first, last) = step
    count = min(end - start, last - first)
    if not _answer(ours[start:end], theirs[first:last], tables):
        yield step
        return
    since = 0
    for at in range(1, count + 1):
        is_last = at == count
        if is_last or not {ours[start + at - 1], theirs[first + at - 1]} & _ARTICLES:
            old = (start + since, end if is_last else start + at)
            yield old, (first + since, last if is_last else first + at)
            since = at


def _answer(ours: Sequence[str], theirs: Sequence[str], tables: QuotationTables) -> bool:
    """Whether there are as many words here as there, each of the sort of the other."""
    count = min(len(ours), len(theirs))
    more = (*ours[count:], *theirs[count:])
    idle = tables.function_words
    alike = all((a in idle) == (b in idle) for a, b in zip(ours, theirs, strict=False))
    return count > 0 and alike and (not more or (len(more) == 1 and more[0] in idle))


def _words(quotation: Quotation, start: int, end: int) -> str | None:
    """Some words of a quotation as they are written, with the marks between them."""
    if start >= end:
        return None
    words = quotation.words[start:end]
    part = quotation.document.part(words[0].span.part)
    pieces = []
    for piece in quotation.spans:
        inside = [word.span for word in words if word.span.overlaps(piece)]
        if inside:
            pieces.append(part[inside[0].start : inside[-1].end])
    return " ".join(pieces)

"""A long text is read in windows: stretches of words that the encoder sees at once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterclaim.reading.features import Gap

PIECES_AT_MOST = 254  # and one before and one after that mark the ends
OVERLAP_AT_MOST = 50  # pieces; a fifth of a window
ENDINGS = frozenset({".", "!", "?", "”", '"', "…", ":", ";"})


@dataclass(frozen=True, slots=True)
class Window:
    """Words [start, end) are seen; of these [core_start, core_end) are answered for here.

    The cores of a text's windows follow on each other and cover it; `ends_paragraph` says that the
    core ends where a paragraph does, or the text.
    """

    start: int
    core_start: int
    core_end: int
    end: int
    ends_paragraph: bool


def cut_windows(
    piece_counts: Sequence[int], gaps: Sequence[int], words: Sequence[str]
) -> Iterator[Window]:
    """The windows of a text, cut where a paragraph or at least a sentence seems to end.

    Args:
        piece_counts: how many pieces each word has, 1 or more.
        gaps: what stands before each word, values of `Gap`.
        words: the words themselves, to see where a sentence may end.

    Yields:
        Windows of at most `PIECES_AT_MOST` pieces (a single word of more pieces has a window of its
        own), each sharing at most `OVERLAP_AT_MOST` pieces with the one before it.
    """
    total = len(piece_counts)
    start = core_start = 0
    while core_start < total:
        reach = _reach(piece_counts, start, total, PIECES_AT_MOST)
        reach = max(reach, core_start + 1)
        if reach >= total:
            yield Window(start, core_start, total, total, True)
            return
        cut, good = _cut(gaps, words, core_start, reach)
        if good:
            end = cut
        else:
            end = reach
            cut = _back(piece_counts, reach, core_start + 1, OVERLAP_AT_MOST // 2)
        yield Window(start, core_start, cut, end, gaps[cut] >= Gap.PARAGRAPH)
        start = max(_back(piece_counts, end, 0, OVERLAP_AT_MOST), start + 1)
        start = min(start, cut)
        core_start = cut


def _reach(piece_counts: Sequence[int], start: int, total: int, budget: int) -> int:
    """The first word after `start` that no longer fits into `budget` pieces."""
    used = 0
    for word in range(start, total):
        used += piece_counts[word]
        if used > budget:
            return word
    return total


def _back(piece_counts: Sequence[int], end: int, least: int, budget: int) -> int:
    """The earliest word from which to `end` there are at most `budget` pieces."""
    word = end
    used = 0
    while word > least:
        used += piece_counts[word - 1]
        if used > budget:
            break
        word -= 1
    return word


def _cut(gaps: Sequence[int], words: Sequence[str], least: int, reach: int) -> tuple[int, bool]:
    """Where to cut: where a paragraph ends in the later three fifths, or at least a sentence."""
    earliest = least + max(1, (reach - least) * 2 // 5)
    for kind in (Gap.PARAGRAPH, Gap.LINE):
        for word in range(reach, earliest - 1, -1):
            if gaps[word] >= kind:
                return word, True
    for word in range(reach, earliest - 1, -1):
        if gaps[word] == Gap.SPACE and words[word - 1] in ENDINGS and words[word][0].isupper():
            return word, True
    return reach, False

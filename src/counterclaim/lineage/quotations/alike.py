"""Whether two quotations are one: how much of their words and surroundings they share."""

from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from counterclaim.lineage.quotations.found import Quotation
from counterclaim.lineage.quotations.frames import frame_tie, in_one_sentence
from counterclaim.lineage.quotations.reworded import (
    closeness,
    is_of_another_matter,
    why_reworded,
)
from counterclaim.lineage.quotations.tables import QuotationTables

_FORMULA_WORDS = 2  # words beside a formula that do not yet make it a trace
_SHORT = 3  # with fewer words of matter, a quotation has to be rare to be a trace
_OF_A_SIZE = 0.8  # so much of the longer's words the shorter has, where one is the other reworded
_KEPT, _KEPT_WORDS = 0.5, 4  # share and number of words that stay in a quotation reworded whole
_PART, _PART_WORDS = 0.65, 5  # the same, where it was cut besides
_BRIEF, _BRIEF_WORDS = 0.75, 3  # the same, in a quotation of a few words
_TIED, _TIED_WORDS = 0.3, 3  # the same, where the sentences around are alike
_TIED_SIZE = 0.7  # and so much of the longer's words the shorter has
_TOO_FEW = 2  # words, with fewer of which a quotation is not known again in other words
_SWAPPED, _TIED_SWAPPED = 0.4, 0.5  # of the longer's words at most in one stretch of others


@dataclass(frozen=True, slots=True)
class Likeness:
    """How sure it is that two quotations are one, 0 to 1, and why."""

    share: float
    why: str


@dataclass(frozen=True, slots=True)
class _Common:
    """The words two quotations share in one order.

    `keys` are these words, `reach` how many words of the longer lie between the first and the last
    of them, `swapped` how many there are in the longest stretch of other words, by the share of the
    longer's. `at_edge`: they begin or end the longer.
    """

    keys: tuple[str, ...]
    reach: int
    swapped: float
    at_edge: bool


def likeness(a: Quotation, b: Quotation, tables: QuotationTables) -> Likeness | None:
    """What makes two quotations one; None where nothing does.

    They are one where the shorter stands whole in the longer, where most words of a stretch are
    the same in the same order, with fewer of them where the sentences around tell the same, and
    with none where they stand in the midst of one sentence. Formulas, names
    in quotation marks, and short words that a report uses as its own, tie nothing.
    """
    short, long = (a, b) if len(a.keys) <= len(b.keys) else (b, a)
    if short.is_name:
        return None
    common = _common(short, long)
    matter = sum(key not in tables.function_words for key in common.keys)
    if _is_formula(common.keys, tables):
        return None
    is_whole = len(common.keys) == len(short.keys) > 1
    if matter and is_whole and (matter >= _SHORT or _is_rare(common, short, long)):
        return _whole(common, short, long)
    if a.report == b.report or (is_whole and common.reach == len(short.keys)):
        return None
    return _reworded(common, short, long, matter, tables)


def _reworded(
    common: _Common, short: Quotation, long: Quotation, matter: int, tables: QuotationTables
) -> Likeness | None:
    """Whether the words that stayed, and the sentences around, make two quotations one."""
    share = len(common.keys) / max(len(short.keys), common.reach, 1)
    words = f"{len(common.keys)} words of {len(short.keys)} in the same order"
    size = len(short.keys) / len(long.keys)
    of_a_size = size >= _OF_A_SIZE
    if _is_kept(share, common, matter, of_a_size=of_a_size):
        return Likeness(share, words)
    enough = share >= (_TIED if matter else _KEPT) and len(common.keys) >= _TIED_WORDS
    even = size >= _TIED_SIZE and common.swapped <= _TIED_SWAPPED
    tied = frame_tie(short, long, tables)
    if enough and even and tied:
        return Likeness(share, f"{words}, and the sentences share “{tied}”")
    if len(short.keys) < _TOO_FEW:
        return None
    near = closeness(short, long, tables)
    if why := why_reworded(near, tied):
        return Likeness(max(share, min(near.laid, near.words)), why)
    if of_a_size and not is_of_another_matter(near) and in_one_sentence(short, long, tables):
        return Likeness(share, "they stand at the same place of the same sentence")
    return None


def _common(short: Quotation, long: Quotation) -> _Common:
    blocks = [step for step in LCSseq.opcodes(short.keys, long.keys) if step.tag == "equal"]
    if not blocks:
        return _Common((), 0, 1.0, at_edge=False)
    keys = tuple(key for each in blocks for key in short.keys[each.src_start : each.src_end])
    first, last = blocks[0].dest_start, blocks[-1].dest_end
    at_edge = first == 0 or last == len(long.keys)
    ends = [(0, 0), *((each.src_end, each.dest_end) for each in blocks)]
    starts = [*((each.src_start, each.dest_start) for each in blocks)]
    starts.append((len(short.keys), len(long.keys)))
    swapped = max(
        max(here - before, there - behind)
        for (before, behind), (here, there) in zip(ends, starts, strict=True)
    )
    return _Common(keys, last - first, swapped / len(long.keys), at_edge=at_edge)


def _is_formula(keys: tuple[str, ...], tables: QuotationTables) -> bool:
    """Whether the words are a formula, with a word or two about it."""
    size = len(keys)
    if size > tables.longest_formula + _FORMULA_WORDS:
        return False
    return any(
        keys[start:end] in tables.formulas
        for start in range(min(size, _FORMULA_WORDS) + 1)
        for end in range(max(start + 1, size - _FORMULA_WORDS + start), size + 1)
    )


def _is_rare(common: _Common, short: Quotation, long: Quotation) -> bool:
    """Whether few words tell enough: they stand together at an edge, and no report says them."""
    together = common.at_edge and common.reach == len(short.keys)
    phrase = f" {' '.join(short.keys)} "
    return together and phrase not in short.outside and phrase not in long.outside


def _whole(common: _Common, short: Quotation, long: Quotation) -> Likeness | None:
    share = len(short.keys) / common.reach
    if share < _KEPT:
        return None
    same = len(short.keys) == len(long.keys)
    told = f"the same {len(short.keys)} words" if same else f"{len(short.keys)} words of the longer"
    return Likeness(share, told)


def _is_kept(share: float, common: _Common, matter: int, *, of_a_size: bool) -> bool:
    """Whether so many words stayed, in one order, that nothing else is needed."""
    count = len(common.keys)
    reworded = of_a_size and matter > 0 and common.swapped <= _SWAPPED
    return (
        (reworded and share >= _KEPT and count >= _KEPT_WORDS)
        or (reworded and share >= _BRIEF and count >= _BRIEF_WORDS)
        or (matter > 1 and share >= _PART and count >= _PART_WORDS)
    )

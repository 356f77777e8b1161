"""What the sentences around two quotations have in common."""

from rapidfuzz.distance import LCSseq

from counterclaim.lineage.quotations.found import Quotation
from counterclaim.lineage.quotations.tables import QuotationTables

_HALF = 0.5
_SIDE = 3  # words that both sentences have on a side of the quotation, for one sentence


def frame_tie(a: Quotation, b: Quotation, tables: QuotationTables) -> str:
    """The words of matter that both sentences have around; empty where they are too few to tie.

    Two words tie, as first and last name of who speaks do; one does where half of the shorter
    frame is the same.
    """
    ours, theirs = a.before + a.after, b.before + b.after
    shared = _shared(ours, theirs)
    telling = _telling(shared, tables)
    enough = len(telling) > 1 or (telling and len(shared) >= _HALF * min(len(ours), len(theirs)))
    return " ".join(telling) if enough else ""


def in_one_sentence(a: Quotation, b: Quotation, tables: QuotationTables) -> bool:
    """Whether two quotations stand in the midst of what is one sentence, reworded perhaps.

    On either side half of the words of both are the same, and one of all is a word of matter.
    """
    sides = ((a.before, b.before), (a.after, b.after))
    if any(len(set(ours) & set(theirs)) < 2 for ours, theirs in sides):
        return False
    shared = [_shared(ours, theirs) for ours, theirs in sides]
    alike = all(
        len(same) >= max(_SIDE, _HALF * max(map(len, both)))
        for same, both in zip(shared, sides, strict=True)
    )
    return alike and bool(_telling(shared[0] + shared[1], tables))


def _shared(ours: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(
        key
        for step in LCSseq.opcodes(ours, theirs)
        if step.tag == "equal"
        for key in ours[step.src_start : step.src_end]
    )


def _telling(keys: tuple[str, ...], tables: QuotationTables) -> tuple[str, ...]:
    idle = tables.function_words | tables.saying
    return tuple(key for key in keys if key not in idle)

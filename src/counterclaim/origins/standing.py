"""Under which attribution the words of a claim stand: who says them, of his own knowledge."""

import re

from counterclaim.model.attribution import Attribution, Function
from counterclaim.model.comparison import SlotClaim
from counterclaim.model.record import Record
from counterclaim.model.span import Span
from counterclaim.origins.speakers import words_in
from counterclaim.origins.tables import OriginTables

_SPOKEN_BY_THE_CUE = frozenset({Function.DECLINED, Function.SILENCE, Function.DENIAL})
_NOT_TOLD = frozenset({Function.DECLINED, Function.SILENCE, Function.DECREE})
_WANTED = frozenset({Function.DEMAND, Function.INTENTION})
_RELATIVE = re.compile(r"\w+ (?:that|which|who|whose)\b")


def teller_of(claim: SlotClaim, record: Record) -> Attribution | None:
    """The innermost attribution whose source tells the words of a claim; None for the report.

    Who denies, declines or is silent gives that by the words for it ("would not say"). What he
    declined to speak of, and what a chamber decreed, stands in the content and is not told by
    him: then it is the one outside who tells it, or the report.

    Args:
        claim: with the attribution in whose content its words stand.
        record: of its document.
    """
    by_id = {each.id: each for each in record.attributions}
    for each in by_id.values():
        if each.source and _does(each) in _SPOKEN_BY_THE_CUE and _in_cue(claim, each):
            return each
    teller = by_id.get(claim.attribution or "")
    while teller and (_does(teller) in _NOT_TOLD or _is_taken_as_known(claim, teller, record)):
        teller = by_id.get(teller.parent or "")
    return teller


def is_passed_on(teller: Attribution, record: Record, tables: OriginTables) -> bool:
    """Whether words are those of "reports" or "rumours" that nobody is named for."""
    cue = " ".join(record.document.words_of(span) for span in teller.cue)
    return not teller.source and any(word in tables.borrowed for word in words_in(cue))


def _is_taken_as_known(claim: SlotClaim, teller: Attribution, record: Record) -> bool:
    """Whether words only describe what one asks for or means to do ("the siege that killed 22")."""
    if _does(teller) not in _WANTED:
        return False
    first = claim.spans[0]
    before = (
        Span(piece.start, first.start, piece.part)
        for piece in teller.content
        if piece.part == first.part and piece.start < first.start < piece.end
    )
    return any(_RELATIVE.search(record.document.words_of(each)) for each in before)


def _does(attribution: Attribution) -> Function | None:
    return attribution.voice.function if attribution.voice else None


def _in_cue(claim: SlotClaim, attribution: Attribution) -> bool:
    return any(cue.overlaps(span) for cue in attribution.cue for span in claim.spans)

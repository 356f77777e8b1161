"""Whether one quotation is another in other words: how near their words are in meaning.

The words are laid on one another as sentences of copies are (`alignment.py`), and beside that
looked at in any order, since who retells may turn a sentence round.
"""

from dataclasses import dataclass

from counterclaim.lineage.alignment import align, worth_of
from counterclaim.lineage.quotations.found import Quotation
from counterclaim.lineage.quotations.tables import QuotationTables
from counterclaim.lineage.senses import Senses
from counterclaim.lineage.sentences import Sentence, Sort, sentence_at

_ORDERED, _ORDERED_BACK, _WORDS = 0.6, 0.5, 0.6  # the words alone: laid both ways, in any order
_TURNED, _TURNED_BACK, _AROUND = 0.85, 0.6, 0.75  # turned round: words both ways, and those around
_LAID, _FRAMED, _SOME = 0.35, 0.55, 0.4  # in one sentence reworded: words laid, around, any order
_AGAINST = 0.25  # of words known, so few alike that they speak of another matter


@dataclass(frozen=True, slots=True)
class Closeness:
    """How near two quotations and what stands around them are, each 0 to 1.

    `laid` and `back` are shares of the shorter one's words laid on the longer's in order, and the
    other way; `words` and `words_back` the same in any order and of words that tell something;
    `around` and `around_laid` are shares of the sentences around.
    """

    laid: float
    back: float
    words: float
    words_back: float
    around: float
    around_laid: float


def closeness(a: Quotation, b: Quotation, tables: QuotationTables) -> Closeness:
    """How near two quotations are."""
    senses = tables.lineage.senses
    short, long = sorted((_parts(a, tables), _parts(b, tables)), key=lambda one: one[0].weight)
    ours, theirs = short[0], long[0]
    frames = ((short[1], long[1]), (long[1], short[1]))
    return Closeness(
        align(ours, theirs, senses).share,
        align(theirs, ours, senses).share,
        _in_any_order(ours, theirs, senses),
        _in_any_order(theirs, ours, senses),
        max(_in_any_order(one, other, senses) for one, other in frames),
        max(align(one, other, senses).share for one, other in frames),
    )


def why_reworded(near: Closeness, tied: str) -> str | None:
    """What makes two quotations one in other words; `tied` are words that both sentences have."""
    both = min(near.words, near.words_back)
    if near.laid >= _ORDERED and near.back >= _ORDERED_BACK and both >= _WORDS:
        return "words of like meaning in the same order"
    turned = near.words >= _TURNED and near.words_back >= _TURNED_BACK
    if tied and turned and near.around >= _AROUND:
        return f"words of like meaning, and the sentences share “{tied}”"
    reworded = near.laid >= _LAID and near.words >= _SOME and near.around_laid >= _FRAMED
    if tied and reworded:
        return f"the same sentence in other words; they share “{tied}”"
    return None


def is_of_another_matter(near: Closeness) -> bool:
    """Whether hardly a word of one quotation is near one of the other."""
    return max(near.words, near.words_back) < _AGAINST


def _parts(quotation: Quotation, tables: QuotationTables) -> tuple[Sentence, Sentence]:
    """The words of a quotation, and those of the sentence around it."""
    whole = sentence_at(quotation.document, quotation.sentence, tables.lineage)
    inside = [
        any(token.span.overlaps(piece) for piece in quotation.spans) for token in whole.tokens
    ]
    own, around = (
        tuple(token for token, within in zip(whole.tokens, inside, strict=True) if within is wanted)
        for wanted in (True, False)
    )
    return Sentence(whole.span, 0, own), Sentence(whole.span, 0, around)


def _in_any_order(ours: Sentence, theirs: Sentence, senses: Senses) -> float:
    """How much of the words that tell something has one of theirs near it; unknown ones aside."""
    mine = [token for token in ours.tokens if token.sort is not Sort.FUNCTION]
    others = [token for token in theirs.tokens if token.sort is not Sort.FUNCTION]
    near = senses.nearness([each.plain for each in mine], [each.plain for each in others])
    whole = found = 0.0
    for token, line in zip(mine, near, strict=True):
        worths = (worth_of(token, other, by) for other, by in zip(others, line, strict=True))
        best = max(worths, default=0.0)
        if best > 0 or senses.knows(token.plain):
            whole += token.sort.weight
            found += max(0.0, best)
    return found / whole if whole else 0.0

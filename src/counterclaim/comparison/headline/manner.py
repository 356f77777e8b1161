"""How a headline tells what it tells."""

from enum import StrEnum

from counterclaim.comparison.headline.account import Account
from counterclaim.comparison.headline.weighing import Scale, share_of
from counterclaim.comparison.headline.words import Doing


class Manner(StrEnum):
    """What a headline does with its matter.

    It asserts; passes on what others say; leaves open; says that it is a hoax or false; denies, or
    says that it came otherwise; doubts.
    """

    ASSERTS = "says"
    PASSES_ON = "passes on"
    ASKS = "leaves open"
    REFUTES = "refutes"
    NEGATES = "denies"
    DOUBTS = "doubts"


def manner_of(headline: Account, scale: Scale) -> Manner:
    """What a headline does; its strongest words decide.

    Words that only describe something in it ("a fake passport") do not count.
    """
    told = (mark for each in headline.passages for mark in each.marks)
    marks = {mark.doing for mark in told if mark.of is None}
    denied = frozenset[str]().union(*(each.denied for each in headline.passages))
    negated = share_of(headline.stems, denied) >= scale.title_denied
    manners = (
        (Doing.REFUTED in marks, Manner.REFUTES),
        (Doing.DENIED in marks or Doing.UNDONE in marks or negated, Manner.NEGATES),
        (Doing.DOUBTED in marks, Manner.DOUBTS),
        (Doing.RETOLD in marks or "?" in headline.written, Manner.ASKS),
        (Doing.CLAIMED in marks or headline.passes_on, Manner.PASSES_ON),
    )
    return next((manner for so, manner in manners if so), Manner.ASSERTS)

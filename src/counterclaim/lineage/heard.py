"""Quotations that two reports have in the same words: taken from one another, or heard by both."""

from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from counterclaim.lineage.sentences import Report, Sentence

_FEWEST = 7  # words in quotation marks; fewer are heard and cut alike by two
_SAME = 0.88  # of the taker's words in quotation marks: heard alike, or cut, not put otherwise


@dataclass(frozen=True, slots=True)
class Heard:
    """A sentence of a later report whose quotation an earlier one has, nearly word for word."""

    taken: Sentence
    given: Sentence
    share: float


def heard_in(taker: Report, giver: Report) -> tuple[Heard, ...]:
    """The quotations of one report that stand in another one."""
    found = (_same_quotation(sentence, giver) for sentence in taker.sentences)
    return tuple(each for each in found if each)


def _same_quotation(sentence: Sentence, giver: Report) -> Heard | None:
    ours = _quoted(sentence)
    if len(ours) < _FEWEST:
        return None
    shares = [
        (LCSseq.similarity(ours, _quoted(other)) / len(ours), -number)
        for number, other in enumerate(giver.sentences)
    ]
    share, number = max(shares, default=(0.0, 0))
    return Heard(sentence, giver.sentences[-number], share) if share >= _SAME else None


def _quoted(sentence: Sentence) -> list[str]:
    return [token.plain for token in sentence.tokens if token.quoted]

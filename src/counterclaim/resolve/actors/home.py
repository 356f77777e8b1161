"""The state whose home news a sentence tells: "QUITO, Ecuador – The government raised …"."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.model.document import Document
from counterclaim.model.standing import Standing
from counterclaim.resolve.actors.answer import Answer, Sort
from counterclaim.resolve.actors.scene import Line
from counterclaim.resolve.actors.wording import DETERMINERS

_BEHIND_A_DATELINE = re.compile(r"\s*(?:,|\(|--|[–—-] |:)")
_MOST = 0.6
_OPENING = 2  # characters that may stand before a dateline
_AT_HOME = frozenset("GOV COP LEG JUD SPY".split())  # an army may be another state's
_ONE = frozenset("the a an this".split())
_GUESTS = frozenset(
    "delegation|negotiating team|negotiation team|embassy|consulate|mission to the un".split("|")
)


@dataclass(frozen=True, slots=True)
class Home:
    """Of which countries a document's sentences speak, and from which it is dated.

    `datelines` are countries by the numbers of their sentences, `prevailing` the one that most
    sentences speak of that speak of any.
    """

    datelines: Mapping[int, str]
    spoken: Sequence[frozenset[str]]
    prevailing: str | None

    def of(self, number: int, *, ministry: bool) -> tuple[str, str] | None:
        """The country whose news a sentence tells, and what says so; None where pieces disagree.

        That is where the sentence is dated from, if it speaks of no other; else the country of
        which the document mostly speaks, if the sentence speaks of none and the document is dated
        from there. For a `ministry` it is enough that the sentence speaks of no other.
        """
        own = self.spoken[number]
        dated = self.datelines.get(number)
        if dated:
            return (dated, "from which the sentence is dated") if own <= {dated} else None
        most = self.prevailing
        if most is None or not own <= {most}:
            return None
        if ministry:
            return most, "of which the report mostly speaks"
        last = max((line for line in self.datelines if line < number), default=-1)
        if not own and self.datelines.get(last) == most:
            return most, "from which the report is dated"
        return None


def find_home(
    document: Document,
    lines: Sequence[Line],
    lands: Standing[str],
    spoken: Sequence[frozenset[str]],
) -> Home:
    """The datelines of a document, and of which countries its sentences speak."""
    return Home(dict(_datelines(document, lines, lands)), spoken, _prevailing(spoken))


def _prevailing(spoken: Sequence[frozenset[str]]) -> str | None:
    """The country of which sentences speak three times in five, of all that they speak of."""
    each = Counter(country for own in spoken for country in own)
    if not each:
        return None
    country, often = each.most_common(1)[0]
    return country if often >= _MOST * each.total() else None


def _datelines(
    document: Document, lines: Sequence[Line], lands: Standing[str]
) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(lines):
        part = document.part(line.part)
        for span, country in lands.within(line.span):
            if span.start - line.start >= _OPENING:
                break
            behind = _BEHIND_A_DATELINE.match(part, span.end)
            if behind and (part[span.start : span.end].isupper() or "," not in behind[0]):
                yield number, country


def is_bare(words: str, answer: Answer) -> bool:
    """Whether words name one organ of a state and do not say of which: "parliament", "police".

    Armed forces are left out: "the army" in the news of an occupied town is another state's.
    """
    if answer.sort is not Sort.ORGAN or not set(answer.sector) & _AT_HOME:
        return False
    own = words.split()
    named = own[0].lower() in _ONE and own[1:2] != [] and own[1][:1].isupper()
    own = own[1:] if own[0].lower() in _ONE else own
    more = len(own) - len(answer.noun.split())
    if answer.noun in _GUESTS or more > 1 or (more == 1 and named):
        return False
    return not DETERMINERS.intersection(word.lower() for word in own)

"""What a sentence tells, apart from its wording: its numbers, names and stems of words."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from counterclaim.lineage.sentences import Report, Sentence, Sort


@dataclass(frozen=True, slots=True)
class Rarity:
    """In how many of some reports each stem stands."""

    reports: int
    holding: Mapping[str, int]

    def weight(self, stem: str) -> float:
        """How much a stem tells: nothing if every report has it."""
        return math.log((self.reports + 1) / max(1, self.holding.get(stem, 0)))

    def sum(self, stems: Iterable[str]) -> float:
        """How much some stems tell together."""
        return sum(self.weight(stem) for stem in sorted(stems))


def rarity_in(reports: Iterable[Report]) -> Rarity:
    """How rare each stem is in some reports."""
    held = [frozenset().union(*map(matter_of, report.sentences)) for report in reports]
    return Rarity(len(held), Counter(stem for stems in held for stem in stems))


def matter_of(sentence: Sentence) -> frozenset[str]:
    """The stems of a sentence's words, without those of its build."""
    return frozenset(each.stem for each in sentence.tokens if each.sort is not Sort.FUNCTION)


def numbers_of(sentence: Sentence) -> frozenset[str]:
    """The numbers of a sentence, as digits."""
    return frozenset(each.plain for each in sentence.tokens if each.sort is Sort.NUMBER)

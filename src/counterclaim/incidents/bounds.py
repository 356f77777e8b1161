"""Which mentions are compared: those that share a key, and of a key that very many share the near.

Reports stand in one order, by the day on which they came out and then by their hash. In a key that
more reports share than `neighbours`, each is compared only with so many before and so many after
it: what a report costs does not grow with the number of reports, and the order in which they came
never matters.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from counterclaim.incidents.card import Card
from counterclaim.incidents.keys import keys_of

HASH_BITS = 40
_DIGITS = HASH_BITS // 4


@dataclass(frozen=True, slots=True)
class Bounds:
    """How far comparing and grouping go.

    `neighbours`: reports before, and reports after, with which one is compared in each key.
    `largest`: mentions that hang together and are grouped at once; more are cut by time
    (`parts_of`).
    """

    neighbours: int
    largest: int


BOUNDS = Bounds(neighbours=12, largest=300)


def order_of(published: date | None, document: str) -> int:
    """Where a report stands in the order of reports; one without a day stands after the others."""
    day = (published or date.max).toordinal()
    return day << HASH_BITS | _digits(document)


def _digits(document: str) -> int:
    """The beginning of a hash as a number; a name that is none counts by its letters."""
    try:
        return int(document[:_DIGITS], 16)
    except ValueError:
        return int.from_bytes(document.encode()[: HASH_BITS // 8].ljust(HASH_BITS // 8, b"\0"))


def pairs_of(cards: Sequence[Card], bounds: Bounds = BOUNDS) -> list[tuple[int, int]]:
    """The numbers of mentions that are compared, the smaller first, in their order."""
    index: dict[str, dict[tuple[int, str], list[int]]] = defaultdict(dict)
    for number, card in enumerate(cards):
        document = card.mention.document
        report = order_of(card.published, document), document
        for key in keys_of(card):
            index[key].setdefault(report, []).append(number)
    found: set[tuple[int, int]] = set()
    for reports in index.values():
        told = [reports[each] for each in sorted(reports)]
        for at, own in enumerate(told):
            found.update(combinations(own, 2))
            for other in told[at + 1 : at + 1 + bounds.neighbours]:
                found.update((min(a, b), max(a, b)) for a in own for b in other)
    return sorted(found)

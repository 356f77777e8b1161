"""Things joined two by two, and the most of them that are apart from one another."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet


class Groups:
    """Things that are joined two by two; who is joined with one is joined with all its own.

    What is not firm hangs on one group and never makes two groups of firm ones one.
    """

    def __init__(
        self,
        members: Sequence[str],
        firm: AbstractSet[str],
        parted: AbstractSet[frozenset[str]] = frozenset(),
    ) -> None:
        self._group = {each: frozenset({each}) for each in members}
        self._firm = firm
        self._parted = parted

    def join(self, one: str, other: str, *, ruled: bool = False) -> bool:
        """Make two groups one; False where they were one before, or must stay two.

        What was `parted` never comes into one group; what is `ruled` one hangs on nothing.
        """
        mine, theirs = self._group[one], self._group[other]
        both_firm = one in self._firm and other in self._firm
        hangs = mine.isdisjoint(self._firm) or theirs.isdisjoint(self._firm)
        if other in mine or not (both_firm or hangs or ruled):
            return False
        whole = mine | theirs
        if any(pair <= whole for pair in self._parted):
            return False
        for each in whole:
            self._group[each] = whole
        return True

    def all(self) -> list[frozenset[str]]:
        """All groups, in the order of their first members."""
        return sorted(set(self._group.values()), key=min)


def most_apart(count: int, apart: AbstractSet[tuple[int, int]]) -> tuple[int, ...]:
    """The largest set of numbers below `count` of which every two are apart; the first of equals.

    Args:
        count: how many there are; none gives none.
        apart: pairs of numbers, the smaller first.

    Source: branch and bound on cliques (Carraghan and Pardalos, Operations Research Letters 1990).
    """
    best: tuple[int, ...] = ()

    def grow(chosen: tuple[int, ...], free: Sequence[int]) -> None:
        nonlocal best
        if len(chosen) > len(best):
            best = chosen
        for at, each in enumerate(free):
            if len(chosen) + len(free) - at <= len(best):
                return
            grow((*chosen, each), [x for x in free[at + 1 :] if (each, x) in apart])

    grow((), range(count))
    return best

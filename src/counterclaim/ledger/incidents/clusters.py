"""Clusters of cards that certain ties connect, and the parts of a cluster that are grouped at once.

A cluster of more cards than `Bounds.largest` is cut as `counterclaim.incidents.parts_of` cuts it:
by stretches of the order of reports. Only parts in which something changed are looked at, so that
what a new report costs does not grow with its cluster.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from counterclaim.incidents import LEVELS, Bounds, range_of
from counterclaim.ledger.incidents.store import Store

_WHOLE = (-1, 1 << 62)


@dataclass(slots=True)
class Changes:
    """What changed: to be settled before the transaction ends.

    `broken` are clusters that lost a card or a tie, `fresh` cards that are new, `joined` new
    certain ties, the smaller card first.
    """

    broken: set[int] = field(default_factory=set)
    fresh: set[int] = field(default_factory=set)
    joined: set[tuple[int, int]] = field(default_factory=set)


class Clusters:
    """The clusters of a ledger."""

    def __init__(self, store: Store, bounds: Bounds) -> None:
        self._store = store
        self._bounds = bounds

    def settle(self, changes: Changes) -> list[list[int]]:
        """Brings clusters in line with the ties; the parts that are to be grouped anew.

        Limits: a cluster that lost something is walked through whole.
        """
        anew = self._mend(changes.broken)
        fresh = self._merge(changes.joined) | changes.fresh
        touched = fresh | {each for pair in changes.joined for each in pair}
        homes = self._store.homes(touched, "cluster")
        by_cluster: dict[int, set[int]] = {}
        for card, cluster in homes.items():
            by_cluster.setdefault(cluster, set()).add(card)
        for card, cluster in self._store.homes(anew, "cluster").items():
            by_cluster.setdefault(cluster, set()).add(card)
        return [
            part
            for cluster, cards in sorted(by_cluster.items())
            for part in self._parts(cluster, cards, fresh & cards, mended=bool(cards & anew))
        ]

    def part_of(self, cluster: int, place: int) -> tuple[int, int]:
        """The stretch of the order in which the part of a cluster lies that stands at a place."""
        stretch = _WHOLE
        for level in range(1, LEVELS + 1):
            if not self._is_many(cluster, stretch, 0):
                break
            stretch = range_of(place, level)
        return stretch

    def _mend(self, broken: Iterable[int]) -> set[int]:
        """Parts clusters that are no longer connected; one card of each that is left."""
        found = set()
        for cluster in sorted(broken):
            for own in self._store.connected(self._store.cluster(cluster)):
                self._store.relabel(own, min(own))
                found.add(min(own))
        return found

    def _merge(self, joined: Iterable[tuple[int, int]]) -> set[int]:
        """Makes clusters one that new ties join; the cards that came into another one."""
        moved: set[int] = set()
        for one, other in sorted(joined):
            homes = self._store.homes((one, other), "cluster")
            if homes[one] == homes[other]:
                continue
            sizes = sorted((self._store.size(each), each) for each in homes.values())
            small = self._store.cluster(sizes[0][1])
            self._store.relabel(small, sizes[1][1])
            moved.update(small)
        return moved

    def _is_many(self, cluster: int, stretch: tuple[int, int], beside: int) -> bool:
        most = self._bounds.largest + beside + 1
        return len(self._store.stretch(cluster, *stretch, most)) > self._bounds.largest + beside

    def _parts(
        self, cluster: int, cards: Collection[int], fresh: Collection[int], *, mended: bool
    ) -> Iterator[list[int]]:
        places = self._store.homes(cards, "place")
        new = {each: places[each] for each in fresh}
        yield from self._within(cluster, _WHOLE, 0, places, new, everything=mended)

    def _within(
        self,
        cluster: int,
        stretch: tuple[int, int],
        level: int,
        places: dict[int, int],
        fresh: dict[int, int],
        *,
        everything: bool,
    ) -> Iterator[list[int]]:
        """The parts of a stretch in which a card changed; all, where it was not cut before."""
        if level == LEVELS or not self._is_many(cluster, stretch, 0):
            yield [each for each, _ in self._store.stretch(cluster, *stretch)]
            return
        everything = everything or not self._is_many(cluster, stretch, len(fresh))
        looked = dict(self._store.stretch(cluster, *stretch)) if everything else places
        for low, high in sorted({range_of(place, level + 1) for place in looked.values()}):
            inside = {card: at for card, at in places.items() if low <= at < high}
            new = {card: at for card, at in fresh.items() if low <= at < high}
            yield from self._within(
                cluster, (low, high), level + 1, inside, new, everything=everything
            )

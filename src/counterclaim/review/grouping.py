"""What people joined and parted, over what the machine grouped.

The same for events of one incident and for voices of one origin: a merge says of all its targets
that they are one, a split of the targets of different parts that they are not; of two that were
ruled on twice the later ruling holds.
"""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TypeVar

from counterclaim.model.ruling import Ruling, RulingKind, Target

T = TypeVar("T", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Grouping:
    """Pairs of things that people said are one, and pairs that they said are not."""

    joined: frozenset[frozenset[Target]]
    parted: frozenset[frozenset[Target]]

    def contradiction(self) -> tuple[Target, Target] | None:
        """Two that were parted and yet are joined through others; None where there are none."""
        groups = _groups(self.joined)
        for pair in sorted(self.parted, key=_order):
            one, other = sorted(pair, key=_key)
            if any(one in group and other in group for group in groups):
                return one, other
        return None


def last_on_pairs(rulings: Iterable[Ruling]) -> dict[frozenset[Target], Ruling]:
    """For each two things the last ruling in force that joins or parts them."""
    last: dict[frozenset[Target], Ruling] = {}
    for ruling in rulings:
        if ruling.kind is RulingKind.MERGE:
            pairs = {frozenset(pair) for pair in combinations(dict.fromkeys(ruling.targets), 2)}
        elif ruling.kind is RulingKind.SPLIT:
            pairs = {
                frozenset((one, other))
                for first, second in combinations(ruling.parts, 2)
                for one in first
                for other in second
            }
        else:
            continue
        last.update(dict.fromkeys(pairs, ruling))
    return last


def group_by(rulings: Iterable[Ruling]) -> Grouping:
    """What the merges and splits among rulings in force say, the later over the earlier."""
    last = last_on_pairs(rulings)
    joined = (pair for pair, ruling in last.items() if ruling.kind is RulingKind.MERGE)
    parted = (pair for pair, ruling in last.items() if ruling.kind is RulingKind.SPLIT)
    return Grouping(frozenset(joined), frozenset(parted))


def regroup(
    groups: Sequence[frozenset[T]], joined: Iterable[frozenset[T]], parted: Iterable[frozenset[T]]
) -> tuple[frozenset[T], ...]:
    """The machine's groups as people's rulings leave them, in the order of their first members.

    What is joined comes together with the whole of its groups. A group of which people parted some
    falls into what was joined by people and single things: which of the rest belongs to which part
    nobody said.
    """
    apart = frozenset(parted)
    tied = tuple(joined)
    whole = _merge([*groups, *tied])
    found: list[frozenset[T]] = []
    for group in whole:
        if any(pair <= group for pair in apart):
            inside = [pair for pair in tied if pair <= group]
            found += _merge([*inside, *(frozenset((each,)) for each in group)])
        else:
            found.append(group)
    order = {each: number for number, group in enumerate(groups) for each in group}
    return tuple(
        sorted(found, key=lambda group: (min(order.get(each, len(order)) for each in group),
                                         sorted(map(repr, group))))
    )  # fmt: skip


def _groups(pairs: Iterable[frozenset[Target]]) -> list[frozenset[Target]]:
    return _merge(pairs)


def _merge(groups: Iterable[frozenset[T]]) -> list[frozenset[T]]:
    """Groups that share a member, as one."""
    found: list[frozenset[T]] = []
    for group in groups:
        touching = [each for each in found if each & group]
        found = [each for each in found if not each & group]
        found.append(group.union(*touching))
    return found


def _order(pair: frozenset[Target]) -> list[tuple[str, ...]]:
    return sorted(map(_key, pair))


def _key(target: Target) -> tuple[str, ...]:
    return (
        target.thing, target.document or "", target.reading or "", target.name, target.slot or "",
    )  # fmt: skip

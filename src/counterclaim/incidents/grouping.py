"""From mentions and ties to groups of mentions, each of one happening.

Groups grow one pair at a time, the best pair first (average linkage): two groups become one where
a certain tie joins them and, over all pairs of their mentions, more speaks for one happening than
against it. So a chain of ties through a vague mention does not join what is itself apart.
"""

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from counterclaim.incidents.card import Card
from counterclaim.incidents.tables import IncidentTables
from counterclaim.incidents.ties import weigh
from counterclaim.model.incident import Mention, Sureness, Tie

Score = Callable[[Card, Card], float]
JOIN_AT = 0.0  # the mean over all pairs of two groups


@dataclass(frozen=True, slots=True)
class Group:
    """Cards of one happening, in the order of their mentions, and a tie for each that joined."""

    cards: tuple[Card, ...]
    ties: tuple[Tie, ...]


def groups_of(
    cards: Sequence[Card],
    ties: Sequence[Tie],
    tables: IncidentTables,
    score: Score | None = None,
) -> tuple[Group, ...]:
    """Groups of cards, the same in whatever order cards and ties come.

    `score` is how two cards weigh, where the caller remembers it.
    """

    def weighed(one: Card, other: Card) -> float:
        return weigh(one, other, tables).score

    by_mention = {each.mention: each for each in cards}
    certain = sorted(
        (
            each
            for each in ties
            if each.sureness is Sureness.CERTAIN
            and each.one in by_mention
            and each.other in by_mention
        ),
        key=lambda each: (each.one, each.other),
    )
    found: list[Group] = []
    for own in _connected(by_mention, certain):
        inside = set(own)
        joining = [each for each in certain if each.one in inside]
        found += _grown([by_mention[each] for each in own], joining, score or weighed)
    return tuple(sorted(found, key=lambda each: each.cards[0].mention))


def _connected(by_mention: Mapping[Mention, Card], ties: Sequence[Tie]) -> Iterator[list[Mention]]:
    """Mentions that certain ties connect, in their order."""
    beside: dict[Mention, list[Mention]] = defaultdict(list)
    for each in ties:
        beside[each.one].append(each.other)
        beside[each.other].append(each.one)
    seen: set[Mention] = set()
    for mention in sorted(by_mention):
        if mention in seen:
            continue
        own, ahead = [], [mention]
        seen.add(mention)
        while ahead:
            at = ahead.pop()
            own.append(at)
            ahead += [each for each in beside[at] if each not in seen]
            seen.update(beside[at])
        yield sorted(own)


@dataclass(slots=True)
class _Growing:
    """Groups by number while they grow.

    `sums` are the scores of all pairs of two groups added up, `bridges` the first certain tie
    between them; both by the two numbers, the smaller first.
    """

    members: dict[int, list[int]]
    sums: dict[tuple[int, int], float]
    bridges: dict[tuple[int, int], Tie]
    joined: dict[int, list[Tie]] = field(default_factory=lambda: defaultdict(list))

    def mean(self, pair: tuple[int, int]) -> float:
        """The mean score of all pairs of two groups."""
        return self.sums[pair] / (len(self.members[pair[0]]) * len(self.members[pair[1]]))

    def join(self, pair: tuple[int, int]) -> Iterator[tuple[int, int]]:
        """Make the second group part of the first; gives the pairs whose mean changed."""
        kept, gone = pair
        self.joined[kept] += [*self.joined.pop(gone, []), self.bridges[pair]]
        self.members[kept] += self.members.pop(gone)
        for other in self.members:
            if other == kept:
                continue
            left, right = _ordered(gone, other), _ordered(kept, other)
            self.sums[right] += self.sums.pop(left)
            bridge = self.bridges.pop(left, None)
            if bridge:
                self.bridges.setdefault(right, bridge)
            if right in self.bridges:
                yield right


def _grown(cards: Sequence[Card], ties: Sequence[Tie], score: Score) -> Iterator[Group]:
    number = {each.mention: at for at, each in enumerate(cards)}
    growing = _Growing(
        {at: [at] for at in range(len(cards))},
        {
            (a, b): score(cards[a], cards[b])
            for a in range(len(cards))
            for b in range(a + 1, len(cards))
        },
        {_ordered(number[each.one], number[each.other]): each for each in ties},
    )
    heap = [(-growing.mean(pair), pair) for pair in growing.bridges]
    heapq.heapify(heap)
    while heap:
        cost, pair = heapq.heappop(heap)
        gone = pair[0] not in growing.members or pair[1] not in growing.members
        if gone or -cost != growing.mean(pair):
            continue
        if -cost <= JOIN_AT:
            break
        for changed in growing.join(pair):
            heapq.heappush(heap, (-growing.mean(changed), changed))
    for at, own in sorted(growing.members.items()):
        yield Group(tuple(cards[each] for each in sorted(own)), tuple(growing.joined.get(at, [])))


def _ordered(a: int, b: int) -> tuple[int, int]:
    return (a, b) if a < b else (b, a)

"""Mentions that certain ties connect, and how very many of them are cut.

Grouping weighs all pairs, so that its cost grows with the square of the mentions that hang
together. Where these are more than `Bounds.largest`, they are cut by the week in which the reports
came out; a week that still has too many by the day, a day by halves of the reports' hashes. No
group reaches across a cut: a tie that does is only possible, and says so.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from counterclaim.incidents.bounds import BOUNDS, HASH_BITS, Bounds, order_of
from counterclaim.incidents.card import Card
from counterclaim.model.incident import Mention, Sureness, Tie

_WEEK = 7
_FIRST_HALF = 2  # the level at which a day is cut
LEVELS = _FIRST_HALF + HASH_BITS  # 1 is a week, 2 a day, then ever smaller halves of it
_CUT = "; too many mentions hang together to be grouped at once, and a cut by time lies between"


def range_of(order: int, level: int) -> tuple[int, int]:
    """The stretch [low, high) of the order of reports in which one is cut at a level."""
    if level == 1:
        first = (order >> HASH_BITS) // _WEEK * _WEEK
        return first << HASH_BITS, (first + _WEEK) << HASH_BITS
    bits = HASH_BITS - (level - _FIRST_HALF)
    first = order >> bits
    return first << bits, (first + 1) << bits


def parts_of(
    cards: Sequence[Card], ties: Iterable[Tie], bounds: Bounds = BOUNDS
) -> tuple[tuple[Card, ...], ...]:
    """The parts in which cards are grouped: those that certain ties connect, cut where many."""
    beside: dict[Mention, list[Mention]] = defaultdict(list)
    for each in ties:
        if each.sureness is Sureness.CERTAIN:
            beside[each.one].append(each.other)
            beside[each.other].append(each.one)
    by_mention = {each.mention: each for each in cards}
    seen: set[Mention] = set()
    found: list[tuple[Card, ...]] = []
    for mention in sorted(by_mention):
        if mention in seen:
            continue
        seen.add(mention)
        own, ahead = [mention], [mention]
        while ahead:
            for near in beside[ahead.pop()]:
                if near not in seen and near in by_mention:
                    seen.add(near)
                    own.append(near)
                    ahead.append(near)
        found += _cut([by_mention[each] for each in sorted(own)], bounds, 1)
    return tuple(found)


def _cut(cards: Sequence[Card], bounds: Bounds, level: int) -> list[tuple[Card, ...]]:
    if len(cards) <= bounds.largest or level > LEVELS:
        return [tuple(cards)]
    stretches: dict[tuple[int, int], list[Card]] = defaultdict(list)
    for each in cards:
        order = order_of(each.published, each.mention.document)
        stretches[range_of(order, level)].append(each)
    return [part for key in sorted(stretches) for part in _cut(stretches[key], bounds, level + 1)]


def cut_ties(ties: Iterable[Tie], parts: Iterable[Sequence[Card]]) -> tuple[Tie, ...]:
    """Ties, of which those are only possible that lead from one part to another."""
    home = {card.mention: at for at, part in enumerate(parts) for card in part}
    return tuple(
        as_cut(each)
        if each.sureness is Sureness.CERTAIN and home[each.one] != home[each.other]
        else each
        for each in ties
    )


def as_cut(tie: Tie) -> Tie:
    """A tie across a cut."""
    return replace(tie, sureness=Sureness.POSSIBLE, why=tie.why + _CUT)

"""How much a happening takes in, and which larger one it is part of."""

from collections import Counter
from collections.abc import Sequence

from counterclaim.incidents.card import Card, Rests, Side
from counterclaim.incidents.days import When, compare_days
from counterclaim.incidents.places import Where, compare_spots
from counterclaim.model.incident import Level

_DAYS = 4  # a time as long as this is no single day's
_NEAR = (Rests.TOLD, Rests.SENTENCE)
_UP = {Level.ACT: (Level.DAY, Level.CAMPAIGN), Level.DAY: (Level.CAMPAIGN,), Level.CAMPAIGN: ()}


def level_of(cards: Sequence[Card]) -> Level:
    """A campaign where most mentions that tell a time tell a long one; a day's where most tell
    of many acts.
    """
    timed = [
        each for card in cards if card.days_rest in _NEAR for each in card.days if each.length != 0
    ]
    long = sum(each.length is None or each.length >= _DAYS for each in timed)
    many = sum(each.many for each in cards)
    if timed and 2 * long > len(timed) and 2 * many >= len(cards):
        return Level.CAMPAIGN
    return Level.DAY if 2 * many > len(cards) else Level.ACT


def may_be_part(part: Sequence[Card], whole: Sequence[Card]) -> bool:
    """Whether one happening lies within another one: by type, actors, place and days.

    The actors must be named on both sides and be the same; place and day alone never do.
    """
    if type_of(part).split()[0] != type_of(whole).split()[0]:
        return False
    if not _same_actors(part, whole):
        return False
    where = {compare_spots(a.spots, b.spots) for a in part for b in whole}
    when = {compare_days(a.days, b.days) for a in part for b in whole}
    return bool(where & {Where.SAME, Where.WITHIN}) and bool(when & {When.SAME, When.WITHIN})


def levels_above(level: Level) -> tuple[Level, ...]:
    """The levels that may hold one of this, the next one first."""
    return _UP[level]


def type_of(cards: Sequence[Card]) -> str:
    """The type that most mentions tell, with the mode that most of these tell; "none" without."""
    types = Counter(each.type for each in cards if each.type)
    if not types:
        return "none"
    chosen = min(types, key=lambda name: (-types[name], name))
    modes = Counter(mode for each in cards if each.type == chosen for mode in each.mode)
    if not modes:
        return chosen
    return f"{chosen} {min(modes, key=lambda name: (-modes[name], name))}"


def _same_actors(part: Sequence[Card], whole: Sequence[Card]) -> bool:
    here, there = _sides(part), _sides(whole)
    return bool(here & there)


def _sides(cards: Sequence[Card]) -> set[str]:
    found: set[str] = set()
    for card in cards:
        side: Side = card.actors
        found |= side.parties or side.entities
    return found

"""Chains: the mentions of one report that speak of one happening, and what they tell together.

A chain depends on its record alone. Between reports mentions are compared with what their chains
tell: one names the town, another the day, a third those who did it.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain as joined
from itertools import combinations

from counterclaim.incidents.card import Card, Side, Told
from counterclaim.incidents.grouping import groups_of
from counterclaim.incidents.tables import IncidentTables
from counterclaim.incidents.ties import tie_of


def chained(cards: Sequence[Card], tables: IncidentTables) -> tuple[Card, ...]:
    """The cards of one record in their order, each with what its chain tells."""
    ties = [tie for a, b in combinations(cards, 2) if (tie := tie_of(a, b, tables))]
    own = {
        card.mention: group.cards
        for group in groups_of(cards, ties, tables)
        for card in group.cards
    }
    return tuple(replace(card, chain=_told(card, own[card.mention])) for card in cards)


def _told(card: Card, chain: Sequence[Card]) -> Told | None:
    if len(chain) == 1:
        return None
    placed = min(chain, key=lambda each: (not each.spots, each.spots_rest)).spots_rest
    dated = min(chain, key=lambda each: (not each.days, each.days_rest)).days_rest
    spots = {spot for each in chain if each.spots_rest == placed for spot in each.spots}
    days = {day for each in chain if each.days_rest == dated for day in each.days}
    nearer = bool(spots) and placed < card.spots_rest, bool(days) and dated < card.days_rest
    return Told(
        spots=tuple(sorted(spots, key=repr)) if nearer[0] else card.spots,
        spots_rest=placed if nearer[0] else card.spots_rest,
        days=tuple(sorted(days, key=repr)) if nearer[1] else card.days,
        days_rest=dated if nearer[1] else card.days_rest,
        actors=card.actors or _together([each.actors for each in chain]),
        recipients=card.recipients or _together([each.recipients for each in chain]),
        numbers=card.numbers or frozenset(joined(*(each.numbers for each in chain))),
        nouns=frozenset(joined(*(each.nouns for each in chain))),
        leads=any(each.leads for each in chain),
        new=any(each.new for each in chain),
    )


def _together(sides: Sequence[Side]) -> Side:
    return Side(
        frozenset(joined(*(each.entities for each in sides))),
        frozenset(joined(*(each.countries for each in sides))),
        frozenset(joined(*(each.parties for each in sides))),
        frozenset(joined(*(each.words for each in sides))),
    )

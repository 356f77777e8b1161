"""The incidents of some records: which of their events speak of one happening."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from counterclaim.incidents.bounds import BOUNDS, Bounds, pairs_of
from counterclaim.incidents.card import Card, Days, Rests, Spot
from counterclaim.incidents.cards import cards_of
from counterclaim.incidents.grouping import Group, Score, groups_of
from counterclaim.incidents.levels import level_of, levels_above, may_be_part, type_of
from counterclaim.incidents.parts import cut_ties, parts_of
from counterclaim.incidents.tables import IncidentTables
from counterclaim.incidents.ties import tie_of
from counterclaim.model.incident import Incident, Level, Mention, Tie
from counterclaim.model.record import Record

_RANK = {Rests.TOLD: 4, Rests.SENTENCE: 3, Rests.BEFORE: 1, Rests.PUBLISHED: 0}


def find_incidents(
    records: Iterable[Record], tables: IncidentTables, bounds: Bounds = BOUNDS
) -> tuple[Incident, ...]:
    """All incidents of some records, the same in whatever order these come."""
    drawn = {card.mention: card for record in records for card in cards_of(record, tables)}
    return find_among(tuple(drawn.values()), tables, bounds)


def find_among(
    cards: Sequence[Card], tables: IncidentTables, bounds: Bounds = BOUNDS
) -> tuple[Incident, ...]:
    """All incidents of some cards."""
    ties = ties_of(cards, tables, bounds)
    return group(cards, cut_ties(ties, parts_of(cards, ties, bounds)), tables)


def ties_of(
    cards: Sequence[Card], tables: IncidentTables, bounds: Bounds = BOUNDS
) -> tuple[Tie, ...]:
    """The ties of all cards that have a key in common, near enough to each other in it."""
    ordered = sorted(cards, key=lambda each: each.mention)
    found = (tie_of(ordered[a], ordered[b], tables) for a, b in pairs_of(ordered, bounds))
    return tuple(each for each in found if each)


def group(
    cards: Sequence[Card],
    ties: Sequence[Tie],
    tables: IncidentTables,
    score: Score | None = None,
) -> tuple[Incident, ...]:
    """Incidents of cards, in the order of their first mentions; `ties` are those of the cards.

    A possible tie joins nothing: incidents that one leads to stand in each other's `maybe`.
    """
    return incidents_of(groups_of(cards, ties, tables, score), ties)


def incidents_of(groups: Sequence[Group], ties: Sequence[Tie]) -> tuple[Incident, ...]:
    """The incidents of groups, in their order.

    An incident is whole where all groups are given that a report tells beside its own, or that a
    tie leads to: `part_of`, `maybe` and those ties that join nothing depend on them.
    """
    ids = [first_of(each.cards).name for each in groups]
    home = {card.mention: at for at, each in enumerate(groups) for card in each.cards}
    between = _between(ties, home)
    beside: dict[int, set[int]] = defaultdict(set)
    for a, b in between:
        beside[a].add(b)
        beside[b].add(a)
    near = _one_report(groups, beside)
    levels = [level_of(each.cards) for each in groups]
    found = []
    for at, each in enumerate(groups):
        whole = _whole(at, groups, levels, sorted(near[at]))
        others = sorted(beside[at])
        shown = [between[min(at, other), max(at, other)] for other in others]
        found.append(
            _incident(
                each,
                ids[at],
                levels[at],
                None if whole is None else ids[whole],
                tuple(sorted(ids[other] for other in others)),
                shown,
            )
        )
    return tuple(found)


def first_of(cards: Iterable[Card]) -> Card:
    """The mention after which an incident is named: the first in what was published first."""
    return min(cards, key=_when_told)


def _when_told(card: Card) -> tuple[date, str, bool, int, int]:
    day = card.published or date.max
    return day, card.mention.document, card.at.part != "title", card.at.start, card.twin


def _between(ties: Sequence[Tie], home: dict[Mention, int]) -> dict[tuple[int, int], Tie]:
    """A tie for each two groups that may be one: a certain one where there is one."""
    found: dict[tuple[int, int], Tie] = {}
    for tie in sorted(ties, key=lambda each: (each.sureness.value, each.one, each.other)):
        if tie.one in home and tie.other in home:
            a, b = sorted((home[tie.one], home[tie.other]))
            if a != b:
                found.setdefault((a, b), tie)
    return found


def _one_report(groups: Sequence[Group], beside: dict[int, set[int]]) -> dict[int, set[int]]:
    """For each group those that a report tells beside it, or that may be the same."""
    told: dict[str, set[int]] = defaultdict(set)
    for at, each in enumerate(groups):
        for card in each.cards:
            told[card.mention.document].add(at)
    near: dict[int, set[int]] = defaultdict(set)
    for at, each in enumerate(groups):
        near[at] |= beside.get(at, set())
        for card in each.cards:
            near[at] |= told[card.mention.document]
        near[at].discard(at)
    return near


def _whole(
    at: int, groups: Sequence[Group], levels: Sequence[Level], near: Sequence[int]
) -> int | None:
    """The happening of the next level up that holds this one; None where none surely does."""
    for level in levels_above(levels[at]):
        wholes = [
            other
            for other in near
            if levels[other] is level and may_be_part(groups[at].cards, groups[other].cards)
        ]
        if wholes:
            return wholes[0] if len(wholes) == 1 else None
    return None


def _incident(
    group: Group,
    name: str,
    level: Level,
    whole: str | None,
    maybe: tuple[str, ...],
    shown: Sequence[Tie],
) -> Incident:
    spot, days = _spot(group.cards), _days(group.cards)
    ties = sorted({*group.ties, *shown}, key=lambda each: (each.one, each.other))
    return Incident(
        id=name,
        level=level,
        type=type_of(group.cards),
        since=days.since if days else None,
        until=days.until if days else None,
        place=_written(spot) if spot else None,
        geonameid=spot.geonameid if spot else None,
        country=spot.country if spot else None,
        lat=spot.lat if spot else None,
        lon=spot.lon if spot else None,
        radius_km=spot.radius_km if spot else None,
        mentions=tuple(each.mention for each in group.cards),
        part_of=whole,
        maybe=maybe,
        ties=tuple(ties),
    )


def _written(spot: Spot) -> str:
    """The name of a place; one that no map has stands on its card in small letters."""
    if spot.lat is not None:
        return spot.name
    return " ".join(word[:1].upper() + word[1:] for word in spot.name.split())


def _spot(cards: Sequence[Card]) -> Spot | None:
    """The place that most mentions give, those first that give it themselves."""
    votes: Counter[Spot] = Counter()
    for card in cards:
        for each in card.spots:
            votes[each] += _RANK[card.spots_rest]
    return max(sorted(votes, key=repr), key=lambda each: votes[each], default=None)


def _days(cards: Sequence[Card]) -> Days | None:
    """The days that most mentions give; None where no words do."""
    return max(_voted(cards), default=(0, "", None))[2]


def _voted(cards: Sequence[Card]) -> Iterator[tuple[int, str, Days | None]]:
    votes: Counter[Days] = Counter()
    for card in cards:
        for each in card.days:
            votes[each] += _RANK[card.days_rest]
    return ((count, repr(days), days) for days, count in votes.items() if count)

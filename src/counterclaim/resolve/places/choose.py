"""Which of the places that bear a name the report means.

Each candidate is weighed by how large it is, how well its name fits, whether the words beside it
say its kind or what it lies in, which countries and regions the rest of the report is about, and
how near the report's other places are. One name means one place throughout a report unless the
words beside it differ. Weights are of one order of magnitude of population each; they were set by
the errors on GeoVirus and one half of GeoWebNews.

Source: the kinds of evidence are those that the literature on toponym resolution shares: one sense
for a report, the spatial minimum, containment in what is named beside it, and prominence
(Lieberman and Samet, "Multifaceted toponym recognition for streaming news", SIGIR 2011; Grover et
al., "Use of the Edinburgh geoparser", Phil. Trans. R. Soc. A 368, 2010; Kamalloo and Rafiei, "A
coherent unsupervised model for toponym resolution", WWW 2018).
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from counterclaim.resolve.places.candidates import Candidate, Mention, Weights, candidates_of
from counterclaim.resolve.places.entry import Entry, Kind, distance_km
from counterclaim.resolve.places.find import Match
from counterclaim.resolve.places.fold import plain
from counterclaim.resolve.places.outlet import Outlet
from counterclaim.resolve.places.picture import Ground, Picture, Told

ROUNDS = 4
BESIDE_KM = 60.0
LEAST_SHARE = 0.02


@dataclass(frozen=True, slots=True)
class Choice:
    """The place chosen for a mention, the next best, and the evidence in words.

    `whole` says that a region is meant, not its town of the same name.
    """

    entry: Entry
    second: Entry | None
    margin: float
    reasons: tuple[str, ...]
    whole: bool = False
    shares: tuple[tuple[float, Entry], ...] = ()


@dataclass(frozen=True, slots=True)
class Weighed:
    """A mention with its candidates; it is open where the report may change the choice."""

    mention: Mention
    candidates: tuple[Candidate, ...]

    @property
    def is_open(self) -> bool:
        return len(self.candidates) > 1 or self.mention.found.loose


class _Scored(NamedTuple):
    """What speaks for one candidate; the reasons in words are without those of the picture."""

    score: float
    entry: Entry
    reasons: list[str]
    outlet_reasons: tuple[str, ...]


def choose_all(
    mentions: Sequence[Mention], outlet: Outlet, weights: Weights
) -> list[Choice | None]:
    """The place that each mention means; None where its name is in no gazetteer.

    A name that fits one place only is weighed in the last round alone, for its reasons.

    Args:
        mentions: those of one report, in its order.
        outlet: where the outlet seems to be at home, a weak hint.
        weights: what each kind of evidence counts.
    """
    names = [Weighed(m, candidates_of(m, outlet, weights)) for m in mentions]
    ground = Ground(entry for mention in mentions for entry in mention.found.entries)
    choices = [_choose(name, mentions, None, None, weights) for name in names]
    for number in range(ROUNDS):
        chosen = [choice.entry if choice else None for choice in choices]
        picture = Picture(_told(mentions, choices), ground)
        last = number == ROUNDS - 1
        after = [
            _choose(name, mentions, chosen, picture, weights) if last or name.is_open else choice
            for name, choice in zip(names, choices, strict=True)
        ]
        choices = _one_sense(mentions, after)
    return choices


def _told(mentions: Sequence[Mention], choices: Sequence[Choice | None]) -> Iterator[Told]:
    for mention, choice in zip(mentions, choices, strict=True):
        if choice is not None and not mention.found.loose:
            yield Told(mention.key, choice.shares, mention.dateline)


def with_holders(
    mentions: Sequence[Mention], choices: Sequence[Choice | None]
) -> list[Choice | None]:
    """The region instead of its town, for a name in which another is said to lie.

    In "Buffalo, New York" the second is the state.
    """
    result = list(choices)
    for mention, choice in zip(mentions, choices, strict=True):
        if mention.inside is None or choice is None:
            continue
        held, holder = choice.entry, mentions[mention.inside]
        region = next(
            (
                each
                for each in holder.found.entries
                if each.kind is Kind.REGION and lies_in(held, each)
            ),
            None,
        )
        old = result[mention.inside]
        if region and old and old.entry.kind is not Kind.COUNTRY:
            why = (*old.reasons, f"{held.name} lies in it")
            result[mention.inside] = Choice(region, old.second, 99.0, why, whole=True)
    return result


def _one_sense(mentions: Sequence[Mention], choices: list[Choice | None]) -> list[Choice | None]:
    """The surest choice for a name holds for its other mentions that say nothing else beside."""
    best: dict[tuple[str, Kind | None], Choice] = {}
    for mention, choice in zip(mentions, choices, strict=True):
        if choice and mention.inside is not None:
            known = best.get((mention.key, mention.level))
            if known is None or choice.margin > known.margin:
                best[mention.key, mention.level] = choice
    return [
        best.get((mention.key, mention.level), choice)
        if choice and mention.inside is None
        else choice
        for mention, choice in zip(mentions, choices, strict=True)
    ]


def _choose(
    weighed: Weighed,
    mentions: Sequence[Mention],
    chosen: Sequence[Entry | None] | None,
    picture: Picture | None,
    weights: Weights,
) -> Choice | None:
    mention = weighed.mention
    holders = _holders(mention, mentions, chosen)
    anchor = chosen[mention.towards] if chosen and mention.towards is not None else None
    scored = []
    for candidate in weighed.candidates:
        entry = candidate.entry
        if mention.found.loose and picture and not picture.speaks_of(entry.country):
            continue
        score, reasons = candidate.score, list(candidate.reasons)
        within = next((each for each in holders if lies_in(entry, each)), None)
        if within:
            score += weights.stands_in
            reasons.append(f"in {within.name}, which stands beside it")
        if anchor and anchor.uid != entry.uid and _is_beside(entry, anchor):
            score += weights.stands_in
            reasons.append(f"beside {anchor.name}, as the text says")
        if chosen is not None and len(mention.row) > 1 and _alike_in_row(mention, entry, chosen):
            score += weights.row
            reasons.append("like the others of its row")
        if picture:
            score += _score_in_report(mention, entry, picture, weights)
        score += candidate.outlet_score
        scored.append(_Scored(score, entry, reasons, candidate.outlet_reasons))
    if not scored:
        return None
    if len(scored) > 1:
        scored.sort(key=lambda each: (-each.score, -each.entry.population, each.entry.uid))
    first = scored[0]
    second = scored[1] if len(scored) > 1 else None
    margin = first.score - second.score if second else 99.0
    told = _reasons_in_report(mention, first.entry, picture) if picture else ()
    return Choice(
        first.entry,
        second.entry if second else None,
        margin,
        (*first.reasons, *told, *first.outlet_reasons),
        shares=_shares(scored, weights),
    )


def _holders(
    mention: Mention, mentions: Sequence[Mention], chosen: Sequence[Entry | None] | None
) -> tuple[Entry, ...]:
    """The places that the name beside this one, in which it is said to lie, may mean."""
    if mention.inside is None:
        return ()
    holders = mentions[mention.inside].found.entries
    if chosen is not None:
        settled = chosen[mention.inside]
        holders = (settled,) if settled else ()
    return tuple(each for each in holders if not _in_a_row(mention, each))


def _shares(scored: Sequence[_Scored], weights: Weights) -> tuple[tuple[float, Entry], ...]:
    """How far each place is believed in, of 1; what has next to nothing is left out."""
    best = scored[0].score
    parts = [(math.exp(weights.belief * (each.score - best)), each.entry) for each in scored]
    whole = sum(part for part, _ in parts)
    return tuple((part / whole, entry) for part, entry in parts if part > LEAST_SHARE * whole)


def _is_beside(entry: Entry, anchor: Entry) -> bool:
    """Whether a place is as near to another as "near" or "north of" may mean."""
    apart = distance_km(entry.lat, entry.lon, anchor.lat, anchor.lon)
    return apart < BESIDE_KM + anchor.radius_km and entry.kind not in (Kind.COUNTRY, Kind.CONTINENT)


def _alike_in_row(mention: Mention, entry: Entry, chosen: Sequence[Entry | None]) -> bool:
    """Whether most others of a row of three or more are places of this kind in this country."""
    others = [each for number in mention.row if (each := chosen[number])]
    alike = [
        each
        for each in others
        if each.kind is entry.kind and (each.country == entry.country or entry.kind is Kind.COUNTRY)
    ]
    return len(others) > 1 and len(alike) * 2 > len(others)


def _in_a_row(mention: Mention, holder: Entry) -> bool:
    """Whether what stands beside a name is rather the next of a row than what it lies in.

    "Illinois, Missouri" are two states, though a town Illinois may lie in Missouri.
    """
    return holder.kind is Kind.REGION and any(
        each.kind is Kind.REGION and plain(each.name) == mention.key
        for each in mention.found.entries
    )


def _score_in_report(mention: Mention, entry: Entry, picture: Picture, weights: Weights) -> float:
    support = picture.support(mention.key, entry)
    score = weights.country * support.country + weights.region * support.region
    score += min(weights.near_at_most, weights.near * support.near)
    if mention.found.match is Match.SOUND and not support.country:
        score += weights.sound_elsewhere
    return score


def _reasons_in_report(mention: Mention, entry: Entry, picture: Picture) -> Iterator[str]:
    support = picture.support(mention.key, entry)
    if support.country > 0 and entry.country:
        yield f"the report speaks of {entry.country}"
    if support.near > 0.5:
        yield "near other places of the report"


def lies_in(entry: Entry, holder: Entry) -> bool:
    """Whether a place lies in another, as far as the gazetteer knows."""
    if entry.uid == holder.uid:
        return False
    if holder.kind is Kind.COUNTRY:
        return entry.country == holder.country and entry.kind is not Kind.COUNTRY
    if entry.parent and entry.parent == holder.uid:
        return True
    apart = distance_km(entry.lat, entry.lon, holder.lat, holder.lon)
    smaller = entry.radius_km < holder.radius_km
    same = not entry.country or not holder.country or entry.country == holder.country
    return smaller and same and apart < holder.radius_km * 1.1

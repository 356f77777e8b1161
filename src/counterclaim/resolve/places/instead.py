"""Where to look for a place that no gazetteer has, as far as the report itself tells.

The text may say what it lies in or near to. Else, where most of a report's towns stand close
together, what else it names is likely to be among them. Such an answer has the point of another
place, a radius that says how wide the guess is, no GeoNames id, and its reason.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from counterclaim.resolve.places.choose import Choice, Mention
from counterclaim.resolve.places.entry import Entry, Kind, distance_km
from counterclaim.resolve.places.find import Match

NARROW = (Kind.TOWN, Kind.DISTRICT, Kind.SITE)
AMONG_KM = 150.0
LEAST_SHARE = 0.9
LEAST_MENTIONS = 3
DATELINE_COUNTS = 2
UNSURE = (Match.PART, Match.DEMONYM)
AROUND_KM = 100.0
FAR_KM = 100.0


@dataclass(frozen=True, slots=True)
class Instead:
    """Another mention's place, or the place around which the report's others lie."""

    mention: int | None
    entry: Entry | None
    radius_km: float
    why: str


def stand_ins(
    mentions: Sequence[Mention], choices: Sequence[Choice | None]
) -> list[Instead | None]:
    """What stands in for each mention without a place, or with one where the text does not put it.

    None where nothing does.
    """
    around = _around(mentions, choices)
    return [
        _instead(m, c, mentions, choices, around) for m, c in zip(mentions, choices, strict=True)
    ]


def _instead(
    mention: Mention,
    choice: Choice | None,
    mentions: Sequence[Mention],
    choices: Sequence[Choice | None],
    around: Instead | None,
) -> Instead | None:
    if mention.found.match is Match.NOWHERE:
        return None
    said = _said(mention, mentions, choices)
    if choice is None:
        best = said or around
        return replace(best, why=f"not in the gazetteer; {best.why}") if best else None
    if said and _elsewhere(choice, said, choices):
        return replace(said, why=f"what the gazetteer has of this name lies elsewhere; {said.why}")
    return None


def _said(
    mention: Mention, mentions: Sequence[Mention], choices: Sequence[Choice | None], steps: int = 2
) -> Instead | None:
    """The place beside which or in which the text puts this one.

    Where that one is not known either, the place beside which or in which the text puts that one.
    """
    for number, words in ((mention.towards, "beside"), (mention.inside, "in")):
        if number is None or mentions[number].found.loose:
            continue
        choice = choices[number]
        if choice is None and steps:
            further = _said(mentions[number], mentions, choices, steps - 1)
            if further:
                return further
        elif choice and choice.entry.kind not in (Kind.COUNTRY, Kind.CONTINENT):
            return Instead(number, None, 0.0, f"the text puts it {words} {choice.entry.name}")
    return None


def _elsewhere(choice: Choice, said: Instead, choices: Sequence[Choice | None]) -> bool:
    """Whether a narrow place is too far from where the text puts it to be the one meant."""
    anchor = choices[said.mention] if said.mention is not None else None
    if anchor is None or choice.entry.kind not in NARROW or choice.entry.uid == anchor.entry.uid:
        return False
    place, other = choice.entry, anchor.entry
    apart = distance_km(place.lat, place.lon, other.lat, other.lon)
    return apart > FAR_KM + 2 * other.radius_km


def _around(mentions: Sequence[Mention], choices: Sequence[Choice | None]) -> Instead | None:
    """The town with most of the report's narrow places near it; None where they are scattered."""
    weights: Counter[int] = Counter()
    entries: dict[int, Entry] = {}
    for mention, choice in zip(mentions, choices, strict=True):
        if choice and choice.entry.kind in NARROW and mention.found.match not in UNSURE:
            weights[choice.entry.uid] += DATELINE_COUNTS if mention.dateline else 1
            entries[choice.entry.uid] = choice.entry
    near = {uid: _near(entry, entries, weights) for uid, entry in entries.items()}
    best = max(near, key=lambda uid: (near[uid], weights[uid], uid), default=None)
    if best is None or near[best] < max(LEAST_MENTIONS, LEAST_SHARE * weights.total()):
        return None
    why = f"most towns of the report lie around {entries[best].name}"
    return Instead(None, entries[best], AROUND_KM, why)


def _near(entry: Entry, entries: dict[int, Entry], weights: Counter[int]) -> int:
    return sum(
        weights[uid]
        for uid, other in entries.items()
        if distance_km(entry.lat, entry.lon, other.lat, other.lon) < AMONG_KM
    )

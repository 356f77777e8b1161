"""Where to look for a place that no gazetteer has, as far as the report itself tells.

The text may say what it lies in or near to. Such an answer has the point and the radius of another
place, no GeoNames id, and its reason. Where the text does not say, the place is unknown.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from counterclaim.resolve.places.candidates import Mention
from counterclaim.resolve.places.choose import Choice
from counterclaim.resolve.places.entry import Entry, Kind, distance_km
from counterclaim.resolve.places.find import Match

NARROW = (Kind.TOWN, Kind.DISTRICT, Kind.SITE)
FAR_KM = 100.0
FAR_AT_HOME_KM = 200.0


@dataclass(frozen=True, slots=True)
class Instead:
    """The number of another mention, whose place stands in, and why."""

    mention: int
    why: str


def stand_ins(
    mentions: Sequence[Mention], choices: Sequence[Choice | None]
) -> list[Instead | None]:
    """What stands in for each mention without a place, or with one where the text does not put it.

    None where nothing does.
    """
    return [_instead(m, c, mentions, choices) for m, c in zip(mentions, choices, strict=True)]


def _instead(
    mention: Mention,
    choice: Choice | None,
    mentions: Sequence[Mention],
    choices: Sequence[Choice | None],
) -> Instead | None:
    a_side = choice is None and mention.found.match is Match.EXACT
    if a_side or mention.found.match is Match.NOWHERE:
        return None  # "the West" of elsewhere
    said = _said(mention, mentions, choices, sure=choice is not None)
    if choice is None:
        return replace(said, why=f"not in the gazetteer; {said.why}") if said else None
    if said and _elsewhere(mention, choice, said, choices):
        return replace(said, why=f"what the gazetteer has of this name lies elsewhere; {said.why}")
    return None


def _said(
    mention: Mention,
    mentions: Sequence[Mention],
    choices: Sequence[Choice | None],
    *,
    sure: bool,
    steps: int = 2,
) -> Instead | None:
    """The place beside which or in which the text puts this one.

    With `sure`, one that is found only by a likeness of its name does not count.
    Where that one is not known either, the place beside which or in which the text puts that one.
    """
    for number, words in ((mention.towards, "beside"), (mention.inside, "in")):
        if number is None or (sure and mentions[number].found.loose):
            continue
        choice = choices[number]
        if choice is None and steps:
            further = _said(mentions[number], mentions, choices, sure=sure, steps=steps - 1)
            if further:
                return further
        elif choice and choice.entry.kind not in (Kind.COUNTRY, Kind.CONTINENT):
            return Instead(number, f"the text puts it {words} {choice.entry.name}")
    return None


def _elsewhere(
    mention: Mention, choice: Choice, said: Instead, choices: Sequence[Choice | None]
) -> bool:
    """Whether a narrow place is too far from where the text puts it to be the one meant.

    What alone bears the name may lie farther off in the country of which the text speaks.
    """
    anchor = choices[said.mention]
    if anchor is None or choice.entry.kind not in NARROW or choice.entry.uid == anchor.entry.uid:
        return False
    place, other = choice.entry, anchor.entry
    far = FAR_KM
    if place.country == other.country and _is_alone(mention, place):
        far = FAR_AT_HOME_KM
    return _apart_km(place, other) > far + 2 * other.radius_km


def _is_alone(mention: Mention, place: Entry) -> bool:
    """Whether no other place of its country bears the name; its district may."""
    return mention.found.match is Match.EXACT and all(
        each.country != place.country or _apart_km(each, place) < FAR_KM
        for each in mention.found.entries
    )


def _apart_km(one: Entry, other: Entry) -> float:
    return distance_km(one.lat, one.lon, other.lat, other.lon)

"""Where and when a mention puts what it tells, and how near the words for it stand."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import TypeVar

from counterclaim.incidents.card import Days, Rests, Spot
from counterclaim.incidents.scene import Scene, fixes_days, names_a_place
from counterclaim.model.event import Event
from counterclaim.model.place import Place, Precision
from counterclaim.model.record import Record
from counterclaim.model.span import Part
from counterclaim.model.time import Time

_ORDER = tuple(Precision)
_HOUR = re.compile(r"T(\d\d)")
_PARTS = {"TMO": "morning", "TMI": "noon", "TAF": "noon", "TEV": "evening", "TNI": "night"}
T = TypeVar("T", Place, Time)


def spots_of(
    record: Record, event: Event | None, scenes: Mapping[Part, Scene], part: Part, sentence: int
) -> tuple[tuple[Spot, ...], Rests]:
    """The narrowest places of a mention; none where the report names none."""
    told = [record.places[int(each[1:]) - 1] for each in event.place] if event else []
    told = [each for each in told if names_a_place(each)]
    if told:
        return _narrowest(told, record), Rests.TOLD
    found, rests = _nearest(scenes, part, sentence, lambda scene: scene.places)
    return _narrowest(found, record), rests


def days_of(
    record: Record, event: Event | None, scenes: Mapping[Part, Scene], part: Part, sentence: int
) -> tuple[tuple[Days, ...], Rests, str | None]:
    """The days of a mention, and the part of the day where one is named."""
    by_id = {each.id: each for each in record.times}
    told = [by_id[each] for each in event.time if each in by_id] if event else []
    told = [each for each in told if fixes_days(each)]
    rests = Rests.TOLD
    if not told:
        found, rests = _nearest(scenes, part, sentence, lambda scene: scene.times)
        told = list(found)
    moment = next((moment for each in told if (moment := _moment(each.value))), None)
    near = rests in (Rests.TOLD, Rests.SENTENCE)
    days = {
        Days(each.interval.start, each.interval.end)
        for each in told
        if each.interval and (near or _short(each))
    }
    if days:
        return tuple(sorted(days, key=str)), rests, moment if near else None
    return _published(record.document.published), Rests.PUBLISHED, None


def _published(day: date | None) -> tuple[Days, ...]:
    """A report is of its day and the one before it, where nothing else is said."""
    return (Days(day - timedelta(1), day + timedelta(1)),) if day else ()


def _short(time: Time) -> bool:
    found = time.interval
    return bool(found and found.start and found.end and (found.end - found.start).days <= 2)


def _nearest(
    scenes: Mapping[Part, Scene],
    part: Part,
    sentence: int,
    given: Callable[[Scene], tuple[tuple[T, ...], ...]],
) -> tuple[Sequence[T], Rests]:
    """What stands in the same sentence, else in the nearest one before; a title looks ahead."""
    by_sentence = given(scenes[part])
    if by_sentence[sentence]:
        return by_sentence[sentence], Rests.SENTENCE
    for found in _other_sentences(scenes, part, sentence, given):
        if found:
            return found, Rests.BEFORE
    return (), Rests.PUBLISHED


def _other_sentences(
    scenes: Mapping[Part, Scene],
    part: Part,
    sentence: int,
    given: Callable[[Scene], tuple[tuple[T, ...], ...]],
) -> Iterator[tuple[T, ...]]:
    if part == "title":
        if "text" in scenes:
            yield from given(scenes["text"])
        return
    yield from reversed(given(scenes["text"])[:sentence])
    if "title" in scenes:
        yield from given(scenes["title"])


def _narrowest(places: Sequence[Place], record: Record) -> tuple[Spot, ...]:
    """Spots without those that are only wider than another one that is named beside them."""
    spots = {_spot(each, record) for each in places}
    ranks = {each: -1 if each.precision is None else _ORDER.index(each.precision) for each in spots}
    towns = [each for each in spots if each.narrow]
    least = min(ranks.values(), default=0)
    kept = towns or [each for each in spots if ranks[each] == least]
    return tuple(sorted(kept, key=lambda each: (each.name, each.geonameid or 0)))


def _spot(place: Place, record: Record) -> Spot:
    found = place.location
    if found is None:
        words = record.document.words_of(place.span).lower()
        return Spot(words, None, None, None, None, None, None)
    return Spot(
        found.name,
        found.geonameid,
        found.country,
        found.lat,
        found.lon,
        found.radius_km,
        found.precision,
    )


def _moment(value: str) -> str | None:
    """The part of the day that a TIMEX3 value names."""
    for code, name in _PARTS.items():
        if code in value:
            return name
    hour = _HOUR.search(value)
    if hour is None:
        return None
    at = int(hour[1])
    return "night" if at < 5 else "morning" if at < 12 else "noon" if at < 17 else "evening"

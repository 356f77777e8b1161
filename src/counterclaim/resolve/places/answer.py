"""From the choice among places to what is printed: point, radius, precision, use and reason."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from counterclaim.model.place import Location, Place
from counterclaim.model.reading import Toponym
from counterclaim.resolve.places.candidates import Mention, fits
from counterclaim.resolve.places.choose import Choice
from counterclaim.resolve.places.entry import Entry, Kind, distance_km, precision_of
from counterclaim.resolve.places.find import Found, Match
from counterclaim.resolve.places.fold import plain
from counterclaim.resolve.places.instead import Instead
from counterclaim.resolve.places.surroundings import Offset, moved
from counterclaim.resolve.places.use import Uses

TIE = 0.5
SMALLEST_NAMESAKE = 10_000
LARGE = 300_000
SHIFT_KM = 12.0  # "south of" a town, where the text gives no distance


@dataclass(frozen=True, slots=True)
class Seen:
    """One toponym as it was seen; `marked` says why it is one, where the reader did not."""

    toponym: Toponym
    mention: Mention
    offset: Offset | None
    uses: Uses
    marked: str = ""


def place_instead(
    seen: Seen,
    instead: Instead | None,
    others: Sequence[Seen],
    choices: Sequence[Choice | None],
) -> Place:
    """A name that no gazetteer has, where the report itself tells roughly where it is."""
    toponym = seen.toponym
    use, _ = seen.uses.use(toponym.span, None, seen.mention.found.match)
    location, why = None, "not in the gazetteer"
    if instead:
        why = instead.why
        location = _stands_in(instead, others, choices)
    return Place(toponym.span, location, use, 0, why, toponym.score)


def _stands_in(
    instead: Instead, others: Sequence[Seen], choices: Sequence[Choice | None]
) -> Location | None:
    number = instead.mention
    choice = choices[number]
    if choice is None:
        return None
    base = replace(_location(others[number], choice)[0], geonameid=None)
    offset = others[number].offset
    if offset is None or offset.bearing is None or offset.shift_km is not None:
        return base
    lat, lon = moved(base.lat, base.lon, offset.bearing, SHIFT_KM)
    return replace(base, lat=round(lat, 4), lon=round(lon, 4))


def place_of(seen: Seen, choice: Choice) -> Place:
    toponym, found = seen.toponym, seen.mention.found
    use, why_use = seen.uses.use(toponym.span, choice.entry, found.match)
    location, reasons = _location(seen, choice)
    reasons = [seen.marked, _how(found), *choice.reasons, *reasons, why_use]
    why = "; ".join(dict.fromkeys(reason for reason in reasons if reason))
    return Place(toponym.span, location, use, len(found.entries), why, toponym.score)


def _how(found: Found) -> str:
    many = len(found.entries)
    several = f", {many} candidates" if many > 1 else ""
    named = f" ({found.side})" if found.match is Match.PART else ""
    return f"{found.match.value}{named}{several}"


def _location(seen: Seen, choice: Choice) -> tuple[Location, list[str]]:
    entry, mention = choice.entry, seen.mention
    level = mention.level or mention.found.level
    base = _at(entry, entry.radius_km, entry.kind)
    reasons = []
    if level is None and not choice.whole and mention.found.match is not Match.DEMONYM:
        joint = _town_and_region(entry, mention.found, mention.key)
        if joint:
            town, region = joint
            base = _at(town, region.radius_km, region.kind)
            reasons.append(
                "a town and a region of this name, and the text does not tell them apart: "
                "the point is the town's, the radius the region's"
            )
    if choice.second and choice.margin < TIE and not reasons:
        reasons.append(f"hardly likelier than {choice.second.name} in {_where(choice.second)}")
    if level is not None and not fits(entry.kind, level):
        reasons.append(f"the text calls it a {level.value}, the gazetteer a {entry.kind}")
    if mention.found.match is Match.SIDE:
        reasons.append(f"“{mention.found.side}” names a part of it")
    if seen.offset:
        base = _shifted(base, seen.offset)
        reasons.append(f"“{seen.offset.words}”: {_told(seen.offset)}")
    return base, reasons


def _at(entry: Entry, radius_km: float, kind: Kind) -> Location:
    return Location(
        name=entry.name,
        lat=round(entry.lat, 4),
        lon=round(entry.lon, 4),
        radius_km=round(radius_km, 1),
        country=entry.country or None,
        geonameid=entry.uid if entry.uid > 0 else None,
        precision=precision_of(kind, entry.country),
    )


def _town_and_region(entry: Entry, found: Found, key: str) -> tuple[Entry, Entry] | None:
    """The town and the region it lies in, where both bear the name and one of them was chosen.

    A hamlet that happens to bear its region's name, or a town that bears it only beside its own,
    does not count; and a capital's name is the city's.
    """
    if entry.capital:
        return None

    def bears(town: Entry) -> bool:
        own = plain(town.name) == key and town.population >= SMALLEST_NAMESAKE
        return town.kind is Kind.TOWN and (own or town.population >= LARGE)

    def together(town: Entry, region: Entry) -> bool:
        apart = distance_km(town.lat, town.lon, region.lat, region.lon)
        return town.country == region.country and (
            town.parent == region.uid or apart < region.radius_km * 1.3
        )

    if bears(entry):
        regions = (e for e in found.entries if e.kind is Kind.REGION)
        region = next((each for each in regions if together(entry, each)), None)
        return (entry, region) if region else None
    if entry.kind is Kind.REGION:
        towns = [each for each in found.entries if bears(each) and together(each, entry)]
        return (max(towns, key=lambda town: town.population), entry) if towns else None
    return None


def _shifted(base: Location, offset: Offset) -> Location:
    """Around the place, or away from it: then the point is no longer the place of that id."""
    if offset.shift_km is None or offset.bearing is None:
        return replace(base, radius_km=round(base.radius_km + offset.radius_km, 1))
    lat, lon = moved(base.lat, base.lon, offset.bearing, offset.shift_km)
    return replace(
        base,
        lat=round(lat, 4),
        lon=round(lon, 4),
        radius_km=round(offset.radius_km, 1),
        geonameid=None,
    )


def _told(offset: Offset) -> str:
    if offset.shift_km is not None:
        return f"the point is moved {offset.shift_km:.0f} km"
    return f"it may lie {offset.radius_km:.0f} km away"


def _where(entry: Entry) -> str:
    return entry.country or "several countries"

"""Where the places that a report names are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from counterclaim.model.document import Document
from counterclaim.model.place import Location, Place
from counterclaim.model.reading import PartReading, Reading, Toponym
from counterclaim.resolve.places.choose import (
    Choice,
    Mention,
    Weights,
    choose_all,
    fits,
    with_holders,
)
from counterclaim.resolve.places.entry import Entry, Kind, distance_km, precision_of
from counterclaim.resolve.places.find import Finder, Found, Match
from counterclaim.resolve.places.fold import plain
from counterclaim.resolve.places.gazetteer import Gazetteers, open_gazetteers
from counterclaim.resolve.places.surroundings import Beside, Offset, moved
from counterclaim.resolve.places.use import Uses
from counterclaim.resolve.places.words import PlaceWords, load_place_words

TIE = 0.5
SMALLEST_NAMESAKE = 10_000
LARGE = 300_000
_NAME_IN_OUTLET = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)?")


@dataclass(frozen=True, slots=True)
class Resolver:
    """Says where the places of documents are, with one gazetteer."""

    finder: Finder
    beside: Beside
    words: PlaceWords
    weights: Weights

    def __call__(self, document: Document, reading: Reading) -> tuple[Place, ...]:
        """The place of each toponym and demonym, in the order in which the reader found them."""
        found: dict[str, Found] = {}
        seen: list[_Seen] = []
        for part in reading.parts:
            seen += self._look(document, part, found, len(seen))
        mentions = [one.mention for one in seen]
        choices = choose_all(mentions, self._outlet(document), self.weights)
        choices = with_holders(mentions, choices)
        return tuple(_place(one, choice) for one, choice in zip(seen, choices, strict=True))

    def _look(
        self, document: Document, part: PartReading, known: dict[str, Found], first: int
    ) -> Iterator["_Seen"]:
        """Each name with what it may stand for, numbered from `first`.

        `known` saves looking a name up twice.
        """
        text = document.part(part.part)
        uses = Uses(document, part, self.words)
        spans = [toponym.span for toponym in part.toponyms]
        inside, rows = self.beside.inside(text, spans), self.beside.rows(text, spans)
        for number, toponym in enumerate(part.toponyms):
            span = toponym.span
            words = document.words_of(span)
            if words not in known:
                known[words] = self.finder.find(words)
            found, holder = known[words], inside[number]
            yield _Seen(
                toponym=toponym,
                mention=Mention(
                    key=plain(words),
                    found=found,
                    level=self.beside.level(text, span),
                    inside=None if holder is None else first + holder,
                    dateline=uses.is_dateline(span),
                    row=tuple(first + other for other in rows[number] if other != number),
                ),
                offset=self.beside.offset(text, span),
                uses=uses,
            )

    def _outlet(self, document: Document) -> frozenset[str]:
        """The countries that the outlet's name speaks of: the Kyiv Independent, Syria Direct."""
        names = _NAME_IN_OUTLET.findall(document.outlet or "")
        entries = [entry for name in names for entry in self.finder.find(name).entries[:1]]
        return frozenset(entry.country for entry in entries if entry.country)


def open_places(*gazetteers: Path) -> Resolver:
    """A resolver over the gazetteer that ships with the package, and others beside it.

    Raises:
        GazetteerError: a file of places is missing or cannot be used.
    """
    return open_resolver(open_gazetteers(*gazetteers), load_place_words(), Weights())


def open_resolver(gazetteer: Gazetteers, words: PlaceWords, weights: Weights) -> Resolver:
    """A resolver over a gazetteer and the words beside place names."""
    return Resolver(Finder(gazetteer, words), Beside(words), words, weights)


@dataclass(frozen=True, slots=True)
class _Seen:
    """One toponym as it was seen."""

    toponym: Toponym
    mention: Mention
    offset: Offset | None
    uses: Uses


def _place(seen: _Seen, choice: Choice | None) -> Place:
    toponym, found = seen.toponym, seen.mention.found
    entry = choice.entry if choice else None
    use, why_use = seen.uses.use(toponym.span, entry, found.match)
    if choice is None:
        return Place(toponym.span, None, use, 0, "not in the gazetteer", toponym.score)
    location, reasons = _location(seen, choice)
    reasons = [_how(found), *choice.reasons, *reasons, why_use]
    why = "; ".join(dict.fromkeys(reason for reason in reasons if reason))
    return Place(toponym.span, location, use, len(found.entries), why, toponym.score)


def _how(found: Found) -> str:
    many = len(found.entries)
    several = f", {many} candidates" if many > 1 else ""
    named = f" ({found.side})" if found.match is Match.PART else ""
    return f"{found.match.value}{named}{several}"


def _location(seen: _Seen, choice: Choice) -> tuple[Location, list[str]]:
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

"""What a name may stand for: from the surest way to look it up to the loosest."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from counterclaim.resolve.places.entry import Entry, Kind
from counterclaim.resolve.places.fold import ARTICLES, code, plain, sound, without_articles
from counterclaim.resolve.places.gazetteer import Gazetteers
from counterclaim.resolve.places.words import PlaceWords

_POSSESSIVE = re.compile(r"['’]s?$")
_POSSESSIVE_WITHIN = re.compile(r"['’]s?\s")
WIDE = (Kind.COUNTRY, Kind.REGION, Kind.AREA, Kind.CONTINENT, Kind.WATER)
LEAST_LIKENESS = 0.6
CLOSE_LIKENESS = 0.8
LEAST_PEOPLE = 15_000
NOTED_PEOPLE = 100_000
_FIRST = "lake|mount|river|gulf|camp|strait"
_KINDS = ("county", "parish", "district", "province")
_RUNNING_FOR = re.compile(r"[DR]-(?=[A-Z])")
_SMALL_WORDS = frozenset(("of", "in", "at", "the", "and", "for", "near"))


class Match(StrEnum):
    """How a name was found, in the words of a reason."""

    EXACT = "as written"
    CODE = "a short form"
    DEMONYM = "a demonym"
    LEVEL = "without the word for its kind"
    SIDE = "a part of the place named"
    ARTICLE = "but for its article"
    KIND = "with the word for its kind"
    SHORT = "with its abbreviation written out"
    SOUND = "another way to write it in Latin letters"
    PART = "only a place within its name is in the gazetteer"
    NONE = "not in the gazetteer"
    NOWHERE = "no name of a place"


@dataclass(frozen=True, slots=True)
class Found:
    """The places that a name fits.

    `level` is what kind of place the name's own words say it is. `side` are the words that say that
    only a part of the place is meant, or the place within a longer name. `loose` marks a likeness
    that counts only where the report speaks of the place's country anyway.
    """

    entries: tuple[Entry, ...]
    match: Match
    level: Kind | None = None
    side: str = ""
    loose: bool = False


class Finder:
    """Looks names up in a gazetteer."""

    def __init__(self, gazetteer: Gazetteers, words: PlaceWords) -> None:
        self._gazetteer = gazetteer
        self._words = words
        level, side = words.level_pattern(), words.side_pattern()
        self._after = re.compile(rf"(?P<name>.+) (?P<level>{level})")
        self._before = re.compile(
            rf"(?:the )?(?:(?P<level>{level}) of|(?P<first>{_FIRST})) (?P<name>.+)"
        )
        self._side = re.compile(rf"(?:the )?(?P<side>{side})[ -](?P<name>.+)")

    def find(self, text: str) -> Found:
        """Every place that a toponym or demonym may stand for, by the first way that finds any."""
        name = _RUNNING_FOR.sub("", _POSSESSIVE.sub("", text.strip()))
        short = code(name)
        if short and (entries := self._gazetteer.named(short)):
            return Found(tuple(entries), Match.CODE)
        key = plain(name)
        if key in self._words.sides or key in self._words.directions:
            return self._side_of(key)
        if short and len(short) <= len("^USA"):
            return Found((), Match.NONE)
        within = plain(_POSSESSIVE_WITHIN.sub(" ", name))
        found = self._as_written(key) or self._by_rule(key)
        found = found or self._begins_short(name) or self._place_within(within)
        return found or Found((), Match.NONE)

    def _begins_short(self, name: str) -> Found | None:
        """The country or region whose short form begins a longer name: U.S. National Guard."""
        first, _, rest = name.partition(" ")
        short = code(first)
        if not rest or not short:
            return None
        wide = tuple(each for each in self._gazetteer.named(short) if each.kind in WIDE)
        return Found(wide, Match.PART, None, plain(first)) if wide else None

    def _side_of(self, key: str) -> Found:
        """The regions that are called North West or the like; elsewhere "the West" is no place.

        They count where the report is about their country.
        """
        regions = tuple(e for e in self._gazetteer.named(key) if e.kind is Kind.REGION)
        if regions:
            return Found(regions, Match.EXACT, loose=True)
        return Found((), Match.NOWHERE)

    def _as_written(self, key: str) -> Found | None:
        exact = tuple(self._gazetteer.named(key)) if key else ()
        if any(entry.kind in WIDE for entry in exact):
            return Found(exact, Match.EXACT)
        if demonym := self._demonym(key):
            return demonym
        of_its_kind = self._of_its_kind(key)
        if exact:
            return Found((*exact, *of_its_kind), Match.EXACT)
        return Found(of_its_kind, Match.KIND) if of_its_kind else None

    def _of_its_kind(self, key: str) -> tuple[Entry, ...]:
        """The districts that are called so beside the word for their kind: Otoe for Otoe County."""
        return tuple(
            entry
            for kind in _KINDS
            for entry in self._gazetteer.named(f"{key} {kind}")
            if entry.kind is Kind.DISTRICT
        )

    def _demonym(self, key: str) -> Found | None:
        for form in demonym_forms(key):
            if entries := self._gazetteer.named(form):
                return Found(tuple(entries), Match.DEMONYM)
        return None

    def _by_rule(self, key: str) -> Found | None:
        for pattern in (self._after, self._before):
            if found := pattern.fullmatch(key):
                groups = found.groupdict()
                level = self._words.levels[groups["level"] or groups["first"]]
                inner = self._as_written(found["name"]) or self._loosely(found["name"])
                if inner and inner.match is not Match.DEMONYM and _may_be(inner, level):
                    match = Match.LEVEL if inner.match is Match.EXACT else inner.match
                    return Found(inner.entries, match, level, loose=inner.loose)
        if found := self._side.fullmatch(key):
            inner = self._as_written(found["name"])
            if inner and (large := _large(inner)):
                return Found(large, Match.SIDE, inner.level, found["side"])
        return self._loosely(key)

    def _place_within(self, key: str) -> Found | None:
        """The longest place of note that begins or ends a longer name (Dubai World Trade Centre).

        What bears such a name is mostly in that place, or acts for it.
        """
        words = key.split()
        if words and words[-1] in self._words.named_after:
            return None
        while len(words) > 1 and words[0] in self._words.sides:
            words = words[1:]
        for length in range(len(words) - 1, 0, -1):
            pieces = [words[:length]]
            if words[-length - 1] in _SMALL_WORDS:
                pieces.append(words[-length:])
            for piece in pieces:
                if found := self._noted(piece):
                    return found
        return None

    def _noted(self, words: list[str]) -> Found | None:
        """The places of a piece of a longer name; small ones count only where they are near."""
        key = " ".join(words)
        if words[0] in _SMALL_WORDS or words[0] in self._words.sides or key in self._words.levels:
            return None
        found = self._as_written(key)
        if found is None or found.match is Match.KIND:
            return None
        if found.match is Match.DEMONYM:
            states = tuple(each for each in found.entries if each.kind is Kind.COUNTRY)
            return Found(states, Match.PART, None, key) if states else None
        if noted := _noted(found, key):
            return Found(noted, Match.PART, None, key)
        small = tuple(each for each in found.entries if plain(each.name) == key)
        return Found(small, Match.PART, None, key, loose=True) if small else None

    def _loosely(self, key: str) -> Found | None:
        for match, other in self._other_forms(key):
            if entries := self._gazetteer.named(other):
                return Found(tuple(entries), match)
        heard = [(_likeness(key, each), each) for each in self._gazetteer.sounding(sound(key))]
        if close := tuple(each for likeness, each in heard if likeness >= CLOSE_LIKENESS):
            return Found(close, Match.SOUND, loose=True)
        loose = tuple(each for likeness, each in heard if likeness >= LEAST_LIKENESS)
        return Found(loose, Match.SOUND, loose=True) if loose else None

    def _other_forms(self, key: str) -> Iterator[tuple[Match, str]]:
        words = key.split()
        written_out = [self._words.short.get(word, word) for word in words]
        if written_out != words:
            yield Match.SHORT, " ".join(written_out)
        long = {full: short for short, full in self._words.short.items()}
        abbreviated = [long.get(word, word) for word in words]
        if abbreviated != words:
            yield Match.SHORT, " ".join(abbreviated)
        if (bare := without_articles(key)) != key:
            yield Match.ARTICLE, bare
        for article in ("al", "the"):
            yield Match.ARTICLE, f"{article} {bare}"
        for number, word in enumerate(words):
            if word in ARTICLES:  # al, el, ash … for one another
                for article in ("al", "el", "as", "ash", "ar", "ad", "an", "at", "az", "ez"):
                    yield Match.ARTICLE, " ".join([*words[:number], article, *words[number + 1 :]])


def demonym_forms(key: str) -> tuple[str, ...]:
    """The keys under which a gazetteer may have a demonym, or its plural."""
    forms = (key, key.removesuffix("s"), key.removesuffix("es"))
    return tuple(f"@{form}" for form in dict.fromkeys(forms) if form)


def _may_be(found: Found, level: Kind) -> bool:
    """Whether a valley, a sea or the like is among the places; a town of its name is not meant."""
    if level not in (Kind.AREA, Kind.WATER):
        return True
    return any(each.kind in (Kind.AREA, Kind.WATER, level) for each in found.entries)


def _large(found: Found) -> tuple[Entry, ...]:
    """The countries, regions and larger towns among what was found."""
    return tuple(
        each for each in found.entries if each.kind in WIDE or each.population >= LEAST_PEOPLE
    )


def _noted(found: Found, key: str) -> tuple[Entry, ...]:
    """The countries, regions and large towns among what was found, each under its own name."""
    return tuple(
        each
        for each in found.entries
        if each.kind is Kind.COUNTRY
        or (plain(each.name) == key and (each.kind in WIDE or each.population >= NOTED_PEOPLE))
    )


def _likeness(key: str, entry: Entry) -> float:
    """How much two names that sound alike also look alike, 0 to 1.

    Only the name that the gazetteer prints is compared, so a few spellings known only as other
    names are lost.
    """
    own = without_articles(plain(entry.name)).replace(" ", "")
    given = without_articles(key).replace(" ", "")
    return SequenceMatcher(None, given, own, autojunk=False).ratio()

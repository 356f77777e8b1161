"""What the words around a place name say of it."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.model.span import Span
from counterclaim.resolve.places.entry import Kind
from counterclaim.resolve.places.words import PlaceWords

_LOOK_AHEAD = 80
_STRAIGHT_ON = re.compile(r"\s*(?:,|\()?\s+[^.;:!?”\"]*$")
KM_PER_MILE = 1.609
_LOOK_BACK = 60
_COMMA = re.compile(r"\s*(?:,\s+|\s\(|,?\s+in\s+(?:the\s+)?)")
_ROW = re.compile(r"\s*,\s+(?:(?:and|or)\s+)?|\s+(?:and|or)\s+")
_SEVERAL = re.compile(r"\s+(?:counties|provinces|districts|states|regions|cities|towns|villages)\b")
_APPOSED = r"\s*,\s+(?:(?:an?|the|one\s+of\s+the)\s+(?:[\w-]+\s+){1,6})?"
_POSSESSIVE = re.compile(r"['’]s?\s+")


@dataclass(frozen=True, slots=True)
class Offset:
    """How far from the place named the text says to look.

    `shift_km` in the `bearing` (degrees from north) moves the point; None where the text gives no
    distance. `radius_km` is how far from there it may lie. `words` are the text's own.
    """

    shift_km: float | None
    bearing: float | None
    radius_km: float
    words: str


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the text says beside one place name.

    `level` is the kind of place that a word beside it names. `inside` is the number of the mention
    that this one is said to lie in ("Homs, Syria"), among the mentions of the document.
    """

    level: Kind | None
    inside: int | None
    offset: Offset | None


class Beside:
    """Looks beside place names; the patterns are made once."""

    def __init__(self, words: PlaceWords) -> None:
        self._words = words
        level, side = words.level_pattern(), words.side_pattern()
        vague, direction = words.vague_pattern(), words.direction_pattern()
        flags = re.IGNORECASE
        self._level_after = re.compile(rf"['’]?s?\s+(?P<level>{level})\b", flags)
        self._level_before = re.compile(
            rf"\b(?P<level>{level})\s+(?:(?:of|in)\s+)?(?:the\s+)?(?:\w+\s+)?$", flags
        )
        self._of = re.compile(
            rf"(?:{_COMMA.pattern}|{_APPOSED}(?:in|of)\s+|{_APPOSED}in\s+the\s+(?:[\w-]+\s+){{1,3}}of\s+)"
            rf"(?:the\s+)?(?:{side}\s+)?"
            rf"(?:{level}\s+(?:of\s+)?)?"
            rf"|\s+{level}(?:,|\s+in|\s+of)\s+(?:the\s+)?(?:{side}\s+)?",
            flags,
        )
        self._holder = re.compile(
            rf"(?:['’]s?)?\s+(?:[\w-]+\s+)?(?:[\w-]+\s+)?{level}\s+(?:of\s+)?|{_POSSESSIVE.pattern}"
            rf"(?:{side}\s+)?",
            flags,
        )
        self._distance = re.compile(
            r"(?P<number>\d+(?:[.,]\d+)?)\s*-?(?P<unit>km|kms|kilomet(?:er|re)s?|miles?|mi)\b"
            rf"(?:\s+\([^)]*\))?\s+(?:to\s+the\s+)?(?P<direction>{direction})?\s*"
            r"(?:of|from|outside)\s+(?:the\s+)?(?:\w+\s+of\s+)?$",
            flags,
        )
        self._direction = re.compile(
            rf"\b(?:(?:just|to\s+the)\s+)?(?P<direction>{direction})\s+of\s+"
            r"(?:the\s+)?(?:\w+\s+of\s+)?$",
            flags,
        )
        self._next_to = re.compile(
            rf"\b{words.beside_pattern()}\s+(?:the\s+)?(?:{level}\s+of\s+)?$", flags
        )
        self._from_before = re.compile(
            rf",\s+an?\s+(?:[\w-]+\s+){{0,2}}{level}\s+(?:[\w.,-]+\s+(?:km|kilomet(?:er|re)s?|miles?)\s+)?"
            rf"to\s+the\s+{direction}\b(?!\s+of\b)",
            flags,
        )
        self._vague = re.compile(
            rf"\b(?P<vague>{vague})\s+(?:the\s+)?(?:{level}\s+of\s+)?(?:the\s+)?$", flags
        )

    def levels(self, text: str, spans: Sequence[Span]) -> list[Kind | None]:
        """The kind of place that a word beside each name says it is.

        A word in the plural behind a row says it of all: "Jackson and Barrow counties".
        """
        levels = [self._level(text, span) for span in spans]
        for row in self.rows(text, spans):
            last = row[-1]
            if len(row) > 1 and _SEVERAL.match(text, spans[last].end):
                for number in row:
                    levels[number] = levels[last]
        return levels

    def _level(self, text: str, span: Span) -> Kind | None:
        if after := self._level_after.match(text, span.end):
            return self._words.levels[after["level"].lower()]
        before = text[max(0, span.start - _LOOK_BACK) : span.start]
        if found := self._level_before.search(before):
            between = before[found.end("level") :].split()
            if between in ([], ["of"], ["of", "the"]):
                return self._words.levels[found["level"].lower()]
        return None

    def offset(self, text: str, span: Span) -> Offset | None:
        """How far from the place the text says to look; None where it means the place itself."""
        before = text[max(0, span.start - _LOOK_BACK) : span.start]
        if found := self._distance.search(before):
            number = float(found["number"].replace(",", ""))
            km = number if found["unit"].lower().startswith("k") else number * KM_PER_MILE
            bearing = self._bearing(found["direction"])
            if bearing is None:
                return Offset(None, None, km * 1.2, found[0].strip())
            return Offset(km, bearing, max(3.0, km * 0.3), found[0].strip())
        if found := self._direction.search(before):
            return Offset(None, self._bearing(found["direction"]), 30.0, found[0].strip())
        if found := self._vague.search(before):
            word = " ".join(found["vague"].lower().split())
            return Offset(None, None, self._words.vague.get(word, 15.0), found["vague"])
        return None

    def inside(self, text: str, spans: Sequence[Span]) -> list[int | None]:
        """For each name in one part, the number of the name beside it that it is said to lie in."""
        result: list[int | None] = [None] * len(spans)
        for number in range(len(spans) - 1):
            between = text[spans[number].end : spans[number + 1].start]
            if len(between) > _LOOK_BACK:
                continue
            if self._of.fullmatch(between):
                result[number] = number + 1
            elif self._holder.fullmatch(between):
                result[number + 1] = number
        return result

    def towards(self, text: str, spans: Sequence[Span]) -> list[int | None]:
        """For each name in one part, the number of the name from which the text says where it is.

        "Hasya, on the highway south of Homs"; "Kutum, a town northwest of El Fasher"; in "from Homs
        to Hasya, a town to the south" it is the name before.
        """
        result: list[int | None] = [None] * len(spans)
        for number, span in enumerate(spans):
            if number and self._from_before.match(text, span.end):
                between = text[spans[number - 1].end : span.start]
                result[number] = number - 1 if len(between) < _LOOK_AHEAD else None
                continue
            for other in range(number + 1, min(number + 3, len(spans))):
                between = text[span.end : spans[other].start]
                if len(between) < _LOOK_AHEAD and self._beside_it(text, between, spans[other]):
                    result[number] = other
                    break
        return result

    def _beside_it(self, text: str, between: str, other: Span) -> bool:
        if not _STRAIGHT_ON.match(between):
            return False
        if between.lstrip().startswith(",") and self._next_to.search(between):
            return True
        offset = self.offset(text, other)
        if offset is None:
            return False
        words = " ".join(between.split())
        return words.lower().rstrip().removesuffix(" the").endswith(offset.words.lower())

    def rows(self, text: str, spans: Sequence[Span]) -> list[range]:
        """For each name in one part, the names of the row that it stands in, itself among them."""
        result, start = [], 0
        for number in range(1, len(spans) + 1):
            joined = number < len(spans) and _ROW.fullmatch(
                text[spans[number - 1].end : spans[number].start]
            )
            if not joined:
                result += [range(start, number)] * (number - start)
                start = number
        return result

    def _bearing(self, word: str | None) -> float | None:
        return self._words.directions[word.lower()] if word else None


def moved(lat: float, lon: float, bearing: float, km: float) -> tuple[float, float]:
    """The point so many kilometres away in a bearing (degrees from north), on a sphere."""
    angle, way = km / 6371.0, math.radians(bearing)
    a, b = math.radians(lat), math.radians(lon)
    c = math.asin(math.sin(a) * math.cos(angle) + math.cos(a) * math.sin(angle) * math.cos(way))
    d = b + math.atan2(
        math.sin(way) * math.sin(angle) * math.cos(a), math.cos(angle) - math.sin(a) * math.sin(c)
    )
    return math.degrees(c), (math.degrees(d) + 540) % 360 - 180

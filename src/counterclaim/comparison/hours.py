"""Times as minutes: of the day by clock or by part of the day, and the days they lie on."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from counterclaim.comparison.tables import ComparisonTables
from counterclaim.comparison.told import Said, Told
from counterclaim.comparison.zones import zone_of

DAY = 24 * 60
_CLOCK = re.compile(
    r"(?<![\d:.])(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)(?::\d\d)?(?!\d)"
    r"(?:\s*(?P<half>[ap])\.?\s?m\b)?"
)
_MILITARY = re.compile(r"(?<![\d:.,])(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?![\d:.,])")
_HALF = re.compile(r"(?<![\d:.])(?P<hour>1[0-2]|[1-9])\s*(?P<half>[ap])\.?\s?m\b")
_HOURS = tuple("one two three four five six seven eight nine ten eleven twelve".split())
_SPOKEN = re.compile(
    r"\b(?:(?P<part>half|quarter|five|ten|twenty-five|twenty)(?: minutes)?"
    r" (?P<side>past|to|before|after) )?"
    rf"(?P<hour>{'|'.join(_HOURS)})(?= o'clock| in the| that| this| the next| on \w+day| and |$|,)"
)
_STEPS = {"five": 5, "ten": 10, "quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30}
_NOT = re.compile(r",? (?:and |but )?not (?:at|on|in|before|after|until) .*")
_RANGE = re.compile(r"\b(?:between|from) (?P<low>.+?) (?:and|to|until) (?P<high>.+)")
_YEAR = re.compile(  # behind a month: no hours
    r"(?<=jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"([a-z]*\.?,?(?: \d\d?,?)?) (?:19|20)\d\d\b"
)
_UNIVERSAL = re.compile(r"\b(?:GMT|UTC)\b")
_LOOSE = re.compile(r"\b(?:about|around|some|shortly|soon|towards|nearly|just)\b")
_AFTER_NOON = re.compile(r"\b(?:afternoon|evening|p\.?\s?m)\b")
_BEFORE_NOON = re.compile(r"\b(?:morning|dawn|a\.?\s?m)\b")
_DAY_WORDS = re.compile(
    r"\b(?:(?P<weekday>mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight"
    r"|last night|this (?:morning|evening)|(?:this|last|next|coming|past|previous|following)"
    r" (?:day|week|weekend|month|year)|(?:day|days|week|weeks|month|months) (?:ago|later|earlier)"
    r"|january|february|march|april|may|june|july|august"
    r"|september|october|november|december)\b"
)
_SLACK = 15  # minutes by which "about" is loose
_LOOSE_BEFORE = re.compile(r"\b(?:about|around|some|shortly|towards|nearly|roughly) (?:\w+ )?$")
_SINCE = re.compile(r"\b(?:from|since|began(?: at)?|starting(?: at)?)$")
_UNTIL = re.compile(r"\b(?:by|until|till|up to|no later than)$")


class Edge(StrEnum):
    """Whether a time is when something was, since when, or until when."""

    AT = "at"
    SINCE = "since"
    UNTIL = "until"


@dataclass(frozen=True, slots=True)
class Moment:
    """When: minutes of the day from low to high, both part of it, and days [since, until).

    What lies past midnight is above 1440. `clock`: a clock gives it, and no part of the day.
    `half_known`: whether it is before or after noon. `universal`: it is given in GMT. `weekday` is
    the first letters of the day of the week that the words name.
    `zone` is how many minutes ahead of Greenwich the clock goes, where the words say whose it is.
    """

    low: int
    high: int
    clock: bool
    half_known: bool
    universal: bool
    since: date | None
    until: date | None
    weekday: str | None
    edge: Edge = Edge.AT
    zone: int | None = None

    @property
    def whole_day(self) -> bool:
        return self.high - self.low >= DAY - 1

    def moved(self, minutes: int) -> "Moment":
        """The same by so many minutes later."""
        return replace(self, low=self.low + minutes, high=self.high + minutes)


def moment_of(said: Said, tables: ComparisonTables) -> Moment | None:
    """When a version says that it was; of several claims the one that is most exact."""
    found = [each for each in (_moment(told, tables) for told in said.told) if each]
    best = min(found, key=lambda each: (each.since is None, each.high - each.low), default=None)
    if best and best.clock and best.zone is None:
        zones = (each.zone for each in found if each.clock and each.zone is not None)
        best = replace(best, zone=next(zones, None))
    return best


def _moment(told: Told, tables: ComparisonTables) -> Moment | None:
    text = told.words.lower().replace("’", "'")
    since, until, weekday = _days(told, text)
    text = _NOT.sub("", _YEAR.sub(" ", text))
    universal = bool(_UNIVERSAL.search(told.words))
    universal |= told.universal and bool(_MILITARY.fullmatch(told.words))
    zone = 0 if universal else zone_of(told, tables)
    rest = (universal, since, until, weekday, _edge(told, text), zone)
    known = bool(_AFTER_NOON.search(text) or _BEFORE_NOON.search(text))
    minutes = _range(text, tables) or _clock(text)
    if minutes:
        slack = _SLACK if _LOOSE.search(text) or _LOOSE_BEFORE.search(_before(told)) else 0
        low, high, sure = minutes
        known |= sure
        return Moment(low - slack, high + slack, True, known, *rest)
    part = _part(text, tables)
    if part:
        exact = part[0] == part[1]
        return Moment(part[0], part[1], exact, True, *rest)
    if since or weekday:
        return Moment(0, DAY - 1, False, True, *rest)
    return None


def _before(told: Told) -> str:
    """What stands before a claim in its sentence."""
    return told.sentence.lower()[: max(0, told.sentence.find(told.words))]


def _edge(told: Told, text: str) -> Edge:
    """Whether the words, or the one before them, say since when or until when."""
    lead = text.partition(" ")[0]
    before = _before(told).rstrip()
    if _SINCE.search(lead) or _SINCE.search(before):
        return Edge.SINCE
    if _UNTIL.search(lead) or _UNTIL.search(before):
        return Edge.UNTIL
    return Edge.AT


def _range(text: str, tables: ComparisonTables) -> tuple[int, int, bool] | None:
    found = _RANGE.search(text)
    if not found:
        return None
    ends = [_clock(f"{found[name]}") or _part(found[name], tables) for name in ("low", "high")]
    if ends[0] is None or ends[1] is None:
        return None
    low, high = ends[0][0], ends[1][1]
    if high == DAY and low < DAY // 2:
        low += DAY // 2
    return (low, high, high == DAY) if low <= high else None


def _part(text: str, tables: ComparisonTables) -> tuple[int, int] | None:
    for phrase, bounds in tables.day_parts.items():
        if re.search(rf"\b{phrase}\b", text):
            return bounds
    return None


def _clock(text: str) -> tuple[int, int, bool] | None:
    """Minutes that a clock gives, twice, and whether it is surely before or after noon."""
    for pattern in (_CLOCK, _HALF, _MILITARY):
        found = pattern.search(text)
        if found:
            fields = found.groupdict()
            hour, minute = int(fields["hour"]), int(fields.get("minute") or 0)
            half = fields.get("half")
            after = half == "p" or (not half and bool(_AFTER_NOON.search(text)))
            hour = hour % 12 if half == "a" else hour + 12 * (after and hour < 12)
            sure = bool(half) or hour > 12 or fields["hour"].startswith("0")
            return hour * 60 + minute, hour * 60 + minute, sure or pattern is _MILITARY
    found = _SPOKEN.search(text)
    if not found:
        return None
    minutes = (_HOURS.index(found["hour"]) + 1) % 12 * 60
    if found["part"]:
        step = _STEPS[found["part"]]
        minutes += step if found["side"] in ("past", "after") else -step
    minutes += DAY // 2 * bool(_AFTER_NOON.search(text))
    return minutes % DAY, minutes % DAY, False


def _days(told: Told, text: str) -> tuple[date | None, date | None, str | None]:
    """The days of a claim whose words name one; an hour alone is of any day."""
    named = _DAY_WORDS.search(text)
    if not named:
        return None, None, None
    for each in told.named.times:
        if each.interval and each.interval.start:
            until = each.interval.end or each.interval.start + timedelta(1)
            return each.interval.start, until, named["weekday"]
    return None, None, named["weekday"]

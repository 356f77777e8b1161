"""What several kinds of expressions share: years that are not told, and edges of periods."""

from dataclasses import replace
from datetime import date, timedelta

from counterclaim.model.time import Anchor, Interval, TimeType
from counterclaim.resolve.times.dates import PartialDate, add_months, valid_day
from counterclaim.resolve.times.found import Found, Valued
from counterclaim.resolve.times.story import UNKNOWN, Story, Tense
from counterclaim.resolve.times.written import timex_value

_EDGES = {"START": (0.0, 0.5), "MID": (0.25, 0.75), "END": (0.5, 1.0)}
_FAR, _NEAR = 270, 62  # days: so far back or ahead gives way to what lies so near on the other side
NO_DAY = "the report's day is not known and the text gives nothing to count from"


def edge(days: Interval | None, mod: str | None) -> Interval | None:
    """The days of the beginning, middle or end of a period: its first, middle or last half.

    The halves overlap on purpose: two accounts of "early" and "mid" May do not exclude each other.
    """
    if not days or not mod or not days.start or not days.end or mod not in _EDGES:
        return days
    length = (days.end - days.start).days
    first, last = (round(length * share) for share in _EDGES[mod])
    return Interval(days.start + timedelta(first), days.start + timedelta(max(last, first + 1)))


def dated(
    known: PartialDate,
    found: Found,
    why: str,
    anchor: Anchor | None = None,
    mod: str | None = None,
) -> Valued:
    """A date or time of day with the modifier that its words give it."""
    mod = mod or edge_named(found)
    kind = TimeType.TIME if known.part or known.clock else TimeType.DATE
    return Valued(kind, timex_value(known), known, edge(known.days(), mod), mod, anchor, why)


def edge_named(found: Found) -> str | None:
    """START, MID or END, if the words say that."""
    return found.value("mod", "EDGE") if "mod" in found else None


def part_named(found: Found) -> str | None:
    """The part of the day, if the words name one."""
    return found.value("part", "PART", "DAWN") if "part" in found else None


def year_for(month: int, day: int | None, base: date, tense: Tense | None) -> int:
    """The year of a month or day that is told without one, from the day of the report.

    The past looks back and the future ahead; without a tense the nearest one is meant. A day that
    is near on the other side wins over one that is most of a year away.
    """

    def start(year: int) -> date:
        usable = day if day and valid_day(year, month, day) else 1
        return date(year, month, usable)

    ways = [start(base.year + step) for step in (-1, 0, 1)]
    back = max(way for way in ways if way <= base)
    ahead = min(way for way in ways if way >= (base if day else base.replace(day=1)))
    behind, before = (base - back).days, (ahead - base).days
    if tense == "past":
        return (ahead if behind > _FAR and before < _NEAR else back).year
    if tense == "future":
        return (back if before > _FAR and behind < _NEAR else ahead).year
    return (back if behind <= before else ahead).year


def complete(known: PartialDate, found: Found, story: Story) -> tuple[PartialDate, Anchor, str]:
    """A month, or a day of one, with the year that the text or the report's day gives it."""
    if "same" in found or story.narrative or story.reported is None:
        told = story.year(known.month)
        if told:
            year = told[0] + int(found.notes.get("same", 0))
            return replace(known, year=year), told[1], "the year is that of the time told before"
        if not story.reported:
            return known, UNKNOWN, f"the year is not given, {NO_DAY}"
    base = story.reported
    assert base is not None  # noqa: S101  (for the type checker: told apart above)
    if "rel" in found:
        year = base.day.year + int(found.notes["rel"])
        return replace(known, year=year), base.anchor, "the year is counted from the report's"
    tense = story.tense_at(found.start)
    month = known.month or 1
    year = year_for(month, known.day, base.day, tense)
    day = known.day if known.day and valid_day(year, month, known.day) else 1
    behind = date(year, month, day) <= base.day
    way = "nearest to"
    if (tense == "past" and behind) or (tense == "future" and not behind):
        way = "the last one before" if behind else "the next one after"
    return replace(known, year=year), base.anchor, f"no year is given: {way} the report's day"


def unknown(text: str, found: Found, why: str = NO_DAY) -> Valued:
    """A date that stays relative, with X for what is not known."""
    kind = TimeType.TIME if "T" in text else TimeType.DATE
    return Valued(kind, text, None, None, edge_named(found), UNKNOWN, why)


def days_around(day: date, unit: str, number: float, ahead: bool) -> Interval | None:
    """The days of a length of time before or after a day, which belongs to the days before."""
    months = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}.get(unit)
    try:
        if months:
            moved = add_months(day, round(number * months) * (1 if ahead else -1))
        else:
            length = timedelta({"W": 7, "FN": 14, "D": 1}[unit] * number)
            moved = day + length if ahead else day - length
    except (KeyError, ValueError, OverflowError):
        return None
    return Interval(day, moved + timedelta(1)) if ahead else Interval(moved, day + timedelta(1))

"""Quarters of the year, as reports on business and budgets tell them."""

from dataclasses import replace
from datetime import date, timedelta

from counterclaim.resolve.times.dates import PartialDate, move, period_around
from counterclaim.resolve.times.found import Found, Valued
from counterclaim.resolve.times.story import Base, Story
from counterclaim.resolve.times.values.calendar import PLAIN, year_of
from counterclaim.resolve.times.values.common import dated, unknown

_RUNNING = 45  # days ahead in which a quarter may begin and still be of this year


def quarter(found: Found, story: Story) -> Valued | None:
    """A quarter: "the third quarter of 1984", "third-quarter", "the year-ago quarter"."""
    number = found.integer("quarter", "ORDINAL")
    if number is not None and not 1 <= number <= 4:
        return None
    year = year_of(found)
    if number and year is not None:
        return dated(PartialDate(year=year, quarter=number), found, PLAIN)
    if "past" in found or number is None:
        return _quarter_told(found, story, number)
    base = story.now("year")
    if base is None:
        return unknown(f"XXXX-Q{number}", found)
    step = found.notes.get("rel")
    told = base.day.year + int(step) if step else _year_of_quarter(number, base.day)
    known = PartialDate(year=told, quarter=number)
    return dated(known, found, "the quarter counted from the report's day", base.anchor)


def _year_of_quarter(number: int, base: date) -> int:
    """This year's, unless it is still to begin: then that of the year before."""
    start = date(base.year, 3 * number - 2, 1)
    return base.year if start <= base + timedelta(_RUNNING) else base.year - 1


def _told_quarter(story: Story) -> Base | None:
    base = story.then("quarter")
    return base if base and base.told.unit == "quarter" else None


def _quarter_told(found: Found, story: Story, number: int | None) -> Valued | None:
    """The quarter told before, or for "the year-ago quarter" the same one a year earlier."""
    base = _told_quarter(story) or story.now("year")
    if base is None:
        return unknown(f"XXXX-Q{number or 'X'}", found)
    known = base.told if base.told.quarter else None
    if known is None:
        words = {token.text.lower() for token in found.tokens[found.start : found.end]}
        steps = 0 if words & {"this", "current"} else -1
        known = move(base.day, steps, "quarter") or period_around(base.day, "quarter")
    known = PartialDate(year=(known.year or 0) - ("past" in found), quarter=number or known.quarter)
    why = "the quarter a year before the one told" if "past" in found else "the quarter told before"
    return replace(dated(known, found, why, base.anchor), told="past" not in found)


def year_earlier(found: Found, story: Story) -> Valued | None:
    """A year before the quarter told, or before the report: "a year earlier", "year-ago"."""
    told = _told_quarter(story)
    if story.narrative:
        return None
    if told:
        known = replace(told.told, year=(told.told.year or 0) - 1)
        valued = dated(known, found, "a year before the quarter told", told.anchor)
        return replace(valued, told=False)
    words = [token.text.lower() for token in found.tokens[found.start : found.end]]
    base = story.then("year") if "earlier" in words else story.reported
    base = base or story.reported
    if base is None:
        return unknown("XXXX", found)
    known = PartialDate(year=base.day.year - 1)
    return replace(dated(known, found, "a year before", base.anchor), told=False)

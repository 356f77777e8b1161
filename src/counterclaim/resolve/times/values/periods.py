"""Weeks, months, seasons, halves and years, counted from the report or from what was told."""

from dataclasses import replace
from datetime import date, timedelta

from counterclaim.resolve.times.dates import (
    SEASON_MONTHS,
    PartialDate,
    move,
    of_week,
)
from counterclaim.resolve.times.found import Found, Valued
from counterclaim.resolve.times.story import Base, Story
from counterclaim.resolve.times.values.calendar import PLAIN, full_date, year_of
from counterclaim.resolve.times.values.common import dated, part_named, unknown

_UNITS = {
    "D": "day",
    "W": "week",
    "M": "month",
    "Q": "quarter",
    "Y": "year",
    "DE": "decade",
    "CE": "century",
}
_UNKNOWN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "quarter": "XXXX-QX",
            "year": "XXXX", "decade": "XXX", "century": "XX"}  # fmt: skip
_WEDNESDAY, _FRIDAY = 3, 5  # days of the week, from Monday as 1
_WHEN = {"earlier": "START", "early": "START", "later": "END", "late": "END", "mid": "MID"}


def near(found: Found, story: Story) -> Valued | None:
    """A period counted from the report: "last week", "this month", "earlier this year"."""
    if "week_of" in found:
        return _week_of(found, story)
    step = int(found.notes.get("rel", 0))
    if "end" in found and found.before().text.lower() == "since":
        step -= 1  # what has gone on "since year-end" began with the last one
    word = "year" if "end" in found else found.word("unit")
    if word == "weekend":
        return _weekend(story.now("day"), step, found, story)
    unit = _UNITS.get(found.tables.value(word, "UNIT") or "", "")
    ended = found.after().text.lower() == "ended" and "fiscal" in found.words()
    if not unit or word == "night" or ended:
        return None
    base = story.now(unit if story.narrative else "day")
    if base is None:
        return unknown(_UNKNOWN[unit], found)
    known = move(base.day, step, unit)
    mod = "END" if "end" in found else _when(found)
    why = f"{_step(step)} {unit} counted from {_whose(story)}"
    return dated(known, found, why, base.anchor, mod) if known else None


def _when(found: Found) -> str | None:
    first = found.tokens[found.start].text.lower()
    word = found.word("when") or (first if first in _WHEN else "")
    return _WHEN.get(word)


def _step(step: int) -> str:
    return {-1: "the last", 0: "this", 1: "the next"}.get(step, f"{step} times the")


def _whose(story: Story) -> str:
    return "the time told before" if story.narrative else "the report's day"


def _week_of(found: Found, story: Story) -> Valued | None:
    day = full_date(found, story)
    known = day.date.as_day() if day and day.date else None
    return (
        replace(dated(of_week(known), found, "the week of that day"), anchor=day.anchor)
        if known and day
        else None
    )


def _weekend(base: Base | None, step: int, found: Found, story: Story) -> Valued | None:
    """A weekend: with no step the one that was, or late in the week the one that comes.

    Early in the week only the future looks ahead; later the past looks back: "On Thursday … they
    agreed over the weekend".
    """
    if base is None:
        return unknown("XXXX-WXX-WE", found)
    moved = base.day + timedelta(7 * step)
    plain = step == 0 and found.tokens[found.start].text.lower() != "this"
    if plain and base.day.isoweekday() <= _FRIDAY:
        tense = story.tense_at(found.start)
        early = base.day.isoweekday() <= _WEDNESDAY
        if tense == "past" or (early and tense != "future"):
            moved -= timedelta(7)
    known = replace(of_week(moved), weekend=True)
    return dated(known, found, f"the weekend counted from {_whose(story)}", base.anchor)


def then(found: Found, story: Story) -> Valued | None:
    """A period counted from what was told: "the next day", "that year", "the same month"."""
    step = int(found.notes.get("told", 0))
    if found.word("unit") == "weekend":
        return _weekend(story.then("day"), step, found, story)
    part = "NI" if found.word("unit") == "night" else part_named(found)
    unit = "day" if part else _UNITS.get(found.tables.value(found.word("unit"), "UNIT") or "", "")
    lasting = "next" in found.words() and unit in ("year", "decade", "century")
    if not unit or lasting or _clause_follows(found):
        return None
    base = story.then(unit)
    if base is None:
        value = _UNKNOWN[unit] + (f"T{part}" if part else "")
        return unknown(value, found, "counted from a time that the text does not date")
    known = move(base.day, step, unit)
    if known is None or base.told.before_christ:
        return None
    why = f"{_step(step) if step else 'that'} {unit} counted from the time told before"
    return dated(replace(known, part=part), found, why, base.anchor, _when(found))


def _clause_follows(found: Found) -> bool:
    """Whether "the day before" goes on with what it was before, rather than what was told."""
    last = found.words()[-1]
    after = found.after()
    return (
        last in ("before", "after")
        and after.shape in ("WORD", "INT")
        and after.text.lower() not in ("and", "when", "in", "at", "on", "by", "with", "that")
    )


def season(found: Found, story: Story) -> Valued | None:
    """A season: "last fall", "the summer of 1963", "in the spring"."""
    name = found.value("season", "SEASON") or ""
    year = year_of(found)
    if year is not None:
        return dated(PartialDate(year=year, season=name), found, PLAIN)
    if found.after().text.lower() == "of" and name == "FA" and "rel" not in found:
        return None  # the fall of a city
    told = story.year() if story.narrative or "told" in found or not story.reported else None
    step = found.notes.get("rel")
    if told:
        known = PartialDate(year=told[0] + int(step or 0), season=name)
        return dated(known, found, "in the year told before", told[1])
    if not story.reported:
        return unknown(f"XXXX-{name}", found)
    base = story.reported
    if step and found.words()[-1] == "year":  # "the spring of next year"
        year = base.day.year + int(step)
    else:
        tense = story.tense_at(found.start)
        year = _season_year(name, base.day, step, tense or "past")
    known = PartialDate(year=year, season=name)
    return dated(known, found, "the season counted from the report's day", base.anchor)


def _season_year(name: str, base: date, step: str | None, tense: str) -> int:
    begun = base.month >= SEASON_MONTHS[name]
    if step == "0":
        return base.year
    if step == "1" or (step is None and tense == "future"):
        return base.year if not begun else base.year + 1
    if step == "-1":
        over = base.month >= SEASON_MONTHS[name] + 3
        return base.year if over else base.year - 1
    return base.year if begun else base.year - 1


def half(found: Found, story: Story) -> Valued | None:
    """Half a year: "the second half of 2008"."""
    number = 1 if found.integer("which", "ORDINAL") == 1 else 2
    year = year_of(found)
    if year is not None:
        return dated(PartialDate(year=year, half=number), found, PLAIN)
    base = story.now("year")
    if base is None:
        return unknown(f"XXXX-H{number}", found)
    known = PartialDate(year=base.day.year + int(found.notes.get("rel", 0)), half=number)
    return dated(known, found, f"the year counted from {_whose(story)}", base.anchor)

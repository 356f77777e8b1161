"""Days of the week, and days counted from the day of the report."""

from dataclasses import replace
from datetime import date, timedelta

from counterclaim.resolve.times.dates import PartialDate, of_day
from counterclaim.resolve.times.found import Found, Valued
from counterclaim.resolve.times.story import UNKNOWN, Base, Story
from counterclaim.resolve.times.values.common import NO_DAY, dated, part_named, unknown


def weekday(found: Found, story: Story) -> Valued | None:
    """A day of the week: the last one before the report, the next where the verb looks ahead."""
    number = found.integer("weekday", "WEEKDAY", "WEEKDAY_SHORT") or 1
    part = part_named(found) or ("MO" if "hours" in found.words() else None)
    base = story.then("day") if "told" in found or story.narrative else story.reported
    if base is None:
        known = PartialDate(weekday=number, part=part)
        return dated(known, found, f"a day of a week that is not known: {NO_DAY}", UNKNOWN)
    known, why = day_of_week(number, found, story, base)
    return dated(replace(known, part=part) if part else known, found, why, base.anchor)


def day_of_week(number: int, found: Found, story: Story, base: Base) -> tuple[PartialDate, str]:
    """The day that a weekday means, and in words how that was decided."""
    step = found.notes.get("told") or found.notes.get("rel")
    if "week" in [token.text.lower() for token in found.tokens[found.start : found.end]]:
        monday = base.day - timedelta(base.day.isoweekday() - 1)
        weeks = {"-1": -1, "2": 1}.get(step or "", 0)
        return of_day(monday + timedelta(7 * weeks + number - 1)), "in the week that is named"
    back = (base.day.isoweekday() - number) % 7
    ahead = (number - base.day.isoweekday()) % 7
    if step == "-1":
        return of_day(base.day - timedelta(back or 7)), "the last one before"
    if step == "1":
        return of_day(base.day + timedelta(ahead or 7)), "the next one after"
    tense = story.tense_at(found.start)
    if step == "0" and "told" not in found:
        return of_day(base.day + timedelta(ahead)), "this one"
    if tense == "future" and not story.narrative:
        return of_day(base.day + timedelta(ahead)), "the verb looks ahead: the next one"
    return of_day(base.day - timedelta(back)), "the last one up to the report's day"


def day(found: Found, story: Story) -> Valued | None:
    """A day counted from the report's: "today", "yesterday", "last night", "this morning"."""
    part = part_named(found)
    base = None if story.narrative else story.reported
    if base is None:
        return unknown("XXXX-XX-XX" + (f"T{part}" if part else ""), found, _offset(found))
    known = shifted(base.day, int(found.notes["offset"]))
    if known is None:
        return None
    why = "the report's day" if found.notes["offset"] == "0" else "counted from the report's day"
    return dated(replace(known, part=part) if part else known, found, why, base.anchor)


def _offset(found: Found) -> str:
    number = int(found.notes["offset"])
    return f"{number:+d} days from a day of speaking that is not known"


def shifted(base: date, days: int) -> PartialDate | None:
    """The day some days away; None beyond the calendar."""
    try:
        return of_day(base + timedelta(days))
    except OverflowError:
        return None

"""Times of day."""

from dataclasses import replace

from counterclaim.model.time import Anchor
from counterclaim.resolve.times.dates import PartialDate
from counterclaim.resolve.times.found import Found, Valued
from counterclaim.resolve.times.story import UNKNOWN, Story
from counterclaim.resolve.times.values.calendar import full_date
from counterclaim.resolve.times.values.common import dated, part_named, unknown
from counterclaim.resolve.times.values.weekdays import day, weekday

_PART_CUES = frozenset("in during by until since through throughout".split())
_HOUR_CUES = frozenset("at by before after until till around about from since past".split())
_REACH = 8  # tokens after a time of day in which its day may be told


def clock(found: Found, story: Story) -> Valued | None:
    """A time of day: "10:35 a.m. Friday", "5 p.m. EST, Nov. 6", "0735 GMT", "noon"."""
    told = time_of_day(found)
    if told is None or (found.end - found.start == 1 and _is_only_a_name(found)):
        return None
    known, anchor, why = _its_day(found, story)
    zone = found.value("zone", "ZONE")
    if zone:
        why = f"{why}; in {found.text('zone').upper()}, that is UTC{zone}"
    valued = dated(replace(known, clock=told, part=None, weekday=None), found, why)
    return replace(valued, anchor=anchor)


def _is_only_a_name(found: Found) -> bool:
    """Whether "noon" or "midnight" stands without what makes a time of day of it."""
    named = found.value("clock", "HOUR_NAME") is not None
    return named and found.before().text.lower() not in _HOUR_CUES


def time_of_day(found: Found) -> str | None:
    """The hour and minute as "17:00"; None where a day has no such time."""
    if "military" in found:
        digits = found.word("military")
        hour, minute = int(digits[:2]), int(digits[2:])
    elif "hour" in found:
        hour, minute = found.integer("hour", "ONES") or 0, 0
    else:
        text = found.value("clock", "HOUR_NAME") or found.word("clock")
        hour, minute = (int(each) for each in text.split(":")[:2])
    half = next(
        (
            v
            for t in found.tokens[found.start : found.end]
            if (v := found.tables.value(t.text, "AMPM"))
        ),
        None,
    )
    if half and not 1 <= hour <= 12:
        return None
    if half == "PM" and hour < 12:
        hour += 12
    if half == "AM" and hour == 12:
        hour = 0
    return f"{hour:02d}:{minute:02d}" if hour <= 24 and minute < 60 else None


def _its_day(found: Found, story: Story) -> tuple[PartialDate, Anchor | None, str]:
    for key, value in (("month", full_date), ("weekday", weekday), ("offset", day)):
        if key in found:
            valued = value(found, story)
            if valued and valued.date:
                return valued.date, valued.anchor, valued.why
    following = _following(found, story)
    if following and following.date:
        return following.date, following.anchor, f"on the day told after it ({following.why})"
    base = story.then("day") if story.narrative else story.reported
    if base:
        return (
            base.told,
            base.anchor,
            "on the day told before" if story.narrative else "on the report's day",
        )
    return PartialDate(), UNKNOWN, "on a day that is not told"


def _following(found: Found, story: Story) -> Valued | None:
    """The day that is told right after the time, in the same sentence."""
    for at in range(found.end, min(found.end + _REACH, len(found.tokens))):
        token = found.tokens[at]
        if token.shape == "BREAK" or (
            token.text == "." and not found.is_a(found.tokens[at - 1], "MONTH_SHORT")
        ):
            return None
        if found.is_a(token, "WEEKDAY") and token.text[0].isupper():
            held = {"weekday": (at, at + 1)}
            return weekday(replace(found, start=at, end=at + 1, held=held, notes={}), story)
        if found.is_a(token, "MONTH") and token.text[0].isupper():
            return _month_day(replace(found, start=at, end=at + 1, notes={}), at, story)
    return None


def _month_day(found: Found, at: int, story: Story) -> Valued | None:
    held = {"month": (at, at + 1)}
    if found.after().shape == "INT" and int(found.after().text) <= 31:
        held["day"] = (at + 1, at + 2)
        if (
            found.after(1).text == ","
            and found.after(2).shape == "INT"
            and len(found.after(2).text) == 4
        ):
            held["year"] = (at + 3, at + 4)
    elif found.tokens[at - 1].shape == "INT" and int(found.tokens[at - 1].text) <= 31:
        held["day"] = (at - 1, at)
        if found.after().shape == "INT" and len(found.after().text) == 4:
            held["year"] = (at + 1, at + 2)
    return full_date(replace(found, held=held), story) if "day" in held else None


def part_of_day(found: Found, story: Story) -> Valued | None:
    """A part of a day that is not named: "in the morning", "at night"."""
    before = found.before().text.lower()
    part = part_named(found)
    words = found.end - found.start
    named = found.is_a(found.tokens[found.start], "DAWN")
    if words == 1 and not named and not (before == "at" and part == "NI"):
        return None
    if words > 1 and before not in _PART_CUES and "mod" not in found:
        return None
    if words == 1:
        return unknown(f"XXXX-XX-XXT{part}", found, "no day is told")
    base = story.then("day") or (None if story.narrative else story.reported)
    if base is None or not base.told.day:
        return unknown(f"XXXX-XX-XXT{part}", found, "no day is told")
    return dated(
        replace(base.told, part=part, clock=None), found, "of the day told before", base.anchor
    )

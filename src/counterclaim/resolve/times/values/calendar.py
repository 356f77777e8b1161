"""Days and months of the calendar."""

from dataclasses import replace
from datetime import date

from counterclaim.resolve.times.dates import PartialDate, of_day, of_week, valid_day
from counterclaim.resolve.times.found import Found, Valued
from counterclaim.resolve.times.holidays import holiday_in
from counterclaim.resolve.times.numbers import read_year_words
from counterclaim.resolve.times.story import UNKNOWN, Story
from counterclaim.resolve.times.values.common import complete, dated, part_named, year_for

_WORDS_TOO = frozenset({"may", "march", "mar", "august"})  # months that are common words as well
_BEFORE_MONTH = frozenset(
    "in of by since until till from during before after between through throughout and to or for "
    "on last next this that early late mid the a each every about , ( - – : ; ' ’".split()
)
_OF_ITS_TIME = 60  # days around the report's day within which a date can be taken for its own
PLAIN = "given in full"


def year_of(found: Found) -> int | None:
    """The year that an expression names, in four digits, two or words."""
    if "year" not in found.held:
        return None
    tokens = found.tokens[slice(*found.held["year"])]
    digits = tokens[0].text.strip("'’‘")
    if not digits.isdigit():
        return read_year_words(tokens, found.tables)
    year = int(digits)
    if len(digits) == 2:
        return year + (2000 if year <= 40 else 1900)
    return year


def full_date(found: Found, story: Story) -> Valued | None:
    """The date of an expression's month, day and year; the story gives a year that is not told."""
    month = found.integer("month", "MONTH", "MONTH_SHORT")
    if month is None:
        return None
    day = found.integer("day", "ORDINAL")
    year = year_of(found)
    if day is not None and not valid_day(year, month, day):
        return None
    known = PartialDate(year=year, month=month, day=day, part=part_named(found))
    if year is not None:
        return dated(known, found, PLAIN)
    known, anchor, why = complete(known, found, story)
    if day is not None and not valid_day(known.year, month, day):
        return None
    return dated(known, found, why, anchor)


def date_of(found: Found, story: Story) -> Valued | None:
    """A day or month: "3 May 2003", "Friday, Oct. 23", "the morning of 31 January 1965"."""
    return full_date(found, story)


def month_of(found: Found, story: Story) -> Valued | None:
    """A month without a year: "in April", "last May", "early September"."""
    word = found.word("month")
    before = found.before().text.lower()
    alone = found.end - found.start == 1
    if word in _WORDS_TOO and alone and before not in _BEFORE_MONTH:
        return None
    if word in ("mar", "jan", "jun") and alone:
        return None
    month = found.integer("month", "MONTH", "MONTH_SHORT") or 1
    base = story.now("year")
    step = found.notes.get("rel") or found.notes.get("told")
    if step is None or base is None or "told" in found:
        known, anchor, why = complete(PartialDate(month=month), found, story)
        return dated(known, found, why, anchor)
    if step == "0":
        year = base.day.year
    elif step == "-1":
        year = base.day.year - (month >= base.day.month)
    else:
        year = base.day.year + (month <= base.day.month)
    return dated(PartialDate(year=year, month=month), found, "counted from the report", base.anchor)


def more_day(found: Found, story: Story) -> Valued | None:
    """The second day of "May 4 and 5": the month of the day before it."""
    last = story.last_date
    day = found.integer("day", "ORDINAL")
    if story.last_end != found.start or not last or not last.month or not last.day or not day:
        return None
    year = year_of(found) or last.year
    if day <= last.day or not valid_day(year, last.month, day):
        return None
    known = replace(last, day=day, year=year, part=None, clock=None)
    valued = dated(known, found, "the month is that of the day named before it")
    return replace(valued, first=found.held["day"][0])


def iso_date(found: Found, _story: Story) -> Valued | None:
    """A date as ISO 8601 writes it."""
    text = found.tokens[found.start].text
    day, clock = text[:10], text[11:16]
    known = of_day_text(day)
    if known is None:
        return None
    return dated(replace(known, clock=clock or None), found, PLAIN)


def of_day_text(text: str) -> PartialDate | None:
    """A day from its ISO form; None where the calendar has no such day."""
    try:
        return of_day(date.fromisoformat(text))
    except ValueError:
        return None


def numeric_date(found: Found, story: Story) -> Valued | None:
    """A date in digits: 23/10/1998, 10/23/98, 23.10.1998.

    Where day and month could change places, the order that puts it near the report's day is taken;
    otherwise both stay unknown.
    """
    text = found.tokens[found.start].text
    first, second, year = (int(each) for each in text.replace("/", ".").split("."))
    if year < 100:
        year += 2000 if year <= 40 else 1900
    orders = [(first, second)] if "." in text else [(first, second), (second, first)]
    days = {
        date(year, month, day)
        for day, month in orders
        if 1 <= month <= 12 and year >= 1 and valid_day(year, month, day)
    }
    if len(days) > 1 and story.reported:
        near = {each for each in days if abs((each - story.reported.day).days) <= _OF_ITS_TIME}
        if len(near) == 1:
            return dated(
                of_day(near.pop()),
                found,
                "day and month as they lie near the report's day",
                story.reported.anchor,
            )
    if len(days) == 1:
        return dated(of_day(days.pop()), found, PLAIN)
    if not days:
        return None
    either = " or ".join(sorted(each.isoformat() for each in days))
    valued = dated(
        PartialDate(year=year), found, f"day and month may change places: {either}", UNKNOWN
    )
    return replace(valued, value=f"{year:04d}-XX-XX")


def holiday(found: Found, story: Story) -> Valued | None:
    """A day with a name: "Christmas", "Election Day", "Easter 1972"."""
    name = found.text("holiday").replace("’", "'").replace(" .", "")
    rule = next(
        (
            date
            for key, date in found.tables.holidays.items()
            if key.lower().replace(" .", "") == name
        ),
        None,
    )
    if rule is None:
        return None
    year, anchor, why = year_of(found), None, "a day with a name, in the year given"
    told = story.year() if story.narrative else None
    if year is None and told:
        year, anchor, why = told[0], told[1], "a day with a name, in the year told before"
    if year is None and story.reported:
        base = story.reported
        ways = [day for step in (-1, 0, 1) if (day := holiday_in(rule, base.day.year + step))]
        near = min(ways, key=lambda day: abs((day - base.day).days))
        tense = story.tense_at(found.start)
        year = near.year if "easter" in rule else year_for(near.month, near.day, base.day, tense)
        anchor, why = base.anchor, "a day with a name, the one nearest to the report's day"
    if year is None:
        fixed = rule[-5:] if "." not in rule and "easter" not in rule else "XX-XX"
        month = int(fixed[:2]) if fixed != "XX-XX" else None
        known = PartialDate(month=month, day=int(fixed[3:]) if month else None)
        valued = dated(known, found, "a day with a name; the year is not given", UNKNOWN)
        return replace(valued, value=f"XXXX-{fixed}")
    day = holiday_in(rule, year)
    if day is None:
        return None
    known = of_week(day) if "week" in found else of_day(day)
    return dated(known, found, why, anchor)


def attack(found: Found, story: Story) -> Valued | None:
    """The attacks of 11 September 2001, where the report can know them."""
    if story.reported and story.reported.day < date(2001, 9, 11):
        return None
    return dated(of_day(date(2001, 9, 11)), found, "the attacks known by this day")

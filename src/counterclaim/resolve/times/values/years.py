"""Years, decades and centuries."""

from dataclasses import replace

from counterclaim.resolve.times.dates import PartialDate
from counterclaim.resolve.times.found import Found, Valued
from counterclaim.resolve.times.story import Story
from counterclaim.resolve.times.values.calendar import PLAIN, year_of
from counterclaim.resolve.times.values.common import dated

_MODERN = range(1900, 2041)  # in news a number like these, without a comma, is hardly ever a count
_DECADE_CUES = frozenset("the mid early late -".split())
_MARKS_BEFORE = frozenset("$£€¥#")


def year(found: Found, _story: Story) -> Valued | None:
    """A year in digits or words; None for a number that counts or names something."""
    number = year_of(found)
    if number is None or not 1 <= number <= 2100:
        return None
    if found.end - found.start == 1 and not _is_year(number, found):
        return None
    return dated(PartialDate(year=number), found, PLAIN)


def _is_year(number: int, found: Found) -> bool:
    """Whether a bare number is a year, by what stands around it."""
    before, after = found.before(), found.after()
    if before.text in _MARKS_BEFORE or after.text in ("%", "°", "km", "kg"):
        return False
    if before.end == found.tokens[found.start].start and (
        before.text[-1:].isalnum() or before.text in (".", "_", "/", "=")
    ):
        return False
    if after.text == "." and found.after(1).shape == "INT" and found.after(1).start == after.end:
        return False
    if found.is_a(after, "COUNTED", "UNIT", "UNITS", "ERA", "SCALE", "ZONE"):
        return False
    if number in _MODERN or _in_heading(found):
        return True
    plural = after.shape == "WORD" and after.text.islower() and after.text.endswith("s")
    return found.is_a(before, "CUE") and before.text.islower() and not plural


def _in_heading(found: Found) -> bool:
    """Whether a year stands as in "The war, 1861-1865", in brackets, or alone on a line."""
    before, after, second = found.before(), found.after(), found.after(1)
    ranged = after.text in ("-", "–") and second.shape == "INT" and len(second.text) in (2, 4)
    ends = found.before(2)
    ranges = before.text in ("-", "–") and ends.shape == "INT" and len(ends.text) == 4
    closed = after.shape in ("BREAK", "MARK")
    alone = closed and (before.shape == "BREAK" or before.text in ("(", ","))
    return ranged or ranges or alone


def more_year(found: Found, story: Story) -> Valued | None:
    """The second year of "1995-96": the century is that of the year before it."""
    last = story.last_date
    tokens = found.tokens
    tight = (
        tokens[found.start - 1].end
        == tokens[found.start].start
        == tokens[found.start + 1].start - 1
    )
    if (
        story.last_end != found.start
        or not tight
        or not last
        or last.unit != "year"
        or not last.year
    ):
        return None
    short = int(found.word("year"))
    number = last.year // 100 * 100 + short
    if last.before_christ or number <= last.year:
        return None
    valued = dated(PartialDate(year=number), found, "the century is that of the year before it")
    return replace(valued, first=found.held["year"][0])


def era(found: Found, _story: Story) -> Valued | None:
    """A year before Christ or after: "264 BC", "AD 70"."""
    number = found.integer("n")
    if not number or number > 9999:
        return None
    before_christ = found.value("era", "ERA") == "BC"
    return dated(PartialDate(year=number, before_christ=before_christ), found, PLAIN)


def decade(found: Found, story: Story) -> Valued | None:
    """A decade: "the late 1980s", "the nineties", "the '60s"."""
    if "decade_word" in found.held:
        digit = found.integer("decade_word", "DECADE_WORD") or 0
        base = story.now("year")
        century = base.day.year // 100 if base else 19
        ten = century * 10 + digit
        if base and ten * 10 > base.day.year:
            ten -= 10
        return dated(PartialDate(decade=ten), found, "the last such decade")
    digits = "".join(c for c in found.word("decade") if c.isdigit())
    if len(digits) == 4:
        return dated(PartialDate(decade=int(digits[:3])), found, PLAIN)
    marked = not found.tokens[found.held["decade"][0]].text[0].isdigit()
    if len(digits) != 2 or not (marked or found.before().text.lower() in _DECADE_CUES):
        return None
    ten = 190 + int(digits[0]) if int(digits[0]) > 2 else 200 + int(digits[0])
    return dated(PartialDate(decade=ten), found, "written short; taken for the nearest century")


def century(found: Found, _story: Story) -> Valued | None:
    """A century: "the 20th century" is 19, "the 9th century BC" BC08."""
    tens = int(found.value("tens", "TENS") or 0)
    number = tens + (found.integer("ordinal", "ORDINAL") or 0)
    if not 1 <= number <= 30:
        return None
    before_christ = found.value("era", "ERA") == "BC" if "era" in found else False
    return dated(PartialDate(century=number - 1, before_christ=before_christ), found, PLAIN)

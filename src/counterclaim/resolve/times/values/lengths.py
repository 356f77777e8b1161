"""Lengths of time, and how often something comes back."""

from counterclaim.model.time import Interval, TimeType
from counterclaim.resolve.times.found import Found, Valued
from counterclaim.resolve.times.numbers import as_text
from counterclaim.resolve.times.story import Story
from counterclaim.resolve.times.values.common import days_around

_HALVES = {"Y": ("Y", "6M"), "TH": ("H", "30M"), "TM": ("M", "30S")}
_LENGTH_CUES = frozenset(
    "for in within after before about of than nearly almost over lasted lasting lasts took takes "
    "take spent spend just only under during every by around another at until least roughly "
    "barely".split()
)
_PLURAL_CUES = frozenset(
    "for within after lasted lasting lasts took takes take spent over in".split()
)
_PLURAL_BEFORE = frozenset("of before after later earlier leading".split())
_GOES_ON = frozenset("before after that since leading following of to when".split())
_RATES = frozenset(
    "times million billion thousand dollars share shares percent cents once twice".split()
)


def duration(found: Found, story: Story) -> Valued | None:
    """A length of time: "three-day", "the past two months", "several years"."""
    letters = _letters(found)
    number = found.number() if "n" in found else (1 if "one" in found else None)
    bare = "n" in found.held and found.text("n") in ("a", "an")
    if not letters or _is_no_length(found, letters):
        return None
    if "half" in found:
        number = 0.5 if "n" not in found else (number or 0) + 0.5
    elif bare and not _after_cue(found):
        return _rate(found, letters)
    value = length_value(number, letters)
    interval = _interval(found, story, letters, number)
    why = "a length of time" + (", its number not told exactly" if number is None else "")
    mod = found.notes.get("mod")
    return Valued(TimeType.DURATION, value, None, interval, mod, None, why)


def _letters(found: Found) -> str:
    return found.tables.value(found.word("unit"), "UNIT", "UNITS") or ""


def _is_no_length(found: Found, letters: str) -> bool:
    """Whether the words count or order something else: "a second man", "three quarters of them"."""
    word, tokens = found.word("unit"), found.tokens[found.start : found.end]
    if word == "second" and len(tokens) <= 2:
        return True
    if letters == "Q" and "side" not in found and "fiscal" not in [t.text.lower() for t in tokens]:
        return True
    before = found.before().text
    return before in ("$", "£", "€", "#") or (
        before == "." and found.before().end == tokens[0].start
    )


def _after_cue(found: Found) -> bool:
    with_more = found.words()[0] not in ("a", "an")
    return found.before().text.lower() in _LENGTH_CUES or with_more


def _rate(found: Found, letters: str) -> Valued | None:
    """How often, as in "30 a day", where what is counted comes before."""
    before = found.before()
    counted = before.shape in ("INT", "NUMBER", "FRACTION") or before.text.lower() in _RATES
    plural = before.shape == "WORD" and before.text.endswith("s") and len(before.text) > 2
    if found.end - found.start != 2 or not (counted or plural or before.text == "%"):
        return None
    return Valued(TimeType.SET, length_value(1, letters), why="so much in each of these")


def length_value(number: float | None, letters: str) -> str:
    """The TIMEX3 value of a length; X where the number is not told."""
    clock, unit = letters.startswith("T"), letters.removeprefix("T")
    if letters == "FN":
        number, unit = (number * 2 if number is not None else None), "W"
    if letters == "ML":
        number, unit = (number * 1000 if number is not None else None), "Y"
    start = "PT" if clock else "P"
    if number is None:
        return f"{start}X{unit}"
    whole, rest = int(number), number - int(number)
    if rest == 0.5 and letters in _HALVES:
        unit, half = _HALVES[letters]
        return f"{start}{whole}{unit}{half}" if whole else f"{start}{half}"
    if rest == 0.5 and letters in ("DE", "CE") and not whole:
        return f"P{5 if letters == 'DE' else 50}Y"
    return f"{start}{as_text(number)}{unit}"


def _interval(found: Found, story: Story, letters: str, number: float | None) -> Interval | None:
    """The days that "the past two months" means, counted from the day of the report."""
    if "side" not in found.notes or story.narrative or not story.reported:
        return None
    ahead = found.notes["side"] == "1"
    if number is None:
        day = story.reported.day
        return Interval(day, None) if ahead else Interval(None, day)
    return days_around(story.reported.day, letters, number, ahead)


def plural(found: Found, _story: Story) -> Valued | None:
    """Units without a number: "for weeks", "the years that followed", "months of talks"."""
    letters = _letters(found)
    before, after = found.before().text.lower(), found.after().text.lower()
    if found.end - found.start > 1 or found.notes.get("side"):
        return Valued(TimeType.DURATION, length_value(None, letters), why="of no told length")
    fits = (before in _PLURAL_CUES and after != "old") or after in _PLURAL_BEFORE
    fits = fits or (before == "the" and after in _GOES_ON)
    if not fits or letters == "Q" or (before and not found.tokens[found.start].text.islower()):
        return None
    return Valued(TimeType.DURATION, length_value(None, letters), why="of no told length")


def how_often(found: Found, _story: Story) -> Valued | None:
    """What comes back: "daily", "every Friday", "each March"."""
    value = _how_often(found)
    return Valued(TimeType.SET, value, why="what comes back each time") if value else None


def _how_often(found: Found) -> str | None:
    named = _named(found)
    if named:
        return named
    if "every" in found:
        word = found.tokens[found.held["every"][0]].text
        title = word[0].isupper() and found.before().text not in (".", "", "“", '"')
        return None if title else length_value(1, found.value("every", "EVERY") or "D")
    number = found.number() if "n" in found.held else float(found.notes.get("n", 1))
    letters = found.notes.get("unit") or _letters(found)
    if letters.startswith("T") and found.tokens[found.start].text == "/":
        return None
    return length_value(number, letters) if letters else None


def _named(found: Found) -> str | None:
    """What has a name of its own in the calendar: every Friday, each March, each morning."""
    part = found.value("part", "PART", "PARTS") if "part" in found else None
    if "weekday" in found:
        number = found.value("weekday", "WEEKDAY", "WEEKDAYS")
        return f"XXXX-WXX-{number}" + (f"T{part}" if part else "")
    if "month" in found:
        return f"XXXX-{found.integer('month', 'MONTH'):02d}"
    if "season" in found:
        return f"XXXX-{found.value('season', 'SEASON')}"
    return f"XXXX-XX-XXT{part}" if part else None

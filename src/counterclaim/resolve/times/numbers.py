"""Numbers as they are written before units of time."""

from collections.abc import Sequence

from counterclaim.resolve.times.tables import TimeTables
from counterclaim.resolve.times.tokens import Token

_FRACTIONS = {
    "1/2": 0.5,
    "½": 0.5,
    "1/4": 0.25,
    "¼": 0.25,
    "3/4": 0.75,
    "¾": 0.75,
    "1/3": 1 / 3,
    "2/3": 2 / 3,
}
_VAGUE = frozenset("few several many handful number dozens some various numerous".split())


def read_number(tokens: Sequence[Token], tables: TimeTables) -> float | None:
    """The number that some tokens name: "2 1/2" 2.5, "twenty-five" 25, "a hundred" 100, "a" 1.

    None where they name none exactly: "several", "a few".
    """
    words = [token.text.lower() for token in tokens]
    if _VAGUE.intersection(words):
        return None
    if "couple" in words:
        return 2
    total, current, seen = 0.0, 0.0, False
    for word in words:
        digits = word.replace(",", "")
        if digits.replace(".", "", 1).isdigit() and word not in _FRACTIONS:
            current, seen = current + float(digits), True
        elif word in _FRACTIONS:
            current, seen = current + _FRACTIONS[word], True
        elif word == "half":
            current, seen = current + 0.5, True
        elif value := tables.value(word, "ONES", "TENS"):
            current, seen = current + int(value), True
        elif value := tables.value(word, "SCALE"):
            scaled = max(current, 1) * int(value)
            total, current = (total + scaled, 0.0) if int(value) >= 1000 else (total, scaled)
            seen = True
    if not seen:
        return 1 if words[:1] in (["a"], ["an"], ["another"]) else None
    return total + current


def read_year_words(tokens: Sequence[Token], tables: TimeTables) -> int | None:
    """The year that words name: "nineteen ninety-six", "two thousand and three"."""
    words = [token.text.lower() for token in tokens]
    if words[:2] == ["two", "thousand"]:
        return 2000 + int(read_number(tokens[2:], tables) or 0)
    if words[0] == "nineteen":
        rest = read_number(tokens[1:], tables)
        return 1900 + int(rest) if rest is not None else None
    return None


def as_text(number: float) -> str:
    """A number as TIMEX3 values write it: 3, 2.5."""
    return str(int(number)) if number == int(number) else f"{number:.4g}"

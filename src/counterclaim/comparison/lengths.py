"""Whether two lengths of time, "more than an hour" and "twenty minutes", can both be true."""

import re

from counterclaim.comparison.findings import Finding, both
from counterclaim.comparison.told import Said
from counterclaim.model.comparison import Verdict

_WORDS = {
    "a": 1.0, "an": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "six": 6.0,
    "seven": 7.0, "eight": 8.0, "nine": 9.0, "ten": 10.0, "eleven": 11.0, "twelve": 12.0,
    "fifteen": 15.0, "twenty": 20.0, "thirty": 30.0, "forty": 40.0, "forty-five": 45.0,
    "fifty": 50.0, "sixty": 60.0, "ninety": 90.0, "half a": 0.5, "half an": 0.5,
}  # fmt: skip
_UNITS = {"second": 1 / 60, "minute": 1.0, "hour": 60.0, "day": 1440.0, "week": 10080.0}
_LENGTH = re.compile(
    r"^(?:(?:lasted|lasting|over|for|in|within|after|some|about|around|nearly|almost) )*"
    r"(?P<bound>more than |at least |over |less than |under |not even |up to )?"
    rf"(?P<number>\d+|{'|'.join(sorted(_WORDS, key=len, reverse=True))}) "
    r"(?P<unit>second|minute|hour|day|week)s?$"
)
_SLACK = 1.5  # how far apart two loose lengths may be


def compare_lengths(a: Said, b: Said) -> Finding | None:
    """How two times that say only how long it took stand; None where not both do."""
    one, other = _bounds(a), _bounds(b)
    if one is None or other is None:
        return None
    if one[1] * _SLACK < other[0] or other[1] * _SLACK < one[0]:
        return Finding(Verdict.CONFLICT, f"it took longer, or less: {both(a, b)}")
    return Finding(Verdict.COMPATIBLE, f"lengths that overlap: {both(a, b)}")


def _bounds(said: Said) -> tuple[float, float] | None:
    """The least and the most minutes of the first claim that is a length and nothing else."""
    for each in said.told:
        found = _LENGTH.match(each.words.lower().strip("“”‘’\"',. "))
        if found:
            number = _WORDS.get(found["number"])
            minutes = (float(found["number"]) if number is None else number) * _UNITS[found["unit"]]
            bound = (found["bound"] or "").strip()
            if bound in ("more than", "at least", "over"):
                return minutes, float("inf")
            if bound:
                return 0.0, minutes
            return minutes, minutes
    return None

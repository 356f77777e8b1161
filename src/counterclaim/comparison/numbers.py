"""Whether two stated numbers can both be true."""

import re
from dataclasses import dataclass

from counterclaim.comparison.findings import Finding, both
from counterclaim.comparison.scopes import Reach, reach
from counterclaim.comparison.tables import ComparisonTables
from counterclaim.comparison.told import Said
from counterclaim.model.comparison import Slot, Verdict

_INFINITE = float("inf")
NUMBERS = (
    Slot.KILLED, Slot.INJURED, Slot.MISSING, Slot.DETAINED, Slot.DISPLACED, Slot.VOTES, Slot.AMOUNT,
)  # fmt: skip
_ROUND = 0.01
_LOOSELY = 0.15  # "about 100", "a hundred": how far off they may be
_LOOSE = re.compile(r"\b(?:about|around|some|nearly|almost|roughly|an? (?:hundred|thousand))\b")
_TOLLS = (Slot.KILLED, Slot.INJURED, Slot.DISPLACED)
_HELD = (Slot.DETAINED, Slot.MISSING)
_RISE = 2.5  # how far a toll rises from one counter to the next; more is another account


@dataclass(frozen=True, slots=True)
class Bounds:
    """A number from low to high, both part of it; what is open is endless."""

    low: float
    high: float

    @property
    def says_nothing(self) -> bool:
        return self.low <= 0 and self.high == _INFINITE

    @property
    def is_open(self) -> bool:
        return self.high == _INFINITE

    def apart_from(self, other: "Bounds", slack: float = _ROUND) -> bool:
        """Whether no number lies in both; "a hundred" and "more than 100" are not apart."""
        return self.high < other.low * (1 - slack) or other.high < self.low * (1 - slack)

    def __str__(self) -> str:
        if self.low == self.high:
            return f"{self.low:g}"
        if self.is_open:
            return f"at least {self.low:g}"
        return f"at most {self.high:g}" if self.low <= 0 else f"{self.low:g} to {self.high:g}"


def bounds_of(said: Said) -> Bounds | None:
    """The number of a version: as given with it, else the one that stands in its words."""
    low, high = said.version.low, said.version.high
    if low is None and high is None:
        counts = [count for each in said.told for count in each.named.counts]
        if not counts:
            return None
        low, high = counts[0].low, counts[0].high
    return Bounds(0 if low is None else low, _INFINITE if high is None else high)


def compare_numbers(a: Said, b: Said, tables: ComparisonTables) -> Finding:
    """How two numbers stand; a version of such a slot without a number fits every one.

    `a` was published first.
    """
    one, other = bounds_of(a), bounds_of(b)
    if one is None or other is None or one.says_nothing or other.says_nothing:
        return _without_number(a, b, (one, other), tables)
    lies = reach(a, b, tables)
    words = f"{one} and {other} ({both(a, b)})"
    if lies is Reach.SAME:
        return _same_whole(a, b, (one, other), words, tables)
    if lies is Reach.APART:
        scopes = f"{a.version.scope or 'all'}; {b.version.scope or 'all'}"
        return Finding(Verdict.DIFFERENT_SCOPE, f"{words}: for different wholes ({scopes})")
    whole_first = lies.second_is_part
    whole, part = (one, other) if whole_first else (other, one)
    if lies in (Reach.KIND_PART, Reach.KIND_WHOLE) and part.high == 0 and whole.low > 0:
        if a.version.slot in _HELD:
            return Finding(Verdict.CONFLICT, f"{words}: none, or some")
        return Finding(Verdict.CANNOT_TELL, f"{words}: who the others were is not said")
    grown = whole_first and whole.high > 0 and later(a, b) and not _still_told(a, b)
    if part.low > whole.high and not grown:
        return Finding(Verdict.CONFLICT, f"{words}: a part is more than the whole")
    if whole.is_open and not whole.apart_from(part) and lies in (Reach.PART, Reach.WHOLE):
        return Finding(Verdict.COMPATIBLE, f"{words} overlap")
    return Finding(Verdict.DIFFERENT_SCOPE, f"{words}: one is for a part only")


def _without_number(
    a: Said, b: Said, bounds: tuple[Bounds | None, Bounds | None], tables: ComparisonTables
) -> Finding:
    """None at all, and "many", cannot both be; else a version without a number fits every one."""
    if a.version.scope and b.version.scope and reach(a, b, tables) is not Reach.SAME:
        return Finding(Verdict.DIFFERENT_SCOPE, f"of other people or places: {both(a, b)}")
    if not a.version.scope and not b.version.scope:
        for vague, exact, number in ((a, b, bounds[1]), (b, a, bounds[0])):
            if number is None or not any(each.lemmas & tables.many for each in vague.told):
                continue
            if number.high == 0:
                return Finding(Verdict.CONFLICT, f"none, or many: {both(a, b)}")
            if number.low > 1:
                why = f"the number of what is told as many: {both(vague, exact)}"
                return Finding(Verdict.REFINES, why, turned=exact is a)
    return Finding(Verdict.COMPATIBLE, f"not both give a number: {both(a, b)}")


def _same_whole(
    a: Said, b: Said, bounds: tuple[Bounds, Bounds], words: str, tables: ComparisonTables
) -> Finding:
    one, other = bounds
    if a.version.slot is Slot.AMOUNT and 0 in (one.high, other.high) and one != other:
        return Finding(Verdict.DENIED, f"{words}: none of it", turned=one.high == 0)
    if a.version.slot is Slot.AMOUNT and not _same_things(a, b, tables):
        return Finding(Verdict.COMPATIBLE, f"{words}: other things are counted")
    if one == other:
        return Finding(Verdict.AGREE, f"{words}: the same number")
    if (one.apart_from(other) or one.is_open) and (risen := _risen(a, b, one, other, tables)):
        return Finding(Verdict.UPDATE, f"{words}: {risen}")
    if one.apart_from(other, _slack(a, b)):
        return Finding(Verdict.CONFLICT, f"{words} do not overlap")
    return Finding(Verdict.COMPATIBLE, f"{words} overlap")


def _slack(a: Said, b: Said) -> float:
    """How far two numbers may be off: more where one of them is a round one in words."""
    loose = any(_LOOSE.search(each.words.lower()) for said in (a, b) for each in said.told)
    return _LOOSELY if loose else _ROUND


def _risen(a: Said, b: Said, one: Bounds, other: Bounds, tables: ComparisonTables) -> str | None:
    """Why the second number is the first one's successor; None where it is a rival.

    A number that is still told after the other came out has not been followed by it. Another
    counter's is a successor on a later day, and if it is not several times the first.
    """
    if not later(a, b) or other.low <= one.low:
        return None
    toll = a.version.slot in _TOLLS
    same = any(
        x.voice.kindred(y.voice, tables.common_sources) if toll else x.voice.same_as(y.voice)
        for x in a.told
        for y in b.told
        if not (x.voice.own and x.claim.document == y.claim.document)  # a headline and its body
    )
    if same and not _still_told(a, b):
        return "the same counter, later"
    near = one.low > 0 and other.low <= one.low * _RISE
    if toll and near and next_day(a, b) and one.apart_from(other):
        return "a higher number on a later day"
    return None


def _still_told(a: Said, b: Said) -> bool:
    """Whether the first is told again after the second came out, in another report."""
    own = {each.claim.document for each in b.told if each.moment == b.first}
    again = (each.moment for each in a.told if each.moment and each.claim.document not in own)
    last = max(again, default=None)
    return last is not None and b.first is not None and b.first < last


def _same_things(a: Said, b: Said, tables: ComparisonTables) -> bool:
    """Whether the nouns beside two numbers are the same, or one of them has none."""
    one, other = (
        frozenset(x for x in said.lemmas if x.isalpha() and x not in tables.numerals)
        for said in (a, b)
    )
    return not one or not other or bool(one & other)


def later(a: Said, b: Said) -> bool:
    """Whether the second came out after the first, as far as their hours are known."""
    return a.first is not None and b.first is not None and a.first < b.first


def next_day(a: Said, b: Said) -> bool:
    """Whether the second came out on a later day than the first."""
    return a.first is not None and b.first is not None and a.first.date() < b.first.date()

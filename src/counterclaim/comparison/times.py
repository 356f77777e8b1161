"""Whether two times can both be true."""

import re
from collections.abc import Iterator

from counterclaim.comparison.findings import Finding, both
from counterclaim.comparison.hours import DAY, Edge, Moment, moment_of
from counterclaim.comparison.lengths import compare_lengths
from counterclaim.comparison.tables import ComparisonTables
from counterclaim.comparison.told import WORD, Said
from counterclaim.comparison.words import compare_words
from counterclaim.model.comparison import Verdict

_HOUR = 60
_SIDE = re.compile(r"\b(?P<side>before|after) (?P<what>.+)")
_SAME_MINUTES = 1
_NARROWER = 0.8


def compare_times(a: Said, b: Said, tables: ComparisonTables) -> Finding:
    """How two times stand, by days and by minutes of the day.

    A clock in GMT and one of local time are a number of hours apart that is not known: they agree
    where they give the same minute.
    """
    one, other = moment_of(a, tables), moment_of(b, tables)
    if one is None or other is None:
        return (
            compare_lengths(a, b)
            or _before_and_after(a, b, tables)
            or compare_words(a, b, tables)
            or Finding(Verdict.COMPATIBLE, f"no day or hour shuts the other out: {both(a, b)}")
        )
    if _days_apart(one, other):
        return Finding(Verdict.CONFLICT, f"on other days: {both(a, b)}")
    if one.edge is not other.edge and (edged := _edged(a, b, one, other)):
        return edged
    if one.zone is not None and other.zone is not None and one.zone != other.zone:
        if one.clock and other.clock:
            other = other.moved(one.zone - other.zone)
    elif one.clock and other.clock and one.universal != other.universal:
        same = (one.low - other.low) % _HOUR == 0
        verdict = Verdict.AGREE if same else Verdict.CONFLICT
        return Finding(verdict, f"one of them in GMT: {both(a, b)}")
    for moved in _readings(one, other):
        if moved.low <= other.high and other.low <= moved.high:
            return _overlapping(a, b, moved, other)
    return Finding(Verdict.CONFLICT, f"at other hours: {both(a, b)}")


def _before_and_after(a: Said, b: Said, tables: ComparisonTables) -> Finding | None:
    """That one has it before something, and the other after the same thing."""
    for one in a.told:
        for other in b.told:
            here, there = (_SIDE.search(each.words.lower()) for each in (one, other))
            if not here or not there or here["side"] == there["side"]:
                continue
            shared = set(WORD.findall(here["what"])) & set(WORD.findall(there["what"]))
            if shared - tables.dropped - tables.numerals - tables.periods:
                return Finding(Verdict.CONFLICT, f"before it, or after it: {both(a, b)}")
    return None


def _edged(a: Said, b: Said, one: Moment, other: Moment) -> Finding | None:
    """Since when and until when are no rivals where the one lies before the other."""
    first, last = (one, other) if other.edge is Edge.UNTIL else (other, one)
    if Edge.UNTIL in (one.edge, other.edge) and last.edge is Edge.UNTIL:
        if first.low <= last.high:
            return Finding(Verdict.COMPATIBLE, f"when, and by when: {both(a, b)}")
        return None
    begun, at = (one, other) if one.edge is Edge.SINCE else (other, one)
    if begun.low < at.low <= begun.low + 2 * _HOUR:
        return Finding(Verdict.CANNOT_TELL, f"since when, or at one moment of it: {both(a, b)}")
    return None


def _readings(one: Moment, other: Moment) -> Iterator[Moment]:
    """A time as it stands, past midnight where that fits, and after noon where that is open."""
    yield one
    if one.high >= DAY or other.high >= DAY:
        yield from (one.moved(DAY), one.moved(-DAY))
    if not one.half_known or not other.half_known:
        yield from (one.moved(DAY // 2), one.moved(-DAY // 2))


def _days_apart(one: Moment, other: Moment) -> bool:
    if one.high >= DAY and other.high >= DAY and not one.whole_day and not other.whole_day:
        return False  # a midnight, or a night, has two days
    if one.since is None or other.since is None or one.until is None or other.until is None:
        return bool(one.weekday and other.weekday and one.weekday != other.weekday)
    return one.until <= other.since or other.until <= one.since


def _overlapping(a: Said, b: Said, one: Moment, other: Moment) -> Finding:
    here, there = _length(one), _length(other)
    if abs(here - there) <= 2 * _HOUR and one.clock == other.clock:
        return Finding(Verdict.AGREE, f"the same time: {both(a, b)}")
    if there < here * _NARROWER and _inside(other, one):
        return Finding(Verdict.REFINES, f"narrower: {both(a, b)}")
    if here < there * _NARROWER and _inside(one, other):
        return Finding(Verdict.REFINES, f"narrower: {both(b, a)}", turned=True)
    return Finding(Verdict.COMPATIBLE, f"they overlap: {both(a, b)}")


def _length(moment: Moment) -> int:
    days = (moment.until - moment.since).days if moment.since and moment.until else 1
    return (days - 1) * 24 * _HOUR + moment.high - moment.low + _SAME_MINUTES


def _inside(inner: Moment, outer: Moment) -> bool:
    return outer.low <= inner.low and inner.high <= outer.high

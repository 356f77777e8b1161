"""When something was said: by the words that date the saying, and by publication."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from counterclaim.model.attribution import Attribution
from counterclaim.model.reading import PartReading, Reading
from counterclaim.model.span import Span
from counterclaim.model.time import Interval, Time, TimeType

_CLIMB = 6  # words from a time up to the cue that it modifies
_HELPERS = 6  # words before a cue among which its auxiliaries stand
_WILL = frozenset({"will", "shall"})
_OPEN = frozenset({"to", "may", "might", "could", "must", "should", "would"})


def date_sayings(
    attributions: Iterable[Attribution],
    reading: Reading,
    times: Sequence[Time],
    published: date | None,
) -> tuple[Attribution, ...]:
    """The attributions with the days [from, to) in which each was said.

    A time dates the saying if it hangs on the cue in the tree and stands in neither the source nor
    the content: "said on Tuesday that …", not "said that on Tuesday …". What has been said was said
    by the day of publication, so that `to` is at most the day after it; without a time of its own
    `from` is unknown. What will be said is said from that day on. Both being unknown gives None,
    and so does a later day beside a cue that does not look ahead: "promised in October".
    """
    parts = {part.part: part for part in reading.parts}
    dates = [
        time for time in times if time.type in (TimeType.DATE, TimeType.TIME) and time.interval
    ]
    latest = published + timedelta(1) if published and published < date.max else None
    return tuple(
        replace(
            each, said=_said(each, parts[each.cue[0].part] if each.cue else None, dates, latest)
        )
        for each in attributions
    )


def _said(
    attribution: Attribution, part: PartReading | None, dates: Sequence[Time], latest: date | None
) -> Interval | None:
    own = [time.interval for time in dates if part and _dates(time, attribution, part)]
    ahead = part is not None and _is_announced(attribution, part)
    days = own[0] if own else None
    if days is None:
        if not latest:
            return None
        return Interval(latest - timedelta(1), None) if ahead else Interval(None, latest)
    if latest is None or ahead:
        return days
    if days.start and days.start >= latest:
        return days if part and _may_lie_ahead(attribution, part) else None
    return Interval(days.start, min(days.end or latest, latest))


def _is_announced(attribution: Attribution, part: PartReading) -> bool:
    """Whether the cue tells of what is still to be said: "will say", "shall announce"."""
    return _is_helped(attribution, part, _WILL)


def _may_lie_ahead(attribution: Attribution, part: PartReading) -> bool:
    """Whether the cue leaves it open that it is still to be said: "is to speak", "may announce"."""
    return _is_helped(attribution, part, _OPEN)


def _is_helped(attribution: Attribution, part: PartReading, by: frozenset[str]) -> bool:
    """Whether one of these stands before a cue and hangs on it."""
    number = _head_of(attribution.cue[0], part)
    before = part.words[max(0, number - _HELPERS) : max(0, number)]
    return any(word.head == number and word.lemma in by for word in before)


def _dates(time: Time, attribution: Attribution, part: PartReading) -> bool:
    """Whether a time tells when the saying was."""
    if time.span.part != part.part:
        return False
    others = (*attribution.content, *attribution.source, *attribution.addressee)
    if any(_overlap(time.span, each) for each in others):
        return False
    number = _head_of(time.span, part)
    for _ in range(_CLIMB):
        if number < 0:
            return False
        word = part.words[number]
        if any(_overlap(word.span, cue) for cue in attribution.cue):
            return True
        if word.upos == "VERB":
            return False
        number = word.head
    return False


def _head_of(span: Span, part: PartReading) -> int:
    """The word of a span that hangs on none inside it; -1 where the span holds no word."""
    first = bisect_right(part.words, span.start, key=lambda word: word.span.end)
    last = bisect_left(part.words, span.end, key=lambda word: word.span.start)
    inside = range(first, last)
    return next((each for each in inside if part.words[each].head not in inside), -1)


def _overlap(one: Span, other: Span) -> bool:
    return one.part == other.part and one.start < other.end and other.start < one.end

"""Places, times and counts in a few words each."""

from collections.abc import Sequence
from datetime import timedelta

from counterclaim.model.count import Count
from counterclaim.model.document import Document
from counterclaim.model.place import Place
from counterclaim.model.span import Span
from counterclaim.model.time import Interval, Time


def quote(document: Document, spans: Sequence[Span]) -> str:
    """The words of some spans on one line, with dots where they are apart."""
    return " … ".join(" ".join(document.words_of(span).split()) for span in spans)


def place_words(document: Document, place: Place) -> str:
    """The name as it stands, and the country if the name is not that of one."""
    location = place.location
    words = quote(document, [place.span])
    if not location or not location.country or location.precision == "country":
        return words
    return f"{words} ({location.country})"


def time_words(document: Document, time: Time) -> str:
    """The words, and the days if they are known, else the value."""
    told = days_words(time.interval) or time.edtf or time.value
    words = quote(document, [time.span])
    return words if words == told else f"{words} = {told}"


def days_words(interval: Interval | None) -> str:
    """The one day, or the first and the last; nothing where an end is not known."""
    if not interval or not interval.start or not interval.end:
        return ""
    last = interval.end - timedelta(1)
    return f"{interval.start}" if last == interval.start else f"{interval.start} to {last}"


def count_words(document: Document, count: Count) -> str:
    """The words, between which numbers that is, of what, and whether victims fought."""
    low, high = (_plain(bound) for bound in (count.low, count.high))
    if low == high:
        bounds = low
    elif not high:
        bounds = f"{low} or more" if low else "unknown"
    else:
        bounds = f"{low} to {high}" if low else f"{high} or fewer"
    status = f", {count.status}" if count.status and count.status != "unknown" else ""
    what = f" {count.what}" if count.what else ""
    return f"{quote(document, [count.span])} = {bounds}{what}{status}"


def _plain(bound: float | None) -> str:
    return "" if bound is None else f"{bound:,.10g}"

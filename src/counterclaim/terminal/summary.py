"""What a report is about, on a few lines: who, where, when, how many."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import timedelta

from counterclaim.model.count import Count
from counterclaim.model.document import Document
from counterclaim.model.place import Place
from counterclaim.model.record import Record
from counterclaim.model.span import Span
from counterclaim.model.time import Time
from counterclaim.terminal.look import Ink, Look
from counterclaim.terminal.runs import Run, make_safe, wrap

_MARGIN = "           "


def summary(record: Record, look: Look) -> Iterator[str]:
    """Who is meant, where the places are, which days the times are, and between what numbers."""
    document = record.document
    named = Counter(
        {
            f"{entity.name} ({entity.country})" if entity.country else entity.name: len(
                entity.mentions
            )
            for entity in record.entities
        }
    )
    found = Counter(_where(document, place) for place in record.places if place.location)
    lost = Counter(_words(document, place.span) for place in record.places if not place.location)
    yield from _line("Who", _numbered(named), look)
    yield from _line("Where", _numbered(found), look)
    yield from _line("No place", _numbered(lost), look)
    yield from _line(
        "When", _once(_when(document, time) for time in record.times if _is_told(time)), look
    )
    yield from _line("How many", [_how_many(document, count) for count in record.counts], look)


def _line(label: str, items: Iterable[str], look: Look) -> Iterator[str]:
    told = "; ".join(items)
    if told:
        runs = [Run(told, Ink.DIM)]
        lines = wrap(runs, look, _MARGIN)
        for number, line in enumerate(lines):
            head = f"  {label}".ljust(len(_MARGIN))
            yield line.replace(_MARGIN, head, 1) if number == 0 else line


def _numbered(items: Counter[str]) -> list[str]:
    """The commonest first, each with how often."""
    return [make_safe(f"{name} ×{n}" if n > 1 else name) for name, n in items.most_common()]


def _once(items: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(items))


def _words(document: Document, span: Span) -> str:
    return " ".join(document.words_of(span).split())


def _where(document: Document, place: Place) -> str:
    """The name as it stands, and the country if the name is not that of one."""
    location = place.location
    words = _words(document, place.span)
    if not location or not location.country or location.precision == "country":
        return words
    return f"{words} ({location.country})"


def _is_told(time: Time) -> bool:
    """Whether anything is known of it: "hours" and "recently" tell nothing here."""
    return time.interval is not None or not ("X" in time.value or time.value.endswith("_REF"))


def _when(document: Document, time: Time) -> str:
    """The words, and the days if they are known, else the value."""
    told = time.edtf or time.value
    days = time.interval
    if days and days.start and days.end:
        last = days.end - timedelta(1)
        told = f"{days.start}" if last == days.start else f"{days.start} to {last}"
    words = make_safe(_words(document, time.span))
    return words if words == told else f"{words} = {told}"


def _how_many(document: Document, count: Count) -> str:
    low, high = (_plain(bound) for bound in (count.low, count.high))
    if low == high:
        bounds = low
    elif not high:
        bounds = f"{low} or more" if low else "unknown"
    else:
        bounds = f"{low} to {high}" if low else f"{high} or fewer"
    status = f", {count.status}" if count.status and count.status != "unknown" else ""
    what = f" {count.what}" if count.what else ""
    return make_safe(f"{_words(document, count.span)} = {bounds}{what}{status}")


def _plain(bound: float | None) -> str:
    return "" if bound is None else f"{bound:,.10g}"

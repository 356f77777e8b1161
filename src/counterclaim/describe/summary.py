"""What a report is about: who, where, when, how many."""

from collections import Counter
from collections.abc import Iterator

from counterclaim.describe.items import count_words, place_words, time_words
from counterclaim.model.record import Record
from counterclaim.model.time import Time


def summarize(record: Record) -> Iterator[tuple[str, list[str]]]:
    """Who is meant, where the places are, which days the times are, and between what numbers.

    Names and places come with how often, the commonest first; a kind of which there is nothing is
    left out.
    """
    document = record.document
    named: Counter[str] = Counter()
    for entity in record.entities:
        name = f"{entity.name} ({entity.country})" if entity.country else entity.name
        named[name] += len(entity.mentions)
    found = Counter(place_words(document, place) for place in record.places if place.location)
    lost = Counter(place_words(document, place) for place in record.places if not place.location)
    times = [time_words(document, time) for time in record.times if _is_told(time)]
    counts = [count_words(document, count) for count in record.counts]
    for label, items in (
        ("Who", _numbered(named)),
        ("Where", _numbered(found)),
        ("No place", _numbered(lost)),
        ("When", list(dict.fromkeys(times))),
        ("How many", counts),
    ):
        if items:
            yield label, items


def _numbered(items: Counter[str]) -> list[str]:
    """The commonest first, each with how often."""
    return [f"{name} ×{n}" if n > 1 else name for name, n in items.most_common()]


def _is_told(time: Time) -> bool:
    """Whether anything is known of it: "hours" and "recently" tell nothing here."""
    return time.interval is not None or not ("X" in time.value or time.value.endswith("_REF"))

"""How many villages in the news are put where they are.

Usage: ``python -m training.measure_places villages [--errors]``

Each stands in a sentence of its own (`corpus/villages.tsv`), which alone says in which country. The
sentence is read as any report is; and once more with the village's name given, which shows what the
reader misses. Rules are made on the half for which `looked_at` is true.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace

from corpus.villages import Village, Villages
from counterclaim.model.document import Document
from counterclaim.model.place import Place
from counterclaim.model.reading import Reading, Toponym
from counterclaim.model.span import Span
from counterclaim.resolve.places import Resolver
from counterclaim.resolve.places.entry import distance_km
from training.halves import looked_at

RIGHT_KM = 25.0
Counts = Counter[tuple[str, str]]


def measure_villages(
    found: Villages, read: Callable[[Document], Reading], resolver: Resolver, *, errors: bool
) -> dict[str, object]:
    """Share within 25 km, in percent: of all, of the half not looked at, of each country."""
    counts: Counts = Counter()
    for village in found.villages:
        document = Document(text=village.sentence)
        reading = read(document)
        start = village.sentence.index(village.name)
        span = Span(start, start + len(village.name))
        answers = {
            "": _answer(resolver(document, reading), span),
            "given, ": _answer(resolver(document, with_name(reading, span)), span),
        }
        groups = ["all", village.country]
        groups += [] if looked_at(village.name) else ["half not looked at"]
        for kind, answer in answers.items():
            km = _error_km(village, answer)
            for group in groups:
                counts[f"{kind}{group}", "rows"] += 1
                counts[f"{kind}{group}", "right"] += km is not None and km <= RIGHT_KM
            if errors and looked_at(village.name) and (km is None or km > RIGHT_KM):
                print(_told(village, kind, answer, km))
    return dict(_shares(counts)) | {"rows": len(found.villages), "left out": len(found.left_out)}


def with_name(reading: Reading, span: Span) -> Reading:
    """A reading of one part whose place names have this one among them."""
    (part,) = reading.parts
    others = [each for each in part.toponyms if not _overlap(each.span, span)]
    toponyms = sorted([*others, Toponym(span, 1.0)], key=lambda each: each.span.start)
    return replace(reading, parts=(replace(part, toponyms=tuple(toponyms)),))


def _answer(places: tuple[Place, ...], span: Span) -> Place | None:
    return next((place for place in places if _overlap(place.span, span)), None)


def _overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


def _error_km(village: Village, answer: Place | None) -> float | None:
    if answer is None or answer.location is None:
        return None
    return distance_km(village.lat, village.lon, answer.location.lat, answer.location.lon)


def _shares(counts: Counts) -> Iterator[tuple[str, object]]:
    for (group, what), number in counts.items():
        if what == "rows":
            yield group, round(100 * counts[group, "right"] / number, 1)


def _told(village: Village, kind: str, answer: Place | None, km: float | None) -> str:
    where = answer.location if answer else None
    told = f"{where.name}, {where.country}, {where.precision}" if where else "nowhere"
    distance = f"{km:.0f} km" if km is not None else "-"
    why = answer.why if answer else "not found by the reader"
    village_in_words = f"{kind}{village.name} ({village.country})"
    return f"{village_in_words} -> {told} {distance} | {village.sentence} | {why}"

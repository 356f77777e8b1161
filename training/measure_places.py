"""How many places are put where they are, given the names that a corpus marks.

Usage: ``python -m training.measure_places geovirus gwn_even lgl villages [--errors]``

The names are the corpus's own, so this measures the gazetteer and the choice alone, through the
library; what the command line reaches, detection included, is `python -m training.evaluate lgl`.
Of LGL and the villages only the errors of the half that may be looked at are shown. The villages
of `corpus/villages.tsv` are read by the reader that ships (`training/villages.py`).
"""

import argparse
import time
from collections import Counter
from pathlib import Path
from typing import Any

from corpus.villages import load_villages
from counterclaim.model.document import Document
from counterclaim.model.place import Place
from counterclaim.model.reading import PartReading, Reading, Toponym
from counterclaim.model.span import Span
from counterclaim.reading.reader import load_reader
from counterclaim.resolve.places import (
    Resolver,
    Weights,
    load_place_words,
    open_gazetteers,
    open_resolver,
)
from counterclaim.resolve.places.entry import distance_km
from training.corpora import rows
from training.halves import looked_at
from training.villages import measure_villages

CORPORA = ("geovirus", "gwn_even", "lgl")
HALVED = "lgl"
VILLAGES = "villages"
NEAR_KM = 161.0


def given(row: dict[str, Any]) -> tuple[Document, Reading, list[dict[str, Any]]]:
    """A document and a reading that holds the names its corpus marks, in the order of the text."""
    spans = sorted({(place["start"], place["end"]) for place in row["places"]})
    toponyms = tuple(Toponym(Span(start, end), 1.0) for start, end in spans)
    document = Document(text=row["text"], ref=str(row["id"]), outlet=row.get("outlet"))
    part = PartReading("text", (), (), (), (), (), toponyms)
    return document, Reading((part,), (), "gold names"), row["places"]


def measure(corpus: Path, resolver: Resolver, *, errors: bool) -> dict[str, float]:
    """Share of the places with coordinates that are put within 161 km, in percent."""
    counts: Counter[str] = Counter()
    started = time.monotonic()
    for row in rows(corpus):
        document, reading, gold = given(row)
        found = resolver(document, reading)
        for place in gold:
            if place["lat"] is None:
                continue
            counts["located"] += 1
            answer = _answer(found, place)  # a name may go on beyond what the corpus marks
            km = _error_km(place, answer)
            counts["answered"] += km is not None
            counts["near"] += km is not None and km <= NEAR_KM
            shown = errors and (
                corpus.name.partition(".")[0] != HALVED or looked_at(str(row["id"]))
            )
            if shown and (km is None or km > NEAR_KM):
                _show(row, place, answer, km)
    seconds = time.monotonic() - started
    return {
        "acc161_of_all": round(100 * counts["near"] / counts["located"], 1),
        "answered": round(100 * counts["answered"] / counts["located"], 1),
        "located": counts["located"],
        "seconds": round(seconds, 1),
    }


def _answer(found: tuple[Place, ...], gold: dict[str, Any]) -> Place:
    return next(p for p in found if p.span.start < gold["end"] and gold["start"] < p.span.end)


def _error_km(gold: dict[str, Any], answer: Place) -> float | None:
    if answer.location is None:
        return None
    return distance_km(gold["lat"], gold["lon"], answer.location.lat, answer.location.lon)


def _show(row: dict[str, Any], gold: dict[str, Any], answer: Place, km: float | None) -> None:
    start, end = gold["start"], gold["end"]
    around = " ".join(row["text"][max(0, start - 40) : end + 30].split())
    where = answer.location
    told = f"{where.name}, {where.country}, {where.precision}" if where else "nowhere"
    distance = f"{km:.0f} km" if km is not None else "-"
    name, point = gold.get("name"), (gold["lat"], gold["lon"])
    words = row["text"][start:end]
    print(f"{words!r} ({name} {point}) -> {told} {distance} | {around} | {answer.why}")


def main() -> None:
    """Prints one line a corpus."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", nargs="+", choices=(*CORPORA, VILLAGES))
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--errors", action="store_true", help="Show each error.")
    options = parser.parse_args()
    resolver = open_resolver(open_gazetteers(), load_place_words(), Weights())
    for name in options.corpora:
        data = options.shared / "data"
        if name == VILLAGES:
            found, reader = load_villages(data), load_reader(None, threads=1)
            print(name, measure_villages(found, reader, resolver, errors=options.errors))
            continue
        path = data / "places" / f"{name}.jsonl.gz"
        print(name, measure(path, resolver, errors=options.errors))


if __name__ == "__main__":
    main()

"""How long the gazetteer takes to load, and how much memory and time places add to reading.

Usage: ``python benchmarks/places.py`` (``--load`` only loads it, for /usr/bin/time).
"""

import resource
import sys
import time
from pathlib import Path

from counterclaim.model.document import Document
from counterclaim.reading import open_reader
from counterclaim.resolve.places import open_places

REPORTS = Path("src/counterclaim/demo_reports/reports.jsonl")
ROUNDS = 20


def peak_mb() -> float:
    """The most memory this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def main() -> None:
    """Prints seconds and megabytes, and the share of places in the time of reading."""
    before, started = peak_mb(), time.perf_counter()
    resolver = open_places()
    seconds = time.perf_counter() - started
    print(f"{seconds:6.3f} s and {peak_mb() - before:.0f} MB to load the gazetteer")
    if "--load" in sys.argv:
        return
    document = Document(text=REPORTS.read_text())
    reader = open_reader(None, 1)
    started = time.perf_counter()
    reading = reader(document)
    reading_s = time.perf_counter() - started
    started = time.perf_counter()
    for _ in range(ROUNDS):
        resolver(document, reading)
    places_s = (time.perf_counter() - started) / ROUNDS
    count = sum(len(part.toponyms) for part in reading.parts)
    print(f"{places_s * 1000:6.1f} ms for {count} places, {places_s / reading_s:.1%} of reading")


if __name__ == "__main__":
    main()

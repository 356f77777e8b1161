"""What an index of lineage costs as a ledger grows: `python -m benchmarks.lineage [--documents N]`.

Fills a ledger with synthetic reports, sentence by sentence, every eighth a copy of another by
another outlet, in the order of their publication or, with `--mixed`, in no order. Wanted: the last
thousand take at most 1.5 times the processor's time of the first, and the copies are found.
"""

import argparse
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks.synthetic import COPIES, report
from counterclaim.ledger import Ledger, Origin
from counterclaim.model.reading import PartReading, Reading, Sentence, Word
from counterclaim.model.record import Record
from counterclaim.model.span import Span

SLOWER_AT_MOST = 1.5
FOUND_AT_LEAST = 0.95
_SENTENCE = re.compile(r"[^.]+\.")


def laid_out(record: Record) -> Record:
    """A record with its sentences, each as one word: lineage asks no more of a reading."""
    text = record.document.text
    words = tuple(
        Word(Span(*found.span()), "X", "", -1, "root") for found in _SENTENCE.finditer(text)
    )
    sentences = tuple(Sentence(number, number + 1) for number in range(len(words)))
    part = PartReading("text", words, sentences, (), (), (), ())
    return replace(record, reading=Reading((part,), (), "synthetic"))


def batches(records: list[Record], count: int) -> Iterator[list[Record]]:
    """Records in so many parts, one after another."""
    size = max(1, len(records) // count)
    for first in range(0, len(records), size):
        yield records[first : first + size]


def fill(path: Path, records: list[Record], parts: int) -> list[float]:
    """Seconds for each part of the reports."""
    spent = []
    with Ledger.open(path, create=True) as ledger:
        run = ledger.begin_run("synthetic")
        for batch in batches(records, parts):
            started = time.process_time()
            for record in batch:
                ledger.take(run, record.document, Origin(record.document.ref), record)
            spent.append(time.process_time() - started)
            print(f"{len(batch):,} reports in {spent[-1]:.1f} s", file=sys.stderr, flush=True)
    return spent


def main() -> int:
    """Print the table. Exit code 1: a limit is not held."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.lineage", description=__doc__)
    parser.add_argument("--documents", type=int, default=5_000)
    parser.add_argument("--parts", type=int, default=5)
    parser.add_argument("--mixed", action="store_true", help="in no order of publication")
    asked = parser.parse_args()
    records = [laid_out(report(number)) for number in range(asked.documents)]
    if not asked.mixed:
        records.sort(key=lambda each: (each.document.published or "", each.document.id))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "lineage.ledger"
        spent = fill(path, records, asked.parts)
        with Ledger.open(path) as ledger:
            started, due = time.process_time(), ledger.lineage_due
            settled = sum(1 for _ in ledger.settle_lineage())
            settling = time.process_time() - started
            pairs = {frozenset((each.taker, str(each.giver))) for each in ledger.descents()}
        size = path.stat().st_size / asked.documents
    ids = {record.document.ref: record.document.id for record in records}
    copies = [
        frozenset((ids[f"report-{number}"], ids[f"report-{number - COPIES + 1}"]))
        for number in range(COPIES - 1, asked.documents, COPIES)
    ]
    found = sum(pair in pairs for pair in copies) / len(copies)
    print("seconds of processor time for each part:", *(f"{each:.1f}" for each in spent))
    print(f"last part against the first: {spent[-1] / spent[0]:.2f} times")
    print(f"{1000 * sum(spent) / asked.documents:.1f} ms and {size:,.0f} bytes a report")
    print(f"{due} were due, {settled} worked out anew in {settling:.1f} s")
    print(f"copies found: {100 * found:.1f} % of {len(copies)}; {len(pairs)} pairs in all")
    return int(spent[-1] > SLOWER_AT_MOST * spent[0] or found < FOUND_AT_LEAST)


if __name__ == "__main__":
    raise SystemExit(main())

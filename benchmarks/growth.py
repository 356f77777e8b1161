"""Whether a large ledger makes adding slower: reports into it and into an empty one, in turns.

Usage: ``python -m benchmarks.growth LEDGER [--pairs 9] [--raw]``

LEDGER is copied and stays as it is; `python -m benchmarks.scale --keep LEDGER` makes one. A
thousand reports are added at a time; reading and incidents are left out, so what is measured is the
keeping of documents, readings and claims. In turns, since other programs slow both down.
"""

import argparse
import shutil
import tempfile
import time
from pathlib import Path
from statistics import median

from benchmarks.scale import BATCH, SLOWER_AT_MOST, Spent
from benchmarks.synthetic import report
from counterclaim.ledger import Ledger, Origin
from counterclaim.ledger.incidents import Keeping
from counterclaim.model.record import Record

FAR = 1_000_000  # reports from here on are in no ledger that `scale` makes


class Left(Keeping):
    """Leaves documents to be taken among the incidents later."""

    def put(self, document: int, record: Record) -> None:
        """Nothing."""


class WithoutIncidents(Ledger):
    """A ledger that keeps documents, readings and claims."""

    @property
    def keeping(self) -> Keeping:
        """What leaves incidents alone."""
        if self._keeping is None:
            self._keeping = Left(self._connection)
        return self._keeping


def add(path: Path, first: int, *, raw: bool) -> Spent:
    """What a thousand reports take; with `raw` their bytes are kept too."""
    records = [report(first + number) for number in range(BATCH)]
    with WithoutIncidents.open(path, create=True) as ledger:
        run = ledger.begin_run()
        started, worked = time.perf_counter(), time.process_time()
        for record in records:
            document = record.document
            origin = Origin(document.ref, document.text.encode() if raw else None)
            ledger.take(run, document, origin, record)
        return Spent(time.perf_counter() - started, time.process_time() - worked)


def main() -> int:
    """Print each pair and the medians. Exit code 1: the large one is too slow by the processor."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.growth", description=__doc__)
    parser.add_argument("ledger", type=Path)
    parser.add_argument("--pairs", type=int, default=9)
    parser.add_argument("--raw", action="store_true")
    asked = parser.parse_args()
    times = []
    with tempfile.TemporaryDirectory(dir=asked.ledger.parent) as folder:
        large = Path(folder) / "large.ledger"
        shutil.copy(asked.ledger, large)
        for number in range(asked.pairs):
            small = add(Path(folder) / f"{number}.ledger", FAR, raw=asked.raw)
            big = add(large, FAR + number * BATCH, raw=asked.raw)
            times.append(Spent(big.clock / small.clock, big.processor / small.processor))
            print(
                f"empty {small.clock:.2f} s ({small.processor:.2f} s of the processor), "
                f"large {big.clock:.2f} s ({big.processor:.2f} s)",
                flush=True,
            )
    clock, processor = (median(each) for each in zip(*times, strict=True))
    print(f"median of pairs: {clock:.2f} times by the clock, {processor:.2f} by the processor")
    return int(processor > SLOWER_AT_MOST)


if __name__ == "__main__":
    raise SystemExit(main())

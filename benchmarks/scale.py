"""What a ledger of a million claims costs: time to add, time to answer, bytes a claim.

Usage: ``python -m benchmarks.scale [--documents 100000] [--keep LEDGER]``

Fills a ledger with synthetic reports, ten claims each, reading excluded. Wanted: the last thousand
take at most 1.5 times as long as the first (the middle one of five thousands at either end), every
interactive command answers in under 0.5 s at the worst of five times, start of the program
included, and a claim takes under 2 kB, raw bytes aside. On a machine that others use too the
seconds of the processor tell more.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.synthetic import reports
from counterclaim.ledger import Ledger, Origin

BATCH = 1_000
SLOWER_AT_MOST = 1.5
ANSWER_S = 0.5
BYTES_A_CLAIM = 2_000
TIMES = 5
ENDS = 5  # thousands at either end, of which the middle one counts
COMMANDS = (
    ("claims", "{ledger}", "--json", "--most", "100"),
    ("claims", "{ledger}", "market", "--json", "--most", "100"),
    ("claims", "{ledger}", "market", "rebels", "--country", "SYR", "--since", "2015-09-30",
     "--until", "2015-10-02", "--json", "--most", "100"),
    ("claims", "{ledger}", "--party", "RUS", "--kind", "event", "--json", "--most", "100"),
    ("claims", "{ledger}", "--outlet", "Outlet 7", "--json", "--most", "100"),
    ("claims", "{ledger}", "killing", "--since", "2022-01-01", "--json", "--most", "100"),
    ("claims", "{ledger}", "--kind", "count", "--type", "ASSAULT", "--json", "--most", "100"),
    ("claims", "{ledger}", "--counts", "--json"),
    ("claims", "{ledger}", "killing", "--counts", "--json"),
    ("claims", "{ledger}", "market", "--since", "2015-01-01", "--counts", "--json"),
    ("incidents", "{ledger}"),
    ("incidents", "{ledger}", "--place", "SYR", "--since", "2015-09-01", "--until", "2015-10-01"),
    ("incidents", "{ledger}", "--word", "market", "--word", "shell*", "--type", "ASSAULT"),
    ("incidents", "{ledger}", "--alone", "--json"),
    ("compare", "{ledger}", "{incident}"),
    ("origins", "{ledger}", "{incident}"),
)  # fmt: skip


class Spent(NamedTuple):
    """What something took: seconds by the clock, and of the processor."""

    clock: float
    processor: float


def fill(path: Path, documents: int) -> list[Spent]:
    """What each thousand reports took; at least one thousand."""
    spent = []
    with Ledger.open(path, create=True) as ledger:
        run = ledger.begin_run("synthetic")
        drawn = reports(documents)
        for first in range(0, documents, BATCH):
            batch = [next(drawn) for _ in range(min(BATCH, documents - first))]
            started, worked = time.perf_counter(), time.process_time()
            for record in batch:
                ledger.take(run, record.document, Origin(record.document.ref), record)
            spent.append(Spent(time.perf_counter() - started, time.process_time() - worked))
            print(f"\r{first + len(batch):,} reports", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return spent


def answer(path: Path, command: Sequence[str]) -> list[Spent]:
    """What some runs of one command took, start of the program included, the longest last."""
    words = [each.format(ledger=path, incident=most_told(path)) for each in command]
    spent = []
    for _ in range(TIMES):
        started, worked = time.perf_counter(), os.times()
        subprocess.run(
            [sys.executable, "-m", "counterclaim", *words], check=True, capture_output=True
        )
        ended = os.times()
        processor = sum(ended[2:4]) - sum(worked[2:4])  # of children, as user and as system
        spent.append(Spent(time.perf_counter() - started, processor))
    return sorted(spent)


def middle(spent: Sequence[Spent]) -> Spent:
    """The median of the clock and that of the processor."""
    return Spent(*(median(each) for each in zip(*spent, strict=True)))


def most_told(path: Path) -> str:
    """The id of the incident that most reports tell."""
    with Ledger.open(path, read_only=True) as ledger:
        return next(ledger.incidents(most=1)).id


def main() -> int:
    """Print the table. Exit code 1: a limit is not held."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scale", description=__doc__)
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--keep", type=Path, help="make the ledger here and leave it")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = asked.keep or Path(folder) / "scale.ledger"
        spent = fill(path, asked.documents)
        claims = asked.documents * 10
        first, last = middle(spent[:ENDS]), middle(spent[-ENDS:])
        slower = last.clock / first.clock
        size = path.stat().st_size / claims
        print(f"{asked.documents:,} reports, {claims:,} claims")
        print(f"first thousands {first.clock:.2f} s, last {last.clock:.2f} s: {slower:.2f} times")
        times = last.processor / first.processor
        print(
            f"of the processor {first.processor:.2f} s, {last.processor:.2f} s: {times:.2f} times"
        )
        print(f"{size:,.0f} bytes a claim")
        with Ledger.open(path, read_only=True) as ledger:
            kept = ledger.shelf().kept()
        print(f"{kept.shared:,} incidents that several reports tell, {kept.alone:,} that one tells")
        worst = 0.0
        print("median, worst of five; median of the processor:")
        for each in COMMANDS:
            seconds = answer(path, each)
            usual, most = middle(seconds), seconds[-1].clock
            worst = max(worst, most)
            print(f"{usual.clock:6.2f} {most:6.2f} {usual.processor:6.2f} s  {' '.join(each)}")
    held = slower <= SLOWER_AT_MOST and size < BYTES_A_CLAIM
    return int(not (held and worst < ANSWER_S))


if __name__ == "__main__":
    raise SystemExit(main())

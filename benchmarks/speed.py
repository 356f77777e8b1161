"""How many 400-word reports a second one core reads, and what share of that the network takes.

Usage: ``python -m benchmarks.speed [--model FILE] [--threads N] [--long MEGABYTES]``

The reports are stretches of the corpus's training part, each other words, so that nothing kept from
one serves the next. Seconds differ from machine to machine; the ratio to the limit and the shares
are what to compare. ``--long`` reads one
text of that size instead and prints the memory it took, which must stay bounded.
"""

import argparse
import json
import resource
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from corpus.measure import load_gold
from corpus.real import SHARED
from counterclaim.model.document import Document
from counterclaim.reading.model_file import Network
from counterclaim.reading.reader import Reader, load_reader

DEMO = Path("src/counterclaim/demo_reports/reports.jsonl")
WORDS_A_REPORT = 400
LEAST_REPORTS_A_SECOND = 5
AIM_REPORTS_A_SECOND = 8


def reports(count: int, *, dense: bool = False) -> list[str]:
    """Texts of `WORDS_A_REPORT` words each, paragraphs kept; `dense`: of the demonstration alone.

    Its few reports hold more names than others, and come again and again.
    """
    if dense:
        lines = DEMO.read_text(encoding="utf-8").splitlines()
        whole = "\n\n".join(json.loads(line)["text"] for line in lines if line.strip())
    else:
        whole = "\n\n".join(report.text for report in load_gold("train", SHARED))
    spaced = (whole + "\n\n") * (2 + count * WORDS_A_REPORT // len(whole.split()))
    words = spaced.split(" ")
    return [
        " ".join(words[number * WORDS_A_REPORT : (number + 1) * WORDS_A_REPORT])
        for number in range(count)
    ]


def timed(network: Network, spent: list[float]) -> Network:
    """The same network, adding the seconds it takes to `spent`."""

    def run(inputs: dict) -> dict:  # type: ignore[type-arg]
        started = time.perf_counter()
        result = network(inputs)
        spent.append(time.perf_counter() - started)
        return result

    return run


def seconds(work: Callable[[], object]) -> float:
    """How long something takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def read_reports(reader: Reader, rounds: int) -> None:
    """Prints the median round of reading forty reports."""
    texts = reports(40)
    spent: list[float] = []
    watched = replace(
        reader, model=replace(reader.model, network=timed(reader.model.network, spent))
    )
    watched(Document(texts[0]))
    results = []
    for _ in range(rounds):
        spent.clear()
        whole = seconds(lambda: [watched(Document(text)) for text in texts])
        results.append((whole, sum(spent)))
    whole, network = sorted(results)[len(results) // 2]
    rate = len(texts) / whole
    print(f"{rate:.1f} reports of {WORDS_A_REPORT} words a second")
    print(f"{rate / LEAST_REPORTS_A_SECOND:.2f} of the least, {LEAST_REPORTS_A_SECOND} a second")
    print(f"{rate / AIM_REPORTS_A_SECOND:.2f} of the aim, {AIM_REPORTS_A_SECOND} a second")
    print(f"the network takes {100 * network / whole:.0f} % of the time")


def read_long(reader: Reader, megabytes: float) -> None:
    """Prints how long a text of that size takes, and the most memory the process held."""
    size = int(megabytes * 1_000_000)
    text = "\n\n".join(reports(1 + size // 2000))[:size]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    took = seconds(lambda: reader(Document(text)))
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{len(text):,} characters in {took:.1f} s, {before:.0f} MB before, {after:.0f} MB at most"
    )


def main() -> None:
    """Reads the command line and measures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--long", type=float, metavar="MEGABYTES")
    given = parser.parse_args()
    reader = load_reader(given.model, given.threads)
    if given.long:
        read_long(reader, given.long)
    else:
        read_reports(reader, given.rounds)


if __name__ == "__main__":
    main()

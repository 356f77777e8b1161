"""Who was told, in passages that are not learned from: `python -m corpus.measure_told`.

An addressee is found if the program gives the same words to some act of saying (exact), or words
that touch them (overlap).
"""

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from corpus.command import run
from corpus.dossier.score import Counted
from corpus.told import Passage, Place, load_passages
from counterclaim import Record, open_session

_DAY = date(2020, 5, 5)  # on which no passage depends


def count(passage: Passage, record: Record, exact: Counted, overlap: Counted) -> None:
    """Add what is due in a passage, what the program gives, and what is both's."""
    due = {span for each in passage.sayings for span in each.addressee}
    given = {
        (span.start, span.end)
        for each in record.attributions
        for span in each.addressee
        if span.part == "text"
    }
    exact.add(len(due), len(given), len(due & given))
    overlap.add(len(due), len(given), len(_paired(due, given)))


def _paired(due: set[Place], given: set[Place]) -> list[tuple[Place, Place]]:
    """Each that is due with one given that touches it, none of them twice."""
    left, pairs = sorted(given), []
    for one in sorted(due):
        other = next((each for each in left if each[0] < one[1] and one[0] < each[1]), None)
        if other is not None:
            left.remove(other)
            pairs.append((one, other))
    return pairs


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="corpus.measure_told", description=__doc__)
    parser.add_argument("part", nargs="?", default="fresh", choices=("fresh", "train"))
    parser.add_argument("--model", type=Path, help="another model file than the one that ships")
    asked = parser.parse_args(arguments)
    session, exact, overlap = open_session(asked.model), Counted(), Counted()
    for passage in load_passages(asked.part):
        count(passage, session.read(passage.text, published=_DAY), exact, overlap)
    print(f"{exact.ours} addressees, {exact.theirs} given, {exact.both} the same words")
    for name, counted in (("exact", exact), ("overlap", overlap)):
        told = (counted.f1, counted.precision, counted.recall)
        f1, precision, recall = (f"{100 * (each or 0):.1f}" for each in told)
        print(f"{name}: F1 {f1}, precision {precision}, recall {recall}")
    return 0


if __name__ == "__main__":
    run(main)

"""Who holds a place, in passages that are not learned from: `python -m corpus.measure_holding`.

A statement is found where its words touch, and the holder's words touch or neither has any, as in
`corpus.measure`.
"""

import argparse
from collections.abc import Sequence
from datetime import date

from corpus.command import run
from corpus.dossier.score import Counted
from corpus.holding import Passage, Statement, load_passages
from counterclaim import Record, open_session

_DAY = date(2020, 5, 5)  # on which no passage depends
Held = tuple[tuple[int, int], tuple[tuple[int, int], ...]]


def count(passage: Passage, record: Record, counted: Counted) -> None:
    """Add what is due in a passage, what the program gives, and what is both's."""
    given: list[Held] = [
        (
            (each.span.start, each.span.end),
            tuple((who.span.start, who.span.end) for who in each.holder),
        )
        for each in record.control
    ]
    left = list(given)
    for due in passage.control:
        found = next((each for each in left if is_same(due, each)), None)
        if found is not None:
            left.remove(found)
    counted.add(len(passage.control), len(given), len(given) - len(left))


def is_same(due: Statement, given: Held) -> bool:
    """Whether words and holder of both touch."""
    words, holders = given
    if not _touch((due.start, due.end), words):
        return False
    if due.holder is None:
        return not holders
    return any(_touch(due.holder, each) for each in holders)


def _touch(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="corpus.measure_holding", description=__doc__)
    parser.add_argument("part", nargs="?", default="fresh", choices=("fresh", "train"))
    asked = parser.parse_args(arguments)
    session, counted = open_session(), Counted()
    for passage in load_passages(asked.part):
        count(passage, session.read(passage.text, published=_DAY), counted)
    told = (counted.f1, counted.precision, counted.recall)
    f1, precision, recall = (f"{100 * (each or 0):.1f}" for each in told)
    print(f"{counted.ours} statements, {counted.theirs} given, {counted.both} right")
    print(f"F1 {f1}, precision {precision}, recall {recall}")
    return 0


if __name__ == "__main__":
    run(main)

"""Prints what is missing in the records of the seed and its twin: `python -m tests.acceptance`.

With `--unmark`, the marks of demands that are met by now are taken out of failing.tsv.
"""

import argparse
import sys

import counterclaim
from tests.acceptance.check import (
    HERE,
    TEXTS,
    all_demands,
    failing_demands,
    remove_marks,
    table_of,
)
from tests.acceptance.expected import load_expectations


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.acceptance", description=__doc__)
    parser.add_argument("--unmark", action="store_true", help="unmark what is met by now")
    unmark = parser.parse_args().unmark
    with_model = counterclaim.open_session()
    for name, text in TEXTS.items():
        expectations = load_expectations(HERE / f"{name}.yaml")
        sys.stdout.write(f"## The {name}\n\n")
        if not text.exists():
            sys.stdout.write("Its text is not here.\n\n")
            continue
        words = text.read_text(encoding="utf-8")
        record = with_model.read(words, published=expectations.published).to_json()
        failing = failing_demands(record, expectations)
        sys.stdout.write("\n".join(table_of(expectations, failing)) + "\n\n")
        if unmark:
            every = ((each.statement, each.sentence) for each in all_demands(expectations))
            remove_marks(each for each in every if each[1] not in failing[each[0]])


if __name__ == "__main__":
    main()

"""Every problem of every report: `python -m corpus.check [FILE …]`.

Exit code 0: none; 1: some, each named with its file, sentence and item.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from corpus.codes import Codes, load_codes
from corpus.command import run
from corpus.conflicts import Conflict, load_conflicts
from corpus.duplicates import Pair, find_pairs
from corpus.loader import load_report, report_files
from corpus.problems import Problem
from corpus.rules import check_report


def check_files(
    files: Sequence[Path], codes: Codes, conflicts: dict[str, Conflict]
) -> tuple[Problem, ...]:
    """What is wrong with these reports, each alone and beside the others."""
    problems: list[Problem] = []
    reports = []
    for path in files:
        loaded = load_report(path, codes)
        problems += check_report(loaded, conflicts)
        if loaded.report:
            reports.append(loaded.report)
    names = Counter(report.id for report in reports)
    for report in reports:
        if report.id and names[report.id] > 1:
            problems.append(Problem(report.file, 0, "id", f"{report.id} is another report's too"))
    problems += map(_near_copy, find_pairs(reports))
    return tuple(sorted(problems))


def _near_copy(pair: Pair) -> Problem:
    where = f"sentence {pair.like_sentence.number} of {pair.like.id}"
    share = f"{100 * pair.share:.0f} % of their word 5-grams"
    alike = "has the skeleton of" if pair.shape else "is nearly"
    message = f"{alike} {where} ({share} are the same): write it anew"
    return Problem(pair.report.file, pair.sentence.number, "", message)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the problems and how many there are."""
    parser = argparse.ArgumentParser(prog="corpus.check", description="check annotated reports")
    parser.add_argument("files", nargs="*", type=Path, help="reports or folders (default: all)")
    asked = parser.parse_args(arguments)
    named = [
        path for each in asked.files for path in (report_files(each) if each.is_dir() else [each])
    ]
    files = named if asked.files else report_files()
    problems = check_files(files, load_codes(), load_conflicts())
    for problem in problems:
        print(problem)
    troubled = len({problem.file for problem in problems})
    print(f"{len(files)} reports, {len(problems)} problems in {troubled} of them", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    run(main)

"""Reports as JSON lines, as `counterclaim read --jsonl` prints them: `python -m corpus.export`.

With `--bare` without annotation, as `counterclaim read` takes them in.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from corpus.codes import load_codes
from corpus.command import run
from corpus.conflicts import SPLITS, load_conflicts
from corpus.contract import bare_json, report_json
from corpus.loader import load_report, report_files


def main(arguments: Sequence[str] | None = None) -> int:
    """Print one object a report; files with problems are printed as far as they could be read."""
    parser = argparse.ArgumentParser(prog="corpus.export", description="reports as JSON lines")
    parser.add_argument("files", nargs="*", type=Path, help="reports (default: all)")
    parser.add_argument("--split", choices=SPLITS, help="only reports of this part")
    parser.add_argument("--bare", action="store_true", help="without annotation, to be read")
    asked = parser.parse_args(arguments)
    codes, conflicts = load_codes(), load_conflicts()
    troubled = 0
    for path in asked.files or report_files():
        loaded = load_report(path, codes)
        troubled += bool(loaded.problems)
        report = loaded.report
        known = report and conflicts.get(report.conflict)
        if report and (asked.split is None or (known and known.split == asked.split)):
            shown = bare_json(report) if asked.bare else report_json(report)
            print(json.dumps(shown, ensure_ascii=False))
    if troubled:
        print(f"{troubled} files have problems; see python -m corpus.check", file=sys.stderr)
    return 3 if troubled else 0


if __name__ == "__main__":
    run(main)

"""Reads every text of every corpus at hand, and says whether all spans hold their words.

Usage: ``python -m training.offsets [--shared FOLDER] [FILE…]``

Every JSON-lines file below `data` whose rows hold `id` and `text` is read by the command line, and
what it prints is given to `score.py offsets`. Below each file stand the documents in which nothing
was found, with the reason that the record gives. Exit code 1: a span is wrong, or a document is
missing.
"""

import argparse
import gzip
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from corpus.system import read_by_command_line
from tests.soundness import spans_of

GIVEN = ("id", "title", "outlet", "url", "published", "text")
SHARED = Path(__file__).parents[1].parent / "shared"


def corpora(folder: Path) -> Iterator[Path]:
    """The files whose rows hold `id` and `text`."""
    for path in sorted([*folder.rglob("*.jsonl"), *folder.rglob("*.jsonl.gz")]):
        first = next(iter(_rows(path)), {})
        if {"id", "text"} <= first.keys():
            yield path


def measure(path: Path, shared: Path) -> dict[str, Any]:
    """What `score.py offsets` says of a file, and the silent documents with their reasons."""
    given = [{key: row[key] for key in GIVEN if row.get(key)} for row in _rows(path)]
    with tempfile.TemporaryDirectory() as folder:
        lines = Path(folder) / "printed.jsonl"
        silent = []
        with lines.open("w", encoding="utf-8") as out:
            for printed in read_by_command_line(given):
                out.write(json.dumps(printed) + "\n")
                if all("in" in span for span in spans_of(printed)):
                    silent.append((printed["document"]["ref"], _reason(printed)))
        score = [
            sys.executable,
            str(shared / "evaluate/score.py"),
            "offsets",
            str(path),
            str(lines),
        ]
        done = subprocess.run(score, capture_output=True, text=True, check=True)
    return {**json.loads(done.stdout), "reasons": silent}


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def _reason(printed: dict[str, Any]) -> str:
    """Why nothing was found: the problem that the record names, or that the words name nothing."""
    told = [problem["message"] for problem in printed["problems"]]
    words = " ".join(printed["document"]["text"].split())
    return "; ".join(told) or f"nothing is said or done in “{words[:70]}”"


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints a line for each file. Exit code 1: a span is wrong, or a document is missing."""
    parser = argparse.ArgumentParser(prog="training.offsets", description="do all spans hold?")
    parser.add_argument("files", nargs="*", type=Path, help="only these files")
    parser.add_argument("--shared", type=Path, default=SHARED, help="where the corpora lie")
    asked = parser.parse_args(arguments)
    failed = False
    print(f"{'file':<40}{'documents':>10}{'spans':>10}{'wrong':>8}{'silent':>8}")
    for path in asked.files or corpora(asked.shared / "data"):
        found = measure(path, asked.shared)
        wrong, silent = found["wrong"], found["reasons"]
        print(
            f"{path.name:<40}{found['documents']:>10}{found['spans']:>10}{wrong:>8}{len(silent):>8}",
            flush=True,
        )
        for ref, reason in silent:
            print(f"    {ref}: {reason}")
        failed |= bool(wrong or found["documents_missing"])
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())

"""Sentences of real news to learn from, as offsets alone: `python -m corpus.practice take DRAFTS`.

Like `corpus/real`, but nothing is measured on them. A file of `corpus/practice/` holds many
passages, parted by lines of three dashes; each names a document of a corpus beside the checkout.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from corpus.codes import load_codes
from corpus.command import run
from corpus.loader import Loaded, parse_report, report_files
from corpus.real import SHARED, load_real, open_texts, strip
from corpus.rules import check_report

FOLDER = Path(__file__).parent / "practice"
PASSAGES = 50
_BETWEEN = "\n---\n"
_HEAD = """\
# Sentences of real news, annotated as offsets alone; see corpus/practice.py and GUIDELINES.md.
# Source: the documents named; the annotation was written for this corpus.
# Licence: of the annotation, CC BY 4.0; the texts belong to others and are not here.
"""


def load_practice(folder: Path = FOLDER, shared: Path = SHARED) -> Iterator[Loaded]:
    """Every passage, with what is wrong with it; nothing where the corpora are not at hand."""
    codes, texts = load_codes(), open_texts(shared)
    for path in report_files(folder):
        for written in path.read_text(encoding="utf-8").split(_BETWEEN):
            yield parse_report(written, codes, str(path.parent / f"{_id_of(written)}.yaml"), texts)


def take(drafts: Path, out: Path, shared: Path) -> tuple[int, int]:
    """Drafts without problems, stripped and packed after those that are there already.

    Gives how many were taken and how many have problems, which are printed. A passage of the same
    id is replaced.
    """
    kept = {each.report.id: each for each in load_practice(out, shared) if each.report}
    written = {}
    for path in report_files(out):
        for text in path.read_text(encoding="utf-8").split(_BETWEEN):
            written[_id_of(text)] = text.removeprefix(_HEAD).strip()
    lost = written.keys() - kept.keys()
    if lost:
        message = f"expected the corpora below {shared}; cannot read {min(lost)}"
        raise SystemExit(message)
    taken = troubled = 0
    for each in load_real(drafts, shared):
        problems = check_report(each, {})
        print(*problems, sep="\n", end="\n" if problems else "")
        troubled += bool(problems)
        if each.report and not problems:
            draft = Path(each.report.file).read_text(encoding="utf-8")
            written[each.report.id] = strip(draft, each.report).strip()
            taken += 1
    _write(written, out)
    return taken, troubled


def _write(written: dict[str, str], out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    for path in report_files(out):
        path.unlink()
    names = sorted(written, key=lambda name: (len(name), name))
    for first in range(0, len(names), PASSAGES):
        own = [written[name] for name in names[first : first + PASSAGES]]
        path = out / f"practice-{first // PASSAGES + 1:02}.yaml"
        path.write_text(_HEAD + _BETWEEN.join(own) + "\n", encoding="utf-8")


def _id_of(written: str) -> str:
    line = next(line for line in written.splitlines() if line.startswith("id:"))
    return line.removeprefix("id:").strip().strip("'\"")


def main(arguments: Sequence[str] | None = None) -> int:
    """Take drafts in, or check what is there. Exit code 1: some have problems."""
    parser = argparse.ArgumentParser(prog="corpus.practice", description="sentences to learn from")
    parser.add_argument("what", choices=["take", "check"], help="take drafts in, or check them all")
    parser.add_argument("drafts", type=Path, nargs="?", help="the folder of the drafts to take")
    parser.add_argument("--out", type=Path, default=FOLDER, help="where stripped passages go")
    parser.add_argument("--shared", type=Path, default=SHARED, help="where the corpora lie")
    asked = parser.parse_args(arguments)
    if asked.what == "take":
        if not asked.drafts:
            parser.error("take: expected the folder of the drafts")
        taken, troubled = take(asked.drafts, asked.out, asked.shared)
        print(f"{taken} passages taken, {troubled} with problems", file=sys.stderr)
        return int(troubled > 0)
    problems = [
        p for each in load_practice(asked.out, asked.shared) for p in check_report(each, {})
    ]
    print(*problems, sep="\n", end="\n" if problems else "")
    print(f"{len(problems)} problems", file=sys.stderr)
    return int(bool(problems))


if __name__ == "__main__":
    run(main)

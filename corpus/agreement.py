"""How far two annotations of the same reports agree: `python -m corpus.agreement FOLDER FOLDER`."""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from corpus.codes import load_codes
from corpus.command import run
from corpus.comparison import Agreement
from corpus.figures import kappa, share_alike
from corpus.format import Report
from corpus.loader import Texts, load_report, report_files
from corpus.real import SHARED, open_texts


def compare_folders(
    ours: Path, theirs: Path, shared: Path = SHARED
) -> tuple[Agreement, tuple[str, ...]]:
    """The agreement on reports that both folders hold, and why others are not compared."""
    agreement, left_out = Agreement(), []
    texts = open_texts(shared)
    here, there = _reports(ours, texts), _reports(theirs, texts)
    for name in sorted(here.keys() | there.keys()):
        a, b = here.get(name), there.get(name)
        if a is None or b is None:
            left_out.append(f"{name}: only in {theirs if a is None else ours}, or unreadable there")
        elif (a.title, a.text) != (b.title, b.text):
            left_out.append(f"{name}: the two texts differ; only annotation may")
        else:
            agreement.add(a, b)
    return agreement, tuple(left_out)


def _reports(folder: Path, texts: Texts) -> dict[str, Report]:
    codes = load_codes()
    loaded = {path.stem: load_report(path, codes, texts).report for path in report_files(folder)}
    return {name: report for name, report in loaded.items() if report}


def figures(agreement: Agreement) -> dict[str, object]:
    """All figures as plain numbers between 0 and 1; null where there is nothing to compare."""
    spans = {
        name: {"ours": t.ours, "theirs": t.theirs, "f1": t.f1, "overlap_f1": t.overlap_f1}
        for name, t in agreement.tallies.items()
    }
    labels = {
        name: {"pairs": len(pairs), "same": share_alike(pairs), "kappa": kappa(pairs)}
        for name, pairs in agreement.labels.items()
    }
    return {"reports": agreement.reports, "f1": spans, "labels": labels}


def draw_table(agreement: Agreement) -> Iterator[str]:
    """The figures in percent, kappa between -1 and 1."""
    yield f"{agreement.reports} reports annotated twice"
    yield f"\n{'':<24}{'ours':>7}{'theirs':>8}{'exact F1':>10}{'overlap F1':>12}"
    for name, t in agreement.tallies.items():
        yield f"{name:<24}{t.ours:>7}{t.theirs:>8}{_percent(t.f1):>10}{_percent(t.overlap_f1):>12}"
    yield f"\n{'on matched items':<24}{'pairs':>7}{'same':>8}{'kappa':>10}"
    for name, pairs in agreement.labels.items():
        chance = kappa(pairs)
        shown = "-" if chance is None else f"{chance:.2f}"
        yield f"{name:<24}{len(pairs):>7}{_percent(share_alike(pairs)):>8}{shown:>10}"


def _percent(share: float | None) -> str:
    return "-" if share is None else f"{100 * share:.1f}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures. Exit code 1: nothing to compare; 3: some reports were not compared."""
    parser = argparse.ArgumentParser(prog="corpus.agreement", description="how far two agree")
    parser.add_argument("ours", type=Path, help="a folder of reports")
    parser.add_argument("theirs", type=Path, help="the same reports, annotated by somebody else")
    parser.add_argument("--json", action="store_true", help="figures for programs")
    parser.add_argument("--shared", type=Path, default=SHARED, help="where other corpora lie")
    asked = parser.parse_args(arguments)
    agreement, left_out = compare_folders(asked.ours, asked.theirs, asked.shared)
    if asked.json:
        print(json.dumps(figures(agreement), indent=1))
    else:
        print("\n".join(draw_table(agreement)))
    for reason in left_out:
        print(reason, file=sys.stderr)
    if not agreement.reports:
        return 1
    return 3 if left_out else 0


if __name__ == "__main__":
    run(main)

"""What the dossiers hold: `python -m corpus.dossier.statistics [--json] [FOLDER …]`."""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import get_args

from corpus.codes import load_codes
from corpus.command import run
from corpus.conflicts import SPLITS, load_conflicts
from corpus.dossier.counting import Figures, count, verdicts_by_slot
from corpus.dossier.format import Kind, Slot, Verdict
from corpus.dossier.loader import Dossier, dossier_folders, load_dossier

ALL = "all"
VERDICTS, KINDS, REPORTS, HISTORICAL, LARGEST = 15, 5, 200, 10, 60


@dataclass(frozen=True, slots=True)
class Wish:
    """What the collection is to hold, and what it holds."""

    what: str
    found: float
    least: int

    @property
    def met(self) -> bool:
        """Whether there is enough of it."""
        return self.found >= self.least


def parts_of(dossiers: Iterable[Dossier]) -> dict[str, list[Dossier]]:
    """All dossiers, and those of each part: a dossier is in the part of its conflict."""
    conflicts = load_conflicts()
    parts: dict[str, list[Dossier]] = {ALL: [], **{split: [] for split in SPLITS}}
    for dossier in dossiers:
        parts[ALL].append(dossier)
        if dossier.gold.conflict in conflicts:
            parts[conflicts[dossier.gold.conflict].split].append(dossier)
    return parts


def wishes_of(figures: Figures) -> Iterator[Wish]:
    """What all dossiers together are to hold, by the figures of all."""
    told = figures["verdicts"]
    yield from (Wish(f"verdict {x}", told[x], VERDICTS) for x in get_args(Verdict))
    told = figures["kinds of disagreement"]
    yield from (Wish(f"disagreement on {x}", told[x], KINDS) for x in get_args(Kind))
    told = figures["collection"]
    yield Wish("reports", told["reports"], REPORTS)
    yield Wish("historical dossiers", told["historical"], HISTORICAL)
    yield Wish("reports in the largest dossier", told["reports in the largest"], LARGEST)


def draw_figures(parts: Mapping[str, Figures]) -> Iterator[str]:
    """A table with one column for each part; of verdicts in slots see `draw_verdicts`."""
    yield f"{'':<40}" + "".join(f"{name:>9}" for name in parts)
    for section, rows in parts[ALL].items():
        yield f"\n{section}"
        for row in rows:
            cells = (figures[section][row] for figures in parts.values())
            yield f"  {row:<38}" + "".join(f"{draw_number(cell):>9}" for cell in cells)


def draw_verdicts(table: Mapping[str, Mapping[str, int]]) -> Iterator[str]:
    """Slots down, verdicts across; the words of a verdict stand one below another."""
    names = [each.split() for each in get_args(Verdict)]
    depth = max(len(words) for words in names)
    widths = [max(len(word) for word in words) + 2 for words in names]
    for line in range(depth):
        words = [each[line] if line < len(each) else "" for each in names]
        head = "".join(f"{word:>{width}}" for word, width in zip(words, widths, strict=True))
        yield f"{'':<12}{head}".rstrip()
    for slot in get_args(Slot):
        cells = [table[slot][verdict] for verdict in get_args(Verdict)]
        row = "".join(f"{n or '·':>{width}}" for n, width in zip(cells, widths, strict=True))
        yield f"  {slot:<10}{row}"


def draw_wishes(wishes: Sequence[Wish]) -> Iterator[str]:
    """What is not met, one line each."""
    missed = [wish for wish in wishes if not wish.met]
    yield f"\nwishes of the collection: {len(wishes) - len(missed)} of {len(wishes)} are met"
    yield from (f"  {x.what:<38}{draw_number(x.found):>9}   short of {x.least}" for x in missed)


def draw_number(cell: float) -> str:
    """A count as it is, a mean with two places."""
    return str(cell) if isinstance(cell, int) else f"{cell:.2f}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; dossiers with problems are named on stderr."""
    parser = argparse.ArgumentParser(
        prog="corpus.dossier.statistics", description="what the dossiers hold"
    )
    parser.add_argument("folders", nargs="*", type=Path, help="these dossiers [all]")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    asked = parser.parse_args(arguments)
    dossiers = []
    for folder in asked.folders or dossier_folders():
        loaded = load_dossier(folder)
        dossiers += [loaded.dossier] if loaded.dossier else []
        if loaded.problems:
            print(f"{folder.name} has problems: python -m corpus.dossier.check", file=sys.stderr)
    codes = load_codes()
    parts = {name: count(those, codes) for name, those in parts_of(dossiers).items()}
    table = verdicts_by_slot(dossiers)
    wishes = list(wishes_of(parts[ALL]))
    if asked.json:
        told = [asdict(wish) | {"met": wish.met} for wish in wishes]
        answer = {"parts": parts, "verdicts by slot": table, "wishes": told}
        print(json.dumps(answer, ensure_ascii=False, indent=1))
        return 0
    for line in (*draw_figures(parts), "\nverdicts by slot, all parts", *draw_verdicts(table)):
        print(line)
    print(*draw_wishes(wishes), sep="\n")
    return 0


if __name__ == "__main__":
    run(main)

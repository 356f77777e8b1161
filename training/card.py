"""Writes the model card: `python -m training.card FIGURES.jsonl --out FILE`.

FIGURES.jsonl is what `python -m training.evaluate --json` printed.
"""

import argparse
import json
from pathlib import Path
from typing import Any

from counterclaim.reading.model_file import DEFAULT_PATH, open_model

TEMPLATE = Path(__file__).parent / "model_card.md"


# What the figures are to reach at least, by row and name.
LEAST: dict[str, dict[str, float]] = {
    "polnear": {
        "source, F1": 80, "cue, F1": 73, "content, F1": 67, "link, F1": 70,
        "all_three_overlap, F1": 70, "all_three_half, F1": 58, "all_three_exact, F1": 44,
    },
    "lgl": {"exact, F1": 76},
    "ewt_dev": {"UPOS": 95.5, "LAS": 86},
    "gum_dev": {"UPOS": 95.5, "LAS": 86},
    "plover": {"type_single": 72},
    "plover_folds": {"type_single": 84},
}  # fmt: skip
MOST = {"events per 100 sentences of plain news": 15}
OF_THE_READER = (
    "polnear", "lgl", "ewt_dev", "gum_dev", "plover", "plover_folds", "corpus_dev", "corpus_test",
    "corpus_real",
)  # fmt: skip
NOT_MEASURED = (
    "acc161",
    "median_error",
    "count",
    "located",
    "documents_missing",
    "sentences",
)  # not what this model gives


def figure_rows(rows: list[dict[str, Any]]) -> str:
    """All figures as tables, beside what they are to reach and what the commonest answer gives."""
    lines: list[str] = []
    for row in rows:
        if not row["figures"] or row["row"] not in OF_THE_READER:
            continue
        lines += ["", f"`python -m training.evaluate {row['row']}`", ""]
        lines += ["| what | figure | wanted | commonest answer | of |", "|---|---|---|---|---|"]
        for figure in row["figures"]:
            if figure["name"].startswith(NOT_MEASURED) or figure["value"] is None:
                continue
            wanted = _wanted(row["row"], figure["name"])
            guess = "" if figure["baseline"] is None else f"{figure['baseline']:.1f}"
            size = figure["size"] or ""
            value = f"{figure['value']:.1f}"
            lines.append(f"| {figure['name']} | {value} | {wanted} | {guess} | {size} |")
    return "\n".join(lines[1:])


def _wanted(row: str, name: str) -> str:
    if name in MOST:
        return f"≤ {MOST[name]}"
    least = LEAST.get(row, {}).get(name)
    return f"≥ {least}" if least else ""


def main() -> None:
    """Reads the command line and writes the card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("figures", type=Path)
    parser.add_argument("--model", type=Path, default=DEFAULT_PATH)
    parser.add_argument("--out", type=Path, default=DEFAULT_PATH.parent / "MODEL_CARD.md")
    given = parser.parse_args()
    rows = [json.loads(line) for line in given.figures.read_text(encoding="utf-8").splitlines()]
    card = TEMPLATE.read_text(encoding="utf-8").format(
        name=open_model(given.model, threads=1).name,
        megabytes=f"{given.model.stat().st_size / 1e6:.1f}",
        figures=figure_rows(rows),
    )
    given.out.write_text(card, encoding="utf-8")


if __name__ == "__main__":
    main()

"""Writes the model card: `python -m training.card FIGURES.jsonl --out FILE`.

FIGURES.jsonl is what `python -m training.evaluate` printed.
"""

import argparse
import json
from pathlib import Path
from typing import Any

from counterclaim.reading.model_file import DEFAULT_PATH, open_model

TEMPLATE = Path(__file__).parent / "model_card.md"


def figure_rows(figures: dict[str, dict[str, Any]]) -> str:
    """The figures as a table, each beside what it needs to be and the command that prints it."""
    polnear, lgl = figures["polnear"], figures["lgl"]
    f1 = lambda key: polnear[key]["f1"]  # noqa: E731
    rows = [
        (
            "PolNeAR dev, exact F1, source / cue / content",
            f"{f1('source')} / {f1('cue')} / {f1('content')}",
            "80 / 73 / 67",
            "polnear",
        ),
        ("PolNeAR dev, content linked to its source, F1", f"{f1('link')}", "70", "polnear"),
        (
            "PolNeAR dev, all three overlap / share half / exact",
            f"{f1('all_three_overlap')} / {f1('all_three_half')} / {f1('all_three_exact')}",
            "70 / 58 / 44",
            "polnear",
        ),
        ("LGL (never trained on), toponyms, exact F1", f"{lgl['exact']['f1']}", "76", "lgl"),
    ]
    for key, name in (("ewt_dev", "EWT dev"), ("gum_dev", "GUM dev")):
        row = figures[key]
        rows += [
            (f"{name}, gold words, UPOS / LAS", f"{row['UPOS']} / {row['LAS']}", "95.5 / 86", key),
            (
                f"{name}, gold words, UAS / LAS with subtypes / lemma",
                f"{row['UAS']} / {row['LAS with subtypes']} / {row['lemma']}",
                "",
                key,
            ),
            (
                f"{name}, raw text, words / sentence starts / UPOS / UAS / LAS",
                " / ".join(
                    str(row[f"raw {part}"])
                    for part in ("words", "sentence starts", "UPOS", "UAS", "LAS")
                ),
                "",
                key,
            ),
        ]
    names = figures["gum_dev"]["raw names"]
    rows.append(("GUM dev, raw text, names with their kind, exact F1", f"{names}", "", "gum_dev"))
    lines = ["| what | this model | at least | command |", "|---|---|---|---|"]
    lines += [
        f"| {what} | {value} | {least} | `python -m training.evaluate {command}` |"
        for what, value, least, command in rows
    ]
    return "\n".join(lines)


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
        figures=figure_rows({row["corpus"]: row for row in rows}),
    )
    given.out.write_text(card, encoding="utf-8")


if __name__ == "__main__":
    main()

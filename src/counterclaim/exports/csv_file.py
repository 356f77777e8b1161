"""Tables as CSV that no spreadsheet takes for formulas."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from typing import BinaryIO

from counterclaim.describe import make_safe
from counterclaim.exports.discretion import Shown
from counterclaim.exports.lines import COLUMNS, claim_lines

Cell = str | float | date | None
LONGEST_CELL = 32_000  # a spreadsheet takes 32,767 characters a cell
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write_table(out: BinaryIO, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> int:
    """A table in UTF-8 with a line of names, as RFC 4180 has it; gives how many rows it has.

    A text that begins with = + - @, a tab or a line's end gets an apostrophe before it. Numbers are
    written by us and stay numbers.
    """
    text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    number = 0
    for number, row in enumerate(rows, start=1):  # noqa: B007  (counts the rows)
        writer.writerow([safe_cell(cell) for cell in row])
    text.detach()
    return number


def safe_cell(value: Cell) -> str:
    """What is written of a value: no formula, no commanding character, not too long.

    What is cut says how long it was.
    """
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.10g}"
    if not isinstance(value, str):
        return str(value)
    safe = make_safe(value[: LONGEST_CELL + 1])
    if len(value) > LONGEST_CELL:
        safe = f"{safe[:LONGEST_CELL]}… [cut: {len(value):,} characters]"
    return f"'{safe}" if value.startswith(_FORMULA) or safe.startswith(_FORMULA) else safe


def write_claims_csv(out: BinaryIO, shown: Iterable[Shown]) -> int:
    """A line for each claim; gives how many."""
    return write_table(out, COLUMNS, (line for each in shown for line in claim_lines(each)))

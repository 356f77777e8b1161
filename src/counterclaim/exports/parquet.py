"""Claims as Parquet, for those who analyse many."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryDirectory
from typing import BinaryIO

from counterclaim.exports.discretion import Shown
from counterclaim.exports.json_text import json_line
from counterclaim.exports.lines import COLUMNS, TYPES, ClaimLine, claim_lines
from counterclaim.model.errors import ExportError

MISSING = (
    "Parquet needs the package duckdb, which is not installed; install it with "
    "pip install 'counterclaim[parquet]', or export as csv"
)
_SQL = {date: "DATE", float: "DOUBLE", int: "BIGINT", str: "VARCHAR"}
_LONGEST_LINE_BYTES = 256_000_000
# Nothing is fetched: what it would download is not needed for Parquet.
_Settings = dict[str, str | bool | int | float | list[str]]
_OFFLINE: _Settings = {"autoinstall_known_extensions": False, "autoload_known_extensions": False}


def write_claims_parquet(out: BinaryIO, shown: Iterable[Shown]) -> int:
    """The columns of the CSV with their types, a row for each claim; gives how many.

    Raises:
        ExportError: duckdb is not installed.
    """
    try:
        import duckdb  # noqa: PLC0415  (an extra)
    except ImportError:
        raise ExportError(MISSING) from None
    columns = ", ".join(f"'{name}': '{_SQL[TYPES.get(name, str)]}'" for name in COLUMNS)
    with TemporaryDirectory(prefix="counterclaim-") as folder:
        lines, table = Path(folder, "claims.jsonl"), Path(folder, "claims.parquet")
        number = _write_lines(lines, shown)
        with duckdb.connect(":memory:", config=_OFFLINE) as database:
            database.execute(
                f"COPY (SELECT * FROM read_json(?, columns = {{{columns}}}, "  # noqa: S608
                "format = 'newline_delimited', maximum_object_size = "
                f"{_LONGEST_LINE_BYTES})) TO ? (FORMAT parquet)",
                [str(lines), str(table)],
            )
        with table.open("rb") as made:
            copyfileobj(made, out)
    return number


def _write_lines(path: Path, shown: Iterable[Shown]) -> int:
    number = 0
    with path.open("w", encoding="utf-8") as out:
        for each in shown:
            for line in claim_lines(each):
                out.write(json_line({name: _plain(value) for name, value in _items(line)}) + "\n")
                number += 1
    return number


def _items(line: ClaimLine) -> Iterable[tuple[str, object]]:
    return zip(COLUMNS, line, strict=True)


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value

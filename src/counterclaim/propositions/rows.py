"""The tables beside the code: lines of fields between tabs, '#' for comments."""

from collections.abc import Iterator
from importlib.resources import files


def rows(name: str, width: int) -> Iterator[tuple[str, ...]]:
    """The fields of each line of a table that comes with this package.

    Raises:
        ValueError: a line has not as many fields as the table is wide.
    """
    table = files("counterclaim.propositions") / "tables" / name
    yield from parse_rows(name, table.read_text(encoding="utf-8"), width)


def parse_rows(name: str, written: str, width: int) -> Iterator[tuple[str, ...]]:
    """The fields of each line of a table's text, without its comments."""
    for number, line in enumerate(written.split("\n"), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = tuple(field.strip() for field in line.split("\t"))
        if len(fields) != width:
            raise ValueError(f"{name}, line {number}: expected {width} fields, found {line!r}")
        yield fields


def listed(written: str) -> list[str]:
    """What stands between commas."""
    return [each for part in written.split(",") if (each := part.strip())]

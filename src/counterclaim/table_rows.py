"""Tables beside the code that uses them: lines of fields between tabs, '#' for comments."""

from collections.abc import Iterator
from importlib.resources import files


def table_rows(package: str, name: str, width: int) -> Iterator[tuple[str, ...]]:
    """The fields of each line of a table in the folder `tables` of a package.

    Raises:
        ValueError: a line has not as many fields as the table is wide.
    """
    written = (files(package) / "tables" / name).read_text(encoding="utf-8")
    yield from parse_rows(name, written, width)


def parse_rows(name: str, written: str, width: int) -> Iterator[tuple[str, ...]]:
    """The fields of each line of a table's text, without its comments.

    Raises:
        ValueError: a line has not as many fields as the table is wide.
    """
    for number, line in enumerate(written.split("\n"), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = tuple(field.strip() for field in line.split("\t"))
        if len(fields) != width:
            raise ValueError(f"{name}, line {number}: expected {width} fields, found {line!r}")
        yield fields

"""The tables beside the code: lines of fields between tabs, '#' for comments."""

from collections.abc import Iterator

from counterclaim.table_rows import table_rows


def rows(name: str, width: int) -> Iterator[tuple[str, ...]]:
    """The fields of each line of a table of this package."""
    return table_rows("counterclaim.propositions", name, width)


def listed(written: str) -> list[str]:
    """What stands between commas."""
    return [each for part in written.split(",") if (each := part.strip())]

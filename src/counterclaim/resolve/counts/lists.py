"""Lists of words from the files beside the code: lines of fields between tabs, '#' for comments."""

from collections.abc import Iterator

from counterclaim.table_rows import table_rows


def rows(name: str, width: int) -> Iterator[tuple[str, ...]]:
    """The fields of each line of a table of this package."""
    return table_rows("counterclaim.resolve.counts", name, width)


def phrases(written: str) -> Iterator[tuple[str, ...]]:
    """Phrases between commas, each as its words."""
    for phrase in written.split(","):
        words = tuple(phrase.split())
        if words:
            yield words

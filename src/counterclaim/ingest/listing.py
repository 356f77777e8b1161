"""Folders and patterns as the files in them, and how many documents these hold."""

import glob
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from counterclaim.ingest.inputs import ENDINGS, STANDARD_INPUT

_ROWS = (".jsonl", ".ndjson")
_WARC = ".warc"
_PATTERN = frozenset("*?[")
_BLOCK = 1 << 20


def expand(inputs: Iterable[str]) -> Iterator[str]:
    """Every input, folders and patterns replaced by the files in them, in the order of their names.

    Of a folder those files are taken, at any depth, whose ending says that they may hold reports;
    hidden ones are left out. An input that is neither stays as it is, and so does one with nothing
    in it: whoever opens it says what is wrong.
    """
    for each in inputs:
        path = Path(each)
        if each != STANDARD_INPUT and path.is_dir():
            yield from _files_in(path) or [each]
        elif _PATTERN & set(each) and not path.exists():
            yield from sorted(glob.glob(each, recursive=True)) or [each]  # noqa: PTH207  (any path)
        else:
            yield each


def _files_in(folder: Path) -> list[str]:
    return [
        str(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and _may_hold_reports(path) and not _is_hidden(path.relative_to(folder))
    ]


def _may_hold_reports(path: Path) -> bool:
    name = path.name.lower().removesuffix(".gz")
    return Path(name).suffix in ENDINGS and (
        name == path.name.lower() or name.endswith((*_ROWS, _WARC))
    )


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def count_documents(inputs: Sequence[str]) -> int | None:
    """How many documents some files hold; None where that takes reading them.

    A file of JSON lines holds one a line, any other file one.
    """
    total = 0
    for each in inputs:
        if each == STANDARD_INPUT or "://" in each or each.lower().endswith((".gz", _WARC)):
            return None
        total += _lines(Path(each)) if each.lower().endswith(_ROWS) else 1
    return total


def _lines(path: Path) -> int:
    try:
        with path.open("rb") as stream:
            count, last = 0, b"\n"
            while block := stream.read(_BLOCK):
                count, last = count + block.count(b"\n"), block[-1:]
            return count + (last != b"\n")
    except OSError:
        return 1  # whoever opens it says what is wrong

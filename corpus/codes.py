"""The codes that annotation may use: what `codes/` holds, loaded."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "codes"


@dataclass(frozen=True, slots=True)
class Codes:
    """Every code, each with what it means.

    `modes` holds the modes of each type, `labels` the labels of each kind ("function", "use" …).
    """

    types: dict[str, str]
    modes: dict[str, dict[str, str]]
    contexts: dict[str, str]
    sectors: dict[str, str]
    countries: dict[str, str]
    labels: dict[str, tuple[str, ...]]


def load_codes(folder: Path = FOLDER) -> Codes:
    """The tables in a folder.

    Raises:
        ValueError: a line has not as many columns as the head of its file says.
    """
    types = dict(_rows(folder / "types.tsv", 2))
    modes: dict[str, dict[str, str]] = {name: {} for name in types}
    for name, mode, meaning in _rows(folder / "modes.tsv", 3):
        modes[name][mode] = meaning
    labels: dict[str, tuple[str, ...]] = {}
    for kind, label in _rows(folder / "labels.tsv", 2):
        labels[kind] = (*labels.get(kind, ()), label)
    return Codes(
        types=types,
        modes=modes,
        contexts=dict(_rows(folder / "contexts.tsv", 2)),
        sectors=dict(_rows(folder / "sectors.tsv", 2)),
        countries={code: name for code, name, _ in _rows(folder / "countries.tsv", 3)},
        labels=labels,
    )


def _rows(table: Path, columns: int) -> Iterator[list[str]]:
    for number, line in enumerate(table.read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        row = line.split("\t")
        if len(row) != columns or not all(row):
            raise ValueError(f"{table.name}, line {number}: expected {columns} columns: {line!r}")
        yield row

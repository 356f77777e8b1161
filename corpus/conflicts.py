"""The conflicts and affairs that reports are about, and the part of the corpus each belongs to."""

from dataclasses import dataclass
from pathlib import Path

from corpus.problems import Complaints
from corpus.tree import Fields, read_tree

FILE = Path(__file__).parent / "conflicts.yaml"
SPLITS = ("train", "dev", "test")


@dataclass(frozen=True, slots=True)
class Conflict:
    """A conflict or a diplomatic affair, with the years it is told of and its countries."""

    key: str
    name: str
    years: tuple[int, int]
    countries: tuple[str, ...]
    split: str
    reports: int


def load_conflicts(file: Path = FILE) -> dict[str, Conflict]:
    """The conflicts by key.

    Raises:
        ValueError: the file is not in its format.
    """
    complaints = Complaints(file.name)
    tree = read_tree(file.read_text(encoding="utf-8"), complaints)
    if tree is None or complaints.problems:
        raise ValueError("; ".join(str(problem) for problem in complaints.problems))
    return {key: _conflict(key, value) for key, value in tree.entries.items()}


def _conflict(key: str, value: object) -> Conflict:
    match value:
        case Fields(
            entries={
                "name": str(name),
                "years": (str(first), str(last)),
                "countries": tuple(countries),
                "split": str(split),
                "reports": str(reports),
            }
        ) if split in SPLITS and int(first) <= int(last):
            codes = tuple(str(country) for country in countries)
            return Conflict(key, name, (int(first), int(last)), codes, split, int(reports))
    raise ValueError(f"{key}: expected name, years [first, last], countries, split and reports")

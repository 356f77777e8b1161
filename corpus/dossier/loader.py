"""From a dossier's folder to a dossier, with everything that is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from corpus.dossier.format import Gold, Written
from corpus.dossier.words import Laid, lay_out
from corpus.problems import Complaints, Problem
from corpus.tree import Fields, Value, read_tree

FOLDER = Path(__file__).parents[1] / "dossiers"
GOLD = "dossier.yaml"
M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Report:
    """One report: as it was written, and laid out as a document."""

    id: str
    written: Written
    laid: Laid


@dataclass(frozen=True, slots=True)
class Dossier:
    """A dossier; `id` is the name of its folder."""

    id: str
    reports: Mapping[str, Report]
    gold: Gold


@dataclass(frozen=True, slots=True)
class Loaded:
    """A dossier as far as it could be read (None: not at all), and what is wrong with it."""

    dossier: Dossier | None
    problems: tuple[Problem, ...] = field(default=())


def dossier_folders(folder: Path = FOLDER) -> list[Path]:
    """Every folder with a gold file, in the order of their names."""
    return sorted(path.parent for path in folder.glob(f"*/{GOLD}"))


def load_dossier(folder: Path, gold_file: Path | None = None) -> Loaded:
    """The dossier in a folder; `gold_file` is another annotation of it than its own."""
    problems: list[Problem] = []
    reports = {}
    for path in sorted(folder.glob("r[0-9][0-9].yaml")):
        written = _read(path, Written, problems)
        if written:
            reports[path.stem] = Report(path.stem, written, lay_out(written.title, written.text))
    gold = _read(gold_file or folder / GOLD, Gold, problems)
    dossier = Dossier(folder.name, reports, gold) if gold else None
    return Loaded(dossier, tuple(problems))


def _read(path: Path, model: type[M], problems: list[Problem]) -> M | None:
    """A file as what it should hold; what is wrong becomes problems."""
    complaints = Complaints(str(path))
    try:
        tree = read_tree(path.read_text(encoding="utf-8"), complaints)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        problems.append(Problem(str(path), 0, "", f"cannot be read: {error}"))
        return None
    problems += complaints.problems
    if tree is None:
        return None
    try:
        return model.model_validate(_plain(tree))
    except ValidationError as error:
        for each in error.errors():
            where = ".".join(str(step) for step in each["loc"])
            message = f"{each['msg']}; found {str(each['input'])[:80]!r}"
            problems.append(Problem(str(path), 0, where, message))
        return None


def _plain(value: Value) -> object:
    """Fields and lists as dictionaries and lists."""
    if isinstance(value, Fields):
        return {key: _plain(each) for key, each in value.entries.items()}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value

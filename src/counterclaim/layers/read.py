"""A layer's file to its rows; wrong rows are named, the rest is used."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from counterclaim.layers.files import load_bytes, written_rows
from counterclaim.layers.rows import ResolveHolder, parse_row
from counterclaim.layers.tables import load_layer_tables
from counterclaim.model.errors import LayerError
from counterclaim.model.layer import LayerRow
from counterclaim.model.problem import Problem


@dataclass(frozen=True, slots=True)
class LayerOptions:
    """What the user says of a layer as a whole.

    `defaults` are fields ("updated", "country", "licence") for rows that do not give them,
    `columns` the names of columns by field.
    """

    name: str | None = None
    origin: str | None = None
    defaults: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReadLayer:
    """A layer as its file has it; `raw` are its bytes, `sha256` identifies them and the options."""

    name: str
    ref: str
    sha256: str
    origin: str | None
    licence: str | None
    raw: bytes
    rows: tuple[LayerRow, ...]
    problems: tuple[Problem, ...]

    @property
    def updated(self) -> str | None:
        """The newest date of a snapshot that its rows give."""
        return max((each.updated.iso for each in self.rows if each.updated), default=None)


def read_layer(path: Path, options: LayerOptions, resolve_holder: ResolveHolder) -> ReadLayer:
    """The rows of a layer, and what is wrong in it, line by line.

    Raises:
        LayerError: nothing in the file can be used; one sentence says why.
    """
    tables = load_layer_tables()
    unknown = {*options.defaults, *options.columns} - set(tables.fields)
    if unknown:
        known = ", ".join(tables.fields)
        raise LayerError(path, f"there is no field {min(unknown)!r}; expected one of {known}")
    raw = load_bytes(path)
    rows, problems = list[LayerRow](), list[Problem]()
    for written in written_rows(path, raw, tables, options.columns):
        wrong = written.wrong
        fields = {**options.defaults, **{n: v for n, v in written.fields.items() if v.strip()}}
        if wrong:
            problems.append(Problem(f"{path}:{written.line}", "layer", f"{wrong}; left out"))
            continue
        try:
            rows.append(parse_row(written.line, fields, written.geometry, tables, resolve_holder))
        except ValueError as error:
            problems.append(Problem(f"{path}:{written.line}", "layer", f"{error}; left out"))
    if not rows:
        raise LayerError(path, _nothing(problems))
    digest = hashlib.sha256(raw)
    for told in (options.name, options.origin, *map(str, sorted(_told(options)))):
        digest.update(f"\0{told}".encode())
    return ReadLayer(
        options.name or path.name, str(path), digest.hexdigest(), options.origin,
        options.defaults.get("licence"), raw, tuple(_once(rows, problems, path)), tuple(problems),
    )  # fmt: skip


def _told(options: LayerOptions) -> Iterator[tuple[str, str]]:
    yield from options.defaults.items()
    yield from options.columns.items()


def _once(rows: list[LayerRow], problems: list[Problem], path: Path) -> Iterator[LayerRow]:
    """The rows, one that stands twice only once."""
    seen: dict[LayerRow, int] = {}
    for row in rows:
        bare = replace(row, line=0)
        if bare in seen:
            message = f"it says what line {seen[bare]} says; left out"
            problems.append(Problem(f"{path}:{row.line}", "layer", message))
            continue
        seen[bare] = row.line
        yield row


def _nothing(problems: list[Problem]) -> str:
    first = f"; the first: {problems[0].message}" if problems else ""
    return f"expected rows of a place and its holder, found none that can be used{first}"

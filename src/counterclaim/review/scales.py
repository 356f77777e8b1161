"""Scales by which people grade what they find: the one that ships, or a team's own."""

from dataclasses import dataclass
from pathlib import Path

from counterclaim.model.errors import RulingError
from counterclaim.table_rows import parse_rows, table_rows

SHIPPED = "airwars"


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale by its name: its grades from the surest down, each with what it means."""

    name: str
    grades: dict[str, str]

    def check(self, grade: str) -> str:
        """The grade, if the scale has it.

        Raises:
            RulingError: it has not.
        """
        if grade not in self.grades:
            known = ", ".join(self.grades)
            raise RulingError(f"the scale {self.name} has no grade {grade!r}; it has {known}")
        return grade


def shipped_scale() -> Scale:
    """Airwars' grades: confirmed, fair, weak, contested, discounted."""
    rows = table_rows("counterclaim.review", f"{SHIPPED}.tsv", 2)
    return Scale(SHIPPED, dict(map(_pair, rows)))


def load_scale(path: Path) -> Scale:
    """A team's own scale, of the file's name: a grade and its meaning a line, between them a tab.

    Raises:
        RulingError: the file is missing, or is no such table.
    """
    try:
        written = path.read_text(encoding="utf-8")
        rows = list(parse_rows(path.name, written, 2))
    except (OSError, ValueError) as error:
        raise RulingError(
            f"{path}: expected a scale, a grade and its meaning a line with a tab between them, "
            f"but {error}"
        ) from error
    grades = dict(map(_pair, rows))
    if not grades or len(grades) < len(rows) or "" in grades:
        raise RulingError(f"{path}: expected a scale, each grade named once; found {len(rows)}")
    return Scale(path.stem, grades)


def _pair(row: tuple[str, ...]) -> tuple[str, str]:
    return row[0], row[1]

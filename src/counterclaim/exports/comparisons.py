"""One row a comparison: two versions of one point, how they stand, and who is behind each."""

from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from counterclaim.accounts import Case
from counterclaim.exports.case_sheet import held_words, quoted
from counterclaim.exports.csv_file import Cell, write_table
from counterclaim.exports.discretion import Discretion, show_all
from counterclaim.exports.material import Shelf, masked_cases, shelve
from counterclaim.model.comparison import Comparison, Slot, Version
from counterclaim.model.record import Record

COLUMNS = (
    "incident", "type", "first_day", "place", "country", "point",
    "one", "one_scope", "one_meant", "one_words", "one_origins_low", "one_origins_high",
    "one_decided_by",
    "other", "other_scope", "other_meant", "other_words", "other_origins_low",
    "other_origins_high", "other_decided_by",
    "verdict", "about", "holds_only_if_the_same", "why",
)  # fmt: skip
_SUSPECTED = "suspected, according to those quoted"


def write_comparisons_csv(
    out: BinaryIO, records: Iterable[Record], cases: Sequence[Case], discretion: Discretion
) -> int:
    """A row for each comparison of each case; gives how many.

    What is said of who did it stands beside those who say so, never alone. Comparisons with what
    may be the same happening say so.
    """
    shelf = shelve(show_all(records, discretion), cases)
    rows = (row for case in masked_cases(cases, shelf) for row in _rows(case, shelf))
    return write_table(out, COLUMNS, rows)


def _rows(case: Case, shelf: Shelf) -> Iterator[list[Cell]]:
    sides = _Sides(case, shelf)
    for each in case.comparisons:
        yield _row(case, each, sides, "")
    condition = " ".join(case.elsewhere.holds_if)
    for each in case.elsewhere.comparisons:
        yield _row(case, each, sides, condition)


def _row(case: Case, found: Comparison, sides: "_Sides", condition: str) -> list[Cell]:
    incident = case.incident
    return [
        incident.id, incident.type, incident.since, incident.place, incident.country,
        found.slot.value, *sides.cells(found.a), *sides.cells(found.b), found.verdict.value,
        found.point.value if found.point else None, condition or None, found.why,
    ]  # fmt: skip


class _Sides:
    """What stands on one side of a comparison, by its id."""

    def __init__(self, case: Case, shelf: Shelf) -> None:
        self._case, self._shelf = case, shelf
        versions = (*case.versions, *case.elsewhere.versions)
        self._versions = {each.id: each for each in versions}
        self._held = {each.id: each for each in case.holdings}

    def cells(self, name: str) -> list[Cell]:
        """Value, scope, whether it is what was meant, words, origins, and who decided."""
        if name in self._held:
            return [held_words(self._held[name]), None, None, None, None, None, "machine"]
        version = self._versions[name]
        origins = self._case.origins.get(name)
        marks = "; ".join(f"reviewed: {each}" for each in self._case.decided.on(name))
        words = dict.fromkeys(quoted(each, self._shelf) for each in version.claims)
        return [
            _value(version), version.scope, "yes" if version.aim else None,
            "; ".join(filter(None, words)),
            float(origins.low) if origins else None, float(origins.high) if origins else None,
            marks or "machine",
        ]  # fmt: skip


def _value(version: Version) -> str:
    if version.slot is Slot.ACTOR:
        return f"{version.value}: {_SUSPECTED}"
    return version.value

"""What rows of layers tell of one day: each with how it fits the day, and how old it is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from counterclaim.model.layer import KeptRow, LayerRow, Stated


class Fit(StrEnum):
    """How a row's dates lie to the day that is asked for."""

    COVERS = "covers the day"
    EARLIER = "told before the day"
    UNDATED = "without a date"
    LATER = "told after the day"
    ENDED = "ended before the day"
    NOT_YET = "begins after the day"


@dataclass(frozen=True, slots=True)
class Answer:
    """One claim on the day, newest telling first.

    `told` holds the same claim from every layer that has it. `age_days` is how many days before
    the day (below zero: after it) the row was last known to hold, counted from the last day
    that its date may mean; None where it has no date. `why` says so in words.
    """

    told: tuple[KeptRow, ...]
    fit: Fit
    age_days: int | None
    why: str

    @property
    def row(self) -> LayerRow:
        """The row, from the newest layer that has it."""
        return self.told[0].row


def answers_on(rows: Iterable[KeptRow], day: date) -> tuple[Answer, ...]:
    """Every claim that the rows make, those that cover the day first, then by their age.

    Rows of several snapshots that say the same of the same date are one claim, told again.
    """
    same: dict[tuple[object, ...], list[KeptRow]] = {}
    for each in rows:
        same.setdefault(_identity(each.row), []).append(each)
    found = (_answer(sorted(each, key=_newness, reverse=True), day) for each in same.values())
    return tuple(sorted(found, key=_order))


def _identity(row: LayerRow) -> tuple[object, ...]:
    dated = row.as_of or row.updated
    source = row.source_url or row.source  # numbers of footnotes change, addresses do not
    return (row.place, row.area, row.holder, row.began, row.ended, dated, source)


def _newness(kept: KeptRow) -> tuple[str, int]:
    updated = kept.row.updated
    return (updated.iso if updated else "", kept.layer.id)


def _order(answer: Answer) -> tuple[int, int, str, int]:
    age = abs(answer.age_days) if answer.age_days is not None else 10**9
    return list(Fit).index(answer.fit), age, answer.told[0].layer.name, answer.row.line


def _answer(told: list[KeptRow], day: date) -> Answer:
    row = told[0].row
    dated = row.as_of or row.updated
    age = (day - dated.last).days if dated else None
    if dated and age is not None and age < 0 <= (day - dated.first).days:
        age = 0
    fit = _fit(row, dated, day)
    return Answer(tuple(told), fit, age, _why(row, fit, age))


def _fit(row: LayerRow, dated: Stated | None, day: date) -> Fit:
    if row.began and row.began.first > day:
        return Fit.NOT_YET
    if row.ended and row.ended.last < day:
        return Fit.ENDED
    if row.began and (row.ended or (dated and dated.last >= day)):
        return Fit.COVERS
    if dated is None:
        return Fit.UNDATED
    if dated.first <= day <= dated.last:
        return Fit.COVERS
    return Fit.EARLIER if dated.last < day else Fit.LATER


def _why(row: LayerRow, fit: Fit, age: int | None) -> str:
    """The dates in words, and how old they are on the day."""
    parts = []
    if row.began or row.ended:
        began = row.began.iso if row.began else "unknown"
        parts.append(f"from {began} to {row.ended.iso if row.ended else 'unknown'}")
    if row.as_of:
        parts.append(f"as of {row.as_of.iso}, {_aged(age)}")
    elif row.updated:
        parts.append(f"no date of its own; snapshot of {row.updated.iso}, {_aged(age)}")
    else:
        parts.append("of unknown age: neither its own date nor a snapshot's is given")
    if fit is Fit.EARLIER:
        parts.append("what was since is not said")
    if fit is Fit.LATER:
        parts.append("whether it was so on the day is not said")
    if fit in (Fit.ENDED, Fit.NOT_YET):
        parts.append(fit.value)
    return "; ".join(parts)


def _aged(age: int | None) -> str:
    if not age:
        return "the day itself" if age == 0 else "of unknown age"
    days = f"{abs(age):,} day{'s' * (abs(age) != 1)}"
    return f"{days} old" if age > 0 else f"{days} later"

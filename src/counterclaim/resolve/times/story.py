"""What a text has told of times so far, and what the next one is counted from."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from counterclaim.model.time import Anchor, AnchorKind
from counterclaim.resolve.times.dates import PartialDate, finer_or_same, middle
from counterclaim.resolve.times.found import Valued
from counterclaim.resolve.times.written import timex_value

Tense = Literal["past", "present", "future"]
Place = Literal["heading", "opening", "within"]
_GOES_ON = 1  # years
_LOOK_BACK = 4  # how many told times back one may lie from which another is counted
UNKNOWN = Anchor(AnchorKind.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Base:
    """What something is counted from: a day, the date told, and where it comes from."""

    day: date
    told: PartialDate
    anchor: Anchor


@dataclass(slots=True)
class Story:
    """The times told so far in one part of a document.

    `narrative` texts tell of a past of their own, so that their times are counted from one another;
    in the others they are counted from the day of the report.
    """

    reported: Base | None
    narrative: bool
    tense_at: Callable[[int], Tense | None]  # of a token, by its number
    told: list[tuple[PartialDate, str]] = field(default_factory=list)
    last_end: int = -1
    last_date: PartialDate | None = None
    line: tuple[PartialDate, str] | None = None
    aside: tuple[PartialDate, str] | None = None

    def note(self, found: Valued, identifier: str, end: int, place: Place = "within") -> None:
        """Remembers a time; only what has a year can others be counted from."""
        known = found.date
        self.last_end, self.last_date = end, known
        if known and found.told and (known.year is not None or known.decade is not None):
            self.told.append((known, identifier))
            if known.year is not None:
                self._follow(known, known.year, identifier, place)

    def _follow(self, known: PartialDate, year: int, identifier: str, place: Place) -> None:
        """Follows the line of a narrative: its last month or day, or a year that goes on from it.

        A year that heads a section begins a new line. One that is named within a sentence ("the
        campaign planned for 1976") is an aside, which `year` weighs against the line.
        """
        moves = known.month is not None or (place == "opening" and self._goes_on(year))
        if place == "heading" or moves:
            self.line, self.aside = (known, identifier), None
        elif self._goes_on(year):
            self.aside = (known, identifier)

    def _goes_on(self, year: int) -> bool:
        """Whether a bare year goes on with what is told, rather than looking far back or ahead."""
        return self.line is None or abs(year - (self.line[0].year or 0)) <= _GOES_ON

    def now(self, unit: str = "year") -> Base | None:
        """The day of the report; in a narrative the last time told that is as fine as the unit."""
        return self.then(unit) if self.narrative else self.reported

    def then(self, unit: str) -> Base | None:
        """The last time told that is as fine as the unit."""
        for known, identifier in reversed(self.told[-_LOOK_BACK:]):
            day = middle(known)
            if day and finer_or_same(known.unit, unit):
                return Base(day, known, Anchor(AnchorKind.TEXT, timex_value(known), identifier))
        return None

    def year(self, month: int | None = None) -> tuple[int, Anchor] | None:
        """The year that the text tells of, for a month that is told without one.

        That is the year of an aside, if there was one since, but not for the month of the line:
        "On 10 March 1975 … planned for 1976 … On 11 March" stays in 1975.
        """
        goes_on = self.line and month is not None and self.line[0].month == month
        told = self.line if goes_on else self.aside or self.line
        if told is None or told[0].before_christ:
            return None
        known, identifier = told
        return known.year or 0, Anchor(AnchorKind.TEXT, timex_value(known), identifier)

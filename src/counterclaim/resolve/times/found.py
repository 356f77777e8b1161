"""What a rule found, as the functions see it that value it; and what they give back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from counterclaim.model.time import Anchor, Interval, TimeType
from counterclaim.resolve.times.dates import PartialDate
from counterclaim.resolve.times.numbers import read_number
from counterclaim.resolve.times.tables import TimeTables
from counterclaim.resolve.times.tokens import Token

NOTHING = Token("", 0, 0, "BREAK")


@dataclass(frozen=True, slots=True)
class Found:
    """Tokens [start, end) that a rule matched, what its keys hold and what it notes."""

    tokens: Sequence[Token]
    start: int
    end: int
    held: Mapping[str, tuple[int, int]]
    notes: Mapping[str, str]
    tables: TimeTables

    def __contains__(self, key: str) -> bool:
        return key in self.held or key in self.notes

    def text(self, key: str) -> str:
        """The words that a key holds, in small letters with single spaces."""
        if key not in self.held:
            return self.notes.get(key, "")
        return " ".join(token.text.lower() for token in self.tokens[slice(*self.held[key])])

    def word(self, key: str) -> str:
        """The first of them."""
        return self.tokens[self.held[key][0]].text.lower() if key in self.held else ""

    def words(self) -> list[str]:
        """All the words that matched, in small letters."""
        return [token.text.lower() for token in self.tokens[self.start : self.end]]

    def value(self, key: str, *classes: str) -> str | None:
        """The value of a key's first word in the first of these classes, or what is noted."""
        if key in self.held:
            return self.tables.value(self.word(key), *classes)
        return self.notes.get(key)

    def integer(self, key: str, *classes: str) -> int | None:
        """The same as a whole number; digits stand for themselves."""
        if key not in self.held:
            return int(self.notes[key]) if key in self.notes else None
        digits = "".join(c for c in self.word(key) if c.isdigit())
        listed = self.tables.value(self.word(key), *classes)
        return int(listed or digits) if listed or digits else None

    def number(self, key: str = "n") -> float | None:
        """The number that a key's words name; None for "several" and the like."""
        if key not in self.held:
            return None
        return read_number(self.tokens[slice(*self.held[key])], self.tables)

    def before(self, steps: int = 1) -> Token:
        """The token some steps before the match."""
        at = self.start - steps
        return self.tokens[at] if at >= 0 else NOTHING

    def after(self, steps: int = 0) -> Token:
        """The token some steps after the match."""
        at = self.end + steps
        return self.tokens[at] if at < len(self.tokens) else NOTHING

    def is_a(self, token: Token, *classes: str) -> bool:
        """Whether a token is listed in one of these classes of words."""
        return self.tables.value(token.text, *classes) is not None


@dataclass(frozen=True, slots=True)
class Valued:
    """What a time expression says.

    `date` is what later ones may be counted from, where it is a date. `first` is the number of the
    first token that belongs to the expression, if that is not the first that matched. With `told`
    false nothing is counted from it, as it is only there for comparison ("a year earlier").
    `open_end` says that it ends a range whose beginning is not told ("until"), or begins one.
    """

    type: TimeType
    value: str
    date: PartialDate | None = None
    interval: Interval | None = None
    mod: str | None = None
    anchor: Anchor | None = None
    why: str = ""
    first: int | None = None
    told: bool = True
    open_end: Literal["until", "since"] | None = None

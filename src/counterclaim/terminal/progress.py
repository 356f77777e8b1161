"""How far a long run is, on one line that is written over."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TextIO

_QUIET_FIRST_SECONDS = 2.0
_SECONDS_BETWEEN = 0.5
_ERASE_LINE = "\r\x1b[K"


@dataclass(slots=True)
class Progress:
    """Counts what was read and failed, and says so while a long run goes on.

    The line is drawn only where `shown`; `clock` gives seconds. `expected` is how many there are,
    None where that is not known: then no time left is told.
    """

    stream: TextIO
    clock: Callable[[], float]
    shown: bool
    expected: int | None = None
    read: int = 0
    failed: int = 0
    _began: float = field(init=False)
    _last: float = field(init=False)
    _drawn: bool = field(init=False, default=False)

    def __post_init__(self) -> None:
        self._began = self.clock()
        self._last = self._began + _QUIET_FIRST_SECONDS - _SECONDS_BETWEEN

    def count(self, *, failed: bool) -> None:
        """One more input is done."""
        self.failed += failed
        self.read += not failed
        now = self.clock()
        if self.shown and now - self._last >= _SECONDS_BETWEEN:
            self._last, self._drawn = now, True
            done = self.read + self.failed
            speed = done / (now - self._began)
            left = self._left(done, speed)
            self.stream.write(f"{_ERASE_LINE}{self.counts()}, {speed:.1f} a second{left}")
            self.stream.flush()

    def _left(self, done: int, speed: float) -> str:
        """How many are expected, and how long the rest takes at the speed so far."""
        if self.expected is None or self.expected < done:
            return ""
        seconds = (self.expected - done) / speed
        minutes = round(seconds / 60)
        told = f"{minutes} min" if minutes else f"{round(seconds)} s"
        return f", of {self.expected}, about {told} left"

    def show(self, line: str) -> None:
        """A line in the place of the one before, where lines are drawn at all."""
        if self.shown:
            self._drawn = True
            self.stream.write(f"{_ERASE_LINE}{line}")
            self.stream.flush()

    def say(self, line: str) -> None:
        """A line that stays, above the one that is written over."""
        self.erase()
        self.stream.write(line + "\n")

    def erase(self) -> None:
        """Take the line away."""
        if self._drawn:
            self.stream.write(_ERASE_LINE)
            self._drawn = False

    def counts(self) -> str:
        """How many were read and how many failed."""
        return f"read {self.read}, failed {self.failed}"

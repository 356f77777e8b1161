"""What can go wrong, as exceptions.

What is wrong with one document is caught at the edge of the pipeline and becomes a `Problem`;
what is wrong with us or the machine is caught once, at the command line. The arguments of each
exception are those of its ``__init__``, so that it can cross from one process to another.
"""

from pathlib import Path


class CounterclaimError(Exception):
    """Anything that counterclaim itself declares to have gone wrong."""


class SpanError(CounterclaimError):
    """A span that holds no character, or begins before the text."""

    def __init__(self, start: int, end: int) -> None:
        super().__init__(start, end)
        self.start = start
        self.end = end

    def __str__(self) -> str:
        return f"a span needs 0 <= start < end, but start is {self.start} and end is {self.end}"


class BoundsError(CounterclaimError):
    """An interval whose low end lies above its high end."""

    def __init__(self, low: float, high: float) -> None:
        super().__init__(low, high)
        self.low = low
        self.high = high

    def __str__(self) -> str:
        return f"an interval needs low <= high, but low is {self.low} and high is {self.high}"


class DocumentError(CounterclaimError):
    """One document cannot be read any further; the others can."""

    def __init__(self, stage: str, reason: str) -> None:
        super().__init__(stage, reason)
        self.stage = stage
        self.reason = reason

    def __str__(self) -> str:
        return self.reason


class ModelError(CounterclaimError):
    """The file of the learned model is missing, or is not one that this version can use."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        return f"the model {self.path} cannot be used: {self.reason}"


class GazetteerError(CounterclaimError):
    """A file of places is missing, or is not one that this version can use."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        return f"the gazetteer {self.path} cannot be used: {self.reason}"


class LedgerError(CounterclaimError):
    """A ledger's file that cannot be opened, read or written; its message says what to do."""


class LayerError(CounterclaimError):
    """A control layer's file of which nothing can be used."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


class DamagedError(LedgerError):
    """A ledger's file of which some cannot be read."""


class RulingError(CounterclaimError):
    """A ruling that cannot be made; its message says why and what to do."""


class ExportError(CounterclaimError):
    """A file that cannot be written as an export; its message says what to do."""


class IncidentError(CounterclaimError):
    """An incident that is asked for and is not there; its message says what to do."""


def not_one_incident(name: str, count: int) -> IncidentError:
    """That a name does not say which incident is meant: so many have it."""
    what = f"{count} incidents" if count else "none"
    return IncidentError(
        f"{name!r}: expected the id of an incident, or how one begins, found {what}; "
        "`counterclaim incidents` lists them"
    )

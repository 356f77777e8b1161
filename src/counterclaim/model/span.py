"""Where words stand in a document."""

from dataclasses import dataclass
from typing import Literal

from counterclaim.model.errors import SpanError

Part = Literal["text", "title"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters [start, end) of one part of a document, in Unicode code points."""

    start: int
    end: int
    part: Part = "text"

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise SpanError(self.start, self.end)

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.part == other.part and self.start < other.end and other.start < self.end

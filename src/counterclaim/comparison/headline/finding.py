"""How a body stands to what a headline says."""

from dataclasses import dataclass
from enum import StrEnum

from counterclaim.model.span import Span


class Stand(StrEnum):
    """What a body does with what a headline says."""

    AGREES = "agrees"
    DISAGREES = "disagrees"
    DISCUSSES = "discusses"
    UNRELATED = "unrelated"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class HeadlineFinding:
    """How a body stands to a headline.

    `headline` and `body` are the words that this rests on, spans of their own documents; empty
    where none are to be shown. `why` says it in words and quotes them.
    """

    stand: Stand
    headline: tuple[Span, ...]
    body: tuple[Span, ...]
    why: str

"""Who took which text from whom."""

from dataclasses import dataclass
from enum import StrEnum

from counterclaim.model.span import Span


class Taking(StrEnum):
    """How a report took what it has from another one.

    `SPUN` is a copy whose words were swapped for others of like meaning, by machine or by hand;
    `REWRITE` tells the same facts in the same order in words of its own; `CREDIT` names where
    something comes from and copies nothing.
    """

    COPY = "copy"
    PARTIAL = "partial"
    REWRITE = "rewrite"
    SPUN = "spun"
    CREDIT = "credit"


class Direction(StrEnum):
    """Whether texts and times say who took from whom."""

    KNOWN = "known"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Absent:
    """One who is credited and whose report is not at hand; `name` is as the credit has it."""

    name: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of the taker and the words they come from; `given` is None where these are not at hand.

    `taken` is a span of the taker's document, `given` one of the giver's. `share` is how much of
    the taken words the given ones account for, 0 to 1; for a credit it is None.
    """

    taken: Span
    given: Span | None
    share: float | None


@dataclass(frozen=True, slots=True)
class Descent:
    """One report took something from another one, or from one that is not at hand.

    `taker` and `giver` are ids of documents. Where `direction` is unknown the two share the
    words, and nothing says whose they were first. `rests` says in plain words what it stands on.
    """

    taker: str
    giver: str | Absent
    kind: Taking
    passages: tuple[Passage, ...]
    direction: Direction
    rests: str

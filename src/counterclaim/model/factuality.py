"""Whether what is told is said to be so, how surely, and when."""

from dataclasses import dataclass
from enum import StrEnum


class Polarity(StrEnum):
    """Whether it is said to be so, or not to be so."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Certainty(StrEnum):
    """How sure the innermost source is."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    UNKNOWN = "unknown"


class Status(StrEnum):
    """Where it stands between a wish and the past."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    HISTORICAL = "historical"
    PLANNED = "planned"
    DEMANDED = "demanded"
    HYPOTHETICAL = "hypothetical"


@dataclass(frozen=True, slots=True)
class Factuality:
    """All three, read from what the innermost source says."""

    polarity: Polarity
    certainty: Certainty
    status: Status

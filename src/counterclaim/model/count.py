"""How many: a stated number as an interval, with the words that it stands on."""

from dataclasses import dataclass
from enum import StrEnum

from counterclaim.model.errors import BoundsError
from counterclaim.model.span import Span


class VictimStatus(StrEnum):
    """Whether the words say that victims fought."""

    CIVILIAN = "civilian"
    COMBATANT = "combatant"
    UNKNOWN = "unknown"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True)
class Scope:
    """What a number is for: ids of the record's places and times, empty where none is given."""

    place: tuple[str, ...]
    time: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """One stated number.

    `low` and `high` are both part of the interval; an end that the words leave open is None ("up to
    20" has no low, "at least 12" no high). `what` is what became of those who are counted (killed,
    injured, missing …), else votes for and against, a currency, or the noun that is counted, in the
    plural; None where the text gives none. `unit` is a symbol of SI or a code of ISO 4217 where one
    applies. `status` is None where no victims are counted. `counted_by` is the id of the
    attribution by whose source the number is given, None for the document's own voice; `counter`
    are the words that name who counted where that is another one ("volunteers counted 12").

    Raises:
        BoundsError: low is above high.
    """

    id: str
    span: Span
    low: float | None
    high: float | None
    what: str | None
    unit: str | None
    status: VictimStatus | None
    counted_by: str | None
    counter: tuple[Span, ...]
    scope: Scope | None
    why: str

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise BoundsError(self.low, self.high)

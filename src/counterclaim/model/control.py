"""Who holds a place, how far, and when."""

from dataclasses import dataclass
from enum import StrEnum

from counterclaim.model.event import Participant
from counterclaim.model.factuality import Factuality
from counterclaim.model.span import Span


class Extent(StrEnum):
    """How much of a place is held, by the words alone."""

    FULLY = "fully"
    MOSTLY = "mostly"
    PARTLY = "partly"
    CONTESTED = "contested"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Control:
    """One statement that somebody holds a place, or does not hold it any more.

    `holder` are those who hold it; several are named together, empty where the words name none
    ("the captured town"). With a negative polarity they are those who lost it, or never had it.
    `place` and `time` are ids of the record's; `place` is empty where what is held has no name.
    `trigger` are the words that tell of control ("hold", "in the hands of"), `thing` those that
    name what is held. `factuality` is what the innermost source holds; its status is ongoing unless
    words say otherwise. `attribution` is the id of the innermost attribution whose content holds
    the words that tell of control, None for the document's own voice. `span` reaches from the
    holder to the thing held. `why` says what the statement rests on.
    """

    id: str
    span: Span
    trigger: tuple[Span, ...]
    thing: Span
    holder: tuple[Participant, ...]
    place: tuple[str, ...]
    time: tuple[str, ...]
    extent: Extent
    factuality: Factuality
    attribution: str | None
    why: str

"""One proposition on one chain: what somebody tells, and through whom it came."""

from dataclasses import dataclass
from enum import StrEnum

from counterclaim.model.span import Span


class Role(StrEnum):
    """What a link of a chain does."""

    DOCUMENT = "document"
    RELAY = "relay"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Link:
    """One link; `attribution` is the id of the one that it stands on, None for the document.

    `why` says what the link rests on.
    """

    role: Role
    attribution: str | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """One proposition on one chain.

    `proposition` is the id of an event, a count, a control statement, a relation, or of an
    attribution where all that can be coded is that it was said. `chain` goes from the document
    inward to the innermost source: of each attribution its source, and before it, as a relay, an
    outlet that it was told to. `span` are the words of the proposition.
    """

    id: str
    proposition: str
    chain: tuple[Link, ...]
    span: Span

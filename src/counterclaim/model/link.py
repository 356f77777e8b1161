"""How two events of one document hang together."""

from dataclasses import dataclass
from enum import StrEnum


class LinkKind(StrEnum):
    """What the first event is to the second.

    purpose: the act and what it is meant to bring about, or what a backing or vote is for; cause:
    the cause and its effect; before: the earlier and the later; content_of: the act of speech and
    what it asks, promises, refuses or blames; part_of: the part and the whole; same_as: a later
    mention and an earlier one of the same act.
    """

    PURPOSE = "purpose"
    CAUSE = "cause"
    BEFORE = "before"
    CONTENT_OF = "content_of"
    PART_OF = "part_of"
    SAME_AS = "same_as"


@dataclass(frozen=True, slots=True)
class EventLink:
    """A tie between two events: their ids, and on what words it rests."""

    kind: LinkKind
    start: str
    end: str
    why: str

"""Who is whose ally, leader, member or backer."""

from dataclasses import dataclass
from enum import StrEnum

from counterclaim.model.event import Participant
from counterclaim.model.factuality import Certainty, Polarity
from counterclaim.model.span import Span


class RelationKind(StrEnum):
    """What one is to the other."""

    ALLY = "ally"
    LEADER = "leader"
    MEMBER = "member"
    PLEDGED_TO = "pledged to"
    PART_OF = "part of"
    BACKS = "backs"


@dataclass(frozen=True, slots=True)
class Relation:
    """One asserted tie: those of `source` are the `kind` of those of `target`.

    The source of a leader is who leads, of a member who belongs, of one that is pledged who swore,
    of what is a part the part, of backing who backs. `attribution` is the id of the innermost
    attribution whose content holds the words that tell of the tie, None for the document's own
    voice. `trigger` are the words that tell of it ("ally", "led"). `span` reaches from the one to
    the other. `why` says what it rests on.
    """

    id: str
    span: Span
    trigger: tuple[Span, ...]
    kind: RelationKind
    source: tuple[Participant, ...]
    target: tuple[Participant, ...]
    polarity: Polarity
    certainty: Certainty
    attribution: str | None
    why: str

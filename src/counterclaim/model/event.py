"""What is told to be done: one act of a PLOVER type, with those who act and those who are met."""

from dataclasses import dataclass
from enum import StrEnum

from counterclaim.model.entity import Identity
from counterclaim.model.factuality import Certainty, Factuality, Polarity
from counterclaim.model.span import Span


class NotGiven(StrEnum):
    """Why a slot is empty: no words fill it, another sentence does, or the act has nobody there."""

    NOT_GIVEN = "not given"
    ELSEWHERE = "elsewhere"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Participant:
    """One who stands in a slot; polarity and certainty are those of this slot alone.

    `identity` is whom the words mean, None until that is looked up.
    """

    span: Span
    polarity: Polarity
    certainty: Certainty
    identity: Identity | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One act.

    `type`, `mode` and `context` are PLOVER's codes. `main` marks the one act of its sentence that
    the sentence is about. `place`, `time` and `counts` hold ids of the record's.
    `attribution` is the id of the innermost attribution in whose content the act stands, None for
    the document's own voice.
    `unknown` names the slots that are empty, with the reason; `why` says what the event rests on.

    Source: PLOVER manual, version 2 (Open Event Data Alliance).
    """

    id: str
    type: str
    mode: tuple[str, ...]
    context: tuple[str, ...]
    main: bool
    trigger: tuple[Span, ...]
    actor: tuple[Participant, ...]
    recipient: tuple[Participant, ...]
    place: tuple[str, ...]
    time: tuple[str, ...]
    counts: tuple[str, ...]
    factuality: Factuality
    attribution: str | None
    unknown: dict[str, NotGiven]
    why: str

"""Values that a reviewer may give a slot."""

import re

from counterclaim.model.attribution import Function
from counterclaim.model.control import Extent
from counterclaim.model.count import VictimStatus
from counterclaim.model.errors import RulingError
from counterclaim.model.factuality import Certainty, Polarity, Status
from counterclaim.model.relation import RelationKind

TYPES = (
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
"""Source: PLOVER manual, version 2 (Open Event Data Alliance)."""

_EVENT = (
    "type", "mode", "context", "actor", "recipient", "place", "time", "counts", "polarity",
    "certainty", "status",
)  # fmt: skip
SLOTS = {
    "event": ("source", *_EVENT),
    "control": (
        "source", "holder", "extent", "place", "time", "polarity", "certainty", "status",
    ),
    "relation": ("source", "relation", "from", "to", "polarity", "certainty"),
    "count": ("source", "low", "high", "what", "unit", "victims", "place", "time"),
    "statement": ("source", "function", "polarity"),
}  # fmt: skip
"""The slots that a claim of each kind has."""

_CLOSED = {
    "type": TYPES,
    "polarity": tuple(Polarity),
    "certainty": tuple(Certainty),
    "status": tuple(Status),
    "extent": tuple(Extent),
    "relation": tuple(RelationKind),
    "victims": tuple(VictimStatus),
    "function": tuple(Function),
}
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def check_value(kind: str, slot: str, value: str | None) -> str | None:
    """The value, if a claim of this kind may have it there; None stands for unknown.

    Raises:
        RulingError: there is no such kind or slot, or the value is none that it may have.
    """
    if kind not in SLOTS:
        raise RulingError(f"there is no kind of claim {kind!r}; there are {', '.join(SLOTS)}")
    if slot not in SLOTS[kind]:
        known = ", ".join(SLOTS[kind])
        raise RulingError(f"a claim of kind {kind} has no slot {slot!r}; it has {known}")
    if value is None:
        return None
    if not value.strip():
        raise RulingError(f"{slot}: expected a value, found nothing; say that it is unknown")
    if slot in _CLOSED and value not in _CLOSED[slot]:
        known = ", ".join(_CLOSED[slot])
        raise RulingError(f"{slot}: expected one of {known}; found {value!r}")
    if slot in ("low", "high") and not _NUMBER.fullmatch(value):
        raise RulingError(f"{slot}: expected a number, as 12 or 2.5; found {value!r}")
    return value

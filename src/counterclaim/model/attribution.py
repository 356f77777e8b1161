"""One act of saying."""

from dataclasses import dataclass
from enum import StrEnum

from counterclaim.model.entity import Identity
from counterclaim.model.factuality import Polarity
from counterclaim.model.span import Span
from counterclaim.model.time import Interval


class Kind(StrEnum):
    """How the words said are given: all in quotation marks, none, or some."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Function(StrEnum):
    """What the saying does."""

    STATEMENT = "statement"
    BELIEF = "belief"
    INTENTION = "intention"
    DEMAND = "demand"
    ACCUSATION = "accusation"
    DENIAL = "denial"
    CONFIRMATION = "confirmation"
    QUESTION = "question"
    DECREE = "decree"
    DECLINED = "declined"
    SILENCE = "silence"


class Anonymity(StrEnum):
    """How much the text gives of who speaks."""

    NAMED = "named"
    ROLE = "role"
    NATIONALITY = "nationality"
    GROUP = "group"
    ORGANIZATION = "organization"
    OUTLET = "outlet"
    ANONYMOUS = "anonymous"
    UNATTRIBUTED = "unattributed"


class Basis(StrEnum):
    """What the speaker's knowledge rests on, as the text gives it."""

    WITNESS = "witness"
    MEDIC = "medic"
    OWN_NETWORK = "own network"
    OFFICIAL = "official"
    DOCUMENT = "document"
    VIDEO = "video"
    HEARSAY = "hearsay"
    UNSTATED = "unstated"


@dataclass(frozen=True, slots=True)
class Voice:
    """How one speaks, and with what right to know."""

    function: Function
    polarity: Polarity
    anonymity: Anonymity
    basis: Basis


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says (source), by which words (cue), what (content), and to whom (addressee).

    `parent` is the id of the attribution in whose content this one stands. `quoted` are the words
    in quotation marks where `kind` is mixed, else empty. `kind` is None where there is no content.
    `voice` is None where the reader does not tell. `why` says what the attribution rests on. `said`
    are the days in which it was said, None where nothing tells. `identity` is whom the source
    means, None until that is looked up, or where there is no source. `relays` are the addressees
    whose words name an outlet.
    """

    id: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    addressee: tuple[Span, ...]
    parent: str | None
    kind: Kind | None
    quoted: tuple[Span, ...]
    voice: Voice | None
    why: str
    said: Interval | None = None
    identity: Identity | None = None
    relays: tuple[Span, ...] = ()

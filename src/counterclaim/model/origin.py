"""Whose knowledge the claims of a version are, and which of these voices are one origin."""

from dataclasses import dataclass
from enum import StrEnum

from counterclaim.model.attribution import Anonymity, Basis
from counterclaim.model.comparison import Grounds, Origins, Rule, SlotClaim


class VoiceSort(StrEnum):
    """Who it is whose knowledge a claim is.

    A `SPEAKER` is quoted in a report. An `ISSUER` publishes what it did or watched itself: an
    office, a party to a war, a monitor with people of its own. A `REPORTER` tells what he saw. An
    `OUTLET` tells in its own voice and names nobody. `CREDITED` is one that another outlet names.
    """

    SPEAKER = "speaker"
    ISSUER = "issuer"
    REPORTER = "reporter"
    OUTLET = "outlet"
    CREDITED = "credited"


@dataclass(frozen=True, slots=True)
class OriginVoice:
    """One voice in one document, with those claims of a version that are its knowledge.

    `id` is the document's id and the id of the attribution in which it is first named, or
    `document`. `name` is what people call it, with the outlet. `entity` and `party` are ids of the
    registry, None where they are not known. `doubt` is the rule by which the voice alone does not
    surely make an origin, None where it does. `why` says in words whose voice it is and by what.
    """

    id: str
    name: str
    sort: VoiceSort
    document: str
    entity: str | None
    party: str | None
    basis: Basis
    anonymity: Anonymity
    doubt: Rule | None
    claims: tuple[SlotClaim, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Joined:
    """Two voices that a rule counts as one origin; both are ids of voices."""

    one: str
    other: str
    grounds: Grounds


@dataclass(frozen=True, slots=True)
class CountedOrigin:
    """Voices that are one origin.

    `sure`: it is in the fewest; else `open` says which rule leaves it open. `party` is None where
    not all of them have one, and the same. `bases` are what their knowledge rests on.
    """

    voices: tuple[str, ...]
    party: str | None
    bases: tuple[Basis, ...]
    sure: bool
    open: Grounds | None


@dataclass(frozen=True, slots=True)
class OriginTree:
    """From documents by voices to origins: all that stands behind a version, and the count.

    The tree's leaves are `voices`, each of one document; `joined` says which of them are one and by
    which rule; `origins` are what comes of it, those in the fewest first.
    """

    voices: tuple[OriginVoice, ...]
    joined: tuple[Joined, ...]
    origins: tuple[CountedOrigin, ...]
    counted: Origins

"""Who is meant by a name: states, their organs, armed groups, bodies, media, persons."""

from dataclasses import dataclass
from enum import StrEnum

from counterclaim.model.span import Span


class EntityKind(StrEnum):
    """What an entity is."""

    STATE = "state"
    PERSON = "person"
    GOVERNMENT = "government"
    PRESIDENCY = "presidency"
    MONARCHY = "monarchy"
    MINISTRY = "ministry"
    PARLIAMENT = "parliament"
    ARMED_FORCES = "armed-forces"
    INTELLIGENCE = "intelligence"
    POLICE = "police"
    COURT = "court"
    ARMED_GROUP = "armed-group"
    ALLIANCE = "alliance"
    POLITICAL_PARTY = "political-party"
    AUTHORITY = "authority"
    MOVEMENT = "movement"
    PEOPLE = "people"
    IGO = "igo"
    NGO = "ngo"
    MONITOR = "monitor"
    NEWS_AGENCY = "news-agency"
    OUTLET = "outlet"
    COMPANY = "company"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class EntityMention:
    """Words that mean an entity, and how that is known."""

    span: Span
    why: str


@dataclass(frozen=True, slots=True)
class Entity:
    """One whom a document means, as of the document's date.

    `country` is ISO 3166-1 alpha-3, or PLOVER's IGO UNO EUR NGO ISM IMG MNC KOS where there is no
    country; `sector` holds PLOVER's, the chief one first. `party` is the id of the side it speaks
    for at that date (a person's organ's party), None where it speaks for none or that is not
    known. `since` and `until` are when it began and ended to exist, as exactly as is known, in ISO
    8601 (a year, a month or a day). `inferred`: no words give its own name, it is meant through
    another one, as a minister by his title.
    """

    id: str
    name: str
    kind: EntityKind
    country: str | None
    sector: tuple[str, ...]
    party: str | None
    since: str | None
    until: str | None
    mentions: tuple[EntityMention, ...]
    inferred: bool


@dataclass(frozen=True, slots=True)
class Identity:
    """Whom the words of one slot mean: an entity, or its codes alone where no one is named.

    `entity` and `party` are ids. `why` says what it rests on, or why it is not known.
    """

    entity: str | None
    country: str | None
    sector: tuple[str, ...]
    party: str | None
    why: str

"""One actor of the registry, with its names, what it is part of, and the posts of a person."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from counterclaim.model.entity import EntityKind
from counterclaim.resolve.actors.periods import ALWAYS, Period


class Use(StrEnum):
    """What a name is of an actor's: its own, or another's that stands for it."""

    NAME = "name"
    DEMONYM = "demonym"
    CAPITAL = "capital"
    SEAT = "seat"
    MEMBER = "member"


@dataclass(frozen=True, slots=True)
class ActorName:
    """A name, when it was in use for this actor, and whether it is too general to stand alone."""

    written: str
    period: Period = ALWAYS
    ambiguous: bool = False
    use: Use = Use.NAME


@dataclass(frozen=True, slots=True)
class Link:
    """Another actor, and when the tie to it held."""

    to: str
    period: Period = ALWAYS


@dataclass(frozen=True, slots=True)
class Post:
    """What a person was: of which state or other code, in which organ, by which titles, when.

    `sure_end` is False where it is not known when the post was left.
    """

    person: str
    state: str
    post: str
    organ: str
    titles: tuple[str, ...]
    period: Period
    sure_end: bool = True


@dataclass(frozen=True, slots=True)
class Actor:
    """One row of the registry.

    `part_of` are those whose part it is or under whose command it stands, `proxy_of` its backers as
    the news has them, `voice_of` the side that a medium speaks for. `origin` names where the row
    comes from; `general` is general knowledge. `home` is the state where it was formed and fights,
    where `country` is a code for those of no one state.
    """

    id: str
    name: str
    kind: EntityKind
    country: str
    sector: tuple[str, ...] = ()
    part_of: tuple[Link, ...] = ()
    proxy_of: tuple[Link, ...] = ()
    voice_of: tuple[Link, ...] = ()
    period: Period = ALWAYS
    names: tuple[ActorName, ...] = ()
    note: str = ""
    origin: str = "general"
    home: str = ""

    def whole(self, day: date | None) -> tuple[str, ...]:
        """The ids of what it is part of on a day."""
        return tuple(link.to for link in self.part_of if link.period.holds(day))

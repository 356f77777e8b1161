"""Happenings: which events of which documents speak of the same one."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Level(StrEnum):
    """How much an incident takes in: weeks, all of one kind on one day, or one act."""

    CAMPAIGN = "campaign"
    DAY = "day"
    ACT = "act"


class Sureness(StrEnum):
    """How sure it is that two mentions speak of one happening.

    What is only possibly the same is never joined: it is shown beside.
    """

    CERTAIN = "certain"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """One event of one document's record: the document's id (its hash) and the event's."""

    document: str
    event: str


@dataclass(frozen=True, slots=True)
class Tie:
    """Two mentions that speak, or may speak, of the same; `why` says what it rests on.

    `one` is the smaller mention in their order, so that a tie is the same whichever came first.
    """

    one: Mention
    other: Mention
    sureness: Sureness
    why: str


@dataclass(frozen=True, slots=True)
class Incident:
    """One happening.

    `id` is made from its mentions and the same in whatever order the documents came. `type` is the
    PLOVER type, followed by its mode where one is told ("ASSAULT aerial"). `since` and `until` are
    the days [since, until) on which it lies, None where no text fixes them. `place` is the name of
    the narrowest place that its mentions share, `geonameid`, `country`, `lat`, `lon` and
    `radius_km` (how far it may lie from there) are that place's, None where none is known.
    `part_of` is the id of the incident of the next level up.
    `maybe` are ids of incidents that may be the same one. `ties` are the reasons, of those that
    joined its mentions and of those that may join it to others.
    """

    id: str
    level: Level
    type: str
    since: date | None
    until: date | None
    place: str | None
    geonameid: int | None
    country: str | None
    lat: float | None
    lon: float | None
    mentions: tuple[Mention, ...]
    part_of: str | None
    maybe: tuple[str, ...]
    ties: tuple[Tie, ...]
    radius_km: float | None = None

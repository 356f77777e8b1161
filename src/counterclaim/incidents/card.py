"""A card: what one mention of a happening tells, in the form in which mentions are compared."""

import hashlib
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import IntEnum

from counterclaim.model.factuality import Polarity, Status
from counterclaim.model.incident import Mention
from counterclaim.model.place import Precision
from counterclaim.model.span import Part, Span

NAME_LENGTH = 16


class Rests(IntEnum):
    """How near the words stand that give a mention its place or day; a smaller one is nearer.

    `TOLD` of the act itself, `SENTENCE` in its sentence, `BEFORE` in an earlier one (or, for a
    title, in the text), `PUBLISHED` nowhere: all that is known is when the report came out.
    """

    TOLD = 1
    SENTENCE = 2
    BEFORE = 3
    PUBLISHED = 4


@dataclass(frozen=True, slots=True)
class Spot:
    """One place of a card.

    `name` is that of the gazetteer, or the report's words in small letters where it has none; then
    all else is None. `lat` and `lon` are degrees (WGS 84), `radius_km` how far it may reach.
    """

    name: str
    geonameid: int | None
    country: str | None
    lat: float | None
    lon: float | None
    radius_km: float | None
    precision: Precision | None

    @property
    def narrow(self) -> bool:
        """Whether it is a town, a part of one, or a single thing; so is what no gazetteer has."""
        return self.precision in (None, Precision.POINT, Precision.TOWN)


@dataclass(frozen=True, slots=True)
class Days:
    """Days [since, until) in which it lies, either end None where open."""

    since: date | None
    until: date | None

    @property
    def length(self) -> int | None:
        """How many days; None where an end is open."""
        return (self.until - self.since).days if self.since and self.until else None


@dataclass(frozen=True, slots=True)
class Side:
    """Those in one slot: entities, countries and parties by their ids, and the heads of words."""

    entities: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    parties: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.words)


@dataclass(frozen=True, slots=True)
class Number:
    """A stated number: of what, and its bounds, both part of it, None where open."""

    what: str
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Told:
    """What a mention tells together with those of its report that speak of the same.

    The fields are those of `Card`, each filled where the mention alone has nothing as near.
    """

    spots: tuple[Spot, ...]
    spots_rest: Rests
    days: tuple[Days, ...]
    days_rest: Rests
    actors: Side
    recipients: Side
    numbers: frozenset[Number]
    nouns: frozenset[str]
    leads: bool
    new: bool


@dataclass(frozen=True, slots=True)
class Card:
    """What one mention tells.

    `type` is a PLOVER type, None where the words tell an act of no type that is known. `lemmas`
    are the trigger's, `kinds` the rows of the table of kinds in which they stand. `many`: the words
    tell of more than one act. `new`: the words set it off from another one ("a second strike",
    "again"). `back`: the words point back to what was told ("the strike"). `moment` tells parts
    of one day apart ("morning"). `nouns` are those beside the trigger, `words` those of its
    sentence, `names` the names there; `topic` and `lead_names` are the same of the report's title
    and first sentence. `leads`: it tells an act of the kind that the report begins with. `sentence`
    counts within its part of the document.
    `same_as`, `part_of` and `apart_from` are events of the same document that links tie to this
    one; `apart_from` those that a link makes two (a cause and its effect). `event` is its own.
    `at` are the trigger's first words, `twin` counts the mentions before it at the same words.
    `own` are all words of the trigger, counted in the part of the document, `above` those that
    govern it, the nearest first, each with the relation that leads up to it. `voice` is the
    attribution in whose content it stands, None for the document's own voice, `pronouns` are those
    that are its subject. `chain` is what it tells with others of its report, None where it stands
    alone.
    """

    mention: Mention
    at: Span
    twin: int
    part: Part
    sentence: int
    position: int
    published: date | None
    type: str | None
    mode: tuple[str, ...]
    lemmas: frozenset[str]
    kinds: frozenset[str]
    noun: bool
    many: bool
    new: bool
    back: bool
    main: bool
    actors: Side
    recipients: Side
    spots: tuple[Spot, ...]
    spots_rest: Rests
    days: tuple[Days, ...]
    days_rest: Rests
    moment: str | None
    numbers: frozenset[Number]
    polarity: Polarity
    status: Status
    nouns: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]
    topic: frozenset[str]
    lead_names: frozenset[str]
    leads: bool
    same_as: frozenset[str]
    part_of: frozenset[str]
    apart_from: frozenset[str]
    event: str | None
    own: frozenset[int]
    above: tuple[tuple[int, str], ...]
    voice: str | None
    pronouns: frozenset[str]
    chain: Told | None = None

    def in_full(self) -> "Card":
        """The card with what its chain tells in the place of what it tells alone."""
        told = self.chain
        if told is None:
            return self
        return replace(self, **{each.name: getattr(told, each.name) for each in fields(told)})

    @property
    def name(self) -> str:
        """The lasting name of the mention: a hash of its document and of where its words stand.

        An incident is named after one of its mentions, and found by the name of any of them.
        """
        at, twin = self.at, f" {self.twin}" if self.twin else ""
        written = f"{self.mention.document} {at.part} {at.start} {at.end}{twin}"
        return hashlib.sha256(written.encode()).hexdigest()[:NAME_LENGTH]

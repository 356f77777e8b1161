"""An annotated report as frozen data, each item tied to the words that say it."""

from dataclasses import dataclass
from datetime import date

from counterclaim.model.span import Span

Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Interval:
    """Days [start, end)."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, where it stands in title or text, and how it begins.

    `number` counts from 1 through title and text; `start` is title, paragraph, line, or empty
    where the sentence goes on in the paragraph. `at` is where it begins in the document that it was
    taken from, if it was.
    """

    number: int
    start: str
    span: Span
    text: str
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """Who stands in a slot: words, a code for the country if the text gives one, sectors.

    Polarity and certainty are those of this slot alone. `inferred`: the codes come from knowing
    who bears the name, not from the report.
    """

    span: Span
    country: str | None
    sectors: tuple[str, ...]
    polarity: str
    certainty: str
    inferred: bool


@dataclass(frozen=True, slots=True)
class Factuality:
    """What holds of one slot alone."""

    polarity: str
    certainty: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """One act of saying.

    `refers` are the words elsewhere that name who a pronoun is; `party` is the side it speaks for,
    as country and sectors.
    """

    id: str
    sentence: int
    source: Spans
    cue: Spans
    content: Spans
    addressee: Spans
    parent: str | None
    function: str
    polarity: str
    anonymity: str | None
    basis: str
    said: Interval | None
    refers: Spans
    party: tuple[str, ...]
    doubt: str | None


@dataclass(frozen=True, slots=True)
class Event:
    """One act.

    `unknown` says of a slot why a reader who looks for it finds nothing; `apart` holds the places
    and times whose factuality is not the event's.
    """

    id: str
    sentence: int
    type: str
    mode: tuple[str, ...]
    context: tuple[str, ...]
    main: bool
    trigger: Spans
    actor: tuple[Entity, ...]
    recipient: tuple[Entity, ...]
    place: tuple[str, ...]
    time: tuple[str, ...]
    counts: tuple[str, ...]
    apart: dict[str, Factuality]
    polarity: str
    certainty: str
    status: str
    attribution: str | None
    unknown: dict[str, str]
    doubt: str | None


@dataclass(frozen=True, slots=True)
class Control:
    """Who holds a place, how far."""

    id: str
    sentence: int
    span: Span
    holder: tuple[Entity, ...]
    place: tuple[str, ...]
    time: tuple[str, ...]
    extent: str | None
    polarity: str
    certainty: str
    status: str
    attribution: str | None
    doubt: str | None


@dataclass(frozen=True, slots=True)
class Relation:
    """Who is whose ally, leader, member, or pledged to whom."""

    id: str
    sentence: int
    span: Span
    kind: str
    source: tuple[Entity, ...]
    target: tuple[Entity, ...]
    polarity: str
    certainty: str
    attribution: str | None
    doubt: str | None


@dataclass(frozen=True, slots=True)
class Place:
    """The name of a place or a demonym, and what it is used for."""

    id: str
    sentence: int
    span: Span
    use: str | None
    country: str | None
    precision: str | None
    vague: str | None
    km: float | None
    doubt: str | None


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression with its TIMEX3 type and value."""

    id: str
    sentence: int
    span: Span
    type: str
    value: str
    interval: Interval | None
    doubt: str | None


@dataclass(frozen=True, slots=True)
class Scope:
    """The places and times that a number is for."""

    place: tuple[str, ...]
    time: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """A stated number; None for a bound that is open."""

    id: str
    sentence: int
    span: Span
    low: float | None
    high: float | None
    what: str | None
    status: str | None
    counted_by: str | None
    scope: Scope | None
    doubt: str | None


@dataclass(frozen=True, slots=True)
class Link:
    """A tie between two events."""

    sentence: int
    kind: str
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A pronoun in a slot, and the words that name who it is."""

    sentence: int
    pronoun: Span
    name: Span


@dataclass(frozen=True, slots=True)
class Origin:
    """The document of another corpus that sentences were taken from: its file there and its id."""

    file: str
    document: str


@dataclass(frozen=True, slots=True)
class Report:
    """One report with everything that was annotated in it, in the order of the file.

    `topic` is that of plain news (weather, sport …), and None where a conflict is reported on.
    `origin` is None where the project wrote the text; real sentences have no conflict, manner or
    happening.
    """

    file: str
    id: str
    conflict: str
    manner: str
    happening: str
    topic: str | None
    origin: Origin | None
    published: date | None
    outlet: str | None
    title: str | None
    text: str
    sentences: tuple[Sentence, ...]
    attributions: tuple[Attribution, ...]
    events: tuple[Event, ...]
    control: tuple[Control, ...]
    relations: tuple[Relation, ...]
    places: tuple[Place, ...]
    times: tuple[Time, ...]
    counts: tuple[Count, ...]
    links: tuple[Link, ...]
    references: tuple[Reference, ...]

    def claims(self) -> tuple[Event | Control | Relation, ...]:
        """What is claimed in it on a chain of attributions; counts hang on their events."""
        return (*self.events, *self.control, *self.relations)

    def words_of(self, span: Span) -> str:
        """The words that a span stands on."""
        part = self.text if span.part == "text" else self.title or ""
        return part[span.start : span.end]

"""What the learned reader returns: words, trees, attributions, acts, names and toponyms."""

from dataclasses import dataclass
from enum import StrEnum

from counterclaim.model.attribution import Voice
from counterclaim.model.event import Participant
from counterclaim.model.factuality import Factuality, Polarity
from counterclaim.model.problem import Problem
from counterclaim.model.span import Part, Span


@dataclass(frozen=True, slots=True)
class Word:
    """One syntactic word, as Universal Dependencies has them.

    `head` is the index of its governor among the words of the same part, -1 for a root.
    """

    span: Span
    upos: str
    lemma: str
    head: int
    relation: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words [start, end) of one part."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class AttributionSpans:
    """One act of saying as the reader found it: who, by which words, what, and to whom.

    Each may be in several pieces, and all but the content may be missing. `voice` is None where the
    model does not tell.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    addressee: tuple[Span, ...]
    voice: Voice | None
    score: float


@dataclass(frozen=True, slots=True)
class ActSpans:
    """One act as the reader found it, with the words of each slot.

    `main` marks one act of each sentence that tells any. `score` is how likely its type is.
    """

    trigger: tuple[Span, ...]
    type: str
    mode: tuple[str, ...]
    context: tuple[str, ...]
    main: bool
    actor: tuple[Participant, ...]
    recipient: tuple[Participant, ...]
    place: tuple[Span, ...]
    time: tuple[Span, ...]
    count: tuple[Span, ...]
    factuality: Factuality
    score: float


class NameKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Name:
    """A name, not yet resolved to anyone."""

    span: Span
    kind: NameKind
    score: float


@dataclass(frozen=True, slots=True)
class Toponym:
    """A place name or demonym, not yet resolved to a place."""

    span: Span
    score: float


@dataclass(frozen=True, slots=True)
class HeldSpans:
    """Words that tell who holds a place, from the holder to the thing held, and the holder's.

    A negative polarity: that they lost it, or never had it. `score` is how likely it is that the
    words tell of control at all, 0 to 1.
    """

    span: Span
    holder: tuple[Span, ...]
    polarity: Polarity
    score: float


@dataclass(frozen=True, slots=True)
class PartReading:
    """Everything read in one part of a document, in the order of the text."""

    part: Part
    words: tuple[Word, ...]
    sentences: tuple[Sentence, ...]
    attributions: tuple[AttributionSpans, ...]
    acts: tuple[ActSpans, ...]
    names: tuple[Name, ...]
    toponyms: tuple[Toponym, ...]
    held: tuple[HeldSpans, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything read in one document.

    `made_by` identifies the model; it is empty where no model was asked.
    """

    parts: tuple[PartReading, ...]
    problems: tuple[Problem, ...]
    made_by: str

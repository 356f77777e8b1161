"""What a person decided on something in a ledger: a ruling."""

from dataclasses import dataclass
from enum import StrEnum

from counterclaim.model.contract import Json


class RulingKind(StrEnum):
    """What a ruling does to what it is on."""

    ADD = "add"
    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    MERGE = "merge"
    SPLIT = "split"
    NOTE = "note"
    ASSESS = "assess"
    SEAL = "seal"
    SENSITIVE = "sensitive"
    UNDO = "undo"


class Thing(StrEnum):
    """What a ruling may be on.

    An event is one of a document's record, a mention of an incident. An origin is one voice of a
    document, for one slot or for all.
    """

    DOCUMENT = "document"
    CLAIM = "claim"
    EVENT = "event"
    ORIGIN = "origin"
    INCIDENT = "incident"
    COMPARISON = "comparison"
    ENTITY = "entity"


@dataclass(frozen=True, slots=True)
class Target:
    """One thing that a ruling is on, by ids that stay.

    `document` is a document's hash and `reading` what made the reading, both None for what stands
    in no one document. `name` is the id in that reading's record (`c3`, `e1`, `a2`), of an incident
    or entity its own id, of a comparison its incident, slot and versions; it is empty for a
    document, and for the voice of the document itself. `slot` limits an origin to one point.
    """

    thing: Thing
    name: str = ""
    document: str | None = None
    reading: str | None = None
    slot: str | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """What a ruling says: how it was before, how it is after, and why.

    `before` and `after` are objects as JSON has them, empty where there is nothing to say.
    """

    before: Json
    after: Json
    why: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A ruling that is not in the log yet.

    `parts` are the targets: of a split those of each part, of any other kind one part. `undoes` is
    the number of the ruling that an undo takes back.
    """

    kind: RulingKind
    parts: tuple[tuple[Target, ...], ...]
    words: Words
    undoes: int | None = None

    @property
    def targets(self) -> tuple[Target, ...]:
        """The targets of all parts."""
        return tuple(target for part in self.parts for target in part)


@dataclass(frozen=True, slots=True)
class Ruling:
    """One ruling as the log has it.

    `number` counts from 1 without a gap. `at` is the time in UTC, ISO 8601, `who` the person as
    they gave their name. `batch` is the number of the first of those that were made at once.
    `upon` is the number of the last ruling that its author had seen; `forced`: it was made although
    there was a later one on the same. `words` is None where they went with a sealed document.
    `words_hash` is their hash, `previous` the hash of the ruling before, `hash` that of this one.
    """

    number: int
    at: str
    who: str
    kind: RulingKind
    batch: int
    upon: int
    forced: bool
    undoes: int | None
    parts: tuple[tuple[Target, ...], ...]
    words: Words | None
    words_hash: str
    previous: str
    hash: str

    @property
    def targets(self) -> tuple[Target, ...]:
        """The targets of all parts."""
        return tuple(target for part in self.parts for target in part)


@dataclass(frozen=True, slots=True)
class Assessment:
    """A person's graded finding.

    `scale` names the grades among which `grade` is one, `standard` what they were given by (a
    method's name and version), `author` and `date` who gave it and on which day. `grades` are those
    of the scale, the best first, empty where their order was not kept.
    """

    grade: str
    scale: str
    standard: str
    author: str
    date: str
    why: str
    grades: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Correction:
    """The value of one slot by a person, None for unknown; `before` is what the machine read."""

    slot: str
    before: str | None
    value: str | None
    ruling: int


@dataclass(frozen=True, slots=True)
class Note:
    """Words that a person left on something."""

    text: str
    author: str
    at: str
    ruling: int


class Answer(StrEnum):
    """Whether a person took what the machine read."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Reviewed:
    """How one thing stands by the rulings in force on it.

    `rulings` are the numbers of all rulings on it, those that were taken back and their undoings
    among them.
    """

    target: Target
    answer: Answer = Answer.OPEN
    corrections: tuple[Correction, ...] = ()
    notes: tuple[Note, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    added: Json | None = None
    sealed: bool = False
    sensitive: bool = False
    rulings: tuple[int, ...] = ()

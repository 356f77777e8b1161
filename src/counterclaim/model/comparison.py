"""Accounts of one incident side by side: what each says on each point, and how they stand."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from counterclaim.model.span import Span


class Slot(StrEnum):
    """The points on which accounts are compared."""

    HAPPENED = "happened"
    ACT = "act"
    ACTOR = "actor"
    RECIPIENT = "recipient"
    OBJECT = "object"
    MEANS = "means"
    PLACE = "place"
    TIME = "time"
    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    DETAINED = "detained"
    DISPLACED = "displaced"
    VOTES = "votes"
    AMOUNT = "amount"
    PURPOSE = "purpose"
    CONTROL = "control"
    WORDING = "wording"


class Verdict(StrEnum):
    """How the second of two versions stands to the first."""

    AGREE = "agree"
    REFINES = "refines"
    COMPATIBLE = "compatible"
    CONFLICT = "conflict"
    AIM_AGAINST_EFFECT = "aim against effect"
    DIFFERENT_SCOPE = "different scope"
    UPDATE = "update"
    CORRECTED = "corrected"
    RETRACTED = "retracted"
    DENIED = "denied"
    DECLINED = "declined"
    CANNOT_TELL = "cannot tell"


class Point(StrEnum):
    """What a disagreement is about."""

    WHO = "who"
    WHETHER = "whether"
    WHOM = "whom"
    WHAT = "what"
    WHERE = "where"
    WHEN = "when"
    HOW_MANY = "how many"
    OF_WHOM = "of whom"
    WHY = "why"
    WHO_HOLDS = "who holds"
    WHAT_WAS_SAID = "what was said"


class Rule(IntEnum):
    """The rules by which origins are counted as one or left open, by their numbers.

    The last is none of the program's: a person said so, and the grounds say who and why.
    """

    SAME_SPEAKER = 1
    NEAR_COPY_OR_CREDIT = 2
    ONE_BRIEFING = 3
    ONE_AGENCY = 4
    ONE_EVIDENCE = 5
    ANONYMOUS_OFFICIALS = 6
    ONE_PARTY_VOICE = 7
    OUTLETS_OWN_VOICE = 8
    MONITOR = 9
    RARE_FIGURE = 10
    PER_SLOT = 11
    OPPOSED_OR_ALLIED = 12
    RULING = 13


@dataclass(frozen=True, slots=True)
class SlotClaim:
    """One place where words give a version.

    `document` is the document's id, `spans` where its words stand there. `proposition` is the id of
    the event, count, control statement or attribution of its record that gives it, None where it
    was given by hand. `attribution` is the id of the innermost attribution whose content it is,
    None for the document's own voice.
    """

    document: str
    spans: tuple[Span, ...]
    proposition: str | None
    attribution: str | None


@dataclass(frozen=True, slots=True)
class Version:
    """One value of one slot, whoever gives it.

    `value` is the value in words. `low` and `high` are a number's bounds, both part of it, None
    where open. `scope` is what the number is for where that is not the incident as a whole. `aim`:
    it is what the act was meant for, not what it did.
    """

    id: str
    slot: Slot
    value: str
    low: float | None
    high: float | None
    scope: str | None
    aim: bool
    claims: tuple[SlotClaim, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions of one slot and how `b` stands to `a`, which was published first.

    Where one refines, denies, declines, updates, corrects or retracts the other, that one is `b`.
    `point` says what a disagreement is about, None where there is none. `why` says in words what
    the verdict rests on.
    """

    slot: Slot
    a: str
    b: str
    verdict: Verdict
    point: Point | None
    why: str


@dataclass(frozen=True, slots=True)
class Grounds:
    """Voices that a rule counts as one, or leaves open; `of` names them for people."""

    of: tuple[str, ...]
    rule: Rule
    why: str


@dataclass(frozen=True, slots=True)
class Origins:
    """How many independent origins stand behind a version: at least `low`, at most `high`.

    `merges` are the grounds on which voices were counted as one, `open` those on which one is in
    the most and not in the fewest, one for each that it adds. `notes` are what a reader should
    know beside the number: opposed parties that agree, voices that a person holds apart.
    """

    version: str
    low: int
    high: int
    merges: tuple[Grounds, ...]
    open: tuple[Grounds, ...]
    notes: tuple[str, ...]

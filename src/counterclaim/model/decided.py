"""What people decided, as it bears on incidents and accounts: beside the machine's, never in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from counterclaim.model.comparison import SlotClaim, Version
from counterclaim.model.incident import Mention
from counterclaim.model.ruling import Assessment, RulingKind
from counterclaim.model.span import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """One ruling as it is shown beside what it is on.

    `did` says in words what was decided ("rejected", "actor: “jets”, corrected to “helicopters”"),
    `on` is the day (ISO 8601).
    """

    ruling: int
    kind: RulingKind
    who: str
    on: str
    did: str
    why: str

    def __str__(self) -> str:
        """The ruling in one line."""
        reason = f": {self.why}" if self.why else ""
        return f"{self.did} by {self.who}, {self.on} (ruling {self.ruling}){reason}"


@dataclass(frozen=True, slots=True)
class SlotCorrected:
    """A slot of a claim with a person's value, None for unknown; `before` is the machine's."""

    slot: str
    before: str | None
    value: str | None
    mark: Mark


@dataclass(frozen=True, slots=True)
class AddedClaim:
    """A claim that a person added on the words of a document.

    `slots` are its values in words, None for unknown. `incident` is the id of the incident that it
    was added to, None where none was named.
    """

    name: str
    document: str
    span: Span
    kind: str
    slots: Mapping[str, str | None]
    incident: str | None
    mark: Mark


@dataclass(frozen=True, slots=True)
class MentionsRuled:
    """Two mentions of which a person said that they are of one incident, or of two."""

    one: Mention
    other: Mention
    together: bool
    mark: Mark


@dataclass(frozen=True, slots=True)
class IncidentsRuled:
    """Incidents, by ids as they were written, that a person said are one, or are several."""

    incidents: tuple[str, ...]
    together: bool
    mark: Mark


@dataclass(frozen=True, slots=True, order=True)
class VoiceName:
    """A voice by its document and the attribution whose source it is; None is the document's."""

    document: str
    attribution: str | None


@dataclass(frozen=True, slots=True)
class VoicesRuled:
    """Two voices of which a person said that they are one origin, or two.

    `slot` is the point for which it holds, None for all.
    """

    one: VoiceName
    other: VoiceName
    slot: str | None
    together: bool
    mark: Mark


@dataclass(frozen=True, slots=True)
class Finding:
    """What a person found on an incident, or noted on it; `assessment` is None for a note."""

    incident: str
    mark: Mark
    assessment: Assessment | None = None


@dataclass(frozen=True, slots=True)
class Unfitting:
    """A ruling in force that fits nothing any more: `on` is what it was made on, `why` says why."""

    mark: Mark
    on: str
    why: str


Key = tuple[str, str]
"""A document, and what a claim of its newest reading tells or whose voice it is, by their ids."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """The rulings in force of a ledger, by what they are on in the newest readings.

    `rejected` and `accepted` are by document and proposition, or attribution for a voice, or the
    empty string for all of a document. `sensitive` are what is to be made unrecognizable:
    (document,), (document, proposition), and ("entity", id).
    """

    rejected: Mapping[Key, Mark] = field(default_factory=dict)
    accepted: Mapping[Key, Mark] = field(default_factory=dict)
    corrected: Mapping[Key, tuple[SlotCorrected, ...]] = field(default_factory=dict)
    notes: Mapping[Key, tuple[Mark, ...]] = field(default_factory=dict)
    graded: Mapping[Key, tuple[Assessment, ...]] = field(default_factory=dict)
    added: tuple[AddedClaim, ...] = ()
    mentions: tuple[MentionsRuled, ...] = ()
    incidents: tuple[IncidentsRuled, ...] = ()
    voices: tuple[VoicesRuled, ...] = ()
    findings: tuple[Finding, ...] = ()
    sensitive: frozenset[tuple[str, ...]] = frozenset()
    unfitting: tuple[Unfitting, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything is decided that bears on accounts."""
        on_claims = self.rejected or self.accepted or self.corrected or self.notes or self.added
        return bool(on_claims or self.mentions or self.incidents or self.voices or self.findings)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What the machine reads and people do not let stand: shown, never compared nor counted.

    `version` has those of its claims alone that were left out.
    """

    version: Version
    mark: Mark


@dataclass(frozen=True, slots=True)
class VersionMark:
    """A ruling on a version that stands; `claim` is the one that it is on, None for all."""

    version: str
    claim: SlotClaim | None
    mark: Mark


@dataclass(frozen=True, slots=True)
class Decided:
    """What people decided on one case, beside what the machine has.

    `machine` are the ids of the machine's incidents that it is made of. `marks` are on the incident
    as a whole. `by_hand` are ids of versions whose value a person gave.
    """

    machine: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    versions: tuple[VersionMark, ...] = ()
    by_hand: frozenset[str] = frozenset()

    def on(self, version: str) -> tuple[Mark, ...]:
        """The rulings on a version, each once."""
        return tuple(dict.fromkeys(each.mark for each in self.versions if each.version == version))

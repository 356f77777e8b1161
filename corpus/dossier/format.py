"""A dossier as data: its reports and its gold, as `dossiers/GUIDELINES.md` has them.

Every text is kept as it was written; `words.py` finds the words it names in the reports.
"""

from datetime import date, datetime
from enum import IntEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
ReportId = Annotated[str, StringConstraints(pattern=r"^r\d\d$")]
OriginId = Annotated[str, StringConstraints(pattern=r"^o\d+$")]
IncidentId = Annotated[str, StringConstraints(pattern=r"^i\d+$")]
VersionId = Annotated[str, StringConstraints(pattern=r"^v\d+$")]
AnyVersion = Annotated[str, StringConstraints(pattern=r"^(i\d+\.[a-z]+\.)?v\d+$")]

Manner = Literal[
    "wire", "broadsheet", "tabloid", "state-agency", "communique", "monitor", "live-blog",
    "interview", "spun", "headline",
]  # fmt: skip
Level = Literal["campaign", "day", "act"]
Slot = Literal[
    "happened", "act", "actor", "recipient", "object", "means", "place", "time", "killed",
    "injured", "missing", "detained", "displaced", "votes", "amount", "purpose", "control",
    "wording",
]  # fmt: skip
Verdict = Literal[
    "agree", "refines", "compatible", "conflict", "aim against effect", "different scope",
    "update", "corrected", "retracted", "denied", "declined", "cannot tell",
]  # fmt: skip
Kind = Literal[
    "who", "whether", "whom", "what", "where", "when", "how many", "of whom", "why", "who holds",
    "what was said",
]  # fmt: skip
Copying = Literal["copy", "partial", "rewrite", "credit", "spun"]


class Rule(IntEnum):
    """The rules of DESIGN section 4, by their numbers."""

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
    OPPOSED_PARTIES = 12

    @property
    def words(self) -> str:
        """The rule for people: `one briefing`."""
        return self.name.lower().replace("_", " ").replace("outlets own", "outlet's own")


class _Strict(BaseModel):
    """No key that is not known, and nothing that changes."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Written(_Strict):
    """A report's file."""

    outlet: Text
    manner: Manner
    published: datetime | date
    byline: Text | None = None
    url: Text | None = None
    title: Text | None = None
    text: Text


class Origin(_Strict):
    """A voice whose knowledge something is; `report` is where it speaks first hand."""

    who: Text
    words: tuple[Text, ...] = ()
    party: Text = "-"
    basis: Text = "unstated"
    report: ReportId | Literal["absent"] | None = None


class Claim(_Strict):
    """One place where words give a version; `by` is an origin or the document's own voice."""

    at: Text
    by: OriginId | Literal["document"]


class Grounds(_Strict):
    """Reports or origins that a rule counts as one, or leaves undetermined.

    `adds` is by how many what is undetermined widens the interval, where not by one for each.
    """

    of: tuple[ReportId | OriginId, ...] = Field(min_length=1)
    rule: Rule
    why: Text
    adds: int | None = Field(default=None, ge=1)


class Version(_Strict):
    """One value of one slot; `origins` are the fewest and the most that stand behind it.

    `aim`: it is what the act was meant for, not what it did.
    """

    value: Text
    low: float | None = None
    high: float | None = None
    scope: Text | None = None
    aim: bool = False
    claims: tuple[Claim, ...] = Field(min_length=1)
    origins: tuple[int, int]
    merges: tuple[Grounds, ...] = ()
    open: tuple[Grounds, ...] = ()
    note: Text | None = None


class Comparison(_Strict):
    """Two versions; `kind` says what a disagreement is about.

    `b` is a version of this slot, `a` of this one, or of another incident as `i1.killed.v2`.
    """

    a: AnyVersion
    b: VersionId
    verdict: Verdict
    kind: Kind | None = None
    why: Text


class SlotGold(_Strict):
    """One slot of one incident: its versions, and how they compare.

    `others` is the verdict on every pair that has no line of its own.
    """

    versions: dict[VersionId, Version] = Field(min_length=1)
    compare: tuple[Comparison, ...] = ()
    others: Literal["compatible", "cannot tell", "different scope"] | None = None


class Incident(_Strict):
    """One happening, with the words in the reports that speak of it."""

    level: Level
    type: Text
    what: Text
    time: Text
    place: Text
    part_of: IncidentId | None = None
    mentions: tuple[Text, ...] = Field(min_length=1)
    slots: dict[Slot, SlotGold] = {}


class Apart(_Strict):
    """Two incidents that a hasty reader would take for one."""

    a: IncidentId
    b: IncidentId
    why: Text


class Descent(_Strict):
    """Which report took what from which other one, or from an origin that is not at hand."""

    of: ReportId
    from_: ReportId | OriginId = Field(alias="from")
    kind: Copying
    at: tuple[Text, ...] = Field(min_length=1)
    rests: Text
    direction: Literal["known", "unknown"] = "known"


class Copy(_Strict):
    """A quotation as another report has it; `changes` are `old > new`."""

    at: Text
    changes: tuple[Text, ...] = ()


class Quotation(_Strict):
    """Words in quotation marks that stand in several reports."""

    by: OriginId
    original: Text
    copies: tuple[Copy, ...] = Field(min_length=1)


class Gold(_Strict):
    """What a careful person reads in all reports of a dossier together."""

    title: Text
    conflict: Text
    happening: Literal["historical", "invented"]
    about: Text
    origins: dict[OriginId, Origin] = Field(min_length=1)
    incidents: dict[IncidentId, Incident] = Field(min_length=1)
    apart: tuple[Apart, ...] = ()
    lineage: tuple[Descent, ...] = ()
    quotations: tuple[Quotation, ...] = ()

"""Records of little reports, made by hand, and an incident that two of them tell of."""

from collections.abc import Sequence
from datetime import date

from counterclaim.accounts import Case
from counterclaim.model.attribution import Anonymity, Attribution, Basis, Function, Kind, Voice
from counterclaim.model.claim import Claim, Link, Role
from counterclaim.model.comparison import (
    Comparison,
    Grounds,
    Origins,
    Point,
    Rule,
    Slot,
    SlotClaim,
    Verdict,
    Version,
)
from counterclaim.model.count import Count, VictimStatus
from counterclaim.model.decided import Decided
from counterclaim.model.document import Document
from counterclaim.model.entity import Entity, Identity
from counterclaim.model.event import Event, NotGiven, Participant
from counterclaim.model.factuality import Certainty, Factuality, Polarity, Status
from counterclaim.model.incident import Incident, Level, Mention
from counterclaim.model.place import Location, Place, Precision, Use
from counterclaim.model.reading import Name, NameKind, Reading
from counterclaim.model.record import Record
from counterclaim.model.span import Span
from counterclaim.model.time import Interval, Time, TimeType

HAPPENED = Factuality(Polarity.POSITIVE, Certainty.CERTAIN, Status.HAPPENED)
DENIED = Factuality(Polarity.NEGATIVE, Certainty.CERTAIN, Status.HAPPENED)
RUSSIANS = Identity("RUS-armed-forces", "RUS", ("MIL",), "RUS", "by name")
TALBISEH = Location("Talbiseh", 34.84024, 36.73107, 3.0, "SYR", 163533, Precision.TOWN)
SYRIA = Location("Syria", 35.0, 38.0, 400.0, "SYR", 163843, Precision.COUNTRY)

NURSE = (
    "Nadia Haddad, a nurse who posts as @homs_nurse, said Russian jets bombed Talbiseh in Syria "
    "on Wednesday and that at least 36 people were killed. "
    "Haddad gave the place as 34.8402, 36.7311."
)
MINISTRY = (
    "The defence ministry denied that Russian jets bombed Talbiseh. It said 12 militants died."
)


def at(text: str, words: str, nth: int = 0) -> Span:
    """Where words stand in a text."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def saying(
    text: str, name: str, who: str, cue: str, what: str, anonymity: Anonymity = Anonymity.NAMED
) -> Attribution:
    """One who says something."""
    return Attribution(
        name, (at(text, who),), (at(text, cue),), (at(text, what),), (), None, Kind.INDIRECT, (),
        Voice(Function.STATEMENT, Polarity.POSITIVE, anonymity, Basis.UNSTATED), "by hand",
    )  # fmt: skip


def act(
    text: str,
    name: str,
    trigger: str,
    actor: str | None,
    *,
    type_: str = "ASSAULT",
    recipient: str | None = None,
    fact: Factuality = HAPPENED,
    attribution: str | None = None,
    identity: Identity | None = RUSSIANS,
    counts: Sequence[str] = (),
    place: Sequence[str] = (),
    time: Sequence[str] = (),
) -> Event:
    """One act."""

    def who(words: str | None, meant: Identity | None) -> tuple[Participant, ...]:
        if words is None:
            return ()
        return (Participant(at(text, words), Polarity.POSITIVE, Certainty.CERTAIN, meant),)

    return Event(
        name, type_, ("aerial",) if type_ == "ASSAULT" else (), ("military",), True,
        (at(text, trigger),), who(actor, identity), who(recipient, None), tuple(place),
        tuple(time), tuple(counts), fact, attribution,
        {} if recipient else {"recipient": NotGiven.NOT_GIVEN}, "by hand",
    )  # fmt: skip


def number(
    text: str, name: str, words: str, low: float | None, high: float | None, status: VictimStatus
) -> Count:
    """A number of people killed."""
    return Count(
        name, at(text, words), low, high, "killed", None, status, None, (), None, "by hand"
    )


def record_of(
    document: Document,
    *,
    attributions: tuple[Attribution, ...] = (),
    events: tuple[Event, ...] = (),
    names: tuple[Name, ...] = (),
    places: tuple[Place, ...] = (),
    times: tuple[Time, ...] = (),
    counts: tuple[Count, ...] = (),
    entities: tuple[Entity, ...] = (),
) -> Record:
    """A record in which each event is a claim of its own."""
    claims = tuple(
        Claim(f"c{number}", event.id, _chain(event.attribution), event.trigger[0])
        for number, event in enumerate(events, 1)
    )
    return Record(
        document, attributions, events, names, places, times, counts, (),
        Reading((), (), "by hand"), entities, claims,
    )  # fmt: skip


def _chain(attribution: str | None) -> tuple[Link, ...]:
    source = (Link(Role.SOURCE, attribution),) if attribution else ()
    return (Link(Role.DOCUMENT), *source)


def nurse_record() -> Record:
    """A nurse says that jets bombed a town; she is no public figure."""
    text = NURSE
    document = Document(
        text, "/home/ama/news/a.html", "Nurse Haddad: jets bombed Talbiseh", "Northern Courier",
        "https://courier.example/a?x=1&y=<b>", date(2015, 9, 30), "en",
    )  # fmt: skip
    wednesday = Interval(date(2015, 9, 30), date(2015, 10, 1))
    return record_of(
        document,
        attributions=(
            saying(text, "a1", "Nadia Haddad", "said", text[text.index("Russian") :][:80]),
        ),
        events=(
            act(
                text, "e1", "bombed", "Russian jets", recipient="people", attribution="a1",
                counts=["n1"], place=["p1", "p2"], time=["t1"],
            ),
        ),
        names=(Name(at(text, "Nadia Haddad"), NameKind.PERSON, 0.9),),
        places=(
            Place(at(text, "Talbiseh"), TALBISEH, Use.LITERAL, 1, "by hand", 0.9),
            Place(at(text, "Syria"), SYRIA, Use.LITERAL, 1, "by hand", 0.9),
        ),
        times=(
            Time("t1", at(text, "Wednesday"), TimeType.DATE, "2015-09-30", None, "2015-09-30",
                 wednesday, None, "Haddad names the day"),
        ),
        counts=(number(text, "n1", "at least 36", 36, None, VictimStatus.CIVILIAN),),
    )  # fmt: skip


def ministry_record() -> Record:
    """A ministry denies the same, and tells of others who died."""
    text = MINISTRY
    document = Document(text, "b.txt", None, "Volga", None, date(2015, 10, 1), "en")
    role = Anonymity.ORGANIZATION
    return record_of(
        document,
        attributions=(
            saying(text, "a1", "The defence ministry", "denied", "Russian jets bombed Talbiseh",
                   role),
            saying(text, "a2", "It", "said", "12 militants died", role),
        ),
        events=(
            act(text, "e1", "bombed", "Russian jets", fact=DENIED, attribution="a1", place=["p1"]),
            act(text, "e2", "died", None, recipient="12 militants", attribution="a2",
                counts=["n1"]),
        ),
        places=(Place(at(text, "Talbiseh"), TALBISEH, Use.LITERAL, 1, "by hand", 0.9),),
        counts=(number(text, "n1", "12", 12, 12, VictimStatus.COMBATANT),),
    )  # fmt: skip


def incident_of(*records: Record) -> Incident:
    """The strike that these records tell of."""
    mentions = tuple(
        Mention(record.document.id, event.id) for record in records for event in record.events
    )
    return Incident(
        "i1", Level.ACT, "ASSAULT aerial", date(2015, 9, 30), date(2015, 10, 1), "Talbiseh", 163533,
        "SYR", 34.84024, 36.73107, mentions, None, ("i2",), (),
    )  # fmt: skip


def versions_of(record: Record) -> tuple[Version, Version]:
    """Whose jets it was: two versions."""
    said = SlotClaim(record.document.id, (record.events[0].actor[0].span,), "e1", "a1")
    return (
        Version("v1", Slot.ACTOR, "Russian jets", None, None, None, False, (said,)),
        Version("v2", Slot.ACTOR, "nobody, says Haddad", None, None, None, False, ()),
    )


def case_of(
    incident: Incident,
    *records: Record,
    versions: tuple[Version, ...] = (),
    comparisons: tuple[Comparison, ...] = (),
    origins: tuple[Origins, ...] = (),
    decided: Decided | None = None,
) -> Case:
    """An incident with what its accounts say, and what people decided."""
    documents = tuple(dict.fromkeys(each.document for each in incident.mentions))
    counted = {each.version: each for each in origins}
    by_id = {each.document.id: each for each in records}
    return Case(
        incident, documents, versions, comparisons, counted, by_id, (),
        decided=decided or Decided(),
    )  # fmt: skip


CONFLICT = Comparison(Slot.ACTOR, "v1", "v2", Verdict.CONFLICT, Point.WHO, "Haddad and they differ")
ORIGINS = Origins(
    "v1", 1, 2, (), (Grounds(("Northern Courier",), Rule.OUTLETS_OWN_VOICE, "no source"),), ()
)

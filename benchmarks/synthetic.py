"""Reports that never were, with their records, to fill ledgers of any size with.

The same seed and number give the same report. Wars, towns, tolls and outlets are drawn so that many
reports speak of one place and a few of one happening, as real ones do; every eighth is a copy of an
earlier one by another outlet. Nothing is read: records are built beside the words.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from counterclaim.model.attribution import (
    Anonymity,
    Attribution,
    Basis,
    Function,
    Kind,
    Voice,
)
from counterclaim.model.claim import Claim, Link, Role
from counterclaim.model.count import Count, VictimStatus
from counterclaim.model.document import Document
from counterclaim.model.entity import Identity
from counterclaim.model.event import Event, Participant
from counterclaim.model.factuality import Certainty, Factuality, Polarity, Status
from counterclaim.model.place import Location, Place, Precision, Use
from counterclaim.model.reading import Reading
from counterclaim.model.record import Record
from counterclaim.model.span import Span
from counterclaim.model.time import Anchor, AnchorKind, Interval, Time, TimeType

FIRST_DAY = date(2010, 1, 1)
DAYS = 5_000
TOWNS = 4_000
OUTLETS = 300
SENTENCES = 5
COPIES = 8  # every so many reports, one is a copy
_STATES = ("RUS", "SYR", "UKR", "IRQ", "SDN", "YEM", "MLI", "COD", "TUR", "ISR")
_SIDES = ("Government troops", "Rebels", "Warplanes", "Militiamen", "Drones", "Border guards")
_VERBS = (("bombed", "aerial"), ("shelled", "heavy-weapons"), ("raided", "firearms"))
_MET = ("villagers", "a convoy", "a market", "a clinic", "insurgents", "a school")
_SPEAKERS = ("an official", "a doctor", "residents", "the defence ministry", "a monitor")
_SYLLABLES = ("ba", "dor", "kan", "li", "ma", "ner", "qu", "ra", "sal", "tir", "um", "ze")


@dataclass(slots=True)
class _Draft:
    """A report under way: its words so far, and what they tell."""

    published: date
    text: str = ""
    said: list[Attribution] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    times: list[Time] = field(default_factory=list)
    counts: list[Count] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)

    def write(self, words: str) -> Span:
        """Put words at the end; where they stand."""
        start = len(self.text)
        self.text += words
        return Span(start, start + len(words))


def reports(count: int, seed: int = 1) -> Iterator[Record]:
    """Records of so many reports, ten claims each."""
    for number in range(count):
        yield report(number, seed)


def report(number: int, seed: int = 1) -> Record:
    """The record of one report."""
    told = number - COPIES + 1 if number % COPIES == COPIES - 1 else number
    chance = random.Random(f"{seed}-{told}")  # noqa: S311  (nothing secret)
    draft = _Draft(FIRST_DAY + timedelta(days=chance.randrange(DAYS)))
    draft.write(f"{_town(chance.randrange(TOWNS)).upper()} - ")
    for _ in range(SENTENCES):
        _sentence(draft, chance)
    outlet = f"Outlet {random.Random(f'{seed}-{number}').randrange(OUTLETS)}"  # noqa: S311
    document = Document(
        draft.text.strip(), f"report-{number}", draft.text[:60].split(",")[0], outlet,
        None, draft.published, "en",
    )  # fmt: skip
    return Record(
        document, tuple(draft.said), tuple(draft.events), (), tuple(draft.places),
        tuple(draft.times), tuple(draft.counts), (), Reading((), (), "synthetic"),
        claims=tuple(draft.claims), tables="synthetic",
    )  # fmt: skip


def _town(number: int) -> str:
    size = len(_SYLLABLES)
    parts = (_SYLLABLES[number % size], _SYLLABLES[number // size % size])
    return ("".join(parts) + _SYLLABLES[number // size**2 % size]).capitalize()


def _sentence(draft: _Draft, chance: random.Random) -> None:
    """“Rebels shelled a market in Sal on 3 May 2015, killing 12, a doctor said.”"""
    number = len(draft.events) + 1
    side, state = chance.choice(_SIDES), chance.choice(_STATES)
    verb, mode = chance.choice(_VERBS)
    town, dead = chance.randrange(TOWNS), chance.randrange(1, 80)
    day = draft.published - timedelta(days=chance.randrange(1, 4))
    actor = draft.write(side)
    draft.write(" ")
    trigger = draft.write(verb)
    draft.write(" ")
    met = draft.write(chance.choice(_MET))
    draft.write(" in ")
    place = draft.write(_town(town))
    draft.write(" on ")
    time = draft.write(f"{day:%A}")
    draft.write(", killing ")
    toll = draft.write(str(dead))
    draft.write(", ")
    source = draft.write(chance.choice(_SPEAKERS))
    draft.write(" ")
    cue = draft.write("said")
    draft.write(". ")
    whole = Span(actor.start, toll.end)
    draft.said.append(_saying(number, source, cue, whole, state))
    draft.places.append(_place(place, town))
    interval = Interval(day, day + timedelta(days=1))
    anchor = Anchor(AnchorKind.PUBLICATION, draft.published.isoformat())
    value = day.isoformat()
    draft.times.append(
        Time(f"t{number}", time, TimeType.DATE, value, None, value, interval, anchor, "weekday")
    )
    unknown = VictimStatus.UNKNOWN
    saying, why = f"a{number}", "a number of those killed"
    draft.counts.append(
        Count(f"n{number}", toll, dead, dead, "killed", None, unknown, saying, (), None, why)
    )
    draft.events.append(_event(number, mode, trigger, (actor, state), met))
    chain = (Link(Role.DOCUMENT), Link(Role.SOURCE, f"a{number}", "its content"))
    for proposition, words in ((f"e{number}", whole), (f"n{number}", toll)):
        draft.claims.append(Claim(f"c{len(draft.claims) + 1}", proposition, chain, words))


def _saying(number: int, source: Span, cue: Span, content: Span, state: str) -> Attribution:
    voice = Voice(Function.STATEMENT, Polarity.POSITIVE, Anonymity.ROLE, Basis.OFFICIAL)
    identity = Identity(None, state, (), state, "synthetic")
    return Attribution(
        f"a{number}", (source,), (cue,), (content,), (), None, Kind.INDIRECT, (), voice,
        "synthetic", None, identity,
    )  # fmt: skip


def _place(span: Span, town: int) -> Place:
    lat, lon = 10 + town % 400 / 10, 20 + town // 400 * 3
    state = _STATES[town % len(_STATES)]
    location = Location(_town(town), lat, lon, 5, state, 1_000_000 + town, Precision.TOWN)
    return Place(span, location, Use.LITERAL, 1, "synthetic", 0.9)


def _event(number: int, mode: str, trigger: Span, actor: tuple[Span, str], met: Span) -> Event:
    span, state = actor
    identity = Identity(None, state, ("MIL",), state, "synthetic")
    told = Factuality(Polarity.POSITIVE, Certainty.CERTAIN, Status.HAPPENED)
    return Event(
        f"e{number}", "ASSAULT", (mode,), ("military",), True, (trigger,),
        (Participant(span, Polarity.POSITIVE, Certainty.CERTAIN, identity),),
        (Participant(met, Polarity.POSITIVE, Certainty.CERTAIN),),
        (f"p{number}",), (f"t{number}",), (f"n{number}",), told, f"a{number}", {}, "synthetic",
    )  # fmt: skip

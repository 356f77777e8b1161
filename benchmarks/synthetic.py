"""Reports that never were, with their records, to fill ledgers of any size with.

The same seed and number give the same report. Of each two hundred that come one after another some
three dozen tell of one happening and a handful each of six others, twice, with tolls that differ;
what else they tell, and the other reports, is told by nobody else. Every eighth is a copy of an
earlier one by another outlet. Nothing is read: records are built beside the words, with trees.
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
from counterclaim.model.reading import PartReading, Reading, Sentence, Word
from counterclaim.model.record import Record
from counterclaim.model.span import Span
from counterclaim.model.time import Anchor, AnchorKind, Interval, Time, TimeType

FIRST_DAY = date(2010, 1, 1)
DAYS = 5_000
TOWNS = 4_000
OUTLETS = 300
SENTENCES = 5
COPIES = 8  # every so many reports, one is a copy
STRETCH = 200  # reports that come one after another and share happenings
TOLD_EVERY = (6, 40, 40, 40, 50, 50, 50)  # of a stretch, every so many tell one happening
_LEADING = (0, 3)  # sentences that tell what others tell too
_DETERMINERS = frozenset({"a", "an", "the"})
_STATES = ("RUS", "SYR", "UKR", "IRQ", "SDN", "YEM", "MLI", "COD", "TUR", "ISR")
_SIDES = ("Government troops", "Rebels", "Warplanes", "Militiamen", "Drones", "Border guards")
_VERBS = (("bombed", "aerial"), ("shelled", "heavy-weapons"), ("raided", "firearms"))
_MET = ("villagers", "a convoy", "a market", "a clinic", "insurgents", "a school")
_SPEAKERS = ("an official", "a doctor", "residents", "the defence ministry", "a monitor")
_SYLLABLES = ("ba", "dor", "kan", "li", "ma", "ner", "qu", "ra", "sal", "tir", "um", "ze")


@dataclass(frozen=True, slots=True)
class _Happening:
    """What a sentence tells: who did what to whom, in which town, on which day; how many died."""

    side: str
    state: str
    verb: str
    mode: str
    met: str
    town: int
    day: date
    dead: int


@dataclass(slots=True)
class _Draft:
    """A report under way: its words so far with their trees, and what they tell."""

    published: date
    text: str = ""
    words: list[Word] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    said: list[Attribution] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    times: list[Time] = field(default_factory=list)
    counts: list[Count] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)

    def write(self, word: str, upos: str, relation: str, head: int, lemma: str = "") -> Span:
        """Put a word at the end of a sentence, `head` counting from its first; where it stands."""
        if self.text and word not in ",.":
            self.text += " "
        span = Span(len(self.text), len(self.text) + len(word))
        self.text += word
        first = self.sentences[-1].end if self.sentences else 0
        governor = head + first if head >= 0 else -1
        self.words.append(Word(span, upos, lemma or word.lower(), governor, relation))
        return span

    def phrase(self, words: str, relation: str, head: int, upos: str = "NOUN") -> Span:
        """Put a phrase there, whose last word governs the others."""
        *before, last = words.split()
        first = self.sentences[-1].end if self.sentences else 0
        governor = len(self.words) - first + len(before)
        spans = [
            self.write(each, "DET", "det", governor)
            if each in _DETERMINERS
            else self.write(each, upos, "compound", governor)
            for each in before
        ]
        lemma = last.lower() if upos == "PROPN" else last.lower().removesuffix("s")
        spans.append(self.write(last, upos, relation, head, lemma))
        return Span(spans[0].start, spans[-1].end)

    def end(self) -> None:
        """End the sentence."""
        first = self.sentences[-1].end if self.sentences else 0
        self.sentences.append(Sentence(first, len(self.words)))


def reports(count: int, seed: int = 1) -> Iterator[Record]:
    """Records of so many reports, ten claims each."""
    for number in range(count):
        yield report(number, seed)


def report(number: int, seed: int = 1) -> Record:
    """The record of one report."""
    told = number - COPIES + 1 if number % COPIES == COPIES - 1 else number
    chance = random.Random(f"{seed}-{told}")  # noqa: S311  (nothing secret)
    shared = _shared(told, seed)
    if shared:
        draft = _Draft(shared.day + timedelta(days=chance.randrange(3)))
    else:
        draft = _Draft(FIRST_DAY + timedelta(days=chance.randrange(DAYS)))
    for sentence in range(SENTENCES):
        own = _drawn(chance, draft.published - timedelta(days=chance.randrange(1, 4)))
        _sentence(draft, shared if shared and sentence in _LEADING else own, chance)
    outlet = f"Outlet {random.Random(f'{seed}-{number}').randrange(OUTLETS)}"  # noqa: S311
    document = Document(
        draft.text, f"report-{number}", draft.text.split(",")[0], outlet, None, draft.published,
        "en",
    )  # fmt: skip
    words = PartReading("text", tuple(draft.words), tuple(draft.sentences), (), (), (), ())
    return Record(
        document, tuple(draft.said), tuple(draft.events), (), tuple(draft.places),
        tuple(draft.times), tuple(draft.counts), (), Reading((words,), (), "synthetic"),
        claims=tuple(draft.claims), tables="synthetic",
    )  # fmt: skip


def _shared(number: int, seed: int) -> _Happening | None:
    """The happening that a report tells beside others, None for most reports."""
    stretch, at = divmod(number, STRETCH)
    for which, every in enumerate(TOLD_EVERY):
        if at % every == which:
            chance = random.Random(f"{seed}-happening-{stretch}-{which}")  # noqa: S311
            return _drawn(chance, FIRST_DAY + timedelta(days=chance.randrange(DAYS)))
    return None


def _drawn(chance: random.Random, day: date) -> _Happening:
    verb, mode = chance.choice(_VERBS)
    return _Happening(
        chance.choice(_SIDES), chance.choice(_STATES), verb, mode, chance.choice(_MET),
        chance.randrange(TOWNS), day, chance.randrange(1, 80),
    )  # fmt: skip


def _town(number: int) -> str:
    size = len(_SYLLABLES)
    parts = (_SYLLABLES[number % size], _SYLLABLES[number // size % size])
    return ("".join(parts) + _SYLLABLES[number // size**2 % size] + "tan").capitalize()


def _sentence(draft: _Draft, told: _Happening, chance: random.Random) -> None:
    """“Rebels shelled a market in Salbadortan on Monday, killing 12, a doctor said.”"""
    number = len(draft.events) + 1
    dead = told.dead + chance.choice((0, 0, 0, 3))  # accounts differ
    act = len(told.side.split())
    where = act + len(told.met.split()) + 2
    killing = where + 4
    actor = draft.phrase(told.side, "nsubj", act)
    trigger = draft.write(told.verb, "VERB", "root", -1, told.verb.removesuffix("ed"))
    met = draft.phrase(told.met, "obj", act)
    draft.write("in", "ADP", "case", where)
    place = draft.phrase(_town(told.town), "obl", act, "PROPN")
    draft.write("on", "ADP", "case", where + 2)
    time = draft.write(f"{told.day:%A}", "PROPN", "obl", act)
    draft.write(",", "PUNCT", "punct", killing)
    draft.write("killing", "VERB", "advcl", act, "kill")
    toll = draft.write(str(dead), "NUM", "obj", killing)
    draft.write(",", "PUNCT", "punct", act)
    speaker = chance.choice(_SPEAKERS)
    saying = killing + 3 + len(speaker.split())
    source = draft.phrase(speaker, "nsubj", saying)
    cue = draft.write("said", "VERB", "parataxis", act, "say")
    draft.write(".", "PUNCT", "punct", act)
    draft.end()
    whole = Span(actor.start, toll.end)
    draft.said.append(_saying(number, source, cue, whole, told.state))
    draft.places.append(_place(place, told.town))
    interval = Interval(told.day, told.day + timedelta(days=1))
    anchor = Anchor(AnchorKind.PUBLICATION, draft.published.isoformat())
    value = told.day.isoformat()
    draft.times.append(
        Time(f"t{number}", time, TimeType.DATE, value, None, value, interval, anchor, "weekday")
    )
    unknown = VictimStatus.UNKNOWN
    by, why = f"a{number}", "a number of those killed"
    draft.counts.append(
        Count(f"n{number}", toll, dead, dead, "killed", None, unknown, by, (), None, why)
    )
    draft.events.append(_event(number, told.mode, trigger, (actor, told.state), met))
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

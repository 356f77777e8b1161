"""Little reports in which it is marked who says what: `[The army] said {twelve were killed}.`

Where the words for the saying count, they stand in angles: `[The army] <would not say> {who}.`
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import pytest

from counterclaim.model.attribution import (
    Anonymity,
    Attribution,
    Basis,
    Function,
    Kind,
    Voice,
)
from counterclaim.model.comparison import Origins, Slot, SlotClaim, Version
from counterclaim.model.document import Document
from counterclaim.model.entity import Identity
from counterclaim.model.event import Event, Participant
from counterclaim.model.factuality import Certainty, Factuality, Polarity, Status
from counterclaim.model.reading import Name, NameKind, PartReading, Reading, Sentence, Word
from counterclaim.model.record import Record
from counterclaim.model.span import Span
from counterclaim.model.voices import Voices
from counterclaim.origins import OriginTables, count_origins, load_origin_tables

_MARKS = re.compile(r"[\[\]{}<>]")
_PERSON = re.compile(r"(?:[A-Z]\w+ )+[A-Z]\w+")


@dataclass(frozen=True, slots=True)
class Who:
    """What is known of the words for a source."""

    party: str | None = None
    basis: Basis = Basis.UNSTATED
    anonymity: Anonymity = Anonymity.ORGANIZATION
    entity: str | None = None
    sector: tuple[str, ...] = ()
    function: Function = Function.STATEMENT


Tell = Callable[..., Record]
CountThem = Callable[..., Origins]


@pytest.fixture(scope="session")
def tables() -> OriginTables:
    return load_origin_tables()


@pytest.fixture
def tell() -> Tell:
    return told


@pytest.fixture
def count(tables: OriginTables) -> CountThem:
    """The origins of what some words say, in all reports that have them."""

    def counted(words: str, *records: Record, **more: object) -> Origins:
        by_id = {each.document.id: each for each in records}
        version = version_of(words, records, more.pop("slot", Slot.KILLED))  # type: ignore[arg-type]
        descents = more.pop("descents", ())
        return count_origins(version, by_id, descents, tables, **more)  # type: ignore[arg-type]

    return counted


def told(
    outlet: str,
    text: str,
    who: Mapping[str, Who] | None = None,
    hostile: tuple[str, str] | None = None,
) -> Record:
    """The record of a report; each line is a sentence, `who` tells of the words for sources.

    `hostile` are two parties of which the report tells that one attacks the other.
    """
    lines = [line.strip() for line in text.strip().split("\n")]
    plain = " ".join(_MARKS.sub("", line) for line in lines)
    document = Document(plain, outlet=outlet, published=date(2024, 5, 5))
    words, sentences, said, start = list[Word](), list[Sentence](), list[Attribution](), 0
    for line in lines:
        end = start + len(_MARKS.sub("", line))
        sentences.append(Sentence(len(words), len(words) + 2))
        words += [_word(start, start + 1), _word(end - 1, end)]
        said += _sayings(line, start, len(said), who or {})
        start = end + 1
    names = tuple(
        Name(Span(span.start + match.start(), span.start + match.end()), NameKind.PERSON, 1.0)
        for each in said
        for span in each.source
        for match in _PERSON.finditer(document.words_of(span))
    )
    part = PartReading("text", tuple(words), tuple(sentences), (), (), (), ())
    events = (_attack(*hostile),) if hostile else ()
    reading = Reading((part,), (), "")
    return Record(document, tuple(said), events, names, (), (), (), (), reading)


def _word(start: int, end: int) -> Word:
    return Word(Span(start, end), "X", "x", -1, "root")


def _sayings(line: str, start: int, before: int, who: Mapping[str, Who]) -> Iterator[Attribution]:
    """The attributions of a line: every `[source]` with the `{content}` that closes next."""
    at, opened, sources, number = start, list[int](), list[Span](), before
    cues = [_unmarked(match, line, start) for match in re.finditer("<(.*?)>", line)]
    for each in line:
        if each == "[":
            opened.append(at)
        elif each == "]":
            sources.append(Span(opened.pop(), at))
        elif each == "{":
            opened.append(at)
        elif each == "}":
            content = Span(opened.pop(), at)
            source = [each for each in sources if each.end <= content.start][-1]
            number += 1
            words = _MARKS.sub("", line)[source.start - start : source.end - start]
            known = who.get(words, Who())
            parent = f"a{number + 1}" if opened else None
            cue = tuple(each for each in cues if source.end <= each.start <= content.start)
            yield _saying(f"a{number}", source, cue, content, known, parent)
        else:
            at += 1


def _unmarked(match: re.Match[str], line: str, start: int) -> Span:
    """Where words that stand between marks stand without them."""
    ahead = start + len(_MARKS.sub("", line[: match.start()]))
    return Span(ahead, ahead + len(match[1]))


def _saying(
    key: str,
    source: Span,
    cue: tuple[Span, ...],
    content: Span,
    who: Who,
    parent: str | None,
) -> Attribution:
    identity = Identity(who.entity, None, who.sector, who.party, "told in the test")
    voice = Voice(who.function, Polarity.POSITIVE, who.anonymity, who.basis)
    return Attribution(
        key,
        (source,),
        cue,
        (content,),
        (),
        parent,
        Kind.INDIRECT,
        (),
        voice,
        "told",
        None,
        identity,
    )


def _attack(one: str, other: str) -> Event:
    actor, recipient = (_participant(each) for each in (one, other))
    factuality = Factuality(Polarity.POSITIVE, Certainty.CERTAIN, Status.HAPPENED)
    trigger = (Span(0, 1),)
    return Event(
        "e1", "ASSAULT", (), (), True, trigger, (actor,), (recipient,), (), (), (), factuality,
        None, {}, "told in the test",
    )  # fmt: skip


def _participant(party: str) -> Participant:
    identity = Identity(None, None, (), party, "told in the test")
    return Participant(Span(0, 1), Polarity.POSITIVE, Certainty.CERTAIN, identity)


def version_of(words: str, records: tuple[Record, ...], slot: Slot = Slot.KILLED) -> Version:
    """The version that some words give wherever they stand."""
    claims = []
    for record in records:
        voices = Voices(record.attributions)
        for match in re.finditer(re.escape(words), record.document.text):
            span = Span(match.start(), match.end())
            teller = voices.innermost([span])
            claims.append(
                SlotClaim(record.document.id, (span,), None, teller.id if teller else None)
            )
    return Version("v1", slot, words, None, None, None, False, tuple(claims))

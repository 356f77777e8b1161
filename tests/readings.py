"""Readings built by hand, and a reader that finds only the plainest sentences."""

import re
from typing import NamedTuple

from counterclaim.model.attribution import Anonymity, Basis, Function, Voice
from counterclaim.model.document import Document
from counterclaim.model.event import Participant
from counterclaim.model.factuality import Certainty, Factuality, Polarity, Status
from counterclaim.model.reading import (
    ActSpans,
    AttributionSpans,
    Name,
    NameKind,
    PartReading,
    Reading,
    Sentence,
    Toponym,
    Word,
)
from counterclaim.model.span import Part, Span

PLAIN_VOICE = Voice(Function.STATEMENT, Polarity.POSITIVE, Anonymity.NAMED, Basis.UNSTATED)
_SAYS = re.compile(r"(?P<who>[A-Z]\w+) (?P<cue>said|says) (?P<what>[^.\n]+)")
_ACTS = re.compile(r"(?P<who>[A-Z]\w+) (?P<act>bombed|shelled) (?P<whom>[A-Z]\w+)")
HAPPENED = Factuality(Polarity.POSITIVE, Certainty.CERTAIN, Status.HAPPENED)
_PLACES = re.compile(r"\b(?:Syria|Homs|Hama|Talbiseh|Rastan)\b")


class Said(NamedTuple):
    """One act of saying, by its words: each a piece or several that stand in the text."""

    who: str | None
    cue: str | None
    what: tuple[str, ...]


def spans_of(document: Document, *pieces: str | None, part: Part = "text") -> tuple[Span, ...]:
    """Where words first stand in a document."""
    text = document.part(part)
    starts = [(text.index(piece), piece) for piece in pieces if piece]
    return tuple(Span(start, start + len(piece), part) for start, piece in starts)


def reading_of(document: Document, *sayings: Said) -> Reading:
    """A reading of a document with these acts of saying and nothing else."""
    attributions = tuple(
        AttributionSpans(
            spans_of(document, each.who),
            spans_of(document, each.cue),
            spans_of(document, *each.what),
            addressee=(),
            voice=PLAIN_VOICE,
            score=0.9,
        )
        for each in sayings
    )
    return Reading((PartReading("text", (), (), attributions, (), (), ()),), (), "by hand")


def sentences_of(document: Document) -> Reading:
    """A reading with one sentence a line and nothing found."""
    words, start = [], 0
    for line in document.text.split("\n"):
        if line:
            words.append(Word(Span(start, start + len(line)), "X", "", -1, "root"))
        start += len(line) + 1
    sentences = tuple(Sentence(n, n + 1) for n in range(len(words)))
    return Reading((PartReading("text", tuple(words), sentences, (), (), (), ()),), (), "by hand")


def act_of(
    trigger: Span, actor: Span | None, recipient: Span | None, place: tuple[Span, ...] = ()
) -> ActSpans:
    """A strike from the air that happened."""

    def who(span: Span | None) -> tuple[Participant, ...]:
        return (Participant(span, Polarity.POSITIVE, Certainty.CERTAIN),) if span else ()

    return ActSpans(
        (trigger,), "ASSAULT", ("aerial",), ("military",), True,
        who(actor), who(recipient), place, (), (), HAPPENED, 0.9,
    )  # fmt: skip


def plain_reader(document: Document) -> Reading:
    """Finds "Name said …", "Name bombed Name" and a few towns; words are split at spaces."""
    parts: list[Part] = ["text", "title"] if document.title else ["text"]
    return Reading(tuple(_read_part(document, part) for part in parts), (), "plain")


def _read_part(document: Document, part: Part) -> PartReading:
    text = document.part(part)
    places = [Span(*found.span(), part) for found in _PLACES.finditer(text)]
    words = tuple(
        Word(Span(*found.span(), part), "X", found[0].lower(), i - 1, "dep" if i else "root")
        for i, found in enumerate(re.finditer(r"\S+", text))
    )
    return PartReading(
        part=part,
        words=words,
        sentences=(Sentence(0, len(words)),) if words else (),
        attributions=tuple(
            AttributionSpans(
                source=(Span(*found.span("who"), part),),
                cue=(Span(*found.span("cue"), part),),
                content=(Span(*found.span("what"), part),),
                addressee=(),
                voice=PLAIN_VOICE,
                score=0.9,
            )
            for found in _SAYS.finditer(text)
        ),
        acts=tuple(
            act_of(
                Span(*found.span("act"), part),
                Span(*found.span("who"), part),
                Span(*found.span("whom"), part),
            )
            for found in _ACTS.finditer(text)
        ),
        names=tuple(Name(span, NameKind.PLACE, 0.8) for span in places),
        toponyms=tuple(Toponym(span, 0.8) for span in places),
    )

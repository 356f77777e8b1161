"""Acts given by their words in a report whose trees the model reads."""

from dataclasses import dataclass, replace

from counterclaim.events import find_events
from counterclaim.model.document import Document
from counterclaim.model.event import Event, Participant
from counterclaim.model.factuality import Certainty, Factuality, Polarity, Status
from counterclaim.model.reading import ActSpans, Reading
from counterclaim.model.span import Part, Span


@dataclass(frozen=True, slots=True)
class Act:
    """An act by its words; "strike#2" are words that stand there twice."""

    trigger: str
    type: str = "ASSAULT"
    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    status: Status = Status.HAPPENED
    mode: tuple[str, ...] = ()
    part: Part = "text"


def span_of(document: Document, words: str, part: Part = "text") -> Span:
    """Where words stand in a document."""
    plain, _, number = words.partition("#")
    start = -1
    for _ in range(int(number or 1)):
        start = document.part(part).index(plain, start + 1)
    return Span(start, start + len(plain), part)


def with_acts(document: Document, reading: Reading, *acts: Act) -> Reading:
    """A reading with these acts in place of its own."""
    parts = [
        replace(part, acts=tuple(_act(document, each) for each in acts if each.part == part.part))
        for part in reading.parts
    ]
    return replace(reading, parts=tuple(parts))


def events_of(reading: Reading) -> tuple[Event, ...]:
    """The events of a reading, in the document's own voice."""
    return find_events(reading, (), ())


def words_of(document: Document, found: tuple[Participant, ...]) -> list[str]:
    """The words of those who stand in a slot."""
    return [document.words_of(each.span) for each in found]


def _act(document: Document, act: Act) -> ActSpans:
    def who(words: tuple[str, ...]) -> tuple[Participant, ...]:
        return tuple(
            Participant(span_of(document, each, act.part), Polarity.POSITIVE, Certainty.CERTAIN)
            for each in words
        )

    return ActSpans(
        (span_of(document, act.trigger, act.part),), act.type, act.mode, (), True,
        who(act.actor), who(act.recipient), (), (), (),
        Factuality(Polarity.POSITIVE, Certainty.CERTAIN, act.status), 0.9,
    )  # fmt: skip

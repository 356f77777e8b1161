"""From the acts that the reader found to events, each on the voice that tells it."""

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.events.ruled import RuledAct
from counterclaim.model.attribution import Attribution
from counterclaim.model.count import Count
from counterclaim.model.event import Event, NotGiven
from counterclaim.model.place import Place
from counterclaim.model.reading import ActSpans, Reading
from counterclaim.model.span import Span
from counterclaim.model.standing import Standing
from counterclaim.model.time import Time
from counterclaim.model.voices import Voices


def find_events(
    reading: Reading,
    attributions: Sequence[Attribution],
    places: Sequence[Place],
    times: Sequence[Time] = (),
    counts: Sequence[Count] = (),
) -> tuple[Event, ...]:
    """Every act told in a document, in the order of its words.

    Args:
        reading: what the reader found.
        attributions: the document's; an event stands on the innermost one that holds its trigger.
        places: the document's, in the order in which their ids count.
        times: the document's.
        counts: the document's.
    """
    voices = Voices(attributions)
    named = _Mentions(
        Standing([(each.span, f"p{number}") for number, each in enumerate(places, 1)]),
        Standing([(each.span, each.id) for each in times]),
        Standing([(each.span, each.id) for each in counts]),
    )
    acts = [act for part in reading.parts for act in part.acts]
    return tuple(
        _event(number, act, voices.innermost(act.trigger), named)
        for number, act in enumerate(acts, 1)
    )


def _event(number: int, act: ActSpans, voice: Attribution | None, named: "_Mentions") -> Event:
    slots = {"actor": act.actor, "recipient": act.recipient}
    return Event(
        id=f"e{number}",
        type=act.type,
        mode=act.mode,
        context=act.context,
        main=act.main,
        trigger=act.trigger,
        actor=act.actor,
        recipient=act.recipient,
        place=_ids(named.places, act.place),
        time=_ids(named.times, act.time),
        counts=_ids(named.counts, act.count),
        factuality=act.factuality,
        attribution=voice.id if voice else None,
        unknown={name: NotGiven.NOT_GIVEN for name, filled in slots.items() if not filled},
        why=_why(act),
    )


def _why(act: ActSpans) -> str:
    """The reader's score, unless it found no such act, and what a construction changed."""
    read = f"model, score {act.score:.2f}" if act.score else ""
    return "; ".join(filter(None, (read, act.why if isinstance(act, RuledAct) else "")))


@dataclass(frozen=True, slots=True)
class _Mentions:
    """What a document has of each kind that an event may have."""

    places: Standing[str]
    times: Standing[str]
    counts: Standing[str]


def _ids(named: Standing[str], words: Sequence[Span]) -> tuple[str, ...]:
    """Those that share a character with these words, each once, in the order of each span."""
    return tuple(dict.fromkeys(name for span in words for _, name in [*named.touching(span)][::-1]))

"""From the acts that the reader found to events, each on the voice that tells it."""

from collections.abc import Sequence

from counterclaim.model.attribution import Attribution
from counterclaim.model.event import Event, NotGiven
from counterclaim.model.reading import ActSpans, Reading, Toponym
from counterclaim.model.span import Span
from counterclaim.model.voices import Voices


def find_events(
    reading: Reading, attributions: Sequence[Attribution], places: Sequence[Toponym]
) -> tuple[Event, ...]:
    """Every act told in a document, in the order of its words.

    Args:
        reading: what the reader found.
        attributions: the document's; an event stands on the innermost one that holds its trigger.
        places: the document's, in the order in which their ids count.
    """
    voices = Voices(attributions)
    acts = [act for part in reading.parts for act in part.acts]
    return tuple(
        _event(number, act, voices.innermost(act.trigger), places)
        for number, act in enumerate(acts, 1)
    )


def _event(
    number: int, act: ActSpans, voice: Attribution | None, places: Sequence[Toponym]
) -> Event:
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
        place=_ids(act.place, places),
        factuality=act.factuality,
        attribution=voice.id if voice else None,
        unknown={name: NotGiven.NOT_GIVEN for name, filled in slots.items() if not filled},
        why=f"model, score {act.score:.2f}",
    )


def _ids(spans: Sequence[Span], places: Sequence[Toponym]) -> tuple[str, ...]:
    """The ids of the places that share a character with one of the spans."""
    return tuple(
        f"p{number}"
        for number, place in enumerate(places, 1)
        if any(span.overlaps(place.span) for span in spans)
    )

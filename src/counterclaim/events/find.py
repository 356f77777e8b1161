"""From the acts that the reader found to events, each on the voice that tells it."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import takewhile

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
    voices, named = Voices(attributions), _Places(places)
    acts = [act for part in reading.parts for act in part.acts]
    return tuple(
        _event(number, act, voices.innermost(act.trigger), named)
        for number, act in enumerate(acts, 1)
    )


def _event(number: int, act: ActSpans, voice: Attribution | None, places: "_Places") -> Event:
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
        place=tuple(name for span in act.place for name in places.ids(span)),
        factuality=act.factuality,
        attribution=voice.id if voice else None,
        unknown={name: NotGiven.NOT_GIVEN for name, filled in slots.items() if not filled},
        why=f"model, score {act.score:.2f}",
    )


class _Places:
    """The places of one document, found by the words that they stand on."""

    def __init__(self, places: Sequence[Toponym]) -> None:
        numbered = [(each.span, f"p{number}") for number, each in enumerate(places, 1)]
        self._places = sorted(numbered, key=lambda pair: _order(pair[0]))
        self._starts = [_order(span) for span, _ in self._places]

    def ids(self, words: Span) -> list[str]:
        """Those that share a character with these words; places do not overlap one another."""
        last = bisect_left(self._starts, (words.part, words.end))
        found = takewhile(lambda pair: pair[0].overlaps(words), reversed(self._places[:last]))
        return [name for _, name in found][::-1]


def _order(span: Span) -> tuple[str, int]:
    return span.part, span.start

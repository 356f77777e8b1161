"""From the acts that the reader found to events, each on the voice that tells it."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from counterclaim.model.attribution import Attribution
from counterclaim.model.count import Count
from counterclaim.model.event import Event, NotGiven
from counterclaim.model.place import Place
from counterclaim.model.reading import ActSpans, Reading
from counterclaim.model.span import Span
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
        _Named([(each.span, f"p{number}") for number, each in enumerate(places, 1)]),
        _Named([(each.span, each.id) for each in times]),
        _Named([(each.span, each.id) for each in counts]),
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
        place=named.places.ids(act.place),
        time=named.times.ids(act.time),
        counts=named.counts.ids(act.count),
        factuality=act.factuality,
        attribution=voice.id if voice else None,
        unknown={name: NotGiven.NOT_GIVEN for name, filled in slots.items() if not filled},
        why=f"model, score {act.score:.2f}",
    )


@dataclass(frozen=True, slots=True)
class _Mentions:
    """What a document has of each kind that an event may have."""

    places: "_Named"
    times: "_Named"
    counts: "_Named"


class _Named:
    """What one document has of a kind, found by the words that it stands on."""

    def __init__(self, named: Sequence[tuple[Span, str]]) -> None:
        self._named = sorted(named, key=lambda pair: _order(pair[0]))
        self._starts = [_order(span) for span, _ in self._named]

    def ids(self, words: Sequence[Span]) -> tuple[str, ...]:
        """Those that share a character with these words, each once.

        Those of a kind do not overlap.
        """
        return tuple(dict.fromkeys(name for span in words for name in self._ids(span)))

    def _ids(self, words: Span) -> list[str]:
        last = bisect_left(self._starts, (words.part, words.end))
        found = takewhile(lambda pair: pair[0].overlaps(words), reversed(self._named[:last]))
        return [name for _, name in found][::-1]


def _order(span: Span) -> tuple[str, int]:
    return span.part, span.start

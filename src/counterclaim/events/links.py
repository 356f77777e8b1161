"""How the events of a document hang together, by the words that tell it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from counterclaim.events.circumstances import load_ways, with_times
from counterclaim.events.content import content_links
from counterclaim.events.marked import marked_links
from counterclaim.events.participants import name_mended
from counterclaim.events.reasons import load_emptiness, with_reasons
from counterclaim.events.sameness import same_links, where_of
from counterclaim.events.tables import load_link_tables
from counterclaim.events.told import Telling
from counterclaim.model.attribution import Attribution
from counterclaim.model.document import Document
from counterclaim.model.event import Event
from counterclaim.model.link import EventLink
from counterclaim.model.place import Place
from counterclaim.model.reading import Reading
from counterclaim.model.time import Time

TieEvents = Callable[
    [
        Document,
        Reading,
        Sequence[Event],
        Sequence[Attribution],
        Sequence[Place],
        Sequence[Time],
    ],
    "TiedEvents",
]


@dataclass(frozen=True, slots=True)
class TiedEvents:
    """Events with the reasons why slots are empty, and the links between them."""

    events: tuple[Event, ...]
    links: tuple[EventLink, ...]


def load_event_tier() -> TieEvents:
    """A function that finds the links between the events of a document, and why slots are empty.

    Two events have one link at most: what is said by an act of speech goes before what marks tell,
    and that before what two mentions have in common.
    """
    tables, emptiness, ways = load_link_tables(), load_emptiness(), load_ways()

    def tie_events(
        document: Document,
        reading: Reading,
        events: Sequence[Event],
        attributions: Sequence[Attribution],
        places: Sequence[Place],
        times: Sequence[Time],
    ) -> TiedEvents:
        named = name_mended(reading, events)
        events = with_times(Telling(document, reading, named), times, ways)
        telling = Telling(document, reading, events)
        found: dict[frozenset[str], EventLink] = {}
        for link in (
            *content_links(telling, attributions, tables),
            *marked_links(telling, tables.markers),
            *same_links(telling, where_of(telling, places, times), tables),
        ):
            found.setdefault(frozenset({link.start, link.end}), link)
        order = {event.id: number for number, event in enumerate(events)}
        links = sorted(found.values(), key=lambda link: (order[link.start], order[link.end]))
        return TiedEvents(with_reasons(telling, links, emptiness), tuple(links))

    return tie_events

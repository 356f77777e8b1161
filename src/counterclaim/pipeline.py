"""The way of one document through the stages, in order."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from counterclaim.attribution import Tables, attribute, date_sayings
from counterclaim.claims import find_claims
from counterclaim.events import MendSlots, TiedEvents, TieEvents, find_events
from counterclaim.model.attribution import Attribution
from counterclaim.model.control import Control
from counterclaim.model.count import Count
from counterclaim.model.document import Document
from counterclaim.model.entity import Entity
from counterclaim.model.errors import DocumentError
from counterclaim.model.event import Event
from counterclaim.model.place import Place, Use
from counterclaim.model.problem import Problem
from counterclaim.model.reading import Name, Reading
from counterclaim.model.record import Record
from counterclaim.model.relation import Relation
from counterclaim.model.span import Span
from counterclaim.model.time import Time

READS_LANGUAGE = "en"
NO_MODEL = ""
NO_GAZETTEER = "not located: no gazetteer was opened"

Named = tuple[Span, str]
JudgeEvents = Callable[[Document, Reading, Sequence[Event], Sequence[Time]], tuple[Event, ...]]
FindCounts = Callable[
    [Document, Reading, Sequence[Attribution], Sequence[Named], Sequence[Named]],
    tuple[Count, ...],
]


Standings = tuple[tuple[Control, ...], tuple[Relation, ...]]
FindStandings = Callable[
    [Document, Reading, Sequence[Attribution], Sequence[Place], Sequence[Time]], Standings
]


def find_no_standings(
    _document: Document,
    _reading: Reading,
    _attributions: Sequence[Attribution],
    _places: Sequence[Place],
    _times: Sequence[Time],
) -> Standings:
    """Nobody holds anything and nobody is tied to anybody, for those who want neither."""
    return (), ()


def find_no_counts(
    _document: Document,
    _reading: Reading,
    _attributions: Sequence[Attribution],
    _places: Sequence[Named],
    _times: Sequence[Named],
) -> tuple[Count, ...]:
    """No counts, for those who want none."""
    return ()


def judge_no_events(
    _document: Document, _reading: Reading, events: Sequence[Event], _times: Sequence[Time]
) -> tuple[Event, ...]:
    """Events as the reader has them."""
    return tuple(events)


def tie_nothing(
    _document: Document, _reading: Reading, events: Sequence[Event], *_: object
) -> TiedEvents:
    """The events as they are, for those who want no links."""
    return TiedEvents(tuple(events), ())


def locate_nothing(_: Document, reading: Reading) -> tuple[Place, ...]:
    """The toponyms of a reading, none of them put on the map."""
    return tuple(
        Place(toponym.span, None, Use.LITERAL, 0, NO_GAZETTEER, toponym.score)
        for part in reading.parts
        for toponym in part.toponyms
    )


class FoundActors(Protocol):
    """All who stand in a document's statements with whom they mean, and those who are meant."""

    @property
    def attributions(self) -> tuple[Attribution, ...]: ...
    @property
    def events(self) -> tuple[Event, ...]: ...
    @property
    def entities(self) -> tuple[Entity, ...]: ...
    @property
    def control(self) -> tuple[Control, ...]: ...
    @property
    def relations(self) -> tuple[Relation, ...]: ...


class ActorTables(Protocol):
    """What knows actors; `tables` identifies what it knows."""

    @property
    def tables(self) -> str: ...

    def find(
        self,
        document: Document,
        reading: Reading,
        attributions: tuple[Attribution, ...],
        events: tuple[Event, ...],
        lands: Mapping[Span, str],
        control: tuple[Control, ...],
        relations: tuple[Relation, ...],
    ) -> FoundActors: ...


@dataclass(frozen=True, slots=True)
class Tools:
    """What the stages need from outside: what reads, and what knows languages, places, times, …

    Where nothing finds places, times, counts, links, or who holds what and who is tied to whom,
    none are found; where nothing judges events, they are as the reader has them; where nothing
    knows actors, nobody is resolved; where nothing knows sayings, they are what the reader found.
    `gazetteer` identifies what finds places, `model` what reads; empty where nothing does, or it is
    not known.
    """

    read: Callable[[Document], Reading]
    detect_language: Callable[[str], str | None]
    resolve_places: Callable[[Document, Reading], tuple[Place, ...]] = locate_nothing
    find_times: Callable[[Document, Reading], tuple[Time, ...]] = lambda _document, _reading: ()
    find_counts: FindCounts = find_no_counts
    judge_events: JudgeEvents = judge_no_events
    find_standings: FindStandings = find_no_standings
    actors: ActorTables | None = None
    mend_slots: MendSlots = lambda _document, reading: reading
    tie_events: TieEvents = tie_nothing
    sayings: Tables | None = None
    gazetteer: str = ""
    model: str = ""

    @property
    def tables(self) -> str | None:
        """Identifies the tables of actors and places, parted by a space; None without any."""
        both = (self.actors.tables if self.actors else "", self.gazetteer)
        return " ".join(filter(None, both)) or None


def read_document(document: Document, tools: Tools) -> Record:
    """Everything one document says, each item tied to the words that say it.

    Raises:
        DocumentError: the document cannot be read.
    """
    document = replace(document, language=tools.detect_language(document.text))
    reading = _read(document, tools)
    attributions = attribute(document, reading, tools.sayings)
    places = tools.resolve_places(document, reading)
    times = tools.find_times(document, reading)
    attributions = date_sayings(attributions, reading, times, document.published)
    counts = tools.find_counts(
        document,
        reading,
        attributions,
        [(each.span, f"p{number}") for number, each in enumerate(places, 1)],
        [(each.span, each.id) for each in times],
    )
    acts = tools.mend_slots(document, reading)
    events = find_events(acts, attributions, places, times, counts)
    events = tools.judge_events(document, reading, events, times)
    control, relations = tools.find_standings(document, reading, attributions, places, times)
    entities: tuple[Entity, ...] = ()
    if tools.actors:
        lands = lands_of(places)
        found = tools.actors.find(
            document, reading, attributions, events, lands, control, relations
        )
        attributions, events, entities = found.attributions, found.events, found.entities
        control, relations = found.control, found.relations
    tied = tools.tie_events(document, reading, events, attributions, places, times)
    return Record(
        document=document,
        attributions=attributions,
        events=tied.events,
        names=_names(reading),
        places=places,
        times=times,
        counts=counts,
        problems=document.problems + reading.problems,
        reading=reading,
        entities=entities,
        claims=find_claims(
            attributions, tied.events, counts, entities, control, relations, reading
        ),
        control=control,
        relations=relations,
        tables=tools.tables,
        links=tied.links,
    )


def try_read(document: Document, tools: Tools) -> Record | Problem:
    """The record of one document, or the problem that stopped it."""
    try:
        return read_document(document, tools)
    except DocumentError as error:  # only what we declared; a bug still stops the run
        return Problem(document.ref, error.stage, str(error))


def _read(document: Document, tools: Tools) -> Reading:
    """What the reader finds; nothing, and a problem that says why, where it cannot read."""
    if not document.text.strip() and not (document.title or "").strip():
        return _nothing(document, "reading", "expected a report, but the text is empty")
    if document.language in (None, READS_LANGUAGE):
        return tools.read(_without_repeated_title(document))
    found = "a script other than Latin" if document.language == "und" else document.language
    message = f"expected a report in English, but this one is in {found}; nothing was read in it"
    return _nothing(document, "language", message)


def _nothing(document: Document, stage: str, message: str) -> Reading:
    return Reading(parts=(), problems=(Problem(document.ref, stage, message),), made_by=NO_MODEL)


def _without_repeated_title(document: Document) -> Document:
    """The document, without a title that is also how its text begins: no words are read twice."""
    title = (document.title or "").strip()
    if title and document.text.lstrip().startswith(title):
        return replace(document, title=None)
    return document


def lands_of(places: Sequence[Place]) -> dict[Span, str]:
    """The country of each place that a gazetteer has; one that the report alone places has none."""
    return {
        each.span: each.location.country
        for each in places
        if each.location and each.location.country and each.candidates
    }


def _names(reading: Reading) -> tuple[Name, ...]:
    return tuple(name for part in reading.parts for name in part.names)

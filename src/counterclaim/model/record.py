"""Everything that one document says, each item tied to the words that say it."""

from dataclasses import dataclass

from counterclaim.model.attribution import Attribution
from counterclaim.model.claim import Claim
from counterclaim.model.contract import (
    Json,
    attribution_json,
    claim_json,
    control_json,
    count_json,
    document_json,
    entity_json,
    event_json,
    link_json,
    name_json,
    place_json,
    problem_json,
    relation_json,
    sentences_json,
    time_json,
    words_json,
)
from counterclaim.model.control import Control
from counterclaim.model.count import Count
from counterclaim.model.document import Document
from counterclaim.model.entity import Entity
from counterclaim.model.event import Event
from counterclaim.model.link import EventLink
from counterclaim.model.place import Place
from counterclaim.model.problem import Problem
from counterclaim.model.reading import Name, Reading
from counterclaim.model.relation import Relation
from counterclaim.model.time import Time
from counterclaim.version import __version__

SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Record:
    """What one document says.

    `tables` identifies the tables of knowledge by which words were resolved, None where none were.
    `reading` is what all of it was made from; it is kept for those who want words and trees.
    """

    document: Document
    attributions: tuple[Attribution, ...]
    events: tuple[Event, ...]
    names: tuple[Name, ...]
    places: tuple[Place, ...]
    times: tuple[Time, ...]
    counts: tuple[Count, ...]
    problems: tuple[Problem, ...]
    reading: Reading
    entities: tuple[Entity, ...] = ()
    claims: tuple[Claim, ...] = ()
    control: tuple[Control, ...] = ()
    relations: tuple[Relation, ...] = ()
    links: tuple[EventLink, ...] = ()
    tables: str | None = None

    def to_json(self, *, words: bool = False) -> Json:
        """The record in the form that `counterclaim read --jsonl` prints.

        With `words`, every word and sentence too: long, and for looking into a reading.
        """
        document = self.document
        printed: Json = {
            "schema": SCHEMA,
            "made_by": {
                "counterclaim": __version__,
                "model": self.reading.made_by or None,
                "tables": self.tables,
            },
            "document": document_json(document),
            "attributions": [attribution_json(document, each) for each in self.attributions],
            "events": [event_json(document, each) for each in self.events],
            "control": [control_json(document, each) for each in self.control],
            "relations": [relation_json(document, each) for each in self.relations],
            "links": [link_json(each) for each in self.links],
            "claims": [claim_json(document, each) for each in self.claims],
            "entities": [entity_json(document, each) for each in self.entities],
            "names": [name_json(document, i, name) for i, name in enumerate(self.names, 1)],
            "places": [place_json(document, i, place) for i, place in enumerate(self.places, 1)],
            "times": [time_json(document, each) for each in self.times],
            "counts": [count_json(document, each) for each in self.counts],
            "problems": [problem_json(problem) for problem in self.problems],
        }
        if words:
            parts = self.reading.parts
            printed["words"] = [word for part in parts for word in words_json(document, part)]
            printed["sentences"] = [s for part in parts for s in sentences_json(part)]
        return printed


def reading_name(model: str | None, tables: str | None) -> str:
    """What a reading rests on: the same version, model and tables read the same."""
    return f"{__version__} {model or '-'} {tables or '-'}"

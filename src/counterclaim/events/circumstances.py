"""The time of an act where the reader gave it none: the one that hangs on its trigger."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from counterclaim.events.clauses import Clauses
from counterclaim.events.tables import rows
from counterclaim.events.told import Telling, Told
from counterclaim.model.event import Event
from counterclaim.model.time import Time

Ways = Mapping[str, frozenset[str]]
_FURTHEST = 3


def load_ways() -> Ways:
    """By type of time how its words may hang on a trigger: a table that comes with the package."""
    return {
        kind: frozenset(way.strip() for way in ways.split(","))
        for kind, ways in rows("circumstances.tsv", 2)
    }


def with_times(telling: Telling, times: Sequence[Time], ways: Ways) -> tuple[Event, ...]:
    """The events of a document, those without a time with the one that hangs on their trigger.

    What the reader gave stands. Places and counts are left as it gave them: the same rule for them
    brings in as much that is wrong as what is right.
    """
    found = dict(_hanging(telling, times, ways))
    return tuple(
        replace(event, time=(found[event.id],), why=f"{event.why}; time by the tree")
        if event.id in found and not event.time
        else event
        for event in telling.events
    )


def _hanging(telling: Telling, times: Sequence[Time], ways: Ways) -> Iterator[tuple[str, str]]:
    """Each act on whose trigger a time hangs, and that time."""
    for time in reversed(times):
        clauses = telling.clauses.get(time.span.part)
        heads = clauses.heads([time.span]) if clauses else []
        if clauses and heads:
            way, told = _way_up(telling, clauses, heads[0])
            if told and way in ways.get(time.type, ()):
                yield told.event.id, time.id


def _way_up(telling: Telling, clauses: Clauses, word: int) -> tuple[str, Told | None]:
    """The relations from a word up to the nearest trigger, and its act."""
    relations: list[str] = []
    at = word
    while len(relations) < _FURTHEST and clauses.head(at) >= 0:
        relations.append(clauses.relation(at))
        at = clauses.head(at)
        told = telling.at(clauses, at)
        if told:
            return " ".join(relations), told
    return "", None

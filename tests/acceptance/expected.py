"""What a careful person reads in a report, as the files beside this one write it.

A field that is None is not demanded; the word `none` demands that there is nothing.
"""

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import yaml

Quotes = tuple[str, ...]
NOTHING = "none"
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Party:
    """One who stands in a slot: the words, any of them, and whom they mean."""

    words: Quotes
    country: Quotes | None = None
    sector: str | None = None
    entity: str | None = None
    name: Quotes | None = None
    not_name: Quotes | None = None
    polarity: str | None = None


@dataclass(frozen=True, slots=True)
class Where:
    words: str
    country: str | None = None
    precision: Quotes | None = None


@dataclass(frozen=True, slots=True)
class ExpectedAttribution:
    """`holds` are words of its content; `alone`: no attribution with a source holds them too."""

    cue: Quotes = ()
    source: str | None = None
    addressee: str | None = None
    relay: bool | None = None
    inside: str | None = None
    holds: Quotes = ()
    quoted: str | None = None
    kind: str | None = None
    function: Quotes | None = None
    polarity: str | None = None
    anonymity: str | None = None
    basis: Quotes | None = None
    entity: str | None = None
    party: str | None = None
    entity_country: Quotes | None = None
    entity_sector: str | None = None
    said: str | None = None
    alone: bool | None = None
    claim: bool | None = None


@dataclass(frozen=True, slots=True)
class ExpectedEvent:
    """`told` names attributions, outermost first; an empty one is the document's own voice."""

    type: Quotes
    trigger: Quotes
    mode: Quotes | None = None
    context: Quotes | None = None
    told: Quotes | None = None
    polarity: str | None = None
    certainty: str | None = None
    status: Quotes | None = None
    actor: tuple[Party, ...] | None = None
    recipient: tuple[Party, ...] | None = None
    either: tuple[Party, ...] | None = None
    unknown: Quotes = ()
    place: Where | None = None
    day: str | None = None


@dataclass(frozen=True, slots=True)
class ExpectedControl:
    holder: tuple[Party, ...]
    place: str
    extent: Quotes


@dataclass(frozen=True, slots=True)
class ExpectedRelation:
    """`told_by` are words of the source by whose word it holds."""

    kind: Quotes
    source: str
    target: str
    told_by: str | None = None


@dataclass(frozen=True, slots=True)
class ExpectedLink:
    kind: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class ExpectedCount:
    """`what` and `also` are words of what is counted; `of` names the event that it belongs to."""

    words: str
    low: str
    high: str
    what: Quotes
    also: Quotes | None = None
    of: str | None = None


@dataclass(frozen=True, slots=True)
class PlaceUse:
    words: str
    use: str


@dataclass(frozen=True, slots=True)
class SameAs:
    """Words that mean the one whom other words name, or do not; `other` is "S4: Bashar Assad"."""

    words: str
    other: str


@dataclass(frozen=True, slots=True)
class Statement:
    """What is expected of one sentence.

    `begins` are its first words; `only_one` is a type of which it tells one event and no more.
    """

    id: str
    begins: str
    no_events: bool
    only_one: str | None
    attributions: Mapping[str, ExpectedAttribution]
    events: Mapping[str, ExpectedEvent]
    control: tuple[ExpectedControl, ...]
    relations: tuple[ExpectedRelation, ...]
    links: tuple[ExpectedLink, ...]
    counts: tuple[ExpectedCount, ...]
    places: tuple[PlaceUse, ...]
    means: tuple[SameAs, ...]
    means_not: tuple[SameAs, ...]
    inferred: Quotes


@dataclass(frozen=True, slots=True)
class NamesOfOne:
    """Names of one side (`one`), or of one and the same (`same`); organs and persons of that side
    (`side`); and names of two.
    """

    one: Quotes = ()
    same: Quotes = ()
    side: Quotes = ()
    apart: Quotes = ()


@dataclass(frozen=True, slots=True)
class Expectations:
    published: date
    statements: tuple[Statement, ...]
    names: tuple[NamesOfOne, ...]


RENAMED = {"from": "source", "to": "target", "as": "other"}
PARTIES = {"actor", "recipient", "either", "holder"}


def load_expectations(path: Path) -> Expectations:
    """What is expected of one report.

    Raises:
        ValueError: a key that means nothing here, or one that is missing.
    """
    file = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Expectations(
        published=file["published"],
        statements=tuple(_statement(each) for each in file["statements"]),
        names=tuple(_made(NamesOfOne, each) for each in file["names"]),
    )


def _statement(given: dict[str, Any]) -> Statement:
    left = dict(given)
    made = Statement(
        id=left.pop("id"),
        begins=left.pop("begins"),
        no_events=left.pop("no_events", False),
        only_one=left.pop("only_one", None),
        attributions={
            key: _made(ExpectedAttribution, each)
            for key, each in left.pop("attributions", {}).items()
        },
        events={key: _made(ExpectedEvent, each) for key, each in left.pop("events", {}).items()},
        control=_all(ExpectedControl, left.pop("control", [])),
        relations=_all(ExpectedRelation, left.pop("relations", [])),
        links=_all(ExpectedLink, left.pop("links", [])),
        counts=_all(ExpectedCount, left.pop("counts", [])),
        places=_all(PlaceUse, left.pop("places", [])),
        means=_all(SameAs, left.pop("means", [])),
        means_not=_all(SameAs, left.pop("means_not", [])),
        inferred=tuple(left.pop("inferred", [])),
    )
    if left:
        raise ValueError(f"{made.id}: nothing is known of {', '.join(left)}")
    return made


def _all(kind: type[T], given: list[dict[str, Any]]) -> tuple[T, ...]:
    return tuple(_made(kind, each) for each in given)


def _made(kind: type[T], given: Mapping[str, Any]) -> T:
    """One of this kind from the keys and values of a file."""
    renamed = {RENAMED.get(key, key): value for key, value in given.items()}
    known = {each.name: each for each in fields(kind)}  # type: ignore[arg-type]
    missing = {name for name, each in known.items() if each.default is MISSING} - renamed.keys()
    if wrong := missing | (renamed.keys() - known.keys()):
        raise ValueError(f"{kind.__name__}: wrong or missing: {', '.join(sorted(wrong))}")
    return kind(**{key: _value(key, value, str(known[key].type)) for key, value in renamed.items()})


def _value(key: str, value: Any, kind: str) -> Any:
    if key in PARTIES:
        return _all(Party, value)
    if key == "place" and isinstance(value, dict):
        return _made(Where, value)
    if key == "place" and value == NOTHING and "Where" in kind:
        return Where(NOTHING)
    if isinstance(value, bool):
        return value
    if "tuple" in kind or "Quotes" in kind:
        return tuple(str(each) for each in (value if isinstance(value, list) else [value]))
    return str(value)

"""What an export shows and what it withholds, for the safety of people."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from enum import Enum
from pathlib import PurePath
from typing import Any, TypeVar, cast

from counterclaim.exports.contacts import contacts, coordinates
from counterclaim.exports.identifiers import hash_iri
from counterclaim.exports.names import load_titles, private_names
from counterclaim.exports.reviewed import rejected_claims, reviewed_claims
from counterclaim.exports.sensitive import marked_sensitive
from counterclaim.model.decided import Decisions, Mark
from counterclaim.model.document import Document
from counterclaim.model.place import Location, Place, Precision
from counterclaim.model.record import Record
from counterclaim.model.ruling import Assessment
from counterclaim.model.span import Part, Span

T = TypeVar("T")
UNDECIDED = Decisions()
MASK = "█"
WITHHELD = "[withheld]"
_ROUNDED_KM = 11.0  # a tenth of a degree of latitude
_FINE = frozenset({Precision.POINT, Precision.TOWN, Precision.DISTRICT})


@dataclass(frozen=True, slots=True)
class Discretion:
    """What may be shown.

    `private`: names of persons who are no public figures, handles, addresses and telephone
    numbers, who collected a report, and the path under which it was given. `exact`: points on the
    map as the gazetteer has them, and coordinates written in reports. `sensitive` is what people
    marked so: entities, claims by document and proposition, and documents, by their ids; it is
    shown only with what is private.
    """

    private: bool = False
    exact: bool = False
    sensitive: frozenset[tuple[str, ...]] = frozenset()
    titles: frozenset[str] = field(default_factory=load_titles, repr=False)


@dataclass(frozen=True, slots=True)
class Shown:
    """A record as an export may show it.

    `id` is the document's own, the hash of what it was before anything was withheld. In title and
    text each character that is withheld is a █, so that every span stays where it is. `withheld`
    is how many pieces that were, `names` the words that are private. `parts` names text and title,
    as they were, by their hashes (RFC 6920). `reviewed` says what people decided on claims, by
    their names, `rejected` which they rejected.
    """

    id: str
    record: Record
    parts: dict[Part, str]
    withheld: int = 0
    names: frozenset[str] = frozenset()
    reviewed: Mapping[str, str] = field(default_factory=dict)
    rejected: frozenset[str] = frozenset()

    @property
    def document(self) -> Document:
        """The document as it may be shown."""
        return self.record.document


def show(record: Record, discretion: Discretion, decisions: Decisions = UNDECIDED) -> Shown:
    """The record with what must not be shown withheld, and what people decided on its claims."""
    document = record.document
    names = private_names(record, discretion.titles) if not discretion.private else None
    hidden: dict[Part, list[tuple[int, int]]] = {
        "text": _hidden(document.text, discretion),
        "title": _hidden(document.title or "", discretion),
    }
    marked = marked_sensitive(record, discretion.sensitive) if names else None
    for span in (*names.spans, *marked.spans) if names and marked else ():
        hidden[span.part].append((span.start, span.end))
    words = names.words | marked.words if names and marked else frozenset[str]()
    bare = replace(record, reading=replace(record.reading, parts=()))
    told = mask(replace(bare, document=Document("")), words) if words else bare
    shown = replace(
        told,
        document=_document(document, hidden, discretion),
        places=tuple(_place(each, discretion) for each in told.places),
        reading=record.reading,
    )
    parts = {part: hash_iri(document.part(part).encode()) for part in hidden}
    told_of = reviewed_claims(record, decisions)
    reviewed = {name: mask(each, words) for name, each in told_of.items()}
    return Shown(
        document.id, shown, parts, sum(map(len, hidden.values())), words, reviewed,
        rejected_claims(record, decisions),
    )  # fmt: skip


def show_all(
    records: Iterable[Record], discretion: Discretion, decisions: Decisions = UNDECIDED
) -> Iterator[Shown]:
    """Each record as it may be shown."""
    return (show(each, discretion, decisions) for each in records)


def mask(value: T, words: frozenset[str]) -> T:
    """Plain data in which these words are withheld wherever a sentence holds them.

    Ids and codes are left as they are: they hold no words of reports.
    """
    if not words:
        return value
    longest_first = sorted(words, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    return cast("T", _masked(value, pattern))


def _masked(value: Any, pattern: re.Pattern[str]) -> Any:
    if isinstance(value, Enum | Span):
        return value
    if isinstance(value, str):
        return pattern.sub(WITHHELD, value)
    if isinstance(value, tuple):
        return tuple(_masked(each, pattern) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        signed = isinstance(value, Mark | Assessment)  # who decided stays named
        changed = {
            each.name: getattr(value, each.name)
            if signed and each.name in ("who", "author")
            else _masked(getattr(value, each.name), pattern)
            for each in fields(value)
        }
        return type(value)(**changed)
    return value


def _hidden(text: str, discretion: Discretion) -> list[tuple[int, int]]:
    """Handles and coordinates in the words themselves."""
    found: list[tuple[int, int]] = []
    found += [] if discretion.private else contacts(text)
    found += [] if discretion.exact else coordinates(text)
    return found


def _document(
    document: Document, hidden: dict[Part, list[tuple[int, int]]], discretion: Discretion
) -> Document:
    if discretion.private:
        ref, url = document.ref, document.url
    else:
        ref = PurePath(document.ref.replace("\\", "/")).name
        url = _cover(document.url, list(contacts(document.url))) if document.url else None
    title = document.title
    return replace(
        document,
        text=_cover(document.text, hidden["text"]),
        title=_cover(title, hidden["title"]) if title else title,
        ref=ref,
        url=url,
    )


def _cover(text: str, pieces: list[tuple[int, int]]) -> str:
    """The text with these pieces covered, as long as before."""
    if not pieces:
        return text
    covered, at = [], 0
    for start, end in sorted(pieces):
        covered += [text[at : max(start, at)], MASK * max(0, end - max(start, at))]
        at = max(at, end)
    return "".join([*covered, text[at:]])


def _place(place: Place, discretion: Discretion) -> Place:
    if discretion.exact or place.location is None:
        return place
    return replace(place, location=rounded(place.location))


def rounded(location: Location) -> Location:
    """The place with its point moved to the next tenth of a degree, and a radius that holds it.

    The id of a single thing (a base, a hospital) is left out too, since it leads to its point.
    """
    if location.precision not in _FINE:
        return location
    return replace(
        location,
        lat=round(location.lat, 1),
        lon=round(location.lon, 1),
        radius_km=round(location.radius_km + _ROUNDED_KM, 1),
        geonameid=None if location.precision is Precision.POINT else location.geonameid,
    )

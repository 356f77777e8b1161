"""All that the stage looks up, from the files beside it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from counterclaim.table_rows import table_rows


@dataclass(frozen=True, slots=True)
class Marker:
    """Words that tie two acts; see ``tables/markers.tsv``."""

    kind: str
    order: str
    where: str


@dataclass(frozen=True, slots=True)
class Markers:
    """Markers by the phrase that introduces an act, by the verb between two, by the act itself."""

    introducing: Mapping[str, tuple[Marker, ...]]
    verbs: Mapping[str, tuple[Marker, ...]]
    lasting: Mapping[str, tuple[Marker, ...]]


@dataclass(frozen=True, slots=True)
class LinkTables:
    """What links between events are found by.

    `speech` are the types that say something of an act, `opening` those of them by which it has not
    happened yet, `leading` the words before it by type. `kindred` has for each word for an act the
    rows in which it stands, `signs` the weight of each sign that two mentions are of one act.
    """

    speech: frozenset[str]
    opening: frozenset[str]
    leading: Mapping[str, frozenset[str]]
    markers: Markers
    kindred: Mapping[str, frozenset[str]]
    signs: Mapping[str, float]


def load_link_tables() -> LinkTables:
    """The tables that come with the package."""
    speech = list(rows("speech.tsv", 3))
    return LinkTables(
        frozenset(kind for kind, _, _ in speech),
        frozenset(kind for kind, status, _ in speech if status == "open"),
        {kind: frozenset(words.split()) for kind, _, words in speech},
        load_markers(),
        load_kindred(),
        {sign: float(weight) for sign, weight in rows("signs.tsv", 2)},
    )


def load_markers() -> Markers:
    """The words that tie two acts."""
    introducing: dict[str, tuple[Marker, ...]] = {}
    verbs: dict[str, tuple[Marker, ...]] = {}
    lasting: dict[str, tuple[Marker, ...]] = {}
    for kind, order, where, phrases in rows("markers.tsv", 4):
        own = {"verb": verbs, "lasting": lasting}.get(where, introducing)
        for phrase in phrases.split(","):
            key = phrase.strip()
            own[key] = (*own.get(key, ()), Marker(kind, order, where))
    return Markers(introducing, verbs, lasting)


def load_kindred() -> dict[str, frozenset[str]]:
    """Each word for an act with the names of the rows in which it stands."""
    found: dict[str, set[str]] = {}
    for row, words in rows("kindred.tsv", 2):
        for word in words.split():
            found.setdefault(word, set()).add(row)
    return {word: frozenset(own) for word, own in found.items()}


def rows(name: str, width: int) -> Iterator[tuple[str, ...]]:
    """The fields of each line of a table of this package."""
    return table_rows("counterclaim.events", name, width)

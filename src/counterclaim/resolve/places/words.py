"""Words beside place names, and what they say of them."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files

from counterclaim.resolve.places.entry import Kind


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """The table `words.tsv`.

    `levels`: province, town, river … and what kind of place each names. `vague`: "near" and how far
    that reaches, in km. `directions`: compass words in degrees from north. `sides`: northern,
    central …, in degrees or None. `short`: St, Mt …. `state_verbs`: lemmas.
    `organs`: army, government …. `named_after`: street, church, cup …, which are named after places
    where they are not.
    """

    levels: dict[str, Kind]
    vague: dict[str, float]
    directions: dict[str, float]
    sides: dict[str, float | None]
    short: dict[str, str]
    state_verbs: frozenset[str]
    named_after: frozenset[str]
    organs: frozenset[str]

    def level_pattern(self) -> str:
        """Any word for a kind of place, longest first, as a regular expression."""
        return _any(self.levels)

    def vague_pattern(self) -> str:
        """Any word for nearness, longest first, as a regular expression."""
        return _any(self.vague)

    def direction_pattern(self) -> str:
        """Any compass word, longest first, as a regular expression."""
        return _any(self.directions)

    def organ_pattern(self) -> str:
        """Any organ of a state, longest first, as a regular expression."""
        return _any(self.organs)

    def side_pattern(self) -> str:
        """Any word for a part of a place, longest first, as a regular expression."""
        return _any(self.sides)


def load_place_words() -> PlaceWords:
    """The table that ships with the package."""
    text = (files("counterclaim.resolve.places") / "tables" / "words.tsv").read_text("utf-8")
    rows: dict[str, dict[str, str]] = defaultdict(dict)
    for line in text.splitlines():
        if line and not line.startswith("#"):
            kind, words, value = line.split("\t")
            rows[kind][words] = value
    return PlaceWords(
        levels={words: Kind(value) for words, value in rows["level"].items()},
        vague={words: float(value) for words, value in rows["vague"].items()},
        directions={words: float(value) for words, value in rows["direction"].items()},
        sides={w: None if value == "-" else float(value) for w, value in rows["side"].items()},
        short=rows["short"],
        state_verbs=frozenset(rows["state verb"]),
        named_after=frozenset(rows["named after"]),
        organs=frozenset(rows["organ"]),
    )


def _any(words: Iterable[str]) -> str:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word) for word in ordered) + ")"

"""Words beside place names, and what they say of them."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files

from counterclaim.resolve.places.dump import load_country_codes
from counterclaim.resolve.places.entry import Kind


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """The table `words.tsv`.

    `levels`: province, town, river … and what kind of place each names. `vague`: "near" and how far
    that reaches, in km. `directions`: compass words in degrees from north. `sides`: northern,
    central …, in degrees or None. `short`: St, Mt …. `state_verbs`: lemmas.
    `addressed`: lemmas of what is done with or said to governments, with "to", "with", "object".
    `organs`: army, government …. `beside`: between, overlooking …. `papers`: news, times ….
    `domains`: uk and what other top-level domains belong to a state, with its alpha-3 code.
    `named_after`: street, church, cup …, which are named after places where they are not.
    """

    levels: dict[str, Kind]
    vague: dict[str, float]
    directions: dict[str, float]
    sides: dict[str, float | None]
    short: dict[str, str]
    state_verbs: frozenset[str]
    addressed: dict[str, frozenset[str]]
    named_after: frozenset[str]
    organs: frozenset[str]
    beside: frozenset[str]
    papers: frozenset[str]
    domains: dict[str, str]

    def level_pattern(self) -> str:
        """Any word for a kind of place, longest first, as a regular expression."""
        return _any(self.levels)

    def vague_pattern(self) -> str:
        """Any word for nearness, longest first, as a regular expression."""
        return _any(self.vague)

    def beside_pattern(self) -> str:
        """Any word for standing beside, longest first, as a regular expression."""
        return _any(self.beside)

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
        addressed={word: frozenset(how.split()) for word, how in rows["addressed"].items()},
        named_after=frozenset(rows["named after"]),
        organs=frozenset(rows["organ"]),
        beside=frozenset(rows["beside"]),
        papers=frozenset(rows["paper"]),
        domains=_domains(rows["open domain"], rows["other domain"]),
    )


def _domains(open_to_all: Iterable[str], other: dict[str, str]) -> dict[str, str]:
    codes = load_country_codes()
    own = {code.lower(): state for code, state in codes.items()}
    others = {domain: codes[code] for domain, code in other.items()}
    return {domain: own[domain] for domain in own.keys() - set(open_to_all)} | others


def _any(words: Iterable[str]) -> str:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word) for word in ordered) + ")"

"""Slots of events as they are written: `words = COUNTRY SECTOR …; not, probable`."""

from dataclasses import dataclass
from difflib import get_close_matches

from corpus.codes import Codes


@dataclass(frozen=True, slots=True)
class WrittenEntity:
    """An entry of a slot, its words not yet found."""

    words: str
    country: str | None
    sectors: tuple[str, ...]
    polarity: str
    certainty: str


def parse_entity(written: str, codes: Codes) -> tuple[WrittenEntity, tuple[str, ...]]:
    """An entry of a slot, and what is wrong with its codes."""
    words, equals, rest = written.rpartition(" = ")
    if not equals:
        bare = written.removesuffix(" =").strip()
        entity = WrittenEntity(bare, None, (), "positive", "certain")
        return entity, (f"expected words = COUNTRY SECTOR (or words = -), found {written!r}",)
    coded, _, marked = rest.partition(";")
    wrong: list[str] = []
    country, *sectors = coded.split() or ["-"]
    if not coded.strip():
        wrong.append(f"{written!r}: expected a country code, or - where the text names none")
    if country != "-" and country not in codes.countries:
        wrong.append(_unknown("country", country, codes.countries, codes.sectors))
    wrong += [
        _unknown("sector", s, codes.sectors, codes.countries)
        for s in sectors
        if s not in codes.sectors
    ]
    polarity, certainty = "positive", "certain"
    for mark in marked.replace(",", " ").split():
        if mark == "not":
            polarity = "negative"
        elif mark in codes.labels["certainty"]:
            certainty = mark
        else:
            wrong.append(f"{written!r}: after ; expected not, probable, possible or unknown")
    known = None if country == "-" or country not in codes.countries else country
    kept = tuple(sector for sector in sectors if sector in codes.sectors)
    return WrittenEntity(words.strip(), known, kept, polarity, certainty), tuple(wrong)


def _unknown(kind: str, code: str, known: dict[str, str], other: dict[str, str]) -> str:
    if code in other:
        hint = "the country comes first (- if the text names none), then sectors"
    else:
        near = get_close_matches(code, known, n=1, cutoff=0.6)
        hint = f"nearest is {near[0]}" if near else "see corpus/codes"
    return f"no such {kind}: {code!r}; {hint}"

"""Slots of events as they are written: `words = COUNTRY SECTOR …; not, probable`."""

from dataclasses import dataclass
from difflib import get_close_matches

from corpus.codes import Codes

_CERTAINTY = frozenset({"probable", "possible", "unknown"})
_MARKS = _CERTAINTY | {"not", "inferred"}


@dataclass(frozen=True, slots=True)
class WrittenEntity:
    """An entry of a slot, its words not yet found."""

    words: str
    country: str | None
    sectors: tuple[str, ...]
    polarity: str
    certainty: str
    inferred: bool


def parse_entity(written: str, codes: Codes) -> tuple[WrittenEntity, tuple[str, ...]]:
    """An entry of a slot, and what is wrong with its codes."""
    words, equals, rest = written.rpartition(" = ")
    if not equals:
        bare = written.removesuffix(" =").strip()
        entity = WrittenEntity(bare, None, (), "positive", "certain", inferred=False)
        return entity, (f"expected words = COUNTRY SECTOR (or words = -), found {written!r}",)
    coded, _, marked = rest.partition(";")
    country, sectors, wrong = parse_codes(coded, codes)
    marks = marked.replace(",", " ").split()
    if not set(marks) <= _MARKS:
        wrong = (*wrong, f"{written!r}: after ; expected {', '.join(sorted(_MARKS))}")
    polarity, certainty = parse_marks(marks)
    entity = WrittenEntity(
        words.strip(), country, sectors, polarity, certainty, inferred="inferred" in marks
    )
    return entity, wrong


def parse_codes(written: str, codes: Codes) -> tuple[str | None, tuple[str, ...], tuple[str, ...]]:
    """A country (None for -), its sectors, and what is wrong with them."""
    if not written.strip():
        return None, (), ("expected a country code, or - where the text names none",)
    country, *sectors = written.split()
    wrong = [
        _unknown("sector", each, codes.sectors, codes.countries)
        for each in sectors
        if each not in codes.sectors
    ]
    if country != "-" and country not in codes.countries:
        wrong.insert(0, _unknown("country", country, codes.countries, codes.sectors))
    known = country if country in codes.countries else None
    return known, tuple(each for each in sectors if each in codes.sectors), tuple(wrong)


def parse_marks(marks: list[str]) -> tuple[str, str]:
    """Polarity and certainty of one slot, by the marks behind its semicolon."""
    polarity = "negative" if "not" in marks else "positive"
    certainty = next((mark for mark in marks if mark in _CERTAINTY), "certain")
    return polarity, certainty


def _unknown(kind: str, code: str, known: dict[str, str], other: dict[str, str]) -> str:
    if code in other:
        hint = "the country comes first (- if the text names none), then sectors"
    else:
        near = get_close_matches(code, known, n=1, cutoff=0.6)
        hint = f"nearest is {near[0]}" if near else "see corpus/codes"
    return f"no such {kind}: {code!r}; {hint}"

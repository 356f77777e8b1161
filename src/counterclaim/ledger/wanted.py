"""Which claims are looked for, and how the index is asked for them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_QUOTE = '"'
# What `claim.keys` sets before a value (schema_4.sql); no word that people look for begins so.
_MARK = "x0"
_EVERY = f'{{keys}} : "{_MARK}"'
KEYS = {
    "kind": "k", "type": "t", "outlet": "o", "speaker": "s", "party": "p", "anonymity": "a",
    "place": "l", "country": "c",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which claims are looked for; what is None or empty does not matter.

    `words` stand in the claim, all of them, in any order, or as prefixes ("bomb*"). `kind` is
    event, count, control, relation or statement, `type` PLOVER's or what is counted, `party` the
    side that the innermost source speaks for, `country` that of the place, `since` and `until` the
    days within which it happened, [since, until). `speaker` is the entity that the innermost source
    is or, where that is not known, all the words that name it; `said_by` are some of these words.
    `place` is the name that the gazetteer gives to the first place. `unknown` names what is not to
    be known: any of kind, type, outlet, speaker, party, anonymity, place, country.
    """

    words: str = ""
    kind: str | None = None
    type: str | None = None
    party: str | None = None
    country: str | None = None
    outlet: str | None = None
    since: date | None = None
    until: date | None = None
    speaker: str | None = None
    said_by: str = ""
    place: str | None = None
    anonymity: str | None = None
    unknown: frozenset[str] = frozenset()

    def values(self) -> Iterator[tuple[str, str]]:
        """What must be just so: its name and value."""
        for name in KEYS:
            value = getattr(self, name)
            if value:
                yield name, value


def search_of(wanted: Wanted, published: range) -> str | None:
    """The words for FTS5 that find what is wanted, and where days are asked for also others.

    None where nothing can be found, since marks alone stand in no index. `published` are the years
    of which most claims tell: these are asked for one by one.
    """
    asked = [_EVERY]
    for column, words in (("words", wanted.words), ("speaker", wanted.said_by)):
        if words.strip():
            terms = terms_of(words)
            if not terms:
                return None
            asked.append(f"{{{column}}} : ({terms})")
    keys = [_key(name, value) for name, value in wanted.values()]
    keys += [_key(name, "") for name in sorted(wanted.unknown)]
    if keys:
        asked.append(f"{{keys}} : ({' '.join(keys)})")
    if wanted.since or wanted.until:
        first = wanted.since.year if wanted.since else 0
        last = wanted.until.year if wanted.until else 9999
        years = [*_years("", first, last, published), f'"{_MARK}long"']
        asked.append(f"{{keys}} : ({' OR '.join(years)})")
    return " AND ".join(asked[1:] or asked)


def terms_of(words: str) -> str:
    """Words as FTS5 asks for all of them; marks of its own language are words."""
    parts = []
    for word in words.split():
        bare = word.rstrip("*").replace(_QUOTE, _QUOTE * 2)
        if any(character.isalnum() for character in bare):
            parts.append(f'"{bare}"' + ("*" if word.endswith("*") else ""))
    return " ".join(parts)


def _key(name: str, value: str) -> str:
    return f'"{_MARK}{KEYS[name]}{value.encode().hex()}"'


def _years(begun: str, first: int, last: int, common: range) -> Iterator[str]:
    """The years from `first` to `last` that begin with these digits, together where few tell of it.

    What begins alike is gathered whole before it is looked through, which takes long where many
    claims are of these years.
    """
    low, high = int(begun.ljust(4, "0")), int(begun.ljust(4, "9"))
    if high < first or low > last:
        return
    rare = high < common.start or low >= common.stop
    if len(begun) == 4:
        yield f'"{_MARK}y{begun}"'
    elif begun and first <= low and high <= last and rare:
        yield f'"{_MARK}y{begun}"*'
    else:
        for digit in "0123456789":
            yield from _years(begun + digit, first, last, common)

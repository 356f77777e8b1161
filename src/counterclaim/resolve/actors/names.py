"""Names as they are looked up: one form for all the ways in which a name is written."""

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache

_LETTERS = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d",
        "þ": "th",
        "'": "", "’": "", "‘": "", "ʻ": "", "ʼ": "", "`": "", "´": "", ".": "", "&": " and ",
        "-": " ", "‑": " ", "–": " ", "—": " ", "/": " ", ",": " ", "(": " ", ")": " ", '"': " ",
        "“": " ", "”": " ", "_": " ",
    }
)  # fmt: skip
_POSSESSIVE = re.compile(r"['’]s\b(?!\w)|(?<=s)['’](?!\w)")
_SHORTEST_SOFT = 4  # "Nato" is NATO, "Us" is no US


@lru_cache(maxsize=8192)
def fold(name: str) -> str:
    """The form under which a name is looked up.

    It has no case, accents, apostrophes, dots, hyphens, "the", nor a possessive ending.
    """
    if name.isascii() and name.isalnum():
        return name.lower()
    if not name.isascii():
        decomposed = unicodedata.normalize("NFKD", name.casefold())
        name = "".join(c for c in decomposed if not unicodedata.combining(c))
    words = _POSSESSIVE.sub("", name).lower().translate(_LETTERS).split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join(words)


def is_acronym(name: str) -> bool:
    """Whether a name is written in capitals alone: "IS", "U.S.", "YPG"."""
    if not name.isupper() or " " in name:
        return False
    return sum(map(str.isalpha, name)) > 1


class Case(StrEnum):
    """The capitals of a registered name: all, some, none, or no letters that could have any."""

    ACRONYM = "acronym"
    CAPITALS = "capitals"
    LOWER = "lower"
    NONE = "none"


def case_of(registered: str) -> Case:
    """How a registered name is written."""
    if is_acronym(registered):
        return Case.ACRONYM
    if registered.islower():
        return Case.LOWER
    return Case.CAPITALS if any(map(str.isupper, registered)) else Case.NONE


def fits_case(registered: Case, written: str, *, loud: bool = False) -> bool:
    """Whether words may be a name by their capitals.

    An acronym is written in capitals, or as "Nato" if it is long enough; another name has a
    capital where the registered one has any. `loud`: the sentence is in capitals altogether.
    """
    if loud:
        return True
    if registered is Case.ACRONYM:
        letters = "".join(filter(str.isalpha, written))
        if letters.isupper() or not letters:
            return True
        return len(letters) >= _SHORTEST_SOFT and letters[0].isupper()
    return registered is not Case.CAPITALS or written.lower() != written


def is_loud(sentence: str) -> bool:
    """Whether a sentence is written in capitals altogether, as headlines and banners are."""
    letters = "".join(filter(str.isalpha, sentence))
    return len(letters) > 5 and sum(map(str.isupper, letters)) > 0.8 * len(letters)

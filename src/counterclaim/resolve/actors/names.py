"""Names as they are looked up: one form for all the ways in which a name is written."""

import re
import unicodedata

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
    letters = [c for c in name if c.isalpha()]
    return len(letters) > 1 and all(c.isupper() for c in letters) and " " not in name


def fits_case(registered: str, written: str, *, loud: bool = False) -> bool:
    """Whether words may be a name by their capitals.

    An acronym is written in capitals, or as "Nato" if it is long enough; another name has a
    capital where the registered one has any. `loud`: the sentence is in capitals altogether.
    """
    if loud:
        return True
    if is_acronym(registered):
        letters = [c for c in written if c.isalpha()]
        if all(c.isupper() for c in letters) or registered == written:
            return True
        return len(letters) >= _SHORTEST_SOFT and letters[0].isupper()
    return any(c.isupper() for c in written) or not any(c.isupper() for c in registered)


def is_loud(sentence: str) -> bool:
    """Whether a sentence is written in capitals altogether, as headlines and banners are."""
    letters = "".join(filter(str.isalpha, sentence))
    return len(letters) > 5 and sum(map(str.isupper, letters)) > 0.8 * len(letters)

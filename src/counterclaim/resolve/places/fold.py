"""One spelling for the many spellings of a name, in two steps: plain, and sound.

`plain` forgives accents, case, apostrophes and hyphens. `sound` forgives what differs between ways
to write Arabic, Hebrew, Persian, Cyrillic and other scripts in Latin letters: Kafr Nabl and
Kafranbel, Deir ez-Zor and Dayr az Zawr, Kharkov and Kharkiv, Raqqa and Rakka.

Limits: two different names may sound alike, so what only sounds alike counts less than what is
written alike, and only for countries whose own script is not Latin.
"""

import re
import unicodedata
from functools import lru_cache

_APOSTROPHES = re.compile("[‘’‛'`´ʹʺʻʼʽʾʿˈ′]")
_NOT_WORD = re.compile(r"[\W_]+")
_SPECIAL = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss"}
)
ARTICLES = frozenset(
    "al el ar er as es ash esh at et ath ad ed adh az ez an en the la le ul".split()
)
_SOUNDS = (
    (re.compile("dj|gj|j"), "g"),
    (re.compile("gh"), "g"),
    (re.compile("kh|ch(?=[aou])"), "k"),
    (re.compile("tch|tsch|ch"), "c"),
    (re.compile("sch|shch|sh"), "s"),
    (re.compile("zh|dh"), "z"),
    (re.compile("th"), "t"),
    (re.compile("ph"), "f"),
    (re.compile("ck|q|c(?=[aou]|$)"), "k"),
    (re.compile("x"), "ks"),
    (re.compile("tz|ts"), "s"),
)
_FINAL_H = re.compile(r"(?<=[aeiou])h\b")
_GLIDE = re.compile(r"(?<=[aeiou])w(?![aeiou])")
_AFTER_O = re.compile(r"(?<=[ou])w(?=[aeiou])|(?<=o)u(?=[aei])")
_VOWELS = re.compile("[aeiouy]+")
_DOUBLE = re.compile(r"(.)\1+")
SHORTEST_SOUND = 3


@lru_cache(maxsize=8192)
def plain(name: str) -> str:
    """Lower case, without accents and apostrophes, words parted by one space.

    What holds no letter or digit gives the empty string.
    """
    letters = name.lower()
    if not name.isascii():
        letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
        letters = "".join(each for each in letters if not unicodedata.combining(each))
    letters = _APOSTROPHES.sub("", letters.translate(_SPECIAL))
    return _NOT_WORD.sub(" ", letters).strip()


def without_articles(plain_name: str) -> str:
    """A plain name without its Arabic and other articles; unchanged if it has nothing else."""
    words = plain_name.split()
    kept = [word for word in words if word not in ARTICLES]
    return " ".join(kept) if kept else plain_name


def sound(plain_name: str) -> str:
    """The consonants of a plain name as they are heard, and its first letter.

    Empty where fewer than three are left: so short a sound fits too much.
    """
    text = without_articles(plain_name)
    text = _FINAL_H.sub("", _GLIDE.sub("", _AFTER_O.sub("w", text)))
    for pattern, heard in _SOUNDS:
        text = pattern.sub(heard, text)
    text = text.replace(" ", "")
    first = "a" if text[:1] and text[0] in "aeiouy" else ""
    heard = first + _DOUBLE.sub(r"\1", _VOWELS.sub("", text))
    return heard if len(heard) >= SHORTEST_SOUND + len(first) else ""


def code(name: str) -> str:
    """A short form in capitals (UK, U.S., D.C., LA) as a key of its own; else empty."""
    letters = name.replace(".", "").replace(" ", "")
    if letters.isupper() and letters.isascii() and letters.isalpha() and len(letters) <= 4:
        return "^" + letters
    return ""

"""English inflection undone by its spelling: ``arrested`` to *arrest*, ``armies`` to *army*.

Each function takes a word in lower case that no table of irregular forms holds.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from counterclaim.reading.lemma_tables import LemmaTables

_VOWEL = re.compile(r"[aeiouy]")
_DOUBLED = re.compile(r"([bdgkmnprtv])\1\Z")
_ONE_SYLLABLE = re.compile(r"(?:qu|[^aeiouy])*[aeiouy][bdgklmnprt]")
_SINGULAR_IN_S = ("ss", "us", "sis", "xis", "itis", "'s")
_PLURAL_OF_USE = ("ouses", "auses", "cuses", "fuses", "buses", "muses", "ruses", "luses", "isuses")
_HISSING = ("ss", "sh", "ch", "x", "zz", "tz")


def verb_lemma(word: str, tables: LemmaTables) -> str:
    """``arrested``, ``arresting``, ``arrests`` to *arrest*."""
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    for ending in ("ing", "ed"):
        stem = word.removesuffix(ending)
        if stem != word and _VOWEL.search(stem):
            return _from_stem(stem, tables)
    if len(word) < 3 or not word.endswith("s") or word.endswith(("ss", "us", "is", "'s")):
        return word
    return _without_s(word, tables)


def noun_lemma(word: str, tables: LemmaTables) -> str:
    """``convoys`` to *convoy*, ``armies`` to *army*, ``viruses`` to *virus*."""
    if word in tables.noun_base or len(word) < 3 or "." in word:
        return word
    if word.endswith(tables.compound):
        ending = next(ending for ending in tables.compound if word.endswith(ending))
        return word.removesuffix(ending) + tables.irregular["NOUN", ending]
    if not word.endswith("s") or word.endswith(_SINGULAR_IN_S):
        return word
    last = word.rpartition("-")[2]
    if last.endswith("ses") and (last[:-2] in tables.noun_s or _ends_in_us(last)):
        return word[:-2]
    if last[:-1] in tables.noun_ie or last[:-1] in tables.noun_e:
        return word[:-1]
    return _without_s(word, tables)


def compared_lemma(word: str, tables: LemmaTables) -> str:
    """``larger`` and ``largest`` to *large*; a word that is no comparison stays as it is."""
    if word in tables.comparable or word in tables.est_base:
        return word
    for ending in ("er", "est"):
        stem = word.removesuffix(ending)
        if stem == word:
            continue
        bases = [stem, stem + "e"]
        if stem[-1:] == stem[-2:-1]:
            bases.append(stem[:-1])
        if stem.endswith("i"):
            bases.append(stem[:-1] + "y")
        for base in bases:
            if base in tables.comparable:
                return base
        if stem.endswith("i") and len(stem) > 4:
            return stem[:-1] + "y"
    return word


def _ends_in_us(word: str) -> bool:
    """Whether a word in -uses is the plural of one in -us, as all but these are."""
    return len(word) > 4 and word.endswith("uses") and not word.endswith(_PLURAL_OF_USE)


def _without_s(word: str, tables: LemmaTables) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y" if len(word) > 4 else word[:-1]
    stem = word.removesuffix("es")
    if stem.endswith("s") and stem in tables.verb_base:
        return stem
    if stem.endswith(_HISSING) and stem + "e" not in tables.noun_e:
        return stem
    if word.endswith("oes") and word[:-1] not in tables.noun_e:
        return stem
    return word[:-1]


def _from_stem(stem: str, tables: LemmaTables) -> str:
    """The verb whose -ed or -ing is off: ``stopp`` to *stop*, ``invad`` to *invade*."""
    if _DOUBLED.search(stem):
        return stem if "^" + stem in tables.stem_doubled else stem[:-1]
    if stem.endswith("ll") and stem[:-1].endswith(tables.stem_single):
        return stem[:-1]
    marked = "^" + stem
    for start in range(len(marked)):
        if start == 1 and _ONE_SYLLABLE.fullmatch(stem):
            return stem + "e"
        if marked[start:] in tables.stem_with_e:
            return stem + "e"
        if marked[start:] in tables.stem_without_e:
            return stem
    return stem

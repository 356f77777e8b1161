"""The dictionary form of a word, from how it is written and what part of speech it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from counterclaim.reading.lemma_rules import compared_lemma, noun_lemma, verb_lemma
from counterclaim.reading.lemma_tables import LemmaTables, load_lemma_tables

if TYPE_CHECKING:
    from collections.abc import Callable

_PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "\u00ad": None})
_ROMAN = re.compile(r"[IVXLC]+")
_INITIALS = re.compile(r"[A-Z]{1,5}|(?:[A-Z]\.)+|.*\d.*")
_INITIALS_PLURAL = re.compile(r"([A-Z]{2,5})s")


class Lemmatizer:
    """Gives lemmas; made by `load_lemmatizer`."""

    __slots__ = ("_tables",)

    def __init__(self, tables: LemmaTables) -> None:
        self._tables = tables

    def __call__(self, form: str, upos: str) -> str:
        """The lemma of a word of the part of speech `upos` (NOUN, VERB, ..., PROPN).

        Names keep their capitals, and of their plurals only those of peoples and a few more are
        undone (*Palestinians* to *Palestinian*). Numbers lose their commas, curly quotation marks
        are made straight. Anything unknown is its own lemma, in lower case.

        Limits: English. A form that two verbs share gets the commoner one (*found* is *find*, *lay*
            is *lay*); ``'d`` is *would* and ``'s`` is *be* whatever was meant.
        """
        word = form.translate(_PLAIN) or form
        lower = word.lower()
        irregular = self._tables.irregular.get((upos, lower))
        if irregular is not None:
            return irregular
        match upos:
            case "PROPN":
                lemma = self._name(word)
            case "NOUN":
                lemma = self._noun(word)
            case "VERB" | "AUX":
                lemma = self._verb(lower)
            case "ADJ":
                lemma = self._adjective(word)
            case "ADV":
                lemma = compared_lemma(lower, self._tables)
            case "NUM":
                lemma = word if _ROMAN.fullmatch(word) else lower.replace(",", "")
            case "X" | "SYM" | "PUNCT":
                lemma = word
            case _:
                lemma = "I" if (upos, lower) == ("PRON", "i") else lower
        return lemma or word

    def _name(self, word: str) -> str:
        if word[:1].isupper() and word.removesuffix("s").endswith(self._tables.plural_ending):
            return word.removesuffix("s")
        return word

    def _adjective(self, word: str) -> str:
        lemma = compared_lemma(word.lower(), self._tables)
        if _has_inner_capital(word):
            return word
        kept = word[:1].isupper() and lemma.partition("-")[0] in self._tables.capital
        return lemma[:1].upper() + lemma[1:] if kept else lemma

    def _noun(self, word: str) -> str:
        if _INITIALS.fullmatch(word):
            return word
        plural = _INITIALS_PLURAL.fullmatch(word)
        return plural.group(1) if plural else noun_lemma(word.lower(), self._tables)

    def _verb(self, word: str) -> str:
        if word in self._tables.verb_base:
            return word
        for prefix in self._tables.prefix:
            rest = word.removeprefix(prefix)
            if rest != word:
                irregular = self._tables.irregular.get(("VERB", rest.removeprefix("-")))
                if irregular is not None:
                    return word[: len(prefix) + rest.startswith("-")] + irregular
        return verb_lemma(word, self._tables)


def _has_inner_capital(word: str) -> bool:
    """Whether a capital is part of the spelling, as in ``pro-Beijing``."""
    return not word.isupper() and not word[1:].islower() and word[1:].lower() != word[1:]


def load_lemmatizer() -> Callable[[str, str], str]:
    """The lemmatizer, with the lists that come with the package."""
    return Lemmatizer(load_lemma_tables())

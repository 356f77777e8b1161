"""The words of a text as quotations are compared by: small letters, contractions written out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterclaim.model.span import Part, Span

_WORD = re.compile(r"\w+(?:['’.,\[\]-]\w+)*")
_LETTERS = re.compile(r"[^\W\d](?:\.[^\W\d])+")  # U.S., U.N.
_NOT = "n't"
_SHORT = {"can't": ("can", "not"), "cannot": ("can", "not"), "won't": ("will", "not")}
_ENDS = {"'m": "am", "'re": "are", "'ve": "have", "'ll": "will"}


@dataclass(frozen=True, slots=True)
class Word:
    """One word as it is written, in small letters with plain apostrophes, and where it stands."""

    plain: str
    span: Span


def words_in(text: str, spans: Sequence[Span]) -> Iterator[Word]:
    """The words of some spans of a text, marks left out."""
    for span in spans:
        for match in _WORD.finditer(text, span.start, span.end):
            yield Word(_plain(match[0]), Span(match.start(), match.end(), span.part))


def words_of(text: str, part: Part = "text") -> tuple[Word, ...]:
    """All words of a text."""
    return tuple(words_in(text, [Span(0, len(text), part)])) if text else ()


def keys_of(words: Sequence[Word]) -> tuple[str, ...]:
    """What the words are compared by: “don't” is “do not” here."""
    return tuple(key for word in words for key in _written_out(word.plain))


def _plain(written: str) -> str:
    plain = re.sub(r"[\[\]]", "", written.casefold().replace("’", "'"))
    return plain.replace(".", "") if _LETTERS.fullmatch(plain) else plain


def _written_out(plain: str) -> tuple[str, ...]:
    if plain in _SHORT:
        return _SHORT[plain]
    if plain.endswith(_NOT):
        return (plain.removesuffix(_NOT), "not")
    for end, whole in _ENDS.items():
        if plain.endswith(end):
            return (plain.removesuffix(end), whole)
    return (plain,)

"""Text cut into the pieces that time expressions are made of."""

import re
from collections.abc import Sequence
from typing import NamedTuple, overload

_TOKEN = re.compile(
    r"""(?!\ )(?: # no space begins any, which is soonest said first
        (?P<WORD>(?!(?:[A-Za-z]\.){2} | [Bb]\.[Cc]\b | [ap]\.m\b)[^\W\d_]+)
      | (?P<BREAK>\n\s*\n)
      | (?P<ISO>\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-]))
      | (?P<NUMERIC>\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?![\w/]) | \d{1,2}\.\d{1,2}\.\d{4}(?!\w))
      | (?P<CLOCK>\d{1,2}:\d\d(?::\d\d)?(?!\d))
      | (?P<DECADE>['’‘]?\d?\d?\d0['’]?s\b)
      | (?P<NUMBER>\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d) | \d+\.\d+)
      | (?P<NTH>\d{1,2}(?:st|nd|rd|th|d)\b)
      | (?P<SHORT_YEAR>['’‘]\d\d\b)
      | (?P<FRACTION>[13]/[234](?!\w) | [½¼¾])
      | (?P<NINE_ELEVEN>9/11(?!\w))
      | (?P<INT>\d+(?=[ap]\.?m\b) | \d+(?![^\W\d_]))
      | (?P<INITIALS>(?:[A-Za-z]\.){2,} | \b[Bb]\.[Cc]\b | \b[ap]\.m\b)
      | (?P<MIXED>\w+)
      | (?P<MARK>[^\w\s]))""",
    re.VERBOSE,
)


class Token(NamedTuple):
    """A word, a number or a mark, at characters [start, end) of a text.

    `shape` says which of the forms it has that a table need not list: INT, CLOCK, DECADE, WORD ….
    """

    text: str
    start: int
    end: int
    shape: str


class Tokens(Sequence[Token]):
    """The tokens of a text in order; an empty line is one of its own (BREAK).

    Few of them are ever looked at one by one, so each is made when it is.
    """

    def __init__(self, text: str) -> None:
        self.found = list(_TOKEN.finditer(text))

    def __len__(self) -> int:
        return len(self.found)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> list[Token]: ...
    def __getitem__(self, at: int | slice) -> Token | list[Token]:
        if isinstance(at, slice):
            return [_token(found) for found in self.found[at]]
        return _token(self.found[at])


class WordRow(NamedTuple):
    """The tokens of a text, and the symbols that stand for their classes, one for each."""

    tokens: Tokens
    symbols: str


def _token(found: re.Match[str]) -> Token:
    return Token(found[0], *found.span(), found.lastgroup or "")


def tokenize(text: str) -> Tokens:
    """The tokens of a text in order."""
    return Tokens(text)

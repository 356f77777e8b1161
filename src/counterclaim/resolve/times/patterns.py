"""The language in which the rules for time expressions are written, made into regular expressions.

A rule is a regular expression over tokens rather than characters:

    month=<MONTHS> day=<DAY> (COMMA? year=YEAR4)?

`NAME` is a token of that class, `'ago'` that very word (with a capital: only so), `<NAME>` a part
that is defined apart, `key=…` keeps what one of them matched, `key:value` notes a fixed value where
the rule comes by; `( | )`, `?` and `*` are as everywhere. `(?=…)` and `(?!…)` look ahead,
`(?<…)` and `(?<!…)` at the one token before.

Each token is given one character, its symbol, that stands for all the classes that it belongs to,
so that Python's regular expressions do the work.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

_PIECE = re.compile(
    r"""\s*(?:(?P<look>\(\?<!|\(\?<|\(\?=|\(\?!)
      | (?P<open>\() | (?P<close>\)) | (?P<bar>\|) | (?P<times>[?*])
      | (?:(?P<key>[a-z_]+)=)?(?:'(?P<word>[^']+)'|<(?P<part>[A-Z_]+)>|(?P<class>[A-Z][A-Z0-9_]*))
      | (?P<note>[a-z_]+):(?P<value>[^\s()|]+))""",
    re.VERBOSE,
)
FIRST_SYMBOL = 0xE000  # the first character of Unicode's private use area


class PatternError(ValueError):
    """A rule that cannot be read."""


@dataclass(frozen=True, slots=True)
class Match:
    """What a rule matched: the token after its last, the tokens that its keys hold, its notes."""

    end: int
    held: Mapping[str, tuple[int, int]]
    notes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A rule made into a regular expression.

    `keys` and `notes` say what its groups hold; `leads` are the pairs of symbols with which it may
    begin: each the first ones and the second ones, these empty where the first may stand alone.
    """

    expression: re.Pattern[str]
    keys: Mapping[str, str]
    notes: Mapping[str, tuple[str, str]]
    leads: frozenset[tuple[str, str]]

    def match(self, symbols: str, start: int) -> Match | None:
        """What it matches from this token on, if that is anything."""
        found = self.expression.match(symbols, start)
        return self.told(found) if found else None

    def told(self, found: re.Match[str]) -> Match:
        """What a match of its expression holds."""
        came_by = [group for group, text in found.groupdict().items() if text is not None]
        held = {self.keys[each]: found.span(each) for each in came_by if each in self.keys}
        notes = dict(self.notes[each] for each in came_by if each in self.notes)
        return Match(found.end(), held, notes)


@dataclass(frozen=True, slots=True)
class _Written:
    """A piece of a rule as a regular expression: how it may begin, whether it may be empty."""

    text: str
    leads: frozenset[tuple[str, str]]
    empty: bool

    def optional(self, sign: str) -> "_Written":
        """The piece with ? or * behind it."""
        leads = _followed(self.leads, self) | self.leads if sign == "*" else self.leads
        return _Written(f"(?:{self.text}){sign}", leads, empty=True)


def _followed(leads: frozenset[tuple[str, str]], piece: _Written) -> frozenset[tuple[str, str]]:
    """How what begins so may begin when a piece follows."""
    first = "".join(sorted({symbol for symbols, _ in piece.leads for symbol in symbols}))
    longer = {(one, two or first) for one, two in leads if two or first}
    return frozenset(longer | {(one, two) for one, two in leads if piece.empty and not two})


class _Writer:
    """Writes one rule as a regular expression, from left to right."""

    def __init__(self, parts: Mapping[str, str], members: Mapping[str, str]) -> None:
        self.parts, self.members = parts, members
        self.keys: dict[str, str] = {}
        self.notes: dict[str, tuple[str, str]] = {}

    def write(self, source: str) -> _Written:
        """A whole rule or part.

        Raises:
            PatternError: it is not in the language, or names a part that is not there.
        """
        pieces, at = [], 0
        source = source.strip()
        while at < len(source):
            found = _PIECE.match(source, at)
            if not found:
                raise PatternError(f"cannot read {source[at:]!r}")
            pieces.append(found)
            at = found.end()
        pieces.reverse()
        written = self._choice(pieces)
        if pieces:
            raise PatternError("a bracket closes that was not opened")
        return written

    def _choice(self, pieces: list[re.Match[str]]) -> _Written:
        ways = [self._row(pieces)]
        while pieces and pieces[-1]["bar"]:
            pieces.pop()
            ways.append(self._row(pieces))
        leads = frozenset().union(*(way.leads for way in ways))
        return _Written("|".join(w.text for w in ways), leads, any(w.empty for w in ways))

    def _row(self, pieces: list[re.Match[str]]) -> _Written:
        text, leads, empty = "", frozenset[tuple[str, str]](), True
        while pieces and not pieces[-1]["bar"] and not pieces[-1]["close"]:
            item = self._item(pieces)
            if pieces and pieces[-1]["times"]:
                item = item.optional(pieces.pop()["times"])
            text += item.text
            leads = _followed(leads, item) | (item.leads if empty else frozenset())
            empty = empty and item.empty
        return _Written(text, leads, empty)

    def _item(self, pieces: list[re.Match[str]]) -> _Written:
        piece = pieces.pop()
        if piece["look"] or piece["open"]:
            inner = self._choice(pieces)
            if not pieces:
                raise PatternError("a bracket is opened and not closed")
            pieces.pop()
            if piece["open"]:
                return _Written(f"(?:{inner.text})", inner.leads, inner.empty)
            look = {"(?<": "(?<="}.get(piece["look"], piece["look"])
            return _Written(f"{look}{inner.text})", frozenset(), empty=True)
        if piece["note"]:
            group = f"n{len(self.notes)}"
            self.notes[group] = (piece["note"], piece["value"])
            return _Written(f"(?P<{group}>)", frozenset(), empty=True)
        if piece["times"]:
            raise PatternError(f"{piece['times']} follows nothing")
        return self._token(piece)

    def _token(self, piece: re.Match[str]) -> _Written:
        name = piece["class"] or piece["word"]
        if piece["part"]:
            if piece["part"] not in self.parts:
                raise PatternError(f"no part is called {piece['part']}")
            inner = self.write(self.parts[piece["part"]])
        elif name not in self.members:
            raise PatternError(f"no token is called {name}")
        else:
            inner = _Written(
                f"[{self.members[name]}]", frozenset({(self.members[name], "")}), empty=False
            )
        if not piece["key"]:
            return _Written(f"(?:{inner.text})", inner.leads, inner.empty)
        group = f"k{len(self.keys)}"
        self.keys[group] = piece["key"]
        return _Written(f"(?P<{group}>{inner.text})", inner.leads, inner.empty)


def compile_pattern(source: str, parts: Mapping[str, str], members: Mapping[str, str]) -> Pattern:
    """One rule as a regular expression over symbols.

    Args:
        source: the rule.
        parts: the parts that it may name.
        members: the symbols that stand for each class and word.

    Raises:
        PatternError: the rule is not in the language, names what is not there, or may be empty.
    """
    writer = _Writer(parts, members)
    written = writer.write(source)
    if written.empty:
        raise PatternError(f"{source!r} may match no token at all")
    try:
        expression = re.compile(written.text)
    except re.error as error:
        raise PatternError(f"{source!r}: {error}") from error
    return Pattern(expression, writer.keys, writer.notes, written.leads)


def words_in(source: str) -> list[str]:
    """The words that a rule names in quotation marks; with a capital they are read only so."""
    return re.findall(r"'([^']+)'", source)

"""Raw English text to words, the first step of reading.

Words are what Universal Dependencies calls syntactic words: ``didn't`` is two, ``al-Qaeda`` is
three, ``U.S.`` is one. Text is first cut at white space and invisible marks; then the punctuation
of each chunk in between comes off; then ``word_rules`` cuts what is left.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby
from typing import TYPE_CHECKING

from counterclaim.reading.word_rules import (
    APOSTROPHE,
    HYPHEN,
    Offsets,
    cut_run,
    is_abbreviation,
    is_title,
)
from counterclaim.reading.word_tables import WordTables, load_word_tables

if TYPE_CHECKING:
    from collections.abc import Iterator

_CLOSERS = "\"'”’)]»"
_CURRENCY = "$£€¥₹₴₽₺₪₩"
_JOINER = "\u00ad\u200c\u200d\u2060"  # soft hyphen, zero-width (non-)joiner, word joiner
_INVISIBLE = (
    "\x00-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2061-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0001\U000e0020-\U000e007f"
)
_EMOJI = "\u2600-\u27bf\u2b50\u2b55\U0001f300-\U0001faff"
_LAST_MARK = 0x1E94A  # the last accent of Unicode that is a character of its own, but for these
_SELECTORS = "\U000e0100-\U000e01ef"

_CHUNK = re.compile(rf"[^\s{_INVISIBLE}]+")
_GAP = re.compile(rf"[\s{_INVISIBLE}]*")
_FIRST_WORD = re.compile(r"[\"'“‘(\[«]?([^\W\d_]+)")
_LINK = re.compile(
    r"""(?:https?|ftp|file)://[^<>"“”\[\]{}|]+
      | (?:mailto:)?[\w.%+\-…]{1,64}@[\w\-.]{1,255}
      | (?<!\w)www\.[^<>"“”\[\]{}|]+
      | (?<![\w.\-])(?:[\w\-]{1,63}\.){1,4}(?:com|org|net|gov|edu|int|uk|ru|ua|us)/[^<>"“”\[\]{}|]*
    """,
    re.VERBOSE | re.IGNORECASE,
)


class Splitter:
    """Cuts raw text into words; made by `load_splitter`."""

    __slots__ = ("_halves", "_tables", "_token")

    def __init__(self, tables: WordTables) -> None:
        self._tables = tables
        self._halves = {entry.replace("|", ""): _seams(entry) for entry in tables.halves}
        self._token = _token_pattern(tables)

    def __call__(self, text: str) -> list[Offsets]:
        """Offsets [start, end) of the words of `text`, in order and apart, in code points.

        Every character that is not white space, a control or an invisible mark is in one word. Soft
        hyphens and zero-width joiners inside a word stay inside. Time grows linearly with the text.

        Limits: English as newspapers print it. Scripts written without spaces stay whole between
            punctuation. Whether the period of an abbreviation also ends the sentence is a guess
            from the next word.

        Source: the tokenization of Universal Dependencies English, corpora EWT and GUM.
        """
        words: list[Offsets] = []
        known: dict[str, list[Offsets]] = {}
        for match in _CHUNK.finditer(text):
            chunk, base = match.group(), match.start()
            pieces = known.get(chunk)
            if pieces is None:
                pieces = known[chunk] = list(self._cut_chunk(chunk))
            words += [(base + start, base + end) for start, end in pieces]
            if pieces and (chunk[-1] == "." or (chunk[-1] in _CLOSERS and "." in chunk)):
                self._settle_period(text, words, match.end())
        return words

    def _settle_period(self, text: str, words: list[Offsets], end: int) -> None:
        """Gives the period that ends a chunk to its abbreviation or to the sentence."""
        last = len(words) - 1
        while (
            last > 0 and words[last][1] - words[last][0] == 1 and text[words[last][0]] in _CLOSERS
        ):
            last -= 1
        start, stop = words[last]
        word = text[start : stop - 1]
        if text[stop - 1] != "." or word.endswith("."):
            return
        if word and not is_title(word, self._tables) and self._ends_sentence(text, end):
            words[last : last + 1] = [(start, stop - 1), (stop - 1, stop)]
        elif not word and last > 0 and words[last - 1][1] == start:
            before = words[last - 1][0]
            following = _GAP.match(text, end)
            at = following.end() if following else end
            number_follows = stop == end and text[at : at + 1].isdigit()
            if number_follows and text[before:start].lower() in self._tables.numbered:
                words[last - 1 :] = [(before, stop)]

    def _ends_sentence(self, text: str, end: int) -> bool:
        """Whether the text or a paragraph ends at `end`, or a likely first word follows."""
        gap = _GAP.match(text, end)
        after = gap.end() if gap else end
        if after == len(text) or text.count("\n", end, after) > 1:
            return True
        following = _FIRST_WORD.match(text, after)
        word = following.group(1) if following else ""
        return len(word) > 1 and word[0].isupper() and word.lower() in self._tables.opener

    def _cut_chunk(self, chunk: str) -> Iterator[Offsets]:
        if chunk.isalpha() and chunk.lower() not in self._halves:
            yield 0, len(chunk)
            return
        position = 0
        if "@" in chunk or "www." in chunk.lower() or ("/" in chunk and "." in chunk):
            for link in _LINK.finditer(chunk):
                end = link.start() + _link_length(link.group())
                if end > link.start():
                    yield from self._scan(chunk, position, link.start())
                    yield link.start(), end
                    position = end
        yield from self._scan(chunk, position, len(chunk))

    def _scan(self, chunk: str, position: int, end: int) -> Iterator[Offsets]:
        """Takes one token after the other off `chunk`, from `position` to `end`."""
        while position < end:
            match = self._token.match(chunk, position, end)
            if match is None or match.lastgroup != "run":
                stop = match.end() if match else position + 1
                yield position, stop
            elif not match.group().strip(_JOINER):
                stop = match.end()
            else:
                run, stop = match.group(), match.end()
                after_currency = position > 0 and chunk[position - 1] in _CURRENCY
                pieces = self._cut_run(run, after_currency=after_currency)
                first, last = pieces[-1]
                if _one_period_at(chunk, stop, end) and is_abbreviation(run[first:], self._tables):
                    pieces[-1] = first, last + 1
                    stop += 1
                yield from ((position + a, position + b) for a, b in pieces)
            position = max(stop, position + 1)

    def _cut_run(self, run: str, *, after_currency: bool) -> list[Offsets]:
        halves = self._halves.get(run.lower())
        if halves is not None and len(run) == halves[-1][1]:
            return list(halves)
        if run.isalpha():
            return [(0, len(run))]
        return list(cut_run(run, self._tables, after_currency=after_currency))


def load_splitter() -> Splitter:
    """The splitter, with the lists that come with the package."""
    return Splitter(load_word_tables())


def _token_pattern(tables: WordTables) -> re.Pattern[str]:
    """One token at a time; each branch takes what it has read or fails within a few steps."""
    marks = _combining_marks()
    letter = rf"[\w{_JOINER}{marks}]"
    slashed = "|".join(re.escape(entry) for entry in sorted(tables.whole) if "/" in entry)
    domain = "|".join(sorted(tables.domain))
    return re.compile(
        rf"""(?P<smile>(?:[:;=]-?[)(DPp]{{1,9}}|\^_*\^|<3)(?=[.,!?]?\Z)|(?<!\S)\(:\Z)
      | (?P<slashed>(?<!\w)(?i:{slashed})(?!\w))
      | (?P<tag>(?<![\w&])[@\#](?=[^\W\d_]){letter}+)
      | (?P<phone>(?<!\w)\+\d[\d\-]*)
      | (?P<short>[{APOSTROPHE}](?i:em|tis|twas|cause|til|\d\ds?|s|re|ve|ll|d|m)(?!\w))
      | (?P<bare>(?<![\w.])\.(?:\d+|(?i:{domain})(?!\w)))
      | (?P<run>{letter}+(?:(?:[{APOSTROPHE}{HYPHEN}.&*]|(?<=\d)[,:/](?=\d)){letter}+)*)
      | (?P<dots>\.{{2,}}|…+|\.?[!?]+)
      | (?P<arrow>[=\-]{{2,}}>?|<[=\-]+)
      | (?P<emoji>[{_EMOJI}][\ufe0f\U0001f3fb-\U0001f3ff]*(?:\u200d[{_EMOJI}]\ufe0f?)*
                 |[\U0001f1e6-\U0001f1ff]{{1,2}})
      | (?P<quotes>``|''|’’|‘’|‘‘)
      | (?P<row>(?P<same>[*~+|<>\#=\\/\-–—$])(?P=same)*)
      | (?P<mark>.[{marks}]*)""",
        re.VERBOSE | re.DOTALL,
    )


def _combining_marks() -> str:
    """What goes into a character class for accents written as characters of their own."""
    codes = [
        code
        for code in range(0x300, _LAST_MARK + 1)
        if unicodedata.category(chr(code)).startswith("M")
    ]
    runs = groupby(enumerate(codes), key=lambda place: place[1] - place[0])
    spans = [[code for _, code in run] for _, run in runs]
    return "".join(f"{chr(span[0])}-{chr(span[-1])}" for span in spans) + _SELECTORS


def _seams(entry: str) -> tuple[Offsets, ...]:
    """Offsets of the parts of an entry written with bars: ``gon|na`` gives (0, 3), (3, 5)."""
    offsets: list[Offsets] = []
    start = 0
    for part in entry.split("|"):
        offsets.append((start, start + len(part)))
        start += len(part)
    return tuple(offsets)


def _one_period_at(chunk: str, at: int, end: int) -> bool:
    """Whether an abbreviation's own period may stand there: not an ellipsis, but ``Inc..`` may."""
    following = chunk[at : min(at + 3, end)]
    return following.startswith(".") and (following == ".." or not following.startswith(".."))


def _link_length(link: str) -> int:
    """How much of `link` is the link, without the punctuation of the sentence around it."""
    length = len(link)
    unpaired = link.count(")") - link.count("(")
    while length and (
        link[length - 1] in ".,;:!?'’>*" or (link[length - 1] == ")" and unpaired > 0)
    ):
        unpaired -= link[length - 1] == ")"
        length -= 1
    return length

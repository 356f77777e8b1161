"""How a run of letters and digits, with single marks between them, falls into words.

A run is what stands between spaces once the punctuation around it is off: ``al-Qaeda's``,
``155mm``, ``U.S``, ``mid-1990s``, ``10:30``. Each function yields half-open offsets into what it is
given, in order, that cover it without gaps.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from counterclaim.reading.word_tables import WordTables

Offsets = tuple[int, int]

APOSTROPHE = "'’ʼ`´＇‘"  # the last one, inside a word, by mistake or for a letter: Sana‘a
HYPHEN = "\\-‐‑–"

_MOST_CLITICS = 3  # "wouldn't've" has two
_HYPHENS = re.compile(f"[{HYPHEN}]")
_CLITIC = re.compile(rf"(?i)(?:n[{APOSTROPHE}]t|[{APOSTROPHE}](?:s|re|ve|ll|d|m))\Z")
_DECADE = re.compile(rf"(?:\d\d)?\d0[{APOSTROPHE}]s", re.IGNORECASE)
_FEET_AND_INCHES = re.compile(rf"\d+[{APOSTROPHE}]\d+")
_CLOCK = re.compile(r"(\d[\d.:]*)([ap]\.m)", re.IGNORECASE)
_NUMBER_THEN_UNIT = re.compile(r"(\d[\d.,:/]*)([^\W\d_]+)")
_MONEY_THEN_NUMBER = re.compile(r"([^\W\d_]+)(\d[\d.,]*)")
_THOUSANDS = re.compile(r"\d+(?:,\d{2,3})*,\d{3}(?!\d)")
_DOTTED_NUMBER = re.compile(r"\d[\d,:]*(?:\.\d[\d,:]*)*[^\W\d_]*")
_INITIALS = re.compile(r"[^\W\d_](?:\.[^\W\d_])+")
_CAPITALS_WITH_AND = re.compile(r"\w{0,3}[A-Z]&[A-Z]\w{0,3}")
_FRACTION = re.compile(r"\d+/\d+")
_KEPT_NUMBER = re.compile(
    r"""\+?\d+(?:-\d+){2,} | \d{3}-\d{4} | \d{5}-\d{4} | \d{3}/\d{3}-\d{4}  # telephones, dates
      | \d+(?:/\d+){2,} | (?!\d/[2-68]\Z)\d\d?/\d\d?                        # dates, not fractions
    """,
    re.VERBOSE,
)


def cut_run(run: str, tables: WordTables, *, after_currency: bool) -> Iterator[Offsets]:
    """Words of `run`; `after_currency` says that a currency sign stands right before it."""
    if run.lower() in tables.whole or _is_kept_number(run) or _is_internet_name(run, tables):
        yield 0, len(run)
        return
    for start, end in _cut_hyphens(run, tables):
        for dot_start, dot_end in _cut_dots(run[start:end], tables):
            base = start + dot_start
            part = run[base : start + dot_end]
            for a, b in _cut_part(part, tables, after_currency=after_currency):
                yield base + a, base + b


def is_title(word: str, tables: WordTables) -> bool:
    """Whether `word`, written without its last period, takes one that never ends a sentence."""
    return word.lower() in tables.title or word in tables.titled


def is_abbreviation(word: str, tables: WordTables) -> bool:
    """Whether `word`, without its last period, takes one: ``Gen``, ``U.S``, ``non-U.S``, ``J``."""
    word = _HYPHENS.split(word)[-1]
    if len(word) == 1:
        return (word.isupper() and word != "I") or word in tables.abbreviated
    return (
        is_title(word, tables)
        or word.lower() in tables.abbreviation
        or word in tables.abbreviated
        or _INITIALS.fullmatch(word) is not None
    )


def _is_kept_number(run: str) -> bool:
    return run[0] in "+0123456789" and _KEPT_NUMBER.fullmatch(run) is not None


def _is_internet_name(run: str, tables: WordTables) -> bool:
    """Hosts, files and newsgroups: ``Scientology.org``, ``report.pdf``, ``alt.religion.misc``."""
    if "." not in run:
        return False
    parts = run.split(".")
    if not all(parts):
        return False
    if len(parts[0]) > 1 and parts[-1].lower() in tables.domain:
        return True
    return len(parts) > 2 and all(len(p) > 1 and p.isalpha() and p.islower() for p in parts)


def _cut_hyphens(run: str, tables: WordTables) -> Iterator[Offsets]:
    """Cuts at each hyphen, unless an affix keeps its stem: ``pro-Assad``, ``Kafka-esque``."""
    start, only_prefixes = 0, True
    parts = _HYPHENS.split(run)
    at = -1
    for before, after in itertools.pairwise(parts):
        at += len(before) + 1
        prefix, stem = before.lower(), after.lower()
        only_prefixes = (
            only_prefixes
            and prefix in tables.prefix
            and stem not in tables.lone
            and (len(prefix) > 1 or stem.isalpha())  # e-mail, but E - 3
        )
        if only_prefixes or stem in tables.suffix:
            continue
        yield start, at
        yield at, at + 1
        start = at + 1
    yield start, len(run)


def _cut_dots(part: str, tables: WordTables) -> Iterator[Offsets]:
    """Cuts at each period that no abbreviation or number owns: ``killed.The``, ``Ft.Worth``."""
    clock = _CLOCK.fullmatch(part)
    if clock:
        yield clock.span(1)
        yield clock.span(2)
        return
    if "." not in part or is_abbreviation(part, tables) or _DOTTED_NUMBER.fullmatch(part):
        yield 0, len(part)
        return
    words = part.split(".")
    start = 0
    for word, following in itertools.pairwise(words):
        end = start + len(word)
        number_follows = following[0].isdigit() and word.lower() in tables.numbered
        if number_follows or is_abbreviation(word, tables):
            yield start, end + 1
        else:
            yield start, end
            yield end, end + 1
        start = end + 1
    yield start, len(part)


def _cut_part(part: str, tables: WordTables, *, after_currency: bool) -> Iterator[Offsets]:
    """Cuts what hyphens and periods left: clitics, units, lists of numbers, fractions."""
    ends = _clitic_seams(part)
    stem = part[: ends[0]]
    mark = _dividing_mark(stem)
    start = 0
    if mark:
        for piece in re.split(f"([{mark}])", stem):
            yield start, start + len(piece)
            start += len(piece)
        ends = ends[1:]
    else:
        seam = _unit_seam(stem, tables, after_currency=after_currency)
        if seam:
            yield 0, seam
            start = seam
    for end in ends:
        yield start, end
        start = end


def _clitic_seams(part: str) -> list[int]:
    """Where each word of ``would|n't|'ve`` ends; a decade (``1990's``) is one word."""
    ends = [len(part)]
    while len(ends) <= _MOST_CLITICS and not _DECADE.fullmatch(part, 0, ends[0]):
        clitic = _CLITIC.search(part, max(0, ends[0] - 3), ends[0])
        if clitic is None or clitic.start() == 0:
            break
        ends.insert(0, clitic.start())
    return ends


def _dividing_mark(word: str) -> str:
    """The mark that cuts `word` into words of its own, or nothing."""
    if "&" in word and not _CAPITALS_WITH_AND.fullmatch(word):
        return "&"
    if "," in word and not _THOUSANDS.match(word):
        return ","
    if _FRACTION.fullmatch(word) and not _KEPT_NUMBER.fullmatch(word):
        return "/"
    return APOSTROPHE if _FEET_AND_INCHES.fullmatch(word) else ""


def _unit_seam(word: str, tables: WordTables, *, after_currency: bool) -> int:
    """Where a number and its unit or currency part in `word`; 0 if they do not."""
    number = _NUMBER_THEN_UNIT.fullmatch(word)
    if number:
        unit = number.group(2).lower()
        known = unit in tables.unit or (after_currency and unit in tables.magnitude)
        return number.end(1) if known else 0
    money = _MONEY_THEN_NUMBER.fullmatch(word)
    return money.end(1) if money and money.group(1).lower() in tables.money else 0

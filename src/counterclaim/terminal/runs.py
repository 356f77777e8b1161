"""Stretches of text in one ink, wrapped into lines of a terminal's width."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from counterclaim.describe import make_safe
from counterclaim.terminal.look import Ink, Look


class Run(NamedTuple):
    """Some characters, all in one ink."""

    text: str
    ink: Ink


_TOKEN = re.compile(r"\n|[^\S\n]+|\S+")


def width_of(text: str) -> int:
    """How many columns a terminal gives to a text."""
    if text.isascii():
        return len(text)
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def shorten(text: str, width: int) -> str:
    """The beginning of a text on one line, with an ellipsis where it was cut."""
    text = " ".join(make_safe(text).split())
    if width_of(text) <= width:
        return text
    return _take(text, max(0, width - 1))[0].rstrip() + "…"


def _take(text: str, width: int) -> tuple[str, str]:
    """As many first characters as fit, and the rest."""
    used = 0
    for position, character in enumerate(text):
        used += _columns(character)
        if used > width:
            return text[:position], text[position:]
    return text, ""


def wrap(runs: Iterable[Run], look: Look, indent: str = "") -> Iterator[str]:
    """Lines no wider than the page, broken at spaces; line ends of the text are kept.

    Several empty lines become one; a word longer than a line is cut.
    """
    room = look.width - len(indent)
    line: list[Run] = []
    used, was_empty = 0, True
    for word in _words(runs):
        text = "".join(run.text for run in word)
        width = width_of(text)
        if text == "\n" or (used + width > room and line):
            empty = not line
            if not (empty and was_empty):
                yield _paint(line, look, indent)
            line, used, was_empty = [], 0, empty
            if text == "\n":
                continue
        if text.isspace() and not line:
            continue
        for piece in _cut(word, room) if width > room else [word]:
            if line and width > room:
                yield _paint(line, look, indent)
                line, used = [], 0
            line.extend(piece)
            used += sum(width_of(run.text) for run in piece)
    if line:
        yield _paint(line, look, indent)


def _words(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """Words, spaces and line ends one by one; a word may be in several inks."""
    word: list[Run] = []
    for run in runs:
        for token in _TOKEN.findall(run.text):
            if token.isspace():
                if word:
                    yield word
                    word = []
                yield [Run(token, run.ink)]
            else:
                word.append(Run(token, run.ink))
    if word:
        yield word


def _cut(word: list[Run], room: int) -> Iterator[list[Run]]:
    """Pieces of a long word, each no wider than a line."""
    piece: list[Run] = []
    left = room
    for run in word:
        rest = run.text
        while rest:
            taken, rest = _take(rest, left)
            if not taken and not piece:
                taken, rest = rest[0], rest[1:]
            if taken:
                piece.append(Run(taken, run.ink))
                left -= width_of(taken)
            if rest:
                yield piece
                piece, left = [], room
    if piece:
        yield piece


def _paint(line: list[Run], look: Look, indent: str) -> str:
    while line and line[-1].text.isspace():
        line = line[:-1]
    strokes = groupby(line, key=lambda run: run.ink)
    painted = [look.paint("".join(run.text for run in runs), ink) for ink, runs in strokes]
    return indent + "".join(painted) if painted else ""

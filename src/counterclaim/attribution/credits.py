"""Credits of another outlet: "(AP)", "— Interfax", in front of a report or at its end."""

import re
from collections.abc import Iterator, Sequence

from counterclaim.attribution.draft import Draft, made
from counterclaim.attribution.page import Page
from counterclaim.attribution.quotes import Line, lines_of
from counterclaim.attribution.tables import SourceWords
from counterclaim.model.attribution import Anonymity
from counterclaim.model.span import Span

_IN_FRONT = re.compile(r"\((?P<name>[^()\n]{2,40})\)\s*[-–—:]*\s*")
_AT_THE_END = re.compile(r"\s*\((?P<name>[^()\n]{2,40})\)[.]?$")
_AFTER_A_DASH = re.compile(r"[.”\"’]?\s+[-–—]{1,2}\s*(?P<name>[A-Z][^.()\n]{1,30})[.]?$")
_DATELINE = re.compile(
    r"^[A-Z][\w’'.,/ -]{1,60}?(?:\((?P<name>[^()\n]{2,40})\)\s*[-–—:]*\s*|\s[-–—]{1,2}\s)"
)


def credits_in(page: Page, words: SourceWords, outlet: str | None) -> Iterator[Draft]:
    """A draft for each credit; what it is for is the sentence beside it.

    The outlet's own name in its dateline is no credit.
    """
    lines = lines_of(page)
    for number, line in enumerate(lines):
        text = page.said(line.span)
        for pattern in (_AT_THE_END, _AFTER_A_DASH, _IN_FRONT):
            found = pattern.match(text) if pattern is _IN_FRONT else pattern.search(text)
            if not found or not is_outlet(found["name"], words) or _is_own(found["name"], outlet):
                continue
            told = _told(
                lines, number, found.start(), found.end(), page, in_front=pattern is _IN_FRONT
            )
            first = line.span.start + found.start("name")
            source = Span(first, first + len(found["name"]), line.span.part)
            yield made("a credit", [source], [told] if told else (), anonymity=Anonymity.OUTLET)
            break


def is_outlet(name: str, words: SourceWords) -> bool:
    """Whether a name is that of an outlet, or has a word that makes it one."""
    if name in words.outlets:
        return True
    own = name.split()
    return (
        1 < len(own) <= 4
        and all(word[0].isupper() or word[0].isdigit() for word in own)
        and any(word.lower() in words.outlet_words for word in own)
    )


def _is_own(name: str, outlet: str | None) -> bool:
    return outlet is not None and f" {name.lower()} " in f" {outlet.lower()} "


def _told(
    lines: Sequence[Line], number: int, start: int, end: int, page: Page, *, in_front: bool
) -> Span | None:
    """The sentence for which a credit stands, without the credit."""
    line = lines[number].span
    first, last = (line.start + end, line.end) if in_front else (line.start, line.start + start)
    if not page.text[first:last].strip() and number and not in_front and lines[number].goes_on:
        first, last = lines[number - 1].span.start, lines[number - 1].span.end
    if dateline := _DATELINE.match(page.text[first:last]):
        first += dateline.end()
    said = page.text[first:last]
    first += len(said) - len(said.lstrip())
    last -= len(said) - len(said.rstrip(" ."))
    return Span(first, last, line.part) if first < last else None

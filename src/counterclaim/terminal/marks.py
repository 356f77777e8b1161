"""Attributions drawn on the words they stand on, also where they overlap."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from counterclaim.describe import make_safe
from counterclaim.model.attribution import Attribution
from counterclaim.model.document import Document
from counterclaim.model.span import Part, Span
from counterclaim.terminal.look import Ink
from counterclaim.terminal.runs import Run


class Role(IntEnum):
    """What a span is in its attribution. Where several overlap, the highest gives the colour."""

    CONTENT = 0
    CUE = 1
    SOURCE = 2


BRACKETS = {Role.SOURCE: ("[", "]"), Role.CUE: ("‹", "›"), Role.CONTENT: ("{", "}")}
INKS = {Role.SOURCE: Ink.SOURCE, Role.CUE: Ink.CUE, Role.CONTENT: Ink.CONTENT}
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class Mark:
    """One span of one attribution, with the attribution's number in the list."""

    span: Span
    role: Role
    number: int


def draw_part(
    document: Document, part: Part, attributions: tuple[Attribution, ...], base: Ink = Ink.PLAIN
) -> Iterator[Run]:
    """The text of one part, each span in brackets of its role that end with its number."""
    text = document.part(part)
    marks = [mark for mark in _marks(attributions) if mark.span.part == part]
    opening = sorted(marks, key=lambda m: (m.span.start, -m.span.end, m.role, m.number))
    closing = sorted(marks, key=lambda m: (m.span.end, -m.span.start, -m.role, -m.number))
    active: list[Mark] = []
    here = 0
    while opening or closing:
        there = min([m.span.start for m in opening[:1]] + [m.span.end for m in closing[:1]])
        yield Run(make_safe(text[here:there]), _ink(active, base))
        here = there
        while closing and closing[0].span.end == here:
            mark = closing.pop(0)
            active.remove(mark)
            yield Run(BRACKETS[mark.role][1], INKS[mark.role])
            yield Run(superscript(mark.number), Ink.DIM)
        while opening and opening[0].span.start == here:
            active.append(opening.pop(0))
            yield Run(BRACKETS[active[-1].role][0], INKS[active[-1].role])
    yield Run(make_safe(text[here:]), base)


def superscript(number: int) -> str:
    """A number in small raised digits."""
    return str(number).translate(_SUPERSCRIPT)


def _marks(attributions: tuple[Attribution, ...]) -> Iterator[Mark]:
    for number, attribution in enumerate(attributions, 1):
        for role, spans in (
            (Role.SOURCE, attribution.source),
            (Role.CUE, attribution.cue),
            (Role.CONTENT, attribution.content),
        ):
            yield from (Mark(span, role, number) for span in spans)


def _ink(active: list[Mark], base: Ink) -> Ink:
    if not active:
        return base
    role = max(mark.role for mark in active)
    contents = sum(mark.role is Role.CONTENT for mark in active)
    return Ink.INNER_CONTENT if role is Role.CONTENT and contents > 1 else INKS[role]

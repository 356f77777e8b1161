"""Text in colours, wrapped into lines, each line beginning with a margin."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from counterclaim.terminal import make_safe
from counterclaim.terminal.runs import width_of

DIM, BOLD, SOURCE, CUE, TRIGGER, DOUBT = "2", "1", "1;36", "3;33", "1;4", "31"
CONTENTS = ("32", "34", "35", "31")


class Stroke(NamedTuple):
    """Some characters in one colour, given as SGR codes; none is plain."""

    text: str
    ink: str = ""


def content_ink(depth: int) -> str:
    """The colour of what is said, by how many acts of saying it stands in."""
    return CONTENTS[min(depth, len(CONTENTS) - 1)]


def wrap(
    strokes: Iterable[Stroke], width: int, first: str, rest: str, *, colored: bool
) -> Iterator[str]:
    """Lines of at most `width` columns, broken at spaces; one long word may be wider."""
    cells = [(sign, ink) for text, ink in strokes for sign in make_safe(text).replace("\n", " ")]
    margin = first
    while cells := _without_spaces_before(cells):
        room, used, end, space = width - width_of(margin), 0, 0, 0
        while end < len(cells) and (used := used + width_of(cells[end][0])) <= room:
            end += 1
            if end < len(cells) and cells[end][0] == " ":
                space = end
        if end < len(cells):
            end = space or _next_space(cells, end)
        yield margin + _paint(cells[:end], colored=colored)
        cells = cells[end:]
        margin = rest


def _without_spaces_before(cells: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return cells[next((at for at, (sign, _) in enumerate(cells) if sign != " "), len(cells)) :]


def _next_space(cells: list[tuple[str, str]], start: int) -> int:
    return next((at for at in range(start, len(cells)) if cells[at][0] == " "), len(cells))


def _paint(cells: list[tuple[str, str]], *, colored: bool) -> str:
    painted = []
    for ink, run in groupby(cells, key=lambda cell: cell[1]):
        text = "".join(sign for sign, _ in run)
        painted.append(f"\x1b[{ink}m{text}\x1b[0m" if colored and ink else text)
    return "".join(painted).rstrip(" ")

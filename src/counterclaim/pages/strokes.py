"""The text of a report cut into stretches, each with all that stands on it.

Spans of attributions nest and overlap in any way, HTML elements only nest: so a stretch ends
wherever a span begins or ends, and each stretch says what it is part of. A content has a lane, a
line below the words, that no other content shares which touches it, so that overlapping contents
are told apart by lanes, also by eyes and printers that know no colours.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from counterclaim.model.attribution import Attribution
from counterclaim.model.record import Record
from counterclaim.model.span import Part, Span

LANES = 4


@dataclass(frozen=True, slots=True)
class Stroke:
    """A stretch of one line of text.

    `names` say what it is part of: `s3` the source of the third attribution, `q3` its cue, `c3` its
    content, `t-e5` the trigger of the fifth event (`t-k2` of control, `t-r1` of a relation, `t-n1`
    of a number of no event), and `place`, `time` or `count`. `lanes` are those of the contents that
    it is part of, the outermost first. `ends` are the numbers of the attributions of which a
    source, cue or content ends with it. `begins` are the propositions whose triggers' first stroke
    it is.
    """

    text: str
    names: tuple[str, ...]
    begins: tuple[str, ...]
    lanes: tuple[int, ...]
    ends: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    span: Span
    name: str
    number: int | None
    lane: int | None
    begins: str | None = None


def cut(record: Record, part: Part) -> list[list[Stroke]]:
    """The lines of a part in strokes; an empty line is an empty list."""
    text = record.document.part(part)
    marks = [mark for mark in _marks(record) if mark.span.part == part]
    breaks = {at for at, character in enumerate(text) if character == "\n"}
    edges = {0, len(text)} | {at for mark in marks for at in (mark.span.start, mark.span.end)}
    ordered = sorted(edges | breaks | {at + 1 for at in breaks})
    lines: list[list[Stroke]] = [[]]
    active = _Active(marks)
    for start, end in pairwise(ordered):
        if text[start:end] == "\n":
            lines.append([])
        else:
            lines[-1].append(_stroke(text, start, end, active.over(start, end)))
    return lines


def _stroke(text: str, start: int, end: int, over: Sequence[_Mark]) -> Stroke:
    lanes = {mark.lane for mark in over if mark.lane is not None}
    ends = [mark.number for mark in over if mark.number and mark.span.end == end]
    names = tuple(dict.fromkeys(mark.name for mark in over))
    begins = tuple(mark.begins for mark in over if mark.begins and mark.span.start == start)
    return Stroke(text[start:end], names, begins, tuple(sorted(lanes)), tuple(dict.fromkeys(ends)))


class _Active:
    """The marks over each stretch, for stretches asked for from left to right."""

    def __init__(self, marks: Iterable[_Mark]) -> None:
        self._coming = sorted(marks, key=lambda mark: mark.span, reverse=True)
        self._over: list[_Mark] = []

    def over(self, start: int, end: int) -> list[_Mark]:
        while self._coming and self._coming[-1].span.start < end:
            self._over.append(self._coming.pop())
        self._over = [mark for mark in self._over if mark.span.end > start]
        return self._over


def _marks(record: Record) -> Iterator[_Mark]:
    lanes = _lanes(record.attributions)
    for number, said in enumerate(record.attributions, 1):
        yield from (_Mark(span, f"c{number}", number, lanes[said.id]) for span in said.content)
        yield from (_Mark(span, f"q{number}", number, None) for span in said.cue)
        yield from (_Mark(span, f"s{number}", number, None) for span in said.source)
    for name, trigger in _triggers(record):
        for place, span in enumerate(trigger):
            yield _Mark(span, f"t-{name}", None, None, None if place else name)
    for name, items in (("place", record.places), ("time", record.times), ("count", record.counts)):
        yield from (_Mark(item.span, name, None, None) for item in items)


def _triggers(record: Record) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """The words that tell of each event, of control, relations and numbers of none, by id."""
    yield from ((each.id, each.trigger) for each in record.events)
    yield from ((each.id, each.trigger) for each in record.control)
    yield from ((each.id, each.trigger) for each in record.relations)
    with_events = {count for event in record.events for count in event.counts}
    yield from ((each.id, (each.span,)) for each in record.counts if each.id not in with_events)


def _lanes(attributions: Sequence[Attribution]) -> dict[str, int]:
    """A lane for each content: the first that no content has which touches it, the longer first."""
    lanes: dict[str, int] = {}
    given: list[tuple[Attribution, int]] = []
    for said in sorted(attributions, key=_length, reverse=True):
        taken = {lane for other, lane in given if _touch(said.content, other.content)}
        free = (lane for lane in range(LANES) if lane not in taken)
        lanes[said.id] = next(free, LANES - 1)
        given.append((said, lanes[said.id]))
    return lanes


def _length(attribution: Attribution) -> int:
    return sum(span.end - span.start for span in attribution.content)


def _touch(some: Sequence[Span], others: Sequence[Span]) -> bool:
    return any(one.overlaps(other) for one in some for other in others)

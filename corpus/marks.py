"""Attributions and triggers drawn on the words of one sentence."""

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.chains import chain_of
from corpus.format import Report, Sentence
from corpus.strokes import CUE, DIM, SOURCE, TRIGGER, Stroke, content_ink
from counterclaim.model.span import Span
from counterclaim.terminal.marks import superscript


@dataclass(frozen=True, slots=True)
class Mark:
    """Words in brackets. `rank` decides which stands inside where two cover the same words."""

    span: Span
    opening: str
    closing: str
    label: str
    ink: str
    rank: int


def draw_sentence(report: Report, sentence: Sentence) -> Iterator[Stroke]:
    """The words of a sentence, each span in brackets that end with its attribution's number."""
    marks = [mark for mark in _marks(report) if mark.span.overlaps(sentence.span)]
    opening = sorted(marks, key=lambda m: (m.span.start, -m.span.end, m.rank))
    closing = sorted(marks, key=lambda m: (m.span.end, -m.span.start, -m.rank))
    borders = {sentence.span.start, sentence.span.end}
    borders |= {b for m in marks for b in (m.span.start, m.span.end)}
    inside = sorted(b for b in borders if sentence.span.start <= b <= sentence.span.end)
    for here, there in zip(inside, [*inside[1:], None], strict=True):
        for mark in closing:
            if mark.span.end == here and here > sentence.span.start:
                yield Stroke(mark.closing, mark.ink)
                yield Stroke(mark.label, DIM)
        for mark in opening:
            if mark.span.start == here and there is not None:
                yield Stroke(mark.opening, mark.ink)
        if there is not None:
            offset = sentence.span.start
            covering = [m for m in opening if m.span.start <= here and there <= m.span.end]
            ink = max(covering, key=lambda m: m.rank).ink if covering else ""
            yield Stroke(sentence.text[here - offset : there - offset], ink)


def _marks(report: Report) -> Iterator[Mark]:
    for each in report.attributions:
        depth = len(chain_of(report, each.id)) - 1
        label = superscript(int(each.id[1:])) if each.id[1:].isdigit() else each.id
        for span in each.content:
            yield Mark(span, "{", "}", label, content_ink(depth), depth)
        for span in each.cue:
            yield Mark(span, "‹", "›", label, CUE, 20)
        for span in each.source:
            yield Mark(span, "[", "]", label, SOURCE, 21)
        for span in each.addressee:
            yield Mark(span, "(", ")", label, SOURCE, 22)
    for event in report.events:
        for span in event.trigger:
            yield Mark(span, "*", "*", "", TRIGGER, 30)

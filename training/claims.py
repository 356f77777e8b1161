"""Our own corpus, and sentences with one PLOVER event each, as texts to train on."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

from corpus.codes import load_codes
from corpus.conflicts import load_conflicts
from corpus.format import Attribution, Entity, Event, Report
from corpus.loader import load_report, report_files
from corpus.practice import load_practice
from counterclaim.model.span import Part, Span
from counterclaim.reading.edges import joined
from training.corpora import (
    Act,
    AnnotatedText,
    Attributed,
    Labels,
    Offsets,
    Splitter,
    WordPlaces,
    rows,
)
from training.halves import digest_of
from training.labels import (
    ADDRESSEE,
    CONTEXTS,
    EVENT,
    FRAME,
    HELD,
    HOLDER,
    MARKS,
    MODES,
    ROLE,
    SLOT,
    TYPES,
    VOICE,
)

FOLDS = 5
MERGED = {"YIELD": ("CONCEDE", "RETREAT")}
_MARK = re.compile(r"<(/?)([st])>")
_SLOT_OF_MARK = {"s": "actor", "t": "recipient"}


def load_reports(split: str) -> list[Report]:
    """The reports of one part of the corpus: train, dev or test."""
    conflicts, codes = load_conflicts(), load_codes()
    found = (load_report(path, codes).report for path in report_files())
    return [each for each in found if each and conflicts[each.conflict].split == split]


def whole_texts(reports: Iterable[Report], split: Splitter) -> Iterator[AnnotatedText]:
    """Titles and texts of reports, each read by itself as the reader does."""
    for report in reports:
        for part, text in (("title", report.title), ("text", report.text)):
            if text:
                yield _annotated(report, Span(0, len(text), _part(part)), text, split)


def single_sentences(reports: Iterable[Report], split: Splitter) -> Iterator[AnnotatedText]:
    """Sentences out of their context, with what is told in each."""
    for report in reports:
        for sentence in report.sentences:
            yield _annotated(report, sentence.span, sentence.text, split)


def _part(name: str) -> Part:
    return "title" if name == "title" else "text"


class _Words:
    """The words of a stretch of a report, and which of them a span of the report covers."""

    def __init__(self, within: Span, text: str, offsets: list[Offsets]) -> None:
        self._within = within
        self._places = WordPlaces(offsets)
        self.text = text
        self.offsets = offsets

    def of(self, spans: Iterable[Span]) -> list[Offsets]:
        found = []
        for span in spans:
            if span.part != self._within.part or not self._within.overlaps(span):
                continue
            base = self._within.start
            words = self._places.of((span.start - base, span.end - base))
            if words:
                found.append(words)
        return found

    def tags(self, spans: Mapping[str, Sequence[Span]], names: list[str]) -> dict[int, int]:
        """A tag for each word; where spans of two kinds lie on one word, the first kind's."""
        result: dict[int, int] = {}
        for kind, given in spans.items():
            for start, end in self.of(given):
                if any(word in result for word in range(start, end)):
                    continue
                for word in range(start, end):
                    result[word] = names.index(("B-" if word == start else "I-") + kind)
        return result

    def row(self, spans: Mapping[str, Sequence[Span]], names: list[str]) -> Labels:
        """The same as one row, a tag for every word."""
        row = np.zeros(len(self.offsets), dtype=np.int64)
        for word, tag in self.tags(spans, names).items():
            row[word] = tag
        return row


def _annotated(report: Report, within: Span, text: str, split: Splitter) -> AnnotatedText:
    offsets = split(text)
    words = _Words(within, text, offsets)
    starts = np.zeros(len(offsets), dtype=np.int64)
    for sentence in report.sentences:
        for first, _ in words.of([sentence.span])[:1]:
            starts[first] = 1
    said = [_attributed(each, words) for each in report.attributions]
    acts = [_act(report, each, words) for each in report.events]
    held = {
        kind: [each.span for each in report.control if (each.polarity == "negative") is lost]
        for kind, lost in (("held", False), ("lost", True))
    }
    holders = [each.span for control in report.control for each in control.holder]
    return AnnotatedText(
        f"{report.id}-{within.part}-{within.start}", text, offsets, sentence=starts,
        held=words.row(held, HELD), holder=words.row({"holder": holders}, HOLDER),
        attributions=[each for each in said if each],
        acts=[each for each in acts if each.trigger],
    )  # fmt: skip


def _attributed(given: Attribution, words: _Words) -> Attributed | None:
    cue = words.of(given.cue)
    if not cue:
        return None
    roles: dict[int, int] = {}
    for kind in ("source", "content"):
        for start, end in joined(words.text, words.offsets, words.of(getattr(given, kind))):
            for word in range(start, end):
                roles[word] = ROLE.index(("B-" if word == start else "I-") + kind)
    labels = (given.function, given.polarity, given.anonymity or "unattributed", given.basis)
    return Attributed(
        (min(cue)[0], max(cue)[1]),
        roles,
        inner=given.parent is not None,
        addressees=words.tags({"addressee": given.addressee}, ADDRESSEE),
        voice=tuple(
            names.index(label) for names, label in zip(VOICE.values(), labels, strict=True)
        ),
    )


def _act(report: Report, event: Event, words: _Words) -> Act:
    places = {each.id: each.span for each in report.places}
    times = {each.id: each.span for each in report.times}
    counts = {each.id: each.span for each in report.counts}
    slots = {
        "actor": [each.span for each in event.actor],
        "recipient": [each.span for each in event.recipient],
    }
    frame = {
        "count": [counts[name] for name in event.counts if name in counts],
        "time": [times[name] for name in event.time if name in times],
        "place": [places[name] for name in event.place if name in places],
    }
    factuality = tuple(
        EVENT[kind].index(str(getattr(event, kind))) for kind in ("polarity", "certainty", "status")
    )
    return Act(
        tuple(words.of(event.trigger)),
        (TYPES.index(event.type),),
        words.tags(slots, SLOT),
        words.tags(frame, FRAME),
        tuple(MODES.index(f"{event.type} {mode}") for mode in event.mode),
        tuple(CONTEXTS.index(context) for context in event.context),
        (factuality[0], factuality[1], factuality[2]),
        event.main,
        tuple(
            (span, _mark(entity))
            for entity in (*event.actor, *event.recipient)
            for span in words.of([entity.span])
        ),
    )


def _mark(entity: Entity) -> int:
    """What holds of one who stands in a slot alone, as `labels.MARKS` has it."""
    if entity.polarity == "negative":
        return MARKS.index("not")
    return MARKS.index(entity.certainty) if entity.certainty in MARKS else 0


def load_practised(shared: Path) -> dict[str, Report]:
    """The passages of real news to learn from, by the id of their document."""
    found = [each.report for each in load_practice(shared=shared)]
    return {each.origin.document: each for each in found if each and each.origin}


def marked_sentences(
    path: Path, split: Splitter, practised: Mapping[str, Report]
) -> Iterator[AnnotatedText]:
    """Sentences whose one event is known by its type, actor and recipient, and not by its words.

    Those that are among the passages practised on come with all that is annotated in them.
    """
    for row in rows(path):
        name = str(row["id"])
        if name in practised:
            yield from whole_texts([practised[name]], split)
        else:
            yield marked_sentence(name, str(row["marked"]), str(row["event"]), split)


def marked_sentence(name: str, marked: str, kind: str, split: Splitter) -> AnnotatedText:
    """One of them, its actors between <s> and </s>, its recipients between <t> and </t>."""
    text, slots = "", []
    at, opened = 0, 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        if not mark[1]:
            opened = len(text)
        elif text[opened:].strip():
            slots.append((_SLOT_OF_MARK[mark[2]], opened, len(text)))
    text += marked[at:]
    offsets = split(text)
    places = WordPlaces(offsets)
    tags: dict[int, int] = {}
    for slot, start, end in slots:
        inside = text[start:end]
        start += len(inside) - len(inside.lstrip())  # noqa: PLW2901
        for first, last in filter(None, [places.of((start, start + len(inside.strip())))]):
            for word in range(first, last):
                tags[word] = SLOT.index(("B-" if word == first else "I-") + slot)
    types = tuple(TYPES.index(each) for each in MERGED.get(kind, (kind,)))
    return AnnotatedText(name, text, offsets, acts=[Act((), types, tags, {})])


def fold_of(text: str) -> int:
    """Which fifth a sentence belongs to."""
    return digest_of(text) % FOLDS

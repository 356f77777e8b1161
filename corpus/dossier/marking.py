"""The words that the gold of a dossier speaks of, laid on the lines of its reports.

What one notation names is one mark, with a label for everything that it is: a mention of an
incident, a claim of a version, a voice, a quotation, a credit. Spans overlap in any way and HTML
elements only nest, so a line is cut wherever a span begins or ends.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, get_args

from corpus.dossier.format import Gold
from corpus.dossier.loader import Dossier, Report
from corpus.dossier.words import Found, find
from counterclaim.model.span import Part, Span

Role = Literal["mention", "claim", "voice", "quotation", "credit"]
ROLES: tuple[Role, ...] = get_args(Role)


@dataclass(frozen=True, slots=True)
class Label:
    """What words are, and the id of the place on the page that tells more."""

    role: Role
    text: str
    goal: str


@dataclass(frozen=True, slots=True)
class Mark:
    """Words in one report (in pieces, where they stand apart), with all their labels."""

    id: str
    report: str
    spans: tuple[Span, ...]
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Stroke:
    """A stretch of one line of text, with the roles of all marks on it.

    `sentence` is the number of the sentence that begins with it, `begins` are the marks that do,
    `ends` the labels of the marks that end with it.
    """

    text: str
    roles: tuple[Role, ...]
    sentence: int | None
    begins: tuple[str, ...]
    ends: tuple[Label, ...]


def marks_of(dossier: Dossier) -> dict[str, Mark]:
    """Every mark by its notation; words that do not stand where they should have none."""
    laid = {name: report.laid for name, report in dossier.reports.items()}
    labels: dict[str, dict[Label, None]] = {}
    for notation, label in _labels(dossier.gold):
        labels.setdefault(notation, {})[label] = None
    marks = {}
    for number, (notation, those) in enumerate(labels.items()):
        found = find(notation, laid)
        if isinstance(found, Found):
            name = f"{found.report}-w{number}"
            marks[notation] = Mark(name, found.report, found.spans, tuple(those))
    return marks


def _labels(gold: Gold) -> Iterator[tuple[str, Label]]:
    """Each notation with what its words are."""
    for name, origin in gold.origins.items():
        yield from ((words, Label("voice", name, name)) for words in origin.words)
    for name, incident in gold.incidents.items():
        yield from ((words, Label("mention", name, name)) for words in incident.mentions)
        for slot, each in incident.slots.items():
            for key, version in each.versions.items():
                label = Label("claim", f"{name} {slot} {key}", f"{name}-{slot}-{key}")
                yield from ((claim.at, label) for claim in version.claims)
    for number, quotation in enumerate(gold.quotations, 1):
        label = Label("quotation", f"q{number}", f"q{number}")
        yield from ((at, label) for at in (quotation.original, *(x.at for x in quotation.copies)))
    for descent in gold.lineage:
        for at in descent.at:
            if at.startswith(f"{descent.of}/") and not names_sentences(at):
                yield at, Label("credit", f"from {descent.from_}", f"{descent.of}-lineage")


def names_sentences(notation: str) -> bool:
    """Whether it names whole sentences: `r01/2-5`, `r01/2:*`."""
    return ":" not in notation or notation.endswith(":*")


def cut(report: Report, part: Part, marks: Sequence[Mark]) -> list[list[Stroke]]:
    """The lines of a part in strokes; an empty line is an empty list."""
    text = (report.laid.title or "") if part == "title" else report.laid.text
    pieces = [
        (span, mark, span == mark.spans[0], span == mark.spans[-1])
        for mark in marks
        for span in mark.spans
        if mark.report == report.id and span.part == part
    ]
    sentences = {
        span.start: number for number, span in report.laid.sentences.items() if span.part == part
    }
    edges = {0, len(text), *sentences} | {at for p in pieces for at in (p[0].start, p[0].end)}
    breaks = {at for at, character in enumerate(text) if character == "\n"}
    lines: list[list[Stroke]] = [[]]
    for start, end in pairwise(sorted(edges | breaks | {at + 1 for at in breaks})):
        if text[start:end] == "\n":
            lines.append([])
            continue
        over = [each for each in pieces if each[0].start < end and each[0].end > start]
        labels = (label for _, mark, _, _ in over for label in mark.labels)
        begins = (mark.id for span, mark, first, _ in over if first and span.start == start)
        ends = (x for span, mark, _, last in over if last and span.end == end for x in mark.labels)
        stroke = Stroke(
            text[start:end],
            tuple(dict.fromkeys(label.role for label in labels)),
            sentences.get(start),
            tuple(begins),
            tuple(sorted(ends, key=lambda label: ROLES.index(label.role))),
        )
        lines[-1].append(stroke)
    return lines


def by_report(marks: Mapping[str, Mark]) -> dict[str, list[Mark]]:
    """The marks of each report."""
    found: dict[str, list[Mark]] = {}
    for mark in marks.values():
        found.setdefault(mark.report, []).append(mark)
    return found

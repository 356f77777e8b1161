"""One record as a page for people."""

from collections import Counter
from collections.abc import Iterator

from counterclaim.model.attribution import Attribution
from counterclaim.model.document import Document
from counterclaim.model.record import Record
from counterclaim.model.span import Span
from counterclaim.terminal.look import Ink, Look
from counterclaim.terminal.marks import BRACKETS, INKS, Role, draw_part
from counterclaim.terminal.runs import Run, make_safe, shorten, width_of, wrap

NOBODY = "nobody named"
_INDENT = "  "


def draw_record(record: Record, look: Look) -> str:
    """The report with who says what marked on its words, and the list of who says what below."""
    lines = [
        *_head(record, look),
        "",
        *wrap(draw_part(record.document, "text", record.attributions), look, _INDENT),
        "",
        *_list(record, look),
        "",
        *_counts(record, look),
        *_problems(record, look),
    ]
    return "\n".join(lines) + "\n"


def draw_legend(look: Look) -> str:
    """What the brackets and colours mean, on one line."""
    runs = [
        Run("[who says]", Ink.SOURCE),
        Run("  ", Ink.PLAIN),
        Run("‹by which words›", Ink.CUE),
        Run("  ", Ink.PLAIN),
        Run("{what is said}", Ink.CONTENT),
        Run("  ¹ its number in the list below", Ink.DIM),
    ]
    return "\n".join(wrap(runs, look, _INDENT))


def _head(record: Record, look: Look) -> Iterator[str]:
    document = record.document
    yield look.paint("━" * look.width, Ink.DIM)
    if document.title:
        yield from wrap(draw_part(document, "title", record.attributions, Ink.HEAD), look, _INDENT)
    known = [
        document.outlet or "outlet unknown",
        document.published.isoformat() if document.published else "date unknown",
        document.ref,
    ]
    line = " · ".join(" ".join(make_safe(each).split()) for each in known if each)
    yield from wrap([Run(line, Ink.DIM)], look, _INDENT)
    yield draw_legend(look)


def _list(record: Record, look: Look) -> Iterator[str]:
    if not record.attributions:
        yield _INDENT + look.paint("No attribution was found.", Ink.DIM)
    digits = len(str(len(record.attributions)))
    for number, attribution in enumerate(record.attributions, 1):
        yield _list_line(f"{number:>{digits}}", attribution, record.document, look)


def _list_line(number: str, attribution: Attribution, document: Document, look: Look) -> str:
    """Who says, by which words, what: on one line, the content taking what room is left."""
    runs = [Run(f"{_INDENT}{number}", Ink.DIM), Run("  ", Ink.PLAIN)]
    third = look.width // 3
    if attribution.source:
        runs.append(_bracketed(document, attribution.source, Role.SOURCE, third))
    else:
        runs.append(Run(NOBODY, Ink.DIM))
    if attribution.cue:
        runs += [Run(" ", Ink.PLAIN), _bracketed(document, attribution.cue, Role.CUE, third)]
    left = look.width - sum(width_of(run.text) for run in runs) - 1
    if attribution.content:
        runs += [
            Run(" ", Ink.PLAIN),
            _bracketed(document, attribution.content, Role.CONTENT, left),
        ]
    return "".join(look.paint(run.text, run.ink) for run in runs)


def _bracketed(document: Document, spans: tuple[Span, ...], role: Role, width: int) -> Run:
    opening, closing = BRACKETS[role]
    words = " … ".join(document.words_of(span) for span in spans)
    return Run(f"{opening}{shorten(words, width - 2)}{closing}", INKS[role])


def _counts(record: Record, look: Look) -> Iterator[str]:
    document = record.document
    kinds = Counter(name.kind.value for name in record.names)
    by_kind = ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items()))
    yield _count_line("Names", len(record.names), by_kind, look)
    places = Counter(" ".join(document.words_of(place.span).split()) for place in record.places)
    by_place = ", ".join(
        f"{make_safe(name)} ×{count}" if count > 1 else make_safe(name)
        for name, count in places.most_common()
    )
    yield _count_line("Toponyms", len(record.places), by_place, look)


def _count_line(label: str, count: int, details: str, look: Look) -> str:
    line = f"{label} {count}" + (f": {details}" if details else "")
    return _INDENT + look.paint(shorten(line, look.width - len(_INDENT)), Ink.DIM)


def _problems(record: Record, look: Look) -> Iterator[str]:
    for problem in record.problems:
        line = f"! {problem.stage}: {make_safe(problem.message)}"
        yield from wrap([Run(line, Ink.PROBLEM)], look, _INDENT)

"""One record as a page for people."""

from collections.abc import Iterator

from counterclaim.describe import make_safe
from counterclaim.model.record import Record
from counterclaim.terminal.lists import INDENT, decision_lines, voice_lines
from counterclaim.terminal.look import Ink, Look
from counterclaim.terminal.marks import draw_part
from counterclaim.terminal.runs import Run, wrap
from counterclaim.terminal.summary import summary


def draw_record(record: Record, look: Look, *, explain: bool = False) -> str:
    """The report with who says what marked on its words; below, that and what is told, as a list.

    With `explain`, every decision stands at the end.
    """
    lines = [
        *_head(record, look),
        "",
        *wrap(draw_part(record.document, "text", record.attributions), look, INDENT),
        "",
        *voice_lines(record, look),
        "",
        *summary(record, look),
        *(["", *decision_lines(record, look)] if explain else []),
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
    return "\n".join(wrap(runs, look, INDENT))


def _head(record: Record, look: Look) -> Iterator[str]:
    document = record.document
    yield look.paint("━" * look.width, Ink.DIM)
    if document.title:
        yield from wrap(draw_part(document, "title", record.attributions, Ink.HEAD), look, INDENT)
    known = [
        document.outlet or "outlet unknown",
        document.published.isoformat() if document.published else "date unknown",
        document.ref,
    ]
    line = " · ".join(" ".join(make_safe(each).split()) for each in known if each)
    yield from wrap([Run(line, Ink.DIM)], look, INDENT)
    yield draw_legend(look)


def _problems(record: Record, look: Look) -> Iterator[str]:
    for problem in record.problems:
        line = f"! {problem.stage}: {make_safe(problem.message)}"
        yield from wrap([Run(line, Ink.PROBLEM)], look, INDENT)

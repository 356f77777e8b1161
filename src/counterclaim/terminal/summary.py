"""What a report is about, on a few lines."""

from collections.abc import Iterator

from counterclaim.describe import make_safe, summarize
from counterclaim.model.record import Record
from counterclaim.terminal.look import Ink, Look
from counterclaim.terminal.runs import Run, wrap

_MARGIN = "           "


def summary(record: Record, look: Look) -> Iterator[str]:
    """Who, where, when and how many, each beginning with its label."""
    for label, items in summarize(record):
        lines = wrap([Run(make_safe("; ".join(items)), Ink.DIM)], look, _MARGIN)
        for number, line in enumerate(lines):
            head = f"  {label}".ljust(len(_MARGIN))
            yield line.replace(_MARGIN, head, 1) if number == 0 else line

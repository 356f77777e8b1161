"""Records for people and programs: pages with the attributions drawn on the words, and JSON."""

from counterclaim.describe import make_safe
from counterclaim.terminal.look import Look, look_of
from counterclaim.terminal.page import draw_record
from counterclaim.terminal.printers import (
    IndentedPrinter,
    LinePrinter,
    PagePrinter,
    Printer,
    record_json,
)
from counterclaim.terminal.progress import Progress

__all__ = [
    "IndentedPrinter",
    "LinePrinter",
    "Look",
    "PagePrinter",
    "Printer",
    "Progress",
    "draw_record",
    "look_of",
    "make_safe",
    "record_json",
]

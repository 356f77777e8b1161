"""Records for people and programs: pages with the attributions drawn on the words, and JSON."""

from counterclaim.terminal.look import Look, look_of
from counterclaim.terminal.page import draw_record
from counterclaim.terminal.printers import IndentedPrinter, LinePrinter, PagePrinter, Printer
from counterclaim.terminal.progress import Progress
from counterclaim.terminal.runs import make_safe

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
]

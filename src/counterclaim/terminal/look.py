"""How wide the page is, and whether it has colours."""

import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TextIO

WIDEST = 110
NARROWEST = 40


class Ink(StrEnum):
    """What a stretch of the page is, and with it the SGR codes that draw it.

    Bold, italic and brackets carry the same difference as the colours, for eyes and terminals
    that have none.
    """

    PLAIN = ""
    HEAD = "1"
    DIM = "2"
    SOURCE = "1;36"
    CUE = "3;33"
    CONTENT = "32"
    INNER_CONTENT = "92"
    PROBLEM = "31"


@dataclass(frozen=True, slots=True)
class Look:
    """How a page is to be drawn."""

    width: int
    colored: bool

    def paint(self, text: str, ink: Ink) -> str:
        """The text in its colour, if there are colours."""
        return f"\x1b[{ink}m{text}\x1b[0m" if self.colored and ink and text else text


def look_of(stream: TextIO, environment: Mapping[str, str] = os.environ) -> Look:
    """Colours if the stream is a terminal and nobody asked for none; its width within reason.

    Source: no-color.org; FORCE_COLOR draws colours into files and pipes too.
    """
    forced = bool(environment.get("FORCE_COLOR"))
    refused = bool(environment.get("NO_COLOR")) or environment.get("TERM") == "dumb"
    columns = shutil.get_terminal_size((80, 24)).columns
    return Look(
        width=max(NARROWEST, min(WIDEST, columns)),
        colored=not refused and (forced or stream.isatty()),
    )

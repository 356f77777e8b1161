"""Records to standard output, one form each; a record is written as soon as it is read."""

import json
from collections.abc import Callable
from typing import BinaryIO, Protocol

from counterclaim.describe import decisions_of
from counterclaim.model.contract import Json, decision_json
from counterclaim.model.record import Record
from counterclaim.terminal.look import Look
from counterclaim.terminal.page import draw_record

_LINE_BREAKS_TO_SOME = str.maketrans(
    {"\u0085": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)


def record_json(record: Record, *, words: bool = False, explain: bool = False) -> Json:
    """A record as it is printed; with `explain`, with every decision as `decisions`."""
    printed = record.to_json(words=words)
    if explain:
        printed["decisions"] = [
            decision_json(record.document, each) for each in decisions_of(record)
        ]
    return printed


class Printer(Protocol):
    """Prints records one by one, and what is left to print when there are no more."""

    def print(self, record: Record) -> None: ...
    def finish(self) -> None: ...


class PagePrinter:
    """Pages for people."""

    def __init__(self, out: BinaryIO, look: Look, *, explain: bool = False) -> None:
        self._out = out
        self._look = look
        self._explain = explain

    def print(self, record: Record) -> None:
        self._out.write(draw_record(record, self._look, explain=self._explain).encode())
        self._out.flush()

    def finish(self) -> None:
        self._out.flush()


class LinePrinter:
    """One JSON object a line. Characters that some take for line ends are escaped."""

    def __init__(self, out: BinaryIO, to_json: Callable[[Record], object]) -> None:
        self._out = out
        self._to_json = to_json

    def print(self, record: Record) -> None:
        line = json.dumps(self._to_json(record), ensure_ascii=False, separators=(",", ":"))
        self._out.write(line.translate(_LINE_BREAKS_TO_SOME).encode() + b"\n")
        self._out.flush()

    def finish(self) -> None:
        self._out.flush()


class IndentedPrinter:
    """One indented JSON object for one document, a list for several.

    The first is held back until it is known whether there is a second, no more than that; with
    `always_list` a list is printed whatever there is.
    """

    def __init__(
        self, out: BinaryIO, to_json: Callable[[Record], object], *, always_list: bool
    ) -> None:
        self._out = out
        self._to_json = to_json
        self._always_list = always_list
        self._held: Record | None = None
        self._count = 0

    def print(self, record: Record) -> None:
        self._count += 1
        if self._count == 1:
            self._held = record
            return
        if self._held is not None:
            self._item("[\n", self._held)
            self._held = None
        self._item(",\n", record)

    def finish(self) -> None:
        if self._held is None:
            self._out.write(b"\n]\n" if self._count else b"[]\n")
        elif self._always_list:
            self._item("[\n", self._held)
            self._out.write(b"\n]\n")
        else:
            self._item("", self._held)
            self._out.write(b"\n")
        self._out.flush()

    def _item(self, before: str, record: Record) -> None:
        text = json.dumps(self._to_json(record), ensure_ascii=False, indent=2)
        self._out.write((before + text).encode())

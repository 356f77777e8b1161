"""Records to one page, each written as soon as it is read."""

from typing import BinaryIO

from counterclaim.model.record import Record
from counterclaim.pages.page import PageWriter


class HtmlPrinter:
    """One page for all records that are printed."""

    def __init__(self, out: BinaryIO, writer: PageWriter) -> None:
        self._out = out
        self._writer = writer
        self._count = 0

    def print(self, record: Record) -> None:
        self._begin()
        self._count += 1
        self._write(self._writer.record(record, self._count))

    def finish(self) -> None:
        self._begin()
        self._write(self._writer.end())

    def _begin(self) -> None:
        if not self._count:
            self._write(self._writer.begin())

    def _write(self, text: str) -> None:
        self._out.write(text.encode())
        self._out.flush()

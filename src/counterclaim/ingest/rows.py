"""JSON lines to documents, one line at a time, so that an archive of any length can be read."""

import json
from collections.abc import Iterator
from typing import Protocol

from counterclaim.ingest.dates import parse_date
from counterclaim.ingest.documents import Given, document_from_html, document_from_text
from counterclaim.ingest.limits import MAX_DOCUMENT_BYTES, megabytes
from counterclaim.ingest.particulars import Particulars
from counterclaim.model.document import Document
from counterclaim.model.errors import DocumentError
from counterclaim.model.problem import Problem

_TEXT_FIELDS = ("text", "html", "title", "outlet", "url", "published")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"

Row = dict[str, object]


class LineSource(Protocol):
    """Bytes that can be taken a line at a time."""

    def readline(self, size: int, /) -> bytes: ...


def read_rows(
    lines: LineSource, ref: str, defaults: Particulars, beginning: bytes = b""
) -> Iterator[Given | Problem]:
    """Each line's document, or the problem of that line; blank lines are passed over.

    `beginning` are bytes that were already taken from `lines`. A line without `id` is named by its
    place, as in "archive.jsonl:17".
    """
    for number, line in enumerate(_lines(lines, beginning), 1):
        place = f"{ref}:{number}"
        if line is None:
            limit = megabytes(MAX_DOCUMENT_BYTES)
            yield Problem(place, "ingest", f"line {number} is longer than {limit}, the most read")
        elif line.strip():
            yield _read_row(line, number, place, defaults)


def _lines(stream: LineSource, beginning: bytes) -> Iterator[bytes | None]:
    """Each line of a stream, None in place of one that is too long."""
    first = True
    while True:
        line, beginning = _take_line(stream, beginning)
        if not line:
            return
        if first:
            line, first = line.removeprefix(_BYTE_ORDER_MARK), False
        if len(line) > MAX_DOCUMENT_BYTES:
            while line and not line.endswith(b"\n"):
                line = stream.readline(MAX_DOCUMENT_BYTES)
            yield None
        else:
            yield line


def _take_line(stream: LineSource, beginning: bytes) -> tuple[bytes, bytes]:
    """One line, at most one byte over the limit, and what of `beginning` is left for the next."""
    end = beginning.find(b"\n") + 1
    if end:
        return beginning[:end], beginning[end:]
    return beginning + stream.readline(MAX_DOCUMENT_BYTES + 1 - len(beginning)), b""


def _read_row(line: bytes, number: int, place: str, defaults: Particulars) -> Given | Problem:
    try:
        row = _parse(line, number)
    except DocumentError as error:
        return Problem(place, error.stage, str(error))
    given = row.get("id")
    ref = place if given is None else str(given)
    try:
        return Given(_document(row, number, ref, defaults), line)
    except DocumentError as error:
        named = place if given is None else f"{place} ({_writable(ref)})"
        return Problem(named, error.stage, str(error))


def _parse(line: bytes, number: int) -> Row:
    try:
        row = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        reason = f"line {number} is not UTF-8: byte 0x{line[error.start]:02X} at {error.start}"
        raise DocumentError("ingest", reason) from None
    except json.JSONDecodeError as error:
        what = error.msg.removesuffix(" at")
        reason = f"line {number} is not a JSON object: {what} at column {error.colno}"
        raise DocumentError("ingest", reason) from None
    except (ValueError, RecursionError):
        reason = f"line {number} is not a JSON object that can be read: too deep, or a huge number"
        raise DocumentError("ingest", reason) from None
    if not isinstance(row, dict):
        kind = type(row).__name__
        reason = f'line {number} holds a {kind}; expected an object such as {{"id": …, "text": …}}'
        raise DocumentError("ingest", reason)
    return row


def _document(row: Row, number: int, ref: str, defaults: Particulars) -> Document:
    fields = {name: _text_field(row, name, number) for name in _TEXT_FIELDS}
    written = fields["published"]
    day = parse_date(written) if written else None
    own = Particulars(
        title=fields["title"],
        outlet=fields["outlet"],
        url=fields["url"],
        published=day,
        unread_date=written if written and written.strip() and not day else None,
    )
    if fields["text"] is not None:
        return document_from_text(fields["text"], ref, own.or_else(defaults))
    if fields["html"] is not None:
        return document_from_html(fields["html"], ref, own, defaults)
    raise DocumentError("ingest", f'line {number} has neither "text" nor "html"')


def _text_field(row: Row, name: str, number: int) -> str | None:
    value = row.get(name)
    if value is None or isinstance(value, str):
        return value
    kind = type(value).__name__
    raise DocumentError("ingest", f'line {number}: "{name}" must be a string, not {kind}')


def _writable(ref: str) -> str:
    return ref.encode("utf-8", "backslashreplace").decode()

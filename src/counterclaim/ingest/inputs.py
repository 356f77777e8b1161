"""Whatever stands on the command line, to documents: files, pages, JSON lines, standard input."""

import gzip
import os
import re
import zlib
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from counterclaim.ingest.decode import decode_html, decode_text
from counterclaim.ingest.documents import Given, document_from_html, document_from_text
from counterclaim.ingest.limits import MAX_DOCUMENT_BYTES, megabytes
from counterclaim.ingest.particulars import Particulars
from counterclaim.ingest.rows import read_rows
from counterclaim.ingest.unpack import CappedGzip
from counterclaim.ingest.warc import read_warc
from counterclaim.model.document import Document
from counterclaim.model.errors import DocumentError
from counterclaim.model.problem import Problem

if TYPE_CHECKING:
    from counterclaim.ingest.fetching import Network

STANDARD_INPUT = "-"
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_LOOKS_LIKE_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_LOOKS_LIKE_ROWS = re.compile(
    rb'(?:\xef\xbb\xbf)?\s*\{\s*"(?:id|text|html|title|outlet|url|published)"\s*:'
)
_SNIFFED_BYTES = 4096


class Format(StrEnum):
    """How the bytes of an input are to be understood."""

    AUTO = "auto"
    TEXT = "text"
    HTML = "html"
    JSONL = "jsonl"
    WARC = "warc"


_BY_ENDING = {
    ".txt": Format.TEXT,
    ".text": Format.TEXT,
    ".md": Format.TEXT,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".jsonl": Format.JSONL,
    ".ndjson": Format.JSONL,
    ".warc": Format.WARC,
}
ENDINGS = frozenset(_BY_ENDING)


def read_inputs(
    inputs: Iterable[str], stdin: BinaryIO, defaults: Particulars, form: Format = Format.AUTO
) -> Iterator[Document | Problem]:
    """Each document of each input in order, or the problem that kept it from being one."""
    for given in read_given(inputs, stdin, defaults, form):
        yield given if isinstance(given, Problem) else given.document


def read_given(
    inputs: Iterable[str],
    stdin: BinaryIO,
    defaults: Particulars,
    form: Format = Format.AUTO,
    network: "Network | None" = None,
) -> Iterator[Given | Problem]:
    """The same, each document with the bytes that it was made from.

    Nothing is held but the document at hand. An input's form follows from its ending; standard
    input and other endings are looked at: HTML begins with a doctype or `<html`, JSON lines with
    an object that has one of our keys, everything else is text.
    """
    for given in inputs:
        ref = os.fsencode(given).decode("utf-8", "backslashreplace")
        try:
            if given == STANDARD_INPUT:
                yield from _read_stream(stdin, ref, defaults, form)
            elif _ADDRESS.match(given):
                yield from _read_address(given, network, defaults)
            else:
                yield from _read_file(Path(given), ref, defaults, form)
        except DocumentError as error:
            yield Problem(ref, error.stage, str(error))
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            yield Problem(ref, "ingest", f"the gzip file is damaged or cut off: {error}")
        except (OSError, ValueError) as error:
            yield Problem(ref, "ingest", _cannot_open(error))


def _read_address(
    given: str, network: "Network | None", defaults: Particulars
) -> Iterator[Given | Problem]:
    from counterclaim.ingest.fetching import read_address  # noqa: PLC0415  (start-up time)

    yield from read_address(given, network, defaults)


def _cannot_open(error: OSError | ValueError) -> str:
    match error:
        case FileNotFoundError():
            return "there is no such file; check the path"
        case IsADirectoryError():
            endings = ", ".join(sorted(ENDINGS))
            return f"expected a folder with reports, but no file in it ends in {endings}"
        case PermissionError():
            return "this file may not be read by you; check its permissions"
        case OSError():
            return f"the file cannot be read: {error.strerror or error}"
        case _:
            return f"this is no path to a file: {error}"


def _read_file(
    path: Path, ref: str, defaults: Particulars, form: Format
) -> Iterator[Given | Problem]:
    packed = path.suffix.lower() == ".gz"
    ending = Path(path.stem).suffix.lower() if packed else path.suffix.lower()
    if form is Format.AUTO:
        form = _BY_ENDING.get(ending, Format.AUTO)
    with path.open("rb") as stream:
        if packed and form is Format.JSONL:
            yield from read_rows(CappedGzip(stream), ref, defaults)
        elif form is Format.WARC:
            yield from read_warc(stream, ref, defaults)
        else:
            yield from _read_stream(stream, ref, defaults, form)


def _read_stream(
    stream: BinaryIO, ref: str, defaults: Particulars, form: Format
) -> Iterator[Given | Problem]:
    beginning = b"" if form is Format.JSONL else stream.read(_SNIFFED_BYTES)
    if form is Format.AUTO:
        form = _recognize(beginning)
    if form is Format.JSONL:
        yield from read_rows(stream, ref, defaults, beginning)
        return
    if form is Format.WARC:
        yield from read_warc(stream, ref, defaults, beginning)
        return
    raw = beginning + stream.read(MAX_DOCUMENT_BYTES + 1 - len(beginning))
    if len(raw) > MAX_DOCUMENT_BYTES:
        limit = megabytes(MAX_DOCUMENT_BYTES)
        reason = (
            f"expected a report of at most {limit}, but this is longer; split it, or use .jsonl"
        )
        raise DocumentError("ingest", reason)
    if form is Format.HTML:
        yield Given(document_from_html(decode_html(raw), ref, Particulars(), defaults), raw)
    else:
        yield Given(document_from_text(decode_text(raw), ref, defaults), raw)


def _recognize(beginning: bytes) -> Format:
    if _LOOKS_LIKE_HTML.match(beginning):
        return Format.HTML
    if _LOOKS_LIKE_ROWS.match(beginning):
        return Format.JSONL
    if beginning.startswith(b"WARC/"):
        return Format.WARC
    return Format.TEXT

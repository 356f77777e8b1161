"""Web archives (WARC, ISO 28500): each HTML page in them a document, with where and when it was.

Of the records only responses are read whose status is a success and whose content is HTML. A record
that is broken is named, and reading goes on with the next that can be found.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, BinaryIO

from counterclaim.ingest.archive import Archive, DamagedArchiveError
from counterclaim.ingest.contents import unchunk, unpack_content
from counterclaim.ingest.decode import decode_html
from counterclaim.ingest.documents import Given, document_from_html
from counterclaim.ingest.limits import MAX_ARCHIVE_HEADER_BYTES, MAX_DOCUMENT_BYTES, megabytes
from counterclaim.ingest.particulars import Particulars
from counterclaim.model.collected import Collected
from counterclaim.model.errors import DocumentError
from counterclaim.model.problem import Problem

if TYPE_CHECKING:
    from warcio.bufferedreaders import BufferedReader
    from warcio.recordloader import ArcWarcRecord

_HTML = ("text/html", "application/xhtml+xml")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)
_LONGEST_LINE = 65_536
_BEGINS = b"WARC/"


def read_warc(
    stream: BinaryIO, ref: str, defaults: Particulars, beginning: bytes = b""
) -> Iterator[Given | Problem]:
    """Each page of an archive, or the problem of its record, which is named by its number.

    `beginning` are bytes that were already taken from `stream`.

    Raises:
        DocumentError: the archive unpacks to far more than it has, or has no page.
    """
    from warcio.bufferedreaders import BufferedReader  # noqa: PLC0415  (only for archives)

    archive = Archive(stream, beginning)
    reader = BufferedReader(archive)
    line: bytes | None = None
    number = pages = 0
    while line != b"":
        record = _Record(archive, reader, f"{ref}:{number + 1}")
        try:
            found, line = record.take(line, defaults)
        except EOFError:
            break
        except DamagedArchiveError as error:
            found = record.problem(f"{error}; the record is left out")
            reader = BufferedReader(archive)
            line = None if archive.skip_damage() else b""
        except _BrokenRecordError as error:
            found = record.problem(f"{error}; the record is left out")
            line = _next_record(reader)
        number += 1
        if found is not None:
            pages += 1
            yield found
    if not pages:
        told = f"expected HTML responses in the archive, found none in {number:,} records"
        raise DocumentError("ingest", told)


class _BrokenRecordError(Exception):
    """A record that is not what the format asks for; the next may be."""


class _Record:
    """One record while it is read."""

    def __init__(self, archive: Archive, reader: "BufferedReader", ref: str) -> None:
        self._archive = archive
        self._reader = reader
        self._ref = ref
        self._address = ""

    def problem(self, message: str) -> Problem:
        """What is wrong with it, by its number and address."""
        return Problem(f"{self._ref}{self._address}", "ingest", message)

    def take(
        self, line: bytes | None, defaults: Particulars
    ) -> tuple[Given | Problem | None, bytes | None]:
        """The document of the record, None where it is no page; and the next one's first line.

        A record counts only once its end was seen: what is cut off there is damaged.
        """
        record = self._open(line)
        uri = record.rec_headers.get_header("WARC-Target-URI")
        self._address = f" ({uri[:200]})" if uri else ""
        wanted = _is_page(record)
        body = self._body(record, keep=wanted)
        following = self._following()
        if not wanted:
            return None, following
        if body is None:
            limit = megabytes(MAX_DOCUMENT_BYTES)
            return self.problem(f"the response is longer than {limit}, the most read"), following
        try:
            return self._given(record, uri or "", body, defaults), following
        except DocumentError as error:
            return self.problem(str(error)), following

    def _open(self, line: bytes | None) -> "ArcWarcRecord":
        from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415
        from warcio.recordloader import ArcWarcRecordLoader  # noqa: PLC0415
        from warcio.statusandheaders import StatusAndHeadersParserException  # noqa: PLC0415

        loader = ArcWarcRecordLoader(verify_http=False, arc2warc=False)
        self._archive.headers_left = MAX_ARCHIVE_HEADER_BYTES
        line = line or _first_line(self._reader)
        if not line:
            raise EOFError
        try:
            record = loader.parse_record_stream(
                self._reader, statusline=line, known_format="warc", check_digests=True
            )
        except (ArchiveLoadFailed, StatusAndHeadersParserException) as error:
            reason = str(error).partition("\n")[0][:120]
            raise _BrokenRecordError(f"expected a WARC record ({reason})") from None
        except (EOFError, ValueError, AttributeError, IndexError):
            raise _BrokenRecordError("expected a WARC record, its headers are broken") from None
        finally:
            self._archive.headers_left = None
        if record.length is None or record.rec_headers.get_header("Content-Length") is None:
            raise _BrokenRecordError("it has no Content-Length")
        return record

    def _body(self, record: "ArcWarcRecord", *, keep: bool) -> bytes | None:
        """The record's content, read to its end; None where it is too long or not wanted."""
        kept = bytearray()
        keep = keep and record.raw_stream.limit <= MAX_DOCUMENT_BYTES
        try:
            while block := record.raw_stream.read(_LONGEST_LINE):
                if keep:
                    kept += block
        except ValueError:  # a digest that is no digest
            raise _BrokenRecordError("its digest cannot be read") from None
        if record.raw_stream.limit > 0:
            raise DamagedArchiveError("the archive ends within the record")
        return bytes(kept) if keep else None

    def _following(self) -> bytes | None:
        """The first line of the next record, None where it must be looked for again.

        Damage within the record's own gzip member is the record's, behind it the next one's.
        """
        member = self._archive.members
        try:
            if self._reader.readline(_LONGEST_LINE).strip():
                raise _BrokenRecordError("its Content-Length is not its length")
            return _first_line(self._reader)
        except DamagedArchiveError:
            if self._archive.members == member:
                raise
            return None

    def _given(
        self, record: "ArcWarcRecord", uri: str, body: bytes, defaults: Particulars
    ) -> Given:
        http = record.http_headers
        if (http.get_header("Transfer-Encoding") or "").strip().lower() == "chunked":
            body = unchunk(body)
        body = unpack_content(body, http.get_header("Content-Encoding"))
        charset = _CHARSET.search(http.get_header("Content-Type") or "")
        html = decode_html(body, charset[1] if charset else None)
        document = document_from_html(html, self._ref, Particulars(url=uri), defaults)
        if record.digest_checker.passed is False:
            message = (
                "the archive's digest is not that of the record: it was changed, or badly made"
            )
            problem = Problem(self._ref, "ingest", message)
            document = document.with_problem(problem)
        return Given(document, body, Collected(uri, _answered(record), _headers(http)))


def _is_page(record: "ArcWarcRecord") -> bool:
    http = record.http_headers
    if record.rec_type != "response" or not http:
        return False
    kind = (http.get_header("Content-Type") or "").partition(";")[0].strip().lower()
    return kind in _HTML and (http.get_statuscode() or "").startswith("2")


def _answered(record: "ArcWarcRecord") -> str | None:
    """When the response came, in UTC."""
    written = record.rec_headers.get_header("WARC-Date") or ""
    return written if _DATE.fullmatch(written) else None


def _headers(http: Any) -> tuple[tuple[str, str], ...]:
    return tuple((str(name), str(value)) for name, value in http.headers)


def _first_line(reader: "BufferedReader") -> bytes:
    """The next line that is not blank; nothing at the end."""
    while line := bytes(reader.readline(_LONGEST_LINE)):
        if line.strip():
            return line
    return b""


def _next_record(reader: "BufferedReader") -> bytes:
    """The first line of the next record, found by how records begin; nothing at the end."""
    while line := bytes(reader.readline(_LONGEST_LINE)):
        if line.startswith(_BEGINS):
            return line
    return b""

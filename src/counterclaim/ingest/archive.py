"""The bytes of a WARC file, unpacked as far as they are whole; where they are not, that is told."""

import zlib
from typing import BinaryIO

from counterclaim.ingest.limits import (
    MAX_UNPACKED_TO_PACKED,
    UNPACKED_ALWAYS_ALLOWED_BYTES,
    megabytes,
)
from counterclaim.model.errors import DocumentError

_MAGIC = b"\x1f\x8b\x08"
_BLOCK_BYTES = 65_536
_GZIP_WINDOW = 31
_BEGINS = b"WARC/"


class DamagedArchiveError(Exception):
    """The packed bytes end too early, or are not what their checksum says."""


class Archive:
    """A WARC file as one stream, its gzip members (one for each record) unpacked one by one.

    `headers_left` is how many more bytes headers may take, None where no headers are read, and
    `members` how many gzip members were begun; what is read at once is of one. A gzip file that is
    cut off raises, where libraries give what is there and go on in silence.
    """

    def __init__(self, stream: BinaryIO, beginning: bytes = b"") -> None:
        self.headers_left: int | None = None
        self.members = 0
        self._stream = stream
        self._held = beginning
        self._taken_bytes = len(beginning)
        self._given_bytes = 0
        self._ended = False
        self._fill(len(_MAGIC))
        self._packed = self._held.startswith(_MAGIC[:2])
        self._inflate: zlib._Decompress | None = None

    def read(self, size: int = _BLOCK_BYTES) -> bytes:
        """At most so many bytes; none at the end.

        Raises:
            DamagedArchiveError: the packed bytes are broken or cut off.
            DocumentError: they unpack to more than is sane, or headers have no end.
        """
        given = self._unpack(size) if self._packed else self._plain(size)
        self._given_bytes += len(given)
        allowed = max(UNPACKED_ALWAYS_ALLOWED_BYTES, MAX_UNPACKED_TO_PACKED * self._taken_bytes)
        if self._given_bytes > allowed:
            raise DocumentError(
                "ingest",
                f"the archive unpacks to more than {MAX_UNPACKED_TO_PACKED} times its size and "
                f"over {megabytes(UNPACKED_ALWAYS_ALLOWED_BYTES)}: this looks like a gzip bomb; "
                "unpack it yourself if it is not",
            )
        if self.headers_left is not None:
            self.headers_left -= len(given)
            if self.headers_left < 0:
                self.headers_left = None
                raise DamagedArchiveError("its headers have no end")
        return given

    def skip_damage(self) -> bool:
        """Goes on where the next member begins that holds a record; False where there is none."""
        if not self._packed:
            return True
        self._inflate = None
        start = 0 if self._held[:1] != _MAGIC[:1] else 1
        while True:
            at = self._held.find(_MAGIC, start)
            if at < 0:
                self._held = self._held[-len(_MAGIC) + 1 :]
                start = 0
                if not self._fill(len(self._held) + 1):
                    return False
                continue
            self._held = self._held[at:]
            self._fill(_BLOCK_BYTES)
            if _holds_record(self._held):
                return True
            start = 1

    def _plain(self, size: int) -> bytes:
        self._fill(1)
        given, self._held = self._held[:size], self._held[size:]
        return given

    def _unpack(self, size: int) -> bytes:
        while True:
            if self._inflate is None and not self._begin_member():
                return b""
            self._fill(1)
            try:
                given = self._inflate.decompress(self._held, size)  # type: ignore[union-attr]
            except zlib.error as error:
                raise DamagedArchiveError(f"the gzip data are damaged ({error})") from None
            self._after_member()
            if given:
                return given

    def _begin_member(self) -> bool:
        """Opens the next member; False at the end of the file."""
        while self._fill(len(_MAGIC)) and not self._held.strip(b"\0"):
            self._held = b""
        self._held = self._held.lstrip(b"\0")  # with which some tools fill up the end
        if not self._fill(1):
            return False
        self.members += 1
        if not self._held.startswith(_MAGIC):
            raise DamagedArchiveError("expected another gzip member, found other bytes")
        self._inflate = zlib.decompressobj(_GZIP_WINDOW)
        return True

    def _after_member(self) -> None:
        """Keeps what was not used, and closes a member that is at its end."""
        inflate, had = self._inflate, self._held
        if inflate is None:
            return
        self._held = inflate.unused_data if inflate.eof else inflate.unconsumed_tail
        if inflate.eof:
            self._inflate = None
        elif self._ended and not had:
            raise DamagedArchiveError("the gzip file is cut off")

    def _fill(self, least: int) -> bool:
        """Holds at least so many bytes, unless the file has no more."""
        while len(self._held) < least and not self._ended:
            block = self._stream.read(_BLOCK_BYTES)
            self._ended = not block
            self._taken_bytes += len(block)
            self._held += block
        return len(self._held) >= least


def _holds_record(held: bytes) -> bool:
    """Whether packed bytes unpack to the beginning of a record."""
    try:
        return zlib.decompressobj(_GZIP_WINDOW).decompress(held, len(_BEGINS)) == _BEGINS
    except zlib.error:
        return False

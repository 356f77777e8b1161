"""A packed file, unpacked while it is read and never further than is sane."""

import gzip
from typing import BinaryIO

from counterclaim.ingest.limits import (
    MAX_UNPACKED_TO_PACKED,
    UNPACKED_ALWAYS_ALLOWED_BYTES,
    megabytes,
)
from counterclaim.model.errors import DocumentError


class CappedGzip(gzip.GzipFile):
    """A gzip file that stops when it unpacks to far more than any archive of reports would."""

    def __init__(self, packed: BinaryIO) -> None:
        super().__init__(fileobj=packed, mode="rb")
        self._packed = packed
        self._unpacked_bytes = 0

    def readline(self, size: int | None = -1, /) -> bytes:
        line: bytes = super().readline(size)
        self._unpacked_bytes += len(line)
        allowed = max(UNPACKED_ALWAYS_ALLOWED_BYTES, MAX_UNPACKED_TO_PACKED * self._packed.tell())
        if self._unpacked_bytes > allowed:
            reason = (
                f"the archive unpacks to more than {MAX_UNPACKED_TO_PACKED} times its size and "
                f"over {megabytes(UNPACKED_ALWAYS_ALLOWED_BYTES)}: this looks like a gzip bomb; "
                "unpack it yourself if it is not"
            )
            raise DocumentError("ingest", reason)
        return line

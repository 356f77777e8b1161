"""The body of an HTTP response, unpacked as its headers say and never further than is sane."""

import io
import zlib

from counterclaim.ingest.limits import MAX_DOCUMENT_BYTES, MAX_UNPACKED_TO_PACKED, megabytes
from counterclaim.model.errors import DocumentError

_ALWAYS_ALLOWED_BYTES = 1_000_000
_GZIP_OR_ZLIB, _RAW_DEFLATE = 47, -15


def unchunk(body: bytes) -> bytes:
    """A body that was sent in chunks, put together; one that was not stays as it is."""
    from warcio.bufferedreaders import ChunkedDataReader  # noqa: PLC0415  (only for archives)

    return bytes(ChunkedDataReader(io.BytesIO(body)).read())


def unpack_content(body: bytes, encoding: str | None) -> bytes:
    """A body without its content encodings (gzip, deflate, br).

    Archives often keep the header of an encoding that they undid: a body that is not so packed
    stays as it is.

    Raises:
        DocumentError: it is cut off or broken, unpacks to more than is read, or is packed in a way
            that is not known.
    """
    for name in reversed([each.strip().lower() for each in (encoding or "").split(",")]):
        match name:
            case "" | "identity" | "none" | "utf-8":
                pass
            case "gzip" | "x-gzip":
                body = _inflated(body, _GZIP_OR_ZLIB) if body[:2] == b"\x1f\x8b" else body
            case "deflate":
                zlib_header = (
                    len(body) > 1 and body[0] & 15 == 8 and not int.from_bytes(body[:2]) % 31
                )
                window = _GZIP_OR_ZLIB if zlib_header else _RAW_DEFLATE
                body = body if body.lstrip()[:1] == b"<" else _inflated(body, window)
            case "br":
                body = body if body.lstrip()[:1] == b"<" else _unbrotlied(body)
            case _:
                raise DocumentError(
                    "ingest", f"the response is packed as {name[:20]!r}, which is not known"
                )
    return body


def _inflated(body: bytes, window: int) -> bytes:
    inflate = zlib.decompressobj(window)
    try:
        found = inflate.decompress(body, MAX_DOCUMENT_BYTES + 1)
    except zlib.error as error:
        raise DocumentError("ingest", f"the response's gzip data are damaged ({error})") from None
    _check_length(found, body)
    if not inflate.eof:
        raise DocumentError("ingest", "the response's gzip data are cut off")
    return found


def _unbrotlied(body: bytes) -> bytes:
    import brotli  # noqa: PLC0415  (only where a response is packed so)

    unpack = brotli.Decompressor()
    try:
        found: bytes = unpack.process(body, output_buffer_limit=MAX_DOCUMENT_BYTES + 1)
    except brotli.error as error:
        raise DocumentError("ingest", f"the response's br data are damaged ({error})") from None
    _check_length(found, body)
    if not unpack.is_finished():
        raise DocumentError("ingest", "the response's br data are cut off")
    return found


def _check_length(found: bytes, body: bytes) -> None:
    if len(found) > max(_ALWAYS_ALLOWED_BYTES, MAX_UNPACKED_TO_PACKED * len(body)):
        told = f"the response unpacks to more than {MAX_UNPACKED_TO_PACKED} times its size"
        raise DocumentError("ingest", f"{told}: this looks like a bomb")
    if len(found) > MAX_DOCUMENT_BYTES:
        limit = megabytes(MAX_DOCUMENT_BYTES)
        raise DocumentError("ingest", f"the response unpacks to more than {limit}, the most read")

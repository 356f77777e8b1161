"""Bytes to characters, strictly: nothing is replaced or dropped in silence."""

import codecs
import re

from counterclaim.ingest.limits import MAX_CONTROL_SHARE
from counterclaim.model.errors import DocumentError

_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip file (only .jsonl.gz is unpacked)"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a SQLite database"),
    (codecs.BOM_UTF32_LE, "UTF-32 text"),
    (codecs.BOM_UTF16_LE, "UTF-16 text"),
    (codecs.BOM_UTF16_BE, "UTF-16 text"),
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_CHARSET = re.compile(
    rb"<meta[^<>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE
)
_LOOKED_AT_FOR_CHARSET = 4096


def decode_text(raw: bytes) -> str:
    """The characters of a UTF-8 text, each as it stands: line ends, NUL and marks are kept.

    Raises:
        DocumentError: it is not UTF-8, or is a binary file.
    """
    for signature, what in _SIGNATURES:
        if raw.startswith(signature):
            raise DocumentError(
                "ingest", f"expected UTF-8 text or HTML, but this is {what}; save it as plain text"
            )
    text = _decode(raw, "utf-8")
    controls = len(_CONTROL.findall(text))
    if controls > MAX_CONTROL_SHARE * len(text):
        reason = (
            f"expected UTF-8 text, but {controls} of {len(text)} characters are control "
            "characters: this looks like a binary file"
        )
        raise DocumentError("ingest", reason)
    return text


def decode_html(raw: bytes, told: str | None = None) -> str:
    """The characters of an HTML page, by its byte order mark, its own word, or else as UTF-8.

    `told` is the encoding that came with the page in its response's headers: where it is known, it
    stands over the page's own word.

    Raises:
        DocumentError: the bytes are not in the encoding that the page names.
    """
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if raw.startswith(mark):
            return _decode(raw, encoding)
    if told and _is_text_encoding(told):
        return _decode(raw, told)
    declared = _CHARSET.search(raw[:_LOOKED_AT_FOR_CHARSET])
    encoding = declared[1].decode("ascii") if declared else "utf-8"
    if not _is_text_encoding(encoding):
        raise DocumentError("ingest", f"the page says its encoding is {encoding}, which is unknown")
    return _decode(raw, encoding)


def _is_text_encoding(encoding: str) -> bool:
    """Whether Python knows it as an encoding of text that contains ASCII, as a web page must."""
    try:
        return "<".encode(encoding) == b"<"
    except (LookupError, ValueError):
        return False


def _decode(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        reason = (
            f"expected {encoding.removesuffix('-sig').upper()}, but byte 0x{raw[error.start]:02X} "
            f"at offset {error.start} is not; convert the file to UTF-8, or check what it is"
        )
        raise DocumentError("ingest", reason) from None
    except UnicodeError as error:
        raise DocumentError("ingest", f"the bytes are not {encoding.upper()}: {error}") from None

"""Records as bytes and back, without loss but for what the reader marked."""

import zlib
from dataclasses import replace

import msgspec

from counterclaim.model.record import Record


def pack(record: Record) -> bytes:
    """A record as compressed JSON, with its words, trees and sentences.

    What the reader marked is left out: all that came of it stands in the record.
    """
    parts = tuple(
        replace(each, attributions=(), acts=(), names=(), toponyms=(), held=())
        for each in record.reading.parts
    )
    bare = replace(record, reading=replace(record.reading, parts=parts))
    return zlib.compress(msgspec.json.encode(bare), 6)


def unpack(packed: bytes) -> Record:
    """The record that was packed.

    Raises:
        ValueError: these are not the bytes of a record.
    """
    try:
        return msgspec.json.decode(zlib.decompress(packed), type=Record)
    except (zlib.error, msgspec.MsgspecError) as error:
        message = f"expected a packed record, but {error}"
        raise ValueError(message) from error

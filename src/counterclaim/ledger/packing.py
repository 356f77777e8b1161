"""Records as bytes and back, without loss but for words and trees."""

import zlib
from dataclasses import replace

import msgspec

from counterclaim.model.record import Record


def pack(record: Record) -> bytes:
    """A record as compressed JSON.

    Its words and trees are left out: they are long, and reading the text again gives them.
    """
    bare = replace(record, reading=replace(record.reading, parts=()))
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

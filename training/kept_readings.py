"""Readings that are kept in a folder, so that what was read once is not read again.

A reading is kept with its words and trees, as compressed JSON, under the hash of its document, in a
folder of its own for what it was read with. A run that is stopped goes on where it stood.
"""

import hashlib
import sys
import time
import zlib
from collections.abc import Iterable
from pathlib import Path

import msgspec

from counterclaim.model.document import Document
from counterclaim.model.record import Record
from counterclaim.session import Session

_EVERY_S = 20.0


def read_kept(folder: Path, session: Session, documents: Iterable[Document]) -> dict[str, Record]:
    """The records of documents by their `ref`; what the folder does not have is read and kept.

    What cannot be read is left out, and said on stderr, as is how far the reading has come.
    """
    home = folder / hashlib.sha256(session.made_by.encode()).hexdigest()[:16]
    home.mkdir(parents=True, exist_ok=True)
    wanted = list(documents)
    found: dict[str, Record] = {}
    started, told = time.monotonic(), time.monotonic()
    for number, document in enumerate(wanted, 1):
        record = _record(home / f"{document.id}.json.z", session, document)
        if record:
            found[document.ref] = record
        if time.monotonic() - told > _EVERY_S or number == len(wanted):
            told = time.monotonic()
            spent = told - started
            _say(f"{number} of {len(wanted)} readings after {spent:.0f} s")
    return found


def _record(path: Path, session: Session, document: Document) -> Record | None:
    if path.exists():
        return msgspec.json.decode(zlib.decompress(path.read_bytes()), type=Record)
    read = session.try_read(document)
    if not isinstance(read, Record):
        _say(str(read))
        return None
    unfinished = path.with_suffix(".part")
    unfinished.write_bytes(zlib.compress(msgspec.json.encode(read), 3))
    unfinished.replace(path)
    return read


def _say(message: str) -> None:
    print(message, file=sys.stderr, flush=True)

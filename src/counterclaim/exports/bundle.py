"""An evidence bundle: a case file, the bytes it rests on, their hashes and where each came from.

It can be checked with `sha256sum -c SHA256SUMS` and read with a browser; nothing of ours is needed.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import PurePath
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import IO, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from counterclaim.accounts import Case
from counterclaim.exports.case_file import write_case_file
from counterclaim.exports.csv_file import write_claims_csv
from counterclaim.exports.discretion import UNDECIDED, Discretion, show_all
from counterclaim.exports.json_text import json_line
from counterclaim.model.collection import CollectionEntry
from counterclaim.model.decided import Decisions
from counterclaim.model.record import Record
from counterclaim.version import __version__

MANIFEST = "SHA256SUMS"
_BEGINNING = (1980, 1, 1, 0, 0, 0)  # the same bundle twice is the same file
_READ_ONLY = 0o444 << 16
_CHUNK_BYTES = 1 << 20
README = """An evidence bundle, made by counterclaim {version}.

case.html         the case file: open it in a browser; it is whole in itself and sends nothing
claims.csv        every claim, with the words that it stands on
collection.jsonl  the collection log: when, from where, by what tool each report was taken in, and
                  the SHA-256 of the bytes that it came as
texts/ID.txt      the text of each report, from which start and end in claims.csv count code points
raw/SHA256.bin    the bytes as they came
{manifest}        the SHA-256 of every file here but itself

To check it: unpack it, and run in its folder

    sha256sum -c {manifest}

The name of a file in raw/ is its hash too, and the same hash stands in the collection log.
{withheld}"""
_PUBLIC = """
Private names and handles are withheld in the case file, the claims and the texts, each character
of them a block. The bytes as they came cannot be withheld in part, so they are not here; the
collection log has their hashes, by which whoever has them can show that they are the same.
"""


@dataclass(frozen=True, slots=True)
class Bundled:
    """How many files a bundle has, and what whoever made it should know."""

    files: int
    notes: tuple[str, ...]


def write_bundle(
    out: BinaryIO,
    records: Callable[[], Iterable[Record]],
    collection: Sequence[CollectionEntry],
    raw: Callable[[str], bytes | None],
    discretion: Discretion,
    cases: Sequence[Case] = (),
    decisions: Decisions = UNDECIDED,
) -> Bundled:
    """A zip file with everything that a case rests on.

    The reports' own bytes go in only where private names may be shown: they cannot be withheld in
    part. Their hashes stand in the collection log in any case.

    `records` gives the records as often as it is asked, `raw` the bytes with a hash, None where
    they are not kept.
    """
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        bundle = _Bundle(archive)
        with TemporaryFile() as page:
            write_case_file(page, records(), discretion, cases)
            bundle.add_file("case.html", page)
        with TemporaryFile() as table:
            write_claims_csv(table, show_all(records(), discretion, decisions))
            bundle.add_file("claims.csv", table)
        for each in show_all(records(), discretion):
            bundle.add(f"texts/{each.id}.txt", each.document.text.encode())
        digests = dict.fromkeys(each.sha256 for each in collection if each.sha256)
        missing = set[str]()
        for digest in digests if discretion.private else ():
            content = raw(digest)
            if content is None:
                missing.add(digest)
            else:
                bundle.add(f"raw/{digest}.bin", content)
        kept = set(digests) - missing if discretion.private else set[str]()
        log = "".join(_logged(each, kept, discretion) + "\n" for each in collection)
        bundle.add("collection.jsonl", log.encode())
        withheld = "" if discretion.private else _PUBLIC
        told = README.format(version=__version__, manifest=MANIFEST, withheld=withheld)
        bundle.add("README.txt", told.encode())
        bundle.close()
    return Bundled(bundle.files, tuple(_notes(len(digests), len(missing), discretion)))


def _notes(kept: int, missing: int, discretion: Discretion) -> Iterable[str]:
    if kept and not discretion.private:
        yield (
            f"the bytes of {kept} reports are left out, since they may hold private names; "
            "--with-private puts them in"
        )
    if missing:
        yield f"the bytes of {missing} reports are not kept in the ledger"


def _logged(each: CollectionEntry, kept: set[str], discretion: Discretion) -> str:
    """One line of the collection log."""
    told = asdict(each)
    if not discretion.private:
        told |= {"ref": PurePath(each.ref.replace("\\", "/")).name, "who": None}
    return json_line({**told, "raw_is_here": each.sha256 in kept})


class _Bundle:
    """A zip file that notes the hash of everything that goes in."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive
        self._hashes: dict[str, str] = {}
        self.files = 0

    def add(self, name: str, content: bytes) -> None:
        """A file with this content."""
        self._archive.writestr(_entry(name), content)
        self._note(name, sha256(content).hexdigest())

    def add_file(self, name: str, content: IO[bytes]) -> None:
        """A file with what was written to another one."""
        content.seek(0)
        digest = sha256()
        while chunk := content.read(_CHUNK_BYTES):
            digest.update(chunk)
        content.seek(0)
        with self._archive.open(_entry(name), "w", force_zip64=True) as file:
            copyfileobj(content, file, _CHUNK_BYTES)
        self._note(name, digest.hexdigest())

    def close(self) -> None:
        """The manifest, last."""
        lines = (f"{digest}  {name}\n" for name, digest in sorted(self._hashes.items()))
        self._archive.writestr(_entry(MANIFEST), "".join(lines))
        self.files += 1

    def _note(self, name: str, digest: str) -> None:
        self._hashes[name] = digest
        self.files += 1


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _BEGINNING)
    entry.compress_type = ZIP_DEFLATED
    entry.external_attr = _READ_ONLY
    return entry

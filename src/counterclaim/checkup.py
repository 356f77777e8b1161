"""Whether counterclaim can work here: versions, files and their hashes, SQLite, machine, a test."""

import hashlib
import os
import platform
import re
import sys
import time
from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from counterclaim.ledger.features import sqlite_features, sqlite_version
from counterclaim.model.errors import CounterclaimError
from counterclaim.model.record import Record
from counterclaim.session import Session, available_threads
from counterclaim.version import __version__

PACKAGE = Path(__file__).parent
SENTENCE = (
    "Russian warplanes bombed Homs on Wednesday, killing 12 people, a hospital director said."
)
_DAY = "2015-10-02"
_DATA = (".onnx", ".gz", ".npz", ".tsv", ".sql")
_LEAST_MEMORY_BYTES = 500_000_000
_NAME = re.compile(r"[A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: what was found, whether it is well, and if not what to do."""

    group: str
    name: str
    found: str
    ok: bool = True
    advice: str | None = None


def check_up(open_reader: Callable[[], Session]) -> Iterator[Finding]:
    """Every finding, one after another; the last ones read a sentence with the reader."""
    yield from _versions()
    yield from _files(PACKAGE)
    yield from _storage()
    yield from _machine()
    yield from _self_test(open_reader)


def _versions() -> Iterator[Finding]:
    group = "versions"
    yield Finding(group, "counterclaim", __version__)
    old = sys.version_info < (3, 11)
    yield Finding(
        group,
        "Python",
        platform.python_version(),
        not old,
        "install 3.11 or newer" if old else None,
    )
    yield Finding(group, "system", platform.platform())
    try:
        wanted = metadata.requires("counterclaim") or []
    except metadata.PackageNotFoundError:
        yield Finding(group, "packages", "counterclaim is run from its sources, not installed")
        return
    for each in wanted:
        found = _NAME.match(each)
        if found is None or "extra ==" in each:
            continue
        try:
            yield Finding(group, found[0], metadata.version(found[0]))
        except metadata.PackageNotFoundError:
            advice = f"pip install {found[0]!r}"
            yield Finding(group, found[0], "not installed", ok=False, advice=advice)


def _files(package: Path) -> Iterator[Finding]:
    """The model and the tables with their SHA-256; where they were installed, held against that."""
    installed = _installed_hashes()
    paths = sorted(path for path in package.rglob("*") if path.suffix in _DATA)
    if not any(path.suffix == ".onnx" for path in paths):
        advice = "install counterclaim anew"
        yield Finding("files", "reading/model/reader.onnx", "missing", ok=False, advice=advice)
    for path in paths:
        name = path.relative_to(package).as_posix()
        digest = hashlib.sha256(path.read_bytes())
        told = urlsafe_b64encode(digest.digest()).rstrip(b"=").decode()
        known = installed.get(f"counterclaim/{name}")
        changed = known is not None and known != told
        anew = "changed since it was installed: install counterclaim anew" if changed else None
        found = f"sha256 {digest.hexdigest()}, {path.stat().st_size:,} bytes"
        yield Finding("files", name, found, not changed, anew)


def _installed_hashes() -> dict[str, str]:
    """The hashes that the installer wrote down; none where the sources are used."""
    try:
        files = metadata.files("counterclaim") or []
    except metadata.PackageNotFoundError:
        return {}
    return {each.as_posix(): each.hash.value for each in files if each.hash}


def _storage() -> Iterator[Finding]:
    yield Finding("storage", "SQLite", sqlite_version())
    for name, works in sqlite_features():
        advice = None if works else "a ledger needs it: use a Python whose SQLite has it"
        yield Finding("storage", name, "works" if works else "missing", works, advice)


def _machine() -> Iterator[Finding]:
    yield Finding("machine", "cores", f"{available_threads()} granted of {os.cpu_count() or 1}")
    total, free = _memory()
    if total is None:
        yield Finding("machine", "memory", "cannot be told on this system")
        return
    told = f"{total / 1e9:.1f} GB" + (f", {free / 1e9:.1f} GB of it free" if free else "")
    short = free is not None and free < _LEAST_MEMORY_BYTES
    advice = "the reader needs about half a gigabyte: close other programs" if short else None
    yield Finding("machine", "memory", told, not short, advice)


def _memory() -> tuple[int | None, int | None]:
    """The memory of the machine and what of it is free, in bytes; None where it is not told."""
    try:
        total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        return None, None
    try:
        lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
    except OSError:
        return total, None
    free = [int(line.split()[1]) * 1024 for line in lines if line.startswith("MemAvailable:")]
    return total, free[0] if free else None


def _self_test(open_reader: Callable[[], Session]) -> Iterator[Finding]:
    """Reads one sentence, and holds what was read against what it says."""
    group = "self-test"
    started = time.monotonic()
    try:
        session = open_reader()
        opened = time.monotonic()
        record = session.read(SENTENCE, published=_DAY)
    except CounterclaimError as error:
        yield Finding(group, "reader", str(error), ok=False, advice="install counterclaim anew")
        return
    done = time.monotonic()
    yield Finding(group, "reader", f"opened in {opened - started:.1f} s: {session.made_by}")
    for problem in session.problems:
        yield Finding(group, "reader", problem.message, ok=False, advice=f"see {problem.ref}")
    lacking = ", ".join(_lacking(record))
    told = f"read in {done - opened:.2f} s" + (f", but not {lacking}" if lacking else "")
    advice = "read with the model and tables that ship" if lacking else None
    yield Finding(group, "sentence", told, not lacking, advice)


def _lacking(record: Record) -> Iterator[str]:
    """What the sentence says and the record does not have."""
    words = record.document.words_of
    if not any("director" in words(span) for said in record.attributions for span in said.source):
        yield "who says so"
    if not any(event.type == "ASSAULT" and event.actor for event in record.events):
        yield "the assault and whose it is"
    if not any(place.location and place.location.country == "SYR" for place in record.places):
        yield "where it was"
    if not any((count.low, count.high) == (12, 12) for count in record.counts):
        yield "how many were killed"

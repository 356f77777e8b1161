"""Web archives: every HTML response a document; what is broken is named, the rest is read."""

import base64
import gzip
import hashlib
import io
import zlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import brotli
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.ingest import Format, Given, Particulars, expand, limits, read_given
from counterclaim.ingest.contents import unpack_content
from counterclaim.ingest.warc import read_warc
from counterclaim.model.errors import DocumentError
from counterclaim.model.problem import Problem

STORY = (
    "The ministry said its aircraft struck a depot near {0}. A monitor counted eight dead there."
)
PAGE = (
    '<html><head><title>Depot near {0} hit</title><meta property="article:published_time" '
    'content="2015-09-30T10:00:00Z"></head><body><article><p>'
    + STORY
    + "</p></article></body></html>"
)
WHEN = "2016-01-05T12:30:00Z"


class Writing:
    """An archive that is written record by record, each with the digest of its block."""

    def __init__(self, *, packed: bool = True) -> None:
        self.packed = packed
        self.whole = b""

    def record(self, kind: str, uri: str, content_type: str, block: bytes) -> bytes:
        """One record; gives its bytes in the archive."""
        digest = base64.b32encode(hashlib.sha1(block, usedforsecurity=False).digest()).decode()
        head = (
            f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {uri}\r\nWARC-Date: {WHEN}\r\n"
            f"WARC-Block-Digest: sha1:{digest}\r\nContent-Type: {content_type}\r\n"
            f"Content-Length: {len(block)}\r\n\r\n"
        )
        raw = head.encode() + block + b"\r\n\r\n"
        raw = gzip.compress(raw) if self.packed else raw
        self.whole += raw
        return raw

    def response(
        self,
        town: str = "Amra",
        body: bytes | None = None,
        kind: str = "text/html; charset=utf-8",
        status: str = "200 OK",
        **headers: str,
    ) -> bytes:
        """One response of a server."""
        named = {"Content-Type": kind, **{k.replace("_", "-"): v for k, v in headers.items()}}
        lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in named.items())]
        block = "\r\n".join(lines).encode() + b"\r\n\r\n"
        block += PAGE.format(town).encode() if body is None else body
        uri = f"http://courier.example/{town}"
        return self.record("response", uri, "application/http; msgtype=response", block)


def read(raw: bytes, tmp_path: Path, name: str = "a.warc.gz") -> list[Given | Problem]:
    (tmp_path / name).write_bytes(raw)
    return list(read_given([str(tmp_path / name)], io.BytesIO(), Particulars()))


def towns(found: list[Given | Problem]) -> Iterator[str]:
    for each in found:
        yield each.document.title or "" if isinstance(each, Given) else f"! {each.message}"


@pytest.mark.parametrize("packed", [True, False])
def test_pages_come_with_address_day_and_headers_and_all_else_is_passed_over(
    tmp_path: Path, *, packed: bool
) -> None:
    archive = Writing(packed=packed)
    archive.record("warcinfo", "about:a", "application/warc-fields", b"software: t\r\n")
    archive.response("Amra", Server="nginx")
    archive.response("logo", b"\x89PNG", "image/png")
    archive.response("gone", status="404 Not Found")
    archive.response("Salem")
    first, second = read(archive.whole, tmp_path, "a.warc.gz" if packed else "a.warc")
    assert isinstance(first, Given)
    assert isinstance(second, Given)
    document, collected = first.document, first.collected
    assert document.text == STORY.format("Amra")
    assert (document.url, document.published) == ("http://courier.example/Amra", date(2015, 9, 30))
    assert document.ref.endswith(":2")
    assert document.problems == ()
    assert collected is not None
    assert (collected.address, collected.answered) == ("http://courier.example/Amra", WHEN)
    assert ("Server", "nginx") in collected.headers
    assert first.raw == PAGE.format("Amra").encode()
    assert second.document.ref.endswith(":5")


def test_an_archive_that_is_cut_off_is_told_wherever_it_is_cut(tmp_path: Path) -> None:
    archive = Writing()
    whole = archive.response("Amra")
    last = archive.response("Salem")
    for cut in (1, 4, 8, 40, len(last) // 2, len(last) - 12):
        found = read((whole + last)[:-cut], tmp_path)
        assert list(towns(found)) == [
            "Depot near Amra hit", "! the gzip file is cut off; the record is left out",
        ], cut  # fmt: skip
    plain = Writing(packed=False)
    plain.response("Amra")
    plain.response("Salem")
    _, told = read(plain.whole[:-60], tmp_path, "a.warc")
    assert isinstance(told, Problem)
    assert told.message == "the archive ends within the record; the record is left out"
    assert told.ref.endswith("a.warc:2 (http://courier.example/Salem)")


@pytest.mark.parametrize("where", [3, 60, -5])
def test_a_damaged_record_is_named_and_the_ones_behind_it_are_read(
    tmp_path: Path, where: int
) -> None:
    archive = Writing()
    parts = [archive.response(town) for town in ("Amra", "Salem", "Hira")]
    broken = bytearray(parts[1])
    broken[where] ^= 0xFF
    found = list(towns(read(parts[0] + bytes(broken) + parts[2], tmp_path)))
    assert found[0] == "Depot near Amra hit"
    assert found[-1] == "Depot near Hira hit"
    assert all(each.startswith("! ") for each in found[1:-1])
    assert len(found) == 3


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        (b"WARC/1.0", b"WART/1.0", "Invalid WARC record"),
        (b"Content-Length: ", b"Content-Length: 1", "the record"),
        (b"Content-Length: ", b"Length: ", "no Content-Length"),
        (b"WARC-Target-URI", b"WARC-Target", "headers are broken"),
    ],
)
def test_a_record_with_broken_headers_is_named_and_the_next_is_found(
    tmp_path: Path, was: bytes, now: bytes, told: str
) -> None:
    archive = Writing(packed=False)
    parts = [archive.response(town) for town in ("Amra", "Salem", "Hira", "Qasr")]
    parts[1] = parts[1].replace(was, now, 1)
    found = list(towns(read(b"".join(parts), tmp_path, "a.warc")))
    assert found[0] == "Depot near Amra hit"
    assert told in found[1]
    if b"Length: 1" not in now:  # a length that is too long takes the records behind it along
        assert found[2:] == ["Depot near Hira hit", "Depot near Qasr hit"]


def test_a_body_is_unpacked_as_its_headers_say(tmp_path: Path) -> None:
    page = PAGE.format("Amra").encode()
    half = len(page) // 2
    chunks = b"".join(f"{len(p):x}\r\n".encode() + p + b"\r\n" for p in (page[:half], page[half:]))
    archive = Writing()
    archive.response(body=gzip.compress(page), Content_Encoding="gzip")
    archive.response(body=zlib.compress(page), Content_Encoding="deflate")
    archive.response(body=brotli.compress(page), Content_Encoding="br")
    archive.response(body=page, Content_Encoding="gzip")  # the archive unpacked it
    archive.response(body=chunks + b"0\r\n\r\n", Transfer_Encoding="chunked")
    archive.response(
        body=page.decode().replace("near", "près").encode("latin-1"),
        kind="text/html; charset=latin-1",
    )
    archive.response(body=gzip.compress(page)[:-20], Content_Encoding="gzip")
    archive.response(body=page, Content_Encoding="zstd")
    assert list(towns(read(archive.whole, tmp_path))) == [
        *["Depot near Amra hit"] * 5,
        "Depot près Amra hit",
        "! the response's gzip data are cut off",
        "! the response is packed as 'zstd', which is not known",
    ]


def test_bombs_stop_at_the_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("counterclaim.ingest.contents.MAX_DOCUMENT_BYTES", 10_000)
    monkeypatch.setattr("counterclaim.ingest.warc.MAX_DOCUMENT_BYTES", 10_000)
    zeros = b"<html>" + bytes(20_000)
    for packed, how in ((gzip.compress(zeros), "gzip"), (brotli.compress(zeros), "br")):
        with pytest.raises(DocumentError, match="unpacks to more than"):
            unpack_content(packed, how)
    archive = Writing()
    archive.response("Amra", zeros)
    archive.response("Salem")
    assert list(towns(read(archive.whole, tmp_path))) == [
        "! the response is longer than 20 MB, the most read".replace("20 MB", "0.01 MB"),
        "Depot near Salem hit",
    ]
    monkeypatch.setattr("counterclaim.ingest.archive.UNPACKED_ALWAYS_ALLOWED_BYTES", 100_000)
    archive.response("bomb", bytes(900_000))
    found = list(towns(read(archive.whole * 2, tmp_path)))
    assert "looks like a gzip bomb" in found[-1]
    endless = gzip.compress(b"WARC/1.0\r\nX: " + b"y" * (limits.MAX_ARCHIVE_HEADER_BYTES + 1))
    monkeypatch.undo()
    (told,) = towns(read(endless, tmp_path))
    assert told == "! its headers have no end; the record is left out"


def test_a_digest_that_does_not_fit_is_told_with_the_document(tmp_path: Path) -> None:
    archive = Writing(packed=False)
    changed = archive.response("Amra").replace(b"eight dead", b"eighty ded")
    (found,) = read(changed, tmp_path, "a.warc")
    assert isinstance(found, Given)
    assert "digest is not that of the record" in found.document.problems[0].message


def test_one_gzip_member_may_hold_many_records_and_zeros_at_the_end_are_no_damage(
    tmp_path: Path,
) -> None:
    plain = Writing(packed=False)
    plain.response("Amra")
    plain.response("Salem")
    raw = gzip.compress(plain.whole) + bytes(512)
    assert list(towns(read(raw, tmp_path))) == ["Depot near Amra hit", "Depot near Salem hit"]


def test_an_archive_without_pages_says_so(tmp_path: Path) -> None:
    archive = Writing()
    archive.response("logo", b"\x89PNG", "image/png")
    (told,) = towns(read(archive.whole, tmp_path))
    assert told == "! expected HTML responses in the archive, found none in 1 records"
    (told,) = towns(read(b"", tmp_path))
    assert "found none in 0 records" in told


def test_archives_are_found_in_folders_and_known_by_how_they_begin(tmp_path: Path) -> None:
    archive = Writing(packed=False)
    archive.response("Amra")
    (tmp_path / "a.warc").write_bytes(archive.whole)
    (tmp_path / "b.warc.gz").write_bytes(gzip.compress(archive.whole))
    assert [Path(each).name for each in expand([str(tmp_path)])] == ["a.warc", "b.warc.gz"]
    given = io.BytesIO(archive.whole)
    assert list(towns(list(read_given(["-"], given, Particulars())))) == ["Depot near Amra hit"]
    packed = io.BytesIO((tmp_path / "b.warc.gz").read_bytes())
    found = list(read_given(["-"], packed, Particulars(), Format.WARC))
    assert list(towns(found)) == ["Depot near Amra hit"]


@given(st.integers(0, 3000), st.integers(1, 255), st.booleans(), st.booleans())
@settings(max_examples=60, deadline=None)
def test_whatever_is_broken_each_record_is_read_or_named(
    where: int, flip: int, packed: bool, cut: bool
) -> None:
    archive = Writing(packed=packed)
    for town in ("Amra", "Salem", "Hira"):
        archive.response(town)
    broken = bytearray(archive.whole)
    where %= len(broken)
    broken[where] ^= flip
    if cut:
        del broken[where:]
    try:
        found = list(read_warc(io.BytesIO(broken), "a.warc", Particulars()))
    except DocumentError:
        return
    whole = [each for each in found if isinstance(each, Given) and not each.document.problems]
    assert len(whole) <= 3
    assert all(STORY.format(town) == each.document.text for each, town in _by_title(whole))


def _by_title(whole: list[Given]) -> Iterator[tuple[Given, str]]:
    """Each page with the town of its title; one whose title was hit is not asked."""
    for each in whole:
        for town in ("Amra", "Salem", "Hira"):
            if each.document.title == f"Depot near {town} hit":
                yield each, town

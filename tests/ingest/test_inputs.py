"""Files, pages, lines and standard input become documents, or one clear sentence each."""

import gzip
import json
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.ingest import Format, Particulars, read_inputs
from counterclaim.ingest import inputs as inputs_module
from counterclaim.ingest import rows as rows_module
from counterclaim.ingest import unpack as unpack_module
from counterclaim.ingest.decode import decode_text
from counterclaim.ingest.documents import document_from_text
from counterclaim.model.document import Document
from counterclaim.model.problem import Problem

REPORT = "Ivanov said the house had voted."


def read(*inputs: Path | str, stdin: bytes = b"", **known: object) -> list[Document | Problem]:
    defaults = Particulars(**known)  # type: ignore[arg-type]
    return list(read_inputs([str(each) for each in inputs], BytesIO(stdin), defaults))


def only_document(results: list[Document | Problem]) -> Document:
    (result,) = results
    assert isinstance(result, Document)
    return result


def only_problem(results: list[Document | Problem]) -> str:
    (result,) = results
    assert isinstance(result, Problem)
    assert result.stage == "ingest"
    return result.message


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_text_given_is_the_canonical_text(text: str) -> None:
    assert decode_text(text.encode()) == text or text.startswith("\ufeff")


@pytest.mark.parametrize(
    "text",
    [
        "One line.\r\nAnother.\rA third.\n",
        "A NUL \0 in the middle of quite enough other characters",
        "\ufeffBegins with a mark",
        "Emoji 👩‍👩‍👧, soft\u00adhyphen, e\u0301, \u200fمصر, \u2028 and \x85.",
    ],
)
def test_a_file_is_kept_to_the_character(tmp_path: Path, text: str) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(text.encode())
    document = only_document(read(path, outlet="Courier", published=date(2015, 9, 30)))
    assert document.text == text
    assert document.ref == str(path)
    assert document.outlet == "Courier"
    assert document.published == date(2015, 9, 30)


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"", "the text is empty"),
        (b" \n\t ", "4 characters of white space"),
        (b"caf\xe9", "byte 0xE9 at offset 3"),
        (b"\xff\xfeh\0i\0", "UTF-16"),
        (b"%PDF-1.7 ...", "a PDF file"),
        (b"\x89PNG\r\n", "a PNG image"),
        (b"\0" * 40, "control characters"),
    ],
)
def test_what_is_no_text_is_named(tmp_path: Path, raw: bytes, sentence: str) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(raw)
    assert sentence in only_problem(read(path))


def test_what_cannot_be_opened_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text(REPORT)
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    odd = str(tmp_path / "odd\udcff")
    missing, folder, loop, strange, nul, document = read(
        tmp_path / "none.txt", tmp_path, tmp_path / "loop", odd, "a\0b", good
    )
    assert isinstance(missing, Problem)
    assert "no such file" in missing.message
    assert isinstance(folder, Problem)
    assert "a folder" in folder.message
    assert isinstance(loop, Problem)
    assert isinstance(strange, Problem)
    assert strange.ref.endswith("odd\\xff")
    assert isinstance(nul, Problem)
    assert isinstance(document, Document)


def test_a_text_that_is_too_long_names_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inputs_module, "MAX_DOCUMENT_BYTES", 100)
    path = tmp_path / "long.txt"
    path.write_bytes(b"a" * 100)
    only_document(read(path))
    path.write_bytes(b"a" * 101)
    assert "at most 0.0001 MB" in only_problem(read(path))


@pytest.mark.parametrize(
    ("stdin", "text"),
    [
        (REPORT.encode(), REPORT),
        (b'{"text": "Ivanov said the house had voted."}\n', REPORT),
        (b"<!DOCTYPE html><p>Ivanov said the house had voted.</p>", REPORT),
        (b"{braces} are no JSON", "{braces} are no JSON"),
    ],
)
def test_standard_input_is_recognized(stdin: bytes, text: str) -> None:
    assert only_document(read("-", stdin=stdin)).text == text


def test_the_form_can_be_said() -> None:
    row = b'{"text": "x"}'
    given = read_inputs(["-"], BytesIO(row), Particulars(), Format.TEXT)
    assert only_document(list(given)).text == '{"text": "x"}'


def rows_file(tmp_path: Path, *rows: object) -> Path:
    path = tmp_path / "archive.jsonl"
    lines = [row if isinstance(row, bytes) else json.dumps(row).encode() for row in rows]
    path.write_bytes(b"\n".join(lines))
    return path


def test_rows_become_documents(tmp_path: Path) -> None:
    path = rows_file(
        tmp_path,
        {"id": "a", "text": REPORT, "title": "Vote", "published": "2015-09-30T23:10:00+03:00"},
        b"",
        {"id": 7, "html": "<p>Ivanov said it.</p>", "url": "https://example.org/7"},
        {"text": REPORT, "outlet": "Own"},
    )
    one, two, three = read(path, outlet="Courier")
    assert one == Document(
        REPORT, ref="a", title="Vote", outlet="Courier", published=date(2015, 9, 30)
    )
    assert isinstance(two, Document)
    assert (two.ref, two.text, two.url) == ("7", "Ivanov said it.", "https://example.org/7")
    assert isinstance(three, Document)
    assert (three.ref, three.outlet) == (f"{path}:4", "Own")


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (b"{bad", "line 2 is not a JSON object"),
        (b'{"text": "a\tb"}', "not a JSON object: Invalid control character at column 12"),
        (b'{"text": "\xff"}', "line 2 is not UTF-8: byte 0xFF"),
        (b"[1]", "line 2 holds a list"),
        (b'{"id": "x"}', 'line 2 has neither "text" nor "html"'),
        (b'{"text": 5}', '"text" must be a string, not int'),
        (b'{"text": ""}', "the text is empty"),
        (b'{"text": "a \\ud800 b"}', "lone surrogate U+D800 at character 2"),
        (b'{"html": "<p>a \\ud800 b"}', "lone surrogate U+D800"),
        (b'{"id": "\\ud800", "text": "x"}', "ref holds the lone surrogate"),
        (b"[" * 100_000, "line 2 is not a JSON object that can be read"),
        (b'{"id": ' + b"1" * 5000 + b', "text": "x"}', "line 2 is not a JSON object"),
    ],
)
def test_a_broken_row_is_named_and_the_others_are_read(
    tmp_path: Path, row: bytes, sentence: str
) -> None:
    path = rows_file(tmp_path, {"text": REPORT}, row, {"text": REPORT})
    before, broken, after = read(path)
    assert isinstance(before, Document)
    assert isinstance(broken, Problem)
    assert sentence in broken.message
    assert broken.ref.startswith(f"{path}:2")
    assert isinstance(after, Document)


def test_a_date_that_is_none_stays_unknown_and_is_said(tmp_path: Path) -> None:
    path = rows_file(tmp_path, {"id": "a", "text": REPORT, "published": "yesterday"})
    document = only_document(read(path, published=date(2015, 9, 30)))
    assert document.published is None
    assert "found 'yesterday'" in document.problems[0].message


def test_packed_rows_and_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "archive.jsonl.gz"
    path.write_bytes(gzip.compress(b'\xef\xbb\xbf{"id": "a", "text": "Bombs fell."}\n'))
    assert only_document(read(path)).ref == "a"


def test_a_packed_file_that_was_cut_off_is_named(tmp_path: Path) -> None:
    rows = b"".join(b'{"text": "Bombs fell on %d."}\n' % n for n in range(200))
    path = tmp_path / "archive.jsonl.gz"
    path.write_bytes(gzip.compress(rows)[:-30])
    last = read(path)[-1]
    assert isinstance(last, Problem)
    assert "damaged or cut off" in last.message


def test_a_gzip_bomb_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpack_module, "UNPACKED_ALWAYS_ALLOWED_BYTES", 1_000)
    path = tmp_path / "bomb.jsonl.gz"
    path.write_bytes(gzip.compress(b"\n" * 2_000_000))
    assert "gzip bomb" in only_problem(read(path))


def test_a_line_that_is_too_long_is_skipped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rows_module, "MAX_DOCUMENT_BYTES", 200)
    path = rows_file(tmp_path, {"text": "a" * 1000}, {"text": REPORT})
    long, good = read(path)
    assert isinstance(long, Problem)
    assert "longer than" in long.message
    assert isinstance(good, Document)


def test_an_archive_is_not_held_in_memory() -> None:
    taken = 0

    def lines() -> Iterator[bytes]:
        nonlocal taken
        while True:
            taken += 1
            yield b'{"text": "Bombs fell."}\n'

    class Endless:
        def __init__(self) -> None:
            self._lines = lines()

        def readline(self, _size: int, /) -> bytes:
            return next(self._lines)

    documents = rows_module.read_rows(Endless(), "endless", Particulars())
    for _ in range(10):
        next(documents)
    assert taken == 10


def test_a_title_alone_can_be_read() -> None:
    assert document_from_text("", "a", Particulars(title="Bombs fall")).title == "Bombs fall"

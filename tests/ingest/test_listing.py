"""Folders and patterns as files, and how many documents they hold."""

from pathlib import Path

import pytest

from counterclaim.ingest import count_documents, expand


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    for name in ("b.txt", "a.html", "deep/c.jsonl.gz", ".hidden/d.txt", "map.png", "e.txt.gz"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x", encoding="utf-8")
    return folder


def test_a_folder_is_the_files_in_it_that_may_hold_reports(news: Path) -> None:
    names = ["a.html", "b.txt", "deep/c.jsonl.gz"]
    assert list(expand([str(news)])) == [str(news / name) for name in names]


def test_a_pattern_is_the_files_that_fit_it(news: Path) -> None:
    assert list(expand([str(news / "*.txt")])) == [str(news / "b.txt")]
    assert list(expand([str(news / "**" / "*.gz")])) == [
        str(news / "deep/c.jsonl.gz"),
        str(news / "e.txt.gz"),
    ]


def test_what_fits_nothing_stays_to_be_named(news: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    inputs = [str(empty), str(news / "*.rtf"), str(news / "none.txt"), "-"]
    assert list(expand(inputs)) == inputs


def test_a_file_with_brackets_in_its_name_is_no_pattern(tmp_path: Path) -> None:
    path = tmp_path / "report[1].txt"
    path.write_text("x", encoding="utf-8")
    assert list(expand([str(path)])) == [str(path)]


def test_documents_are_counted_without_reading_them(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"text": "one"}\n{"text": "two"}\n{"text": "three"}', encoding="utf-8")
    assert count_documents([str(rows), "a.txt", "missing.jsonl"]) == 5
    assert count_documents([str(rows), "rows.jsonl.gz"]) is None
    assert count_documents(["-"]) is None

"""The command that checks names every problem and says so by its exit code."""

from pathlib import Path

import pytest

from corpus import check
from tests.corpus.conftest import HEAD


def test_reports_without_problems(capsys: pytest.CaptureFixture[str]) -> None:
    assert check.main([]) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.endswith("0 problems in 0 of them\n")


def test_problems_of_several_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "korea"
    folder.mkdir()
    text = "Seven boats were stopped near the islands by a patrol on Friday morning."
    (folder / "korea-test-01.yaml").write_text(f"{HEAD}- text: {text}")
    (folder / "korea-test-02.yaml").write_text(f"{HEAD}- text: {text}\n  event: []")
    assert check.main([str(tmp_path)]) == 1
    printed = capsys.readouterr()
    lines = [line.removeprefix(f"{folder}/") for line in printed.out.splitlines()]
    assert lines == [
        "korea-test-01.yaml: id: korea-test-01 is another report's too",
        "korea-test-02.yaml: id: korea-test-01 is another report's too",
        "korea-test-02.yaml: id: the file is korea-test-02.yaml, so expected korea-test-02, found korea-test-01",
        "korea-test-02.yaml: sentence 1: is nearly sentence 1 of korea-test-01 (100 % of their word 5-grams are the same): write it anew",
        "korea-test-02.yaml: sentence 1: unknown key 'event'; did you mean events?",
    ]
    assert printed.err == "2 reports, 5 problems in 2 of them\n"

"""The command line as a user meets it, with a plain reader in the model's place."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from counterclaim import __version__
from counterclaim.cli import DEMO_REPORTS, main
from counterclaim.model.errors import ModelError
from counterclaim.model.problem import Problem
from counterclaim.pipeline import Tools
from counterclaim.session import Session
from tests.readings import plain_reader

REPORT = "Ivanov said the house had voted for strikes in Syria."


def open_plain(**_settings: object) -> Session:
    return Session(Tools(plain_reader, lambda text: "fr" if "ministère" in text else "en"))


def run(*arguments: str | Path, stdin: bytes | None = None, opener: object = open_plain) -> Result:
    return CliRunner().invoke(main, [str(each) for each in arguments], input=stdin, obj=opener)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(REPORT)
    return path


def test_a_page_for_a_browser_and_every_decision(report: Path) -> None:
    page = run("read", report, report, "--html").stdout
    assert page.startswith("<!doctype html>")
    assert page.count("<article") == 2
    printed = json.loads(run("read", report, "--json", "--explain").stdout)
    stages = [decision["stage"] for decision in printed["decisions"]]
    assert stages[0] == "attributions"
    assert {"attributions", "places", "claims"} <= set(stages)
    assert all(decision["why"] for decision in printed["decisions"])
    assert "Every decision, and why" in run("read", report, "--explain").stdout


def test_for_people_a_page_is_printed(report: Path) -> None:
    result = run("read", report, "--published", "2015-09-30", "--outlet", "Courier")
    assert result.exit_code == 0
    assert "Courier · 2015-09-30" in result.stdout
    assert "[Ivanov]¹ ‹said›¹ {the house had voted for strikes in Syria}¹." in result.stdout
    assert result.stderr == "read 1, failed 0\n"


def test_json_is_an_object_for_one_document_and_a_list_for_several(report: Path) -> None:
    one = json.loads(run("read", report, "--json").stdout)
    assert one["document"]["ref"] == str(report)
    two = json.loads(run("read", report, report, "--json").stdout)
    assert [each["document"]["id"] for each in two] == [one["document"]["id"]] * 2
    assert json.loads(run("read", report, "none.txt", "--json").stdout) == [one]
    assert json.loads(run("read", "none.txt", "--json").stdout) == []
    rows = "\n".join(json.dumps({"text": REPORT, "id": n}) for n in range(3)).encode()
    three = json.loads(run("read", "-", "--json", stdin=rows).stdout)
    assert [each["document"]["ref"] for each in three] == ["0", "1", "2"]


def test_json_lines_hold_one_document_each_whatever_its_line_ends() -> None:
    text = "Ivanov said no.\u2028Then\x85he\r\nleft."
    rows = b"".join(json.dumps({"text": text, "id": n}).encode() + b"\n" for n in range(2))
    result = run("read", "-", "--jsonl", stdin=rows)
    lines = result.stdout.splitlines()
    assert [json.loads(line)["document"]["text"] for line in lines] == [text, text]


def test_the_same_input_prints_the_same_bytes(report: Path) -> None:
    runs = {run("read", report, "--jsonl", "--words").stdout_bytes for _ in range(2)}
    assert len(runs) == 1
    assert json.loads(runs.pop())["words"][0]["text"] == "Ivanov"


def test_what_fails_is_named_the_rest_is_read_and_the_exit_code_is_3(
    report: Path, tmp_path: Path
) -> None:
    empty, folder = tmp_path / "empty.txt", tmp_path / "folder"
    empty.touch()
    folder.mkdir()
    result = run("read", empty, report, folder, "none.txt", "--jsonl")
    assert result.exit_code == 3
    assert len(result.stdout.splitlines()) == 1
    sentences = result.stderr.splitlines()
    assert sentences[0].startswith(f"counterclaim: {empty}: expected a report, but found nothing")
    assert sentences[-1] == "read 1, failed 3"
    assert len(sentences) == 4


def test_another_language_is_said_and_leaves_an_empty_reading() -> None:
    result = run("read", "-", "--json", stdin="Le ministère a dit non.".encode())
    assert result.exit_code == 0
    printed = json.loads(result.stdout)
    assert printed["attributions"] == []
    assert printed["made_by"]["model"] is None
    assert "in English" in printed["problems"][0]["message"]
    assert "in English" in result.stderr


def test_a_title_that_begins_the_text_is_not_read_twice() -> None:
    row = {"title": "Ivanov said no", "text": "Ivanov said no\n\nHe left."}
    printed = json.loads(run("read", "-", "--json", stdin=json.dumps(row).encode()).stdout)
    assert len(printed["attributions"]) == 1
    assert printed["document"]["title"] == "Ivanov said no"


def test_a_model_that_cannot_be_used_is_a_failure(report: Path) -> None:
    def refuse(model_path: Path, **_settings: object) -> Session:
        raise ModelError(model_path, "there is no such file")

    result = run("read", report, "--model", "none.onnx", opener=refuse)
    assert result.exit_code == 1
    assert result.stderr == (
        "counterclaim: the model none.onnx cannot be used: there is no such file\n"
    )


@pytest.mark.parametrize(
    "arguments",
    [["read"], ["read", "-", "--published", "yesterday"], ["read", "-", "--threads", "0"], ["fly"]],
)
def test_wrong_usage_is_2(arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2


def test_a_folder_is_read_file_by_file(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).write_text(f"Kirov said {name} was bombed.", encoding="utf-8")
    result = run("read", str(tmp_path), "--jsonl")
    refs = [json.loads(line)["document"]["ref"] for line in result.stdout.splitlines()]
    assert refs == [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]


def test_a_folder_without_reports_is_named(tmp_path: Path) -> None:
    result = run("read", str(tmp_path))
    assert result.exit_code == 3
    assert "expected a folder with reports, but no file in it ends in .htm" in result.stderr


def test_the_demonstration_reads_a_whole_dossier() -> None:
    result = run("demo", "--dossier", "--jsonl")
    outlets = [json.loads(line)["document"]["outlet"] for line in result.stdout.splitlines()]
    assert len(outlets) == 12
    assert len(set(outlets)) == 11  # one agency reports twice


def test_the_demonstration_reads_four_reports() -> None:
    result = run("demo", "--jsonl")
    assert result.exit_code == 0
    outlets = [json.loads(line)["document"]["outlet"] for line in result.stdout.splitlines()]
    assert len(set(outlets)) == 4
    assert None not in outlets
    assert run("read", *DEMO_REPORTS, "--jsonl").stdout == result.stdout


def test_the_version_is_printed() -> None:
    assert run("--version").stdout == f"counterclaim, version {__version__}\n"


def test_help_and_the_package_load_nothing_heavy() -> None:
    heavy = ["numpy", "onnxruntime", "tokenizers", "py3langid", "resiliparse", "json.tool"]
    code = f"import sys, counterclaim, counterclaim.cli; print({heavy!r} & sys.modules.keys())"
    code = code.replace("[", "{").replace("]", "}")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)  # noqa: S603
    assert done.stdout == b"set()\n"


def test_a_reader_that_goes_away_is_no_traceback() -> None:
    code = (
        "from tests.test_cli import open_plain; from counterclaim.cli import main;"
        "main(['demo', '--jsonl'], obj=open_plain)"
    )
    with subprocess.Popen(  # noqa: S603
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=Path(__file__).parents[1],
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()


def test_what_is_wrong_with_own_actors_is_told(tmp_path: Path) -> None:
    """Grozny said no."""
    report = tmp_path / "report.txt"
    report.write_text("Grozny said no.")
    own = tmp_path / "own.tsv"

    def open_with_own(*, actors: tuple[Path, ...], **_: object) -> Session:
        assert actors == (own,)
        problem = Problem(str(own), "actors", "line 1: expected 12 or 13 fields, found 1")
        return replace(open_plain(), problems=(problem,))

    result = run("read", report, "--actors", own, "--jsonl", opener=open_with_own)
    assert result.exit_code == 3
    assert "own.tsv: line 1: expected 12" in result.stderr
    assert result.stdout.count("\n") == 1

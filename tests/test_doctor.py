"""`counterclaim doctor` says what is well and what is wrong, for people and programs."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from counterclaim import checkup
from counterclaim.cli import main
from counterclaim.ledger import features
from counterclaim.model.errors import ModelError
from counterclaim.pipeline import Tools
from counterclaim.session import Session, open_session
from tests.readings import plain_reader


def doctor(*arguments: str, reader: Any = None) -> Result:
    return CliRunner().invoke(main, ["doctor", *arguments], obj=reader)


def open_plain(**_: object) -> Session:
    return Session(Tools(plain_reader, lambda _: "en", model="plain"))


def no_model(**_: object) -> Session:
    raise ModelError(Path("reader.onnx"), "there is no such file")


def findings(*arguments: str, reader: Any = None) -> dict[str, dict[str, Any]]:
    whole = json.loads(doctor("--json", *arguments, reader=reader).stdout)
    assert whole["ok"] == all(each["ok"] for each in whole["findings"])
    return {each["name"]: each for each in whole["findings"]}


def test_what_ships_is_well_and_reads_the_sentence() -> None:
    result = doctor(reader=open_session)
    assert result.exit_code == 0, result.output
    assert "ok    FTS5: works" in result.stdout
    assert "ok    sentence: read in" in result.stdout
    assert "WRONG" not in result.stdout
    assert "findings are well" in result.stderr


def test_every_file_has_its_hash() -> None:
    found = findings(reader=open_plain)
    for name in ("reading/model/reader.onnx", "resolve/actors/registry.gz", "ledger/schema_1.sql"):
        digest = hashlib.sha256((checkup.PACKAGE / name).read_bytes()).hexdigest()
        assert digest in found[name]["found"]


def test_a_reader_that_reads_too_little_is_wrong_and_so_is_none() -> None:
    told = findings(reader=open_plain)["sentence"]
    assert not told["ok"]
    assert "where it was" in told["found"]
    result = doctor(reader=no_model)
    assert result.exit_code == 1
    assert (
        "WRONG reader: the model reader.onnx cannot be used: there is no such file" in result.stdout
    )


def test_what_sqlite_lacks_and_what_was_changed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(features._TRIED, "FTS5", "CREATE VIRTUAL TABLE tried USING fts99 (words)")
    changed = {"counterclaim/ledger/schema_1.sql": "another"}
    monkeypatch.setattr(checkup, "_installed_hashes", lambda: changed)
    found = findings(reader=open_plain)
    assert (found["FTS5"]["found"], found["R*Tree"]["found"]) == ("missing", "works")
    assert "changed since it was installed" in found["ledger/schema_1.sql"]["advice"]
    assert found["ledger/schema_2.sql"]["ok"]

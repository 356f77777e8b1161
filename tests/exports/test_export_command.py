"""`counterclaim export`: one new file, nothing private unasked; a bundle checks by itself."""

import hashlib
import json
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from counterclaim.cli import main
from counterclaim.cli.export import FORMATS
from counterclaim.exports import FORMATS as WRITERS
from counterclaim.ledger import Ledger, Origin
from tests.exports.made import ministry_record, nurse_record

RAW = b"<p>Nadia Haddad said"


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "war.ledger"
    with Ledger.open(path, create=True) as kept:
        run = kept.begin_run("Ama Terri")
        first, second = nurse_record(), ministry_record()
        kept.take(run, first.document, Origin("/home/ama/news/a.html", RAW), first)
        kept.take(run, second.document, Origin("b.txt"), second)
    return path


def export(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["export", *map(str, arguments)])


def test_the_command_knows_every_form() -> None:
    assert tuple(WRITERS) == FORMATS


@pytest.mark.parametrize("form", FORMATS)
def test_each_form_is_written_and_withholds_what_is_private(
    ledger: Path, tmp_path: Path, form: str
) -> None:
    out = tmp_path / "out"
    result = export(ledger, "--format", form, "--out", out)
    assert result.exit_code == 0, result.output
    assert f"written to {out}" in result.stderr
    content = out.read_bytes()
    assert content
    assert b"Haddad" not in content
    assert b"/home/ama" not in content


def test_an_export_never_overwrites(ledger: Path, tmp_path: Path) -> None:
    out = tmp_path / "claims.csv"
    out.write_text("mine", encoding="utf-8")
    result = export(ledger, "--format", "csv", "--out", out)
    assert result.exit_code == 1
    assert result.stderr == (
        f"counterclaim: {out}: expected a name that is free, found something there; an export "
        "never overwrites, so give another name\n"
    )
    assert out.read_text(encoding="utf-8") == "mine"
    assert export(ledger, "--format", "csv", "--out", out, "--force").exit_code == 2


def test_what_fails_leaves_no_half_file(ledger: Path, tmp_path: Path) -> None:
    no_ledger = tmp_path / "letter.txt"
    no_ledger.write_text("Dear all, " * 99, encoding="utf-8")
    result = export(no_ledger, "--format", "csv", "--out", tmp_path / "claims.csv")
    assert (result.exit_code, (tmp_path / "claims.csv").exists()) == (1, False)
    nowhere = tmp_path / "no" / "claims.csv"
    result = export(ledger, "--format", "csv", "--out", nowhere)
    assert (result.exit_code, nowhere.exists()) == (1, False)
    assert "expected a place to write to" in result.stderr


def unpacked(ledger: Path, folder: Path, *options: str) -> Path:
    out = folder / "case.zip"
    assert export(ledger, "--format", "bundle", "--out", out, *options).exit_code == 0
    with zipfile.ZipFile(out) as archive:
        assert archive.testzip() is None
        archive.extractall(folder / "case")
    return folder / "case"


def check(folder: Path) -> None:
    lines = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    named = {line.split("  ", 1)[1]: line.split("  ", 1)[0] for line in lines}
    there = {str(each.relative_to(folder)) for each in folder.rglob("*") if each.is_file()}
    assert set(named) == there - {"SHA256SUMS"}
    for name, digest in named.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest
    tool = shutil.which("sha256sum")
    if tool:
        done = subprocess.run([tool, "-c", "SHA256SUMS"], cwd=folder, check=False,  # noqa: S603
                              capture_output=True)  # fmt: skip
        assert done.returncode == 0


def test_a_bundle_with_all_is_checked_without_the_program(ledger: Path, tmp_path: Path) -> None:
    folder = unpacked(ledger, tmp_path, "--with-private", "--exact")
    check(folder)
    digest = hashlib.sha256(RAW).hexdigest()
    assert (folder / "raw" / f"{digest}.bin").read_bytes() == RAW
    first, second = (
        json.loads(line)
        for line in (folder / "collection.jsonl").read_text(encoding="utf-8").splitlines()
    )
    assert (first["ref"], first["who"]) == ("/home/ama/news/a.html", "Ama Terri")
    assert (first["sha256"], first["raw_is_here"]) == (digest, True)
    assert (second["sha256"], second["raw_is_here"]) == (None, False)
    text = folder / "texts" / f"{nurse_record().document.id}.txt"
    assert text.read_text(encoding="utf-8") == nurse_record().document.text


def test_a_bundle_to_hand_on_has_hashes_and_no_names(ledger: Path, tmp_path: Path) -> None:
    folder = unpacked(ledger, tmp_path)
    check(folder)
    assert not (folder / "raw").exists()
    for each in folder.rglob("*"):
        if each.is_file():
            content = each.read_bytes()
            assert b"Haddad" not in content
            assert b"Terri" not in content
    log = (folder / "collection.jsonl").read_text(encoding="utf-8")
    assert hashlib.sha256(RAW).hexdigest() in log
    again = tmp_path / "again.zip"
    assert export(ledger, "--format", "bundle", "--out", again).exit_code == 0
    assert again.read_bytes() == (tmp_path / "case.zip").read_bytes()

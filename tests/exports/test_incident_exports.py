"""`counterclaim export … --incident`: accounts, grades and rulings, marked as reviewed."""

import csv
import json
import shutil
import zipfile
from pathlib import Path

import pytest

from tests.exports.test_case_file import Read
from tests.test_decided_commands import LAYER, REPORTS, claims_of, first, run

LETTER = {
    "text": "Nadia Haddad, a nurse, said Russian jets bombed Talbiseh on Wednesday and killed 21 "
    "people.",
    "outlet": "Northern Courier",
}


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A strike in four reports: one number rejected, one corrected, a grade, a control layer."""
    folder = tmp_path_factory.mktemp("war")
    lines = (json.dumps({**each, "published": "2015-10-01"}) for each in (*REPORTS, LETTER))
    (folder / "news.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (folder / "towns.csv").write_text(LAYER, encoding="utf-8")
    ledger = folder / "war.ledger"
    run("add", ledger, folder / "news.jsonl")
    run("control", "add", ledger, folder / "towns.csv")
    (volga,) = claims_of(ledger, "Volga", "count")
    run("review", "reject", ledger, volga, "--why", "taken back, says Nadia Haddad")
    (harbour,) = claims_of(ledger, "The Harbour Gazette", "count")
    run("review", "correct", ledger, harbour, "low=18", "high=18", "--why", "the list has 18")
    run("review", "assess", ledger, f"incident:{first(ledger)}", "fair", "--standard", "Airwars",
        "--why", "two sources")  # fmt: skip
    return ledger


@pytest.fixture
def ledger(kept: Path, tmp_path: Path) -> Path:
    shutil.copy(kept, tmp_path / "war.ledger")
    return tmp_path / "war.ledger"


def exported(ledger: Path, form: str, *options: str) -> Path:
    out = ledger.parent / f"out.{form}"
    run("export", ledger, out, "--as", form, "--incident", first(ledger)[:8], *options)
    return out


def test_a_row_for_coders_follows_what_people_decided(ledger: Path) -> None:
    (row,) = csv.DictReader(exported(ledger, "coders").read_text("utf-8").splitlines())
    assert (row["killed_unknown_low"], row["killed_unknown_high"]) == ("17", "21")
    assert "reviewed by Ama Terri" in row["decided_by"]
    assert "fair (Airwars)" in row["decided_by"]
    assert "not counted in, rejected by Ama Terri" in row["notes"]
    assert "“18”, number corrected from “17” to “18”" in row["notes"]
    assert "suspected, according to" in row["suspected_actor"]
    assert "Haddad" not in "".join(row.values())


def test_a_case_file_shows_rulings_holders_and_no_private_name(ledger: Path) -> None:
    page = exported(ledger, "case-file").read_text("utf-8")
    read = Read(page)
    assert not read.open
    told = " ".join(read.text.split())
    for words in (
        "fair (airwars), given by Ama Terri",
        "Read, and left out by people",
        "taken back, says [withheld]",
        "reviewed: number corrected from “17” to “18”",
        "Who holds the place, as reports and control layers claim",
        "Talbiseh held by “Ahrar al-Sham”, according to the control layer towns.csv",
        "source unknown: as of 2015-09-20, 10 days old",
        "suspected, according to those quoted",
    ):
        assert words in told, words
    assert "Haddad" not in page
    assert {link.removeprefix("#") for link in read.links} <= set(read.ids)


def test_private_names_are_shown_to_those_who_ask(ledger: Path) -> None:
    assert "Haddad" in exported(ledger, "case-file", "--with-private").read_text("utf-8")


def test_what_was_marked_sensitive_is_withheld(ledger: Path) -> None:
    run("review", "sensitive", ledger, "entity:islamic-state", "--why", "a test")
    (document,) = {each.partition("/")[0] for each in claims_of(ledger, "Volga", "event")}
    run("review", "sensitive", ledger, document, "--why", "its source is at risk")
    page = exported(ledger, "case-file").read_text("utf-8")
    assert "Russia's defence" not in page
    assert "Russia’s defence" not in page


def test_a_review_is_a_named_persons_on_its_scale(ledger: Path) -> None:
    graph = json.loads(exported(ledger, "schema-org").read_text("utf-8"))["@graph"]
    (review,) = [each for each in graph if each["@type"] == "ClaimReview"]
    assert review["author"]["name"] == "Ama Terri"
    assert review["reviewRating"]["ratingValue"] == 4
    assert review["reviewRating"]["ratingExplanation"] == "two sources"


def test_the_other_forms_hold_the_incidents_reports_alone(ledger: Path) -> None:
    feature = json.loads(exported(ledger, "geojson").read_text("utf-8"))["features"][0]
    assert "fair (Airwars)" in feature["properties"]["decided_by"]
    rows = csv.DictReader(exported(ledger, "csv").read_text("utf-8").splitlines())
    decided = {row["decided_by"] for row in rows if row["kind"] == "count"}
    assert any("rejected (taken back" in each for each in decided)
    with zipfile.ZipFile(exported(ledger, "bundle")) as bundle:
        names = bundle.namelist()
        assert sum(name.startswith("texts/") for name in names) == 4
        assert "What people decided" in bundle.read("case.html").decode()
    assert "reviewed by Ama Terri" in exported(ledger, "prov").read_text("utf-8")


def test_what_people_rejected_is_no_event(ledger: Path) -> None:
    (strike, *_) = claims_of(ledger, "The Harbour Gazette", "event")
    before = exported(ledger, "plover").read_text("utf-8").splitlines()
    run("review", "reject", ledger, strike, "--why", "another day")
    out = ledger.parent / "after.jsonl"
    _, told = run("export", ledger, out, "--as", "plover", "--incident", first(ledger))
    assert len(out.read_text("utf-8").splitlines()) < len(before)
    assert "not coded, 1: a person rejected it" in told


def test_an_incident_that_is_not_there_writes_nothing(ledger: Path) -> None:
    out = ledger.parent / "none.csv"
    _, told = run("export", ledger, out, "--as", "coders", "--incident", "zzz", code=1)
    assert "`counterclaim incidents` lists them" in told
    assert not out.exists()
    _, told = run("export", ledger, "--as", "coders", code=2)
    assert "expected one file to write" in told
    out.write_text("mine", encoding="utf-8")
    run("export", ledger, out, "--as", "coders", "--incident", first(ledger), code=1)
    assert out.read_text(encoding="utf-8") == "mine"


def test_without_incidents_coders_get_all_of_them(ledger: Path) -> None:
    out = ledger.parent / "all.csv"
    run("export", ledger, out, "--as", "coders")
    listed = run("incidents", ledger, "--alone", "--json")[0].splitlines()
    assert len(list(csv.DictReader(out.read_text("utf-8").splitlines()))) == len(listed)

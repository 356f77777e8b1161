"""What people decide and load is followed by `incidents`, `compare` and `origins`, and shown."""

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from counterclaim.cli import main

REPORTS = (
    {
        "text": "DAMASCUS, Sept 30 (Meridian) - Russian jets bombed Talbiseh on Wednesday, killing "
        "17 people, the governor's office said. Doctors at the field hospital spoke of 19 dead.",
        "outlet": "Meridian News Agency",
    },
    {
        "text": "Russian jets bombed Talbiseh on Wednesday and killed 17 people, the city council "
        "said.",
        "outlet": "The Harbour Gazette",
    },
    {
        "text": "Russian warplanes struck Islamic State in Talbiseh on Wednesday, Russia's defence "
        "ministry said. The strike killed 12 people, the ministry said.",
        "outlet": "Volga",
    },
)
LAYER = (
    "place,country,lat,lon,holder,as_of,source\n"
    "Talbiseh,SYR,34.84,36.73,Ahrar al-Sham,2015-09-20,\n"
)


def run(*words: object, code: int = 0) -> tuple[str, str]:
    """What a command prints, and what it says beside it."""
    done = CliRunner().invoke(
        main, [str(each) for each in words], env={"COUNTERCLAIM_WHO": "Ama Terri"}
    )
    assert done.exit_code == code, done.output
    return done.stdout, done.stderr


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("war")
    lines = (json.dumps({**each, "published": "2015-10-01"}) for each in REPORTS)
    (folder / "news.jsonl").write_text("\n".join(lines), encoding="utf-8")
    run("add", folder / "kept.ledger", folder / "news.jsonl")
    return folder / "kept.ledger"


@pytest.fixture
def ledger(kept: Path, tmp_path: Path) -> Path:
    """The ledger of before any ruling."""
    path = tmp_path / "war.ledger"
    shutil.copy(kept, path)
    return path


def first(ledger: Path) -> str:
    line = json.loads(run("incidents", ledger, "--alone", "--json")[0].splitlines()[0])
    return str(line["id"])


def case(ledger: Path) -> dict[str, list[dict[str, object]]]:
    told: dict[str, list[dict[str, object]]] = json.loads(
        run("compare", ledger, first(ledger), "--json")[0]
    )
    return told


def claims_of(ledger: Path, outlet: str, kind: str) -> list[str]:
    """The addresses of a report's claims of one kind."""
    rows = map(json.loads, run("claims", ledger, "--json", "--kind", kind)[0].splitlines())
    return [f"{r['document'][:12]}/{r['name']}" for r in rows if r["outlet"] == outlet]


def test_a_rejected_number_is_no_version_and_shows_who_rejected_it(ledger: Path) -> None:
    for each in claims_of(ledger, "Volga", "count"):
        run("review", "reject", ledger, each, "--why", "the ministry took it back")
    out, _ = run("compare", ledger, first(ledger))
    assert "left out: “12” (Volga): rejected by Ama Terri" in out
    assert "the ministry took it back" in out
    assert "“12”: 1 report" not in out
    killed = [each["low"] for each in case(ledger)["versions"] if each["slot"] == "killed"]
    assert 12 not in killed


def test_a_corrected_number_stands_beside_what_was_read(ledger: Path) -> None:
    (count,) = claims_of(ledger, "Volga", "count")
    run("review", "correct", ledger, count, "low=14", "high=14", "--why", "misread")
    out, _ = run("compare", ledger, first(ledger))
    assert "“14”: 1 report" in out
    assert "reviewed: number corrected from “12” to “14” by Ama Terri" in out
    assert "left out: “12” (Volga)" in out


def test_a_grade_stands_on_the_incident_with_its_author(ledger: Path) -> None:
    found = first(ledger)
    run("review", "assess", ledger, f"incident:{found[:8]}", "fair", "--standard", "Airwars 2024",
        "--why", "two sources")  # fmt: skip
    for command in ("incidents", "compare"):
        words = (found,) if command == "compare" else ("--alone",)
        out, _ = run(command, ledger, *words)
        assert "reviewed: fair (airwars) by Ama Terri" in out
        assert "by the standard Airwars 2024: two sources" in out


def test_joined_voices_lower_the_count_and_show_the_ruling(ledger: Path) -> None:
    def counted() -> tuple[int, int]:
        (toll,) = [each for each in case(ledger)["versions"] if each.get("low") == 17]
        origins = toll["origins"]
        assert isinstance(origins, dict)
        return origins["low"], origins["high"]

    assert counted()[1] == 2
    voices = [
        f"{claim.partition('/')[0]}/a1"
        for outlet in ("Meridian News Agency", "The Harbour Gazette")
        for claim in claims_of(ledger, outlet, "count")[:1]
    ]
    run("review", "merge", ledger, *voices, "--why", "one list, from the morgue")
    assert counted() == (1, 1)
    out, _ = run("origins", ledger, first(ledger), "--slot", "killed")
    assert "one, a person's ruling: joined by Ama Terri" in out
    assert "one list, from the morgue" in out


def test_an_incident_that_people_parted_is_named_by_its_parts(ledger: Path) -> None:
    whole = json.loads(run("compare", ledger, first(ledger), "--json")[0])
    one, *_, other = whole["incident"]["mentions"]
    targets = [f"{each['document'][:12]}/{each['event']}" for each in (one, other)]
    run("review", "split", ledger, "--part", targets[0], "--part", targets[1], "--why", "two days")
    _, beside = run("compare", ledger, whole["incident"]["id"], code=1)
    assert "people parted this incident into" in beside
    out, _ = run("incidents", ledger, "--alone", "--json")
    ids = [json.loads(line)["id"] for line in out.splitlines()]
    assert len(set(ids)) == len(ids)
    for each in ids:  # also those that name the whole as possibly the same
        run("compare", ledger, each)
    out, _ = run("incidents", ledger, "--alone")
    assert out.count("reviewed: held apart by Ama Terri") >= 2


def test_a_rejected_incident_is_not_listed_and_said_to_be_there(ledger: Path) -> None:
    found = first(ledger)
    run("review", "reject", ledger, f"incident:{found}", "--why", "an exercise")
    out, beside = run("incidents", ledger, "--alone")
    assert found[:8] not in out
    assert "1 rejected by people" in beside


def test_a_grade_of_an_incident_that_is_not_there_is_listed(ledger: Path) -> None:
    run("review", "assess", ledger, "incident:zzz", "weak", "--standard", "ours", "--why", "one")
    _, beside = run("incidents", ledger)
    assert "1 ruling in force fit nothing any more" in beside
    out, _ = run("review", "list", ledger, "--left-behind")
    assert "incident zzz · graded weak (ours) by Ama Terri" in out
    assert "there is none" in out


def test_a_claim_added_to_an_incident_that_is_not_there_is_listed(ledger: Path) -> None:
    (count,) = claims_of(ledger, "Volga", "count")
    run("review", "add", ledger, count.partition("/")[0], "kind=count", "what=injured", "low=3",
        "--words", "killed 12 people", "--incident", "zzz", "--why", "seen")  # fmt: skip
    out, _ = run("review", "list", ledger, "--left-behind")
    assert "incident zzz · added by Ama Terri" in out


def test_a_layer_stands_beside_the_stated_target_and_makes_no_conflict(
    ledger: Path, tmp_path: Path
) -> None:
    layer = tmp_path / "towns.csv"
    layer.write_text(LAYER, encoding="utf-8")
    run("control", "add", ledger, layer)
    out, _ = run("compare", ledger, first(ledger))
    assert "WHO HOLDS THE PLACE" in out
    assert (
        "held by “Ahrar al-Sham”, according to the control layer towns.csv, line 2, source "
        "unknown: as of 2015-09-20, 10 days old; what was since is not said" in out
    )
    against = [each for each in case(ledger)["comparisons"] if ".layer." in str(each["b"])]
    assert {each["verdict"] for each in against} == {"cannot tell"}
    assert "Islamic State" in str(against[0]["why"])


def test_an_added_number_counts_where_its_words_stand(ledger: Path) -> None:
    (document,) = {
        each.partition("/")[0] for each in claims_of(ledger, "Meridian News Agency", "count")
    }
    run("review", "add", ledger, document, "kind=count", "what=killed", "low=21", "high=21",
        "source=the governor's office", "--words", "Talbiseh on Wednesday", "--incident",
        first(ledger)[:8], "--why", "in the film")  # fmt: skip
    (added,) = [each for each in case(ledger)["versions"] if each.get("low") == 21]
    assert str(added["id"]).endswith(".killed.h1")
    out, _ = run("compare", ledger, first(ledger))
    assert "reviewed: added by Ama Terri" in out

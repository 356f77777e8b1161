"""`counterclaim control`: layers in, what they claim of a place on a day out."""

import json
import sqlite3
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from counterclaim.cli import main
from counterclaim.layers import ReadLayer
from counterclaim.ledger import Ledger
from counterclaim.ledger.connection import APPLICATION, NEWEST
from counterclaim.model.layer import Hold, LayerRow, Point, Stated

UKRAINE = Path("../shared/data/control/ukraine")
HEAD = "place,country,lat,lon,held by,from,to,as of,source\n"
MAY = HEAD + (
    "Homs,SYR,34.73,36.71,Syria,,,2 May 2014,\n"
    "Rastan,SYR,34.92,36.73,Contested,,,2014-05-01,Courier\n"
    "Springfield,USA,39.80,-89.64,USA,,,2014-05-01,\n"
    "Springfield,USA,42.10,-72.59,USA,,,2014-05-01,\n"
    "Nowhere,,95,36.71,Syria,,,,\n"
)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["control", *map(str, arguments)])


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    (tmp_path / "may.csv").write_text(MAY, encoding="utf-8")
    added = run(
        "add", tmp_path / "war.ledger", tmp_path / "may.csv", "--origin", "Ama", "--licence", "CC0"
    )
    assert added.exit_code == 3
    assert "may.csv:6: expected a latitude" in added.stderr
    assert "may.csv: kept: 4 rows, 3 with a holder that is known, 1 rows left out" in added.stderr
    return tmp_path / "war.ledger"


def found(ledger: Path, *arguments: object) -> Any:
    result = run("at", ledger, *arguments, "--json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_a_claim_comes_with_its_age_and_without_a_source_says_so(ledger: Path) -> None:
    shown = run("at", ledger, "homs", "--on", "2015-09-30")
    assert (
        "Syria [SYR] · as of 2014-05-02, 516 days old; what was since is not said" in shown.stdout
    )
    assert "no source given" in shown.stdout
    assert "covering the day: 0" in shown.stdout
    assert "a layer is a claim with an age and an origin" in shown.stderr
    (spot,) = found(ledger, "Homs", "--on", "2015-09-30")["found"]
    (claim,) = spot["claims"]
    assert (claim["entity"], claim["age_days"], claim["source"]) == ("SYR", 516, None)
    assert (claim["licence"], claim["told_in"][0]["origin"]) == ("CC0", "Ama")


def test_who_fights_over_a_place_holds_nothing(ledger: Path) -> None:
    shown = run("at", ledger, "Rastan", "--on", "2014-05-01").stdout
    assert "“Contested” (contested) · as of 2014-05-01, the day itself · source: Courier" in shown
    assert "claims: 1; holders: 0 (none); covering the day: 1" in shown


def test_two_towns_of_one_name_stay_two(ledger: Path) -> None:
    whole = found(ledger, "Springfield", "--on", "2014-05-01")
    assert [spot["at"]["lat"] for spot in whole["found"]] == [39.8, 42.1]
    assert whole["note"] == "Springfield is the name of 2 places here"
    assert found(ledger, "Springfield", "--on", "2014-05-01", "--country", "SYR")["found"] == []


def test_a_position_finds_points_near_it_and_areas_around_it(ledger: Path, tmp_path: Path) -> None:
    ring = [[36.0, 34.0], [37.0, 34.0], [37.0, 35.0], [36.0, 35.0], [36.0, 34.0]]
    feature = {
        "type": "Feature", "geometry": {"type": "Polygon", "coordinates": [ring]},
        "properties": {"holder": "Free Syrian Army", "from": "2013", "to": "2014-12"},
    }  # fmt: skip
    area = tmp_path / "area.geojson"
    area.write_text(
        json.dumps({"type": "FeatureCollection", "features": [feature]}), encoding="utf-8"
    )
    assert run("add", ledger, area).exit_code == 0
    (spot,) = found(ledger, "34.74,36.72", "--on", "2014-06-01")["found"]
    assert [each["fit"] for each in spot["claims"]] == ["covers the day", "told before the day"]
    (spot,) = found(ledger, "Homs", "--on", "2014-06-01")["found"]
    assert {each["entity"] for each in spot["claims"]} == {"SYR", "free-syrian-army"}
    assert run("at", ledger, "95,36", "--on", "2014-06-01").exit_code == 2


def test_a_name_that_no_layer_has_is_looked_up_in_the_gazetteer(ledger: Path) -> None:
    whole = found(ledger, "Hims", "--on", "2014-06-01")
    assert "no layer gives a position of Hims" in str(whole["note"])
    (spot,) = whole["found"]
    assert spot["claims"][0]["place"] == "Homs"
    assert found(ledger, "Xyzzyville", "--on", "2014-06-01")["found"] == []


def test_the_same_layer_twice_changes_nothing_and_a_bad_one_stops_no_other(
    ledger: Path, tmp_path: Path
) -> None:
    (tmp_path / "broken.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    again = run(
        "add",
        ledger,
        tmp_path / "broken.csv",
        tmp_path / "may.csv",
        "--origin",
        "Ama",
        "--licence",
        "CC0",
    )
    assert again.exit_code == 3
    assert "broken.csv: expected columns for a place" in again.stderr
    assert "may.csv: unchanged, it is here already" in again.stderr
    listed = run("list", ledger)
    assert listed.stdout.count("\n") == 1
    assert (
        "4 rows, 1 left out · no date of a snapshot given · by Ama · licence CC0" in listed.stdout
    )
    assert json.loads(run("list", ledger, "--json").stdout)[0]["rows"] == 4


def test_a_ledger_of_version_1_has_no_layers_and_gets_them(tmp_path: Path) -> None:
    path = tmp_path / "old.ledger"
    script = (resources.files("counterclaim.ledger") / "schema_1.sql").read_text("utf-8")
    connection = sqlite3.connect(path)
    connection.executescript(
        f"{script}; PRAGMA application_id = {APPLICATION}; PRAGMA user_version = 1;"
    )
    connection.close()
    assert "no row of 0 layers" in run("at", path, "Homs", "--on", "2014-06-01").stderr
    (tmp_path / "may.csv").write_text(MAY, encoding="utf-8")
    run("add", path, tmp_path / "may.csv")
    with Ledger.open(path, read_only=True) as kept:
        assert len(kept.layers()) == 1
    version = sqlite3.connect(path).execute("PRAGMA user_version").fetchone()[0]
    assert version == NEWEST


@pytest.mark.skipif(
    not UKRAINE.is_dir(), reason="the layers of ../shared/data/control are not here"
)
def test_real_snapshots_are_kept_and_disagree_where_the_town_changed_hands(tmp_path: Path) -> None:
    path = tmp_path / "war.ledger"
    names = ("2022-09-30", "2022-11-29", "2023-01-27")
    added = run("add", path, *(UKRAINE / f"{name}.csv.gz" for name in names))
    assert "2023-01-27.csv.gz:2: it names no place" in added.stderr
    (spot,) = found(path, "Kherson", "--on", "2022-12-01")["found"]
    assert {each["entity"] for each in spot["claims"]} == {"RUS", "UKR"}
    assert spot["claims"][0]["entity"] == "UKR"
    assert all(each["age_days"] is not None for each in spot["claims"])


def test_rows_come_out_of_a_ledger_as_they_went_in(tmp_path: Path) -> None:
    ring = ((36.1, 34.2), (37.3, 34.2), (37.3, 35.4), (36.1, 34.2))
    full = LayerRow(
        7, "Rastan", "SYR", ((ring,), (ring, ring)), "Free Coast?", Hold.HELD, "free-coast",
        doubtful=True, began=Stated("2014"), ended=Stated("2015-02"), as_of=Stated("2015-01-31"),
        updated=Stated("2015-03-01"), source="Courier", source_url="http://a.b", licence="CC0",
        note="as told",
    )  # fmt: skip
    bare = LayerRow(8, None, None, Point(34.9, 36.7), "Gray zone", Hold.CONTESTED)
    named = LayerRow(9, "Raṣtan", None, None, "Free Coast", Hold.HELD)
    layer = ReadLayer("a", "a.csv", "x", None, None, b"raw", (full, bare, named), ())
    with Ledger.open(tmp_path / "war.ledger", create=True) as ledger:
        run_id = ledger.begin_run()
        assert ledger.add_layer(run_id, layer)
        assert not ledger.add_layer(run_id, layer)
        assert [each.row for each in ledger.control_named("ar rastan")] == []
        assert [each.row for each in ledger.control_named("RASTAN")] == [full, named]
        assert [each.row for each in ledger.control_around(Point(34.901, 36.7), 1)] == [bare]
        around = ledger.control_around(Point(34.3, 37.0), 1)
        assert [each.row for each in around] == [full]

"""An incident in the browser: its sheet, the accounts point by point, and the origins.

The reports are those of the tests of accounts: a wire, its copy, a rival and another matter.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient

from counterclaim.model.record import Record
from counterclaim.web import build_app, open_desk, open_door
from tests.ledger.kept import keep
from tests.test_accounts import records, session  # noqa: F401  (fixtures)
from tests.web.conftest import HOST

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def told(
    records: Sequence[Record],  # noqa: F811
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[TestClient]:
    path: Path = tmp_path_factory.mktemp("ledger") / "mali.ledger"
    keep(path, *records)
    app = build_app(open_desk(path), open_door(8370, token="key"))  # noqa: S106
    with TestClient(app, f"http://{HOST}") as client:
        client.get("/?token=key")
        yield client


@pytest.fixture(scope="module")
def sheet(told: TestClient) -> str:
    """The address of the attack that three reports tell of."""
    found = told.get("/incidents.json").json()["incidents"]
    return f"/incidents/{next(each['id'] for each in found if each['place'] == 'Diallassagou')}"


def test_incidents_of_several_reports_are_listed(told: TestClient) -> None:
    page = told.get("/incidents").text
    assert "Diallassagou" in page
    assert "Chernihiv" not in page
    assert "Chernihiv" in told.get("/incidents?reports=1").text


@pytest.mark.parametrize(
    ("query", "there"),
    [
        ("place=diallassagou", True),
        ("place=SYR", False),
        ("since=2022-06-19", False),
        ("type=assault", True),
    ],
)
def test_incidents_are_narrowed_down(told: TestClient, query: str, *, there: bool) -> None:
    assert ("Diallassagou" in told.get(f"/incidents?{query}").text) is there


def test_a_day_that_is_none_is_said(told: TestClient) -> None:
    answer = told.get("/incidents?since=yesterday")
    assert answer.status_code == 400
    assert "expected a day" in answer.text


def test_the_sheet_sets_the_tolls_side_by_side(told: TestClient, sheet: str) -> None:
    data = told.get(f"{sheet}.json").json()
    assert {each["value"] for each in data["harm"]} == {"12", "30"}
    assert all(each["against"] for each in data["harm"])
    page = told.get(sheet).text
    assert "≠ in conflict" in page
    assert "how many: “30” or “12”?" in page


def test_the_title_names_nobody_as_the_actor(told: TestClient, sheet: str) -> None:
    data = told.get(f"{sheet}.json").json()
    assert "unmen" not in data["title"]
    page = told.get(sheet).text
    assert "suspected, according to those named" in page


def test_every_quoted_word_leads_to_where_it_stands(told: TestClient, sheet: str) -> None:
    page = told.get(sheet).text
    links = re.findall(r'<a href="(/reports/[0-9a-f]+)#(r1-[a-z0-9-]+)"', page)
    assert links
    for path, anchor in links:
        assert f'id="{anchor}"' in told.get(path).text


def test_the_copy_says_from_whom_it_has_its_text(told: TestClient, sheet: str) -> None:
    taken = [each["taken"] for each in told.get(f"{sheet}.json").json()["sources"]]
    assert any("Meridian News Agency" in one for own in taken for one in own)


def test_the_matrix_has_a_row_for_each_voice_and_says_what_is_not_addressed(
    told: TestClient, sheet: str
) -> None:
    data = told.get(f"{sheet}/matrix.json").json()
    killed = [
        {cell["text"] for cell in row["cells"].get("killed", [])}
        for party in data["parties"]
        for row in party["rows"]
    ]
    assert any("12 people" in text or text == "12" for own in killed for text in own)
    assert "not addressed" in told.get(f"{sheet}/matrix").text


def test_the_origins_name_the_rule_by_which_voices_are_one(told: TestClient, sheet: str) -> None:
    data = told.get(f"{sheet}/origins.json", params={"slot": "killed"}).json()
    assert {each["version"]["slot"] for each in data["trees"]} == {"killed"}
    wire = next(each for each in data["trees"] if each["version"]["value"].startswith("12"))
    rules = [one["rule"] for origin in wire["origins"] for one in origin["joined"]]
    assert rules
    assert "one by rule" in told.get(f"{sheet}/origins?slot=killed").text


def test_the_map_and_its_list_have_the_same(told: TestClient) -> None:
    data = told.get("/map.json?reports=1").json()
    assert data["type"] == "FeatureCollection"
    page = told.get("/map?reports=1").text
    assert len(re.findall("data-incident=", page)) == len(data["features"]) > 0
    longitude, latitude = data["features"][0]["geometry"]["coordinates"]
    assert (int(latitude), int(longitude)) == (51, 31)


def test_an_incident_that_is_not_there_is_said(told: TestClient) -> None:
    answer = told.get("/incidents/zzzz")
    assert answer.status_code == 404
    assert "expected the id of an incident" in answer.text

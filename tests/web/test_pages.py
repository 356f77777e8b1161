"""Pages, and the same as data."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from counterclaim.model.document import Document
from counterclaim.web import Door, build_app, open_desk
from tests.ledger.kept import PEACE, WAR, ledger_of
from tests.web.conftest import HOST


def test_the_reports_are_listed_the_newest_first(client: TestClient) -> None:
    page = client.get("/reports").text
    assert page.index("Lavrov") < page.index("War</a>")
    assert "2015-09-30 · Meridian · 1 claim<" in page


def test_reports_are_found_by_their_words(client: TestClient) -> None:
    found = client.get("/reports.json", params={"words": "hama rast*"}).json()["reports"]
    assert [each["id"] for each in found] == [PEACE.id]
    assert "No report holds that" in client.get("/reports?words=%22%22").text


def test_a_long_list_has_pages(tmp_path: Path, door: Door) -> None:
    many = (Document(f"Kirov said Russia bombed {n} towns.", f"{n}") for n in range(120))
    client = TestClient(
        build_app(open_desk(ledger_of(tmp_path / "l", *many)), door), f"http://{HOST}"
    )
    client.get("/?token=key")
    seen, path = [], "/reports"
    while path:
        data = client.get(path.replace("/reports", "/reports.json")).json()
        seen += [each["id"] for each in data["reports"]]
        path = data["after"]
    assert len(seen) == len(set(seen)) == 120


def test_a_report_is_drawn_with_its_claims(client: TestClient) -> None:
    page = client.get(f"/reports/{WAR.id[:16]}").text
    assert "<title>War · war.ledger · counterclaim</title>" in page
    assert 'href="#r1-c1"' in page
    data = client.get(f"/reports/{WAR.id[:16]}.json").json()
    assert data["record"]["document"]["text"] == WAR.text
    assert data["voices"][0]["source"] == "Kirov"


@pytest.mark.parametrize(
    ("path", "status", "why"),
    [
        ("/reports/0000000000", 404, "there is no such report"),
        ("/reports/x%27--", 404, "expected the id of a report"),
        ("/reports?skip=many", 400, "skip: expected a number"),
        ("/nowhere", 404, "Not Found"),
        ("/static/..%2Fguard.py", 404, "there is no file"),
    ],
)
def test_what_is_not_there_is_said(client: TestClient, path: str, status: int, why: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, why in answer.text) == (status, True)


def test_what_a_report_holds_is_never_an_element(tmp_path: Path, door: Door) -> None:
    evil = Document(
        "Kirov said <script>alert(1)</script> Russia bombed Homs. \u202egnp.exe",
        "<img src=x onerror=alert(2)>",
        title="<svg onload=alert(3)>",
        outlet='"><b>x',
        url="javascript:alert(4)",
    )
    client = TestClient(
        build_app(open_desk(ledger_of(tmp_path / "l", evil)), door), f"http://{HOST}"
    )
    client.get("/?token=key")
    for path in ("/reports", f"/reports/{evil.id}", "/reports?words=%3Cscript%3E"):
        page = client.get(path).text
        assert not any(
            mark in page for mark in ("<script>", "<img", "<svg", '"><b>x', 'href="java')
        )
        assert "\u202e" not in page

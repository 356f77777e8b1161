"""Reports that are written to attack who reads them are words on every page, and no more."""

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from counterclaim import open_session
from counterclaim.ledger import Ledger, Origin
from counterclaim.model.document import Document
from counterclaim.model.record import Record
from counterclaim.web import Door, build_app, open_desk
from tests.web.conftest import HOST

MARKS = ("<script>", "<img", "<svg onload", "<iframe", "\u202e", "\x1b")
EVIL = Document(
    "Army spokesman <script>alert(1)</script> Ivanov said Russian jets bombed Homs on Wednesday, "
    "killing 12 people. “<img src=x onerror=alert(2)>,” he said. \u202egnp.exe \x1b[2J "
    "{{ 7 * 7 }} ]]> --> </style></textarea>",
    "../../etc/passwd",
    title="<svg onload=alert(3)>Jets bomb Homs</svg>",
    outlet='"><iframe src=//evil.example>',
    url="javascript:alert(4)",
)
LONG = Document("Kirov said Russia bombed Homs and " + "a" * 1_000_000 + ".", "long.txt")
FIXED = (
    "/incidents?reports=1",
    "/claims",
    "/reports",
    "/map?reports=1",
    "/claims?words=%3Cscript%3E",
)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("hostile") / "<b>war.ledger"
    session = open_session()
    with Ledger.open(path, create=True) as kept:
        run = kept.begin_run()
        for document in (EVIL, LONG):
            record = session.try_read(document)
            assert isinstance(record, Record)
            kept.take(run, record.document, Origin(document.ref), record)
    return path


@pytest.fixture
def client(ledger: Path, door: Door) -> TestClient:
    client = TestClient(build_app(open_desk(ledger), door), f"http://{HOST}")
    client.get("/?token=key")
    return client


def every_page(client: TestClient) -> list[str]:
    incidents = [each["id"] for each in client.get("/incidents.json?reports=1").json()["incidents"]]
    reports = [each["id"] for each in client.get("/reports.json").json()["reports"]]
    assert incidents
    assert len(reports) == 2
    own = [f"/incidents/{name}{view}" for name in incidents for view in ("", "/matrix", "/origins")]
    return [
        *FIXED,
        *own,
        *(f"/reports/{each}{view}" for each in reports for view in ("", "/review")),
    ]


def test_nothing_of_a_report_is_an_element_on_any_page(client: TestClient) -> None:
    for path in every_page(client):
        answer = client.get(path)
        assert answer.status_code == 200, path
        bare = re.sub(r"<script type=\"module\" src=\"/static/[^\"]*\"></script>", "", answer.text)
        assert [mark for mark in MARKS if mark in bare] == [], path
        assert 'href="javascript:' not in bare, path


def test_data_is_never_taken_for_a_page(client: TestClient) -> None:
    for path in ("/claims.json", "/reports.json", f"/reports/{EVIL.id}.json"):
        answer = client.get(path)
        assert answer.headers["content-type"] == "application/json"
        assert answer.headers["x-content-type-options"] == "nosniff"


def test_an_address_of_a_report_is_no_link(client: TestClient) -> None:
    page = client.get(f"/reports/{EVIL.id}").text
    assert not re.search(r"href=\"[^\"]*(evil\.example|javascript)", page)

"""A real browser walks through the pages, and asks nothing of any other host.

It is Debian's Chromium, driven by Playwright; what is needed for it and is not there is said.
"""

import shutil
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from counterclaim.model.record import Record
from counterclaim.web import build_app, open_desk, open_door
from counterclaim.web.serving import listen
from tests.ledger.kept import keep
from tests.test_accounts import records, session  # noqa: F401  (fixtures)

CHROMIUM = shutil.which("chromium")
AXE = Path("browser/node_modules/axe-core/axe.min.js")
BUILT = Path("src/counterclaim/web/static/built/map.js")
SOFTWARE = (
    "--no-sandbox",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
)
GRAVE = {"serious", "critical"}

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Debian's chromium")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=CHROMIUM, args=list(SOFTWARE))
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def address(
    records: Sequence[Record],  # noqa: F811
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[str]:
    """The address of a server, with its key, as `counterclaim serve` prints it."""
    path = tmp_path_factory.mktemp("ledger") / "mali.ledger"
    keep(path, *records)
    with listen(0) as listener:
        port = listener.getsockname()[1]
        door = open_door(port)
        app = build_app(open_desk(path), door)
        server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        while not server.started and thread.is_alive():
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}/?token={door.token}"
        server.should_exit = True
        thread.join()


@pytest.fixture
def context(browser: Browser, address: str) -> Iterator[BrowserContext]:
    """A window in which every request to another host, and every error, fails the test."""
    own = address.partition("?")[0]
    wrong: list[str] = []
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    context.on(
        "request", lambda asked: wrong.append(asked.url) if _is_foreign(asked.url, own) else None
    )
    context.on("weberror", lambda error: wrong.append(str(error.error)))
    context.on("console", lambda told: wrong.append(told.text) if told.type == "error" else None)
    yield context
    context.close()
    assert not wrong


def _is_foreign(url: str, own: str) -> bool:
    return not url.startswith((own, "blob:", "data:"))


@pytest.fixture
def page(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    return page


def test_a_walk_from_the_incidents_to_the_words_of_a_report(page: Page) -> None:
    row = page.get_by_role("row").filter(has_text="Diallassagou")
    row.get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Diallassagou")
    expect(page.get_by_text("how many: “30” or “12”?")).to_be_visible()
    page.get_by_role("link", name="Accounts").click()
    page.get_by_role("link", name="in conflict 30").click()
    expect(page.locator(":target")).to_have_count(1)
    expect(page.locator("article")).to_contain_text("the army said in a statement")


def test_a_report_is_found_by_its_words_and_its_claims_by_their_source(page: Page) -> None:
    page.get_by_role("link", name="Reports").click()
    page.get_by_label("Words").fill("exchanged prisoners")
    page.get_by_role("button", name="Look").click()
    page.get_by_role("listitem").get_by_role("link").click()
    source = page.get_by_role("region", name="Who says what").get_by_text("Kyiv", exact=True)
    source.hover()
    shown = page.locator(".text .r1-m1").first
    assert shown.evaluate("each => getComputedStyle(each).backgroundColor") not in {
        "",
        "rgba(0, 0, 0, 0)",
    }


def test_the_origins_of_one_point(page: Page) -> None:
    page.get_by_role("row").filter(has_text="Diallassagou").get_by_role("link").first.click()
    page.get_by_role("link", name="Origins", exact=True).click()
    page.get_by_label("Points").get_by_role("link", name="killed").click()
    expect(page.get_by_text("one by rule").first).to_be_visible()


def test_the_search_is_a_key_away(page: Page) -> None:
    if not BUILT.is_file():
        pytest.skip("the scripts are not built")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox", name="Look for claims")).to_be_focused()


def test_claims_are_decided_by_keyboard_and_taken_back(page: Page) -> None:
    if not BUILT.is_file():
        pytest.skip("the scripts are not built")
    page.get_by_role("link", name="Reports").click()
    page.get_by_role("listitem").filter(has_text="list of the dead").get_by_role("link").click()
    page.get_by_role("link", name="Review its claims").click()
    expect(page.locator("[data-ready]")).to_be_visible()
    page.get_by_label("Your name").fill("Ama Terri")
    page.get_by_role("heading", level=1).click()
    page.keyboard.press("j")
    page.keyboard.press("a")
    first = page.locator("[data-claim]").first
    expect(first).to_contain_text("accepted")
    expect(page.locator("[data-ready]")).to_be_visible()
    page.keyboard.press("k")
    page.keyboard.press("c")
    page.get_by_role("dialog").get_by_label("why").fill("misread")
    page.get_by_role("dialog").get_by_label("polarity").fill("negative")
    page.get_by_role("button", name="Save").click()
    expect(first).to_contain_text("the machine read positive")
    expect(page.locator("[data-ready]")).to_be_visible()
    page.keyboard.press("u")
    expect(first).not_to_contain_text("the machine read")


def test_an_incident_is_graded_by_a_named_person_under_a_standard(page: Page) -> None:
    if not BUILT.is_file():
        pytest.skip("the scripts are not built")
    page.get_by_role("row").filter(has_text="Diallassagou").get_by_role("link").first.click()
    page.get_by_text("Grade it, or leave a note").click()
    page.get_by_label("Your name").fill("Ama Terri")
    page.get_by_label("Grade").select_option("contested")
    page.get_by_label("Standard").fill("Airwars 2019")
    page.get_by_label("Why").fill("two tolls")
    page.get_by_role("button", name="Save").click()
    found = page.get_by_role("region", name="What people found")
    expect(found).to_contain_text("contested (airwars), Ama Terri")
    expect(found).to_contain_text("by Airwars 2019: two tolls")


def test_the_map_draws_and_its_list_follows(page: Page) -> None:
    if not BUILT.is_file():
        pytest.skip("the scripts are not built")
    page.goto(page.url.partition("/incidents")[0] + "/map?reports=1")
    expect(page.locator("#map[data-drawn=yes]")).to_be_visible(timeout=30_000)
    expect(page.locator("#seen")).to_contain_text("1 of 1")
    page.get_by_role("link", name="Chernihiv").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Chernihiv")


def test_without_scripts_all_is_there_to_read(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.get_by_role("row").filter(has_text="Diallassagou").get_by_role("link").first.click()
    expect(page.get_by_text("how many: “30” or “12”?")).to_be_visible()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_has_a_grave_fault_for_those_who_cannot_see(
    browser: Browser, address: str, scheme: Literal["light", "dark"]
) -> None:
    """Axe-core looks at every kind of page."""
    if not AXE.is_file():
        pytest.skip("needs axe-core: `npm ci` in browser/")
    page = browser.new_page(color_scheme=scheme)
    page.goto(address)
    faults = []
    for path in _every_page(page):
        page.goto(path)
        page.evaluate(AXE.read_text("utf-8"))
        found = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
        faults += [
            f"{path}: {each['id']}: {each['nodes'][0]['html']}"
            for each in found["violations"]
            if each["impact"] in GRAVE
        ]
    page.close()
    assert not faults


@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_no_page_is_wider_than_its_window(browser: Browser, address: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(address)
    wide = []
    for path in _every_page(page):
        page.goto(path)
        if page.evaluate("() => document.documentElement.scrollWidth > innerWidth"):
            wide.append(path)
    page.close()
    assert not wide


def _every_page(page: Page) -> list[str]:
    """One address of every kind of page."""
    home = page.url.partition("/incidents")[0]
    sheet = page.get_by_role("row").filter(has_text="Diallassagou").get_by_role("link").first
    sheet.click()
    incident = page.url
    page.goto(f"{home}/reports")
    page.get_by_role("listitem").get_by_role("link").first.click()
    report = page.url
    return [
        f"{home}/incidents", incident, f"{incident}/matrix", f"{incident}/origins", report,
        f"{report}/review", f"{home}/reports", f"{home}/claims", f"{home}/map?reports=1",
        f"{home}/nowhere",
    ]  # fmt: skip

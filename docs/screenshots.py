"""Makes the pictures of the web view for the README: `make pictures`.

`counterclaim demo --serve` shows the demonstration's reports; Debian's Chromium looks at its pages.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

FOLDER = Path(__file__).parent / "pictures"
SOFTWARE = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]


@contextmanager
def demonstration() -> Iterator[str]:
    """The address of the demonstration with its key, while it runs."""
    command = [sys.executable, "-m", "counterclaim", "demo", "--serve"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:  # noqa: S603
        try:
            yield server.stdout.readline().strip() if server.stdout else ""
        finally:
            server.terminate()


def take(page: Page, address: str) -> None:
    """Walks through the pages and takes a picture of each."""
    page.goto(address)
    page.get_by_role("row").filter(has_text="Latamneh").get_by_role("link").first.click()
    page.screenshot(path=FOLDER / "sheet.png")
    page.get_by_role("link", name="Accounts", exact=True).click()
    page.screenshot(path=FOLDER / "accounts.png")
    page.get_by_role("link", name="Reports", exact=True).click()
    page.get_by_role("listitem").filter(has_text="The Harbour Gazette").get_by_role("link").click()
    page.screenshot(path=FOLDER / "report.png")
    page.get_by_role("link", name="Map", exact=True).click()
    page.locator("#map[data-drawn=yes]").wait_for(timeout=30_000)
    page.wait_for_timeout(1_500)
    page.screenshot(path=FOLDER / "map.png")


def main() -> None:
    """Write the pictures."""
    FOLDER.mkdir(exist_ok=True)
    with demonstration() as address, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=SOFTWARE)
        size = {"width": 1200, "height": 780}
        take(browser.new_page(viewport=size, color_scheme="light"), address)
        browser.close()


if __name__ == "__main__":
    main()

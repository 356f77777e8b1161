"""What the documentation says of the program is what the program says.

With COUNTERCLAIM_WRITE_DOCS=1 (`make docs`) the generated pages are written anew.
"""

import os
import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from counterclaim.cli import main
from counterclaim.ingest import limits
from counterclaim.layers.areas import MOST_CORNERS
from counterclaim.layers.files import MOST_LAYER_BYTES

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])


def command_line_page() -> str:
    """Every command's help, as it is printed on a page of 80 columns."""
    parts = ["# The command line", "", "Written by `make docs` from the program's own help.", ""]
    parts.append(help_of())
    for name in sorted(main.commands):
        parts += [f"## {name}", "", help_of(name)]
        command = main.commands[name]
        for part in sorted(command.commands) if isinstance(command, click.Group) else ():
            parts += [f"## {name} {part}", "", help_of(name, part)]
    return "\n".join(parts)


def help_of(*command: str) -> str:
    arguments = [*command, "--help"]
    shown = CliRunner().invoke(main, arguments, prog_name="counterclaim", terminal_width=80)
    return f"```text\n{shown.stdout}```\n"


def test_the_page_on_the_command_line_is_the_help() -> None:
    page = ROOT / "docs" / "command-line.md"
    if os.environ.get("COUNTERCLAIM_WRITE_DOCS"):
        page.write_text(command_line_page())
    assert page.read_text() == command_line_page()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text()):
        assert (page.parent / link).exists(), link


def test_every_limit_is_in_the_documentation() -> None:
    written = (ROOT / "docs" / "house.md").read_text()
    for number in (
        limits.megabytes(limits.MAX_DOCUMENT_BYTES),
        f"{limits.MAX_UNPACKED_TO_PACKED} times",
        limits.megabytes(limits.UNPACKED_ALWAYS_ALLOWED_BYTES),
        f"| {limits.megabytes(limits.MAX_ARCHIVE_HEADER_BYTES)} |",
        f"| {limits.MAX_FETCH_S:g} s; {limits.MAX_REDIRECTS}; {limits.MAX_FEED_ENTRIES} |",
        f"| {limits.megabytes(MOST_LAYER_BYTES)}; {MOST_CORNERS:,} corners",
        f"| {limits.MAX_HTML_DEPTH} |",
        f"| {limits.MAX_HTML_ATTRIBUTES:,} |",
        f"| {limits.MAX_HTML_OPEN_FORMATTING} |",
        f"| {limits.MAX_HTML_NODES:,} |",
        f"| {limits.MAX_HTML_ROOTS} |",
        f"| {limits.MAX_CONTROL_SHARE:.0%} |".replace("%", " %"),
    ):
        assert number in written

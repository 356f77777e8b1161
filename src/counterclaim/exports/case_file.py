"""A case as one page for a browser: whole in itself, no script, no other file, no network."""

from collections.abc import Iterable, Sequence
from importlib import resources
from typing import BinaryIO

from jinja2 import Environment

from counterclaim.accounts import Case
from counterclaim.exports.case_sheet import sheet_of
from counterclaim.exports.discretion import Discretion, Shown, show, show_all
from counterclaim.exports.material import masked_cases, shelve
from counterclaim.model.record import Record
from counterclaim.pages import open_environment, open_pages
from counterclaim.version import __version__


def write_case_file(
    out: BinaryIO, records: Iterable[Record], discretion: Discretion, cases: Sequence[Case] = ()
) -> int:
    """A page with a sheet for each incident, then each report with its claims on its words.

    Everything that comes from a report is text, never an element, and marks that turn the
    direction of writing are shown as signs. Gives how many reports.
    """
    environment = open_environment("counterclaim.exports")
    pages = open_pages()
    own = resources.files("counterclaim.exports").joinpath("templates/case.css").read_text("utf-8")
    if cases:
        records = list(records)
    sheets = _sheets(list(records) if cases else [], cases, discretion)
    head = environment.get_template("case.html").render(
        style=pages.style + own,
        sheets=sheets,
        private=discretion.private,
        exact=discretion.exact,
        made_by=f"counterclaim {__version__}",
    )
    out.write(head.encode())
    number = 0
    for number, record in enumerate(records, start=1):
        shown = show(record, discretion)
        out.write(_about(environment, shown, number).encode())
        out.write(pages.record(shown.record, number).encode())
    out.write(pages.end().encode())
    return number


def _sheets(records: list[Record], cases: Sequence[Case], discretion: Discretion) -> list[object]:
    shelf = shelve(show_all(records, discretion), cases)
    told = masked_cases(cases, shelf)
    numbers = {each.document.id: number for number, each in enumerate(records, start=1)}
    return [sheet_of(each, shelf, numbers, exact=discretion.exact) for each in told]


def _about(environment: Environment, shown: Shown, number: int) -> str:
    template = environment.get_template("about.html")
    return template.render(id=shown.id, number=number, withheld=shown.withheld)

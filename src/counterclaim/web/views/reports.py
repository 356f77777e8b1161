"""The reports of a ledger, the newest first, and those that hold some words."""

from dataclasses import dataclass

from counterclaim.ledger import ReportLine
from counterclaim.web import links
from counterclaim.web.show import Asked, Shown, View

_A_PAGE = 50
_FURTHEST = 10_000_000


@dataclass(frozen=True, slots=True)
class Reports:
    """One page of the list; `before` and `after` are the addresses of its neighbours, or empty."""

    words: str
    outlet: str
    reports: tuple[ReportLine, ...]
    first: int
    before: str
    after: str


def find_reports(asked: Asked) -> Shown:
    """A page of reports, by the words and the outlet that were asked for."""
    words, outlet = asked.text("words"), asked.text("outlet")
    skip = asked.number("skip", 0, _FURTHEST)
    found = asked.ledger.reports(words, outlet or None, _A_PAGE + 1, skip)
    back = max(0, skip - _A_PAGE)
    before = links.with_query("/reports", words=words, outlet=outlet, skip=back or None)
    after = links.with_query("/reports", words=words, outlet=outlet, skip=skip + _A_PAGE)
    data = Reports(
        words,
        outlet,
        found[:_A_PAGE],
        skip + 1,
        before if skip else "",
        after if len(found) > _A_PAGE else "",
    )
    return Shown(data, "Reports")


VIEW = View("/reports", "reports.html", "reports", find_reports)

"""The reading view: one report set for reading, with its claims drawn on its words."""

from dataclasses import dataclass

from counterclaim.describe import Said, summarize, tell
from counterclaim.model.contract import Json
from counterclaim.model.record import Record
from counterclaim.pages import variables_of
from counterclaim.web.show import Asked, Shown, View


@dataclass(frozen=True, slots=True)
class Report:
    """A report: its record as `counterclaim read --jsonl` prints it, and the same in words."""

    record: Json
    voices: tuple[Said, ...]
    summary: tuple[tuple[str, list[str]], ...]


def find_report(asked: Asked) -> Shown:
    """The report of an id, or of how one begins."""
    record = asked.ledger.record(asked.path["report"])
    data = Report(record.to_json(), tell(record), tuple(summarize(record)))
    return Shown(data, name_of(record), {**variables_of(record, 1), "decisions": []})


def name_of(record: Record) -> str:
    """A report's title, else how its text begins."""
    document = record.document
    begins = next((line.strip() for line in document.text.splitlines() if line.strip()), "")
    name = document.title or begins or "an empty report"
    return name if len(name) <= 100 else name[:99].rstrip() + "…"


VIEW = View("/reports/{report}", "report.html", "reports", find_report)

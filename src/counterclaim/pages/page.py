"""One page of HTML with one or several records."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources

from jinja2 import Template

from counterclaim.describe import decisions_of, quote, summarize, tell
from counterclaim.model.decision import Decision
from counterclaim.model.record import Record
from counterclaim.pages.draw import draw_line
from counterclaim.pages.environment import open_environment
from counterclaim.pages.strokes import cut
from counterclaim.version import __version__


@dataclass(frozen=True, slots=True)
class PageWriter:
    """Writes a page piece by piece: the head, one section for each record, the foot."""

    head: Template
    section: Template
    style: str
    explain: bool = False

    def begin(self) -> str:
        """What stands before the first record."""
        return self.head.render(style=self.style)

    def record(self, record: Record, number: int) -> str:
        """One record as a section; `number` makes its links its own on a page of several."""
        decisions = list(_decisions(record)) if self.explain else []
        return self.section.render(**variables_of(record, number), decisions=decisions, nonce="")

    def end(self) -> str:
        """What stands after the last record."""
        return "</main>\n</body>\n</html>\n"


def variables_of(record: Record, number: int) -> dict[str, object]:
    """What the section of a record shows; `number` makes its links its own on a page of several."""
    document, own = record.document, f"r{number}-"
    claims = {f"t-{claim.proposition}": claim.id for claim in record.claims}
    known = (document.outlet, document.published, document.url, document.ref)
    needed = (("outlet", document.outlet), ("date", document.published))
    return {
        "own": own,
        "name": _first_line(document.text),
        "lines": {
            part: [draw_line(line, own, claims) for line in cut(record, part) if line]
            for part in ("title", "text")
        },
        "known": [str(each) for each in known if each],
        "missing": [f"{name} unknown" for name, value in needed if not value],
        "voices": tell(record),
        "summary": list(summarize(record)),
        "problems": record.problems,
        "made_by": f"counterclaim {__version__}, model {record.reading.made_by or 'none'}",
    }


def open_pages(*, explain: bool = False) -> PageWriter:
    """A writer with the templates and the style that come with the package.

    With `explain`, every decision is listed below each record.
    """
    environment = open_environment("counterclaim.pages")
    style = resources.files("counterclaim.pages").joinpath("templates/style.css").read_text("utf-8")
    return PageWriter(
        environment.get_template("head.html"),
        environment.get_template("record.html"),
        style,
        explain,
    )


def _first_line(text: str) -> str:
    line = next((each.strip() for each in text.splitlines() if each.strip()), "an empty report")
    return line if len(line) <= 100 else line[:99].rstrip() + "…"


def _decisions(record: Record) -> Iterator[tuple[str, Decision]]:
    """Each decision, with its words before it."""
    for decision in decisions_of(record):
        yield quote(record.document, decision.spans), decision

"""Little reports, laid out sentence by sentence."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from counterclaim.lineage import LineageTables, Report, lay_out, load_lineage_tables
from counterclaim.model.document import Document
from counterclaim.model.span import Span

Tell = Callable[..., Report]


@pytest.fixture(scope="session")
def tables() -> LineageTables:
    return load_lineage_tables()


@pytest.fixture
def tell(tables: LineageTables) -> Tell:
    """A report of an outlet, each line a sentence, published at an hour of 5 May 2024."""

    def told(outlet: str, text: str, hour: int | None = None) -> Report:
        lines = [line.strip() for line in text.strip().split("\n")]
        spans, start = [], 0
        for line in lines:
            spans.append(Span(start, start + len(line)))
            start += len(line) + 1
        document = Document(" ".join(lines), outlet=outlet, published=date(2024, 5, 5))
        moment = datetime(2024, 5, 5, hour) if hour is not None else None  # noqa: DTZ001
        return lay_out(document, tuple(spans), tables, moment)

    return told

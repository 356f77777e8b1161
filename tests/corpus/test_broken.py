"""Whatever stands in a file, it is read as far as it can be, and never raises."""

import json
import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.codes import Codes
from corpus.conflicts import load_conflicts
from corpus.contract import report_json
from corpus.loader import parse_report, report_files
from corpus.rules import check_report
from corpus.statistics import count_reports
from corpus.view import draw_report

LINES = [path.read_text(encoding="utf-8").splitlines() for path in report_files()]
PIECES = [
    "",
    "[]",
    "{}",
    "a1",
    "e1: {}",
    "2018",
    "x: y",
    "- ",
    "“",
    "#2",
    "9:*",
    "null",
    ": ",
    "\t",
]
CONFLICTS = load_conflicts()


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.sampled_from(LINES), st.data())
def test_broken_reports_are_problems(codes: Codes, lines: list[str], data: st.DataObject) -> None:
    broken = list(lines)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(broken) - 1))
        values = list(re.finditer(r"(?<=: )[^,{}\[\]]+|\w+(?=: )|\[[^\]]*\]", broken[at]))
        if not values:
            continue
        start, end = data.draw(st.sampled_from(values)).span()
        piece = data.draw(st.sampled_from(PIECES))
        broken[at] = broken[at][:start] + piece + broken[at][end:]
    loaded = parse_report("\n".join(broken), codes, "reports/korea/broken.yaml")
    problems = check_report(loaded, CONFLICTS)
    assert all(str(problem) for problem in problems)
    if loaded.report is None:
        assert problems
        return
    json.dumps(report_json(loaded.report))
    assert list(draw_report(loaded.report, 100, colored=True))
    assert list(count_reports([loaded.report], codes, CONFLICTS))

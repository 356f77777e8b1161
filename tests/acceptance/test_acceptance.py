"""The seed report and its twin, held against what a careful person reads in them.

A demand that fails today is marked in failing.tsv, with where it fails; whoever mends it takes the
mark away (`python -m tests.acceptance --unmark`).
"""

from collections.abc import Iterator
from typing import Any

import pytest

import counterclaim
from tests.acceptance.check import HERE, SEED_TEXT, TEXTS, all_demands, failing_demands, load_marks
from tests.acceptance.expected import Expectations, load_expectations

EXPECTED = {name: load_expectations(HERE / f"{name}.yaml") for name in TEXTS}
NEEDS_SEED = pytest.mark.skipif(
    not SEED_TEXT.exists(), reason="the seed report does not lie beside this checkout"
)


def every_demand() -> Iterator[Any]:
    """Each demand on each report, marked if it is known to fail."""
    known = load_marks()
    for name, expectations in EXPECTED.items():
        for each in all_demands(expectations):
            reason = known.get((each.statement, each.sentence))
            marks = [NEEDS_SEED] if name == "seed" else []
            if reason is not None:
                marks.append(pytest.mark.xfail(strict=True, reason=reason))
            title = f"{each.statement}: {each.sentence}"
            yield pytest.param(name, each.statement, each.sentence, marks=marks, id=title)


@pytest.fixture(scope="module")
def failing() -> dict[str, dict[str, list[str]]]:
    """What fails of each report whose text is here."""
    session = counterclaim.open_session()
    return {
        name: _failing_in(session, name, expectations)
        for name, expectations in EXPECTED.items()
        if TEXTS[name].exists()
    }


def _failing_in(
    session: counterclaim.Session, name: str, expectations: Expectations
) -> dict[str, list[str]]:
    words = TEXTS[name].read_text(encoding="utf-8")
    record = session.read(words, published=expectations.published)
    return failing_demands(record.to_json(), expectations)


@pytest.mark.parametrize(("report", "statement", "demand"), list(every_demand()))
def test_a_demand_is_met(
    failing: dict[str, dict[str, list[str]]], report: str, statement: str, demand: str
) -> None:
    assert demand not in failing[report][statement]


def test_every_mark_is_on_a_demand() -> None:
    every = {
        (each.statement, each.sentence)
        for expectations in EXPECTED.values()
        for each in all_demands(expectations)
    }
    assert load_marks().keys() <= every


@pytest.mark.parametrize("name", EXPECTED)
def test_no_demand_is_made_twice(name: str) -> None:
    made = [(each.statement, each.sentence) for each in all_demands(EXPECTED[name])]
    assert len(made) == len(set(made))

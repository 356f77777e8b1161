"""A test's docstring is a report: its sentences in the format of the guidelines, without a head."""

import inspect
import textwrap
from collections.abc import Callable

import pytest

from corpus.codes import Codes, load_codes
from corpus.conflicts import load_conflicts
from corpus.format import Report
from corpus.loader import Loaded, parse_report
from corpus.rules import check_report

FILE = "reports/korea/korea-test-01.yaml"
HEAD = """\
id: korea-test-01
conflict: korea
manner: wire
happening: invented
published: 2018-06-22
outlet: Harbour Radio
sentences:
"""


@pytest.fixture(scope="session")
def codes() -> Codes:
    """The codes that come with the corpus."""
    return load_codes()


@pytest.fixture
def load(codes: Codes) -> Callable[[str], Loaded]:
    """A function that loads sentences as a report."""

    def parse(sentences: str) -> Loaded:
        return parse_report(HEAD + textwrap.dedent(sentences).strip(), codes, FILE)

    return parse


@pytest.fixture
def loaded(request: pytest.FixtureRequest, load: Callable[[str], Loaded]) -> Loaded:
    """The docstring's report, and what is wrong with it."""
    return load(inspect.getdoc(request.function) or "")


@pytest.fixture
def report(loaded: Loaded) -> Report:
    """The docstring's report, nothing being wrong with its form."""
    assert loaded.report is not None
    assert [str(problem) for problem in loaded.problems] == []
    return loaded.report


@pytest.fixture
def problems(loaded: Loaded) -> list[str]:
    """Everything that is wrong with the docstring's report, without the name of the file."""
    found = check_report(loaded, load_conflicts())
    return [str(problem).removeprefix(f"{FILE}: ") for problem in found]

"""A test's docstring is its input: a short report that the `document` fixture makes a document."""

import inspect
import textwrap
from collections.abc import Callable

import pytest

from counterclaim.model.document import Document
from tests.readings import Said, reading_of


@pytest.fixture
def document(request: pytest.FixtureRequest) -> Document:
    """The report in the test's docstring, to the character but for the indentation."""
    text = inspect.getdoc(request.function) or ""
    return Document(text=textwrap.dedent(text).strip(), ref=request.node.name)


@pytest.fixture
def said(document: Document) -> Callable[..., object]:
    """A function that makes a reading of the docstring from the words of its attributions."""

    def make(*sayings: Said) -> object:
        return reading_of(document, *sayings)

    return make

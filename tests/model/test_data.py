"""Data are valid once built, and can cross from one process to another."""

import pickle
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.document import Document
from counterclaim.model.errors import CounterclaimError, DocumentError, ModelError, SpanError
from counterclaim.model.problem import Problem
from counterclaim.model.span import Span
from counterclaim.pipeline import Tools, read_document
from tests.readings import plain_reader


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 3), (4, 2)])
def test_a_span_holds_at_least_one_character(start: int, end: int) -> None:
    with pytest.raises(SpanError, match=f"start is {start} and end is {end}"):
        Span(start, end)


@given(st.integers(0, 50), st.integers(1, 50), st.integers(0, 50), st.integers(1, 50))
def test_overlap_is_symmetric_and_means_a_shared_character(
    start: int, length: int, other_start: int, other_length: int
) -> None:
    one, other = Span(start, start + length), Span(other_start, other_start + other_length)
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert one.overlaps(other) == other.overlaps(one) == bool(shared)


def test_spans_of_title_and_text_never_overlap() -> None:
    assert not Span(0, 5).overlaps(Span(0, 5, "title"))


def test_a_documents_id_is_what_it_says_and_not_where_it_lay() -> None:
    one = Document("Bombs fell.", ref="a.txt", outlet="Courier", published=date(2015, 9, 30))
    same = Document("Bombs fell.", ref="b.txt", outlet="Courier", published=date(2015, 9, 30))
    assert one.id == same.id
    assert one.id != Document("Bombs fell.", title="Courier", published=date(2015, 9, 30)).id
    assert Document("ab", title="c").id != Document("a", title="bc").id


@pytest.mark.parametrize("field", ["text", "ref", "title", "outlet", "url"])
def test_a_lone_surrogate_is_no_character(field: str) -> None:
    with pytest.raises(DocumentError, match=rf"{field} holds the lone surrogate U\+D800"):
        replace(Document("x"), **{field: "ab\ud800"})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "error",
    [SpanError(3, 3), DocumentError("ingest", "too long"), ModelError(Path("m.onnx"), "missing")],
)
def test_errors_cross_processes(error: CounterclaimError) -> None:
    again = pickle.loads(pickle.dumps(error))  # noqa: S301  (our own bytes)
    assert type(again) is type(error)
    assert str(again) == str(error)
    assert again.args == error.args


def test_records_cross_processes(document: Document) -> None:
    """
    Ivanov said the upper house had voted for strikes in Syria.
    """
    record = read_document(document, Tools(plain_reader, lambda _: "en"))
    assert pickle.loads(pickle.dumps(record)) == record  # noqa: S301  (our own bytes)
    assert pickle.loads(pickle.dumps(Problem("a", "b", "c"))) == Problem("a", "b", "c")  # noqa: S301

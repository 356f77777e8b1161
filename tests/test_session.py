"""The library: a text in, a record out."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import counterclaim
from counterclaim.model.problem import Problem
from counterclaim.pipeline import Tools
from counterclaim.resolve.places import open_places
from counterclaim.session import Session, available_threads
from tests.readings import plain_reader

SESSION = Session(Tools(plain_reader, lambda _: "en"))


def test_a_text_becomes_a_record() -> None:
    record = SESSION.read("Ivanov said no.", published="2015-09-30", outlet="Courier")
    (only,) = record.attributions
    assert record.document.words_of(only.source[0]) == "Ivanov"
    assert record.document.published == date(2015, 9, 30)


@pytest.mark.parametrize("text", ["", " \n"])
def test_an_empty_text_is_an_empty_record_that_says_so(text: str) -> None:
    record = SESSION.read(text)
    assert record.attributions == ()
    assert record.problems == (Problem("", "reading", "expected a report, but the text is empty"),)


def test_a_date_that_is_none_and_a_lone_surrogate_are_refused() -> None:
    with pytest.raises(ValueError, match="yesterday"):
        SESSION.read("Ivanov said no.", published="yesterday")
    with pytest.raises(counterclaim.DocumentError):
        SESSION.read("\udfff")


def test_a_document_that_cannot_be_read_is_a_problem() -> None:
    def fail(document: counterclaim.Document) -> counterclaim.Record:
        raise counterclaim.DocumentError("reading", f"{document.ref} is odd")

    session = Session(Tools(fail, lambda _: "en"))  # type: ignore[arg-type]
    assert session.try_read(counterclaim.Document("x", "a")) == Problem("a", "reading", "a is odd")


def test_a_model_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(counterclaim.ModelError, match=r"none\.onnx"):
        counterclaim.open_session(tmp_path / "none.onnx")


def test_there_is_a_thread_to_read_with() -> None:
    assert available_threads() >= 1


def test_a_record_names_the_tables_by_which_its_words_were_resolved() -> None:
    """Ivanov said no."""
    resolver = open_places()
    with_places = replace(SESSION.tools, resolve_places=resolver, gazetteer=resolver.tables)
    assert Session(with_places).read("Ivanov said no.").tables == resolver.tables
    assert re.fullmatch(r"places-[0-9a-f]{12}", resolver.tables)
    assert SESSION.read("Ivanov said no.").tables is None

"""Direct, indirect and mixed speech, by where the quotation marks stand."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.attribution import attribute
from counterclaim.model.attribution import Kind
from counterclaim.model.document import Document
from counterclaim.model.reading import Reading
from counterclaim.quotation_marks import find_quoted
from tests.readings import Said, reading_of

ReadingOf = Callable[..., Reading]


def quoted(text: str) -> list[str]:
    return [text[each.start : each.end] for each in find_quoted(text)]


def test_words_without_quotation_marks_are_indirect(document: Document, said: ReadingOf) -> None:
    """
    Ivanov said the upper house had backed military action.
    """
    reading = said(Said("Ivanov", "said", ("the upper house had backed military action",)))
    (only,) = attribute(document, reading)
    assert only.kind is Kind.INDIRECT
    assert only.quoted == ()


def test_all_words_in_quotation_marks_are_direct(document: Document, said: ReadingOf) -> None:
    """
    “We saw six jets,” a medic said, “and then the smoke.”
    """
    reading = said(Said("a medic", "said", ("“We saw six jets,”", "“and then the smoke.”")))
    (only,) = attribute(document, reading)
    assert only.kind is Kind.DIRECT


def test_some_words_in_quotation_marks_are_mixed(document: Document, said: ReadingOf) -> None:
    """
    The minister said the plan was like pouring "gasoline on the fire" of the war.
    """
    what = 'the plan was like pouring "gasoline on the fire" of the war'
    (only,) = attribute(document, said(Said("The minister", "said", (what,))))
    assert only.kind is Kind.MIXED
    assert [document.words_of(span) for span in only.quoted] == ["gasoline on the fire"]


def test_nothing_said_has_no_kind(document: Document, said: ReadingOf) -> None:
    """
    The Pentagon declined to comment.
    """
    (only,) = attribute(document, said(Said("The Pentagon", "declined to comment", ())))
    assert only.kind is None


def test_attributions_are_numbered_in_the_order_of_the_text(
    document: Document, said: ReadingOf
) -> None:
    """
    A medic said nine died. A colonel said nobody died.
    """
    colonel = Said("A colonel", None, ("nobody died",))
    medic = Said("A medic", None, ("nine died",))
    first, second = attribute(document, said(colonel, medic))
    assert (first.id, document.words_of(first.source[0])) == ("a1", "A medic")
    assert (second.id, document.words_of(second.source[0])) == ("a2", "A colonel")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "go" and "stay".', ["go", "stay"]),
        ("He said ‘don’t go’ twice.", ["don’t go"]),
        ("The army’s plan and the rebels’ plan.", []),
        ("Il a dit «non» hier.", ["non"]),
        ("He said ``go'' there.", ["go"]),
        ("“He told me ‘no’,” she said.", ["He told me ‘no’,"]),
        ("“One paragraph.\n\n“Another.” End.", ["One paragraph.", "Another."]),
        ("“One paragraph.\n“Another.” End.", ["One paragraph.", "Another."]),
        ("“Never closed\nnext line", ["Never closed"]),
        ('A 5" gun and nothing else', []),
        ("“” and nothing", []),
    ],
)
def test_what_stands_in_quotation_marks(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@given(st.text("ab \n\"“”‘’'`«»„"))
def test_quotations_stand_inside_the_text_in_order_and_apart(text: str) -> None:
    ends = [0]
    for each in find_quoted(text):
        assert ends[-1] <= each.start < each.end <= len(text)
        ends.append(each.end)


def test_of_two_that_hold_each_others_cues_the_longer_stands_inside_none(
    document: Document,
) -> None:
    """
    Kirov said Orlov said talks were on, they said.
    """
    longer = Said("Kirov", "they said", ("Kirov said Orlov said talks were on, they",))
    shorter = Said("Orlov", "Orlov said", ("talks were on, they said",))
    found = attribute(document, reading_of(document, longer, shorter))
    parents = {document.words_of(each.cue[0]): each.parent for each in found}
    ids = {document.words_of(each.cue[0]): each.id for each in found}
    assert parents == {"they said": None, "Orlov said": ids["they said"]}

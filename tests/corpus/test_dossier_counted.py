"""How counts of origins are scored."""

from corpus.dossier.answer import Words
from corpus.dossier.counted import Counting, draw, teller_of
from counterclaim.model.span import Span
from tests.origins.conftest import told


def test_figures_tell_what_is_held_and_what_is_too_high() -> None:
    """Of three intervals one holds, one has too high a minimum, one is too narrow."""
    counting = Counting()
    counting.add((1, 2), (0, 3))
    counting.add((0, 1), (1, 1))
    counting.add((2, 4), (2, 3))
    lines = {line[:34].strip(): line[34:].strip() for line in draw({"ours": counting})}
    assert lines["interval holds the gold's"] == "33.3"
    assert lines["minimum too high"] == "33.3"
    assert lines["at most 2 wide"] == "66.7"
    assert lines["two or more for sure, found"] == "1 of 1"


def test_words_are_told_by_who_says_what_holds_them() -> None:
    """
    Twelve died. The army said nine died.
    """
    record = told("The Courier", "Twelve died.\n[The army] said {nine died}.")
    at = record.document.text.index("nine")
    teller = teller_of(Words("r01", (Span(at, at + 4),)), record)
    assert teller is not None
    assert teller.id == "a1"
    assert teller_of(Words("r01", (Span(0, 6),)), record) is None

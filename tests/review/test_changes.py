"""What a later reading has that an earlier one has not, and what a claim says slot by slot."""

from dataclasses import replace

from counterclaim.model.document import Document
from counterclaim.model.factuality import Polarity
from counterclaim.model.record import Record
from counterclaim.model.span import Span
from counterclaim.pipeline import Tools, read_document
from counterclaim.review import Changed, changes, facts_of, same_names
from tests.readings import plain_reader


def read(document: Document) -> Record:
    return read_document(document, Tools(plain_reader, lambda _: "en"))


def test_a_claim_is_told_slot_by_slot(document: Document) -> None:
    """Kirov said Russia bombed Homs."""
    record = read(document)
    (claim,) = record.claims
    facts = facts_of(record, claim)
    assert facts["kind"] == "event"
    assert facts["source"] == "Kirov"
    assert (facts["type"], facts["mode"], facts["polarity"]) == ("ASSAULT", "aerial", "positive")
    assert (facts["actor"], facts["recipient"]) == ("Russia", "Homs")
    assert facts["time"] is None


def test_the_same_reading_twice_has_no_changes(document: Document) -> None:
    """Kirov said Russia bombed Homs. Lavrov said Israel shelled Hama."""
    record = read(document)
    assert changes(record, record) == ()
    assert same_names(record, record) == {each.id: each.id for each in record.claims}


def test_a_claim_that_differs_names_its_slots(document: Document) -> None:
    """Kirov said Russia bombed Homs. Lavrov said Israel shelled Hama."""
    old = read(document)
    fact = replace(old.events[1].factuality, polarity=Polarity.NEGATIVE)
    new = replace(old, events=(old.events[0], replace(old.events[1], factuality=fact)))
    (change,) = changes(old, new)
    assert change.changed is Changed.DIFFERS
    assert change.slots == {"polarity": ("positive", "negative")}
    assert change.words == "Israel shelled Hama"
    assert same_names(old, new) == {"c1": "c1"}


def test_a_claim_that_went_and_one_that_came_are_told(document: Document) -> None:
    """Kirov said Russia bombed Homs. Lavrov said Israel shelled Hama."""
    whole = read(document)
    first = replace(whole, claims=whole.claims[:1])
    (came,) = changes(first, whole)
    assert (came.changed, came.old, came.new) == (Changed.CAME, None, "c2")
    assert came.slots["type"] == (None, "ASSAULT")
    (went,) = changes(whole, first)
    assert (went.changed, went.old, went.new) == (Changed.WENT, "c2", None)


def test_other_names_are_no_change(document: Document) -> None:
    """Kirov said Russia bombed Homs. Lavrov said Israel shelled Hama."""
    old = read(document)
    one, two = old.claims
    renamed = replace(old, claims=(replace(one, id="c2"), replace(two, id="c1")))
    assert changes(old, renamed) == ()
    assert same_names(old, renamed) == {"c1": "c2", "c2": "c1"}


def test_the_same_words_elsewhere_are_another_claim(document: Document) -> None:
    """Kirov said Russia bombed Homs. Kirov said Russia bombed Homs."""
    whole = read(document)
    assert len(whole.claims) == 2
    first = replace(whole, claims=whole.claims[:1])
    second = replace(whole, claims=whole.claims[1:])
    assert same_names(first, second) == {}
    assert [each.changed for each in changes(first, second)] == [Changed.WENT, Changed.CAME]


def test_a_span_that_moved_is_a_change(document: Document) -> None:
    """Kirov said Russia bombed Homs."""
    old = read(document)
    (claim,) = old.claims
    wider = replace(claim, span=Span(0, claim.span.end))
    (change,) = changes(old, replace(old, claims=(wider,)))
    assert change.slots == {"words": ("11:30", "0:30")} or "words" in change.slots

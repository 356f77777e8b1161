"""Who stands in a slot: acts given by hand, trees read by the model that is shipped."""

from collections.abc import Callable

import pytest

from counterclaim.events.clauses import Clauses
from counterclaim.events.participants import load_slot_mender, name_mended
from counterclaim.events.phrases import phrase
from counterclaim.model.document import Document
from counterclaim.model.event import Event
from counterclaim.model.factuality import Status
from counterclaim.reading.reader import Reader
from tests.events.told import Act, events_of, span_of, with_acts, words_of

Mend = Callable[..., tuple[Event, ...]]


@pytest.fixture
def mend(reader: Reader) -> Mend:
    """A function that gives the events of a document with their slots mended."""
    mend_slots = load_slot_mender()

    def run(document: Document, *acts: Act) -> tuple[Event, ...]:
        found = with_acts(document, reader(document), *acts)
        return name_mended(found, events_of(mend_slots(document, found)))

    return run


def test_joined_verbs_share_their_subject(mend: Mend, document: Document) -> None:
    """
    Masked men stormed the office on Friday and burned its archive.
    """
    stormed = Act("stormed", actor=("Masked men",), recipient=("the office",))
    _, burned = mend(document, stormed, Act("burned", recipient=("its archive",)))
    assert words_of(document, burned.actor) == ["Masked men"]
    assert "actor by the tree" in burned.why


def test_shells_are_nobody(mend: Mend, document: Document) -> None:
    """
    Shells hit a school in Sarajevo overnight.
    """
    (hit,) = mend(document, Act("hit", actor=("Shells",), recipient=("a school in Sarajevo",)))
    assert hit.actor == ()
    assert words_of(document, hit.recipient) == ["a school in Sarajevo"]


def test_who_stands_for_the_noun_before_it(mend: Mend, document: Document) -> None:
    """
    Police are looking for the two farmers who blocked the road to Almería.
    """
    (blocked,) = mend(document, Act("blocked", "PROTEST", actor=("who",)))
    assert words_of(document, blocked.actor) == ["the two farmers"]


def test_those_named_one_by_one_are_two(mend: Mend, document: Document) -> None:
    """
    Officers seized two pistols and the keys of a van in Omagh.
    """
    (seized,) = mend(
        document,
        Act("seized", "COERCE", ("Officers",), ("two pistols and the keys of a van",)),
    )
    assert words_of(document, seized.recipient) == ["two pistols", "the keys of a van"]


def test_men_and_boys_are_one_crowd(mend: Mend, document: Document) -> None:
    """
    Soldiers rounded up men and boys in Srebrenica.
    """
    (rounded,) = mend(document, Act("rounded up", "COERCE", ("Soldiers",), ("men and boys",)))
    assert words_of(document, rounded.recipient) == ["men and boys"]
    assert "tree" not in rounded.why


def test_those_who_meet_are_equals_but_a_host_is_met(mend: Mend, document: Document) -> None:
    """
    The envoy met the rebels in Doha and visited the emir.
    """
    met, visited = mend(
        document,
        Act("met", "CONSULT", ("The envoy",), ("the rebels",)),
        Act("visited", "CONSULT", ("The envoy",), ("the emir",), mode=("visit",)),
    )
    assert words_of(document, met.actor) == ["The envoy", "the rebels"]
    assert met.recipient == ()
    assert words_of(document, visited.recipient) == ["the emir"]


def test_who_is_driven_out_leaves(mend: Mend, document: Document) -> None:
    """
    The army attacked at dawn to drive the militia out of the quarry.
    """
    attacked = Act("attacked", actor=("The army",))
    drive = Act("drive", "RETREAT", ("The army",), ("the militia",), Status.PLANNED)
    _, driven = mend(document, attacked, drive)
    assert words_of(document, driven.actor) == ["the militia"]
    assert words_of(document, driven.recipient) == ["The army"]


def test_the_place_of_a_dateline_does_nothing(mend: Mend, document: Document) -> None:
    """
    DUNDALK, Ireland, May 3 (ENB) - Councillors cut all ties with the borough on Monday.
    """
    (cut,) = mend(document, Act("cut", "SANCTION", recipient=("the borough",)))
    assert words_of(document, cut.actor) == ["Councillors"]


@pytest.mark.parametrize(
    ("noun", "whole"),
    [
        ("troops", "the troops killed near Goma"),
        ("minister", "Egypt's foreign minister"),
        ("people", "at least 12 people"),
    ],
)
def test_a_phrase_has_what_says_which_one_is_meant(
    reader: Reader, document: Document, noun: str, whole: str
) -> None:
    """
    Egypt's foreign minister, Mohamed Amr, met the rebels on Monday.
    The rebels freed at least 12 people. The army buried the troops killed near Goma.
    """
    clauses = Clauses(reader(document).parts[0], document.text)
    (at,) = clauses.words_in(span_of(document, noun))
    assert document.words_of(phrase(clauses, at)) == whole

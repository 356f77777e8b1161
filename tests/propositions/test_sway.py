"""Control told by whose word counts in a place, and with words left out."""

import pytest

from counterclaim.model.control import Control
from counterclaim.model.document import Document
from counterclaim.model.factuality import Polarity
from counterclaim.propositions import load_proposition_finder
from counterclaim.propositions.find import PropositionFinder
from tests.propositions.trees import places_of, reading_with_trees


@pytest.fixture(scope="module")
def find() -> PropositionFinder:
    return load_proposition_finder()


def told(control: Control, document: Document) -> tuple[list[str], str, bool]:
    """Who holds what, by their words, and whether they have it."""
    return (
        [document.words_of(each.span) for each in control.holder],
        document.words_of(control.thing),
        control.factuality.polarity is Polarity.POSITIVE,
    )


def test_the_writ_of_a_state(find: PropositionFinder, document: Document) -> None:
    """
    The writ of the state no longer runs in Dolakha.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det writ/writ/NOUN/7/nsubj of/of/ADP/4/case the/the/DET/4/det"
        " state/state/NOUN/1/nmod no/no/ADV/6/advmod longer/long/ADV/7/advmod"
        " runs/run/VERB/-1/root in/in/ADP/9/case Dolakha/dolakha/PROPN/7/obl"
        " ././PUNCT/7/punct",
    )
    (held,), _ = find(document, reading, [], places_of(document, "Dolakha"))
    assert told(held, document) == (["the state"], "Dolakha", False)


def test_a_valley_that_obeys(find: PropositionFinder, document: Document) -> None:
    """
    The valley obeys the militia.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det valley/valley/NOUN/2/nsubj obeys/obey/VERB/-1/root"
        " the/the/DET/4/det militia/militia/NOUN/2/obj ././PUNCT/2/punct",
    )
    (held,), _ = find(document, reading, [], [])
    assert told(held, document) == (["the militia"], "The valley", True)


def test_a_town_ruled_from_elsewhere(find: PropositionFinder, document: Document) -> None:
    """
    Rivne is administered from Lutsk.
    """
    reading = reading_with_trees(
        document,
        "Rivne/rivne/PROPN/2/nsubj:pass is/be/AUX/2/aux:pass"
        " administered/administer/VERB/-1/root from/from/ADP/4/case"
        " Lutsk/lutsk/PROPN/2/obl ././PUNCT/2/punct",
    )
    (held,), _ = find(document, reading, [], places_of(document, "Rivne", "Lutsk"))
    assert told(held, document) == (["Lutsk"], "Rivne", True)


def test_an_army_that_lets_a_hill_go(find: PropositionFinder, document: Document) -> None:
    """
    The garrison has let the hill go.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det garrison/garrison/NOUN/3/nsubj has/have/AUX/3/aux"
        " let/let/VERB/-1/root the/the/DET/5/det hill/hill/NOUN/3/obj go/go/VERB/3/xcomp"
        " ././PUNCT/3/punct",
    )
    (held,), _ = find(document, reading, [], [])
    assert told(held, document) == (["The garrison"], "the hill", False)


def test_rebels_with_a_town_to_themselves(find: PropositionFinder, document: Document) -> None:
    """
    The rebels have the town to themselves.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det rebels/rebel/NOUN/2/nsubj have/have/VERB/-1/root"
        " the/the/DET/4/det town/town/NOUN/2/obj to/to/ADP/6/case"
        " themselves/themselves/PRON/2/obl ././PUNCT/2/punct",
    )
    (held,), _ = find(document, reading, [], [])
    assert told(held, document) == (["The rebels"], "the town", True)


def test_a_heading(find: PropositionFinder, document: Document) -> None:
    """
    In rebel hands: Adok and Leer.
    """
    reading = reading_with_trees(
        document,
        "In/in/ADP/2/case rebel/rebel/NOUN/2/compound hands/hand/NOUN/-1/root"
        " :/:/PUNCT/4/punct Adok/adok/PROPN/2/appos and/and/CCONJ/6/cc"
        " Leer/leer/PROPN/4/conj ././PUNCT/2/punct",
    )
    (held,), _ = find(document, reading, [], places_of(document, "Adok", "Leer"))
    assert told(held, document) == (["rebel"], "Adok", True)

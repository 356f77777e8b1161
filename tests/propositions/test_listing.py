"""Control told with words left out, by headings and by what is out of reach."""

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


def test_an_owner_as_predicate(find: PropositionFinder, document: Document) -> None:
    """
    The east bank was the Front's.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/2/det east/east/ADJ/2/compound bank/bank/PROPN/5/nsubj"
        " was/be/AUX/5/cop the/the/DET/5/det Front/front/NOUN/-1/root 's/'s/PART/5/case"
        " ././PUNCT/5/punct",
    )
    (held,), _ = find(document, reading, [], [])
    assert told(held, document) == (["the Front"], "The east bank", True)


def test_a_village_freed(find: PropositionFinder, document: Document) -> None:
    """
    The village was freed by the army.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det village/village/NOUN/3/nsubj:pass was/be/AUX/3/aux:pass"
        " freed/free/VERB/-1/root by/by/ADP/6/case the/the/DET/6/det"
        " army/army/NOUN/3/obl:agent ././PUNCT/3/punct",
    )
    (held,), _ = find(document, reading, [], [])
    assert told(held, document) == (["the army"], "The village", True)


def test_districts_out_of_reach(find: PropositionFinder, document: Document) -> None:
    """
    Five districts remain outside the government's reach.
    """
    reading = reading_with_trees(
        document,
        "Five/five/NUM/1/nummod districts/district/NOUN/2/nsubj"
        " remain/remain/VERB/-1/root outside/outside/ADP/7/case the/the/DET/5/det"
        " government/government/NOUN/7/nmod:poss 's/'s/PART/5/case reach/reach/NOUN/2/obl"
        " ././PUNCT/2/punct",
    )
    (held,), _ = find(document, reading, [], [])
    assert told(held, document) == (["the government"], "Five districts", False)


def test_a_village_on_the_rebels_side(find: PropositionFinder, document: Document) -> None:
    """
    The village lies on the rebels' side.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det village/village/NOUN/2/nsubj lies/lie/VERB/-1/root"
        " on/on/ADP/7/case the/the/DET/5/det rebels/rebel/NOUN/7/nmod:poss"
        " '/'s/PART/5/case side/side/NOUN/2/obl ././PUNCT/2/punct",
    )
    (held,), _ = find(document, reading, [], [])
    assert told(held, document) == (["the rebels"], "The village", True)


def test_a_town_that_slipped_away(find: PropositionFinder, document: Document) -> None:
    """
    The town slipped through the army's fingers.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det town/town/NOUN/2/nsubj slipped/slip/VERB/-1/root"
        " through/through/ADP/7/case the/the/DET/5/det army/army/NOUN/7/nmod:poss"
        " 's/'s/PART/5/case fingers/finger/NOUN/2/obl ././PUNCT/2/punct",
    )
    (held,), _ = find(document, reading, [], [])
    assert told(held, document) == (["the army"], "The town", False)


def test_a_foothold_they_lack(find: PropositionFinder, document: Document) -> None:
    """
    The enemy has no foothold on the island.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det enemy/enemy/NOUN/2/nsubj has/have/VERB/-1/root no/no/DET/4/det"
        " foothold/foothold/NOUN/2/obj on/on/ADP/7/case the/the/DET/7/det"
        " island/island/NOUN/4/nmod ././PUNCT/2/punct",
    )
    (held,), _ = find(document, reading, [], [])
    assert told(held, document) == (["The enemy"], "the island", False)


def test_two_that_each_hold(find: PropositionFinder, document: Document) -> None:
    """
    The army and the rebels each hold a district.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det army/army/NOUN/6/nsubj and/and/CCONJ/4/cc the/the/DET/4/det"
        " rebels/rebel/NOUN/1/conj each/each/DET/6/advmod hold/hold/VERB/-1/root"
        " a/a/DET/8/det district/district/NOUN/6/obj ././PUNCT/6/punct",
    )
    (held,), _ = find(document, reading, [], [])
    assert told(held, document) == (["The army", "the rebels"], "a district", True)


def test_a_ridge_in_front(find: PropositionFinder, document: Document) -> None:
    """
    The ridge above the town we have kept since May.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det ridge/ridge/NOUN/7/nsubj above/above/ADP/4/case"
        " the/the/DET/4/det town/town/NOUN/1/nmod we/we/PRON/7/nsubj have/have/AUX/7/aux"
        " kept/keep/VERB/-1/root since/since/ADP/9/case May/May/PROPN/7/obl"
        " ././PUNCT/7/punct",
    )
    (held,), _ = find(document, reading, [], [])
    assert told(held, document) == (["we"], "The ridge above the town", True)


def test_where_the_law_is_theirs(find: PropositionFinder, document: Document) -> None:
    """
    He fled Wa, where the cartel is the law.
    """
    reading = reading_with_trees(
        document,
        "He/he/PRON/1/nsubj fled/flee/VERB/-1/root Wa/wa/PROPN/1/obj ,/,/PUNCT/9/punct"
        " where/where/ADV/9/advmod the/the/DET/6/det cartel/cartel/NOUN/9/nsubj"
        " is/be/AUX/9/cop the/the/DET/9/det law/law/NOUN/1/parataxis ././PUNCT/1/punct",
    )
    (held,), _ = find(document, reading, [], places_of(document, "Wa"))
    assert told(held, document) == (["the cartel"], "Wa", True)


def test_a_mock_village(find: PropositionFinder, document: Document) -> None:
    """
    Cadets captured a mock village.
    """
    reading = reading_with_trees(
        document,
        "Cadets/cadet/NOUN/1/nsubj captured/capture/VERB/-1/root a/a/DET/4/det"
        " mock/mock/ADJ/4/amod village/village/NOUN/1/obj ././PUNCT/1/punct",
    )
    assert find(document, reading, [], []) == ((), ())

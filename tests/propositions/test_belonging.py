"""Control told of a place as subject: whose it is."""

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


def told(control: Control, document: Document) -> tuple[list[str], str]:
    """Who holds what, by their words."""
    return [document.words_of(each.span) for each in control.holder], document.words_of(
        control.thing
    )


def test_what_belongs_to_an_army_and_its_foes(find: PropositionFinder, document: Document) -> None:
    """
    The eastern bank belongs to the army, the western bank to the rebels.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/2/det eastern/eastern/ADJ/2/amod bank/bank/PROPN/3/nsubj"
        " belongs/belong/VERB/-1/root to/to/ADP/6/case the/the/DET/6/det army/army/NOUN/3/obl"
        " ,/,/PUNCT/10/punct the/the/DET/10/det western/western/ADJ/10/amod"
        " bank/bank/PROPN/6/appos to/to/ADP/13/case the/the/DET/13/det"
        " rebels/rebel/NOUN/6/nmod ././PUNCT/3/punct",
    )
    (held0, held1), _ = find(document, reading, [], [])
    assert told(held0, document) == (["the army"], "The eastern bank")
    assert told(held1, document) == (["the rebels"], "the western bank")


def test_what_belongs_to_a_family_is_property(find: PropositionFinder, document: Document) -> None:
    """
    The orchard has belonged to the family for a century.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det orchard/orchard/NOUN/3/nsubj has/have/AUX/3/aux"
        " belonged/belong/VERB/-1/root to/to/ADP/6/case the/the/DET/6/det"
        " family/family/NOUN/3/obl for/for/ADP/9/case a/a/DET/9/det century/century/NOUN/3/obl"
        " ././PUNCT/3/punct",
    )
    assert find(document, reading, [], []) == ((), ())


def test_a_town_that_passes_to_an_army(find: PropositionFinder, document: Document) -> None:
    """
    On Monday Sirte passed to the army.
    """
    reading = reading_with_trees(
        document,
        "On/on/ADP/1/case Monday/Monday/PROPN/3/obl Sirte/Sirte/PROPN/3/nsubj"
        " passed/pass/VERB/-1/root to/to/ADP/6/case the/the/DET/6/det army/army/NOUN/3/obl"
        " ././PUNCT/3/punct",
    )
    (held,), _ = find(document, reading, [], places_of(document, "Sirte"))
    assert told(held, document) == (["the army"], "Sirte")


def test_a_president_who_goes_to_an_army_is_no_place(
    find: PropositionFinder, document: Document
) -> None:
    """
    The president went to the army for help.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det president/president/NOUN/2/nsubj went/go/VERB/-1/root"
        " to/to/ADP/5/case the/the/DET/5/det army/army/NOUN/2/obl for/for/ADP/7/case"
        " help/help/NOUN/2/obl ././PUNCT/2/punct",
    )
    assert find(document, reading, [], []) == ((), ())


def test_a_station_that_is_the_juntas(find: PropositionFinder, document: Document) -> None:
    """
    The radio station was the junta's.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/2/det radio/radio/NOUN/2/compound station/station/NOUN/-1/root"
        " was/be/AUX/5/cop the/the/DET/5/det junta/junta/NOUN/2/compound 's/'s/PART/5/case"
        " ././PUNCT/2/punct",
    )
    (held,), _ = find(document, reading, [], [])
    assert told(held, document) == (["the junta"], "The radio station")


def test_what_will_be_ours_is_not_held_yet(find: PropositionFinder, document: Document) -> None:
    """
    The pass will be ours by spring.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det pass/pass/NOUN/4/nsubj will/will/AUX/4/aux be/be/AUX/4/cop"
        " ours/our/PRON/-1/root by/by/ADP/6/case spring/spring/NOUN/4/obl ././PUNCT/4/punct",
    )
    assert find(document, reading, [], []) == ((), ())


def test_a_list_of_points_that_are_ours(find: PropositionFinder, document: Document) -> None:
    """
    Point 402: ours.
    """
    reading = reading_with_trees(
        document,
        "Point/Point/PROPN/-1/root 402/402/NUM/0/flat :/:/PUNCT/3/punct ours/our/PRON/0/appos"
        " ././PUNCT/0/punct",
    )
    (held,), _ = find(document, reading, [], [])
    assert told(held, document) == (["ours"], "Point 402")


def test_a_city_that_is_of_one_side_again(find: PropositionFinder, document: Document) -> None:
    """
    The city is Ukrainian again.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det city/city/NOUN/3/nsubj is/be/AUX/3/cop"
        " Ukrainian/Ukrainian/ADJ/-1/root again/again/ADV/3/advmod ././PUNCT/3/punct",
    )
    (held,), _ = find(document, reading, [], [])
    assert told(held, document) == (["Ukrainian"], "The city")


def test_a_town_that_is_still_beautiful_is_nobodys(
    find: PropositionFinder, document: Document
) -> None:
    """
    The town is still beautiful.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det town/town/NOUN/4/nsubj is/be/AUX/4/cop still/still/ADV/4/advmod"
        " beautiful/beautiful/ADJ/-1/root ././PUNCT/4/punct",
    )
    assert find(document, reading, [], []) == ((), ())


def test_communes_that_escape_control(find: PropositionFinder, document: Document) -> None:
    """
    Half of the communes escape the government's control.
    """
    reading = reading_with_trees(
        document,
        "Half/half/NOUN/4/nsubj of/of/ADP/3/case the/the/DET/3/det"
        " communes/commune/NOUN/0/nmod escape/escape/VERB/-1/root the/the/DET/6/det"
        " government/government/NOUN/8/nmod:poss 's/'s/PART/6/case control/control/NOUN/4/obj"
        " ././PUNCT/4/punct",
    )
    (held,), _ = find(document, reading, [], [])
    assert told(held, document) == (["the government"], "Half of the communes")
    assert held.factuality.polarity is Polarity.NEGATIVE


def test_streets_free_of_militants(find: PropositionFinder, document: Document) -> None:
    """
    Every street of the old quarter is free of militants.
    """
    reading = reading_with_trees(
        document,
        "Every/every/DET/1/det street/street/NOUN/7/nsubj of/of/ADP/5/case the/the/DET/5/det"
        " old/old/ADJ/5/amod quarter/quarter/NOUN/1/nmod is/be/AUX/7/cop free/free/ADJ/-1/root"
        " of/of/ADP/9/case militants/militant/NOUN/7/obl ././PUNCT/7/punct",
    )
    (held,), _ = find(document, reading, [], [])
    assert told(held, document) == (["militants"], "Every street of the old quarter")
    assert held.factuality.polarity is Polarity.NEGATIVE


def test_a_camp_free_of_mines(find: PropositionFinder, document: Document) -> None:
    """
    The camp is free of mines.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det camp/camp/NOUN/3/nsubj is/be/AUX/3/cop free/free/ADJ/-1/root"
        " of/of/ADP/5/case mines/mine/NOUN/3/obl ././PUNCT/3/punct",
    )
    assert find(document, reading, [], []) == ((), ())

"""Control in headlines, and what is not so yet."""

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


def test_a_village_liberated(find: PropositionFinder, document: Document) -> None:
    """
    Kharkiv village liberated
    """
    reading = reading_with_trees(
        document,
        "Kharkiv/Kharkiv/PROPN/1/compound village/village/NOUN/2/nsubj:pass"
        " liberated/liberate/VERB/-1/root",
    )
    (held,), _ = find(document, reading, [], places_of(document, "Kharkiv"))
    assert told(held, document) == ([], "Kharkiv village")


def test_soldiers_driven_out(find: PropositionFinder, document: Document) -> None:
    """
    Soldiers driven out of Jalawla by militants
    """
    reading = reading_with_trees(
        document,
        "Soldiers/soldier/NOUN/1/nsubj:pass driven/drive/VERB/-1/root out/out/ADP/4/case"
        " of/of/ADP/4/case Jalawla/Jalawla/PROPN/1/obl by/by/ADP/6/case"
        " militants/militant/NOUN/1/obl:agent",
    )
    (held,), _ = find(document, reading, [], places_of(document, "Jalawla"))
    assert told(held, document) == (["Soldiers"], "Jalawla")
    assert held.factuality.polarity is Polarity.NEGATIVE


def test_is_is_a_group(find: PropositionFinder, document: Document) -> None:
    """
    IS has lost Hajin, its last town on the Euphrates.
    """
    reading = reading_with_trees(
        document,
        "IS/be/AUX/2/aux:pass has/have/AUX/2/aux lost/lose/VERB/-1/root"
        " Hajin/Hajin/PROPN/2/obj ,/,/PUNCT/7/punct its/its/PRON/7/nmod:poss"
        " last/last/ADJ/7/amod town/town/NOUN/3/appos on/on/ADP/10/case the/the/DET/10/det"
        " Euphrates/Euphrates/PROPN/7/nmod ././PUNCT/2/punct",
    )
    (held,), _ = find(document, reading, [], places_of(document, "Hajin", "Euphrates"))
    assert told(held, document) == (["IS"], "Hajin")
    assert held.factuality.polarity is Polarity.NEGATIVE


def test_nine_of_the_districts(find: PropositionFinder, document: Document) -> None:
    """
    Of the twelve districts, the Taliban hold nine.
    """
    reading = reading_with_trees(
        document,
        "Of/of/ADP/3/case the/the/DET/3/det twelve/twelve/NUM/3/nummod"
        " districts/district/NOUN/7/obl ,/,/PUNCT/3/punct the/the/DET/6/det"
        " Taliban/Taliban/PROPN/7/nsubj hold/hold/VERB/-1/root nine/nine/NUM/7/obj"
        " ././PUNCT/7/punct",
    )
    (held,), _ = find(document, reading, [], [])
    assert told(held, document) == (["the Taliban"], "nine")


def test_a_bridge_that_nobody_controls(find: PropositionFinder, document: Document) -> None:
    """
    Nobody controls the bridge.
    """
    reading = reading_with_trees(
        document,
        "Nobody/nobody/PRON/1/nsubj controls/control/VERB/-1/root the/the/DET/3/det"
        " bridge/bridge/NOUN/1/obj ././PUNCT/1/punct",
    )
    (held,), _ = find(document, reading, [], [])
    assert told(held, document) == ([], "the bridge")
    assert held.factuality.polarity is Polarity.NEGATIVE


def test_a_recapture_told_before_the_town(find: PropositionFinder, document: Document) -> None:
    """
    Since its recapture by government forces, Palmyra has been empty.
    """
    reading = reading_with_trees(
        document,
        "Since/since/ADP/2/case its/its/PRON/2/nmod:poss recapture/recapture/NOUN/10/obl"
        " by/by/ADP/5/case government/government/NOUN/5/compound forces/force/NOUN/2/nmod"
        " ,/,/PUNCT/2/punct Palmyra/Palmyra/PROPN/10/nsubj has/have/AUX/10/aux"
        " been/be/AUX/10/cop empty/empty/ADJ/-1/root ././PUNCT/10/punct",
    )
    (held,), _ = find(document, reading, [], places_of(document, "Palmyra"))
    assert told(held, document) == (["government forces"], "its")
    assert held.place == ("p1",)


def test_a_towns_fall_to_insurgents(find: PropositionFinder, document: Document) -> None:
    """
    The town's fall to the insurgents opened the road.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det town/town/NOUN/3/nmod:poss 's/'s/PART/1/case fall/fall/NOUN/7/nsubj"
        " to/to/ADP/6/case the/the/DET/6/det insurgents/insurgent/NOUN/3/nmod"
        " opened/open/VERB/-1/root the/the/DET/9/det road/road/NOUN/7/obj ././PUNCT/7/punct",
    )
    (held,), _ = find(document, reading, [], [])
    assert told(held, document) == (["the insurgents"], "The town")


def test_what_may_be_taken_is_not_taken(find: PropositionFinder, document: Document) -> None:
    """
    The army may take the town within days.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det army/army/NOUN/3/nsubj may/may/AUX/3/aux take/take/VERB/-1/root"
        " the/the/DET/5/det town/town/NOUN/3/obj within/within/ADP/7/case days/day/NOUN/3/obl"
        " ././PUNCT/3/punct",
    )
    assert find(document, reading, [], []) == ((), ())


def test_what_is_ordered_is_not_taken(find: PropositionFinder, document: Document) -> None:
    """
    The general ordered that the brigade seize the hill.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det general/general/NOUN/2/nsubj ordered/order/VERB/-1/root"
        " that/that/SCONJ/6/mark the/the/DET/5/det brigade/brigade/NOUN/6/nsubj"
        " seize/seize/VERB/2/ccomp the/the/DET/8/det hill/hill/NOUN/6/obj ././PUNCT/2/punct",
    )
    assert find(document, reading, [], []) == ((), ())


def test_a_city_lost_in_a_vote(find: PropositionFinder, document: Document) -> None:
    """
    The party lost the city in last month's election.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det party/party/NOUN/2/nsubj lost/lose/VERB/-1/root the/the/DET/4/det"
        " city/city/NOUN/2/obj in/in/ADP/9/case last/last/ADJ/7/amod"
        " month/month/NOUN/9/nmod:poss 's/'s/PART/7/case election/election/NOUN/2/obl"
        " ././PUNCT/2/punct",
    )
    assert find(document, reading, [], []) == ((), ())


def test_a_post_is_no_place(find: PropositionFinder, document: Document) -> None:
    """
    The minister lost his post over the affair.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det minister/minister/NOUN/2/nsubj lost/lose/VERB/-1/root"
        " his/his/PRON/4/nmod:poss post/post/NOUN/2/obj over/over/ADP/7/case the/the/DET/7/det"
        " affair/affair/NOUN/2/obl ././PUNCT/2/punct",
    )
    assert find(document, reading, [], []) == ((), ())

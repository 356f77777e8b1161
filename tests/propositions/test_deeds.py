"""Control told by the noun for a deed, by flags, by strongholds and by control that passes on."""

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


def test_who_takes_a_town_by_a_noun_holds_it(find: PropositionFinder, document: Document) -> None:
    """
    The Taliban takeover of Kabul shocked many.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/2/det Taliban/Taliban/PROPN/2/compound takeover/takeover/NOUN/5/nsubj"
        " of/of/ADP/4/case Kabul/Kabul/PROPN/2/nmod shocked/shock/VERB/-1/root"
        " many/many/ADJ/5/obj ././PUNCT/5/punct",
    )
    (held,), _ = find(document, reading, [], places_of(document, "Kabul"))
    assert told(held, document) == (["Taliban"], "Kabul")
    assert held.factuality.polarity is Polarity.POSITIVE


def test_an_army_that_announces_a_capture_has_captured(
    find: PropositionFinder, document: Document
) -> None:
    """
    The army announced the capture of Kono.
    """
    words = (
        "The/the/DET/1/det army/army/NOUN/2/nsubj announced/announce/VERB/-1/root"
        " the/the/DET/4/det capture/capture/NOUN/2/obj of/of/ADP/6/case Kono/Kono/PROPN/4/nmod"
        " ././PUNCT/2/punct"
    )
    places = places_of(document, "Kono")
    (held,), _ = find(document, reading_with_trees(document, words), [], places)
    assert told(held, document) == (["The army"], "Kono")


def test_a_ministry_that_announces_a_capture_has_captured_nothing(
    find: PropositionFinder, document: Document
) -> None:
    """
    The ministry announced the capture of Kono.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det ministry/ministry/NOUN/2/nsubj announced/announce/VERB/-1/root"
        " the/the/DET/4/det capture/capture/NOUN/2/obj of/of/ADP/6/case Kono/Kono/PROPN/4/nmod"
        " ././PUNCT/2/punct",
    )
    assert find(document, reading, [], places_of(document, "Kono")) == ((), ())


def test_a_fall_that_would_do_something_has_not_happened(
    find: PropositionFinder, document: Document
) -> None:
    """
    The fall of Vavuniya to the rebels would cut the road.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det fall/fall/NOUN/8/nsubj of/of/ADP/3/case Vavuniya/Vavuniya/PROPN/1/nmod"
        " to/to/ADP/6/case the/the/DET/6/det rebels/rebel/NOUN/1/nmod would/would/AUX/8/aux"
        " cut/cut/VERB/-1/root the/the/DET/10/det road/road/NOUN/8/obj ././PUNCT/8/punct",
    )
    assert find(document, reading, [], places_of(document, "Vavuniya")) == ((), ())


def test_whose_flag_flies_over_a_town_holds_it(find: PropositionFinder, document: Document) -> None:
    """
    The flag of Azerbaijan flies over Shusha.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det flag/flag/NOUN/4/nsubj of/of/ADP/3/case"
        " Azerbaijan/Azerbaijan/PROPN/1/nmod flies/fly/VERB/-1/root over/over/ADP/6/case"
        " Shusha/Shusha/PROPN/4/obl ././PUNCT/4/punct",
    )
    (held,), _ = find(document, reading, [], places_of(document, "Shusha"))
    assert told(held, document) == (["Azerbaijan"], "Shusha")


def test_the_stronghold_that_bears_a_name_is_theirs(
    find: PropositionFinder, document: Document
) -> None:
    """
    Jets bombed the rebel stronghold of Gbarnga.
    """
    reading = reading_with_trees(
        document,
        "Jets/jet/NOUN/1/nsubj bombed/bomb/VERB/-1/root the/the/DET/4/det"
        " rebel/rebel/NOUN/4/compound stronghold/stronghold/NOUN/1/obj of/of/ADP/6/case"
        " Gbarnga/Gbarnga/PROPN/4/nmod ././PUNCT/1/punct",
    )
    (held,), _ = find(document, reading, [], places_of(document, "Gbarnga"))
    assert told(held, document) == (["rebel"], "Gbarnga")


def test_control_that_passes_to_somebody_is_his(
    find: PropositionFinder, document: Document
) -> None:
    """
    Control of Hodeidah passed to the army.
    """
    reading = reading_with_trees(
        document,
        "Control/control/NOUN/3/nsubj of/of/ADP/2/case Hodeidah/Hodeidah/PROPN/0/nmod"
        " passed/pass/VERB/-1/root to/to/ADP/6/case the/the/DET/6/det army/army/NOUN/3/obl"
        " ././PUNCT/3/punct",
    )
    (held,), _ = find(document, reading, [], places_of(document, "Hodeidah"))
    assert told(held, document) == (["the army"], "Hodeidah")


def test_driving_others_out_is_an_act_and_being_driven_out_a_loss(
    find: PropositionFinder, document: Document
) -> None:
    """
    Troops drove rebels out of Kono.
    Rebels were driven out of Gao.
    """
    reading = reading_with_trees(
        document,
        "Troops/troop/NOUN/1/nsubj drove/drive/VERB/-1/root rebels/rebel/NOUN/1/obj"
        " out/out/ADP/5/case of/of/ADP/5/case Kono/Kono/PROPN/1/obl ././PUNCT/1/punct\n"
        "Rebels/rebel/NOUN/2/nsubj:pass were/be/AUX/2/aux:pass driven/drive/VERB/-1/root"
        " out/out/ADP/5/case of/of/ADP/5/case Gao/Gao/PROPN/2/obl ././PUNCT/2/punct",
    )
    (lost,), _ = find(document, reading, [], places_of(document, "Kono", "Gao"))
    assert told(lost, document) == (["Rebels"], "Gao")
    assert lost.factuality.polarity is Polarity.NEGATIVE

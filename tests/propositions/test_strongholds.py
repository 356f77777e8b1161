"""Control told by nouns for a place that is somebody's, and for who has it."""

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


def test_land_of_a_group(find: PropositionFinder, document: Document) -> None:
    """
    Most of the Sahel is now JNIM country.
    """
    reading = reading_with_trees(
        document,
        "Most/most/ADJ/7/nsubj of/of/ADP/3/case the/the/DET/3/det Sahel/Sahel/PROPN/0/nmod"
        " is/be/AUX/7/cop now/now/ADV/7/advmod JNIM/JNIM/PROPN/7/compound"
        " country/country/NOUN/-1/root ././PUNCT/7/punct",
    )
    (held,), _ = find(document, reading, [], places_of(document, "Sahel"))
    assert told(held, document) == (["JNIM"], "Most of the Sahel")


def test_territory_of_rebels(find: PropositionFinder, document: Document) -> None:
    """
    Convoys avoid rebel territory after dark.
    """
    reading = reading_with_trees(
        document,
        "Convoys/convoy/NOUN/1/nsubj avoid/avoid/VERB/-1/root rebel/rebel/ADJ/3/amod"
        " territory/territory/NOUN/1/obj after/after/ADP/5/case dark/dark/NOUN/1/obl"
        " ././PUNCT/1/punct",
    )
    (held,), _ = find(document, reading, [], [])
    assert told(held, document) == (["rebel"], "territory")


def test_a_country_with_mountains_is_no_holding(
    find: PropositionFinder, document: Document
) -> None:
    """
    The rebels' country has beautiful mountains.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det rebels/rebel/NOUN/3/nmod:poss '/'s/PART/1/case"
        " country/country/NOUN/4/nsubj has/have/VERB/-1/root beautiful/beautiful/ADJ/6/amod"
        " mountains/mountain/NOUN/4/obj ././PUNCT/4/punct",
    )
    assert find(document, reading, [], []) == ((), ())


def test_the_last_enclave_of_a_group(find: PropositionFinder, document: Document) -> None:
    """
    They visited the last Tamil Tiger enclave, Mullivaikkal.
    """
    reading = reading_with_trees(
        document,
        "They/they/PRON/1/nsubj visited/visit/VERB/-1/root the/the/DET/6/det"
        " last/last/ADJ/6/amod Tamil/Tamil/ADJ/5/amod Tiger/Tiger/PROPN/6/compound"
        " enclave/enclave/NOUN/1/obj ,/,/PUNCT/8/punct Mullivaikkal/Mullivaikkal/PROPN/6/nmod"
        " ././PUNCT/1/punct",
    )
    (held,), _ = find(document, reading, [], places_of(document, "Mullivaikkal"))
    assert told(held, document) == (["Tamil Tiger"], "Mullivaikkal")


def test_lords_of_a_town(find: PropositionFinder, document: Document) -> None:
    """
    The M23, lords of Rutshuru since June, levy a tax.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det M23/m23/NUM/9/nsubj ,/,/PUNCT/3/punct lords/lord/NOUN/1/appos"
        " of/of/ADP/5/case Rutshuru/Rutshuru/PROPN/3/nmod since/since/ADP/7/case"
        " June/June/PROPN/3/nmod ,/,/PUNCT/1/punct levy/levy/VERB/-1/root a/a/DET/11/det"
        " tax/tax/NOUN/9/obj ././PUNCT/9/punct",
    )
    (held,), _ = find(document, reading, [], places_of(document, "Rutshuru"))
    assert told(held, document) == (["The M23"], "Rutshuru")


def test_a_grip_that_is_broken(find: PropositionFinder, document: Document) -> None:
    """
    The army broke the rebels' grip on the port of Hodeida.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det army/army/NOUN/2/nsubj broke/break/VERB/-1/root the/the/DET/4/det"
        " rebels/rebel/NOUN/6/nmod:poss '/'s/PART/4/case grip/grip/NOUN/2/obj on/on/ADP/9/case"
        " the/the/DET/9/det port/port/NOUN/6/nmod of/of/ADP/11/case"
        " Hodeida/Hodeida/PROPN/9/nmod ././PUNCT/2/punct",
    )
    (held,), _ = find(document, reading, [], places_of(document, "Hodeida"))
    assert told(held, document) == (["the rebels"], "the port of Hodeida")
    assert held.factuality.polarity is Polarity.NEGATIVE


def test_authority_that_an_accord_restores(find: PropositionFinder, document: Document) -> None:
    """
    The accord restored Khartoum's authority over the Nuba mountains.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det accord/accord/NOUN/2/nsubj restored/restore/VERB/-1/root"
        " Khartoum/Khartoum/PROPN/5/nmod:poss 's/'s/PART/3/case authority/authority/NOUN/2/obj"
        " over/over/ADP/9/case the/the/DET/9/det Nuba/Nuba/PROPN/9/compound"
        " mountains/mountain/NOUN/2/obl ././PUNCT/2/punct",
    )
    (held,), _ = find(document, reading, [], places_of(document, "Khartoum", "Nuba mountains"))
    assert told(held, document) == (["Khartoum"], "the Nuba mountains")


def test_control_that_is_divided(find: PropositionFinder, document: Document) -> None:
    """
    Control of the refinery is divided between two militias.
    """
    reading = reading_with_trees(
        document,
        "Control/control/NOUN/5/nsubj:pass of/of/ADP/3/case the/the/DET/3/det"
        " refinery/refinery/NOUN/0/nmod is/be/AUX/5/aux:pass divided/divide/VERB/-1/root"
        " between/between/ADP/8/case two/two/NUM/8/nummod militias/militia/NOUN/5/obl:agent"
        " ././PUNCT/5/punct",
    )
    (held,), _ = find(document, reading, [], [])
    assert told(held, document) == (["two militias"], "the refinery")


def test_land_beyond_the_reach_of_the_state(find: PropositionFinder, document: Document) -> None:
    """
    Two thirds of the province lie beyond the reach of the state.
    """
    reading = reading_with_trees(
        document,
        "Two/two/NUM/1/nummod thirds/third/NOUN/5/nsubj of/of/ADP/4/case the/the/DET/4/det"
        " province/province/NOUN/1/nmod lie/lie/VERB/-1/root beyond/beyond/ADP/8/case"
        " the/the/DET/8/det reach/reach/NOUN/5/obl of/of/ADP/11/case the/the/DET/11/det"
        " state/state/NOUN/8/nmod ././PUNCT/5/punct",
    )
    (held,), _ = find(document, reading, [], [])
    assert told(held, document) == (["the state"], "Two thirds of the province")
    assert held.factuality.polarity is Polarity.NEGATIVE

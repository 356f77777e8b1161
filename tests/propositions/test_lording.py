"""Control told by what those who hold a place do there."""

import pytest

from counterclaim.model.control import Control
from counterclaim.model.document import Document
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


def test_gangs_that_call_the_shots(find: PropositionFinder, document: Document) -> None:
    """
    Gangs call the shots in Cité Soleil.
    """
    reading = reading_with_trees(
        document,
        "Gangs/gang/NOUN/1/nsubj call/call/VERB/-1/root the/the/DET/3/det"
        " shots/shot/NOUN/1/obj in/in/ADP/5/case Cité/Cité/PROPN/1/obl"
        " Soleil/Soleil/PROPN/5/flat ././PUNCT/1/punct",
    )
    (held,), _ = find(document, reading, [], places_of(document, "Cité Soleil"))
    assert told(held, document) == (["Gangs"], "Cité Soleil")


def test_teachers_call_the_shots_in_no_place(find: PropositionFinder, document: Document) -> None:
    """
    The teachers call the shots in the classroom.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det teachers/teacher/NOUN/2/nsubj call/call/VERB/-1/root"
        " the/the/DET/4/det shots/shot/NOUN/2/obj in/in/ADP/7/case the/the/DET/7/det"
        " classroom/classroom/NOUN/2/obl ././PUNCT/2/punct",
    )
    assert find(document, reading, [], []) == ((), ())


def test_a_cartel_that_is_the_law(find: PropositionFinder, document: Document) -> None:
    """
    South of the river the cartel is the law.
    """
    reading = reading_with_trees(
        document,
        "South/south/ADV/8/advmod of/of/ADP/3/case the/the/DET/3/det river/river/NOUN/0/nmod"
        " the/the/DET/5/det cartel/cartel/NOUN/8/nsubj is/be/AUX/8/cop the/the/DET/8/det"
        " law/law/NOUN/-1/root ././PUNCT/8/punct",
    )
    (held,), _ = find(document, reading, [], [])
    assert told(held, document) == (["the cartel"], "South of the river")


def test_a_militia_that_has_a_city(find: PropositionFinder, document: Document) -> None:
    """
    The militia have the whole of the old city.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det militia/militia/NOUN/2/nsubj have/have/VERB/-1/root"
        " the/the/DET/4/det whole/whole/NOUN/2/obj of/of/ADP/8/case the/the/DET/8/det"
        " old/old/ADJ/8/amod city/city/NOUN/4/nmod ././PUNCT/2/punct",
    )
    (held,), _ = find(document, reading, [], [])
    assert told(held, document) == (["The militia"], "the whole of the old city")


def test_an_army_that_has_a_town_surrounded(find: PropositionFinder, document: Document) -> None:
    """
    The army has the town surrounded.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det army/army/NOUN/2/nsubj has/have/VERB/-1/root the/the/DET/4/det"
        " town/town/NOUN/2/obj surrounded/surround/VERB/4/acl ././PUNCT/2/punct",
    )
    assert find(document, reading, [], []) == ((), ())


def test_a_country_that_has_mountains(find: PropositionFinder, document: Document) -> None:
    """
    Switzerland has the Alps.
    """
    reading = reading_with_trees(
        document,
        "Switzerland/Switzerland/PROPN/1/nsubj has/have/VERB/-1/root the/the/DET/3/det"
        " Alps/Alps/PROPN/1/obj ././PUNCT/1/punct",
    )
    assert find(document, reading, [], places_of(document, "Switzerland", "Alps")) == ((), ())


def test_a_force_that_has_entrenched_itself(find: PropositionFinder, document: Document) -> None:
    """
    A Rwandan-backed force has entrenched itself in Masisi.
    """
    reading = reading_with_trees(
        document,
        "A/a/DET/4/det Rwandan/Rwandan/ADJ/3/compound -/-/PUNCT/1/punct"
        " backed/back/VERB/4/amod force/force/NOUN/6/nsubj has/have/AUX/6/aux"
        " entrenched/entrench/VERB/-1/root itself/itself/PRON/6/obj in/in/ADP/9/case"
        " Masisi/Masisi/PROPN/6/obl ././PUNCT/6/punct",
    )
    (held,), _ = find(document, reading, [], places_of(document, "Masisi"))
    assert told(held, document) == (["A Rwandan-backed force"], "Masisi")


def test_dissidents_who_still_sit_on_mines(find: PropositionFinder, document: Document) -> None:
    """
    The dissidents still sit on the gold mines of Bolívar.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det dissidents/dissident/NOUN/3/nsubj still/still/ADV/3/advmod"
        " sit/sit/VERB/-1/root on/on/ADP/7/case the/the/DET/7/det gold/gold/NOUN/7/compound"
        " mines/mine/NOUN/3/obl of/of/ADP/9/case Bolívar/Bolívar/PROPN/7/nmod"
        " ././PUNCT/3/punct",
    )
    (held,), _ = find(document, reading, [], places_of(document, "Bolívar"))
    assert told(held, document) == (["The dissidents"], "the gold mines of Bolívar")


def test_soldiers_who_sit_on_a_beach(find: PropositionFinder, document: Document) -> None:
    """
    Soldiers sat on the beach.
    """
    reading = reading_with_trees(
        document,
        "Soldiers/soldier/NOUN/1/nsubj sat/sit/VERB/-1/root on/on/ADP/4/case the/the/DET/4/det"
        " beach/beach/NOUN/1/obl ././PUNCT/1/punct",
    )
    assert find(document, reading, [], []) == ((), ())


def test_a_town_left_to_jihadists(find: PropositionFinder, document: Document) -> None:
    """
    The army retreated, leaving the town to the jihadists.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det army/army/NOUN/2/nsubj retreated/retreat/VERB/-1/root"
        " ,/,/PUNCT/4/punct leaving/leave/VERB/2/advcl the/the/DET/6/det town/town/NOUN/4/obj"
        " to/to/ADP/9/case the/the/DET/9/det jihadists/jihadist/NOUN/4/obl ././PUNCT/2/punct",
    )
    (held,), _ = find(document, reading, [], [])
    assert told(held, document) == (["the jihadists"], "the town")


def test_residents_who_live_under_rule(find: PropositionFinder, document: Document) -> None:
    """
    Residents of Goma live under M23 rule.
    """
    reading = reading_with_trees(
        document,
        "Residents/resident/NOUN/3/nsubj of/of/ADP/2/case Goma/Goma/PROPN/0/nmod"
        " live/live/VERB/-1/root under/under/ADP/6/case M23/m23/NUM/6/compound"
        " rule/rule/NOUN/3/obl ././PUNCT/3/punct",
    )
    (held,), _ = find(document, reading, [], places_of(document, "Goma"))
    assert told(held, document) == (["M23"], "Goma")


def test_fire_holds_no_valley(find: PropositionFinder, document: Document) -> None:
    """
    Fire has the valley in its grip.
    """
    reading = reading_with_trees(
        document,
        "Fire/fire/NOUN/1/nsubj has/have/VERB/-1/root the/the/DET/3/det"
        " valley/valley/NOUN/1/obj in/in/ADP/6/case its/its/PRON/6/nmod:poss"
        " grip/grip/NOUN/1/obl ././PUNCT/1/punct",
    )
    assert find(document, reading, [], []) == ((), ())

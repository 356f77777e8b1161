"""Who holds a place, as it is told."""

import pytest

from counterclaim.model.attribution import Function
from counterclaim.model.control import Control, Extent
from counterclaim.model.document import Document
from counterclaim.model.factuality import Certainty, Polarity, Status
from counterclaim.propositions import load_proposition_finder
from counterclaim.propositions.find import PropositionFinder
from tests.propositions.trees import places_of, reading_with_trees, said, time_of


@pytest.fixture(scope="module")
def find() -> PropositionFinder:
    return load_proposition_finder()


def told(control: Control, document: Document) -> tuple[list[str], str]:
    """Who holds what, by their words."""
    return [document.words_of(each.span) for each in control.holder], document.words_of(
        control.thing
    )


def test_rebels_hold_most_of_a_city_as_residents_have_it(
    find: PropositionFinder, document: Document
) -> None:
    """
    Rebels control most of Aleppo, residents said.
    """
    reading = reading_with_trees(
        document,
        "Rebels/rebel/NOUN/1/nsubj control/control/VERB/7/ccomp most/most/ADJ/1/obj"
        " of/of/ADP/4/case Aleppo/Aleppo/PROPN/2/nmod ,/,/PUNCT/1/punct"
        " residents/resident/NOUN/7/nsubj"
        " said/say/VERB/-1/root ././PUNCT/7/punct",
    )
    voice = said(document, "Rebels control most of Aleppo")
    (held,), relations = find(document, reading, [voice], places_of(document, "Aleppo"))
    assert told(held, document) == (["Rebels"], "most of Aleppo")
    assert (held.id, held.place, held.extent) == ("k1", ("p1",), Extent.MOSTLY)
    assert held.factuality.polarity is Polarity.POSITIVE
    assert held.factuality.status is Status.ONGOING
    assert held.attribution == "a1"
    assert document.words_of(held.span) == "Rebels control most of Aleppo"
    assert "control" in held.why
    assert relations == ()


def test_a_town_retaken_had_been_lost_to_others(
    find: PropositionFinder, document: Document
) -> None:
    """
    The army has retaken Ataq, which had been lost to the militia in August.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det army/army/NOUN/3/nsubj has/have/AUX/3/aux retaken/retake/VERB/-1/root"
        " Ataq/Ataq/PROPN/3/obj ,/,/PUNCT/9/punct which/which/PRON/9/nsubj:pass had/have/AUX/9/aux"
        " been/be/AUX/9/aux:pass lost/lose/VERB/4/acl:relcl to/to/ADP/12/case the/the/DET/12/det"
        " militia/militia/NOUN/9/obl in/in/ADP/14/case August/August/PROPN/9/obl ././PUNCT/3/punct",
    )
    times = [time_of(document, "August")]
    (now, before), _ = find(document, reading, [], places_of(document, "Ataq"), times)
    assert told(now, document) == (["The army"], "Ataq")
    assert now.time == ()
    assert told(before, document) == (["the militia"], "Ataq")
    assert before.factuality.status is Status.HISTORICAL
    assert (before.place, before.time) == (("p1",), ("t1",))


def test_villages_in_a_district_are_held_not_the_district(
    find: PropositionFinder, document: Document
) -> None:
    """
    Villages in Hajjah held by the Houthis were shelled.
    """
    reading = reading_with_trees(
        document,
        "Villages/village/NOUN/8/nsubj:pass in/in/ADP/2/case Hajjah/Hajjah/PROPN/0/nmod"
        " held/hold/VERB/0/acl by/by/ADP/6/case the/the/DET/6/det Houthis/Houthi/PROPN/3/obl:agent"
        " were/be/AUX/8/aux:pass shelled/shell/VERB/-1/root ././PUNCT/8/punct",
    )
    (held,), _ = find(document, reading, [], places_of(document, "Hajjah"))
    assert told(held, document) == (["the Houthis"], "Villages in Hajjah")
    assert held.extent is Extent.PARTLY
    assert held.place == ("p1",)


def test_a_town_is_in_somebodys_hands(find: PropositionFinder, document: Document) -> None:
    """
    Sake is mostly in the hands of the rebels. A convoy reached the rebel-held town of Douma.
    """
    reading = reading_with_trees(
        document,
        "Sake/Sake/PROPN/5/nsubj is/be/AUX/5/cop mostly/mostly/ADV/5/advmod in/in/ADP/5/case"
        " the/the/DET/5/det hands/hand/NOUN/-1/root of/of/ADP/8/case the/the/DET/8/det"
        " rebels/rebel/NOUN/5/nmod ././PUNCT/5/punct\n"
        "A/a/DET/1/det convoy/convoy/NOUN/2/nsubj reached/reach/VERB/-1/root the/the/DET/7/det"
        " rebel/rebel/NOUN/6/compound -/-/PUNCT/4/punct held/hold/VERB/7/amod town/town/NOUN/2/obj"
        " of/of/ADP/9/case Douma/Douma/PROPN/7/nmod ././PUNCT/2/punct",
    )
    (sake, douma), _ = find(document, reading, [], places_of(document, "Sake", "Douma"))
    assert told(sake, document) == (["the rebels"], "Sake")
    assert sake.extent is Extent.MOSTLY
    assert [document.words_of(each.span) for each in douma.holder] == ["rebel"]
    assert document.words_of(douma.span) == "the rebel-held town of Douma"
    assert douma.place == ("p2",)


def test_who_was_driven_out_holds_it_no_more(find: PropositionFinder, document: Document) -> None:
    """
    The Taliban were driven from Kunduz. Families were driven from Hama.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det Taliban/Taliban/PROPN/3/nsubj:pass were/be/AUX/3/aux:pass"
        " driven/drive/VERB/-1/root from/from/ADP/5/case Kunduz/Kunduz/PROPN/3/obl"
        " ././PUNCT/3/punct\n"
        "Families/family/NOUN/2/nsubj:pass were/be/AUX/2/aux:pass driven/drive/VERB/-1/root"
        " from/from/ADP/4/case Hama/Hama/PROPN/2/obl ././PUNCT/2/punct",
    )
    (gone,), _ = find(document, reading, [], places_of(document, "Kunduz", "Hama"))
    assert told(gone, document) == (["The Taliban"], "Kunduz")
    assert gone.factuality.polarity is Polarity.NEGATIVE


def test_a_town_is_contested_by_two(find: PropositionFinder, document: Document) -> None:
    """
    Toretsk is contested between the army and the rebels.
    """
    reading = reading_with_trees(
        document,
        "Toretsk/Toretsk/PROPN/2/nsubj:pass is/be/AUX/2/aux:pass contested/contest/VERB/-1/root"
        " between/between/ADP/5/case the/the/DET/5/det army/army/NOUN/2/obl and/and/CCONJ/8/cc"
        " the/the/DET/8/det rebels/rebel/NOUN/5/conj ././PUNCT/2/punct",
    )
    (held,), _ = find(document, reading, [], places_of(document, "Toretsk"))
    assert told(held, document) == (["the army", "the rebels"], "Toretsk")
    assert held.extent is Extent.CONTESTED


def test_what_is_denied_is_turned_round_once(find: PropositionFinder, document: Document) -> None:
    """
    The army does not control Homs. The ministry denied losing Hama.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det army/army/NOUN/4/nsubj does/do/AUX/4/aux not/not/PART/4/advmod"
        " control/control/VERB/-1/root Homs/Homs/PROPN/4/obj ././PUNCT/4/punct\n"
        "The/the/DET/1/det ministry/ministry/NOUN/2/nsubj denied/deny/VERB/-1/root"
        " losing/lose/VERB/2/xcomp Hama/Hama/PROPN/3/obj ././PUNCT/2/punct",
    )
    denial = said(document, "losing Hama", Function.DENIAL)
    (homs, hama), _ = find(document, reading, [denial], places_of(document, "Homs", "Hama"))
    assert homs.factuality.polarity is Polarity.NEGATIVE
    assert hama.factuality.polarity is Polarity.POSITIVE
    assert told(hama, document) == (["The ministry"], "Hama")
    assert document.words_of(hama.span) == "losing Hama"


def test_a_pronoun_points_back_to_what_was_held_and_a_doubt_is_kept(
    find: PropositionFinder, document: Document
) -> None:
    """
    Tribesmen took control of Bibi, and they may hold it.
    """
    reading = reading_with_trees(
        document,
        "Tribesmen/tribesman/NOUN/1/nsubj took/take/VERB/-1/root control/control/NOUN/1/obj"
        " of/of/ADP/4/case Bibi/Bibi/PROPN/2/nmod ,/,/PUNCT/9/punct and/and/CCONJ/9/cc"
        " they/they/PRON/9/nsubj may/may/AUX/9/aux hold/hold/VERB/1/conj it/it/PRON/9/obj"
        " ././PUNCT/1/punct",
    )
    (took, hold), _ = find(document, reading, [], places_of(document, "Bibi"))
    assert told(took, document) == (["Tribesmen"], "Bibi")
    assert hold.place == took.place == ("p1",)
    assert hold.factuality.certainty is Certainty.POSSIBLE
    assert "after what was held before" in hold.why


def test_a_plan_to_take_a_town_is_no_control(find: PropositionFinder, document: Document) -> None:
    """
    The commander vowed to take Khawkhah.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det commander/commander/NOUN/2/nsubj vowed/vow/VERB/-1/root"
        " to/to/PART/4/mark take/take/VERB/2/xcomp Khawkhah/Khawkhah/PROPN/4/obj ././PUNCT/2/punct",
    )
    assert find(document, reading, [], places_of(document, "Khawkhah")) == ((), ())


@pytest.mark.parametrize(
    "words",
    [
        (
            "The/the/DET/1/det ministry/ministry/NOUN/2/nsubj held/hold/VERB/-1/root"
            " talks/talk/NOUN/2/obj ././PUNCT/2/punct"
        ),
        (
            "Rebels/rebel/NOUN/1/nsubj held/hold/VERB/-1/root Kabul/Kabul/PROPN/1/obj"
            " responsible/responsible/ADJ/1/xcomp ././PUNCT/1/punct"
        ),
        (
            "A/a/DET/2/det cold/cold/ADJ/2/amod wind/wind/NOUN/3/nsubj took/take/VERB/-1/root"
            " Kabul/Kabul/PROPN/3/obj ././PUNCT/3/punct"
        ),
        (
            "Prices/price/NOUN/1/nsubj fell/fall/VERB/-1/root to/to/ADP/4/case a/a/DET/4/det"
            " record/record/NOUN/1/obl ././PUNCT/1/punct"
        ),
        (
            "Shares/share/NOUN/1/nsubj recovered/recover/VERB/-1/root lost/lost/ADJ/3/amod"
            " ground/ground/NOUN/1/obj ././PUNCT/1/punct"
        ),
    ],
)
def test_other_things_are_held_taken_and_lost(find: PropositionFinder, words: str) -> None:
    document = Document(" ".join(word.split("/")[0] for word in words.split()))
    places = places_of(document, "Kabul") if "Kabul" in document.text else []
    assert find(document, reading_with_trees(document, words), [], places) == ((), ())


def test_a_slot_has_its_own_doubt_and_denial(find: PropositionFinder, document: Document) -> None:
    """
    Homs is held probably by rebels and not the army.
    """
    reading = reading_with_trees(
        document,
        "Homs/Homs/PROPN/2/nsubj:pass is/be/AUX/2/aux:pass held/hold/VERB/-1/root"
        " probably/probably/ADV/5/advmod by/by/ADP/5/case rebels/rebel/NOUN/2/obl"
        " and/and/CCONJ/9/cc not/not/PART/9/advmod the/the/DET/9/det army/army/NOUN/5/conj"
        " ././PUNCT/2/punct",
    )
    (held,), _ = find(document, reading, [], places_of(document, "Homs"))
    assert told(held, document) == (["rebels", "the army"], "Homs")
    rebels, army = held.holder
    assert army.polarity is Polarity.NEGATIVE
    assert (rebels.polarity, held.factuality.polarity) == (Polarity.POSITIVE, Polarity.POSITIVE)


def test_a_doubt_before_a_holder_is_his(find: PropositionFinder, document: Document) -> None:
    """
    Probably rebels hold Homs.
    """
    reading = reading_with_trees(
        document,
        "Probably/probably/ADV/1/advmod rebels/rebel/NOUN/2/nsubj hold/hold/VERB/-1/root"
        " Homs/Homs/PROPN/2/obj ././PUNCT/2/punct",
    )
    (held,), _ = find(document, reading, [], places_of(document, "Homs"))
    (rebels,) = held.holder
    assert document.words_of(rebels.span) == "rebels"
    assert rebels.certainty is Certainty.PROBABLE

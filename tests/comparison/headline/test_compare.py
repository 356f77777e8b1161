"""What a body does with what a headline says."""

import pytest

from counterclaim.comparison.headline import Stand
from tests.comparison.headline.conftest import Compare

SHELLED = (
    "Rebels/rebel/NOUN/nsubj/1 shell/shell/VERB/root/-1 hospital/hospital/NOUN/obj/1 "
    "in/in/ADP/case/4 Talbiseh/Talbiseh/PROPN/obl/1"
)
TOLD = (
    "Rebels/rebel/NOUN/nsubj/1 shelled/shell/VERB/root/-1 the/the/DET/det/3 "
    "hospital/hospital/NOUN/obj/1 of/of/ADP/case/5 Talbiseh/Talbiseh/PROPN/nmod/3 ././PUNCT/punct/1"
)
IS_A_HOAX = (
    "The/the/DET/det/1 story/story/NOUN/nsubj/4 is/be/AUX/cop/4 a/a/DET/det/4 "
    "hoax/hoax/NOUN/root/-1 ././PUNCT/punct/4"
)
IS_NO_HOAX = (
    "The/the/DET/det/1 story/story/NOUN/nsubj/5 is/be/AUX/cop/5 not/not/PART/advmod/5 "
    "a/a/DET/det/5 hoax/hoax/NOUN/root/-1 ././PUNCT/punct/5"
)
FAKE_PASSPORT = (
    "A/a/DET/det/2 fake/fake/ADJ/amod/2 passport/passport/NOUN/nsubj/4 was/be/AUX/aux/4 "
    "found/find/VERB/root/-1 ././PUNCT/punct/4"
)
FLOODS = "Floods/flood/NOUN/nsubj/1 close/close/VERB/root/-1 roads/road/NOUN/obj/1"


def test_the_outlet_itself_says_that_it_is_not_so(compare: Compare) -> None:
    """
    Rebels shell hospital in Talbiseh
    Rebels shelled the hospital of Talbiseh. The story is a hoax.
    """
    found = compare(SHELLED, TOLD, IS_A_HOAX)
    assert found.stand is Stand.DISAGREES
    assert "The story is a hoax" in found.why
    assert "Rebels shell hospital in Talbiseh" in found.why
    assert len(found.headline) == len(found.body) == 1


def test_what_is_told_in_the_outlets_own_words_is_agreed_with(compare: Compare) -> None:
    """
    Rebels shell hospital in Talbiseh
    Rebels shelled the hospital of Talbiseh.
    """
    assert compare(SHELLED, TOLD).stand is Stand.AGREES


def test_what_somebody_says_is_only_discussed(compare: Compare) -> None:
    """
    Rebels shell hospital in Talbiseh
    "Rebels shelled the hospital of Talbiseh."
    """
    said = "Rebels shelled the hospital of Talbiseh ."
    assert compare(SHELLED, TOLD, said=said).stand is Stand.DISCUSSES


def test_somebodys_single_word_against_it_is_no_disagreement_of_the_body(compare: Compare) -> None:
    """
    Rebels shell hospital in Talbiseh
    Rebels shelled the hospital of Talbiseh, three times. Further down: "The story is a hoax."
    """
    found = compare(SHELLED, *[TOLD] * 5, IS_A_HOAX, said="The story is a hoax .")
    assert found.stand is Stand.DISCUSSES


@pytest.mark.parametrize("harmless", [IS_NO_HOAX, FAKE_PASSPORT])
def test_a_word_of_refutation_that_refutes_nothing(compare: Compare, harmless: str) -> None:
    """
    Rebels shell hospital in Talbiseh
    Rebels shelled the hospital of Talbiseh. The story is not a hoax. A fake passport was found.
    """
    assert compare(SHELLED, TOLD, harmless).stand is Stand.AGREES


def test_a_headline_that_refutes_agrees_with_a_body_that_does(compare: Compare) -> None:
    """
    Story of rebels that shell Talbiseh hospital is a hoax
    Rebels shelled the hospital of Talbiseh. The story is a hoax.
    """
    refuting = (
        "Rebels/rebel/NOUN/nsubj/1 shell/shell/VERB/root/-1 hospital/hospital/NOUN/obj/1 "
        "hoax/hoax/NOUN/parataxis/1"
    )
    assert compare(refuting, TOLD, IS_A_HOAX).stand is Stand.AGREES
    assert compare(refuting, TOLD).stand is Stand.DISAGREES


def test_a_headline_that_doubts_is_no_refutation(compare: Compare) -> None:
    """
    Doubts that rebels shell Talbiseh hospital
    Rebels shelled the hospital of Talbiseh.
    """
    doubting = (
        "Doubts/doubt/NOUN/root/-1 rebels/rebel/NOUN/nsubj/2 shell/shell/VERB/acl/0 "
        "Talbiseh/Talbiseh/PROPN/compound/4 hospital/hospital/NOUN/obj/2"
    )
    assert compare(doubting, TOLD).stand is Stand.DISCUSSES


def test_a_headline_that_denies_what_the_body_tells(compare: Compare) -> None:
    """
    Rebels did not shell hospital in Talbiseh
    Rebels shelled the hospital of Talbiseh.
    """
    denying = (
        "Rebels/rebel/NOUN/nsubj/3 did/do/AUX/aux/3 not/not/PART/advmod/3 shell/shell/VERB/root/-1 "
        "hospital/hospital/NOUN/obj/3 in/in/ADP/case/6 Talbiseh/Talbiseh/PROPN/obl/3"
    )
    assert compare(denying, TOLD).stand is Stand.DISAGREES
    said = "Rebels shelled the hospital of Talbiseh ."
    assert compare(denying, TOLD, said=said).stand is Stand.DISCUSSES


def test_what_was_to_be_and_is_undone(compare: Compare) -> None:
    """
    Rebels join talks in Talbiseh
    Rebels dropped out of the talks in Talbiseh.
    """
    joining = (
        "Rebels/rebel/NOUN/nsubj/1 join/join/VERB/root/-1 talks/talk/NOUN/obj/1 "
        "in/in/ADP/case/4 Talbiseh/Talbiseh/PROPN/obl/1"
    )
    dropped = (
        "Rebels/rebel/NOUN/nsubj/1 dropped/drop/VERB/root/-1 out/out/ADP/compound:prt/1 "
        "of/of/ADP/case/4 talks/talk/NOUN/obl/1 in/in/ADP/case/6 Talbiseh/Talbiseh/PROPN/nmod/4"
    )
    assert compare(joining, dropped).stand is Stand.DISAGREES
    assert compare(joining, dropped.replace("dropped", "ran")).stand is not Stand.DISAGREES


def test_one_who_withdraws_is_agreed_with_by_who_tells_it(compare: Compare) -> None:
    """
    Rebels withdraw from Talbiseh
    Rebels withdrew from Talbiseh.
    """
    headline = (
        "Rebels/rebel/NOUN/nsubj/1 withdraw/withdraw/VERB/root/-1 "
        "from/from/ADP/case/3 Talbiseh/Talbiseh/PROPN/obl/1"
    )
    body = headline.replace("withdraw/", "withdrew/", 1)
    assert compare(headline, body).stand is Stand.AGREES


def test_a_headline_that_asks_says_nothing_to_disagree_with(compare: Compare) -> None:
    """
    Rebels shell hospital in Talbiseh?
    The story is a hoax.
    """
    asking = f"{SHELLED} ?/?/PUNCT/punct/1"
    assert compare(asking, TOLD, IS_A_HOAX).stand is Stand.DISCUSSES


def test_another_matter_is_unrelated(compare: Compare) -> None:
    """
    Floods close roads
    Rebels shelled the hospital of Talbiseh. The story is a hoax.
    """
    found = compare(FLOODS, TOLD, IS_A_HOAX)
    assert found.stand is Stand.UNRELATED
    assert "Floods" in found.why


def test_what_was_not_read_is_unknown(compare: Compare) -> None:
    """
    Floods close roads
    """
    assert compare(FLOODS).stand is Stand.UNKNOWN


def test_a_headline_without_matter_is_unknown(compare: Compare) -> None:
    """
    What we know
    Rebels shelled the hospital of Talbiseh.
    """
    vague = "What/what/PRON/root/-1 we/we/PRON/nsubj/2 know/know/VERB/acl/0"
    assert compare(vague, TOLD).stand is Stand.UNKNOWN

"""Who is whose ally, leader, member or backer, as it is told."""

import pytest

from counterclaim.model.attribution import Function
from counterclaim.model.document import Document
from counterclaim.model.factuality import Polarity
from counterclaim.model.reading import NameKind
from counterclaim.model.relation import Relation
from counterclaim.propositions import load_proposition_finder
from counterclaim.propositions.find import PropositionFinder
from tests.propositions.trees import reading_with_trees, said


@pytest.fixture(scope="module")
def find() -> PropositionFinder:
    return load_proposition_finder()


def told(relation: Relation, document: Document) -> tuple[list[str], str, list[str]]:
    """Who is what of whom, by their words."""
    source, target = (
        [document.words_of(each.span) for each in side]
        for side in (relation.source, relation.target)
    )
    return source, relation.kind.value, target


def test_an_ally_by_apposition(find: PropositionFinder, document: Document) -> None:
    """
    Russia, an ally of Damascus, sent grain.
    """
    reading = reading_with_trees(
        document,
        "Russia/Russia/PROPN/7/nsubj ,/,/PUNCT/3/punct an/a/DET/3/det ally/ally/NOUN/0/appos"
        " of/of/ADP/5/case Damascus/Damascus/PROPN/3/nmod ,/,/PUNCT/0/punct sent/send/VERB/-1/root"
        " grain/grain/NOUN/7/obj ././PUNCT/7/punct",
    )
    _, (tied,) = find(document, reading, [])
    assert told(tied, document) == (["Russia"], "ally", ["Damascus"])
    assert tied.id == "r1"
    assert document.words_of(tied.span) == "Russia, an ally of Damascus"
    assert "ally" in tied.why


def test_who_leads_is_the_source_also_in_the_passive(
    find: PropositionFinder, document: Document
) -> None:
    """
    The UIF, which is led by Ahmad Massoud, rejected the charge.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det UIF/UIF/PROPN/10/nsubj ,/,/PUNCT/5/punct which/which/PRON/5/nsubj:pass"
        " is/be/AUX/5/aux:pass led/lead/VERB/1/acl:relcl by/by/ADP/7/case"
        " Ahmad/Ahmad/PROPN/5/obl:agent Massoud/Massoud/PROPN/7/flat ,/,/PUNCT/1/punct"
        " rejected/reject/VERB/-1/root the/the/DET/12/det charge/charge/NOUN/10/obj"
        " ././PUNCT/10/punct",
    )
    _, (tied,) = find(document, reading, [])
    assert told(tied, document) == (["Ahmad Massoud"], "leader", ["The UIF"])


def test_a_description_beside_a_name_means_the_name(
    find: PropositionFinder, document: Document
) -> None:
    """
    An officer of the RSF, the outfit led by Mohamed Dagalo, spoke.
    """
    reading = reading_with_trees(
        document,
        "An/a/DET/1/det officer/officer/NOUN/13/nsubj of/of/ADP/4/case the/the/DET/4/det"
        " RSF/RSF/PROPN/1/nmod ,/,/PUNCT/7/punct the/the/DET/7/det outfit/outfit/NOUN/1/nmod"
        " led/lead/VERB/7/acl by/by/ADP/10/case Mohamed/Mohamed/PROPN/8/obl"
        " Dagalo/Dagalo/PROPN/10/flat ,/,/PUNCT/7/punct spoke/speak/VERB/-1/root",
        RSF=NameKind.ORGANIZATION,
    )
    _, (tied,) = find(document, reading, [])
    assert told(tied, document) == (["Mohamed Dagalo"], "leader", ["the RSF"])


def test_a_title_asserts_nothing_and_an_oath_does(
    find: PropositionFinder, document: Document
) -> None:
    """
    An Iran-backed militia, pledged to al-Qaeda, fired.
    """
    reading = reading_with_trees(
        document,
        "An/a/DET/4/det Iran/Iran/PROPN/3/compound -/-/PUNCT/1/punct backed/back/VERB/4/amod"
        " militia/militia/NOUN/12/nsubj ,/,/PUNCT/6/punct pledged/pledge/VERB/4/acl"
        " to/to/ADP/8/case al/al/PROPN/6/obl -/-/PUNCT/8/punct Qaeda/Qaeda/PROPN/8/flat"
        " ,/,/PUNCT/4/punct"
        " fired/fire/VERB/-1/root ././PUNCT/12/punct",
    )
    _, (pledged,) = find(document, reading, [])
    assert told(pledged, document) == (["An Iran-backed militia"], "pledged to", ["al-Qaeda"])


def test_a_description_beside_a_name_says_who_backs_whom(
    find: PropositionFinder, document: Document
) -> None:
    """
    The M23, a Rwandan-backed group, struck.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det M23/M23/PROPN/9/nsubj ,/,/PUNCT/7/punct a/a/DET/7/det"
        " Rwandan/Rwandan/ADJ/6/compound -/-/PUNCT/4/punct backed/back/VERB/7/amod"
        " group/group/NOUN/1/appos ,/,/PUNCT/1/punct struck/strike/VERB/-1/root"
        " ././PUNCT/9/punct",
    )
    _, (backed,) = find(document, reading, [])
    assert told(backed, document) == (["Rwandan"], "backs", ["The M23"])


def test_who_is_said_to_back_a_group_is_not_the_accuser(
    find: PropositionFinder, document: Document
) -> None:
    """
    Kinshasa accuses Rwanda of backing the M23.
    """
    reading = reading_with_trees(
        document,
        "Kinshasa/Kinshasa/PROPN/1/nsubj accuses/accuse/VERB/-1/root Rwanda/Rwanda/PROPN/1/obj"
        " of/of/SCONJ/4/mark backing/back/VERB/1/ccomp the/the/DET/6/det M23/M23/PROPN/4/obj"
        " ././PUNCT/1/punct",
    )
    _, (backed,) = find(document, reading, [])
    assert told(backed, document) == (["Rwanda"], "backs", ["the M23"])


def test_a_proxy_is_backed_by_the_one_whose_proxy_it_is(
    find: PropositionFinder, document: Document
) -> None:
    """
    Hezbollah is a proxy of Iran.
    """
    reading = reading_with_trees(
        document,
        "Hezbollah/Hezbollah/PROPN/3/nsubj is/be/AUX/3/cop a/a/DET/3/det proxy/proxy/NOUN/-1/root"
        " of/of/ADP/5/case Iran/Iran/PROPN/3/nmod ././PUNCT/3/punct",
    )
    _, (backed,) = find(document, reading, [])
    assert told(backed, document) == (["Iran"], "backs", ["Hezbollah"])


def test_a_group_under_the_command_of_its_leader(
    find: PropositionFinder, document: Document
) -> None:
    """
    The group is under the command of Prigozhin.
    """
    reading = reading_with_trees(
        document,
        "The/the/DET/1/det group/group/NOUN/5/nsubj is/be/AUX/5/cop under/under/ADP/5/case"
        " the/the/DET/5/det command/command/NOUN/-1/root of/of/ADP/7/case"
        " Prigozhin/Prigozhin/PROPN/5/nmod ././PUNCT/5/punct",
    )
    _, (led,) = find(document, reading, [])
    assert told(led, document) == (["Prigozhin"], "leader", ["The group"])


def test_the_members_oath_is_the_groups(find: PropositionFinder, document: Document) -> None:
    """
    JNIM, whose members have sworn allegiance to al-Qaeda, struck.
    """
    reading = reading_with_trees(
        document,
        "JNIM/JNIM/PROPN/12/nsubj ,/,/PUNCT/5/punct whose/whose/PRON/3/nmod:poss"
        " members/member/NOUN/5/nsubj have/have/AUX/5/aux sworn/swear/VERB/0/acl:relcl"
        " allegiance/allegiance/NOUN/5/obj to/to/ADP/8/case al/al/PROPN/6/nmod -/-/PUNCT/8/punct"
        " Qaeda/Qaeda/PROPN/8/flat ,/,/PUNCT/0/punct struck/strike/VERB/-1/root ././PUNCT/12/punct",
        JNIM=NameKind.GROUP,
    )
    _, (tied,) = find(document, reading, [])
    assert told(tied, document) == (["JNIM"], "pledged to", ["al-Qaeda"])


def test_a_denied_tie_is_negative(find: PropositionFinder, document: Document) -> None:
    """
    A spokesman denied that Turkey backs the rebels.
    """
    reading = reading_with_trees(
        document,
        "A/a/DET/1/det spokesman/spokesman/NOUN/2/nsubj denied/deny/VERB/-1/root"
        " that/that/SCONJ/5/mark Turkey/Turkey/PROPN/5/nsubj backs/back/VERB/2/ccomp"
        " the/the/DET/7/det rebels/rebel/NOUN/5/obj ././PUNCT/2/punct",
    )
    _, (tied,) = find(document, reading, [said(document, "Turkey backs", Function.DENIAL)])
    assert told(tied, document) == (["Turkey"], "backs", ["the rebels"])
    assert tied.polarity is Polarity.NEGATIVE
    assert tied.attribution == "a1"


@pytest.mark.parametrize(
    "words",
    [
        (
            "The/the/DET/1/det general/general/NOUN/6/nsubj who/who/PRON/3/nsubj"
            " commands/command/VERB/1/acl:relcl the/the/DET/5/det corps/corps/NOUN/3/obj"
            " spoke/speak/VERB/-1/root ././PUNCT/6/punct"
        ),
        (
            "The/the/DET/1/det captain/captain/NOUN/2/nsubj led/lead/VERB/-1/root the/the/DET/4/det"
            " attack/attack/NOUN/2/obj ././PUNCT/2/punct"
        ),
        (
            "A/a/DET/1/det member/member/NOUN/5/nsubj of/of/ADP/4/case the/the/DET/4/det"
            " council/council/NOUN/1/nmod spoke/speak/VERB/-1/root ././PUNCT/5/punct"
        ),
        (
            "Gunmen/gunman/NOUN/5/nsubj loyal/loyal/ADJ/0/amod to/to/ADP/4/case the/the/DET/4/det"
            " mayor/mayor/NOUN/1/obl fired/fire/VERB/-1/root ././PUNCT/5/punct"
        ),
        (
            "The/the/DET/1/det pump/pump/NOUN/2/nsubj belongs/belong/VERB/-1/root to/to/ADP/5/case"
            " the/the/DET/5/det union/union/NOUN/2/obl ././PUNCT/2/punct"
        ),
    ],
)
def test_titles_and_descriptions_assert_nothing(find: PropositionFinder, words: str) -> None:
    document = Document(" ".join(word.split("/")[0] for word in words.split()))
    assert find(document, reading_with_trees(document, words), []) == ((), ())

"""Blame in the passive, and what somebody calls itself."""

import pytest

from counterclaim.attribution import attribute, load_tables
from counterclaim.model.attribution import Attribution
from counterclaim.model.document import Document
from counterclaim.model.reading import Reading
from counterclaim.model.span import Span
from tests.readings import Said
from tests.said_trees import tree_of

TABLES = load_tables()


def read(document: Document, reading: Reading) -> tuple[Attribution, ...]:
    return attribute(document, reading, TABLES)


def said(document: Document, spans: tuple[Span, ...]) -> list[str]:
    return [document.words_of(span) for span in spans]


def test_blame_in_the_passive_has_both_its_pieces_and_its_source(document: Document) -> None:
    """
    Rebels stand accused by donors and others of raids.
    """
    tree = (
        "Rebels/rebel/NOUN/2/nsubj stand/stand/VERB/0/root accused/accuse/VERB/2/advcl "
        "by/by/ADP/5/case donors/donor/NOUN/3/obl:agent and/and/CCONJ/7/cc "
        "others/other/NOUN/5/conj of/of/ADP/9/case raids/raid/NOUN/3/obl"
    )
    given = Said(None, "stand accused", ("Rebels", "by donors and others of raids"))
    (only,) = read(document, tree_of(document, tree, sayings=[given]))
    assert said(document, only.source) == ["donors and others"]
    assert said(document, only.content) == ["Rebels", "of raids"]
    assert only.voice
    assert only.voice.anonymity == "group"
    assert "group: donors and others" in only.why


def test_a_day_is_not_what_somebody_is_blamed_for(document: Document) -> None:
    """
    Rebels were blamed on Friday.
    """
    tree = (
        "Rebels/rebel/NOUN/3/nsubj:pass were/be/AUX/3/aux:pass blamed/blame/VERB/0/root "
        "on/on/ADP/5/case Friday/Friday/PROPN/3/obl"
    )
    given = Said(None, "were blamed", ("Rebels",))
    (only,) = read(document, tree_of(document, tree, sayings=[given]))
    assert said(document, only.content) == ["Rebels"]


def test_a_self_declared_ally_is_one_by_its_own_word(document: Document) -> None:
    """
    Chad is a self-declared ally of Niger.
    """
    tree = (
        "Chad/Chad/PROPN/7/nsubj is/be/AUX/7/cop a/a/DET/7/det self/self/NOUN/6/compound "
        "-/-/PUNCT/4/punct declared/declare/VERB/7/amod ally/ally/NOUN/0/root "
        "of/of/ADP/9/case Niger/Niger/PROPN/7/nmod"
    )
    (only,) = read(document, tree_of(document, tree))
    assert said(document, (*only.source, *only.cue, *only.content)) == [
        "Chad",
        "self-declared",
        "ally of Niger",
    ]


def test_a_self_declared_republic_is_told_by_nobody(document: Document) -> None:
    """
    The self-declared republic shelled Homs.
    """
    tree = (
        "The/the/DET/5/det self/self/NOUN/4/compound -/-/PUNCT/2/punct "
        "declared/declare/VERB/5/amod republic/republic/NOUN/6/nsubj "
        "shelled/shell/VERB/0/root Homs/Homs/PROPN/6/obj"
    )
    assert read(document, tree_of(document, tree)) == ()


@pytest.mark.parametrize(("people", "expected"), [("Rwandans", "nationality"), ("Kurds", "group")])
def test_a_people_speaks_for_its_state_if_it_has_one(people: str, expected: str) -> None:
    document = Document(text=f"The {people} said it rained.")
    tree = (
        f"The/the/DET/2/det {people}/{people}/PROPN/3/nsubj said/say/VERB/0/root "
        "it/it/PRON/5/nsubj rained/rain/VERB/3/ccomp"
    )
    given = Said(f"The {people}", "said", ("it rained",))
    (only,) = read(document, tree_of(document, tree, sayings=[given]))
    assert only.voice
    assert only.voice.anonymity == expected


def test_each_verb_of_blame_has_its_prepositions() -> None:
    assert TABLES.blames["accuse"] == {"of"}
    assert all(verb and all(many) for verb, many in TABLES.blames.items())
    assert set(TABLES.sources.peoples.values()) == {"state", "folk"}

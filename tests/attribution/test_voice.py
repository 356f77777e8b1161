"""How much is given of who speaks, and what the saying does, where words decide it."""

import pytest

from counterclaim.attribution import attribute, load_tables
from counterclaim.model.attribution import Anonymity, Attribution, Function
from counterclaim.model.document import Document
from counterclaim.model.reading import NameKind, Reading
from tests.readings import Said
from tests.said_trees import tree_of

TABLES = load_tables()
SAID = "said/say/VERB/0/root it/it/PRON/5/nsubj rained/rain/VERB/3/ccomp"


def read(document: Document, reading: Reading) -> tuple[Attribution, ...]:
    return attribute(document, reading, TABLES)


def anonymity(attribution: Attribution) -> Anonymity:
    assert attribution.voice
    return attribution.voice.anonymity


def two_words(words: str, names: str | None = None, kind: NameKind | None = None) -> Attribution:
    """Who is meant by two words of which the second is the head."""
    first, second = words.split()
    document = Document(text=f"{words} said it rained.")
    upos = "PROPN" if second[0].isupper() else "NOUN"
    tree = (
        f"{first}/{first.lower()}/ADJ/2/amod "
        f"{second}/{second.lower().removesuffix('s')}/{upos}/3/nsubj {SAID}"
    )
    given = [(names, kind)] if names and kind else []
    places = [first] if first == "Turkish" else []
    said = Said(words, "said", ("it rained",))
    (only,) = read(document, tree_of(document, tree, sayings=[said], names=given, places=places))
    return only


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The minister", Anonymity.ROLE),
        ("Turkish officials", Anonymity.NATIONALITY),
        ("Turkish general", Anonymity.ROLE),
        ("Senior officials", Anonymity.ROLE),
        ("The ministry", Anonymity.ORGANIZATION),
        ("Local residents", Anonymity.GROUP),
        ("State television", Anonymity.OUTLET),
        ("Anonymous caller", Anonymity.ANONYMOUS),
    ],
)
def test_the_noun_says_what_kind_of_source_it_is(words: str, expected: Anonymity) -> None:
    only = two_words(words)
    assert anonymity(only) is expected
    assert str(expected) in only.why


def test_where_no_rule_speaks_the_model_is_believed() -> None:
    only = two_words("The fishermen")
    assert anonymity(only) is Anonymity.GROUP
    assert only.why == "model, score 0.90"


def test_a_persons_name_beside_the_office_is_named() -> None:
    assert (
        anonymity(two_words("General Kirov", "General Kirov", NameKind.PERSON)) is Anonymity.NAMED
    )


def test_a_name_that_is_withheld_is_anonymous(document: Document) -> None:
    """
    A diplomat who asked not to be named said it rained.
    """
    tree = (
        "A/a/DET/2/det diplomat/diplomat/NOUN/9/nsubj who/who/PRON/4/nsubj "
        "asked/ask/VERB/2/acl:relcl not/not/PART/8/advmod to/to/PART/8/mark be/be/AUX/8/aux:pass "
        "named/name/VERB/4/xcomp said/say/VERB/0/root it/it/PRON/11/nsubj rained/rain/VERB/9/ccomp"
    )
    said = Said("A diplomat who asked not to be named", "said", ("it rained",))
    (only,) = read(document, tree_of(document, tree, sayings=[said]))
    assert anonymity(only) is Anonymity.ANONYMOUS
    assert "its name is withheld" in only.why


def test_he_is_given_as_much_as_the_one_he_stands_for(document: Document) -> None:
    """
    General Kirov said it rained. He added it poured.
    """
    reading = tree_of(
        document,
        "General/general/PROPN/3/nsubj Kirov/kirov/PROPN/1/flat said/say/VERB/0/root "
        "it/it/PRON/5/nsubj rained/rain/VERB/3/ccomp",
        "He/he/PRON/2/nsubj added/add/VERB/0/root it/it/PRON/4/nsubj poured/pour/VERB/2/ccomp",
        sayings=[
            Said("General Kirov", "said", ("it rained",)),
            Said("He", "added", ("it poured",)),
        ],
        names=[("General Kirov", NameKind.PERSON)],
    )
    _, he = read(document, reading)
    assert anonymity(he) is Anonymity.NAMED
    assert "“he” stands for General Kirov" in he.why


def test_nobody_said_is_unattributed(document: Document) -> None:
    """
    The bridge was reportedly hit.
    """
    tree = (
        "The/the/DET/2/det bridge/bridge/NOUN/5/nsubj:pass was/be/AUX/5/aux:pass "
        "reportedly/reportedly/ADV/5/advmod hit/hit/VERB/0/root"
    )
    said = Said(None, "reportedly", ("The bridge was",))
    (only,) = read(document, tree_of(document, tree, sayings=[said]))
    assert anonymity(only) is Anonymity.UNATTRIBUTED


@pytest.mark.parametrize(
    ("cue", "content", "expected"),
    [
        ("decline/comment", "to comment", Function.DECLINED),
        ("give/no", "details of the raid", Function.SILENCE),
        ("ask/her", "whether the road was open", Function.QUESTION),
        ("urge/them", "to withdraw", Function.DEMAND),
        ("accuse/them", "the rebels of looting", Function.ACCUSATION),
        ("deny/flatly", "that jets struck Homs", Function.DENIAL),
        ("admit/freely", "that jets struck Homs", Function.CONFIRMATION),
        ("fear/much", "that the dam will break", Function.BELIEF),
        ("vow/loudly", "to fight on", Function.INTENTION),
        ("vote/late", "to send troops", Function.DECREE),
        ("reject/flatly", "the claim that it had fired", Function.DENIAL),
    ],
)
def test_the_cue_says_what_the_saying_does(cue: str, content: str, expected: Function) -> None:
    verb, other = cue.split("/")
    document = Document(text=f"Kirov {verb} {other} {content}.")
    rest = " ".join(f"{word}/{word}/X/2/dep" for word in content.split())
    tree = f"Kirov/Kirov/PROPN/2/nsubj {verb}/{verb}/VERB/0/root {other}/{other}/X/2/dep {rest}"
    said = Said("Kirov", f"{verb} {other}", (content,))
    only = read(document, tree_of(document, tree, sayings=[said]))[0]
    assert only.voice
    assert only.voice.function is expected
    assert f"{expected} by" in only.why


def test_rejecting_an_offer_is_left_to_the_model(document: Document) -> None:
    """
    Kirov rejected talks.
    """
    tree = "Kirov/Kirov/PROPN/2/nsubj rejected/reject/VERB/0/root talks/talk/NOUN/2/obj"
    (only,) = read(
        document, tree_of(document, tree, sayings=[Said("Kirov", "rejected", ("talks",))])
    )
    assert only.voice
    assert only.voice.function is Function.STATEMENT


def test_every_line_of_the_tables_loads() -> None:
    kinds = "people voices trade body paper group outlet thing part everybody bloc somebody beyond"
    assert set(TABLES.sources.nouns.values()) == set(kinds.split())
    assert TABLES.sources.withheld.search("on condition of anonymity")
    assert {"AP", "BBC"} <= TABLES.sources.outlets
    assert {rule.function for rule in TABLES.functions} == set(Function)
    assert set(TABLES.verbs) == set(
        "clause infinitive object person told hand message blame self settling".split()
    )
    assert all(lemma == lemma.strip().lower() for many in TABLES.verbs.values() for lemma in many)


def test_the_us_is_no_pronoun() -> None:
    document = Document(text="US said it rained.")
    tree = "US/us/PROPN/2/nsubj said/say/VERB/0/root it/it/PRON/4/nsubj rained/rain/VERB/2/ccomp"
    said = Said("US", "said", ("it rained",))
    names = [("US", NameKind.PLACE)]
    (only,) = read(document, tree_of(document, tree, sayings=[said], names=names))
    assert anonymity(only) is Anonymity.ORGANIZATION


def test_a_hedge_names_nobody(document: Document) -> None:
    """
    The police allegedly took bribes.
    """
    tree = (
        "The/the/DET/2/det police/police/NOUN/4/nsubj allegedly/allegedly/ADV/4/advmod "
        "took/take/VERB/0/root bribes/bribe/NOUN/4/obj"
    )
    said = Said("The police", "allegedly", ("took bribes",))
    (only,) = read(document, tree_of(document, tree, sayings=[said]))
    assert only.source == ()
    assert anonymity(only) is Anonymity.UNATTRIBUTED

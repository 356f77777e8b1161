"""Acts by how words stand together: acts given by hand, trees read by the model that is shipped."""

from collections.abc import Callable

import pytest

from counterclaim.events.participants import load_slot_mender
from counterclaim.events.ruled import load_told_by
from counterclaim.model.document import Document
from counterclaim.model.event import Event
from counterclaim.model.factuality import Polarity, Status
from counterclaim.model.reading import Reading
from counterclaim.reading.reader import Reader
from tests.events.told import Act, events_of, with_acts, words_of

Mend = Callable[..., tuple[Event, ...]]
Read = Callable[..., Reading]


@pytest.fixture
def reread(reader: Reader) -> Read:
    """A function that gives a reading with these acts, rebuilt by constructions."""
    mend_slots = load_slot_mender()
    return lambda document, *acts: mend_slots(
        document, with_acts(document, reader(document), *acts)
    )


@pytest.fixture
def mend(reread: Read) -> Mend:
    """A function that gives the events of a document, rebuilt by constructions."""
    return lambda document, *acts: events_of(reread(document, *acts))


def test_raids_that_do_not_hit_one_are_affirmed(mend: Mend, document: Document) -> None:
    """
    Turkish air strikes not hitting PKK camps in northern Iraq
    """
    (strikes,) = mend(document, Act("hitting", actor=("Turkish air strikes",)))
    assert document.words_of(strikes.trigger[0]) == "air strikes"
    assert strikes.factuality.polarity is Polarity.POSITIVE
    assert strikes.mode == ("aerial",)
    assert words_of(document, strikes.actor) == ["Turkish"]
    (camps,) = strikes.recipient
    assert camps.polarity is Polarity.NEGATIVE
    assert "recipient negative" in strikes.why


def test_a_sentence_that_denies_its_verb_is_left(mend: Mend, document: Document) -> None:
    """
    The air force is not targeting the camps, the minister said.
    """
    given = Act("targeting", actor=("The air force",), recipient=("the camps",))
    (targeting,) = mend(document, given)
    assert words_of(document, targeting.recipient) == ["the camps"]
    assert targeting.recipient[0].polarity is Polarity.POSITIVE


def test_jets_ordered_out_are_a_demand_on_their_owner(mend: Mend, document: Document) -> None:
    """
    The commander ordered Serbian tanks out of the valley on Monday.
    """
    order, out = mend(document, Act("ordered", "COERCE", ("The commander",), ("Serbian tanks",)))
    assert (order.type, order.mode) == ("REQUEST", ("yield",))
    assert words_of(document, order.recipient) == ["Serbian"]
    assert (out.type, out.factuality.status) == ("RETREAT", Status.DEMANDED)
    assert words_of(document, out.actor) == ["Serbian tanks"]
    assert out.why.startswith("what is demanded")


def test_a_journalist_ordered_out_is_deported(mend: Mend, document: Document) -> None:
    """
    Ghana ordered a French journalist out of the country on Monday.
    """
    (order,) = mend(document, Act("ordered", "COERCE", ("Ghana",), ("a French journalist",)))
    assert order.type == "COERCE"


def test_who_says_that_one_must_demands_it(mend: Mend, document: Document) -> None:
    """
    Uganda should not let its planes cross the lake, the Rwandans told the BBC.
    """
    (should,) = mend(document, Act("should", "REQUEST", ("Uganda",)))
    assert words_of(document, should.actor) == ["the Rwandans"]
    assert words_of(document, should.recipient) == ["Uganda"]


def test_who_wins_backing_is_backed(mend: Mend, document: Document) -> None:
    """
    The Chadian president secured the Senate's approval to deploy soldiers in the north.
    """
    given = [Act(each, "SUPPORT", ("The Chadian president",)) for each in ("secured", "approval")]
    (backing,) = mend(document, *given)
    assert words_of(document, backing.actor) == ["the Senate"]
    assert words_of(document, backing.recipient) == ["The Chadian president"]
    assert [document.words_of(each) for each in backing.trigger] == ["secured", "approval"]


def test_praise_that_nobody_gives_stays(mend: Mend, document: Document) -> None:
    """
    The government won praise for its support of the truce.
    """
    (praise,) = mend(document, Act("won praise", "SUPPORT", recipient=("The government",)))
    assert words_of(document, praise.recipient) == ["The government"]
    assert "names whom" not in praise.why


def test_talks_that_are_agreed_on_are_an_act(mend: Mend, document: Document) -> None:
    """
    Sudan has agreed to hold talks with Eritrea next month.
    """
    _, talks = mend(document, Act("agreed", "AGREE", ("Sudan",)))
    assert (talks.type, talks.factuality.status) == ("CONSULT", Status.PLANNED)
    assert words_of(document, talks.actor) == ["Sudan", "Eritrea"]


def test_weapons_that_stand_ready_are_their_owners(reread: Read, document: Document) -> None:
    """
    With scores of Chinese warships massed off Fujian, the president flew to Panama.
    """
    read = reread(document, Act("massed", "MOBILIZE"))
    (massed,) = (act for part in read.parts for act in part.acts)
    assert words_of(document, massed.actor) == ["Chinese"]
    assert [document.words_of(each) for each in massed.count] == ["scores"]


def test_the_accused_did_it_and_not_the_accusers(mend: Mend, document: Document) -> None:
    """
    Ethiopian troops are accused by donors and others of killings in Tigray.
    """
    accuse, killings = mend(
        document,
        Act("accused", "ACCUSE", recipient=("Ethiopian troops",)),
        Act("killings", actor=("donors and others",)),
    )
    assert words_of(document, accuse.actor) == ["donors and others"]
    assert words_of(document, killings.actor) == ["Ethiopian troops"]


def test_who_is_blamed_does_not_blame(mend: Mend, document: Document) -> None:
    """
    The army is blamed for the deaths of 20 villagers in Rakhine.
    """
    (blamed,) = mend(document, Act("blamed", "ACCUSE", ("The army",)))
    assert blamed.actor == ()
    assert words_of(document, blamed.recipient) == ["The army"]


def test_who_is_complained_to_did_nothing(mend: Mend, document: Document) -> None:
    """
    Syria filed a complaint to the Security Council over the attack.
    """
    _, attack = mend(
        document,
        Act("filed a complaint", "ACCUSE", ("Syria",), ("the Security Council",)),
        Act("attack"),
    )
    assert attack.actor == ()


def test_help_is_asked_of_those_whose_it_is(mend: Mend, document: Document) -> None:
    """
    Georgia has asked for American help against the separatists.
    """
    asked, help_given = mend(
        document,
        Act("asked", "REQUEST", ("Georgia",), ("the separatists",)),
        Act("help", "AID", ("Georgia",)),
    )
    assert words_of(document, asked.recipient) == ["American"]
    assert words_of(document, help_given.actor) == ["American"]
    assert words_of(document, help_given.recipient) == ["Georgia"]


def test_help_for_refugees_is_not_asked_of_them(mend: Mend, document: Document) -> None:
    """
    The minister asked for help for Rwandan refugees.
    """
    (asked,) = mend(document, Act("asked", "REQUEST", ("The minister",)))
    assert asked.recipient == ()


def test_an_attack_is_where_those_are_whom_it_meets(reread: Read, document: Document) -> None:
    """
    Israel carried out air raids on Hezbollah fighters in southern Lebanon overnight.
    """
    given = Act("raids", actor=("Israel",), recipient=("Hezbollah fighters in southern Lebanon",))
    (raids,) = (act for part in reread(document, given).parts for act in part.acts)
    assert ["Lebanon" in document.words_of(each) for each in raids.place] == [True]


def test_a_base_is_a_place_and_a_hospital_somebody(mend: Mend, document: Document) -> None:
    """
    France sent advisers to a base in Gao, and China flew doctors to Malian hospitals.
    """
    sent, flew = mend(
        document,
        Act("sent", "AID", ("France",), ("a base in Gao",)),
        Act("flew", "AID", ("China",), ("Malian hospitals",)),
    )
    assert sent.recipient == ()
    assert words_of(document, flew.recipient) == ["Malian hospitals"]


def test_votes_belong_to_what_was_voted(reread: Read, document: Document) -> None:
    """
    The lower house backed the treaty by 210 votes to 14.
    """
    read = reread(document, Act("backed", "SUPPORT", ("The lower house",), ("the treaty",)))
    (backed,) = (act for part in read.parts for act in part.acts)
    assert [document.words_of(each) for each in backed.count] == ["210", "14"]


def test_what_was_bombed_did_not_bomb(mend: Mend, document: Document) -> None:
    """
    Rebels hold the villages bombed in Kachin on Monday.
    """
    (bombed,) = mend(document, Act("bombed", actor=("the villages",)))
    assert bombed.actor == ()
    assert words_of(document, bombed.recipient) == ["the villages"]


def test_what_is_thought_best_is_no_act(mend: Mend, document: Document) -> None:
    """
    Washington says arming the Kurds is the best way to defeat the jihadists.
    """
    assert mend(document, Act("arming", "AID", recipient=("the Kurds",))) == ()


def test_what_came_of_an_act_leaves_it_an_act(mend: Mend, document: Document) -> None:
    """
    Arming the militias angered Ankara.
    """
    assert len(mend(document, Act("Arming", "AID", recipient=("the militias",)))) == 1


def test_every_class_of_words_has_lemmas_in_small_letters() -> None:
    found = load_told_by()
    assert {"strikes", "aiming", "ordering", "weapons", "sites", "accusing"} <= found.keys()
    assert all(words and all(each == each.lower() for each in words) for words in found.values())


def test_what_is_asked_is_done_by_who_is_asked(mend: Mend, document: Document) -> None:
    """
    France urged Niger to open an inquiry.
    """
    urged = Act("urged", type="REQUEST", actor=("France",), recipient=("Niger",))
    opened = Act("open an inquiry", type="ACCUSE", actor=("France", "Niger"))
    _, inquiry = mend(document, urged, opened)
    assert [document.words_of(who.span) for who in inquiry.actor] == ["Niger"]
    assert "done by who is asked it" in inquiry.why


def test_what_is_promised_is_done_by_who_promises(mend: Mend, document: Document) -> None:
    """
    The rebels promised the UN to leave the town.
    """
    promised = Act("promised", type="AGREE", actor=("The rebels",), recipient=("the UN",))
    left = Act("leave", type="RETREAT", actor=("The rebels", "the UN"))
    _, leaving = mend(document, promised, left)
    assert [document.words_of(who.span) for who in leaving.actor] == ["The rebels"]


def test_who_asks_and_acts_himself_stays_where_nobody_else_is_asked(
    mend: Mend, document: Document
) -> None:
    """
    France asked to open an inquiry.
    """
    asked = Act("asked", type="REQUEST", actor=("France",))
    opened = Act("open an inquiry", type="ACCUSE", actor=("France",))
    _, inquiry = mend(document, asked, opened)
    assert [document.words_of(who.span) for who in inquiry.actor] == ["France"]


def test_who_is_made_to_flee_is_expelled_by_who_is_accused(mend: Mend, document: Document) -> None:
    """
    The army is blamed by aid groups and others for raids that have forced thousands to flee.
    """
    accused, raids, forced = mend(
        document,
        Act("blamed", "ACCUSE", actor=("aid groups",), recipient=("The army",)),
        Act("raids", actor=("others",)),
    )
    assert words_of(document, accused.actor) == ["aid groups and others"]
    assert words_of(document, raids.actor) == ["The army"]
    assert (forced.type, forced.mode) == ("SANCTION", ("expel",))
    assert words_of(document, forced.actor) == ["The army"]
    assert words_of(document, forced.recipient) == ["thousands"]


def test_who_made_others_flee_was_not_made_to(mend: Mend, document: Document) -> None:
    """
    The soldiers stand accused of raids that have driven hundreds of families from their homes.
    """
    acts = mend(
        document,
        Act("accused", "ACCUSE", recipient=("The soldiers",)),
        Act("driven", "SANCTION", recipient=("The soldiers", "hundreds of families")),
    )
    driven = acts[-1]
    assert words_of(document, driven.actor) == ["The soldiers"]
    assert words_of(document, driven.recipient) == ["hundreds of families"]


def test_raids_that_are_flown_are_strikes(mend: Mend, document: Document) -> None:
    """
    Kenya flew air raids on the camps in Somalia.
    """
    (flown,) = mend(document, Act("flew", "MOBILIZE", ("Kenya",), ("the camps",)))
    assert (flown.type, flown.mode) == ("ASSAULT", ("aerial",))
    assert document.words_of(flown.trigger[0]) == "flew air raids"


def test_troops_that_are_flown_in_are_no_strike(mend: Mend, document: Document) -> None:
    """
    Kenya flew troops to the camps in Somalia.
    """
    (flown,) = mend(document, Act("flew", "MOBILIZE", ("Kenya",)))
    assert flown.type == "MOBILIZE"


def test_nobody_beyond_a_semicolon_was_met(mend: Mend, document: Document) -> None:
    """
    Rebels killed a mayor near Djibo; nine people were wounded.
    """
    (killed,) = mend(document, Act("killed", "ASSAULT", ("Rebels",), ("a mayor", "nine people")))
    assert words_of(document, killed.recipient) == ["a mayor"]


def test_the_subject_of_asking_asks(mend: Mend, document: Document) -> None:
    """
    President Omar had asked for French military assistance.
    """
    (asked,) = mend(document, Act("asked", "REQUEST", recipient=("President Omar",)))
    assert words_of(document, asked.actor) == ["President Omar"]
    assert words_of(document, asked.recipient) == ["French"]


def test_for_what_an_act_is_thought_best_is_no_act(mend: Mend, document: Document) -> None:
    """
    Ankara says that arming the militias is the surest way to defeat the rebels.
    """
    assert mend(document, Act("defeat", "ASSAULT", recipient=("the rebels",))) == ()


def test_soldiers_sent_to_a_base_are_there(mend: Mend, document: Document) -> None:
    """
    Chad has sent military experts to a newly opened centre in Niamey.
    """
    document_reading = mend(document, Act("sent", "MOBILIZE", ("Chad",)))
    assert "sent to a place, to nobody" in document_reading[0].why

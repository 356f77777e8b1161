"""What words of a sentence say of its events stands over what the reader says of them."""

from dataclasses import replace
from datetime import date

import pytest

from counterclaim.events import EventRules, load_event_rules
from counterclaim.model.document import Document
from counterclaim.model.event import Event, NotGiven, Participant
from counterclaim.model.factuality import Certainty, Factuality, Polarity, Status
from counterclaim.model.time import Interval, Time, TimeType
from tests.readings import HAPPENED, act_of, spans_of
from tests.trees import event_of, reading_with


@pytest.fixture(scope="module")
def rules() -> EventRules:
    """The rules with the tables that come with the package."""
    return load_event_rules()


def judged(rules: EventRules, document: Document, tree: str, *events: Event) -> tuple[Event, ...]:
    """Events of a sentence with this tree after the rules."""
    return rules(document, reading_with(document, tree), events)


def status(event: Event) -> Status:
    return event.factuality.status


def test_what_a_source_denies_is_negative(rules: EventRules, document: Document) -> None:
    """
    The army denied that its jets had hit the market.
    """
    tree = (
        "The/the/DET/det/1 army/army/NOUN/nsubj/2 denied/deny/VERB/root/-1 that/that/SCONJ/mark/7 "
        "its/its/PRON/nmod:poss/5 jets/jet/NOUN/nsubj/7 had/have/AUX/aux/7 hit/hit/VERB/ccomp/2 "
        "the/the/DET/det/9 market/market/NOUN/obj/7 ././PUNCT/punct/2"
    )
    (hit,) = judged(rules, document, tree, event_of(document, "hit"))
    assert hit.factuality == replace(HAPPENED, polarity=Polarity.NEGATIVE)
    assert "negative: “denied”" in hit.why
    denied = event_of(document, "denied", "REJECT")
    found = judged(rules, document, tree, denied, event_of(document, "hit", name="e2", main=False))
    assert [(each.id, each.main) for each in found] == [("e1", True)]
    assert found[0].trigger == hit.trigger
    assert [each.type for each in judged(rules, document, tree, denied)] == ["REJECT"]


def test_an_act_of_nobody_and_one_to_nobody_are_negative(
    rules: EventRules, document: Document
) -> None:
    """
    No villager was beaten.
    """
    tree = (
        "No/no/DET/det/1 villager/villager/NOUN/nsubj:pass/3 was/be/AUX/aux:pass/3 "
        "beaten/beat/VERB/root/-1 ././PUNCT/punct/3"
    )
    (beaten,) = judged(rules, document, tree, event_of(document, "beaten"))
    assert beaten.factuality.polarity is Polarity.NEGATIVE


def test_two_negations_deny_nothing_and_leave_it_open(
    rules: EventRules, document: Document
) -> None:
    """
    The ministry neither confirmed nor denied shelling the port.
    """
    tree = (
        "The/the/DET/det/1 ministry/ministry/NOUN/nsubj/3 neither/neither/CCONJ/cc:preconj/3 "
        "confirmed/confirm/VERB/root/-1 nor/nor/CCONJ/cc/5 denied/deny/VERB/conj/3 "
        "shelling/shell/VERB/xcomp/5 the/the/DET/det/8 port/port/NOUN/obj/6 ././PUNCT/punct/3"
    )
    denied = replace(HAPPENED, polarity=Polarity.NEGATIVE)
    (shelling,) = judged(rules, document, tree, event_of(document, "shelling", said=denied))
    assert shelling.factuality.polarity is Polarity.POSITIVE
    assert shelling.factuality.certainty is Certainty.UNKNOWN


def test_a_foiled_attempt_did_not_come_off_but_was_made(
    rules: EventRules, document: Document
) -> None:
    """
    Guards foiled an attempt to kidnap the governor.
    """
    tree = (
        "Guards/guard/NOUN/nsubj/1 foiled/foil/VERB/root/-1 an/a/DET/det/3 "
        "attempt/attempt/NOUN/obj/1 to/to/PART/mark/5 kidnap/kidnap/VERB/acl/3 "
        "the/the/DET/det/7 governor/governor/NOUN/obj/5 ././PUNCT/punct/1"
    )
    (kidnap,) = judged(rules, document, tree, event_of(document, "kidnap"))
    assert kidnap.factuality == replace(HAPPENED, polarity=Polarity.NEGATIVE)
    assert kidnap.mode == ("abduct",)


def test_what_is_refused_is_planned_and_negative_through_let(
    rules: EventRules, document: Document
) -> None:
    """
    The general refused to let the convoy leave.
    """
    tree = (
        "The/the/DET/det/1 general/general/NOUN/nsubj/2 refused/refuse/VERB/root/-1 "
        "to/to/PART/mark/4 let/let/VERB/xcomp/2 the/the/DET/det/6 convoy/convoy/NOUN/obj/4 "
        "leave/leave/VERB/xcomp/4 ././PUNCT/punct/2"
    )
    refused, leave = judged(
        rules,
        document,
        tree,
        event_of(document, "refused", "REJECT"),
        event_of(document, "leave", "RETREAT", name="e2", main=False),
    )
    assert (refused.factuality, refused.mode) == (HAPPENED, ("yield",))
    assert leave.factuality == Factuality(Polarity.NEGATIVE, Certainty.CERTAIN, Status.PLANNED)


def test_may_have_is_possible_and_past(rules: EventRules, document: Document) -> None:
    """
    Rebels may have mined the road.
    """
    tree = (
        "Rebels/rebel/NOUN/nsubj/3 may/may/AUX/aux/3 have/have/AUX/aux/3 mined/mine/VERB/root/-1 "
        "the/the/DET/det/5 road/road/NOUN/obj/3 ././PUNCT/punct/3"
    )
    (mined,) = judged(rules, document, tree, event_of(document, "mined"))
    assert mined.factuality == replace(HAPPENED, certainty=Certainty.POSSIBLE)


def test_what_nobody_can_tell_is_unknown(rules: EventRules, document: Document) -> None:
    """
    It is not clear whether jets bombed the town.
    """
    tree = (
        "It/it/PRON/expl/3 is/be/AUX/cop/3 not/not/PART/advmod/3 clear/clear/ADJ/root/-1 "
        "whether/whether/SCONJ/mark/6 jets/jet/NOUN/nsubj/6 bombed/bomb/VERB/csubj/3 "
        "the/the/DET/det/8 town/town/NOUN/obj/6 ././PUNCT/punct/3"
    )
    denied = replace(HAPPENED, polarity=Polarity.NEGATIVE)
    (bombed,) = judged(rules, document, tree, event_of(document, "bombed", said=denied))
    assert bombed.factuality == replace(HAPPENED, certainty=Certainty.UNKNOWN)


def test_a_purpose_is_planned(rules: EventRules, document: Document) -> None:
    """
    Jets took off to strike the depot.
    """
    tree = (
        "Jets/jet/NOUN/nsubj/1 took/take/VERB/root/-1 off/off/ADP/compound:prt/1 "
        "to/to/PART/mark/4 strike/strike/VERB/advcl/1 the/the/DET/det/6 depot/depot/NOUN/obj/4 "
        "././PUNCT/punct/1"
    )
    (strike,) = judged(rules, document, tree, event_of(document, "strike"))
    assert status(strike) is Status.PLANNED
    assert "planned: “to”" in strike.why


def test_what_is_asked_for_is_demanded_and_gives_the_mode(
    rules: EventRules, document: Document
) -> None:
    """
    The council urged Iran to withdraw its troops.
    """
    tree = (
        "The/the/DET/det/1 council/council/NOUN/nsubj/2 urged/urge/VERB/root/-1 "
        "Iran/Iran/PROPN/obj/2 to/to/PART/mark/5 withdraw/withdraw/VERB/xcomp/2 "
        "its/its/PRON/nmod:poss/7 troops/troops/NOUN/obj/5 ././PUNCT/punct/2"
    )
    urged, withdraw = judged(
        rules,
        document,
        tree,
        event_of(document, "urged", "THREATEN", main=False),
        event_of(document, "withdraw", "RETREAT", name="e2"),
    )
    assert (urged.type, urged.mode, urged.main) == ("REQUEST", ("yield",), True)
    assert (withdraw.type, status(withdraw), withdraw.main) == ("RETREAT", Status.DEMANDED, False)


def test_what_would_have_been_is_hypothetical(rules: EventRules, document: Document) -> None:
    """
    Had the pilot missed, the bomb would have killed us.
    """
    tree = (
        "Had/have/AUX/aux/3 the/the/DET/det/2 pilot/pilot/NOUN/nsubj/3 missed/miss/VERB/advcl/9 "
        ",/,/PUNCT/punct/3 the/the/DET/det/6 bomb/bomb/NOUN/nsubj/9 would/would/AUX/aux/9 "
        "have/have/AUX/aux/9 killed/kill/VERB/root/-1 us/we/PRON/obj/9 ././PUNCT/punct/9"
    )
    (killed,) = judged(rules, document, tree, event_of(document, "killed"))
    assert status(killed) is Status.HYPOTHETICAL


def test_what_goes_on_is_ongoing(rules: EventRules, document: Document) -> None:
    """
    Troops are shelling the town.
    """
    tree = (
        "Troops/troops/NOUN/nsubj/2 are/be/AUX/aux/2 shelling/shell/VERB/root/-1 "
        "the/the/DET/det/4 town/town/NOUN/obj/2 ././PUNCT/punct/2"
    )
    (shelling,) = judged(rules, document, tree, event_of(document, "shelling"))
    assert status(shelling) is Status.ONGOING


def test_an_act_of_years_ago_is_historical(rules: EventRules, document: Document) -> None:
    """
    Troops shelled the town in 1995.
    """
    tree = (
        "Troops/troops/NOUN/nsubj/1 shelled/shell/VERB/root/-1 the/the/DET/det/3 "
        "town/town/NOUN/obj/1 in/in/ADP/case/5 1995/1995/NUM/obl/1 ././PUNCT/punct/1"
    )
    (year,) = spans_of(document, "1995")
    days = Interval(date(1995, 1, 1), date(1996, 1, 1))
    time = Time("t1", year, TimeType.DATE, "1995", None, "1995", days, None, "by hand")
    event = replace(event_of(document, "shelled"), time=("t1",))
    reading = reading_with(document, tree)
    (old,) = rules(replace(document, published=date(2015, 9, 30)), reading, [event], [time])
    assert status(old) is Status.HISTORICAL
    (new,) = rules(replace(document, published=date(1996, 1, 5)), reading, [event], [time])
    assert status(new) is Status.HAPPENED
    (undated,) = rules(document, reading, [event], [time])
    assert status(undated) is Status.HAPPENED


def test_an_act_of_these_days_is_no_history(rules: EventRules, document: Document) -> None:
    """
    Troops shelled the town on Monday.
    """
    tree = (
        "Troops/troops/NOUN/nsubj/1 shelled/shell/VERB/root/-1 the/the/DET/det/3 "
        "town/town/NOUN/obj/1 on/on/ADP/case/5 Monday/Monday/PROPN/obl/1 ././PUNCT/punct/1"
    )
    (monday,) = spans_of(document, "Monday")
    days = Interval(date(2015, 9, 28), date(2015, 9, 29))
    time = Time("t1", monday, TimeType.DATE, "2015-09-28", None, None, days, None, "by hand")
    read = replace(HAPPENED, status=Status.HISTORICAL)
    event = replace(event_of(document, "shelled", said=read), time=("t1",))
    dated = replace(document, published=date(2015, 9, 30))
    (shelled,) = rules(dated, reading_with(document, tree), [event], [time])
    assert status(shelled) is Status.HAPPENED


def _met(document: Document, event: Event, *names: str) -> Event:
    spans = spans_of(document, *names)
    who = tuple(Participant(span, Polarity.POSITIVE, Certainty.CERTAIN) for span in spans)
    return replace(event, recipient=who)


def test_a_negation_can_hold_for_one_slot_alone(rules: EventRules, document: Document) -> None:
    """
    Shells hit the depot but not the market.
    """
    tree = (
        "Shells/shell/NOUN/nsubj/1 hit/hit/VERB/root/-1 the/the/DET/det/3 depot/depot/NOUN/obj/1 "
        "but/but/CCONJ/cc/7 not/not/PART/advmod/7 the/the/DET/det/7 market/market/NOUN/conj/3 "
        "././PUNCT/punct/1"
    )
    event = _met(document, event_of(document, "hit"), "the depot", "the market")
    (hit,) = judged(rules, document, tree, event)
    assert hit.factuality == HAPPENED
    depot, market = hit.recipient
    assert (depot.polarity, market.polarity) == (Polarity.POSITIVE, Polarity.NEGATIVE)
    assert "recipient negative: “not”" in hit.why


def test_strikes_not_targeting_somebody_are_strikes(rules: EventRules, document: Document) -> None:
    """
    Russia confirmed strikes not targeting Hama.
    """
    tree = (
        "Russia/Russia/PROPN/nsubj/1 confirmed/confirm/VERB/root/-1 strikes/strike/NOUN/obj/1 "
        "not/not/PART/advmod/4 targeting/target/VERB/acl/2 Hama/Hama/PROPN/obj/4 "
        "././PUNCT/punct/1"
    )
    event = _met(document, event_of(document, "strikes"), "Hama")
    (strikes,) = judged(rules, document, tree, event)
    assert strikes.factuality == HAPPENED
    assert [each.polarity for each in strikes.recipient] == [Polarity.NEGATIVE]


def test_who_is_suspected_probably_did_it(rules: EventRules, document: Document) -> None:
    """
    Suspected rebels burned the mill.
    """
    tree = (
        "Suspected/suspected/ADJ/amod/1 rebels/rebel/NOUN/nsubj/2 burned/burn/VERB/root/-1 "
        "the/the/DET/det/4 mill/mill/NOUN/obj/2 ././PUNCT/punct/2"
    )
    (rebels,) = spans_of(document, "Suspected rebels")
    actor = (Participant(rebels, Polarity.POSITIVE, Certainty.CERTAIN),)
    event = replace(event_of(document, "burned"), actor=actor)
    (burned,) = judged(rules, document, tree, event)
    assert burned.factuality == HAPPENED
    assert [each.certainty for each in burned.actor] == [Certainty.PROBABLE]


def test_who_is_asked_for_is_unknown(rules: EventRules, document: Document) -> None:
    """
    Who burned the mill?
    """
    tree = (
        "Who/who/PRON/nsubj/1 burned/burn/VERB/root/-1 the/the/DET/det/3 mill/mill/NOUN/obj/1 "
        "?/?/PUNCT/punct/1"
    )
    (who,) = spans_of(document, "Who")
    event = event_of(document, "burned")
    event = replace(event, actor=(Participant(who, Polarity.POSITIVE, Certainty.CERTAIN),))
    (burned,) = judged(rules, document, tree, event)
    assert burned.factuality == HAPPENED
    assert [each.certainty for each in burned.actor] == [Certainty.UNKNOWN]


def test_words_name_a_type_with_what_the_act_is_done_to(
    rules: EventRules, document: Document
) -> None:
    """
    The governor lifted the curfew.
    """
    tree = (
        "The/the/DET/det/1 governor/governor/NOUN/nsubj/2 lifted/lift/VERB/root/-1 "
        "the/the/DET/det/4 curfew/curfew/NOUN/obj/2 ././PUNCT/punct/2"
    )
    (lifted,) = judged(rules, document, tree, event_of(document, "lifted", "RETREAT"))
    assert lifted.type == "CONCEDE"
    assert "CONCEDE: “lift … curfew”" in lifted.why


def test_a_word_that_may_name_two_types_holds_only_where_the_reader_is_unsure(
    rules: EventRules, document: Document
) -> None:
    """
    Soldiers raided the mill.
    """
    tree = (
        "Soldiers/soldier/NOUN/nsubj/1 raided/raid/VERB/root/-1 the/the/DET/det/3 "
        "mill/mill/NOUN/obj/1 ././PUNCT/punct/1"
    )
    event = event_of(document, "raided", "COERCE")
    act = act_of(event.trigger[0], None, None)
    for score, kind in ((0.6, "ASSAULT"), (0.999, "COERCE")):
        reading = reading_with(document, tree, replace(act, score=score))
        (raided,) = rules(document, reading, [event])
        assert raided.type == kind


def test_a_light_verb_and_its_noun_are_one_event(rules: EventRules, document: Document) -> None:
    """
    Troops launched an assault on Hama.
    """
    tree = (
        "Troops/troops/NOUN/nsubj/1 launched/launch/VERB/root/-1 an/a/DET/det/3 "
        "assault/assault/NOUN/obj/1 on/on/ADP/case/5 Hama/Hama/PROPN/nmod/3 ././PUNCT/punct/1"
    )
    troops, hama = spans_of(document, "Troops", "Hama")
    launched = event_of(document, "launched")
    who = (Participant(troops, Polarity.POSITIVE, Certainty.CERTAIN),)
    launched = replace(launched, actor=who, unknown={"recipient": NotGiven.NOT_GIVEN})
    assault = _met(document, event_of(document, "assault", name="e2", main=False), "Hama")
    assault = replace(assault, unknown={"actor": NotGiven.NOT_GIVEN})
    (both,) = judged(rules, document, tree, launched, assault)
    assert both.trigger == spans_of(document, "launched", "assault")
    assert [each.span for each in both.actor] == [troops]
    assert [each.span for each in both.recipient] == [hama]
    assert (both.id, both.main, both.unknown) == ("e1", True, {})


def test_a_user_or_a_weapon_tells_the_mode(rules: EventRules, document: Document) -> None:
    """
    Gunmen killed two miners.
    """
    tree = (
        "Gunmen/gunman/NOUN/nsubj/1 killed/kill/VERB/root/-1 two/two/NUM/nummod/3 "
        "miners/miner/NOUN/obj/1 ././PUNCT/punct/1"
    )
    (gunmen,) = spans_of(document, "Gunmen")
    actor = (Participant(gunmen, Polarity.POSITIVE, Certainty.CERTAIN),)
    (killed,) = judged(rules, document, tree, replace(event_of(document, "killed"), actor=actor))
    assert killed.mode == ("firearms",)


def test_the_main_event_is_what_is_said_not_what_came_before(
    rules: EventRules, document: Document
) -> None:
    """
    Officials said the army had shelled Hama after rebels killed a colonel.
    """
    tree = (
        "Officials/official/NOUN/nsubj/1 said/say/VERB/root/-1 the/the/DET/det/3 "
        "army/army/NOUN/nsubj/5 had/have/AUX/aux/5 shelled/shell/VERB/ccomp/1 "
        "Hama/Hama/PROPN/obj/5 after/after/SCONJ/mark/9 rebels/rebel/NOUN/nsubj/9 "
        "killed/kill/VERB/advcl/5 a/a/DET/det/11 colonel/colonel/NOUN/obj/9 ././PUNCT/punct/1"
    )
    shelled, killed = judged(
        rules,
        document,
        tree,
        event_of(document, "shelled", main=False),
        event_of(document, "killed", name="e2"),
    )
    assert (shelled.main, killed.main) == (True, False)


def test_a_modal_that_promises_is_main_over_what_it_promises(
    rules: EventRules, document: Document
) -> None:
    """
    The ministers will meet in Vienna.
    """
    tree = (
        "The/the/DET/det/1 ministers/minister/NOUN/nsubj/3 will/will/AUX/aux/3 "
        "meet/meet/VERB/root/-1 in/in/ADP/case/5 Vienna/Vienna/PROPN/obl/3 ././PUNCT/punct/3"
    )
    will, meet = judged(
        rules,
        document,
        tree,
        event_of(document, "will", "AGREE", main=False),
        event_of(document, "meet", "CONSULT", name="e2"),
    )
    assert (will.main, meet.main) == (True, False)
    assert (status(will), status(meet)) == (Status.HAPPENED, Status.PLANNED)


def test_where_no_rule_speaks_the_reader_stands(rules: EventRules, document: Document) -> None:
    """
    Smoke rose over Hama.
    """
    tree = (
        "Smoke/smoke/NOUN/nsubj/1 rose/rise/VERB/root/-1 over/over/ADP/case/3 "
        "Hama/Hama/PROPN/obl/1 ././PUNCT/punct/1"
    )
    unsure = Factuality(Polarity.NEGATIVE, Certainty.PROBABLE, Status.HISTORICAL)
    event = event_of(document, "rose", "PROTEST", said=unsure)
    assert judged(rules, document, tree, event) == (event,)

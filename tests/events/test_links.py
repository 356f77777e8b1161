"""How events hang together: acts given by hand, trees read by the model that is shipped."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from counterclaim.events import TiedEvents, load_event_tier
from counterclaim.events.tables import load_kindred, load_link_tables, load_markers
from counterclaim.model.document import Document
from counterclaim.model.event import NotGiven
from counterclaim.model.factuality import Status
from counterclaim.model.link import LinkKind
from counterclaim.model.time import Time, TimeType
from counterclaim.reading.reader import Reader
from tests.events.told import Act, events_of, span_of, with_acts

Tie = Callable[..., TiedEvents]
PLANNED, DEMANDED = Status.PLANNED, Status.DEMANDED


@pytest.fixture
def tie(reader: Reader) -> Tie:
    """A function that ties the acts of a document."""
    tie_events = load_event_tier()

    def run(document: Document, *acts: Act, times: tuple[Time, ...] = ()) -> TiedEvents:
        reading = with_acts(document, reader(document), *acts)
        return tie_events(document, reading, events_of(reading), (), (), times)

    return run


def links_of(tied: TiedEvents) -> list[tuple[str, str, str]]:
    return [(each.kind.value, each.start, each.end) for each in tied.links]


def test_what_is_asked_for_is_the_content_of_the_request(tie: Tie, document: Document) -> None:
    """
    Washington urged Israel to withdraw its troops from Hebron on Monday.
    """
    urged = Act("urged", "REQUEST", ("Washington",), ("Israel",))
    withdraw = Act("withdraw", "RETREAT", ("Israel",), status=DEMANDED)
    tied = tie(document, urged, withdraw)
    assert links_of(tied) == [("content_of", "e1", "e2")]
    assert tied.links[0].why


def test_what_has_happened_is_no_content_of_a_request(tie: Tie, document: Document) -> None:
    """
    Villagers who fear the raids have asked the commander for a meeting.
    """
    raids = Act("raids", status=Status.HAPPENED)
    asked = Act("asked", "REQUEST", ("Villagers",), ("the commander",))
    meeting = Act("meeting", "CONSULT", status=DEMANDED)
    assert links_of(tie(document, raids, asked, meeting)) == [("content_of", "e2", "e3")]


def test_a_modal_and_its_act_are_two(tie: Tie, document: Document) -> None:
    """
    The two presidents will meet in Geneva in May.
    """
    will, meet = Act("will", "AGREE"), Act("meet", "CONSULT", status=PLANNED)
    assert links_of(tie(document, will, meet)) == [("content_of", "e1", "e2")]


def test_who_turns_down_an_offer_of_talks_turns_down_the_talks(
    tie: Tie, document: Document
) -> None:
    """
    The rebels turned down an offer of talks with the minister.
    """
    turned, offer = Act("turned down", "REJECT"), Act("offer", "AGREE")
    talks = Act("talks", "CONSULT", status=PLANNED)
    assert ("content_of", "e1", "e3") in links_of(tie(document, turned, offer, talks))


def test_an_infinitive_tells_what_an_act_is_for(tie: Tie, document: Document) -> None:
    """
    The army shelled the hills west of Goma to force the rebels out of Sake.
    """
    shelled, force = Act("shelled"), Act("force", "RETREAT", status=PLANNED)
    assert links_of(tie(document, shelled, force)) == [("purpose", "e1", "e2")]


def test_what_a_vote_is_for_is_its_purpose(tie: Tie, document: Document) -> None:
    """
    Parliament approved a loan to Ukraine on Friday.
    """
    approved, loan = Act("approved", "SUPPORT"), Act("loan", "AID", status=PLANNED)
    assert links_of(tie(document, approved, loan)) == [("purpose", "e1", "e2")]


def test_because_ties_a_cause_to_its_effect(tie: Tie, document: Document) -> None:
    """
    Stevedores at the wharf downed tools because police had arrested two of their foremen.
    """
    downed, arrested = Act("downed", "PROTEST"), Act("arrested", "COERCE")
    assert links_of(tie(document, downed, arrested)) == [("cause", "e2", "e1")]


def test_after_and_before_tell_which_came_first(tie: Tie, document: Document) -> None:
    """
    Police raided 14 homes in Arak after a riot outside a factory.
    Troops sealed the town before gunmen stormed the bank.
    """
    tied = tie(
        document,
        *(Act("raided", "COERCE"), Act("riot", "PROTEST")),
        *(Act("sealed", "COERCE"), Act("stormed")),
    )
    assert links_of(tied) == [("before", "e2", "e1"), ("before", "e3", "e4")]


def test_acts_without_a_word_between_them_have_no_order(tie: Tie, document: Document) -> None:
    """
    Jets bombed Hama, and police arrested a teacher in Homs.
    """
    assert not links_of(tie(document, Act("bombed"), Act("arrested", "COERCE")))


def test_what_was_meant_is_the_purpose_of_what_was_hit(tie: Tie, document: Document) -> None:
    """
    Shells hit a bakery, although the barracks were the target.
    """
    hit, target = Act("hit"), Act("target", status=PLANNED)
    assert links_of(tie(document, hit, target)) == [("purpose", "e1", "e2")]


def test_the_attack_goes_back_to_the_one_that_the_headline_tells(
    tie: Tie, document: Document
) -> None:
    """
    Gunmen attacked a market in Gao on Monday. Nobody has claimed the attack.
    """
    document = replace(document, title="Gunmen attack market in Gao")
    title = Act("attack", actor=("Gunmen",), recipient=("market in Gao",), part="title")
    told = Act("attacked", actor=("Gunmen",), recipient=("a market in Gao",))
    again = Act("attack#2")
    tied = tie(document, title, told, again)
    kinds = {each.kind for each in tied.links}
    assert kinds == {LinkKind.SAME_AS}
    by_part = {each.id: each for each in tied.events}
    assert len({by_part[each.end].trigger for each in tied.links}) >= 1
    last = max(
        tied.events, key=lambda each: (each.trigger[0].part == "text", each.trigger[0].start)
    )
    assert last.unknown["actor"] is NotGiven.ELSEWHERE


def test_two_raids_of_one_day_by_two_armies_stay_two(tie: Tie, document: Document) -> None:
    """
    Russian jets struck Homs on Monday. American drones killed a commander near Deir ez-Zor.
    """
    russian = Act("struck", actor=("Russian jets",), recipient=("Homs",), mode=("aerial",))
    american = Act(
        "killed", actor=("American drones",), recipient=("a commander",), mode=("drone",)
    )
    assert not tie(document, russian, american).links


def test_who_leaves_meets_nobody_and_who_meet_need_no_reason(tie: Tie, document: Document) -> None:
    """
    The brigade withdrew from Aleppo. The two ministers met in Oslo. Somebody was shot in Hama.
    """
    left = Act("withdrew", "RETREAT", ("The brigade",))
    met = Act("met", "CONSULT", ("The two ministers",))
    shot = Act("shot", recipient=("Somebody",))
    withdrawal, meeting, shooting = tie(document, left, met, shot).events
    assert withdrawal.unknown == {"recipient": NotGiven.NONE}
    assert meeting.unknown == {}
    assert shooting.unknown == {"actor": NotGiven.NOT_GIVEN}


def test_a_time_that_hangs_on_a_trigger_is_the_time_of_its_act(
    tie: Tie, document: Document
) -> None:
    """
    The court fined the editor on Monday and police searched his office.
    """
    monday = Time(
        "t1", span_of(document, "Monday"), TimeType.DATE, "XXXX", None, None, None, None, "hand"
    )
    fined, searched = tie(
        document, Act("fined", "SANCTION"), Act("searched", "COERCE"), times=(monday,)
    ).events
    assert (fined.time, searched.time) == (("t1",), ())
    assert "time by the tree" in fined.why


def test_nothing_told_nothing_tied(tie: Tie, document: Document) -> None:
    """
    Rain is forecast for the coast.
    """
    assert tie(document) == TiedEvents((), ())


def test_every_line_of_the_tables_is_read() -> None:
    tables, markers = load_link_tables(), load_markers()
    assert tables.opening < tables.speech == tables.leading.keys()
    assert "any two of one type" in tables.signs
    named = (markers.introducing, markers.verbs, markers.lasting)
    kinds = {each.kind for table in named for own in table.values() for each in own}
    assert kinds <= {kind.value for kind in LinkKind}
    assert {each.order for table in named for own in table.values() for each in own} <= {
        "inner",
        "outer",
    }
    assert "general" in load_kindred()["attack"]

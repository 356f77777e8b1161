"""How many origins stand behind a version."""

from counterclaim.model.attribution import Anonymity, Basis
from counterclaim.model.comparison import Rule, Slot
from counterclaim.model.entity import Identity
from counterclaim.model.lineage import Absent, Descent, Direction, Passage, Taking
from counterclaim.model.record import Record
from counterclaim.model.span import Span
from counterclaim.origins import OriginTables, count_origins
from tests.origins.conftest import CountThem, Tell, Who, version_of

ARMY = Who("SYR", Basis.OFFICIAL)
REBELS = Who("rebels", Basis.UNSTATED)
ROLE = Anonymity.ROLE


def whole(record: Record) -> Span:
    return Span(0, len(record.document.text))


def taken(taker: Record, giver: Record, kind: Taking = Taking.COPY) -> Descent:
    passage = Passage(whole(taker), whole(giver), 0.9)
    ids = (taker.document.id, giver.document.id)
    return Descent(*ids, kind, (passage,), Direction.KNOWN, "the same words, later")


def test_one_speaker_in_two_papers_is_one_origin(tell: Tell, count: CountThem) -> None:
    """
    The Courier: Colonel Omar Haddad said that twelve were killed.
    The Post: Haddad said that twelve were killed.
    """
    named = Who(None, Basis.OFFICIAL, Anonymity.NAMED)
    courier = tell(
        "The Courier",
        "[Colonel Omar Haddad] said {twelve were killed}.",
        {"Colonel Omar Haddad": named},
    )
    post = tell("The Post", "[Omar Haddad] said {twelve were killed}.", {"Omar Haddad": named})
    found = count("twelve", courier, post)
    assert (found.low, found.high) == (1, 1)
    assert [each.rule for each in found.merges] == [Rule.SAME_SPEAKER]


def test_he_and_the_spokesman_are_who_spoke_before(tell: Tell, count: CountThem) -> None:
    """
    Army spokesman Omar Haddad said that it rained. He said that twelve were killed.
    The spokesman said that twelve were killed in one house.
    """
    named = Who("SYR", Basis.OFFICIAL, Anonymity.NAMED)
    report = tell(
        "The Courier",
        """[Army spokesman Omar Haddad] said {it rained}.
        [He] said {twelve were killed}.
        [The spokesman] said {twelve were killed in one house}.""",
        {"Army spokesman Omar Haddad": named},
    )
    found = count("twelve", report)
    assert (found.low, found.high) == (1, 1)


def test_opposed_parties_that_agree_are_two_and_it_is_noted(tell: Tell, count: CountThem) -> None:
    """
    The Courier: The army said twelve were killed. The army shells the rebels.
    The Post: The rebels said twelve were killed.
    """
    courier = tell(
        "The Courier",
        "[The army] said {twelve were killed}.",
        {"The army": ARMY},
        hostile=("SYR", "rebels"),
    )
    post = tell("The Post", "[The rebels] said {twelve were killed}.", {"The rebels": REBELS})
    found = count("twelve", courier, post)
    assert (found.low, found.high) == (2, 2)
    assert found.notes == ("opposed parties agree: SYR and rebels",)


def test_an_allys_official_adds_to_the_most_alone(tell: Tell, count: CountThem) -> None:
    """
    The Courier: The French army said twelve were killed.
    The Post: The American embassy said twelve were killed.
    """
    embassy, french = Who("USA", Basis.OFFICIAL), Who("FRA", Basis.OFFICIAL)
    courier = tell("The Courier", "[The army] said {twelve were killed}.", {"The army": french})
    post = tell("The Post", "[The embassy] said {twelve were killed}.", {"The embassy": embassy})
    found = count("twelve", courier, post)
    assert (found.low, found.high) == (1, 2)
    assert [each.rule for each in found.open] == [Rule.OPPOSED_OR_ALLIED]


def test_an_outlets_own_voice_adds_to_the_most_alone(tell: Tell, count: CountThem) -> None:
    """
    The Courier: Twelve people, twelve in all, were killed.
    """
    found = count("twelve", tell("The Courier", "All of the twelve were killed."))
    assert (found.low, found.high) == (0, 1)
    assert [each.rule for each in found.open] == [Rule.OUTLETS_OWN_VOICE]


def test_what_a_report_credits_in_another_place_is_not_its_own(
    tell: Tell, count: CountThem
) -> None:
    """
    The twelve were killed at night. The army said twelve were killed.
    """
    report = tell(
        "The Courier",
        """The twelve were killed at night.
        [The army] said {twelve were killed}.""",
        {"The army": ARMY},
    )
    found = count("twelve", report)
    assert (found.low, found.high) == (1, 1)


def test_a_communique_is_its_offices_own_word(tell: Tell, count: CountThem) -> None:
    """
    Press Office of the Third Brigade: Our units killed twelve.
    """
    found = count("twelve", tell("Press Office of the Third Brigade", "Our units killed twelve."))
    assert (found.low, found.high) == (1, 1)


def test_who_calls_the_fighters_ours_speaks_for_himself(tell: Tell, count: CountThem) -> None:
    """
    Voice of the Hills: Our fighters killed twelve.
    """
    found = count("twelve", tell("Voice of the Hills", "Our fighters killed twelve."))
    assert (found.low, found.high) == (1, 1)


def test_a_monitor_with_people_of_its_own_is_apart_from_a_party(
    tell: Tell, count: CountThem
) -> None:
    """
    Hills Monitor: Our observers saw jets over the village.
    The Courier: The army said jets had struck.
    """
    monitor = tell("Hills Monitor", "Our observers saw jets over the village.")
    courier = tell("The Courier", "[The army] said {jets had struck}.", {"The army": ARMY})
    found = count("jets", monitor, courier, slot=Slot.MEANS)
    assert (found.low, found.high) == (2, 2)


def test_a_toll_that_a_monitor_and_a_party_share_may_be_one_list(
    tell: Tell, count: CountThem
) -> None:
    """
    Hills Monitor: Our observers counted twelve dead.
    The Courier: The army said twelve were killed.
    """
    monitor = tell("Hills Monitor", "Our observers counted twelve dead.")
    courier = tell("The Courier", "[The army] said {twelve were killed}.", {"The army": ARMY})
    found = count("twelve", monitor, courier)
    assert (found.low, found.high) == (1, 2)
    assert [each.rule for each in found.open] == [Rule.ONE_EVIDENCE]


def test_a_monitor_that_names_no_people_of_its_own_is_left_open(
    tell: Tell, count: CountThem
) -> None:
    """
    Hills Monitor: Twelve were killed, it is reported; twelve.
    """
    found = count("twelve", tell("Hills Monitor", "It is reported that twelve were killed."))
    assert (found.low, found.high) == (0, 1)
    assert [each.rule for each in found.open] == [Rule.MONITOR]


def test_a_copy_adds_nothing(tell: Tell, count: CountThem) -> None:
    """
    The Courier: The twelve were killed at night. World Brief: The twelve were killed at night.
    """
    first = tell("The Courier", "The twelve were killed at night.")
    second = tell("World Brief", "The twelve were killed at night.")
    found = count("twelve", first, second, descents=(taken(second, first),))
    assert (found.low, found.high) == (0, 1)
    assert [each.rule for each in found.merges] == [Rule.NEAR_COPY_OR_CREDIT]


def test_a_speaker_copied_under_other_words_is_one(tell: Tell, count: CountThem) -> None:
    """
    The Courier: A priest said twelve were killed. World Brief: A cleric said twelve were slain.
    """
    first = tell("The Courier", "[A priest] said {twelve were killed}.", {"A priest": Who(None)})
    second = tell("World Brief", "[A cleric] said {twelve were slain}.", {"A cleric": Who(None)})
    found = count("twelve", first, second, descents=(taken(second, first, Taking.SPUN),))
    assert (found.low, found.high) == (1, 1)


def test_a_credit_leads_to_who_is_quoted_there(tell: Tell, count: CountThem) -> None:
    """
    The Courier: A priest said twelve were killed. The Post: The Courier has twelve killed.
    """
    first = tell(
        "The Courier", "[A priest] said {twelve were killed}.", {"A priest": Who(anonymity=ROLE)}
    )
    second = tell("The Post", "The Courier has twelve killed.")
    credit = Passage(Span(0, 11), whole(first), None)
    ids = (second.document.id, first.document.id)
    descent = Descent(*ids, Taking.CREDIT, (credit,), Direction.KNOWN, "the credit")
    found = count("twelve", first, second, descents=(descent,))
    assert (found.low, found.high) == (1, 1)


def test_one_absent_agency_in_two_papers_is_one(tell: Tell, count: CountThem) -> None:
    """
    The Courier: Gulf Wire reported twelve killed. The Post: Gulf Wire reported twelve killed.
    """
    wire = {"Gulf Wire": Who(anonymity=Anonymity.OUTLET)}
    records = [
        tell(x, "[Gulf Wire] reported {twelve killed}.", wire) for x in ("The Courier", "The Post")
    ]
    descents = tuple(
        Descent(
            each.document.id,
            Absent("Gulf Wire"),
            Taking.CREDIT,
            (Passage(Span(0, 9), None, None),),
            Direction.KNOWN,
            "the credit",
        )
        for each in records
    )
    found = count("twelve", *records, descents=descents)
    assert (found.low, found.high) == (1, 1)


def test_officials_without_names_are_one_at_least_and_two_at_most(
    tell: Tell, count: CountThem
) -> None:
    """
    The Courier: A US official said twelve were killed.
    The Post: An American officer said twelve were killed.
    """
    nameless = Who("USA", Basis.OFFICIAL, ROLE)
    one = tell(
        "The Courier", "[A US official] said {twelve were killed}.", {"A US official": nameless}
    )
    two = tell("The Post", "[An officer] said {twelve were killed}.", {"An officer": nameless})
    found = count("twelve", one, two)
    assert (found.low, found.high) == (1, 2)
    assert [each.rule for each in found.open] == [Rule.ANONYMOUS_OFFICIALS]


def test_a_ministry_and_its_governor_are_one_side(tell: Tell, count: CountThem) -> None:
    """
    The Courier: The army said twelve were killed. The Post: The governor said twelve were killed.
    """
    one = tell("The Courier", "[The army] said {twelve were killed}.", {"The army": ARMY})
    two = tell("The Post", "[The governor] said {twelve were killed}.", {"The governor": ARMY})
    found = count("twelve", one, two)
    assert (found.low, found.high) == (1, 1)
    assert [each.rule for each in found.merges] == [Rule.ONE_PARTY_VOICE]


def test_the_table_tells_whose_voice_an_office_is(tell: Tell, count: CountThem) -> None:
    """
    Defence Ministry: Twelve were killed, twelve. The Courier: The army said twelve were killed.
    """
    one = tell("Defence Ministry", "The twelve were killed.")
    two = tell("The Courier", "[The army] said {twelve were killed}.", {"The army": ARMY})
    whose = {one.document.id: Identity("SYR-ministry-defence", "SYR", ("GOV",), "SYR", "its name")}
    assert count("twelve", one, two, outlets=whose).high == 1
    assert count("twelve", one, two).high == 2


def test_a_states_agency_is_its_ministrys_voice(tell: Tell, count: CountThem) -> None:
    """
    State News: The twelve were killed. The Courier: The army said twelve were killed.
    """
    one = tell("State News", "The twelve were killed.")
    two = tell("The Courier", "[The army] said {twelve were killed}.", {"The army": ARMY})
    whose = {one.document.id: Identity("state-news", "SYR", ("JRN",), "SYR", "its name")}
    found = count("twelve", one, two, outlets=whose)
    assert (found.low, found.high) == (1, 1)
    assert [each.rule for each in found.merges] == [Rule.ONE_PARTY_VOICE]
    assert count("twelve", one, two).high == 2


def test_one_hospital_cited_twice_is_one_evidence(tell: Tell, count: CountThem) -> None:
    """
    The Courier: Doctors at the hospital said twelve were killed.
    The Post: The hospital's director said twelve were killed.
    """
    medic = Who(None, Basis.MEDIC, ROLE)
    one = tell(
        "The Courier", "[Doctors there] said {twelve were killed}.", {"Doctors there": medic}
    )
    two = tell(
        "The Post",
        "[The hospital’s director] said {twelve were killed}.",
        {"The hospital’s director": medic},
    )
    found = count("twelve", one, two)
    assert (found.low, found.high) == (1, 1)
    assert [each.rule for each in found.merges] == [Rule.ONE_EVIDENCE]


def test_who_is_heard_through_one_side_is_not_apart_from_it(tell: Tell, count: CountThem) -> None:
    """
    The Courier: The army said the rebels had said that twelve were killed.
    The Post: The army said twelve were killed.
    """
    who = {"The army": ARMY, "the rebels": REBELS}
    one = tell(
        "The Courier",
        "[The army] said {[the rebels] had said {twelve were killed}}.",
        who,
        hostile=("SYR", "rebels"),
    )
    two = tell("The Post", "[The army] said {twelve were killed}.", who)
    found = count("twelve", one, two)
    assert (found.low, found.high) == (1, 2)


def test_experts_without_a_name_or_a_number_add_to_the_most_alone(
    tell: Tell, count: CountThem
) -> None:
    """
    The Courier: Experts said twelve were killed.
    """
    experts = {"Experts": Who(anonymity=ROLE)}
    found = count("twelve", tell("The Courier", "[Experts] said {twelve were killed}.", experts))
    assert (found.low, found.high) == (0, 1)


def test_a_reporter_who_was_there_is_an_origin(tell: Tell, count: CountThem) -> None:
    """
    The Courier: I counted twelve bodies. The Post: The army said twelve were killed.
    """
    one = tell("The Courier", "I counted twelve bodies.")
    two = tell("The Post", "[The army] said {twelve were killed}.", {"The army": ARMY})
    found = count("twelve", one, two)
    assert (found.low, found.high) == (2, 2)


def test_a_report_without_a_record_is_an_own_voice(tell: Tell, tables: OriginTables) -> None:
    """
    A report that could not be read.
    """
    record = tell("The Courier", "The twelve were killed.")
    found = count_origins(version_of("twelve", (record,)), {}, (), tables)
    assert (found.low, found.high) == (0, 1)


def test_no_claims_have_no_origin(count: CountThem) -> None:
    found = count("twelve")
    assert (found.low, found.high, found.open) == (0, 0, ())

"""Who took what from whom, among little reports."""

import random

from counterclaim.lineage import LineageTables, Report, find_lineage
from counterclaim.model.lineage import Absent, Descent, Direction, Taking
from tests.lineage.conftest import Tell

WIRE = """
DARO, May 5 (Meridian) - Gunmen on motorcycles attacked the market of Daro on Sunday \
and killed nine traders, the mayor said.
Moussa Diallo, the mayor, told Meridian that the attackers had come from the river \
and stayed for an hour.
The army sent two helicopters in the afternoon but found nobody on the roads.
Daro lies 40 kilometres south of the border and has been raided twice this year.
"""


def lineage(tables: LineageTables, *reports: Report) -> tuple[Descent, ...]:
    return find_lineage(reports, {}, tables)


def test_a_copy_is_cut_from_the_end(tell: Tell, tables: LineageTables) -> None:
    """Another paper prints the agency's first three sentences four hours later."""
    wire = tell("Meridian News Agency", WIRE, 9)
    lines = WIRE.strip().split("\n")[:3]
    copy = tell("Evening Star", "\n".join(lines).replace("(Meridian)", "(Star)"), 13)
    (found,) = lineage(tables, copy, wire)
    assert (found.taker, found.giver) == (copy.document.id, wire.document.id)
    assert found.kind is Taking.COPY
    assert found.direction is Direction.KNOWN
    assert "4 hours later" in found.rests
    assert len(found.passages) == 3
    for passage in found.passages:
        assert passage.given
        assert (
            wire.document.words_of(passage.given)[-20:]
            == (copy.document.words_of(passage.taken)[-20:])
        )


def test_a_paragraph_taken_over_is_a_part(tell: Tell, tables: LineageTables) -> None:
    """A paper has its own story, and one sentence of the agency's at its end."""
    wire = tell("Meridian News Agency", WIRE, 9)
    paper = tell(
        "The Harbour Gazette",
        """
        At the hospital of Daro the wounded lie two to a bed.
        A nurse has not slept since Saturday and asks for blood.
        Daro lies 40 kilometres south of the border and has been raided twice this year.
        """,
        18,
    )
    (found,) = lineage(tables, wire, paper)
    assert found.kind is Taking.PARTIAL
    assert len(found.passages) == 1


def test_a_spun_report_has_a_line_for_each_it_was_made_of(
    tell: Tell, tables: LineageTables
) -> None:
    """Every word of matter is swapped; names, numbers, function words and order stay."""
    wire = tell("Meridian News Agency", WIRE, 9)
    ministry = tell(
        "Ministry of Defence of Sarova",
        """
        Our units destroyed three camps of the bandits near Daro between noon and 6 p.m. on Sunday.
        The families of the fallen will receive help from the state.
        """,
        15,
    )
    spun = tell(
        "World Brief 24",
        """
        Assailants on motorbikes assaulted the bazaar of Daro on Sunday \
and slew 9 merchants, the mayor stated.
        The military dispatched two choppers in the afternoon but discovered nobody on the streets.
        Our squads wrecked three bases of the outlaws near Daro between noon and 6 p.m. on Sunday.
        """,
        20,
    )
    found = {each.giver: each for each in lineage(tables, spun, ministry, wire)}
    assert found.keys() == {wire.document.id, ministry.document.id}
    assert {each.kind for each in found.values()} == {Taking.SPUN}
    assert len(found[wire.document.id].passages) == 2


def test_formulas_and_other_news_are_no_copies(tell: Tell, tables: LineageTables) -> None:
    """Two reports on one raid share names and “would not comment”, and no sentence."""
    one = tell(
        "Meridian News Agency",
        "Nine traders were killed in Daro.\nThe defence ministry would not comment on the raid.",
        9,
    )
    other = tell(
        "The Harbour Gazette",
        "Survivors in Daro buried their dead.\nThe foreign ministry would not comment.",
        12,
    )
    assert not lineage(tables, one, other)


def test_an_outlets_own_update_that_only_resembles_is_no_copy(
    tell: Tell, tables: LineageTables
) -> None:
    """The agency tells of a second raid in the same manner as of the first."""
    first = tell("Meridian News Agency", "Colonel Ama Terri said the rebels had fired rockets.", 9)
    second = tell("Meridian News Agency", "Colonel Ama Terri said the rebels had laid mines.", 12)
    assert not lineage(tables, first, second)


def test_a_quotation_that_both_may_have_heard_has_no_direction(
    tell: Tell, tables: LineageTables
) -> None:
    """Two papers quote one fisherman, and neither names the other."""
    quotation = "“They came across the water at dusk and nobody stopped them,”"
    one = tell("The Lantern", f"{quotation} said Paul Ede, who mends nets on the pier.", 9)
    other = tell("Daily Comet", f"A fisherman wept: {quotation} he cried.", 15)
    (found,) = lineage(tables, one, other)
    assert found.direction is Direction.UNKNOWN
    assert "may have heard" in found.rests


def test_a_copy_of_the_same_day_without_an_hour_has_no_direction(
    tell: Tell, tables: LineageTables
) -> None:
    """Two outlets print the same words on one day, and the hour of neither is known."""
    words = "\n".join(WIRE.strip().split("\n")[1:])
    (found,) = lineage(tables, tell("The Lantern", words), tell("Daily Comet", words))
    assert found.direction is Direction.UNKNOWN
    assert "do not say which was first" in found.rests


def test_a_credit_leads_to_the_earlier_report_that_has_the_words(
    tell: Tell, tables: LineageTables
) -> None:
    """Of two reports of the agency the one with the helicopters is meant."""
    wire = tell("Meridian News Agency", WIRE, 9)
    later = tell("Meridian News Agency", "Schools in Daro will open again on Tuesday.", 11)
    blog = tell("Northern Post", "The army sent helicopters to Daro, Meridian reports.", 12)
    (found,) = lineage(tables, wire, later, blog)
    assert (found.giver, found.kind) == (wire.document.id, Taking.CREDIT)
    assert blog.document.words_of(found.passages[0].taken) == "Meridian"


def test_a_number_that_no_report_of_the_outlet_has_comes_from_one_not_at_hand(
    tell: Tell, tables: LineageTables
) -> None:
    """The agency's nine have become 14, and the report that says so is not here."""
    wire = tell("Meridian News Agency", WIRE, 9)
    blog = tell("Northern Post", "Meridian now has 14 dead in the market of Daro.", 20)
    (found,) = lineage(tables, wire, blog)
    assert found.giver == Absent("Meridian")


def test_the_own_name_is_no_credit(tell: Tell, tables: LineageTables) -> None:
    """The mayor told Meridian: that is Meridian's own report."""
    first = tell("Meridian News Agency", "The bridge of Sele was closed on Saturday.", 7)
    assert not lineage(tables, first, tell("Meridian News Agency", WIRE, 9))


def test_an_outlet_withdraws_its_own_report(tell: Tell, tables: LineageTables) -> None:
    """The correction names the earlier item."""
    first = tell("Najd Press", "The coalition struck the bridge of Sele on Saturday.", 7)
    second = tell("Najd Press", "Our report on the bridge of Sele has been withdrawn.", 9)
    (found,) = lineage(tables, first, second)
    assert (found.giver, found.kind) == (first.document.id, Taking.CREDIT)


def test_the_order_in_which_reports_are_given_changes_nothing(
    tell: Tell, tables: LineageTables
) -> None:
    """The same reports, shuffled."""
    reports = [
        tell("Meridian News Agency", WIRE, 9),
        tell("Evening Star", WIRE, 13),
        tell("Northern Post", "The army sent helicopters to Daro, Meridian reports.", 12),
        tell("Daily Comet", "\n".join(WIRE.strip().split("\n")[1:3])),
    ]
    due = lineage(tables, *reports)
    for seed in range(5):
        mixed = random.Random(seed).sample(reports, len(reports))  # noqa: S311
        assert lineage(tables, *mixed) == due


def test_candidates_may_come_from_an_index(tell: Tell, tables: LineageTables) -> None:
    """An index that knows no candidate leaves nothing to compare."""
    wire, copy = tell("Meridian News Agency", WIRE, 9), tell("Evening Star", WIRE, 13)
    assert find_lineage([wire, copy], {}, tables, candidates=lambda _: ()) == ()
    (found,) = find_lineage([copy], {}, tables, candidates=lambda _: [wire])
    assert found.kind is Taking.COPY


def test_a_credit_with_another_number_still_leads_to_the_report_that_tells_the_rest(
    tell: Tell, tables: LineageTables
) -> None:
    """The blog has three helicopters where the agency has two, and all else alike."""
    wire = tell("Meridian News Agency", WIRE, 9)
    blog = tell(
        "Northern Post",
        "The army sent 3 helicopters in the afternoon but found nobody, Meridian reported.",
        20,
    )
    (found,) = lineage(tables, wire, blog)
    assert found.giver == wire.document.id

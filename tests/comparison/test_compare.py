"""Two accounts on one point, and how they stand to each other."""

import pytest

from counterclaim.comparison import ComparisonTables, compare_versions
from counterclaim.model.comparison import Point, Slot, Verdict
from tests.comparison.conftest import Account, Compare


def test_two_tolls_of_one_morning_cannot_both_be_true(compare: Compare) -> None:
    """The hospital counted nine dead, the mayor 14, on the same morning."""
    hospital = Account("The hospital counted [nine] dead.", by="The hospital")
    mayor = Account("The mayor spoke of [14] dead.", "Ledger", by="The mayor")
    found = compare(Slot.KILLED, hospital, mayor, {"low": 9, "high": 9}, {"low": 14, "high": 14})
    assert found.verdict is Verdict.CONFLICT
    assert found.point is Point.HOW_MANY
    assert "“nine”" in found.why
    assert "“14”" in found.why


def test_twelve_and_at_least_ten_fit(compare: Compare) -> None:
    """The hospital counted 12 dead, the mission at least ten."""
    hospital = Account("The hospital counted [12] dead.", by="The hospital")
    mission = Account("The mission spoke of [at least ten] dead.", "Ledger", by="The mission")
    found = compare(Slot.KILLED, hospital, mission, {"low": 12, "high": 12}, {"low": 10})
    assert found.verdict is Verdict.COMPATIBLE
    assert found.point is None


def test_the_same_counter_later_is_an_update(compare: Compare) -> None:
    """The hospital counted nine in the morning and 14 in the evening."""
    morning = Account("The hospital counted [nine] dead.", by="The hospital")
    evening = Account("The hospital counted [14] dead.", "Ledger", 20, by="The hospital")
    bounds = ({"low": 9, "high": 9}, {"low": 14, "high": 14})
    assert compare(Slot.KILLED, morning, evening, *bounds).verdict is Verdict.UPDATE
    turned = compare(Slot.KILLED, evening, morning, bounds[1], bounds[0])
    assert (turned.a, turned.b) == ("v2", "v1")


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ((19, None), (3, "staff"), Verdict.DIFFERENT_SCOPE),
        ((31, None), (17, "Talbiseh"), Verdict.DIFFERENT_SCOPE),
        ((22, "doctors"), (12, "staff"), Verdict.CONFLICT),
        ((2, "Serb soldiers"), (7, "Bosnian soldiers"), Verdict.DIFFERENT_SCOPE),
        ((9, "by Monday night"), (4, "by Wednesday"), Verdict.CONFLICT),
        ((0, "civilians"), (6, None), Verdict.CANNOT_TELL),
    ],
)
def test_a_part_and_its_whole_are_no_rivals(
    compare: Compare, one: tuple[int, str | None], other: tuple[int, str | None], verdict: Verdict
) -> None:
    """A toll of all and one of the staff; doctors are staff, so there are no more of them."""
    first = Account(f"[{one[0]}] died, the mayor said.", by="the mayor")
    second = Account(f"[{other[0]}] died, the group said.", "Ledger", by="the group")
    given = [{"low": low, "high": low, "scope": scope} for low, scope in (one, other)]
    assert compare(Slot.KILLED, first, second, *given).verdict is verdict


def test_what_a_strike_was_meant_for_and_what_it_hit(compare: Compare) -> None:
    """The army struck at fuel in the port; the fish market burned."""
    army = Account("The army struck at [fuel in the port].", by="The army")
    market = Account("[The fish market] burned.", "Ledger")
    found = compare(Slot.OBJECT, army, market, {"aim": True})
    assert found.verdict is Verdict.AIM_AGAINST_EFFECT


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("The army [would not say] who fired.", Verdict.DECLINED),
        ("The army [declined to comment] on it.", Verdict.DECLINED),
        ("The mission [did not know] who fired.", Verdict.CANNOT_TELL),
        ("The monitor [could not verify] who fired.", Verdict.CANNOT_TELL),
        ("The army [did not fire] that day.", Verdict.DENIED),
    ],
)
def test_who_says_nothing_says_neither_yes_nor_no(
    compare: Compare, words: str, verdict: Verdict
) -> None:
    """The rebels say that the army fired; the army denies it, or would not say."""
    rebels = Account("The rebels said [the army] fired.", by="The rebels")
    found = compare(Slot.ACTOR, rebels, Account(words, "Ledger", 12))
    assert found.verdict is verdict
    assert found.b == "v2"


def test_a_paper_takes_its_story_back(compare: Compare) -> None:
    """The Ledger said that the bridge was blown up, and withdraws the report."""
    story = Account("The bridge was [blown up].", "Ledger")
    later = Account("The Ledger [withdraws] its report on the bridge.", "Ledger", 12)
    assert compare(Slot.HAPPENED, story, later).verdict is Verdict.RETRACTED
    other = Account("The bridge was [blown up].", "Meridian")
    assert compare(Slot.HAPPENED, other, later).verdict is Verdict.COMPATIBLE


def test_troops_that_withdraw_withdraw_no_story(compare: Compare) -> None:
    """The army fled, by one account, and has withdrawn, by the other."""
    rebels = Account("The army [fled] from the town.", by="The army")
    army = Account("The brigade [has withdrawn] from the town.", "Ledger", 12)
    assert compare(Slot.ACT, rebels, army).verdict is Verdict.CONFLICT


def test_a_correction_names_what_was_wrong(compare: Compare) -> None:
    """The Ledger wrote of 26 trucks; its correction says that there were 16."""
    first = Account("A column of [26 trucks] crossed.", "Ledger")
    later = Account("Correction: a column of [16 trucks], not 26 trucks, crossed.", "Ledger", 12)
    found = compare(Slot.AMOUNT, first, later, {"low": 26, "high": 26}, {"low": 16, "high": 16})
    assert found.verdict is Verdict.CORRECTED
    assert "correction" in found.why


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("a helicopter", "an Apache helicopter", Verdict.REFINES),
        ("a helicopter", "a warplane", Verdict.CONFLICT),
        ("mortar bombs", "rockets", Verdict.CONFLICT),
        ("shells", "mortar bombs", Verdict.REFINES),
        ("shells", "bombs", Verdict.COMPATIBLE),
    ],
)
def test_weapons_of_one_kind_and_of_another(
    compare: Compare, one: str, other: str, verdict: Verdict
) -> None:
    """A witness saw one weapon, the army tells of another."""
    witness = Account(f"A witness saw [{one}].", by="A witness")
    army = Account(f"The army told of [{other}].", "Ledger", 12, by="The army")
    assert compare(Slot.MEANS, witness, army).verdict is verdict


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("noon", "12:40", Verdict.CONFLICT),
        ("8:12 a.m.", "8:14 a.m.", Verdict.CONFLICT),
        ("about 6:30 p.m.", "18:30", Verdict.AGREE),
        ("half past six this evening", "18:30", Verdict.AGREE),
        ("four in the afternoon", "16:00", Verdict.AGREE),
        ("the afternoon", "4 p.m.", Verdict.REFINES),
        ("Wednesday evening", "Thursday evening", Verdict.CONFLICT),
        ("overnight", "between ten and midnight", Verdict.REFINES),
        ("last night", "two in the morning", Verdict.REFINES),
    ],
)
def test_times_by_the_clock_and_by_the_day(
    compare: Compare, one: str, other: str, verdict: Verdict
) -> None:
    """Two accounts of when the shells fell."""
    first = Account(f"The shells fell at [{one}].", by="The shells")
    second = Account(f"It began at [{other}].", "Ledger", 12)
    assert compare(Slot.TIME, first, second).verdict is verdict


def test_local_time_and_greenwich_time_agree_on_the_minute(compare: Compare) -> None:
    """Shots at 12:20; the log, in GMT, has 1120."""
    corps = Account("The shots fell at [12:20].")
    log = Account("The log, in GMT, has shots at [1120].", "Observers", 12)
    assert compare(Slot.TIME, corps, log).verdict is Verdict.AGREE


def test_a_quotation_cut_short_says_another_thing(compare: Compare) -> None:
    """“We cannot go on like this today”, and in a headline: “We cannot go on”."""
    whole = Account("He said: [“We cannot go on like this today”].")
    cut = Account("[“We cannot go on”]", "Tabloid", 12)
    assert compare(Slot.WORDING, whole, cut).verdict is Verdict.CONFLICT
    spun = Account("[“We cannot proceed like this today”]", "Spun", 12)
    assert compare(Slot.WORDING, whole, spun).verdict is Verdict.AGREE


def test_versions_of_other_slots_are_not_compared(tables: ComparisonTables) -> None:
    """Who fired, and with what."""
    who, what = Account("[The army] fired."), Account("They fired [rockets].", "Ledger")
    records = {each.record.document.id: each.record for each in (who, what)}
    versions = (who.version("v1", Slot.ACTOR), what.version("v2", Slot.MEANS))
    assert compare_versions(versions, records, tables) == ()


def test_every_line_of_the_tables_is_read(tables: ComparisonTables) -> None:
    assert set(tables.stances) == {"declined", "unknown", "withdrawn", "denied"}
    words = (*tables.kinds.words, *tables.people, *tables.loose, *tables.things, *tables.many)
    assert all(word == word.lower() for word in words)
    assert {name for name in tables.people_within.values() if name != "-"} <= set(
        tables.people.values()
    )
    assert all(0 <= low <= high <= 1800 for low, high in tables.day_parts.values())
    assert all(-720 <= minutes <= 840 for both in tables.zones.values() for minutes in both)
    assert all(len(code) == 3 and code.isupper() for own in tables.blocs.values() for code in own)
    assert {Slot(slot) for slot in tables.asked} <= set(Slot)


def test_every_question_and_every_wider_kind_is_known(tables: ComparisonTables) -> None:
    known = {kind for own in tables.kinds.words.values() for kind in own}
    assert set(tables.kinds.wider) <= known
    assert {wider.head for wider in tables.kinds.wider.values()} <= {kind.head for kind in known}
    heads = {head for own in tables.kinds.exclusive.values() for head in own}
    assert heads <= {kind.head for kind in known}
    alone = {head for head in heads if len({k.name for k in known if k.head == head}) < 2}
    assert alone == set()

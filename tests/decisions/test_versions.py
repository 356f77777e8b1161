"""What people rejected is left out and shown; what they corrected or added counts beside."""

from counterclaim.comparison import ComparisonTables, compare_versions
from counterclaim.decisions import DecidedVersions
from counterclaim.model.comparison import Slot, Verdict, Version
from counterclaim.model.decided import Decisions
from counterclaim.model.ruling import RulingKind
from tests.decisions.conftest import Strike, decided
from tests.decisions.ruled import Log, by_hand, claim


def on(found: DecidedVersions, slot: Slot) -> list[Version]:
    return [each for each in found.standing if each.slot is slot]


def test_without_rulings_the_versions_are_the_machines(
    strike: Strike, tables: ComparisonTables
) -> None:
    found = decided(strike, Decisions(), tables)
    assert not found.left_out
    assert not found.by_hand
    assert {each.low for each in on(found, Slot.KILLED)} == {36, 12}


def test_a_rejected_number_is_left_out_and_says_by_whom(
    strike: Strike, tables: ComparisonTables
) -> None:
    log = Log()
    log.rule(RulingKind.REJECT, [claim(strike.ministry, "n1")], why="a slip of the pen")
    found = decided(strike, log.on(*strike.records.values()), tables)
    (toll,) = on(found, Slot.KILLED)
    assert toll.low == 36
    (left,) = found.left_out
    assert left.version.value == "12"
    assert str(left.mark) == ("rejected by Ama Terri, 2026-11-23 (ruling 1): a slip of the pen")
    assert {each.value for each in on(found, Slot.ACTOR)} == {"Russian jets", "army helicopters"}


def test_a_rejected_act_takes_all_that_it_tells_along(
    strike: Strike, tables: ComparisonTables
) -> None:
    log = Log()
    log.rule(RulingKind.REJECT, [claim(strike.ministry, "e1")])
    decisions = log.on(*strike.records.values())
    found = decided(strike, decisions, tables, [strike.ministry.document.id])
    assert {each.version.slot for each in found.left_out} >= {Slot.ACTOR, Slot.KILLED, Slot.PLACE}
    assert all(len(each.claims) == 2 for each in found.standing)


def test_what_was_taken_back_holds_no_more(strike: Strike, tables: ComparisonTables) -> None:
    log = Log()
    log.rule(RulingKind.REJECT, [claim(strike.ministry, "n1")])
    log.rule(RulingKind.UNDO, [claim(strike.ministry, "n1")], undoes=1)
    found = decided(strike, log.on(*strike.records.values()), tables)
    assert not found.left_out
    assert len(on(found, Slot.KILLED)) == 2


def correct(log: Log, strike: Strike, proposition: str, slot: str, to: str | None) -> None:
    log.rule(
        RulingKind.CORRECT, [claim(strike.ministry, proposition)],
        before={slot: "as read"}, after={slot: to},
    )  # fmt: skip


def test_a_corrected_number_joins_those_who_say_the_same(
    strike: Strike, tables: ComparisonTables
) -> None:
    log = Log()
    log.rule(
        RulingKind.CORRECT, [claim(strike.ministry, "n1")], before={"low": "12", "high": "12"},
        after={"low": "36", "high": "36"}, why="the film has 36",
    )  # fmt: skip
    found = decided(strike, log.on(*strike.records.values()), tables)
    (toll,) = on(found, Slot.KILLED)
    assert len(toll.claims) == 3
    assert [each.mark.did for each in found.marks] == ["number corrected from “12” to “36”"]
    (left,) = found.left_out
    assert left.version.low == 12


def test_a_corrected_actor_stands_beside_what_was_read(
    strike: Strike, tables: ComparisonTables
) -> None:
    log = Log()
    correct(log, strike, "e1", "actor", "a rebel drone [-]")
    found = decided(strike, log.on(*strike.records.values()), tables)
    assert [(each.id[-2], each.value) for each in on(found, Slot.ACTOR)] == [
        ("v", "Russian jets"),
        ("h", "a rebel drone"),
    ]
    assert [each.version.value for each in found.left_out] == ["army helicopters"]


def test_a_corrected_actor_is_compared_by_whom_it_means(
    strike: Strike, tables: ComparisonTables
) -> None:
    log = Log()
    correct(log, strike, "e1", "actor", "RUS")
    found = decided(strike, log.on(*strike.records.values()), tables)
    (actor,) = on(found, Slot.ACTOR)
    assert len(actor.claims) == 3  # another name of the same party
    other = Log()
    correct(other, strike, "e1", "actor", "Syrian army")
    found = decided(strike, other.on(*strike.records.values()), tables)
    (verdict,) = [
        each.verdict
        for each in compare_versions(
            on(found, Slot.ACTOR), strike.records, tables, by_hand=found.by_hand
        )
    ]
    assert verdict is Verdict.CONFLICT


def test_unknown_is_a_correction_too(strike: Strike, tables: ComparisonTables) -> None:
    log = Log()
    correct(log, strike, "e1", "actor", None)
    found = decided(strike, log.on(*strike.records.values()), tables)
    assert [each.value for each in on(found, Slot.ACTOR)] == ["Russian jets"]
    assert [each.mark.did for each in found.left_out] == [
        "actor corrected from “as read” to unknown"
    ]


def test_a_denial_that_was_taken_for_a_statement(strike: Strike, tables: ComparisonTables) -> None:
    log = Log()
    correct(log, strike, "e1", "polarity", "negative")
    found = decided(strike, log.on(*strike.records.values()), tables)
    assert [each.value for each in on(found, Slot.HAPPENED)] == ["yes", "no"]
    (compared,) = compare_versions(
        on(found, Slot.HAPPENED), strike.records, tables, by_hand=found.by_hand
    )
    assert compared.verdict is Verdict.DENIED


def add(log: Log, strike: Strike, words: str, incident: str | None, **slots: str) -> None:
    text = strike.agency.document.text
    start = text.index(words)
    after: dict[str, object] = {
        "start": start, "end": start + len(words), "part": "text", "text": words, "slots": slots,
    }  # fmt: skip
    if incident:
        after["incident"] = incident
    log.rule(RulingKind.ADD, [by_hand(strike.agency, len(log.rulings) + 1)], after=after)


def test_an_added_number_counts_in_the_incident_that_is_named(
    strike: Strike, tables: ComparisonTables
) -> None:
    log = Log()
    add(log, strike, "Forty", "1234", kind="count", what="killed", low="40", high="40",
        source="two doctors")  # fmt: skip
    found = decided(strike, log.on(*strike.records.values()), tables)
    added = next(each for each in on(found, Slot.KILLED) if each.low == 40)
    assert added.claims[0].attribution == "h1"  # a voice that the reading has not
    log.rule(RulingKind.REJECT, [by_hand(strike.agency, 1)])
    found = decided(strike, log.on(*strike.records.values()), tables)
    assert 40 not in {each.low for each in on(found, Slot.KILLED)}


def test_an_added_claim_of_no_incident_counts_only_in_a_mentions_sentence(
    strike: Strike, tables: ComparisonTables
) -> None:
    log = Log()
    add(log, strike, "Forty", None, kind="count", what="killed", low="40", high="40")
    add(log, strike, "were killed", None, kind="count", what="injured", low="7", high="7")
    found = decided(strike, log.on(*strike.records.values()), tables)
    assert 40 not in {each.low for each in on(found, Slot.KILLED)}
    assert [each.low for each in on(found, Slot.INJURED)] == [7]


def test_accepting_and_notes_are_marks_and_change_nothing(
    strike: Strike, tables: ComparisonTables
) -> None:
    log = Log()
    log.rule(RulingKind.ACCEPT, [claim(strike.paper, "n1")])
    log.rule(RulingKind.NOTE, [claim(strike.paper, "n1")], why="the mayor was asked too")
    found = decided(strike, log.on(*strike.records.values()), tables)
    plain = decided(strike, Decisions(), tables)
    assert found.standing == plain.standing
    assert [each.mark.did for each in found.marks] == ["accepted", "noted"]

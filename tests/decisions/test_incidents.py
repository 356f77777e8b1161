"""Incidents that people joined, parted, rejected and graded."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.decisions import DecidedIncidents, decide_incidents
from counterclaim.model.decided import Decisions, Mark, MentionsRuled
from counterclaim.model.incident import Incident, Level, Mention
from counterclaim.model.ruling import RulingKind
from counterclaim.review import regroup
from tests.decisions.conftest import Strike
from tests.decisions.ruled import Log, claim, event, incident

GRADED: dict[str, object] = {
    "grade": "fair", "scale": "airwars", "standard": "Airwars 2024",
    "order": ["confirmed", "fair", "weak", "contested", "discounted"],
}  # fmt: skip


@pytest.fixture
def two(strike: Strike) -> tuple[Incident, Incident]:
    """The machine has two incidents: the agency and the paper; the ministry alone."""
    whole = strike.incident
    ministry = Mention(strike.ministry.document.id, "e1")
    others = tuple(each for each in whole.mentions if each != ministry)
    return (
        replace(whole, id="aaaa1111", mentions=others, maybe=("bbbb2222",)),
        replace(whole, id="bbbb2222", mentions=(ministry,), maybe=("aaaa1111",)),
    )


Decide = Callable[[Log], DecidedIncidents]


@pytest.fixture
def decide(strike: Strike, two: tuple[Incident, Incident]) -> Decide:
    def find(name: str) -> Incident | None:
        return next((each for each in two if each.id.startswith(name)), None)

    def describe(mentions: Sequence[Mention]) -> Incident:
        name = "made" + "".join(each.document[:2] for each in mentions)
        return replace(two[0], id=name, mentions=tuple(mentions), maybe=())

    def decided(log: Log) -> DecidedIncidents:
        return decide_incidents(two, log.on(*strike.records.values()), find, describe, cut_small)

    return decided


def test_what_nobody_ruled_on_stays(decide: Decide, two: tuple[Incident, Incident]) -> None:
    found = decide(Log())
    assert found.incidents == two
    assert not found.decided


@pytest.mark.parametrize("by", ["mentions", "incidents"])
def test_joined_incidents_are_one_and_show_the_ruling(
    decide: Decide, strike: Strike, by: str
) -> None:
    log = Log()
    if by == "mentions":
        targets = [event(strike.paper), event(strike.ministry)]
    else:
        targets = [incident("aaaa"), incident("bbbb")]
    log.rule(RulingKind.MERGE, targets, why="the same market, says the mayor")
    found = decide(log)
    (one,) = found.incidents
    assert one.id == "aaaa1111"
    assert len(one.mentions) == 3
    assert one.maybe == ()
    assert found.now == {"bbbb2222": ("aaaa1111",)}
    (mark,) = found.decided["aaaa1111"].marks
    assert (mark.did, mark.who, mark.why) == (
        "joined", "Ama Terri", "the same market, says the mayor",
    )  # fmt: skip


def test_a_parted_incident_falls_apart_under_new_ids(decide: Decide, strike: Strike) -> None:
    log = Log()
    log.rule(RulingKind.SPLIT, [event(strike.agency)], [event(strike.paper)])
    log.rule(RulingKind.ASSESS, [incident("aaaa")], after=GRADED)
    found = decide(log)
    assert len(found.incidents) == 3
    assert "aaaa1111" not in {each.id for each in found.incidents}
    assert len(found.now["aaaa1111"]) == 2
    assert all(found.decided[each].marks[0].did == "held apart" for each in found.now["aaaa1111"])
    (lost,) = found.unfitting  # nobody said which part was graded
    assert lost.why.startswith("it was parted since, into made")


def cut_small(
    mentions: frozenset[Mention],
    joined: frozenset[frozenset[Mention]],
    parted: frozenset[frozenset[Mention]],
) -> Sequence[frozenset[Mention]]:
    """What people joined stays together, all else is alone."""
    return regroup([frozenset({each}) for each in sorted(mentions)], joined, parted)


def many() -> Incident:
    """Six mentions of one incident."""
    mentions = tuple(Mention(str(n), "e1") for n in range(6))
    return Incident(
        "cccc3333", Level.ACT, "ASSAULT", None, None, None, None, None, None, None, mentions, None,
        (), (),
    )  # fmt: skip


_TWO = st.sampled_from(list(combinations(range(6), 2)))
_PAIRS = st.lists(st.tuples(_TWO, st.booleans()), max_size=6)


@given(_PAIRS)
def test_no_mention_is_lost_or_told_twice(
    ruled: list[tuple[tuple[int, int], bool]],
) -> None:
    whole = many()
    first = replace(whole, mentions=whole.mentions[:3], id="aaaa1111")
    second = replace(whole, mentions=whole.mentions[3:], id="bbbb2222")
    mark = Mark(1, RulingKind.SPLIT, "Ama Terri", "2026-11-23", "ruled", "why")
    pairs = tuple(
        MentionsRuled(whole.mentions[one], whole.mentions[other], together, mark)
        for (one, other), together in dict(ruled).items()
    )

    def describe(mentions: Sequence[Mention]) -> Incident:
        name = "".join(each.document for each in mentions)
        return replace(whole, id=f"made{name}", mentions=tuple(mentions), ties=())

    found = decide_incidents(
        (first, second), Decisions(mentions=pairs), lambda _: None, describe, cut_small
    )
    told = [mention for each in found.incidents for mention in each.mentions]
    assert sorted(told) == sorted(whole.mentions)
    assert len({each.id for each in found.incidents}) == len(found.incidents)


def test_a_split_of_what_the_machine_has_apart_is_shown(decide: Decide, strike: Strike) -> None:
    log = Log()
    log.rule(RulingKind.SPLIT, [event(strike.paper)], [event(strike.ministry)])
    found = decide(log)
    assert [each.id for each in found.incidents] == ["aaaa1111", "bbbb2222"]
    assert found.decided["bbbb2222"].marks[0].did == "held apart"


def test_a_rejected_act_is_no_mention(decide: Decide, strike: Strike) -> None:
    log = Log()
    log.rule(RulingKind.REJECT, [claim(strike.paper, "e1")])
    log.rule(RulingKind.REJECT, [claim(strike.ministry, "e1")])
    found = decide(log)
    (left,) = found.incidents
    assert left.id == "aaaa1111"
    assert [each.document for each in left.mentions] == [strike.agency.document.id]
    assert [each.id for each in found.rejected] == ["bbbb2222"]


def test_grades_stand_on_an_incident_with_author_and_standard(decide: Decide) -> None:
    log = Log()
    log.rule(RulingKind.ASSESS, [incident("aaaa1111")], after=GRADED, why="two sources")
    log.rule(RulingKind.NOTE, [incident("aaaa1111")], why="ask the council again")
    log.rule(RulingKind.ASSESS, [incident("cccc")], after=GRADED)
    found = decide(log)
    decided = found.decided["aaaa1111"]
    (grade,) = decided.assessments
    assert (grade.grade, grade.standard, grade.author, grade.date) == (
        "fair", "Airwars 2024", "Ama Terri", "2026-11-23",
    )  # fmt: skip
    assert grade.grades[0] == "confirmed"
    assert [each.why for each in decided.marks] == ["ask the council again"]
    assert [each.why for each in found.unfitting] == ["there is none"]


def test_a_rejected_incident_is_not_listed(decide: Decide) -> None:
    log = Log()
    log.rule(RulingKind.REJECT, [incident("bbbb")], why="an exercise")
    found = decide(log)
    assert [each.id for each in found.incidents] == ["aaaa1111"]
    assert [each.id for each in found.rejected] == ["bbbb2222"]
    log.rule(RulingKind.ACCEPT, [incident("bbbb")])
    assert len(decide(log).incidents) == 2

"""What comparison must find inside the seed report, and inside its twin.

The seed's page names five pairs of its sentences; the twin's sentences have the same constructions.
Where the program does not find one yet, the mark says why.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import pytest

import counterclaim
from counterclaim.accounts import AtHand, Case, Casework, load_account_tables
from counterclaim.model.comparison import Comparison, Slot, SlotClaim, Verdict
from counterclaim.model.listed import WantedIncidents
from counterclaim.model.record import Record
from tests.acceptance.check import HERE, SEED_TEXT, TEXTS
from tests.acceptance.expected import load_expectations
from tests.acceptance.report import Stretch, open_report

_EVERYTHING = WantedIncidents(reports=1)
NEEDS_SEED = pytest.mark.skipif(
    not SEED_TEXT.exists(), reason="the seed report does not lie beside this checkout"
)


@dataclass(frozen=True)
class Compared:
    """A report with its cases, and where its statements stand."""

    record: Record
    work: Casework
    sentences: Mapping[str, Stretch]

    @cached_property
    def cases(self) -> list[Case]:
        listed = self.work.listed(_EVERYTHING)
        return [self.work.case(self.work.incident(each.id)) for each in listed]

    def incident_of(self, statement: str, type_: str) -> str:
        """The incident of the act of a type that a statement tells first."""
        start, end = self.sentences[statement]
        name = next(
            each.id
            for each in self.record.events
            if each.type == type_ and start <= each.trigger[0].start < end
        )
        return next(
            each.incident.id
            for each in self.cases
            if any(mention.event == name for mention in each.incident.mentions)
        )

    def between(self, one: str, other: str) -> Iterator[Comparison]:
        """Comparisons of which each side stands in one of two statements."""
        for case in self.cases:
            claims = self._claims(case)
            for each in (*case.comparisons, *case.elsewhere.comparisons):
                sides = (claims.get(each.a, ()), claims.get(each.b, ()))
                if any(
                    all(self._stands(claim, statement) for claim in side) and side
                    for statement, side in ((one, sides[0]), (one, sides[1]))
                ) and any(
                    all(self._stands(claim, other) for claim in side) and side for side in sides
                ):
                    yield each

    def _claims(self, case: Case) -> dict[str, tuple[SlotClaim, ...]]:
        versions = (*case.versions, *case.elsewhere.versions)
        held = {each.id: each.claims for each in case.holdings}
        return held | {each.id: each.claims for each in versions}

    def _stands(self, claim: SlotClaim, statement: str) -> bool:
        start, end = self.sentences[statement]
        return all(start <= span.start < end for span in claim.spans)


@pytest.fixture(scope="module")
def reports() -> dict[str, Compared]:
    """The reports whose text is here, each alone."""
    session = counterclaim.open_session()
    tables = load_account_tables()
    found = {}
    for name in TEXTS:
        if TEXTS[name].exists():
            expected = load_expectations(HERE / f"{name}.yaml")
            record = session.read(
                TEXTS[name].read_text(encoding="utf-8"), published=expected.published
            )
            work = Casework(AtHand([record], tables.incidents), tables)
            sentences = open_report(record.to_json(), expected).sentences
            found[name] = Compared(record, work, sentences)
    return found


def both(*pairs: tuple[str, str, str | None]) -> pytest.MarkDecorator:
    """The seed and its twin, with the first letter of their statements; reasons where one fails."""
    marks: dict[str, list[pytest.MarkDecorator]] = {"seed": [NEEDS_SEED], "twin": []}
    return pytest.mark.parametrize(
        ("name", "letter"),
        [
            pytest.param(
                name,
                letter,
                marks=[
                    *marks[name],
                    *([pytest.mark.xfail(strict=True, reason=reason)] if reason else []),
                ],
                id=name,
            )
            for name, letter, reason in pairs
        ],
    )


@both(("seed", "S", None), ("twin", "T", None))
def test_stated_purpose_beside_what_was_hit(
    reports: dict[str, Compared], name: str, letter: str
) -> None:
    """1 and 7: meant for a group, and its areas are not what is hit; both can be true."""
    told = list(reports[name].between(f"{letter}1", f"{letter}7"))
    aims = [each for each in told if each.verdict is Verdict.AIM_AGAINST_EFFECT]
    assert {each.slot for each in aims} == {Slot.RECIPIENT}
    assert not any(each.verdict is Verdict.CONFLICT for each in told)


@both(("seed", "S", None), ("twin", "T", None))
def test_who_holds_the_places_beside_what_was_not_hit(
    reports: dict[str, Compared], name: str, letter: str
) -> None:
    """6 and 1: the holders are mostly others, and some who pledged to the group; compatible."""
    told = [
        each
        for each in reports[name].between(f"{letter}6", f"{letter}1")
        if each.slot is Slot.CONTROL
    ]
    assert told
    assert {each.verdict for each in told} == {Verdict.COMPATIBLE}


_TWO_DEMANDS = (
    "two sentences that tell of one demand, days and sources apart, are not known to be of one "
    "incident"
)


@both(("seed", "S", _TWO_DEMANDS), ("twin", "T", _TWO_DEMANDS))
def test_one_demand_told_twice_has_one_origin_or_two(
    reports: dict[str, Compared], name: str, letter: str
) -> None:
    """2 and 12: the same demand; a military source tells it, and then nobody who is named."""
    report = reports[name]
    incidents = {report.incident_of(f"{letter}{n}", "REQUEST") for n in (2, 12)}
    assert len(incidents) == 1
    (case,) = [each for each in report.cases if each.incident.id in incidents]
    (told,) = [each for each in case.versions if each.slot is Slot.HAPPENED]
    assert (case.origins[told.id].low, case.origins[told.id].high) == (1, 2)


@both(
    ("seed", "S", None),
    ("twin", "T", "the senate's vote gets the day of an earlier sentence, two days before"),
)
def test_the_vote_is_agreed_and_told_more_narrowly(
    reports: dict[str, Compared], name: str, letter: str
) -> None:
    """7 and 13: the parliament backed it; so did its upper house, by so many votes."""
    told = list(reports[name].between(f"{letter}7", f"{letter}13"))
    assert {each.verdict for each in told if each.slot is Slot.ACTOR} == {Verdict.REFINES}
    assert not any(each.verdict is Verdict.CONFLICT for each in told)


@both(("seed", "S", None), ("twin", "T", None))
def test_asked_requested_and_voted_are_three_acts(
    reports: dict[str, Compared], name: str, letter: str
) -> None:
    """13, 14 and 7: one state asks the other, its president asks the chamber, the chamber votes."""
    report = reports[name]
    incidents = [
        report.incident_of(f"{letter}13", "REQUEST"),
        report.incident_of(f"{letter}14", "REQUEST"),
        report.incident_of(f"{letter}7", "SUPPORT"),
    ]
    assert len(set(incidents)) == 3

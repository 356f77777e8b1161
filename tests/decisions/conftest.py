"""Three short reports of one strike: an agency's, a paper's with the same number, a ministry's."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import pytest

from counterclaim.comparison import ComparisonTables, load_comparison_tables
from counterclaim.decisions import DecidedVersions, decide_versions, given_on
from counterclaim.model.attribution import Anonymity
from counterclaim.model.claim import Claim, Link, Role
from counterclaim.model.count import VictimStatus
from counterclaim.model.decided import Decisions
from counterclaim.model.document import Document
from counterclaim.model.entity import Identity
from counterclaim.model.incident import Incident, Level, Mention
from counterclaim.model.place import Place, Use
from counterclaim.model.record import Record
from tests.exports.made import RUSSIANS, TALBISEH, act, at, number, record_of, saying

ARMY = Identity("SYR-armed-forces", "SYR", ("MIL",), "SYR", "by name")


@dataclass(frozen=True)
class Strike:
    """The reports, and the incident of their first events."""

    agency: Record
    paper: Record
    ministry: Record

    @property
    def records(self) -> dict[str, Record]:
        return {each.document.id: each for each in (self.agency, self.paper, self.ministry)}

    @property
    def incident(self) -> Incident:
        mentions = tuple(sorted(Mention(each, "e1") for each in self.records))
        return Incident(
            "1234567890abcdef", Level.ACT, "ASSAULT aerial", date(2015, 9, 30), date(2015, 10, 1),
            "Talbiseh", 163533, "SYR", 34.84, 36.73, mentions, None, (), (),
        )  # fmt: skip


def report(outlet: str, text: str, jets: str, dead: str, many: float, who: str) -> Record:
    """One sentence by one source: an act with its actor, and a number of dead."""
    document = Document(text, outlet=outlet, published=date(2015, 9, 30), language="en")
    said = saying(text, "a1", who, "said", text[text.index("said") + 5 :], Anonymity.ORGANIZATION)
    identity = RUSSIANS if "Russian" in jets else ARMY
    record = record_of(
        document,
        attributions=(said,),
        events=(act(text, "e1", "bombed", jets, attribution="a1", identity=identity,
                    counts=["n1"], place=["p1"]),),
        places=(Place(at(text, "Talbiseh"), TALBISEH, Use.LITERAL, 1, "by hand", 0.9),),
        counts=(number(text, "n1", dead, many, many, VictimStatus.UNKNOWN),),
    )  # fmt: skip
    counted = Claim("c2", "n1", (Link(Role.DOCUMENT), Link(Role.SOURCE, "a1")), at(text, dead))
    return replace(record, claims=(*record.claims, counted))


@pytest.fixture
def strike() -> Strike:
    """
    Activists said Russian jets bombed Talbiseh and 36 were killed. The governor's office said
    Russian jets bombed Talbiseh and 36 were killed. The ministry said army helicopters bombed
    Talbiseh and 12 were killed. Two doctors spoke of 36.
    """
    return Strike(
        report("Meridian", "Activists said Russian jets bombed Talbiseh and 36 were killed. "
               "Forty houses burnt down, two doctors added.", "Russian jets", "36", 36,
               "Activists"),
        report("Harbour Gazette", "The city council said Russian jets bombed Talbiseh and 36 were "
               "killed.", "Russian jets", "36", 36, "The city council"),
        report("Volga", "The ministry said army helicopters bombed Talbiseh and 12 were killed.",
               "army helicopters", "12", 12, "The ministry"),
    )  # fmt: skip


@pytest.fixture(scope="session")
def tables() -> ComparisonTables:
    return load_comparison_tables()


NAMES = {"Syrian army": ARMY, "RUS": RUSSIANS}


def decided(
    strike: Strike, decisions: Decisions, tables: ComparisonTables, rejected: Sequence[str] = ()
) -> DecidedVersions:
    """The versions; `rejected` are reports whose mention people struck."""
    whole = strike.incident
    left = tuple(each for each in whole.mentions if each.document not in rejected)
    incident = replace(whole, mentions=left)
    given = tuple(given_on(incident, decisions, strike.records, whole.id.startswith))
    return decide_versions(
        whole, incident, strike.records, decisions, tables, given,
        lambda words, _day: NAMES.get(words),
    )  # fmt: skip

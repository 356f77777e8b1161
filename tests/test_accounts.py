"""From many reports to incidents, accounts side by side and the origins behind them."""

from collections.abc import Iterable, Sequence

import pytest

from counterclaim import Session, open_session
from counterclaim.accounts import AtHand, Casework, documents_of, load_account_tables
from counterclaim.model.comparison import Slot, Verdict
from counterclaim.model.errors import IncidentError
from counterclaim.model.incident import Incident
from counterclaim.model.listed import WantedIncidents
from counterclaim.model.record import Record

WIRE = (
    "BAMAKO, June 19 (Meridian) - Gunmen killed 12 people in the village of Diallassagou on "
    "Saturday evening, a local official told Meridian."
)
COPY = (
    "Gunmen killed 12 people in the village of Diallassagou on Saturday evening, a local official "
    "told Meridian."
)
RIVAL = (
    "Gunmen killed 30 people in Diallassagou on Saturday evening, the army said in a statement. "
    "The army said it did not have a list of the dead."
)
ELSEWHERE = "Russia and Ukraine exchanged 90 prisoners near Chernihiv on Friday, Kyiv said."


@pytest.fixture(scope="module")
def session() -> Session:
    return open_session()


@pytest.fixture(scope="module")
def records(session: Session) -> Sequence[Record]:
    given = (
        ("Meridian News Agency", WIRE, "2022-06-19"),
        ("The Harbour Gazette", COPY, "2022-06-19"),
        ("Northern Post", RIVAL, "2022-06-19"),
        ("Northern Post", ELSEWHERE, "2022-06-19"),
    )
    return [session.read(text, outlet=outlet, published=day) for outlet, text, day in given]


@pytest.fixture(scope="module")
def work(records: Sequence[Record]) -> Casework:
    return work_of(records)


def work_of(records: Iterable[Record]) -> Casework:
    tables = load_account_tables()
    return Casework(AtHand(records, tables.incidents), tables)


def most_told(work: Casework) -> Incident:
    return work.incident(next(work.listed()).id)


def test_reports_of_one_attack_are_one_incident(work: Casework) -> None:
    most = most_told(work)
    case = work.case(most)
    assert len(documents_of(most)) == 3
    assert most.place == "Diallassagou"
    assert not any(case.records[each].document.text == ELSEWHERE for each in case.documents)


def test_tolls_that_differ_are_found_with_who_stands_behind_them(work: Casework) -> None:
    case = work.case(most_told(work))
    tolls = {each.low: each for each in case.versions if each.slot is Slot.KILLED}
    assert set(tolls) == {12.0, 30.0}
    assert len(tolls[12.0].claims) == 2
    assert case.origins[tolls[12.0].id].high == 1  # a copy adds nobody
    (found,) = [each for each in case.comparisons if each.slot is Slot.KILLED]
    assert found.verdict is Verdict.CONFLICT


def test_any_order_of_reports_gives_the_same(records: Sequence[Record], work: Casework) -> None:
    other = work_of(reversed(records))
    everything = WantedIncidents(reports=1)
    assert list(other.listed(everything)) == list(work.listed(everything))
    assert other.case(most_told(other)) == work.case(most_told(work))


def test_an_incident_is_found_by_how_its_id_begins(work: Casework) -> None:
    first = most_told(work)
    assert work.incident(first.id[:6]) == first
    with pytest.raises(IncidentError, match="found none"):
        work.incident("not there")
    with pytest.raises(IncidentError, match="expected the id of an incident"):
        work.incident("")

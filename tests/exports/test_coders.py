"""One row an incident: low, best and high, precision, who decided, notes from the record."""

import csv
import io
from dataclasses import replace
from datetime import date

from counterclaim.exports import Discretion
from counterclaim.exports.coders import COLUMNS, write_coders_csv
from counterclaim.exports.precision import date_precision, where_precision
from counterclaim.model.count import VictimStatus
from counterclaim.model.decided import Decided
from counterclaim.model.record import Record
from counterclaim.model.ruling import Assessment
from tests.exports.made import (
    SYRIA,
    TALBISEH,
    case_of,
    incident_of,
    ministry_record,
    number,
    nurse_record,
)

FOUND = Assessment(
    "fair", "airwars", "Airwars", "Ama Terri", "2015-12-01", "two sources apart",
    ("confirmed", "fair", "weak", "contested", "discounted"),
)  # fmt: skip


def row_of(
    *records: Record, found: tuple[Assessment, ...] = (), exact: bool = False
) -> dict[str, str]:
    out = io.BytesIO()
    case = case_of(incident_of(*records), *records, decided=Decided(assessments=found))
    assert write_coders_csv(out, records, [case], Discretion(exact=exact)) == 1
    (row,) = csv.DictReader(io.StringIO(out.getvalue().decode(), newline=""))
    return row


def test_a_strike_and_its_denial_make_one_row() -> None:
    row = row_of(nurse_record(), ministry_record())
    assert (row["killed_civilian_low"], row["killed_civilian_high"]) == ("36", "")
    assert row["killed_civilian_best"] == ""
    assert [row[f"killed_combatant_{each}"] for each in ("low", "best", "high")] == ["12"] * 3
    assert (row["date_prec"], row["where_prec"], row["lat"]) == ("1", "1", "34.8")
    assert (row["first_day"], row["last_day"]) == ("2015-09-30", "2015-09-30")
    assert row["reports"] == "2"
    assert row["decided_by"] == "machine"
    assert row["maybe_the_same_as"] == "i2"
    assert "suspected, according to" in row["suspected_actor"]
    assert "said not to have done so, according to “The defence ministry”" in row["suspected_actor"]
    assert "an account names no upper bound" in row["notes"]
    assert "not so, certain, happened" in row["notes"]
    assert "Haddad" not in "".join(row.values())


def test_accounts_that_differ_give_no_best_figure() -> None:
    first, second = nurse_record(), ministry_record()
    seven = number(second.document.text, "n1", "12", 30, 40, VictimStatus.CIVILIAN)
    exactly = replace(first.counts[0], low=12.0, high=12.0)
    row = row_of(replace(first, counts=(exactly,)), replace(second, counts=(seven,)))
    figures = [row[f"killed_civilian_{each}"] for each in ("low", "best", "high")]
    assert figures == ["12", "", "40"]
    assert "no best figure (killed, civilian)" in row["notes"]


def test_a_toll_of_what_is_denied_is_not_counted_in() -> None:
    record = ministry_record()
    denied = replace(record.events[0], counts=("n1",))
    row = row_of(replace(record, events=(denied,), claims=record.claims[:1]))
    assert row["killed_combatant_low"] == ""
    assert "not counted in, told of what is denied: “12”" in row["notes"]


def test_who_reviewed_it_stands_there_by_name() -> None:
    row = row_of(nurse_record(), found=(FOUND,), exact=True)
    assert row["decided_by"] == "reviewed by Ama Terri, 2015-12-01: fair (Airwars)"
    assert row["lat"] == "34.84024"
    assert tuple(row) == COLUMNS


def test_precision_codes() -> None:
    assert where_precision(TALBISEH) == 1
    assert where_precision(replace(TALBISEH, radius_km=40.0)) == 2
    assert where_precision(SYRIA) == 6
    assert where_precision(None) is None
    day = date(2015, 9, 1)
    lasting = {2: 1, 4: 2, 8: 3, 30: 4}
    for until, code in lasting.items():
        assert date_precision(day, date(2015, 9, until)) == code
    assert date_precision(day, date(2016, 9, 1)) == 5
    assert date_precision(day, None) is None

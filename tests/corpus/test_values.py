"""Values of times, and the days they cover."""

from datetime import date

import pytest

from corpus.format import Interval
from corpus.values import days_of, edtf_of, why_no_value


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        *(
            ("DATE", v)
            for v in ("2022-06-18", "2022-06", "2022", "199X", "2022-W24", "2022-W24-WE")
        ),
        *(
            ("DATE", v)
            for v in ("2022-SU", "2022-Q3", "PAST_REF", "2014/..", "XXXX-WXX-5", "XXXX-06")
        ),
        *(("DATE", v) for v in ("2022-06-03/2022-06-05", "2022-06~")),
        *(("TIME", v) for v in ("2022-06-18T14:05", "2022-06-18TNI", "2022-06-18T09:10Z")),
        *(("DURATION", v) for v in ("P3D", "PT4H", "P1Y6M", "PXW", "P2.5Y", "PTXM")),
        *(("SET", v) for v in ("P1D", "XXXX-WXX-5", "XXXX-XX-XXTNI")),
    ],
)
def test_values_that_are_valid(kind: str, value: str) -> None:
    assert why_no_value(kind, value) is None


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        *(("DATE", v) for v in ("18 June", "2022-6-18", "2022-06-31", "2022-13", "2022-W54", "")),
        *(("DATE", v) for v in ("2022-06-18T14:05", "2022-06-05/2022-06-03", "../..", "P3D")),
        *(("TIME", v) for v in ("14:05", "2022-06-18", "2022-06-18T25:00", "2022-02-30TNI")),
        *(("DURATION", v) for v in ("P", "3D", "PT", "2022")),
    ],
)
def test_values_that_are_none(kind: str, value: str) -> None:
    assert why_no_value(kind, value)


@pytest.mark.parametrize(
    ("value", "start", "end"),
    [
        ("2022-06-18", date(2022, 6, 18), date(2022, 6, 19)),
        ("2022-12", date(2022, 12, 1), date(2023, 1, 1)),
        ("2022", date(2022, 1, 1), date(2023, 1, 1)),
        ("199X", date(1990, 1, 1), date(2000, 1, 1)),
        ("2022-W24", date(2022, 6, 13), date(2022, 6, 20)),
        ("2022-W24-WE", date(2022, 6, 18), date(2022, 6, 20)),
        ("2022-06-18TNI", date(2022, 6, 18), date(2022, 6, 19)),
        ("2022-06-03/2022-06-05", date(2022, 6, 3), date(2022, 6, 6)),
    ],
)
def test_the_days_of_a_value(value: str, start: date, end: date) -> None:
    assert days_of(value) == Interval(start, end)


def test_values_that_fix_no_days() -> None:
    assert [days_of(v) for v in ("PAST_REF", "P3D", "2014/..", "2022-SU")] == [None] * 4


def test_edtf_counts_the_last_day_in() -> None:
    assert edtf_of("2022-06", days_of("2022-06")) == "2022-06"
    assert edtf_of("2022-W24", days_of("2022-W24")) == "2022-06-13/2022-06-19"
    assert edtf_of("2022-06-18TNI", days_of("2022-06-18TNI")) == "2022-06-18"
    assert edtf_of("PAST_REF", None) is None

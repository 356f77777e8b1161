"""Times that begin or end a range, and years that a history tells aside."""

from datetime import date

import pytest

from counterclaim.model.time import Interval
from tests.timed import REPORTED, times_of, told

DAY_AFTER = date(2015, 10, 1)


@pytest.mark.parametrize(
    ("report", "value", "edtf", "days"),
    [
        ("The siege has lasted since March 2013.", "2013-03", "2013-03/..",
         Interval(date(2013, 3, 1), DAY_AFTER)),
        ("Nobody has been there since Friday.", "2015-09-25", "2015-09-25/..",
         Interval(date(2015, 9, 25), DAY_AFTER)),
        ("Roads are closed since early 2014.", "2014", "2014-01-01/..",
         Interval(date(2014, 1, 1), DAY_AFTER)),
        ("From 2003 on, the province was without police.", "2003", "2003/..",
         Interval(date(2003, 1, 1), None)),
        ("From 1 May 2014 onwards no convoy passed.", "2014-05-01", "2014-05-01/..",
         Interval(date(2014, 5, 1), None)),
        ("Prices have doubled since year-end.", "2014", "2014-07-02/..",
         Interval(date(2014, 7, 2), DAY_AFTER)),
        ("They held the bridge until 12 May 2014.", "2014-05-12", "../2014-05-12",
         Interval(None, date(2014, 5, 13))),
        ("They held the bridge till the end of 2014.", "2014", "../2014-12-31",
         Interval(None, date(2015, 1, 1))),
    ],
)  # fmt: skip
def test_a_range_with_one_end_told_is_open(
    report: str, value: str, edtf: str, days: Interval
) -> None:
    (only,) = times_of(report)
    assert (only.value, only.edtf, only.interval) == (value, edtf, days)
    assert "of a range" in only.why


@pytest.mark.parametrize(
    "report",
    [
        "Nobody has spoken since Friday's attack.",
        "From Friday on the border was shut.",
        "The attack of Friday was the first.",
        "Convoys came from Friday to the camp.",
    ],
)
def test_other_words_open_no_range(report: str) -> None:
    (only,) = times_of(report)
    assert only.interval == Interval(date(2015, 9, 25), date(2015, 9, 26))


def test_without_publication_a_range_ends_nowhere() -> None:
    """
    The road has been closed since March 2013, and will be until Friday.
    """
    text = str(test_without_publication_a_range_ends_nowhere.__doc__).strip()
    since, until = times_of(text, published=None)
    assert since.interval == Interval(date(2013, 3, 1), None)
    assert (until.value, until.interval, until.edtf) == ("XXXX-WXX-5", None, None)


@pytest.mark.parametrize(
    ("report", "words", "value"),
    [
        ("Officials postponed until Friday any talk of a truce.", "Friday", "2015-10-02"),
        ("The two sides are to meet in Geneva on Friday.", "Friday", "2015-10-02"),
        ("He left the day before last Tuesday.", "the day before last Tuesday", "2015-09-28"),
        ("The vote is planned for the spring of next year.", "the spring of next year", "2016-SP"),
        ("Nothing has come in since December.", "December", "2014-12"),
        ("Easter week of 2015 saw no fighting.", "Easter week", "2015-W14"),
    ],
)
def test_what_looks_ahead_and_what_looks_back(report: str, words: str, value: str) -> None:
    assert (words, value) in told(report)


def test_a_year_told_aside_does_not_move_the_month_that_is_told() -> None:
    """
    War came in 1917. In January 1918 the town fell, in March 1919 the fleet left and in May 1920
    the army. On 10 March 1921 the siege began, a year before the one planned for 1922.
    On 11 March the walls were breached. In 1922 nothing was left, and in May all were gone.
    """
    text = " ".join(
        str(test_a_year_told_aside_does_not_move_the_month_that_is_told.__doc__).split()
    )
    values = dict(told(text, date(2009, 12, 19)))
    assert values["11 March"] == "1921-03-11"
    assert values["May"] == "1922-05"


def test_a_heading_begins_a_new_line() -> None:
    """A history in sections, of which the first looks far ahead."""
    text = (
        "1917\n\nThe war began in March 1917 and was over in 1921. Much changed in June 1918, in "
        "1919 and in July 1920.\n\n1918\n\nIn April the front fell."
    )
    assert dict(told(text, date(2009, 12, 19)))["April"] == "1918-04"


def test_days_of_other_calendars_are_not_guessed() -> None:
    assert told("The truce held over the Lunar New Year.", REPORTED) == []

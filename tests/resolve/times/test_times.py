"""Times as reports tell them: what is found, what it says, and from when it is counted."""

from dataclasses import replace
from datetime import date

import pytest

from counterclaim.model.document import Document
from counterclaim.model.time import AnchorKind, Interval
from tests.timed import FIND, REPORTED, reading_with, times_of, told


@pytest.mark.parametrize(
    ("report", "words", "value"),
    [
        ("Shelling stopped on 3 May 2014 near the port.", "3 May 2014", "2014-05-03"),
        ("Shelling stopped on May 3, 2014, near the port.", "May 3, 2014", "2014-05-03"),
        ("Shelling stopped on the 3rd of May 2014.", "3rd of May 2014", "2014-05-03"),
        ("The truce of Friday, Sept. 4, 2015, held.", "Friday, Sept. 4, 2015", "2015-09-04"),
        ("The list dates from 2014-05-03 and names nine.", "2014-05-03", "2014-05-03"),
        ("The list dates from 23/10/2014.", "23/10/2014", "2014-10-23"),
        ("The order of 23.10.2014 was never lifted.", "23.10.2014", "2014-10-23"),
        ("Fighting spread in March 2011.", "March 2011", "2011-03"),
        ("The war broke out in 1996.", "1996", "1996"),
        ("The 2003 invasion left the state without an army.", "2003", "2003"),
        ("He was jailed in the 1980s.", "the 1980s", "198"),
        ("He was jailed in the late 1980s.", "the late 1980s", "198"),
        ("He was jailed in the '90s.", "the '90s", "199"),
        ("The nineties were lost to the feud.", "The nineties", "199"),
        ("The fort dates from the 19th century.", "the 19th century", "18"),
        ("The twentieth century began with a famine there.", "The twentieth century", "19"),
        ("The harbour was built in 241 BC by traders.", "241 BC", "BC0241"),
        ("Rebels crossed in the spring of 2013.", "the spring of 2013", "2013-SP"),
        ("Exports fell in the third quarter of 2014.", "the third quarter of 2014", "2014-Q3"),
        ("Deaths fell in the second half of 2014.", "the second half of 2014", "2014-H2"),
        ("They left in early September 2014.", "early September 2014", "2014-09"),
        ("They left in mid-2014.", "mid-2014", "2014"),
        ("They left at the end of 2014.", "the end of 2014", "2014"),
        ("The base was shelled on Christmas Day 2014.", "Christmas Day 2014", "2014-12-25"),
        ("The raid of Easter 2014 killed nine.", "Easter 2014", "2014-04-20"),
        ("He studied the 9/11 attacks.", "9/11", "2001-09-11"),
        ("The ruling of nineteen ninety-six stands.", "nineteen ninety-six", "1996"),
    ],
)  # fmt: skip
def test_dates_that_the_words_alone_fix(report: str, words: str, value: str) -> None:
    for published in (REPORTED, None):
        (only,) = times_of(report, published)
        assert (report[only.span.start : only.span.end], only.value) == (words, value)
        assert only.anchor is None or value == "199"


@pytest.mark.parametrize(
    ("report", "words", "value"),
    [
        ("Jets struck the depot on Tuesday.", "Tuesday", "2015-09-29"),
        ("Jets struck the depot on Wednesday.", "Wednesday", "2015-09-30"),
        ("Jets struck the depot on Thursday.", "Thursday", "2015-09-24"),
        ("Jets struck the depot last Wednesday.", "last Wednesday", "2015-09-23"),
        ("Jets struck the depot late Monday.", "late Monday", "2015-09-28"),
        ("Jets struck the depot on Monday night.", "Monday night", "2015-09-28TNI"),
        ("Jets struck overnight on Monday.", "overnight on Monday", "2015-09-28TNI"),
        ("Jets hit in the early hours of Monday.", "the early hours of Monday", "2015-09-28TMO"),
        ("Jets struck the depot at dawn on Monday.", "dawn on Monday", "2015-09-28TMO"),
        ("It fell at three o'clock on Monday.", "three o'clock on Monday", "2015-09-28T03:00"),
        ("Jets struck in the last days of August.", "the last days of August", "2015-08"),
        ("Jets struck the depot today.", "today", "2015-09-30"),
        ("Jets struck the depot yesterday evening.", "yesterday evening", "2015-09-29TEV"),
        ("Jets struck the depot last night.", "last night", "2015-09-29TNI"),
        ("Jets struck the depot this morning.", "this morning", "2015-09-30TMO"),
        ("Jets hit it the day before yesterday.", "the day before yesterday", "2015-09-28"),
        ("Jets struck the depot last week.", "last week", "2015-W39"),
        ("Jets struck the depot earlier this month.", "earlier this month", "2015-09"),
        ("Jets struck the depot last year.", "last year", "2014"),
        ("Jets struck the depot two days ago.", "two days ago", "2015-09-28"),
        ("Jets struck the depot about three weeks ago.", "about three weeks ago", "2015-W37"),
        ("Jets struck the depot a month ago.", "a month ago", "2015-08"),
        ("Jets struck the depot more than four years ago.", "more than four years ago", "2011"),
        ("Jets struck the depot at the weekend.", "the weekend", "2015-W39-WE"),
        ("Jets struck the depot last fall.", "last fall", "2014-FA"),
        ("Jets struck the depot on Aug. 7.", "Aug. 7", "2015-08-07"),
        ("Jets struck the depot in December.", "December", "2014-12"),
        ("Jets struck the depot last May.", "last May", "2015-05"),
        ("Jets struck the depot on New Year's Eve.", "New Year's Eve", "2014-12-31"),
        ("Jets struck it two days before Christmas.", "two days before Christmas", "2014-12-23"),
        ("Jets struck the depot at 10:35 a.m. Tuesday.", "10:35 a.m. Tuesday", "2015-09-29T10:35"),
        ("Jets struck the depot at 5 p.m.", "5 p.m.", "2015-09-30T17:00"),
        ("Jets struck it at midnight on Tuesday.", "midnight on Tuesday", "2015-09-29T24:00"),
    ],
)  # fmt: skip
def test_what_was_is_counted_back_from_the_report(report: str, words: str, value: str) -> None:
    (only,) = times_of(report, verb="struck")
    assert (report[only.span.start : only.span.end], only.value) == (words, value)
    assert only.anchor is not None
    assert (only.anchor.kind, only.anchor.value) == (AnchorKind.PUBLICATION, "2015-09-30")
    assert only.why


@pytest.mark.parametrize(
    ("report", "words", "value"),
    [
        ("Envoys will meet on Friday.", "Friday", "2015-10-02"),
        ("Envoys will meet on Tuesday.", "Tuesday", "2015-10-06"),
        ("Envoys will meet in December.", "December", "2015-12"),
        ("Envoys will meet in March.", "March", "2016-03"),
        ("Envoys will meet on Jan. 14.", "Jan. 14", "2016-01-14"),
        ("Envoys will meet next week.", "next week", "2015-W41"),
        ("Envoys will meet next Tuesday.", "next Tuesday", "2015-10-06"),
        ("Envoys will meet tomorrow morning.", "tomorrow morning", "2015-10-01TMO"),
        ("Envoys will meet later this year.", "later this year", "2015"),
        ("Envoys will meet a week from Friday.", "a week from Friday", "2015-10-09"),
        ("Envoys will meet two weeks from now.", "two weeks from now", "2015-W42"),
        ("Envoys will meet next summer.", "next summer", "2016-SU"),
    ],
)
def test_what_will_be_is_counted_ahead(report: str, words: str, value: str) -> None:
    assert told(report, verb="meet") == [(words, value)]


@pytest.mark.parametrize(
    ("report", "words", "value"),
    [
        ("A three-day truce held.", "three-day", "P3D"),
        ("The siege lasted nearly forty years.", "nearly forty years", "P40Y"),
        ("He was held for 16 hours.", "16 hours", "PT16H"),
        ("He was held for two and a half years.", "two and a half years", "P2Y6M"),
        ("He was held for a minute and a half.", "a minute and a half", "PT1M30S"),
        ("He was held for several weeks.", "several weeks", "PXW"),
        ("He was held for months.", "months", "PXM"),
        ("He was held for at least 72 hours.", "at least 72 hours", "PT72H"),
        ("The blockade is a decades-long grievance.", "decades-long", "PXDE"),
        ("Nobody came in the past two months.", "the past two months", "P2M"),
        ("Police count 30 killings a day.", "a day", "P1D"),
        ("Trucks cross daily.", "daily", "P1D"),
        ("Trucks cross every Friday.", "every Friday", "XXXX-WXX-5"),
        ("Trucks cross on Mondays.", "Mondays", "XXXX-WXX-1"),
        ("Trucks cross every two weeks.", "every two weeks", "P2W"),
        ("Rebels now hold the bridge.", "now", "PRESENT_REF"),
        ("Rebels recently took the bridge.", "recently", "PAST_REF"),
        ("It hit back barely a month after the truce.", "a month", "P1M"),
        ("In the past it was closed.", "the past", "PAST_REF"),
        ("Rebels left before dawn.", "dawn", "XXXX-XX-XXTMO"),
        ("They fled years ago.", "years ago", "PAST_REF"),
        ("Nobody knows what the future holds.", "the future", "FUTURE_REF"),
        ("Rebels advanced in recent days.", "recent days", "PAST_REF"),
    ],
)
def test_lengths_habits_and_vague_times(report: str, words: str, value: str) -> None:
    assert told(report) == [(words, value)]


@pytest.mark.parametrize(
    "report",
    [
        "The U.N. adopted resolution 1973 in haste.",
        "The army sent 2000 troops and 1500 vehicles.",
        "A 24-year-old man and a six-year-old girl died.",
        "They may march on the capital.",
        "He paid $1995 for the second car.",
        "The Sunday Times reported it.",
        "Section 12 covers 1.5 million people; flight 1840 was late.",
        "At the end of the day, nobody won.",
    ],
)
def test_what_only_looks_like_a_time(report: str) -> None:
    assert told(report) == []


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        ("Talks ran from 3 to 5 May 2014.", [("3", "2014-05-03"), ("5 May 2014", "2014-05-05")]),
        ("Talks ran 6-7 February 2014.", [("6", "2014-02-06"), ("7 February 2014", "2014-02-07")]),
        ("Talks ran on May 4 and 5.", [("May 4", "2015-05-04"), ("5", "2015-05-05")]),
        ("The war of 1999-2003 is over.", [("1999", "1999"), ("2003", "2003")]),
        ("The winter war of 1995-96 is over.", [("1995", "1995"), ("96", "1996")]),
        ("It fell in May and June 2003.", [("May", "2003-05"), ("June 2003", "2003-06")]),
        ("It lasted from August 28 to October 10, 2013.",
         [("August 28", "2013-08-28"), ("October 10, 2013", "2013-10-10")]),
        ("Between 1994 and 1997 nobody came.", [("1994", "1994"), ("1997", "1997")]),
        ("The wars (264 to 241 BC) ruined it.", [("264", "BC0264"), ("241 BC", "BC0241")]),
        ("Flights leave on Monday and Tuesday nights.",
         [("Monday", "XXXX-WXX-1TNI"), ("Tuesday nights", "XXXX-WXX-2TNI")]),
    ],
)  # fmt: skip
def test_ranges_and_pairs_share_what_is_said_once(
    report: str, expected: list[tuple[str, str]]
) -> None:
    assert told(report, verb="fell") == expected


def test_the_next_day_is_counted_from_the_text() -> None:
    """
    The garrison fell on 12 May 2014. The next day rebels left, and later that month they returned.
    """
    text = str(test_the_next_day_is_counted_from_the_text.__doc__).strip()
    fell, following, month = times_of(text, published=None)
    assert (fell.value, fell.anchor) == ("2014-05-12", None)
    assert following.value == "2014-05-13"
    assert following.anchor is not None
    assert (following.anchor.kind, following.anchor.time) == (AnchorKind.TEXT, fell.id)
    assert month.value == "2014-05"


def test_a_history_counts_from_what_it_told_last() -> None:
    """
    In 1917 the front collapsed. In January 1918 the town fell. On 26 January its council fled.
    By March 1919 it was in ruins, and in 1920 the fleet left. In April 1920 a treaty was signed,
    two years after the first one. Former officers fled at the time.
    """
    text = " ".join(str(test_a_history_counts_from_what_it_told_last.__doc__).split())
    values = dict(told(text, date(2009, 12, 19)))
    assert values["26 January"] == "1918-01-26"
    assert values["Former"] == "PAST_REF"
    assert values["the time"] == "PRESENT_REF"


def test_a_dateline_is_the_day_of_speaking() -> None:
    """
    KABUL, Sept. 28 (AP) -- Gunmen attacked a convoy today, police said.
    """
    text = str(test_a_dateline_is_the_day_of_speaking.__doc__).strip()
    dateline, today = times_of(text)
    assert dateline.value == today.value == "2015-09-28"
    assert today.anchor is not None
    assert today.anchor.kind is AnchorKind.DATELINE


def test_without_a_day_of_publication_times_stay_relative() -> None:
    """
    On Friday rebels struck; two days ago they had left, yesterday they rested. It began in May.
    """
    text = str(test_without_a_day_of_publication_times_stay_relative.__doc__).strip()
    friday, ago, yesterday, may = times_of(text, published=None)
    assert [each.value for each in (friday, ago, yesterday, may)] == [
        "XXXX-WXX-5", "PAST_REF", "XXXX-XX-XX", "XXXX-05",
    ]  # fmt: skip
    for each in (friday, ago, yesterday, may):
        assert each.interval is None
        assert each.anchor is not None
        assert each.anchor.kind is AnchorKind.UNKNOWN
    assert "-1 days" in yesterday.why
    assert "two days" in ago.why


def test_digits_whose_order_is_not_known_stay_unknown() -> None:
    """
    The order of 03/04/2014 was lifted.
    """
    (only,) = times_of("The order of 03/04/2014 was lifted.")
    assert only.value == "2014-XX-XX"
    assert only.interval == Interval(date(2014, 1, 1), date(2015, 1, 1))
    assert "2014-03-04 or 2014-04-03" in only.why
    (near,) = times_of("The order of 09/02/2015 was lifted.")
    assert near.value == "2015-09-02"


@pytest.mark.parametrize(
    ("report", "edtf", "start", "end"),
    [
        ("It fell on 3 May 2014.", "2014-05-03", date(2014, 5, 3), date(2014, 5, 4)),
        ("It fell in May 2014.", "2014-05", date(2014, 5, 1), date(2014, 6, 1)),
        ("It fell in 2014.", "2014", date(2014, 1, 1), date(2015, 1, 1)),
        ("It fell in the 1980s.", "198X", date(1980, 1, 1), date(1990, 1, 1)),
        ("It fell in the 20th century.", "19XX", date(1900, 1, 1), date(2000, 1, 1)),
        ("It fell in the summer of 2014.", "2014-22", date(2014, 6, 1), date(2014, 9, 1)),
        ("It fell in the first quarter of 2014.", "2014-33", date(2014, 1, 1), date(2014, 4, 1)),
        (
            "It fell in early May 2014.",
            "2014-05-01/2014-05-16",
            date(2014, 5, 1),
            date(2014, 5, 17),
        ),
        ("It fell last week.", "2015-09-21/2015-09-27", date(2015, 9, 21), date(2015, 9, 28)),
    ],
)
def test_the_days_in_which_a_time_lies(report: str, edtf: str, start: date, end: date) -> None:
    (only,) = times_of(report, verb="fell")
    assert only.edtf == edtf
    assert only.interval == Interval(start, end)


def test_open_ends_and_lengths_counted_from_the_report() -> None:
    recently, months = times_of("It recently fell, after calm over the past two months.")
    assert recently.interval == Interval(None, REPORTED)
    assert months.interval == Interval(date(2015, 7, 30), date(2015, 10, 1))
    (bc,) = times_of("It fell in 241 BC.")
    assert (bc.edtf, bc.interval) == ("-0240", None)


def test_a_title_given_apart_is_read_too() -> None:
    document = Document(text="It fell on Monday.", title="Town lost in May", published=REPORTED)
    title, text = FIND(document, reading_with(document, "fell"))
    assert (title.id, title.span.part, title.value) == ("t1", "title", "2015-05")
    assert (text.id, text.span.part, text.value) == ("t2", "text", "2015-09-28")


def test_the_title_alone_is_left_out_where_it_was_not_read() -> None:
    document = Document(text="It fell on Monday.", title="Town lost in May", published=REPORTED)
    reading = reading_with(replace(document, title=None), "fell")
    assert [each.value for each in FIND(document, reading)] == ["2015-09-28"]


def test_a_weekend_of_the_past_is_never_ahead() -> None:
    """
    They agreed over the weekend. (Published on Thursday 17 June 2021.)
    """
    thursday = date(2021, 6, 17)
    assert told("They agreed over the weekend.", thursday, "agreed") == [
        ("the weekend", "2021-W23-WE")
    ]
    assert told("They meet before the weekend.", thursday, "meet") == [
        ("the weekend", "2021-W24-WE")
    ]


def test_the_reason_for_a_year_is_the_one_by_which_it_was_chosen() -> None:
    """
    Banks held on ahead of its results on July 30. (Published on 8 July 2009.)
    """
    (results,) = times_of("It fell ahead of results on July 30.", date(2009, 7, 8), "fell")
    assert results.value == "2009-07-30"
    assert "before" not in results.why

"""What holds for times of any text at all."""

import re
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.model.document import Document
from counterclaim.model.reading import PartReading, Reading
from counterclaim.resolve.times import load_time_finder

FIND = load_time_finder()
READING = Reading((PartReading("text", (), (), (), (), (), ()),), (), "by hand")
WORDS = st.sampled_from(
    """the a of in on and to from by 3 31 May March Monday Friday night last next this two
    three days weeks year years ago later earlier 1996 2014 264 BC century 20th 1980s
    quarter third early late mid end spring winter Christmas today yesterday now
    recently past future 10:35 a.m. p.m. GMT 10/11/12 2015-02-30 2015-09-30 - , . ( ) '
    s ’ every daily several few half another first second weekend overnight before after
    since until till onwards postponed 24 00 99999 ٣ ½ 1/2 Feb. Sept. 9/11""".split()
)
REPORTS = st.lists(WORDS | st.just("\n\n"), max_size=25).map(" ".join)
DAYS = st.none() | st.dates()


@settings(deadline=None)
@given(REPORTS | st.text(st.characters(exclude_categories=["Cs"])), DAYS)
def test_spans_stand_inside_in_order_and_apart(text: str, published: date | None) -> None:
    end = 0
    for number, each in enumerate(FIND(Document(text=text, published=published), READING), 1):
        assert each.id == f"t{number}"
        assert end <= each.span.start < each.span.end <= len(text)
        end = each.span.end
        days = each.interval
        assert not (days and days.start and days.end) or days.start < days.end
        assert each.why


@settings(deadline=None)
@given(REPORTS, DAYS)
def test_the_same_report_tells_the_same_times(text: str, published: date | None) -> None:
    document = Document(text=text, published=published)
    assert FIND(document, READING) == FIND(document, READING)


@settings(deadline=None)
@given(REPORTS)
def test_without_publication_each_year_is_one_that_the_text_gives(text: str) -> None:
    years = {int(found) for found in re.findall(r"\d+", text) if found.isascii()}
    near = {year + step for year in years for step in range(-3, 4)}
    for each in FIND(Document(text=text), READING):
        found = re.match(r"(\d{4})(?!\d)", each.value)
        if found and each.type in ("DATE", "TIME"):
            year = int(found[1])
            told = year in near or year % 100 in years
            assert told or any((year - known) % 10 == 0 for known in years)  # "two decades later"

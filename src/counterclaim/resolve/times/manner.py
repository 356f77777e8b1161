"""From which day a text tells: that of its publication, of its dateline, or times of its own."""

from collections.abc import Iterator
from datetime import date

from counterclaim.model.time import Anchor, AnchorKind
from counterclaim.resolve.times.dates import of_day, valid_day
from counterclaim.resolve.times.found import NOTHING
from counterclaim.resolve.times.story import Base, Place
from counterclaim.resolve.times.tables import TimeTables
from counterclaim.resolve.times.tokens import Token, Tokens, WordRow

_OPENING = 60  # tokens in which a dateline can stand
_YEARS = range(1000, 9000)
_LATE = 3  # days by which publication may come after the dateline
_LEAST = 5  # years of its own that make a narrative
_SHARE = 2  # and how many times more of them there must be than times counted from now


def is_narrative(row: WordRow, tables: TimeTables, published: date | None) -> bool:
    """Whether a text tells of a past of its own: history rather than news.

    It does if it names many years that are not the report's or next to it, and few times that are
    counted from the day of speaking ("Friday", "last month").
    """
    far = 0
    for found in tables.own_years.finditer(row.symbols):
        far += _is_far(row.tokens[found.start()], tables, published)
    if far < _LEAST:
        return False
    spoken = sum(1 for _ in tables.spoken.finditer(row.symbols))
    return far > _SHARE * (spoken + 1)


def _is_far(token: Token, tables: TimeTables, published: date | None) -> bool:
    if token.shape != "INT":
        return tables.value(token.text, "ERA") == "BC"
    return published is None or abs(int(token.text) - published.year) > 1


def placed(tokens: Tokens, start: int, end: int, tables: TimeTables) -> Place:
    """Whether a time heads a section ("2004: The uprising") or opens a sentence ("In …")."""
    before = tokens[start - 1] if start else NOTHING
    after = tokens[end] if end < len(tokens) else NOTHING
    if before.shape == "BREAK" and (after.shape == "BREAK" or after.text == ":"):
        return "heading"
    cue = before.text[:1].isupper() and tables.value(before.text, "CUE") is not None
    return "opening" if cue or before.shape == "BREAK" or before.text == "." else "within"


def reported_on(row: WordRow, tables: TimeTables, published: date | None) -> Base | None:
    """The day from which a report counts: its dateline's, if it has one, or its publication's.

    Limits: years of publication that no calendar of reports can mean (1, 9999) count as unknown.
    """
    if published is None or published.year not in _YEARS:
        return None
    for day in _datelines(row, tables, published.year):
        if 0 < (published - day).days <= _LATE:
            return Base(day, of_day(day), Anchor(AnchorKind.DATELINE, day.isoformat()))
    return Base(published, of_day(published), Anchor(AnchorKind.PUBLICATION, published.isoformat()))


def _datelines(row: WordRow, tables: TimeTables, year: int) -> Iterator[date]:
    """Days told as in "KABUL, Oct. 3 (AP)" before an agency or a dash."""
    for found in tables.datelines.finditer(row.symbols, 0, _OPENING):
        first, day = row.tokens[found.start()], int(row.tokens[found.end() - 1].text)
        after = row.tokens[found.end()].text if found.end() < len(row.tokens) else "."
        month = int(tables.value(first.text, "MONTH", "MONTH_SHORT") or 0)
        if after in "(-–—_" and valid_day(year, month, day):
            yield date(year, month, day)

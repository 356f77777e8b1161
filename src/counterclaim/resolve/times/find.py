"""The stage: from the words of a document to the times that they tell."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta

from counterclaim.model.document import Document
from counterclaim.model.reading import PartReading, Reading
from counterclaim.model.span import Span
from counterclaim.model.time import Interval, Time
from counterclaim.resolve.times.found import Found, Valued
from counterclaim.resolve.times.manner import is_narrative, placed, reported_on
from counterclaim.resolve.times.ranges import opened
from counterclaim.resolve.times.story import Base, Story
from counterclaim.resolve.times.tables import TimeTables, load_time_tables
from counterclaim.resolve.times.tense import Tenses
from counterclaim.resolve.times.tokens import Tokens, WordRow, tokenize
from counterclaim.resolve.times.values import Valuer, valuers
from counterclaim.resolve.times.written import edtf

TimeFinder = Callable[[Document, Reading], tuple[Time, ...]]


@dataclass(frozen=True, slots=True)
class _Finder:
    """Finds and values time expressions with one set of tables."""

    tables: TimeTables
    valuers: Mapping[str, Valuer]

    def __call__(self, document: Document, reading: Reading) -> tuple[Time, ...]:
        """The times that a document tells, title first, in the order of the text.

        What is told in the text is not counted from the title, nor the other way round.
        """
        text = self._words(document.text)
        reported = reported_on(text, self.tables, document.published)
        narrative = is_narrative(text, self.tables, document.published)
        times: list[Time] = []
        for part in reading.parts:
            here = text if part.part == "text" else self._words(document.part(part.part))
            times += self._part(document, part, here, _Telling(reported, narrative, len(times)))
        return tuple(times)

    def _words(self, text: str) -> WordRow:
        tokens = tokenize(text)
        return WordRow(tokens, self.tables.symbols.of(tokens))

    def _part(
        self, document: Document, part: PartReading, row: WordRow, telling: "_Telling"
    ) -> Iterator[Time]:
        tenses = Tenses(part, document.part(part.part), row.tokens, self.tables)
        story = Story(telling.reported, telling.narrative, tenses.at)
        told_on = story.reported.day if story.reported and not story.narrative else None
        number = telling.before
        at = self.tables.rules.next_start(row.symbols, 0)
        while at is not None:
            end, found = self._longest(row, at, story)
            if found:
                number += 1
                span = Span(*_extent(row.tokens, at, end, found), part.part)
                yield _time(f"t{number}", span, opened(found, row.tokens, at, end, told_on))
                bare = found.date and found.date.year and found.date.month is None
                place = placed(row.tokens, at, end, self.tables) if bare else "within"
                story.note(found, f"t{number}", end, place)
            at = self.tables.rules.next_start(row.symbols, end)

    def _longest(self, row: WordRow, at: int, story: Story) -> tuple[int, Valued | None]:
        """The end and value of the longest match at a token; the next token where there is none."""
        for rule, match in self.tables.rules.longest_first(row.symbols, at):
            if rule.kind == "none":
                return match.end(), None
            told = rule.pattern.told(match)
            found = Found(row.tokens, at, told.end, told.held, told.notes, self.tables)
            valued = self.valuers[rule.kind](found, story)
            if valued:
                return told.end, valued
        return at + 1, None


def _extent(tokens: Tokens, at: int, end: int, found: Valued) -> tuple[int, int]:
    """The characters of an expression, without a period that ends the sentence."""
    first, last = found.first if found.first is not None else at, end - 1
    if tokens[last].text == "." and last > first:
        last -= 1
    return tokens[first].start, tokens[last].end


@dataclass(frozen=True, slots=True)
class _Telling:
    """From when a document tells, and how many times were found before this part of it."""

    reported: Base | None
    narrative: bool
    before: int


def _time(identifier: str, span: Span, valued: Valued) -> Time:
    return Time(
        id=identifier,
        span=span,
        type=valued.type,
        value=valued.value,
        mod=valued.mod,
        edtf=_edtf(valued),
        interval=valued.interval,
        anchor=valued.anchor,
        why=valued.why,
    )


def _edtf(valued: Valued) -> str | None:
    """The date in EDTF; the beginning or end of a period as the days that it spans."""
    if not valued.date:
        return None
    days, edged = valued.interval, valued.mod in ("START", "MID", "END")
    if valued.open_end and days:
        return _edtf_open(days, None if edged else edtf(valued.date))
    if edged and days and days.start and days.end:
        return f"{days.start}/{days.end - timedelta(1)}"
    return edtf(valued.date)


def _edtf_open(days: Interval, whole: str | None) -> str | None:
    """A range of which one end is told: by the date as it is, or else by its first or last day."""
    if days.start:
        return f"{whole or days.start}/.."
    last = days.end - timedelta(1) if days.end else None
    return f"../{whole or last}" if last else None


def load_time_finder() -> TimeFinder:
    """The stage with the tables that come with the package.

    Raises:
        ValueError: a line of a table is not as its header says.
    """
    return _Finder(load_time_tables(), valuers())

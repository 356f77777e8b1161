"""A report as sentences of weighted words: what copies are looked for in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from itertools import islice

from counterclaim.lineage.stems import stem
from counterclaim.lineage.tables import LineageTables
from counterclaim.model.document import Document
from counterclaim.model.record import Record
from counterclaim.model.span import Span

_MOST_WORDS = 200  # of a sentence, so that a page without full stops costs no minutes
_WORD = re.compile(r"\d+(?:[.,:]\d+)*|(?:[^\W\d_]\.){2,}|[^\W_]+(?:[’'-][^\W_]+)*")
_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?|«[^»]*»?")
_DATELINE = re.compile(
    r"[A-Z][\w .,/’'-]{1,60}(?:\([^()]{2,40}\) ?[-–—:] |[-–—] \([^()]{2,40}\) ?)"
    r"|[A-Z][A-Z .,/’'-]{2,40}(?:, \w+\.? \d+)? [-–—] "
)


class Sort(Enum):
    """What a word is to one who copies: its build, its matter, or what nobody rewords.

    `weight` is how much one word of the sort tells where it stands in both sentences.
    """

    FUNCTION = 0.5
    MATTER = 1.0
    NAME = 1.6
    NUMBER = 1.5

    def __init__(self, weight: float) -> None:
        self.weight = weight


@dataclass(frozen=True, slots=True)
class Token:
    """One word as it is compared, and without its ending; `quoted` if in quotation marks."""

    plain: str
    stem: str
    sort: Sort
    quoted: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence without its dateline: where it stands, its number in the report, its words.

    `plain` are the words alone, `weight` is how much all of them tell.
    """

    span: Span
    number: int
    tokens: tuple[Token, ...]
    plain: tuple[str, ...] = field(init=False, compare=False, repr=False)
    weight: float = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "plain", tuple(token.plain for token in self.tokens))
        object.__setattr__(self, "weight", sum(token.sort.weight for token in self.tokens))


@dataclass(frozen=True, slots=True)
class Report:
    """A document with what lineage needs of it: when it came out, and its sentences.

    `moment` is to the minute where `exact`, else the first moment of its day; None where the day
    is not known.
    """

    document: Document
    moment: datetime | None
    exact: bool
    sentences: tuple[Sentence, ...]


def lay_out(
    document: Document,
    sentences: tuple[Span, ...],
    tables: LineageTables,
    moment: datetime | None = None,
) -> Report:
    """A report of a document's sentences; `moment` is when it was published, if that is known.

    Without it, the document's day is taken, and two reports of one day have no order.

    Limits: of a sentence of more than 200 words the first 200 are compared; a quotation that goes
    on over several sentences is known as one in the first alone.
    """
    laid = tuple(
        sentence_at(document, span, tables, number) for number, span in enumerate(sentences)
    )
    if moment is not None:
        return Report(document, moment, True, laid)
    day = document.published
    midnight = datetime(day.year, day.month, day.day) if day else None  # noqa: DTZ001  (a day)
    return Report(document, midnight, False, laid)


def sentence_at(document: Document, span: Span, tables: LineageTables, number: int = 0) -> Sentence:
    """The sentence at a place of a document, as its words are compared."""
    return Sentence(span, number, tuple(islice(_tokens(document, span, tables), _MOST_WORDS)))


def _tokens(document: Document, span: Span, tables: LineageTables) -> Iterator[Token]:
    words = document.words_of(span)
    dateline = _DATELINE.match(words)
    behind = dateline.end() if dateline else 0
    quoted = [match.span() for match in _QUOTED.finditer(words)]
    first = True
    for match in _WORD.finditer(words, behind):
        written = match[0].replace("’", "'").removesuffix("'s")
        lower = written.lower()
        at = match.start()
        inside = bool(quoted) and any(start <= at < end for start, end in quoted)
        plain = tables.digits.get(lower, lower).replace(".", "") if written else lower
        yield Token(
            plain,
            stem(plain),
            _sort(written, plain, first=first and span.part == "text", tables=tables),
            inside,
            Span(span.start + match.start(), span.start + match.end(), span.part),
        )
        first = False


def _sort(written: str, plain: str, *, first: bool, tables: LineageTables) -> Sort:
    if plain[:1].isdigit():
        return Sort.NUMBER
    if plain in tables.function_words:
        return Sort.FUNCTION
    return Sort.NAME if written[:1].isupper() and not first else Sort.MATTER


def sentences_of(record: Record) -> tuple[Span, ...]:
    """Where the sentences of a read document stand, its title's first."""
    parts = sorted(record.reading.parts, key=lambda part: part.part != "title")
    return tuple(
        Span(part.words[each.start].span.start, part.words[each.end - 1].span.end, part.part)
        for part in parts
        for each in part.sentences
        if each.start < each.end
    )

"""When something was said: by the words that date the saying, and by publication."""

import re
from datetime import date

import pytest

from counterclaim.attribution import attribute, date_sayings
from counterclaim.model.document import Document
from counterclaim.model.reading import AttributionSpans, PartReading, Reading, Sentence, Word
from counterclaim.model.span import Span
from counterclaim.model.time import Interval
from counterclaim.resolve.times import load_time_finder
from tests.readings import PLAIN_VOICE, spans_of

FIND = load_time_finder()
REPORTED = date(2015, 9, 30)  # a Wednesday
VERBS = frozenset({"said", "fell", "say", "fired"})


def reading_of(
    document: Document, who: str | None, cue: str | None, what: str, heads: dict[str, str]
) -> Reading:
    """A reading with one saying; each word hangs on the word that `heads` names for it."""
    found = list(re.finditer(r"\w+|[^\w\s]", document.text))
    forms = [each[0] for each in found]
    words = tuple(
        Word(
            Span(*each.span()),
            "VERB" if each[0] in VERBS else "AUX" if each[0] == "will" else "X",
            each[0],
            forms.index(heads[each[0]]) if each[0] in heads else -1,
            "dep",
        )
        for each in found
    )
    said = AttributionSpans(
        spans_of(document, who), spans_of(document, cue), spans_of(document, what),
        addressee=(), voice=PLAIN_VOICE, score=0.9,
    )  # fmt: skip
    part = PartReading("text", words, (Sentence(0, len(words)),), (said,), (), (), ())
    return Reading((part,), (), "by hand")


def said_in(
    text: str, who: str | None, cue: str | None, what: str, heads: dict[str, str],
    published: date | None = REPORTED,
) -> Interval | None:  # fmt: skip
    document = Document(text=text, published=published)
    reading = reading_of(document, who, cue, what, heads)
    times = FIND(document, reading)
    (only,) = date_sayings(attribute(document, reading), reading, times, published)
    return only.said


FRIDAY = Interval(date(2015, 9, 25), date(2015, 9, 26))


@pytest.mark.parametrize(
    ("text", "who", "what", "heads"),
    [
        ("Kirby said on Friday that the town was lost.", "Kirby", "the town was lost",
         {"Friday": "said", "lost": "said"}),
        ("The town was lost, Kirby said Friday.", "Kirby", "The town was lost",
         {"Friday": "said", "lost": "said"}),
        ("On Friday Kirby said the town was lost.", "Kirby", "the town was lost",
         {"Friday": "said", "lost": "said"}),
    ],
)  # fmt: skip
def test_a_day_that_hangs_on_the_cue_dates_the_saying(
    text: str, who: str, what: str, heads: dict[str, str]
) -> None:
    assert said_in(text, who, "said", what, heads) == FRIDAY
    assert said_in(text, who, "said", what, heads, date(2015, 9, 25)) == FRIDAY


@pytest.mark.parametrize(
    ("text", "who", "what", "heads"),
    [
        ("Kirby said that the town fell on Friday.", "Kirby", "that the town fell on Friday",
         {"Friday": "fell", "fell": "said"}),
        ("Kirby, who was fired on Friday, said the town was lost.",
         "Kirby, who was fired on Friday", "the town was lost",
         {"Friday": "fired", "fired": "Kirby", "Kirby": "said"}),
        ("Kirby, fired on Friday, said the town was lost.", "Kirby", "the town was lost",
         {"Friday": "fired", "fired": "Kirby", "Kirby": "said"}),
        ("Kirby said for weeks that the town was lost.", "Kirby", "the town was lost",
         {"weeks": "said"}),
    ],
)  # fmt: skip
def test_other_times_do_not(text: str, who: str, what: str, heads: dict[str, str]) -> None:
    """Then only publication is known: it was said by that day."""
    assert said_in(text, who, "said", what, heads) == Interval(None, date(2015, 10, 1))
    assert said_in(text, who, "said", what, heads, published=None) is None


def test_what_lies_within_a_year_was_said_by_publication() -> None:
    heads = {"this": "year", "year": "said"}
    said = said_in("Kirby said this year the town was lost.", "Kirby", "said", "the town", heads)
    assert said == Interval(date(2015, 1, 1), date(2015, 10, 1))


def test_what_is_announced_is_said_when_it_will_be() -> None:
    heads = {"Friday": "say", "will": "say"}
    said = said_in("Kirby will say on Friday who fell.", "Kirby", "say", "who fell", heads)
    assert said == Interval(date(2015, 10, 2), date(2015, 10, 3))


def test_a_later_day_beside_what_has_been_said_is_not_when_it_was_said() -> None:
    heads = {"November": "said"}
    text = "Kirby said in November 2015 who fell."
    assert said_in(text, "Kirby", "said", "who fell", heads) is None
    text = "Kirby is to say in November 2015 who fell."
    said = said_in(text, "Kirby", "say", "who fell", {"November": "say", "to": "say"})
    assert said == Interval(date(2015, 11, 1), date(2015, 12, 1))


def test_what_is_announced_without_a_day_is_said_from_the_report_on() -> None:
    heads = {"will": "say", "fell": "say"}
    said = said_in("Kirby will say who fell.", "Kirby", "say", "who fell", heads)
    assert said == Interval(REPORTED, None)


def test_words_without_a_cue_were_said_by_publication() -> None:
    said = said_in("“We saw six jets.”", None, None, "We saw six jets", {})
    assert said == Interval(None, date(2015, 10, 1))

"""Reports with the times that they tell, and readings whose words all hang on one verb."""

import re
from datetime import date

from counterclaim.model.document import Document
from counterclaim.model.reading import PartReading, Reading, Sentence, Word
from counterclaim.model.span import Part, Span
from counterclaim.model.time import Time
from counterclaim.resolve.times import load_time_finder

FIND = load_time_finder()
REPORTED = date(2015, 9, 30)  # a Wednesday
HELPERS = frozenset({"will", "had", "was", "were", "has", "is", "are", "to"})


def reading_with(document: Document, verb: str | None) -> Reading:
    """A reading in which every word hangs on one verb, as its helper where it is one."""
    parts: list[Part] = ["title", "text"] if document.title else ["text"]
    return Reading(tuple(_part(document, part, verb) for part in parts), (), "by hand")


def _part(document: Document, part: Part, verb: str | None) -> PartReading:
    found = list(re.finditer(r"[\w']+|[^\w\s]", document.part(part)))
    forms = [each[0] for each in found]
    head = forms.index(verb) if verb in forms else -1
    words = tuple(
        Word(
            Span(*each.span(), part),
            "VERB" if number == head else "AUX" if each[0] in HELPERS else "X",
            "meet" if each[0] == "meet" else "other",
            -1 if number == head else head,
            "root" if number == head else "dep",
        )
        for number, each in enumerate(found)
    )
    sentences = (Sentence(0, len(words)),) if words else ()
    return PartReading(part, words, sentences, (), (), (), ())


def times_of(
    text: str, published: date | None = REPORTED, verb: str | None = None
) -> tuple[Time, ...]:
    document = Document(text=text, published=published)
    return FIND(document, reading_with(document, verb))


def told(
    text: str, published: date | None = REPORTED, verb: str | None = None
) -> list[tuple[str, str]]:
    """The words and value of each time in a report."""
    return [
        (text[each.span.start : each.span.end], each.value)
        for each in times_of(text, published, verb)
    ]

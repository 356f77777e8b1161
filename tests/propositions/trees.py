"""Readings with trees for the rules on control and relations, written word by word.

A word is `form/lemma/UPOS/head/relation`; `head` counts the words of its sentence from 0, -1 for a
root. A line is a sentence.
"""

from counterclaim.model.attribution import Attribution, Function
from counterclaim.model.document import Document
from counterclaim.model.place import Location, Place, Precision, Use
from counterclaim.model.reading import Name, NameKind, PartReading, Reading, Sentence, Word
from counterclaim.model.span import Span
from counterclaim.model.time import Interval, Time, TimeType
from tests.readings import PLAIN_VOICE


def reading_with_trees(document: Document, lines: str, **names: NameKind) -> Reading:
    """The reading of a document whose words are these, in their order; `names` by their words."""
    words: list[Word] = []
    sentences: list[Sentence] = []
    at = 0
    for line in lines.strip().splitlines():
        first = len(words)
        for form, lemma, upos, head, relation in (x.split("/") for x in line.split()):
            start = document.text.index(form, at)
            at = start + len(form)
            governor = int(head) + first if int(head) >= 0 else -1
            words.append(Word(Span(start, at), upos, lemma, governor, relation))
        sentences.append(Sentence(first, len(words)))
    found = tuple(Name(span_of(document, each), kind, 0.9) for each, kind in names.items())
    part = PartReading("text", tuple(words), tuple(sentences), (), (), found, ())
    return Reading((part,), (), "by hand")


def span_of(document: Document, words: str) -> Span:
    """Where some words first stand; "_" is a space."""
    start = document.text.index(words.replace("_", " "))
    return Span(start, start + len(words))


def places_of(document: Document, *names: str) -> list[Place]:
    """Towns of these names."""
    town = Location("a town", 0.0, 0.0, 5.0, "SYR", 1, Precision.TOWN)
    return [Place(span_of(document, each), town, Use.LITERAL, 1, "by hand", 0.9) for each in names]


def time_of(document: Document, words: str) -> Time:
    """A date that is not valued."""
    span = span_of(document, words)
    return Time("t1", span, TimeType.DATE, "XXXX", None, None, Interval(None, None), None, "")


def said(document: Document, content: str, function: Function = Function.STATEMENT) -> Attribution:
    """An attribution with this content."""
    voice = type(PLAIN_VOICE)(
        function, PLAIN_VOICE.polarity, PLAIN_VOICE.anonymity, PLAIN_VOICE.basis
    )
    content_span = span_of(document, content)
    return Attribution("a1", (), (), (content_span,), (), None, None, (), voice, "by hand")

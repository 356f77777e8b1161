"""Readings of one sentence with its tree, written word by word."""

from counterclaim.model.document import Document
from counterclaim.model.event import Event
from counterclaim.model.factuality import Factuality
from counterclaim.model.reading import ActSpans, PartReading, Reading, Sentence, Word
from counterclaim.model.span import Span
from tests.readings import HAPPENED


def words_of(document: Document, tree: str) -> tuple[Word, ...]:
    """Words written form/lemma/UPOS/relation/head, in the order of the text, 0 the first."""
    words, start = [], 0
    for each in tree.split():
        form, lemma, upos, relation, head = each.rsplit("/", 4)
        start = document.text.index(form, start)
        span = Span(start, start + len(form))
        words.append(Word(span, upos, lemma, int(head), relation))
        start = span.end
    return tuple(words)


def reading_with(document: Document, tree: str, *acts: ActSpans) -> Reading:
    """The reading of a text of one sentence with this tree and these acts."""
    words = words_of(document, tree)
    sentences = (Sentence(0, len(words)),)
    return Reading((PartReading("text", words, sentences, (), acts, (), ()),), (), "by hand")


def event_of(
    document: Document,
    trigger: str,
    kind: str = "ASSAULT",
    *,
    name: str = "e1",
    main: bool = True,
    said: Factuality = HAPPENED,
) -> Event:
    """An event as the reader gives it, without slots; its trigger is the first of these words."""
    start = document.text.index(trigger)
    return Event(
        id=name, type=kind, mode=(), context=(), main=main,
        trigger=(Span(start, start + len(trigger)),), actor=(), recipient=(), place=(), time=(),
        counts=(), factuality=said, attribution=None, unknown={}, why="model, score 0.90",
    )  # fmt: skip

"""Readings with trees and sayings, from words written with part of speech, head and relation."""

from collections.abc import Sequence

from counterclaim.model.attribution import Anonymity, Basis, Function, Voice
from counterclaim.model.document import Document
from counterclaim.model.factuality import Polarity
from counterclaim.model.reading import (
    AttributionSpans,
    Name,
    NameKind,
    PartReading,
    Reading,
    Sentence,
    Toponym,
    Word,
)
from counterclaim.model.span import Part, Span
from tests.readings import Said, spans_of

MODEL_SAYS = Voice(Function.STATEMENT, Polarity.POSITIVE, Anonymity.GROUP, Basis.UNSTATED)


def tree_of(
    document: Document,
    *sentences: str,
    sayings: Sequence[Said] = (),
    names: Sequence[tuple[str, NameKind]] = (),
    places: Sequence[str] = (),
    part: Part = "text",
) -> Reading:
    """A reading of one part.

    Args:
        document: the report.
        sentences: each a line of words `form/lemma/UPOS/head/relation`, parted by spaces; heads
            count from 1 in the sentence, 0 is the root.
        sayings: what the reader found to be said.
        names: names and their kinds.
        places: toponyms.
        part: the part that is read.
    """
    text = document.part(part)
    words: list[Word] = []
    bounds: list[Sentence] = []
    at = 0
    for sentence in sentences:
        first = len(words)
        for written in sentence.split():
            form, lemma, upos, head, relation = written.rsplit("/", 4)
            at = text.index(form, at)
            governor = first + int(head) - 1 if int(head) else -1
            words.append(Word(Span(at, at + len(form), part), upos, lemma, governor, relation))
            at += len(form)
        bounds.append(Sentence(first, len(words)))
    return Reading(
        (
            PartReading(
                part,
                tuple(words),
                tuple(bounds),
                tuple(_said(document, each, part) for each in sayings),
                (),
                tuple(Name(spans_of(document, n, part=part)[0], kind, 0.9) for n, kind in names),
                tuple(Toponym(span, 0.9) for span in spans_of(document, *places, part=part)),
            ),
        ),
        (),
        "by hand",
    )


def _said(document: Document, said: Said, part: Part) -> AttributionSpans:
    return AttributionSpans(
        spans_of(document, said.who, part=part),
        spans_of(document, said.cue, part=part),
        spans_of(document, *said.what, part=part),
        addressee=(),
        voice=MODEL_SAYS,
        score=0.9,
    )

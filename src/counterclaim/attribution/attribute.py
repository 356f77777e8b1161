"""From the reader's attribution spans to attributions with an id and a kind."""

from bisect import bisect_right
from itertools import islice, takewhile

from counterclaim.attribution.quotation import Quoted, find_quoted
from counterclaim.model.attribution import Attribution, Kind
from counterclaim.model.document import Document
from counterclaim.model.reading import AttributionSpans, Reading
from counterclaim.model.span import Span


def attribute(document: Document, reading: Reading) -> tuple[Attribution, ...]:
    """Every act of saying in a document, in the order of its words."""
    found: list[Attribution] = []
    for part in reading.parts:
        quotations = find_quoted(document.part(part.part))
        for spans in sorted(part.attributions, key=_first_character):
            kind, quoted = _kind(document, spans.content, quotations)
            attribution = Attribution(
                id=f"a{len(found) + 1}",
                source=spans.source,
                cue=spans.cue,
                content=spans.content,
                kind=kind,
                quoted=quoted,
                why=f"model, score {spans.score:.2f}",
            )
            found.append(attribution)
    return tuple(found)


def _first_character(spans: AttributionSpans) -> tuple[Span, ...]:
    return tuple(sorted((*spans.source, *spans.cue, *spans.content)))


def _kind(
    document: Document, content: tuple[Span, ...], quotations: tuple[Quoted, ...]
) -> tuple[Kind | None, tuple[Span, ...]]:
    """How the content is given, and where that is mixed, its words in quotation marks."""
    if not content:
        return None, ()
    inside = tuple(span for piece in content for span in _inside(piece, quotations))
    words_inside = sum(_letters(document, span) for span in inside)
    if not words_inside:
        return Kind.INDIRECT, ()
    if words_inside == sum(_letters(document, span) for span in content):
        return Kind.DIRECT, ()
    return Kind.MIXED, tuple(span for span in inside if _letters(document, span))


def _inside(piece: Span, quotations: tuple[Quoted, ...]) -> list[Span]:
    """What of one piece of content stands in quotation marks."""
    first = bisect_right(quotations, piece.start, key=lambda quoted: quoted.end)
    return [
        Span(max(piece.start, quoted.start), min(piece.end, quoted.end), piece.part)
        for quoted in takewhile(
            lambda quoted: quoted.start < piece.end, islice(quotations, first, None)
        )
    ]


def _letters(document: Document, span: Span) -> int:
    return sum(character.isalnum() for character in document.words_of(span))

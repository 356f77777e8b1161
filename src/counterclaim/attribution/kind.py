"""Whether words are given as they were said: direct, indirect or mixed speech."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import islice, takewhile

from counterclaim.model.attribution import Kind
from counterclaim.model.document import Document
from counterclaim.model.span import Span
from counterclaim.quotation_marks import Quoted, find_quoted


def kind_of(
    document: Document, content: Sequence[Span], quotations: Sequence[Quoted] | None = None
) -> tuple[Kind | None, tuple[Span, ...]]:
    """How the content is given, and where that is mixed, its words in quotation marks.

    Args:
        document: whose words they are.
        content: the pieces, all in one part; none gives no kind.
        quotations: what stands in quotation marks in that part, if it is known already.
    """
    if not content:
        return None, ()
    if quotations is None:
        quotations = find_quoted(document.part(content[0].part))
    inside = tuple(span for piece in content for span in _inside(piece, quotations))
    words_inside = sum(_letters(document, span) for span in inside)
    if not words_inside:
        return Kind.INDIRECT, ()
    if words_inside == sum(_letters(document, span) for span in content):
        return Kind.DIRECT, ()
    return Kind.MIXED, tuple(span for span in inside if _letters(document, span))


def _inside(piece: Span, quotations: Sequence[Quoted]) -> list[Span]:
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

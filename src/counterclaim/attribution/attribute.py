"""From the reader's attribution spans to attributions with an id, a kind and a parent."""

from collections.abc import Mapping
from dataclasses import replace

from counterclaim.attribution.kind import kind_of
from counterclaim.attribution.quotation import find_quoted
from counterclaim.model.attribution import Attribution
from counterclaim.model.document import Document
from counterclaim.model.reading import AttributionSpans, Reading
from counterclaim.model.span import Span
from counterclaim.model.voices import Voices


def attribute(document: Document, reading: Reading) -> tuple[Attribution, ...]:
    """Every act of saying in a document, in the order of its words.

    The parent of an attribution is the innermost other one whose content holds its cue. Where
    several hold each other's cues in turn, the one with the longest content has no parent.
    """
    found: list[Attribution] = []
    for part in reading.parts:
        quotations = find_quoted(document.part(part.part))
        for spans in sorted(part.attributions, key=_first_character):
            kind, quoted = kind_of(document, spans.content, quotations)
            attribution = Attribution(
                id=f"a{len(found) + 1}",
                source=spans.source,
                cue=spans.cue,
                content=spans.content,
                addressee=spans.addressee,
                parent=None,
                kind=kind,
                quoted=quoted,
                voice=spans.voice,
                why=f"model, score {spans.score:.2f}",
            )
            found.append(attribution)
    voices = Voices(found)
    parents = {each.id: voices.innermost(each.cue, but=each) for each in found}
    for each in found:
        ring = _ring(each, parents)
        if ring:
            parents[max(ring, key=lambda one: (_length(one), one.id)).id] = None
    return tuple(
        replace(each, parent=parent.id) if (parent := parents[each.id]) else each for each in found
    )


def _ring(start: Attribution, parents: Mapping[str, Attribution | None]) -> list[Attribution]:
    """Those who are each other's parents in turn, from one of them; empty where it is in none."""
    ring = [start]
    above = parents[start.id]
    while above is not None and above not in ring:
        ring.append(above)
        above = parents[above.id]
    return ring if above is start else []


def _length(attribution: Attribution) -> int:
    return sum(piece.end - piece.start for piece in attribution.content)


def _first_character(spans: AttributionSpans) -> tuple[Span, ...]:
    return tuple(sorted((*spans.source, *spans.cue, *spans.content)))

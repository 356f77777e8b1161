"""From the reader's attribution spans to attributions with an id, a kind and a parent."""

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

    The parent of an attribution is the innermost other one whose content holds its cue.
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
    parents = [voices.innermost(each.cue, but=each) for each in found]
    return tuple(
        replace(each, parent=parent.id) if parent else each
        for each, parent in zip(found, parents, strict=True)
    )


def _first_character(spans: AttributionSpans) -> tuple[Span, ...]:
    return tuple(sorted((*spans.source, *spans.cue, *spans.content)))

"""An act of saying on its way to the record: by the reader, or by a rule that says which it is."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from counterclaim.model.attribution import Anonymity, Voice
from counterclaim.model.reading import AttributionSpans
from counterclaim.model.span import Part, Span
from counterclaim.model.standing import Standing


@dataclass(frozen=True, slots=True)
class Draft:
    """Source, cue, content and addressee, any but one of which may be missing.

    `voice` is what the model says of it; None where a rule made the draft, or the model does not
    tell. `anonymity` is what the rule that made it knows of its source, if it knows. `why` is what
    it rests on.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    addressee: tuple[Span, ...]
    voice: Voice | None
    why: str
    anonymity: Anonymity | None = None

    @property
    def part(self) -> Part:
        """The part in which it is said."""
        return (*self.cue, *self.content, *self.source)[0].part

    def order(self) -> tuple[Span, ...]:
        """What it is sorted by: its words in their order, a speaker elsewhere left out."""
        own = (*self.cue, *self.content)
        near = [span for span in self.source if not own or _is_near(span, own)]
        return tuple(sorted((*near, *own)))


def drafted(spans: AttributionSpans) -> Draft:
    """What the reader found, as a draft."""
    return Draft(
        spans.source,
        spans.cue,
        spans.content,
        spans.addressee,
        spans.voice,
        f"model, score {spans.score:.2f}",
    )


def made(
    rule: str,
    source: Sequence[Span],
    content: Sequence[Span],
    cue: Sequence[Span] = (),
    anonymity: Anonymity | None = None,
) -> Draft:
    """A draft that a rule makes."""
    return Draft(tuple(source), tuple(cue), tuple(content), (), None, f"rule: {rule}", anonymity)


def contents(drafts: Iterable[Draft]) -> Standing[Draft]:
    """The drafts by the words of their contents."""
    return Standing(_pieces(drafts))


def _pieces(drafts: Iterable[Draft]) -> Iterator[tuple[Span, Draft]]:
    for draft in drafts:
        for piece in draft.content:
            yield piece, draft


def _is_near(span: Span, own: Sequence[Span]) -> bool:
    """Whether a source stands among the words that it says, or in their part within a sentence."""
    return any(span.part == each.part and abs(span.start - each.start) < _NEAR for each in own)


_NEAR = 1500

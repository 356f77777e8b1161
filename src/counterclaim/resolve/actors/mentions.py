"""Words of a document that may mean somebody."""

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.model.attribution import Attribution
from counterclaim.model.event import Event, Participant
from counterclaim.model.reading import NameKind, Reading
from counterclaim.model.span import Span

_OF_A_PERSON = frozenset({"his", "her", "he", "she"})  # as lemmas of what owns a noun


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that may mean somebody; `scene`: as the place of an act and no more.

    `acts`: as one who acts; `name`: what the reader takes a name for; `slot`: in an event or as a
    source, not only as a name; `owner`: as a person who owns something ("his").
    """

    span: Span
    scene: bool
    acts: bool = False
    name: NameKind | None = None
    slot: bool = True
    passing: bool = False
    owner: bool = False


def mentions_of(
    reading: Reading,
    attributions: Sequence[Attribution],
    events: Sequence[Event],
    others: Sequence[Participant] = (),
) -> list[Mention]:
    """Every span that may mean somebody, once, in the order of the document; "his" and "her" too.

    `others` are those who stand in slots of control and relations.
    """
    found: dict[Span, Mention] = {}
    for event in events:
        for each in (*event.actor, *event.recipient):
            hit = event.type == "ASSAULT" and each in event.recipient
            known = found.get(each.span)
            scene = hit and (known is None or known.scene)
            acts = each in event.actor or (known is not None and known.acts)
            found[each.span] = Mention(each.span, scene, acts)
    for attribution in attributions:
        for span in (*attribution.source[:1], *attribution.addressee[:1]):
            found[span] = Mention(span, scene=False, acts=span in attribution.source)
    for other in others:
        found.setdefault(other.span, Mention(other.span, scene=False))
    for part in reading.parts:
        for name in part.names:
            found.setdefault(name.span, Mention(name.span, scene=False, name=name.kind, slot=False))
        for word in part.words:
            if word.relation == "nmod:poss" and word.lemma in _OF_A_PERSON and word.upos == "PRON":
                found.setdefault(word.span, Mention(word.span, scene=False, slot=False, owner=True))
    return sorted(found.values(), key=lambda each: place_of(each.span))


def place_of(span: Span) -> tuple[bool, int, int]:
    """The order in which words are read: the title's first, the longest first."""
    return span.part != "title", span.start, -span.end


def holds(outer: Span, inner: Span) -> bool:
    """Whether words stand inside others, or are the same."""
    return outer.part == inner.part and outer.start <= inner.start and inner.end <= outer.end

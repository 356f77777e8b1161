"""Which item of one annotation is which of the other, by the words they stand on."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from corpus.format import Attribution, Event, Spans

T = TypeVar("T")


def characters(spans: Spans) -> frozenset[tuple[str, int]]:
    """The characters that spans cover."""
    return frozenset((span.part, at) for span in spans for at in range(span.start, span.end))


def likeness(one: Spans, other: Spans) -> float:
    """The share of characters that two sets of spans have in common; 1 where both are empty."""
    a, b = characters(one), characters(other)
    return len(a & b) / len(a | b) if a | b else 1.0


def attribution_likeness(one: Attribution, other: Attribution) -> float:
    """How much two attributions are one: by content, then cue, then source.

    Nothing unless contents or cues touch, so that neighbours with one source stay apart.
    """
    content, cue = likeness(one.content, other.content), likeness(one.cue, other.cue)
    if not (one.content and other.content and content) and not (one.cue and other.cue and cue):
        return 0.0
    return content + cue + likeness(one.source, other.source)


def event_likeness(one: Event, other: Event) -> float:
    """How much two events are one: their triggers touch; the same type breaks a tie."""
    trigger = likeness(one.trigger, other.trigger) if one.trigger and other.trigger else 0.0
    return trigger and trigger + 0.01 * (one.type == other.type)


def match(
    ours: Sequence[T], theirs: Sequence[T], like: Callable[[T, T], float]
) -> list[tuple[T, T]]:
    """Pairs of items, the most alike first, each item once."""
    scores = [
        (like(one, other), -i, -j) for i, one in enumerate(ours) for j, other in enumerate(theirs)
    ]
    pairs, used_i, used_j = [], set(), set()
    for score, i, j in sorted(scores, reverse=True):
        if score > 0 and i not in used_i and j not in used_j:
            used_i.add(i)
            used_j.add(j)
            pairs.append((-i, -j))
    return [(ours[i], theirs[j]) for i, j in sorted(pairs)]

"""What a document is about, before its single phrases are read: its states, its names in full."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from counterclaim.model.document import Document
from counterclaim.model.entity import EntityKind
from counterclaim.model.reading import Reading
from counterclaim.model.span import Part, Span
from counterclaim.resolve.actors.choice import Hints, Setting, choose
from counterclaim.resolve.actors.names import fold, is_acronym, is_loud
from counterclaim.resolve.actors.registry import Registry
from counterclaim.resolve.actors.segments import Segment, Token, segments, tokenize

_LEAST = 0.5  # what a state weighs that is named but once


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence by its characters."""

    part: Part
    start: int
    end: int

    def holds(self, span: Span) -> bool:
        return self.part == span.part and self.start <= span.start < self.end


def lines_of(reading: Reading) -> tuple[Line, ...]:
    """The sentences of a document in order, the title's first."""
    parts = sorted(reading.parts, key=lambda part: part.part != "title")
    return tuple(
        Line(part.part, part.words[each.start].span.start, part.words[each.end - 1].span.end)
        for part in parts
        for each in part.sentences
        if each.start < each.end
    )


def line_at(lines: Sequence[Line], span: Span) -> int:
    """The number of the sentence in which some words begin, -1 for none."""
    at = bisect_right(lines, _place(span), key=_place) - 1
    return at if at >= 0 and lines[at].holds(span) else -1


def _place(words: Line | Span) -> tuple[bool, int]:
    return words.part != "title", words.start


def look_around(
    document: Document, lines: Sequence[Line], registry: Registry, lands: Mapping[Span, str]
) -> tuple[Setting, tuple[Span, ...]]:
    """The setting of a document, and where it gives names that can be one actor's alone.

    `lands` are the countries of its places, as far as another stage knows them.
    """
    day = document.published
    around: Counter[str] = Counter(lands.values())
    seen: set[str] = set()
    aliases: dict[str, str] = {}
    passing: list[Span] = []
    for line in lines:
        tokens, own = _names(document, line, registry)
        for n, each in enumerate(own):
            if not each.is_name:
                continue
            choice = choose(each.uses, Hints(), Setting(day), registry)
            actor = choice.actor
            if actor is None:
                continue
            if len(choice.candidates) == 1:
                seen.add(actor.id)
                start, end = tokens[each.first].start, tokens[each.last - 1].end
                passing.append(Span(line.start + start, line.start + end, line.part))
            if actor.country and actor.kind is not EntityKind.PERSON:
                around[actor.country] += 1
            alias = _abbreviation(tokens, own, n)
            if alias:
                aliases[fold(alias)] = actor.id
    most = max(around.values(), default=1)
    weights = {code: max(_LEAST, count / most) for code, count in around.items()}
    setting = Setting(day, weights, frozenset(seen), aliases=aliases)
    return setting, tuple(passing)


def _names(document: Document, line: Line, registry: Registry) -> tuple[list[Token], list[Segment]]:
    text = document.part(line.part)[line.start : line.end]
    tokens = tokenize(text)
    return tokens, list(segments(tokens, registry, loud=is_loud(text)))


def _abbreviation(tokens: Sequence[Token], own: Sequence[Segment], n: int) -> str | None:
    """The acronym in brackets behind a name: "the Popular Front (PF)"."""
    if n + 1 >= len(own):
        return None
    following = own[n + 1]
    token = tokens[following.first]
    if token.mark == "(" and following.last == following.first + 1 and is_acronym(token.text):
        return token.text
    return None

"""What a document is about, before its single phrases are read: its states, its names in full."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.model.document import Document
from counterclaim.model.entity import EntityKind
from counterclaim.model.reading import Reading
from counterclaim.model.span import Part, Span
from counterclaim.resolve.actors.called import Called, is_called, sure_of
from counterclaim.resolve.actors.choice import Choice, Hints, Setting, choose
from counterclaim.resolve.actors.names import fold, is_acronym, is_loud
from counterclaim.resolve.actors.registry import Registry
from counterclaim.resolve.actors.segments import Segment, Token, segments, tokenize
from counterclaim.resolve.actors.wording import TITLE_WORDS

_LEAST = 0.5  # what a state weighs that is named but once


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence by its characters; `loud`: it is in capitals altogether."""

    part: Part
    start: int
    end: int
    loud: bool

    @property
    def span(self) -> Span:
        return Span(self.start, self.end, self.part)

    def holds(self, span: Span) -> bool:
        return self.part == span.part and self.start <= span.start < self.end


def lines_of(document: Document, reading: Reading) -> tuple[Line, ...]:
    """The sentences of a document in order, the title's first."""
    parts = sorted(reading.parts, key=lambda part: part.part != "title")
    return tuple(
        _line(document, part.part, part.words[each.start].span, part.words[each.end - 1].span)
        for part in parts
        for each in part.sentences
        if each.start < each.end
    )


def _line(document: Document, part: Part, first: Span, last: Span) -> Line:
    words = document.part(part)[first.start : last.end]
    return Line(part, first.start, last.end, is_loud(words))


def line_at(lines: Sequence[Line], span: Span) -> int:
    """The number of the sentence in which some words begin, -1 for none."""
    at = bisect_right(lines, (span.part != "title", span.start), key=_place) - 1
    return at if at >= 0 and lines[at].holds(span) else -1


def _place(line: Line) -> tuple[bool, int]:
    return line.part != "title", line.start


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known of a document before its single phrases are read.

    `passing` is where it gives names that can be one actor's alone, `spoken` the countries of which
    each of its sentences speaks, `called` those of groups, alliances and bodies among its names.
    """

    setting: Setting
    passing: tuple[Span, ...]
    spoken: tuple[frozenset[str], ...]
    called: tuple[Called, ...] = ()


def look_around(
    document: Document, lines: Sequence[Line], registry: Registry, lands: Mapping[Span, str]
) -> Scene:
    """What a document is about; `lands` are the countries of its places, as far as another stage
    knows them.
    """
    alone, nothing = Setting(document.published), Hints()
    around: Counter[str] = Counter(lands.values())
    seen: set[str] = set()
    aliases: dict[str, str] = {}
    passing: list[Span] = []
    spoken = _spoken_of(lines, lands)
    called: list[Called] = []
    introduced: set[str] = set()
    chosen: dict[tuple[int, ...], Choice] = {}
    for number, line in enumerate(lines):
        tokens, own = _names(document, line, registry)
        for n, each in enumerate(own):
            if not each.is_name:
                continue
            same = tuple(map(id, each.uses))  # of one name there is one list in a registry
            choice = chosen.get(same) or choose(each.uses, nothing, alone, registry)
            chosen[same] = choice
            actor = choice.actor
            if actor is None:
                continue
            if len(choice.candidates) == 1:
                seen.add(actor.id)
                start, end = tokens[each.first].start, tokens[each.last - 1].end
                span = Span(line.start + start, line.start + end, line.part)
                passing.append(span)
                called += _called(choice, each, tokens, line, registry, alone)
            if actor.kind is EntityKind.PERSON and _is_introduced(own, n):
                introduced.add(actor.id)
            if actor.country and actor.kind is not EntityKind.PERSON:
                around[actor.country] += 1
                if registry.actor(actor.country):
                    spoken[number].add(registry.code(actor.country))
            alias = _abbreviation(tokens, own, n)
            if alias:
                aliases[fold(alias)] = actor.id
    most = max(around.values(), default=1)
    weights = {code: max(_LEAST, count / most) for code, count in around.items()}
    setting = Setting(
        document.published, weights, frozenset(seen), aliases=aliases,
        introduced=frozenset(introduced),
    )  # fmt: skip
    return Scene(setting, tuple(passing), tuple(map(frozenset, spoken)), sure_of(called))


def _is_introduced(own: Sequence[Segment], n: int) -> bool:
    """Whether a person's name has several words, or a title or post stands right before it."""
    before = own[n - 1].text.lower() if n else ""
    return " " in own[n].text or before in TITLE_WORDS


def _called(
    choice: Choice,
    name: Segment,
    tokens: Sequence[Token],
    line: Line,
    registry: Registry,
    alone: Setting,
) -> Iterator[Called]:
    """The group or body that a name is of, and the one against whom a longer name says it is:
    "anti-IS coalition".
    """
    if not is_called(choice) or choice.actor is None or choice.use is None:
        return
    start, end = tokens[name.first].start, tokens[name.last - 1].end
    span = Span(line.start + start, line.start + end, line.part)
    yield Called(span, choice.actor.id, choice.use.name.use, line.loud, name.text)
    for n in range(name.first, name.last - 1):
        if tokens[n].text.lower() != "anti":
            continue
        for inner in segments(tokens[n + 1 : name.last], registry, loud=line.loud):
            against = choose(inner.uses, Hints(), alone, registry)
            yield from _called(against, _shifted(inner, n + 1), tokens, line, registry, alone)


def _shifted(name: Segment, by: int) -> Segment:
    return name._replace(first=name.first + by, last=name.last + by)


def _spoken_of(lines: Sequence[Line], lands: Mapping[Span, str]) -> list[set[str]]:
    """The countries of each sentence's places."""
    spoken: list[set[str]] = [set() for _ in lines]
    for span, country in lands.items():
        number = line_at(lines, span)
        if number >= 0:
            spoken[number].add(country)
    return spoken


def _names(document: Document, line: Line, registry: Registry) -> tuple[list[Token], list[Segment]]:
    text = document.part(line.part)[line.start : line.end]
    tokens = tokenize(text)
    return tokens, list(segments(tokens, registry, loud=line.loud))


def _abbreviation(tokens: Sequence[Token], own: Sequence[Segment], n: int) -> str | None:
    """The acronym in brackets behind a name: "the Popular Front (PF)"."""
    if n + 1 >= len(own):
        return None
    following = own[n + 1]
    token = tokens[following.first]
    if token.mark == "(" and following.last == following.first + 1 and is_acronym(token.text):
        return token.text
    return None

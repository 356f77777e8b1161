"""Every claim of a document: each proposition, with the chain of those who tell it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from counterclaim.claims.opinions import SAYING_NOTHING, stand_beside
from counterclaim.model.attribution import Attribution
from counterclaim.model.claim import Claim, Link, Role
from counterclaim.model.control import Control
from counterclaim.model.count import Count
from counterclaim.model.entity import Entity, EntityKind
from counterclaim.model.event import Event
from counterclaim.model.reading import Reading
from counterclaim.model.relation import Relation
from counterclaim.model.span import Span

_OUTLETS = frozenset({EntityKind.NEWS_AGENCY, EntityKind.OUTLET})


def find_claims(
    attributions: Sequence[Attribution],
    events: Sequence[Event],
    counts: Sequence[Count],
    entities: Iterable[Entity],
    control: Sequence[Control] = (),
    relations: Sequence[Relation] = (),
    reading: Reading | None = None,
) -> tuple[Claim, ...]:
    """The claims of a document, in the order of its words, the title's first.

    An attribution is a proposition of its own where no event, count, control or relation is told on
    it: then all that can be coded is that it was said, or that nothing was. A silence, a quotation
    that is nobody's and, where the `reading` shows it, an opinion are claims beside what they hold.
    """
    chains = _Chains({each.id: each for each in attributions}, _mentions_of_outlets(entities))
    others = [
        *((count.id, count.counted_by, count.span) for count in counts),
        *((held.id, held.attribution, held.span) for held in control),
        *((tied.id, tied.attribution, tied.span) for tied in relations),
    ]
    told = [*((event.id, event.attribution, _words_of(event)) for event in events), *others]
    taken = {voice for _, voice, _ in told} | _holding_others(attributions)
    taken -= set(stand_beside(attributions, events, reading, {voice for _, voice, _ in others}))
    told += [
        (each.id, each.id, words)
        for each in attributions
        if each.id not in taken and (words := _said_words(each))
    ]
    told.sort(key=lambda each: (each[2].part != "title", each[2].start, each[2].end, each[0]))
    return tuple(
        Claim(f"c{number}", proposition, tuple(chains.of(voice)), words)
        for number, (proposition, voice, words) in enumerate(told, 1)
    )


def _mentions_of_outlets(entities: Iterable[Entity]) -> tuple[Span, ...]:
    return tuple(
        mention.span
        for entity in entities
        if entity.kind in _OUTLETS
        for mention in entity.mentions
    )


def _holding_others(attributions: Sequence[Attribution]) -> set[str]:
    """Those that say that another one said something, and nothing else that is coded."""
    return {each.parent for each in attributions if each.parent}


def _words_of(event: Event) -> Span:
    """From the first to the last of the words of an event, where its trigger stands."""
    slots = (each.span for each in (*event.actor, *event.recipient))
    part = event.trigger[0].part
    own = [span for span in (*event.trigger, *slots) if span.part == part]
    return Span(min(span.start for span in own), max(span.end for span in own), part)


def _said_words(attribution: Attribution) -> Span | None:
    """What was said; who said nothing, and by which words, where there is no content."""
    nothing = attribution.voice is not None and attribution.voice.function in SAYING_NOTHING
    words = attribution.content or (attribution.cue if nothing else ())
    if not words:
        return None
    own = [span for span in words if span.part == words[0].part]
    return Span(min(span.start for span in own), max(span.end for span in own), words[0].part)


@dataclass(frozen=True, slots=True)
class _Chains:
    """The chains of a document: attributions by id, and where it names outlets."""

    by_id: dict[str, Attribution]
    outlets: tuple[Span, ...]

    def of(self, voice: str | None) -> Iterator[Link]:
        """From the document inward to the innermost source; the document alone without one."""
        yield Link(Role.DOCUMENT, why="whose report it is")
        for attribution in reversed(list(self._outward(voice))):
            if reason := self._told_to_an_outlet(attribution):
                yield Link(Role.RELAY, attribution.id, reason)
            inside = f"; stands in what {attribution.parent} says" if attribution.parent else ""
            yield Link(Role.SOURCE, attribution.id, f"{attribution.why}{inside}")

    def _outward(self, voice: str | None) -> Iterator[Attribution]:
        while voice is not None:
            attribution = self.by_id[voice]
            yield attribution
            voice = attribution.parent

    def _told_to_an_outlet(self, attribution: Attribution) -> str | None:
        """Why an attribution has a relay; None where it has none."""
        if any(words.overlaps(each) for words in attribution.addressee for each in self.outlets):
            return "its addressee is an outlet of the registry"
        return "its addressee has the name of an outlet" if attribution.relays else None

"""Whom a document's names, sources, actors and recipients mean, as of the document's day."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date

from counterclaim.model.attribution import Anonymity, Attribution
from counterclaim.model.control import Control
from counterclaim.model.document import Document
from counterclaim.model.entity import Entity, EntityKind, EntityMention, Identity
from counterclaim.model.event import Event, Participant
from counterclaim.model.reading import Reading
from counterclaim.model.relation import Relation
from counterclaim.model.span import Span
from counterclaim.model.standing import Standing
from counterclaim.resolve.actors.answer import Answer, Sort
from counterclaim.resolve.actors.called import Caller
from counterclaim.resolve.actors.choice import Setting
from counterclaim.resolve.actors.home import find_home
from counterclaim.resolve.actors.joined import listed, variants
from counterclaim.resolve.actors.mentions import mentions_of, place_of
from counterclaim.resolve.actors.page import STATE_VOICES, Page
from counterclaim.resolve.actors.phrase import Phrases
from counterclaim.resolve.actors.registry import Registry
from counterclaim.resolve.actors.scene import lines_of, look_around

_NAMELESS = frozenset({Anonymity.ANONYMOUS, Anonymity.NATIONALITY, Anonymity.GROUP})
_NO_LANDS: Mapping[Span, str] = {}


@dataclass(frozen=True, slots=True)
class Actors:
    """What the stage finds: the same statements with identities, and the entities."""

    attributions: tuple[Attribution, ...]
    events: tuple[Event, ...]
    entities: tuple[Entity, ...]
    control: tuple[Control, ...] = ()
    relations: tuple[Relation, ...] = ()


@dataclass(frozen=True, slots=True)
class ActorFinder:
    """Finds whom the words of documents mean."""

    phrases: Phrases
    tables: str

    def find(
        self,
        document: Document,
        reading: Reading,
        attributions: Sequence[Attribution],
        events: Sequence[Event],
        lands: Mapping[Span, str] = _NO_LANDS,
        control: Sequence[Control] = (),
        relations: Sequence[Relation] = (),
    ) -> Actors:
        """Everyone in a document.

        Args:
            document: its day is the one as of which names are read.
            reading: what the reader found; its sentences and names are used.
            attributions: the document's; each gets the entity of its source.
            events: the document's; each participant gets an identity.
            lands: countries of the document's places, where another stage knows them.
            control: who holds what in the document; each holder gets an identity.
            relations: the document's; those on both sides get identities.
        """
        phrases = self.phrases.for_a_document()
        events = [_named_apart(event, document, phrases.registry) for event in events]
        lines = lines_of(document, reading)
        scene = look_around(document, lines, phrases.registry, lands)
        setting, placed = scene.setting, Standing(lands.items())
        settings = {
            (acts, named): replace(setting, acts=acts, named=named)
            for acts in (True, False)
            for named in (True, False)
        }
        home = find_home(document, lines, placed, scene.spoken)
        page = Page(document, lines, setting, placed, phrases, scene.passing, settings, home)
        others = [*_slots(control, relations)]
        mentions = mentions_of(reading, attributions, events, others)
        answers = page.answers(mentions, attributions)
        filled = {each.span for each in mentions if each.slot}
        caller = Caller(document, phrases, setting)
        answers = caller.with_called(answers, scene.called, filled)
        judge = _Judge(document, phrases, setting, answers)
        named = tuple(judge.attribution(each) for each in attributions)
        told = tuple(judge.event(each) for each in events)
        held = tuple(replace(each, holder=judge.slot(each.holder)) for each in control)
        tied = tuple(
            replace(each, source=judge.slot(each.source), target=judge.slot(each.target))
            for each in relations
        )
        slots = [*_slots_of(told), *_slots(held, tied)]
        entities = judge.entities(_nameless_sources(named), _ids_in(named, slots))
        return Actors(named, told, tuple(entities), held, tied)

    def outlet(self, document: Document, reading: Reading) -> Identity | None:
        """Whom a document's outlet means as of its day, and the side whose voice it is.

        None where the document has no outlet, or its name tells nothing.
        """
        if not document.outlet:
            return None
        phrases = self.phrases.for_a_document()
        lines = lines_of(document, reading)
        setting = look_around(document, lines, phrases.registry, {}).setting
        answer = phrases.read(document.outlet, replace(setting, named=True))
        judge = _Judge(document, phrases, setting, {})
        return judge.identity(answer) if answer.entity or answer.through else None

    def who(self, words: str, day: date | None) -> Identity | None:
        """Whom words mean that stand alone, in no document: what a person wrote for an actor.

        The words may be an actor's id. None where they are neither that nor the name of an actor
        that is known on that day.
        """
        phrases = self.phrases.for_a_document()
        setting = Setting(day, acts=True, named=True)
        actor = phrases.registry.actor(words)
        answer = phrases.read(actor.name if actor else words, setting)
        judge = _Judge(Document(words, published=day), phrases, setting, {})
        return judge.identity(answer) if answer.entity or answer.through else None


@dataclass(frozen=True, slots=True)
class _Judge:
    """From answers to what the record says of each slot."""

    document: Document
    phrases: Phrases
    setting: Setting
    answers: Mapping[Span, Answer]

    def event(self, event: Event) -> Event:
        return replace(
            event,
            actor=self.slot(event.actor), recipient=self.slot(event.recipient),
        )  # fmt: skip

    def slot(self, slot: Sequence[Participant]) -> tuple[Participant, ...]:
        """Those in a slot with whom they mean."""
        return tuple(self._slot(slot))

    def _slot(self, slot: Sequence[Participant]) -> Iterator[Participant]:
        """Those in a slot; where some share their words, each is one of the owners joined there."""
        spans = Counter(each.span for each in slot)
        given: Counter[Span] = Counter()
        for each in slot:
            answer = self.answers[each.span]
            if spans[each.span] > 1:
                words = self.document.words_of(each.span)
                apart = variants(words, spans[each.span], self.phrases.registry)[given[each.span]]
                given[each.span] += 1
                setting = replace(self.setting, acts=True)
                answer = answer if apart == words else self.phrases.read(apart, setting)
            yield replace(each, identity=self.identity(answer))

    def attribution(self, attribution: Attribution) -> Attribution:
        if not attribution.source:
            return attribution
        answer = self.answers[attribution.source[0]]
        identity = self.identity(answer)
        anonymity = attribution.voice.anonymity if attribution.voice else None
        nameless = anonymity in _NAMELESS or _is_nameless(answer)
        if nameless and identity.entity:
            why = f"{identity.why}; who speaks is not named"
            identity = replace(identity, entity=None, why=why)
        return replace(attribution, identity=identity)

    def identity(self, answer: Answer) -> Identity:
        """An answer as records have it, with the side for which the one meant speaks."""
        return Identity(
            answer.entity,
            self.phrases.registry.code(answer.country) or None,
            answer.sector,
            self._party(answer),
            answer.why,
        )

    def _party(self, answer: Answer) -> str | None:
        """The side that one speaks for: an entity's, or the state's whose official it is."""
        registry, day = self.phrases.registry, self.setting.day
        if answer.entity:
            return registry.party(answer.entity, day)
        for key in answer.through:
            state = registry.actor(key)
            if state is None or not (set(answer.sector) & STATE_VOICES):
                continue
            return registry.party(key, day)
        return None

    def entities(self, nameless: Container[Span], given: AbstractSet[str]) -> Iterator[Entity]:
        """Every entity that is meant, each with its mentions, by id.

        `nameless` are the words of sources that may not become an entity, `given` the ids that
        attributions and events name.
        """
        mentions: dict[str, list[EntityMention]] = {}
        named: set[str] = set()
        for span, answer in sorted(self.answers.items(), key=lambda each: place_of(each[0])):
            if answer.entity and span not in nameless:
                mentions.setdefault(answer.entity, []).append(EntityMention(span, answer.why))
                named |= {answer.entity} if answer.sort is Sort.NAME else set()
        told = {(each.entity, each.through, each.sector): each for each in self.answers.values()}
        parties = {p for each in told.values() if (p := self._party(each))}
        for key in sorted(mentions.keys() | parties | given):
            actor = self.phrases.registry.actor(key)
            if actor is None:
                continue
            people = actor.kind is EntityKind.PERSON
            country, sector = (
                self.phrases.codes(actor, self.setting) if people else (actor.country, actor.sector)
            )
            yield Entity(
                id=key, name=actor.name, kind=actor.kind, country=country or None, sector=sector,
                party=self.phrases.registry.party(key, self.setting.day),
                since=actor.period.start or None, until=actor.period.end or None,
                mentions=tuple(mentions.get(key, ())), inferred=key not in named,
            )  # fmt: skip


def _named_apart(event: Event, document: Document, registry: Registry) -> Event:
    """The event with each one in a slot who is named in a list: "France and Turkey" are two."""
    actor = tuple(_each_apart(event.actor, document, registry))
    recipient = tuple(_each_apart(event.recipient, document, registry))
    if len(actor) == len(event.actor) and len(recipient) == len(event.recipient):
        return event
    return replace(event, actor=actor, recipient=recipient)


def _each_apart(
    slot: Sequence[Participant], document: Document, registry: Registry
) -> Iterator[Participant]:
    spans = Counter(each.span for each in slot)
    for each in slot:
        span = each.span
        names = listed(document.words_of(span), registry) if spans[span] == 1 else []
        for start, end in names:
            yield replace(each, span=Span(span.start + start, span.start + end, span.part))
        if not names:
            yield each


def _slots_of(events: Iterable[Event]) -> Iterator[Participant]:
    for event in events:
        yield from (*event.actor, *event.recipient)


def _slots(control: Iterable[Control], relations: Iterable[Relation]) -> Iterator[Participant]:
    for each in control:
        yield from each.holder
    for tied in relations:
        yield from (*tied.source, *tied.target)


def _ids_in(attributions: Sequence[Attribution], slots: Iterable[Participant]) -> set[str]:
    """The ids of all whom attributions and slots name, and of their parties."""
    identities = [*(each.identity for each in attributions), *(each.identity for each in slots)]
    return {key for each in identities if each for key in (each.entity, each.party) if key}


def _nameless_sources(attributions: Sequence[Attribution]) -> frozenset[Span]:
    """The words of sources that have an identity and no entity."""
    return frozenset(
        each.source[0]
        for each in attributions
        if each.source and each.identity and each.identity.entity is None
    )


def _is_nameless(answer: Answer) -> bool:
    """Whether a source is somebody without a name: "officials", "a Turkish general"."""
    if answer.sort is Sort.PEOPLE:
        return not answer.noun.startswith("spokes")
    return answer.sort in (Sort.VAGUE, Sort.GROUP, Sort.UNKNOWN) or (
        answer.sort is Sort.DEMONYM and answer.entity is None
    )

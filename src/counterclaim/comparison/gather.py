"""What one event of one record says on each slot."""

from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.comparison.tables import ComparisonTables
from counterclaim.comparison.told import attribution_at, lemmas_of, sentence_at
from counterclaim.model.attribution import Attribution, Function
from counterclaim.model.comparison import Slot, SlotClaim
from counterclaim.model.count import Count
from counterclaim.model.event import Event, Participant
from counterclaim.model.factuality import Polarity, Status
from counterclaim.model.incident import Incident
from counterclaim.model.link import LinkKind
from counterclaim.model.place import Use
from counterclaim.model.record import Record
from counterclaim.model.span import Span

_COUNTED = {
    "killed": Slot.KILLED,
    "injured": Slot.INJURED,
    "missing": Slot.MISSING,
    "detained": Slot.DETAINED,
    "displaced": Slot.DISPLACED,
    "votes": Slot.VOTES,
    "votes for": Slot.VOTES,
    "votes against": Slot.VOTES,
}
_WEAPONS = ("munition", "carrier")
_TOGETHER = ("AGREE", "CONSULT", "COOPERATE")
_ANYBODY = frozenset(
    "people person man number dozen hundred other one death casualty victim".split()
)
_SILENT = (Function.DECLINED, Function.SILENCE)
Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Value:
    """One value of one slot as one place gives it; values of one `key` say the same."""

    slot: Slot
    key: Key
    value: str
    claim: SlotClaim
    low: float | None = None
    high: float | None = None
    scope: str | None = None
    aim: bool = False


@dataclass(frozen=True, slots=True)
class Teller:
    """An event of a record, as a mention of an incident."""

    incident: Incident
    record: Record
    event: Event
    tables: ComparisonTables

    def claim(self, *spans: Span, proposition: str | None = None) -> SlotClaim:
        """A claim by these words; without `proposition` the event gives it."""
        return SlotClaim(
            self.record.document.id,
            spans,
            proposition or self.event.id,
            attribution_at(self.record, spans),
        )

    def words(self, *spans: Span) -> str:
        return " ".join(self.record.document.words_of(span) for span in spans)


def values_of(teller: Teller) -> Iterator[Value]:
    """All that the event says, slot by slot."""
    yield _happened(teller)
    yield from _acts(teller)
    yield from _who(teller, Slot.ACTOR, teller.event.actor)
    yield from _who(teller, Slot.RECIPIENT, teller.event.recipient)
    yield from _means(teller)
    yield from _places(teller)
    yield from _times(teller)
    yield from _counts(teller)
    yield from _purposes(teller)
    yield from _silences(teller)


def _happened(teller: Teller) -> Value:
    negative = teller.event.factuality.polarity is Polarity.NEGATIVE
    value = "no" if negative else "yes"
    return Value(Slot.HAPPENED, (value,), value, teller.claim(*teller.event.trigger))


def _acts(teller: Teller) -> Iterator[Value]:
    """The kinds of act, where the words are of one that shuts others out."""
    trigger = teller.event.trigger
    words = teller.words(*trigger)
    lemmas = lemmas_of(teller.record, trigger, teller.tables.dropped)
    exclusive = teller.tables.kinds.exclusive.get(Slot.ACT, frozenset())
    for kind in sorted(teller.tables.kinds.in_words(words.lower(), lemmas)):
        if kind.head in exclusive and kind.head not in _WEAPONS:
            yield Value(Slot.ACT, (kind.head, kind.name), words, teller.claim(*trigger))


def _who(teller: Teller, slot: Slot, participants: tuple[Participant, ...]) -> Iterator[Value]:
    if slot is Slot.ACTOR and teller.event.type in _TOGETHER:
        return  # who met or agreed: several, and none of them in the other's place
    for each in participants:
        identity = each.identity
        lemmas = lemmas_of(teller.record, (each.span,), teller.tables.dropped)
        negative = each.polarity is Polarity.NEGATIVE
        who = (identity.party or identity.entity) if identity else None
        noun = head_noun(teller.record, each.span)
        if who is None and (lemmas <= teller.tables.pronouns or noun in _ANYBODY):
            continue  # whom a pronoun means is not known, and "14 people" is a number
        own = _object_if_a_thing(slot, noun, lemmas, teller.tables, named=bool(who))
        if who is None and _is_place(teller, each.span):
            if slot is Slot.ACTOR:
                continue  # a town does nothing
            own = Slot.OBJECT
        aim = slot is Slot.RECIPIENT and _is_aim(teller)
        key = (who or noun or tuple(sorted(lemmas)), negative, aim)
        words = teller.words(each.span)
        value = f"not {words}" if negative else words
        yield Value(own, key, value, teller.claim(each.span), aim=aim)


def _object_if_a_thing(
    slot: Slot,
    noun: str | None,
    lemmas: frozenset[str],
    tables: ComparisonTables,
    *,
    named: bool,
) -> Slot:
    """A hospital or a ship that is hit is an object, not one of those who are met.

    Where they say whose they are (`named`), positions and areas stand for those who hold them.
    """
    if slot is not Slot.RECIPIENT:
        return slot
    sites = {
        kind.name for word in lemmas for kind in tables.kinds.of_lemma(word) if kind.head == "site"
    }
    thing = not named and (noun in tables.things or sites)
    return Slot.OBJECT if thing or sites - {"military site"} else slot


def _is_place(teller: Teller, span: Span) -> bool:
    """Whether words name a place on the map and nobody who is there."""
    return any(
        each.span.overlaps(span) and each.use is Use.LITERAL for each in teller.record.places
    )


def head_noun(record: Record, span: Span) -> str | None:
    """The dictionary form of the word on which the others of some words hang; None: not known."""
    for part in record.reading.parts:
        if part.part != span.part:
            continue
        for word in part.words:
            outside = word.head < 0 or not part.words[word.head].span.overlaps(span)
            if word.span.overlaps(span) and outside and word.upos in ("NOUN", "PROPN", "NUM"):
                return word.lemma.lower()
    return None


def _is_aim(teller: Teller) -> bool:
    """Whether whom an act meets is told by who does it, or as what is planned."""
    event = teller.event
    if event.factuality.status in (Status.PLANNED, Status.DEMANDED):
        return True
    said = _attribution(teller)
    speaker = said.identity.party if said and said.identity else None
    doers = {each.identity.party for each in event.actor if each.identity}
    return speaker is not None and speaker in doers


def _attribution(teller: Teller) -> Attribution | None:
    attributions = {each.id: each for each in teller.record.attributions}
    return attributions.get(teller.event.attribution or "")


def _means(teller: Teller) -> Iterator[Value]:
    """Weapons named in the sentence of the act."""
    sentence = sentence_at(teller.record, teller.event.trigger[0])
    for part in teller.record.reading.parts:
        if part.part != sentence.part:
            continue
        for word in part.words:
            if word.upos != "NOUN" or not sentence.overlaps(word.span):
                continue
            kinds = teller.tables.kinds.of_lemma(word.lemma.lower())
            names = tuple(sorted(kind.name for kind in kinds if kind.head in _WEAPONS))
            if names:
                yield Value(Slot.MEANS, names, teller.words(word.span), teller.claim(word.span))


def _places(teller: Teller) -> Iterator[Value]:
    for number, place in enumerate(teller.record.places, 1):
        if f"p{number}" not in teller.event.place or place.use not in (Use.LITERAL, Use.METONYMIC):
            continue
        if place.location is None:
            continue  # what no map has may be no place
        words = teller.words(place.span)
        key = (place.location.name,)
        yield Value(Slot.PLACE, key, words, teller.claim(place.span))


def _times(teller: Teller) -> Iterator[Value]:
    for time in teller.record.times:
        if time.id in teller.event.time:
            words = teller.words(time.span)
            yield Value(Slot.TIME, (time.value,), words, teller.claim(time.span))


def _counts(teller: Teller) -> Iterator[Value]:
    """Numbers of the event, and those of its sentence that no other event has."""
    record, event = teller.record, teller.event
    sentence = sentence_at(record, event.trigger[0])
    others = {n for each in record.events if each.id != event.id for n in each.counts}
    for count in record.counts:
        slot = _COUNTED.get(count.what or "") or _amount(teller, count)
        near = sentence.overlaps(count.span) and count.id not in others
        if slot and (count.id in event.counts or near):
            scope = _scope(teller, count)
            if slot is Slot.AMOUNT:
                scope = ", ".join(filter(None, (count.what, scope)))
            claim = teller.claim(count.span, proposition=count.id)
            key = (count.low, count.high, scope)
            words = teller.words(count.span)
            yield Value(slot, key, words, claim, count.low, count.high, scope)


def _amount(teller: Teller, count: Count) -> Slot | None:
    """Weapons, things and money that an event counts are its amount, hours and distances not."""
    if count.id not in teller.event.counts or not count.what:
        return None
    return Slot.AMOUNT if count.unit is None or len(count.unit) == 3 else None


def _scope(teller: Teller, count: Count) -> str | None:
    """What a number is for, where that is not the incident as a whole."""
    ids = count.scope.place if count.scope else ()
    places = [
        place.location.name if place.location else teller.words(place.span)
        for number, place in enumerate(teller.record.places, 1)
        if f"p{number}" in ids
    ]
    people = lemmas_of(teller.record, (count.span,), teller.tables.dropped)
    kinds = sorted({teller.tables.people[word] for word in people if word in teller.tables.people})
    named = [name for name in places if name != teller.incident.place]
    return ", ".join((*kinds, *named)) or None


def _purposes(teller: Teller) -> Iterator[Value]:
    events = {each.id: each for each in teller.record.events}
    for link in teller.record.links:
        if link.kind is LinkKind.PURPOSE and link.start == teller.event.id and link.end in events:
            aim = events[link.end]
            spans = (*aim.trigger, *(each.span for each in aim.recipient))
            lemmas = lemmas_of(teller.record, spans, teller.tables.dropped)
            claim = teller.claim(*sorted(spans), proposition=aim.id)
            yield Value(Slot.PURPOSE, tuple(sorted(lemmas)), teller.words(*sorted(spans)), claim)


def _silences(teller: Teller) -> Iterator[Value]:
    """Who was asked and would not say, in the sentence of the event, and what that was about."""
    sentence = sentence_at(teller.record, teller.event.trigger[0])
    words = teller.words(sentence).lower()
    for each in teller.record.attributions:
        silent = each.voice and each.voice.function in _SILENT and each.cue
        if silent and sentence.overlaps(each.cue[0]):
            claim = SlotClaim(teller.record.document.id, each.cue, each.id, each.id)
            behind = words[max(0, each.cue[-1].end - sentence.start) :]
            found = (name for name, asked in teller.tables.asked.items() if asked.search(behind))
            yield Value(Slot(next(found, Slot.HAPPENED)), ("declined",), "declined", claim)

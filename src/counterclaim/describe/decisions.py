"""Every decision that made a record, with its reason, in the order of the stages."""

from collections.abc import Iterator

from counterclaim.describe.items import count_words, place_words, quote, time_words
from counterclaim.model.attribution import Attribution
from counterclaim.model.control import Control
from counterclaim.model.decision import Decision
from counterclaim.model.document import Document
from counterclaim.model.event import Event, Participant
from counterclaim.model.place import Place
from counterclaim.model.record import Record
from counterclaim.model.relation import Relation


def decisions_of(record: Record) -> Iterator[Decision]:
    """The decisions of every stage: who says what, where, when, how many, who is meant, acts."""
    document = record.document
    for attribution in record.attributions:
        yield from _attribution(attribution, document)
    for number, place in enumerate(record.places, 1):
        yield Decision("places", f"p{number}", (place.span,), _place(document, place), place.why)
    for time in record.times:
        yield Decision("times", time.id, (time.span,), time_words(document, time), time.why)
    for count in record.counts:
        yield Decision("counts", count.id, (count.span,), count_words(document, count), count.why)
    for entity in record.entities:
        for mention in entity.mentions:
            yield Decision("actors", entity.id, (mention.span,), entity.name, mention.why)
    for event in record.events:
        yield from _event(event, document)
    yield from _standings(record)
    yield from _links(record)
    for claim in record.claims:
        chain = " ← ".join(link.attribution or link.role.value for link in claim.chain)
        why = "the innermost saying that holds its words, and those that hold that one"
        yield Decision("claims", claim.id, (claim.span,), f"{claim.proposition} on {chain}", why)
    for problem in record.problems:
        yield Decision(problem.stage, problem.ref, (), "problem", problem.message)


def _links(record: Record) -> Iterator[Decision]:
    triggers = {event.id: event.trigger for event in record.events}
    for link in record.links:
        decided = f"{link.kind}: {quote(record.document, triggers[link.end])}"
        yield Decision("links", f"{link.start} {link.end}", triggers[link.start], decided, link.why)


def _attribution(attribution: Attribution, document: Document) -> Iterator[Decision]:
    own = attribution.cue or attribution.content or attribution.source
    parts = (
        f"source {quote(document, attribution.source) or 'nobody named'}",
        f"cue {quote(document, attribution.cue)}" if attribution.cue else "",
        f"to {quote(document, attribution.addressee)}" if attribution.addressee else "",
        attribution.kind.value if attribution.kind else "",
    )
    decided = " · ".join(part for part in parts if part)
    yield Decision("attributions", attribution.id, own, decided, attribution.why)
    voice, identity = attribution.voice, attribution.identity
    if voice:
        decided = " · ".join((voice.function, voice.polarity, voice.anonymity, voice.basis))
        yield Decision("attributions", f"{attribution.id}.voice", own, decided, attribution.why)
    if attribution.parent:
        why = "its cue stands in the content of that one"
        decided = f"inside {attribution.parent}"
        yield Decision("attributions", f"{attribution.id}.parent", own, decided, why)
    if identity:
        decided = identity.entity or identity.country or "unknown"
        item = f"{attribution.id}.source"
        yield Decision("actors", item, attribution.source, decided, identity.why)


def _place(document: Document, place: Place) -> str:
    location = place.location
    if location is None:
        return f"{place_words(document, place)}: not located, {place.use}"
    return (
        f"{location.name} ({location.country or 'no one country'}) {location.precision}, "
        f"{location.lat:.2f} {location.lon:.2f} ± {location.radius_km:g} km, {place.use}, "
        f"{place.candidates} candidates"
    )


def _event(event: Event, document: Document) -> Iterator[Decision]:
    fact = event.factuality
    codes = " ".join((event.type, *event.mode))
    decided = " · ".join((codes, fact.polarity, fact.certainty, fact.status))
    if event.main:
        decided += " · main"
    yield Decision("events", event.id, event.trigger, decided, event.why)
    for role, slot in (("actor", event.actor), ("recipient", event.recipient)):
        for participant in slot:
            yield _participant(f"{event.id}.{role}", participant, document)
    for role, reason in event.unknown.items():
        yield Decision("events", f"{event.id}.{role}", (), "unknown", reason.value)


def _standings(record: Record) -> Iterator[Decision]:
    for held in record.control:
        yield from _control(held, record.document)
    for tied in record.relations:
        yield from _relation(tied, record.document)


def _control(held: Control, document: Document) -> Iterator[Decision]:
    fact = held.factuality
    facts = (held.extent, fact.polarity, fact.certainty, fact.status)
    decided = " · ".join((f"holds {quote(document, [held.thing])}", *facts))
    yield Decision("control", held.id, held.trigger, decided, held.why)
    for participant in held.holder:
        yield _participant(f"{held.id}.holder", participant, document)


def _relation(tied: Relation, document: Document) -> Iterator[Decision]:
    decided = " · ".join((tied.kind, tied.polarity, tied.certainty))
    yield Decision("relations", tied.id, tied.trigger, decided, tied.why)
    for role, slot in (("from", tied.source), ("to", tied.target)):
        for participant in slot:
            yield _participant(f"{tied.id}.{role}", participant, document)


def _participant(item: str, participant: Participant, document: Document) -> Decision:
    identity = participant.identity
    whom = "not looked up"
    if identity:
        whom = (
            " ".join(filter(None, (identity.entity, identity.country, *identity.sector)))
            or "unknown"
        )
    decided = f"{quote(document, [participant.span])} = {whom}"
    if participant.polarity != "positive" or participant.certainty != "certain":
        decided += f" · {participant.polarity} · {participant.certainty}"
    why = identity.why if identity else "no table of actors was opened"
    return Decision("actors", item, (participant.span,), decided, why)

"""What must hold of events, of the slots they fill and of the places they name."""

from collections import Counter
from collections.abc import Iterator

from corpus.attribution_rules import is_inside
from corpus.fields import in_order
from corpus.format import Event, Report
from corpus.problems import Complaints

OF_EQUALS = frozenset({"CONSULT", "COOPERATE"})  # also where one word names both sides
MUTUAL = OF_EQUALS | {"AGREE", "ASSAULT"}


def check_events(report: Report, complaints: Complaints) -> None:
    for event in report.events:
        for message in _wrong_with_event(report, event):
            complaints.add(message, sentence=event.sentence, item=event.id)


def _wrong_with_event(report: Report, event: Event) -> Iterator[str]:
    own = report.sentences[event.sentence - 1].span
    if not event.trigger:
        yield "trigger is missing"
    if not in_order(event.trigger):
        yield "trigger: the pieces overlap or are not in the order of the text"
    if not all(is_inside(span, (own,)) for span in event.trigger):
        yield f"trigger: its words must stand in sentence {event.sentence}, where the event is"
    yield from _wrong_with_slots(event)


def _wrong_with_slots(event: Event) -> Iterator[str]:
    mutual = event.type in MUTUAL and (len(event.actor) > 1 or event.type in OF_EQUALS)
    for slot in ("actor", "recipient"):
        filled = bool(getattr(event, slot))
        if not filled and slot not in event.unknown and not (slot == "recipient" and mutual):
            yield f"{slot} is missing: name it, or say why in unknown: {{{slot}: not given}}"
    for slot in event.unknown:
        if getattr(event, slot):
            yield f"unknown: {slot} is said to be unknown, but it is given"
    for slot in ("actor", "recipient"):
        spans = [(each.span, each.country) for each in getattr(event, slot)]
        if len(set(spans)) < len(spans):
            yield f"{slot}: the same words stand twice"


def check_main(report: Report, complaints: Complaints) -> None:
    """Exactly one main event in every sentence that has events."""
    events = Counter(event.sentence for event in report.events)
    mains = Counter(event.sentence for event in report.events if event.main)
    for sentence in events:
        if mains[sentence] != 1:
            found = mains[sentence] or "none"
            message = f"expected exactly one event with main: true, found {found}"
            complaints.add(message, sentence=sentence)
    by_id = {event.id: event for event in report.events}
    for link in report.links:
        outer, inner = by_id.get(link.start), by_id.get(link.end)
        if link.kind != "content_of" or not outer or not inner:
            continue
        if inner.main and outer.sentence == inner.sentence:
            message = f"main: {outer.id} asks or promises this act, and is main over it"
            complaints.add(message, sentence=inner.sentence, item=inner.id)


def check_places(report: Report, complaints: Complaints) -> None:
    """Only literal places say where an event was; nothing of one kind is annotated twice."""
    uses = {each.id: each.use for each in report.places}
    for event in report.events:
        for name in event.place:
            if uses.get(name, "literal") not in {"literal", None}:
                message = f"place: {name} is {uses[name]}; only a literal place says where"
                complaints.add(message, sentence=event.sentence, item=event.id)
    for items in (report.places, report.times, report.counts):
        spans = Counter(each.span for each in items)
        for each in items:
            if spans[each.span] > 1:
                words = report.words_of(each.span)
                message = f"{words!r} is annotated twice; write words#2 for the second"
                complaints.add(message, sentence=each.sentence, item=each.id)

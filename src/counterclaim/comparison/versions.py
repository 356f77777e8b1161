"""From an incident's mentions to what the accounts of it say, slot by slot."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

from counterclaim.comparison.gather import Key, Teller, Value, values_of
from counterclaim.comparison.tables import ComparisonTables
from counterclaim.model.comparison import Slot, SlotClaim, Version
from counterclaim.model.incident import Incident
from counterclaim.model.record import Record

_ON_THE_CARD = (Slot.HAPPENED, Slot.PLACE)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_POINTS = re.compile(
    r"(?i)(?:we|us|they|them|it|its|he|him|his|she|her|who|whose|which|that|their|our|i)\b"
)


def versions_of(
    incident: Incident, records: Mapping[str, Record], tables: ComparisonTables
) -> tuple[Version, ...]:
    """What the accounts of an incident say, by slots, each value once with all its claims.

    `records` are by ids of documents; mentions whose record is not among them are left out. Ids are
    the incident's, the slot and a number in the order of publication, the same in whatever order
    the mentions come. Control of the incident's place is a slot of it.

    What stands on an incident's card and nobody disputes is left out: that it took place, a day or
    a place that all give, a kind of act beside which no other is told.

    Limits: objects are told from people by the kinds of sites that the table has; `wording` is
    not gathered.
    """
    grouped: dict[tuple[Slot, Key], list[Value]] = {}
    for value in sorted(_values(incident, records, tables), key=lambda v: _order(v, records)):
        own = grouped.setdefault((value.slot, value.key), [])
        if not any(_same_place(value.claim, each.claim) for each in own):
            own.append(value)
    grouped = dict(_in_question(grouped))
    numbers: dict[Slot, int] = {}
    found = []
    for (slot, _), values in grouped.items():
        numbers[slot] = numbers.get(slot, 0) + 1
        found.append(_version(f"{incident.id}.{slot.value}.v{numbers[slot]}", values))
    return tuple(sorted(found, key=lambda each: list(Slot).index(each.slot)))


def _in_question(
    grouped: Mapping[tuple[Slot, Key], list[Value]],
) -> Iterator[tuple[tuple[Slot, Key], list[Value]]]:
    """What is more than the card says: in some slots only values of which there are several."""
    slots = Counter(slot for slot, _ in grouped)
    heads = Counter(key[0] for slot, key in grouped if slot is Slot.ACT)
    days = Counter(slot for (slot, key) in grouped if slot is Slot.TIME and _is_day(key))
    best = max(heads, key=lambda head: (heads[head], str(head)), default=None)
    for (slot, key), values in grouped.items():
        if slot is Slot.ACT:
            wanted = key[0] == best and heads[key[0]] > 1
        elif slot is Slot.TIME and _is_day(key):
            wanted = days[slot] > 1
        else:
            wanted = slot not in _ON_THE_CARD or slots[slot] > 1
        if wanted:
            yield (slot, key), values


def _is_day(key: Key) -> bool:
    return bool(_DAY.fullmatch(str(key[0])))


def _values(
    incident: Incident, records: Mapping[str, Record], tables: ComparisonTables
) -> Iterator[Value]:
    seen = set()
    for mention in incident.mentions:
        record = records.get(mention.document)
        if record is None:
            continue
        for event in record.events:
            if event.id == mention.event:
                yield from values_of(Teller(incident, record, event, tables))
        if mention.document not in seen:
            seen.add(mention.document)
            yield from _control(incident, record)


def _control(incident: Incident, record: Record) -> Iterator[Value]:
    """Who is said to hold the incident's place."""
    names = {
        f"p{number}": place.location.name
        for number, place in enumerate(record.places, 1)
        if place.location
    }
    for each in record.control:
        if not incident.place or incident.place not in {names.get(place) for place in each.place}:
            continue
        spans = tuple(sorted({*(who.span for who in each.holder), *each.trigger}))
        claim = SlotClaim(record.document.id, spans, each.id, each.attribution)
        words = " ".join(record.document.words_of(span) for span in spans)
        holders = tuple(
            sorted(
                (who.identity and (who.identity.party or who.identity.entity))
                or record.document.words_of(who.span).lower()
                for who in each.holder
            )
        )
        key = (holders, each.factuality.polarity)
        yield Value(Slot.CONTROL, key, words, claim)


def _order(value: Value, records: Mapping[str, Record]) -> tuple[date, str, object]:
    claim = value.claim
    published = records[claim.document].document.published
    return published or date.max, claim.document, (claim.spans[0].part != "title", claim.spans)


def _same_place(one: SlotClaim, other: SlotClaim) -> bool:
    return one.document == other.document and one.spans == other.spans


def _shown(values: list[Value]) -> str:
    """The words that most claims have; a pronoun only where nothing else is said."""
    counted = Counter(each.value for each in values)
    return max(counted, key=lambda words: (not _POINTS.match(words), counted[words]))


def _version(name: str, values: list[Value]) -> Version:
    first = values[0]
    claims = tuple(each.claim for each in values)
    return Version(
        name, first.slot, _shown(values), first.low, first.high, first.scope, first.aim, claims
    )

"""Propositions in plain words: who did what to whom, who holds what, how many, how sure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterclaim.describe.items import count_words, place_words, quote, time_words
from counterclaim.model.claim import Claim
from counterclaim.model.control import Control, Extent
from counterclaim.model.count import Count
from counterclaim.model.event import Event, Participant
from counterclaim.model.factuality import Certainty, Factuality, Polarity, Status
from counterclaim.model.link import EventLink, LinkKind
from counterclaim.model.record import Record
from counterclaim.model.relation import Relation
from counterclaim.model.span import Span

_USUAL = {Certainty.CERTAIN, Status.HAPPENED}
_TIES = {
    LinkKind.PURPOSE: "in order to:",
    LinkKind.CAUSE: "causing:",
    LinkKind.BEFORE: "before:",
    LinkKind.CONTENT_OF: "content:",
    LinkKind.PART_OF: "part of:",
    LinkKind.SAME_AS: "the same as:",
}


@dataclass(frozen=True, slots=True)
class Told:
    """One proposition: what kind, by which words, who to whom, and what is out of the ordinary.

    `who` and `whom` are empty where the slot is, each with the codes of those it means; `open` says
    which slots are empty, and why. `details` are how sure, where, when, how many, and what other
    acts are to this one. `spans` are its words in the report.
    """

    claim: str
    proposition: str
    kind: str
    words: str
    who: str
    whom: str
    open: tuple[str, ...]
    details: tuple[str, ...]
    why: str
    spans: tuple[Span, ...]


class Propositions:
    """The propositions of a record in words, by the ids that claims give."""

    def __init__(self, record: Record) -> None:
        self._document = record.document
        self._events = {each.id: each for each in record.events}
        self._counts = {each.id: each for each in record.counts}
        self._control = {each.id: each for each in record.control}
        self._relations = {each.id: each for each in record.relations}
        self._times = {each.id: each for each in record.times}
        self._places = {f"p{number}": place for number, place in enumerate(record.places, 1)}
        self._links: dict[str, list[EventLink]] = {}
        for link in record.links:
            self._links.setdefault(link.start, []).append(link)
        self._with_events = {count for event in record.events for count in event.counts}

    def of(self, claim: Claim) -> Iterator[Told]:
        """One proposition; nothing for a count told with an event, and for a bare saying."""
        if event := self._events.get(claim.proposition):
            yield self._event(claim, event)
        elif claim.proposition in self._counts and claim.proposition not in self._with_events:
            yield self._count(claim, self._counts[claim.proposition])
        elif held := self._control.get(claim.proposition):
            yield self._holding(claim, held)
        elif tied := self._relations.get(claim.proposition):
            yield self._tie(claim, tied)

    def _event(self, claim: Claim, event: Event) -> Told:
        places = [self._places[each] for each in event.place]
        times = [self._times[each] for each in event.time]
        counts = [self._counts[each] for each in event.counts]
        details = [
            *_sureness(event.factuality),
            *(place_words(self._document, each) for each in places),
            *(time_words(self._document, each) for each in times),
            *(count_words(self._document, each) for each in counts),
            *(self._link(each) for each in self._links.get(event.id, ())),
        ]
        return Told(
            claim=claim.id,
            proposition=event.id,
            kind=" ".join((event.type, *event.mode)),
            words=quote(self._document, event.trigger),
            who=self._slot(event.actor),
            whom=self._slot(event.recipient),
            open=tuple(f"{name} {reason.value}" for name, reason in event.unknown.items()),
            details=tuple(details),
            why=event.why,
            spans=event.trigger,
        )

    def _count(self, claim: Claim, count: Count) -> Told:
        scope = count.scope
        ids = (scope.place, scope.time) if scope else ((), ())
        details = [
            *(place_words(self._document, self._places[each]) for each in ids[0]),
            *(time_words(self._document, self._times[each]) for each in ids[1]),
        ]
        return Told(
            claim=claim.id,
            proposition=count.id,
            kind="count",
            words=count_words(self._document, count),
            who=quote(self._document, count.counter),
            whom="",
            open=(),
            details=tuple(details),
            why=count.why,
            spans=(count.span,),
        )

    def _holding(self, claim: Claim, held: Control) -> Told:
        extent = held.extent
        details = [
            *([] if extent is Extent.UNKNOWN else [extent.value]),
            *(each for each in _sureness(held.factuality) if each != Status.ONGOING),
            *(place_words(self._document, self._places[each]) for each in held.place),
            *(time_words(self._document, self._times[each]) for each in held.time),
        ]
        return Told(
            claim=claim.id,
            proposition=held.id,
            kind="control",
            words=quote(self._document, held.trigger),
            who=self._slot(held.holder),
            whom=quote(self._document, [held.thing]),
            open=() if held.holder else ("holder not given",),
            details=tuple(details),
            why=held.why,
            spans=held.trigger,
        )

    def _tie(self, claim: Claim, tied: Relation) -> Told:
        fact = Factuality(tied.polarity, tied.certainty, Status.ONGOING)
        return Told(
            claim=claim.id,
            proposition=tied.id,
            kind=tied.kind.value,
            words=quote(self._document, tied.trigger),
            who=self._slot(tied.source),
            whom=self._slot(tied.target),
            open=(),
            details=tuple(each for each in _sureness(fact) if each != Status.ONGOING),
            why=tied.why,
            spans=tied.trigger,
        )

    def _slot(self, participants: Sequence[Participant]) -> str:
        return ", ".join(self._participant(each) for each in participants)

    def _participant(self, participant: Participant) -> str:
        words = quote(self._document, [participant.span])
        sure = "" if participant.certainty in _USUAL else f"{participant.certainty.value} "
        codes = _codes(participant)
        meant = f" ({codes})" if codes else ""
        return ("not " if participant.polarity is Polarity.NEGATIVE else "") + sure + words + meant

    def _link(self, link: EventLink) -> str:
        """What another act is to this one, by the word that tells it."""
        return f"{_TIES[link.kind]} {quote(self._document, self._events[link.end].trigger)}"


def _codes(participant: Participant) -> str:
    """Country and sectors of whom the words mean; nothing where neither is known."""
    identity = participant.identity
    if identity is None or not (identity.country or identity.sector):
        return ""
    return " ".join((identity.country or "-", *identity.sector))


def _sureness(factuality: Factuality) -> Iterator[str]:
    if factuality.polarity is Polarity.NEGATIVE:
        yield "not so"
    yield from (
        each.value for each in (factuality.certainty, factuality.status) if each not in _USUAL
    )

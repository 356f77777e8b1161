"""What a claim says, slot by slot, in words that a reviewer can read, compare and correct."""

from collections.abc import Iterable, Mapping

from counterclaim.model.attribution import Attribution
from counterclaim.model.claim import Claim, Role
from counterclaim.model.control import Control
from counterclaim.model.count import Count
from counterclaim.model.event import Event, Participant
from counterclaim.model.factuality import Factuality
from counterclaim.model.record import Record
from counterclaim.model.relation import Relation
from counterclaim.model.span import Span

Facts = Mapping[str, str | None]
"""Slots and their values; None where the text does not give one."""


def facts_of(record: Record, claim: Claim) -> Facts:
    """The slots of one claim of a record.

    Every claim has `kind` and `source` (the voices from the outermost inward, empty for the
    document's own). Which others follows from the kind: an event has `type`, `mode`, `context`,
    `actor`, `recipient`, `place`, `time`, `counts`, `polarity`, `certainty`, `status`; control has
    `holder`, `extent`; a relation `relation`, `from`, `to`; a count `low`, `high`, `what`, `unit`,
    `victims`; a statement `function`, `polarity`. Whom words mean follows them in brackets.
    """
    look = _Look(record)
    facts: dict[str, str | None] = {"kind": "statement", "source": look.source(claim)}
    facts.update(look.proposition(claim.proposition))
    return facts


class _Look:
    """The things of a record by their ids, and their words."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._said = {each.id: each for each in record.attributions}
        self._times = {each.id: each for each in record.times}
        self._places = {f"p{number}": each for number, each in enumerate(record.places, 1)}
        self._counts = {each.id: each for each in record.counts}

    def proposition(self, name: str) -> Facts:
        for event in self._record.events:
            if event.id == name:
                return self._event(event)
        for control in self._record.control:
            if control.id == name:
                return self._control(control)
        for relation in self._record.relations:
            if relation.id == name:
                return self._relation(relation)
        if name in self._counts:
            return self._count(self._counts[name])
        return self._statement(self._said[name]) if name in self._said else {}

    def source(self, claim: Claim) -> str | None:
        voices = (self._voice(link.attribution) for link in claim.chain if link.role is Role.SOURCE)
        return " > ".join(voices) or None

    def _voice(self, name: str | None) -> str:
        said = self._said.get(name or "")
        if said is None:
            return "unknown"
        identity = said.identity
        meant = identity.entity or identity.country if identity else None
        return _named(self._words(said.source) or "nobody named", meant)

    def _event(self, event: Event) -> Facts:
        return {
            "kind": "event",
            "type": event.type,
            "mode": " ".join(event.mode) or None,
            "context": " ".join(event.context) or None,
            "actor": self._participants(event.actor),
            "recipient": self._participants(event.recipient),
            "place": self._where(event.place),
            "time": self._when(event.time),
            "counts": self._how_many(event.counts),
            **_factuality(event.factuality),
        }

    def _control(self, control: Control) -> Facts:
        return {
            "kind": "control",
            "holder": self._participants(control.holder),
            "extent": control.extent,
            "place": self._where(control.place) or self._words((control.thing,)),
            "time": self._when(control.time),
            **_factuality(control.factuality),
        }

    def _relation(self, relation: Relation) -> Facts:
        return {
            "kind": "relation",
            "relation": relation.kind,
            "from": self._participants(relation.source),
            "to": self._participants(relation.target),
            "polarity": relation.polarity,
            "certainty": relation.certainty,
        }

    def _count(self, count: Count) -> Facts:
        scope = count.scope
        return {
            "kind": "count",
            "low": _number(count.low),
            "high": _number(count.high),
            "what": count.what,
            "unit": count.unit,
            "victims": count.status,
            "place": self._where(scope.place) if scope else None,
            "time": self._when(scope.time) if scope else None,
        }

    def _statement(self, said: Attribution) -> Facts:
        voice = said.voice
        return {
            "kind": "statement",
            "function": voice.function if voice else None,
            "polarity": voice.polarity if voice else None,
        }

    def _participants(self, those: Iterable[Participant]) -> str | None:
        told = []
        for each in those:
            identity = each.identity
            codes: tuple[str, ...] = ()
            if identity and identity.entity:
                codes = (identity.entity,)
            elif identity and identity.country:
                codes = (identity.country, *identity.sector)
            denied = "not " if each.polarity == "negative" else ""
            told.append(denied + _named(self._words((each.span,)), " ".join(codes)))
        return "; ".join(told) or None

    def _where(self, names: Iterable[str]) -> str | None:
        told = []
        for place in (self._places[name] for name in names if name in self._places):
            found = place.location
            known = f"{found.name}, {found.country or '-'}" if found else None
            told.append(_named(self._words((place.span,)), known))
        return "; ".join(told) or None

    def _when(self, names: Iterable[str]) -> str | None:
        told = (
            _named(self._words((time.span,)), time.edtf or time.value)
            for time in (self._times[name] for name in names if name in self._times)
        )
        return "; ".join(told) or None

    def _how_many(self, names: Iterable[str]) -> str | None:
        counts = (self._counts[name] for name in names if name in self._counts)
        told = (
            _named(
                self._words((each.span,)),
                f"{_number(each.low) or '?'} to {_number(each.high) or '?'} {each.what or ''}",
            )
            for each in counts
        )
        return "; ".join(told) or None

    def _words(self, spans: Iterable[Span]) -> str:
        document = self._record.document
        return " … ".join(" ".join(document.words_of(span).split()) for span in spans)


def _factuality(fact: Factuality) -> Facts:
    return {"polarity": fact.polarity, "certainty": fact.certainty, "status": fact.status}


def _named(words: str, meant: str | None) -> str:
    """Words, and in brackets whom or what they mean."""
    return f"{words} [{meant.strip()}]" if meant and meant.strip() else words


def _number(bound: float | None) -> str | None:
    return None if bound is None else f"{bound:.10g}"

"""The printed form of each thing in a record: the contract that others read, key for key.

What no stage decides yet is null and never guessed; a list that no stage fills yet is empty.
"""

from counterclaim.model.attribution import Attribution
from counterclaim.model.claim import Claim
from counterclaim.model.control import Control
from counterclaim.model.count import Count
from counterclaim.model.decision import Decision
from counterclaim.model.document import Document
from counterclaim.model.entity import Entity, Identity
from counterclaim.model.event import Event, Participant
from counterclaim.model.link import EventLink
from counterclaim.model.place import Place
from counterclaim.model.problem import Problem
from counterclaim.model.reading import Name, PartReading
from counterclaim.model.relation import Relation
from counterclaim.model.span import Span
from counterclaim.model.time import Interval, Time

Json = dict[str, object]

NOT_RESOLVED = "not resolved yet"
_UNRESOLVED = Identity(None, None, (), None, NOT_RESOLVED)


def document_json(document: Document) -> Json:
    return {
        "id": document.id,
        "ref": document.ref,
        "title": document.title,
        "outlet": document.outlet,
        "url": document.url,
        "published": document.published.isoformat() if document.published else None,
        "language": document.language,
        "text": document.text,
    }


def _span(document: Document, span: Span) -> Json:
    printed: Json = {"start": span.start, "end": span.end, "text": document.words_of(span)}
    if span.part == "title":
        printed["in"] = "title"
    return printed


def _spans(document: Document, spans: tuple[Span, ...]) -> list[Json]:
    return [_span(document, span) for span in spans]


def attribution_json(document: Document, attribution: Attribution) -> Json:
    voice = attribution.voice
    return {
        "id": attribution.id,
        "source": _spans(document, attribution.source),
        "cue": _spans(document, attribution.cue),
        "content": _spans(document, attribution.content),
        "addressee": _spans(document, attribution.addressee),
        "parent": attribution.parent,
        "kind": attribution.kind,
        "quoted": _spans(document, attribution.quoted),
        "function": voice.function if voice else None,
        "polarity": voice.polarity if voice else None,
        "entity": attribution.identity.entity if attribution.identity else None,
        "party": attribution.identity.party if attribution.identity else None,
        "anonymity": voice.anonymity if voice else None,
        "basis": voice.basis if voice else None,
        "said": _interval(attribution.said),
        "why": _why(attribution),
    }


def _why(attribution: Attribution) -> str:
    """What an attribution rests on, and on what it rests whom its source means."""
    identity = attribution.identity
    return f"{attribution.why}; source: {identity.why}" if identity else attribution.why


def event_json(document: Document, event: Event) -> Json:
    return {
        "id": event.id,
        "type": event.type,
        "mode": list(event.mode),
        "context": list(event.context),
        "main": event.main,
        "trigger": _spans(document, event.trigger),
        "actor": [_participant(document, each) for each in event.actor],
        "recipient": [_participant(document, each) for each in event.recipient],
        "place": list(event.place),
        "time": list(event.time),
        "counts": list(event.counts),
        "polarity": event.factuality.polarity,
        "certainty": event.factuality.certainty,
        "status": event.factuality.status,
        "attribution": event.attribution,
        "unknown": dict(event.unknown),
        "why": event.why,
    }


def control_json(document: Document, control: Control) -> Json:
    fact = control.factuality
    return {
        "id": control.id,
        "holder": [_participant(document, each) for each in control.holder],
        "trigger": _spans(document, control.trigger),
        "thing": _span(document, control.thing),
        "place": list(control.place),
        "time": list(control.time),
        "extent": control.extent,
        "polarity": fact.polarity,
        "certainty": fact.certainty,
        "status": fact.status,
        "attribution": control.attribution,
        **_span(document, control.span),
        "why": control.why,
    }


def relation_json(document: Document, relation: Relation) -> Json:
    return {
        "id": relation.id,
        "kind": relation.kind,
        "from": [_participant(document, each) for each in relation.source],
        "to": [_participant(document, each) for each in relation.target],
        "trigger": _spans(document, relation.trigger),
        "polarity": relation.polarity,
        "certainty": relation.certainty,
        "attribution": relation.attribution,
        **_span(document, relation.span),
        "why": relation.why,
    }


def _participant(document: Document, participant: Participant) -> Json:
    """One who stands in a slot, and whom the words mean."""
    identity = participant.identity or _UNRESOLVED
    return {
        **_span(document, participant.span),
        "entity": identity.entity,
        "country": identity.country,
        "sector": list(identity.sector),
        "party": identity.party,
        "polarity": participant.polarity,
        "certainty": participant.certainty,
        "why": identity.why,
    }


def link_json(link: EventLink) -> Json:
    return {"kind": link.kind, "from": link.start, "to": link.end, "why": link.why}


def entity_json(document: Document, entity: Entity) -> Json:
    return {
        "id": entity.id,
        "name": entity.name,
        "kind": entity.kind,
        "country": entity.country,
        "sector": list(entity.sector),
        "party": entity.party,
        "since": entity.since,
        "until": entity.until,
        "wikidata": None,
        "mentions": [{**_span(document, each.span), "why": each.why} for each in entity.mentions],
        "inferred": entity.inferred,
    }


def name_json(document: Document, number: int, name: Name) -> Json:
    return {
        "id": f"m{number}",
        **_span(document, name.span),
        "kind": name.kind,
        "why": f"model, score {name.score:.2f}",
    }


def place_json(document: Document, number: int, place: Place) -> Json:
    found = place.location
    return {
        "id": f"p{number}",
        **_span(document, place.span),
        "name": found.name if found else None,
        "lat": found.lat if found else None,
        "lon": found.lon if found else None,
        "radius_km": found.radius_km if found else None,
        "country": found.country if found else None,
        "geonameid": found.geonameid if found else None,
        "precision": found.precision if found else None,
        "use": place.use,
        "candidates": place.candidates,
        "why": place.why,
        "score": round(place.score, 3),
    }


def time_json(document: Document, time: Time) -> Json:
    return {
        "id": time.id,
        **_span(document, time.span),
        "type": time.type,
        "value": time.value,
        "mod": time.mod,
        "edtf": time.edtf,
        "interval": _interval(time.interval),
        "anchor": _anchor(time),
        "why": time.why,
    }


def _interval(interval: Interval | None) -> list[str | None] | None:
    if interval is None:
        return None
    return [day.isoformat() if day else None for day in (interval.start, interval.end)]


def _anchor(time: Time) -> Json | None:
    anchor = time.anchor
    return {"kind": anchor.kind, "value": anchor.value, "time": anchor.time} if anchor else None


def claim_json(document: Document, claim: Claim) -> Json:
    chain: list[Json] = [
        {"role": link.role, "attribution": link.attribution, "why": link.why}
        if link.attribution
        else {"role": link.role, "why": link.why}
        for link in claim.chain
    ]
    return {
        "id": claim.id,
        "proposition": claim.proposition,
        "chain": chain,
        **_span(document, claim.span),
    }


def count_json(document: Document, count: Count) -> Json:
    scope = count.scope
    return {
        "id": count.id,
        **_span(document, count.span),
        "low": _number(count.low),
        "high": _number(count.high),
        "what": count.what,
        "unit": count.unit,
        "status": count.status,
        "counted_by": count.counted_by,
        "counter": _spans(document, count.counter),
        "scope": {"place": list(scope.place), "time": list(scope.time)} if scope else None,
        "why": count.why,
    }


def _number(bound: float | None) -> float | int | None:
    """A whole number without a point."""
    return int(bound) if bound is not None and float(bound).is_integer() else bound


def problem_json(problem: Problem) -> Json:
    return {"ref": problem.ref, "stage": problem.stage, "message": problem.message}


def decision_json(document: Document, decision: Decision) -> Json:
    return {
        "stage": decision.stage,
        "item": decision.item,
        "spans": _spans(document, decision.spans),
        "decided": decision.decided,
        "why": decision.why,
    }


def words_json(document: Document, part: PartReading) -> list[Json]:
    return [
        {
            **_span(document, word.span),
            "upos": word.upos,
            "lemma": word.lemma,
            "head": word.head,
            "relation": word.relation,
        }
        for word in part.words
    ]


def sentences_json(part: PartReading) -> list[Json]:
    place = {"in": "title"} if part.part == "title" else {}
    return [{"start_word": s.start, "end_word": s.end, **place} for s in part.sentences]

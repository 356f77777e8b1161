"""A report in the form that `counterclaim read --jsonl` prints, key for key.

So gold and system are compared like with like. What the corpus does not annotate is null
(coordinates, the entities behind names) or an empty list.
"""

from corpus.chains import find_claims
from corpus.format import (
    Attribution,
    Control,
    Count,
    Entity,
    Event,
    Interval,
    Place,
    Relation,
    Report,
    Spans,
    Time,
)
from corpus.values import edtf_of
from counterclaim.attribution import kind_of
from counterclaim.model.document import Document
from counterclaim.model.span import Span

Json = dict[str, object]
WHY = "annotated"


def document_of(report: Report) -> Document:
    """The report as counterclaim takes it in."""
    return Document(
        text=report.text,
        ref=report.id,
        title=report.title,
        outlet=report.outlet,
        published=report.published,
        language="en",
    )


def bare_json(report: Report) -> Json:
    """A report without annotation, as a row that counterclaim takes in."""
    return {
        "id": report.id,
        "text": report.text,
        "title": report.title,
        "outlet": report.outlet,
        "published": report.published.isoformat() if report.published else None,
    }


def report_json(report: Report) -> Json:
    """A report with its annotation, key for key as the contract has it."""
    document = document_of(report)
    return {
        "schema": 1,
        "made_by": {"counterclaim": None, "model": None, "tables": None, "corpus": WHY},
        "document": {
            "id": document.id,
            "ref": report.id,
            "title": report.title,
            "outlet": report.outlet,
            "url": None,
            "published": report.published.isoformat() if report.published else None,
            "language": "en",
            "text": report.text,
        },
        "conflict": report.conflict,
        "manner": report.manner,
        "happening": report.happening,
        "sentences": [_span(report, sentence.span) for sentence in report.sentences],
        "attributions": [_attribution(report, document, each) for each in report.attributions],
        "events": [_event(report, each) for each in report.events],
        "control": [_control(report, each) for each in report.control],
        "relations": [_relation(report, each) for each in report.relations],
        "links": [{"kind": x.kind, "from": x.start, "to": x.end} for x in report.links],
        "references": [
            {"pronoun": _span(report, each.pronoun), "name": _span(report, each.name)}
            for each in report.references
        ],
        "claims": _claims(report),
        "entities": [],
        "names": [],
        "places": [_place(report, each) for each in report.places],
        "times": [_time(report, each) for each in report.times],
        "counts": [_count(report, each) for each in report.counts],
        "problems": [],
    }


def _span(report: Report, span: Span) -> Json:
    printed: Json = {"start": span.start, "end": span.end, "text": report.words_of(span)}
    if span.part == "title":
        printed["in"] = "title"
    return printed


def _spans(report: Report, spans: Spans) -> list[Json]:
    return [_span(report, span) for span in spans]


def _days(interval: Interval | None) -> list[str] | None:
    return [interval.start.isoformat(), interval.end.isoformat()] if interval else None


def _attribution(report: Report, document: Document, each: Attribution) -> Json:
    kind, quoted = kind_of(document, each.content)
    return {
        "id": each.id,
        "source": _spans(report, each.source),
        "cue": _spans(report, each.cue),
        "content": _spans(report, each.content),
        "addressee": _spans(report, each.addressee),
        "parent": each.parent,
        "kind": kind,
        "quoted": _spans(report, quoted),
        "function": each.function,
        "polarity": each.polarity,
        "entity": None,
        "party": " ".join(each.party) or None,
        "anonymity": each.anonymity,
        "basis": each.basis,
        "said": _days(each.said),
        "refers": _spans(report, each.refers),
        "doubt": each.doubt,
        "why": WHY,
    }


def _entities(report: Report, entities: tuple[Entity, ...]) -> list[Json]:
    return [
        {
            **_span(report, each.span),
            "entity": None,
            "country": each.country,
            "sector": list(each.sectors),
            "polarity": each.polarity,
            "certainty": each.certainty,
            "inferred": each.inferred,
        }
        for each in entities
    ]


def _event(report: Report, each: Event) -> Json:
    return {
        "id": each.id,
        "type": each.type,
        "mode": list(each.mode),
        "context": list(each.context),
        "main": each.main,
        "trigger": _spans(report, each.trigger),
        "actor": _entities(report, each.actor),
        "recipient": _entities(report, each.recipient),
        "place": list(each.place),
        "time": list(each.time),
        "counts": list(each.counts),
        "apart": {
            name: {"polarity": own.polarity, "certainty": own.certainty}
            for name, own in each.apart.items()
        },
        "polarity": each.polarity,
        "certainty": each.certainty,
        "status": each.status,
        "attribution": each.attribution,
        "unknown": each.unknown,
        "doubt": each.doubt,
        "why": WHY,
    }


def _control(report: Report, each: Control) -> Json:
    return {
        "id": each.id,
        "holder": _entities(report, each.holder),
        "place": list(each.place),
        "time": list(each.time),
        "extent": each.extent,
        "polarity": each.polarity,
        "certainty": each.certainty,
        "status": each.status,
        "attribution": each.attribution,
        **_span(report, each.span),
        "doubt": each.doubt,
    }


def _relation(report: Report, each: Relation) -> Json:
    return {
        "id": each.id,
        "kind": each.kind,
        "from": _entities(report, each.source),
        "to": _entities(report, each.target),
        "polarity": each.polarity,
        "certainty": each.certainty,
        "attribution": each.attribution,
        **_span(report, each.span),
        "doubt": each.doubt,
    }


def _place(report: Report, each: Place) -> Json:
    return {
        "id": each.id,
        **_span(report, each.span),
        "name": None,
        "lat": None,
        "lon": None,
        "radius_km": each.km,
        "country": each.country,
        "geonameid": None,
        "precision": each.precision,
        "use": each.use,
        "candidates": None,
        "vague": each.vague,
        "doubt": each.doubt,
        "why": WHY,
        "score": None,
    }


def _time(report: Report, each: Time) -> Json:
    return {
        "id": each.id,
        **_span(report, each.span),
        "type": each.type,
        "value": each.value,
        "edtf": edtf_of(each.value, each.interval),
        "interval": _days(each.interval),
        "doubt": each.doubt,
    }


def _count(report: Report, each: Count) -> Json:
    scope = each.scope and {"place": list(each.scope.place), "time": list(each.scope.time)}
    return {
        "id": each.id,
        **_span(report, each.span),
        "low": _number(each.low),
        "high": _number(each.high),
        "what": each.what,
        "status": each.status,
        "counted_by": each.counted_by,
        "scope": scope,
        "doubt": each.doubt,
    }


def _number(bound: float | None) -> float | int | None:
    return int(bound) if bound is not None and bound.is_integer() else bound


def _claims(report: Report) -> list[Json]:
    return [
        {
            "id": f"c{number}",
            "proposition": claim.proposition,
            "chain": [
                {"role": "document"},
                *({"role": "source", "attribution": name} for name in claim.chain),
            ],
            **_span(report, claim.span),
        }
        for number, claim in enumerate(find_claims(report), 1)
    ]

"""Claims as schema.org has them, and reviews of those that a named person has rated.

Source: schema.org, version 29: Claim, ClaimReview, Rating, Quotation.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import BinaryIO

from counterclaim.accounts import Case
from counterclaim.exports.according import according_to
from counterclaim.exports.discretion import Discretion, Shown, show_all
from counterclaim.exports.identifiers import iri, web_address
from counterclaim.exports.json_text import Json, write_object
from counterclaim.exports.material import masked_cases, shelve, tellings
from counterclaim.model.attribution import Anonymity
from counterclaim.model.claim import Claim
from counterclaim.model.entity import EntityKind
from counterclaim.model.incident import Incident
from counterclaim.model.record import Record
from counterclaim.model.ruling import Assessment

CONTEXT = "https://schema.org"
Assessments = Mapping[tuple[str, str], Sequence[Assessment]]
NOT_RATED: Assessments = {}


def write_schema_claims(
    out: BinaryIO, shown: Iterable[Shown], assessments: Assessments = NOT_RATED
) -> int:
    """A Claim for each claim, and a ClaimReview for each that somebody rated; gives how many.

    `assessments` are by document and proposition.
    """
    graph = _graph(shown, assessments)
    return write_object(out, {"@context": CONTEXT}, "@graph", graph, lambda _: {})


def _graph(shown: Iterable[Shown], rated: Assessments) -> Iterator[Json]:
    for each in shown:
        for claim in each.record.claims:
            node = claim_node(each, claim)
            yield node
            for found in rated.get((each.id, claim.proposition), ()):
                yield _review(found, f"{each.id}#{claim.id}", node, str(node["text"]))


def claim_node(shown: Shown, claim: Claim) -> Json:
    """One claim: its words, where they stand, and who makes it."""
    record, document = shown.record, shown.document
    words = document.words_of(claim.span)
    node: Json = {
        "@type": "Claim",
        "@id": iri("claim", shown.id, claim.id),
        "identifier": f"{shown.id}#{claim.id}",
        "text": words,
        "creditText": according_to(record, claim),
        "appearance": {
            "@type": "Quotation",
            "text": words,
            "isPartOf": _article(shown),
            "position": f"{claim.span.start}-{claim.span.end} ({claim.span.part})",
        },
    }
    author = _author(shown, claim)
    return {**node, "author": author} if author else node


def _article(shown: Shown) -> Json:
    document = shown.document
    told = {
        "@type": "NewsArticle",
        "@id": iri("document", shown.id),
        "identifier": shown.id,
        "headline": document.title,
        "url": web_address(document.url),
        "inLanguage": document.language,
        "datePublished": document.published.isoformat() if document.published else None,
        "publisher": {"@type": "Organization", "name": document.outlet}
        if document.outlet
        else None,
    }
    return {name: value for name, value in told.items() if value is not None}


def _author(shown: Shown, claim: Claim) -> Json | None:
    """Who makes the claim, where the report says enough to tell a person from a body."""
    record = shown.record
    said = {each.id: each for each in record.attributions}.get(claim.chain[-1].attribution or "")
    if said is None or not said.source:
        return None
    words = " ".join(record.document.words_of(span) for span in said.source)
    entity = said.identity.entity if said.identity else None
    known = {each.id: each for each in record.entities}.get(entity or "")
    if known:
        kind = "Person" if known.kind is EntityKind.PERSON else "Organization"
        return {"@type": kind, "name": known.name, "alternateName": words}
    told = said.voice.anonymity if said.voice else None
    if told is Anonymity.NAMED:
        return {"@type": "Person", "name": words}
    if told in (Anonymity.ORGANIZATION, Anonymity.OUTLET):
        return {"@type": "Organization", "name": words}
    return None


def _review(found: Assessment, subject: str, item: Json, reviewed: str) -> Json:
    """What a person found, on the scale of its standard: the best grade has the highest number."""
    rating: Json = {
        "@type": "Rating",
        "alternateName": found.grade,
        "ratingExplanation": found.why or f"graded by {found.standard}",
    }
    if found.grade in found.grades:
        rating |= {
            "bestRating": len(found.grades),
            "worstRating": 1,
            "ratingValue": len(found.grades) - found.grades.index(found.grade),
        }
    return {
        "@type": "ClaimReview",
        "@id": iri("review", subject, found.author, found.date, found.grade),
        "claimReviewed": reviewed,
        "author": {"@type": "Person", "name": found.author},
        "datePublished": found.date,
        "reviewAspect": found.standard,
        "reviewRating": rating,
        "itemReviewed": {"@id": item["@id"], "@type": "Claim"},
    }


def write_schema_incidents(
    out: BinaryIO, records: Iterable[Record], cases: Sequence[Case], discretion: Discretion
) -> int:
    """A Claim for each incident, a ClaimReview for each finding that a person signed; how many."""
    shelf = shelve(show_all(records, discretion), cases)
    told = masked_cases(cases, shelf)

    def graph() -> Iterator[Json]:
        for case in told:
            incident = case.incident
            node = _incident(incident)
            parts = [claim_node(each.shown, each.claim) for each in tellings(incident, shelf)]
            yield node | ({"hasPart": parts} if parts else {})
            for found in case.decided.assessments:
                yield _review(found, incident.id, node, str(node["text"]))

    return write_object(out, {"@context": CONTEXT}, "@graph", graph(), lambda _: {})


def _incident(incident: Incident) -> Json:
    """What all who tell of an incident claim: that it took place."""
    place = f" at {incident.place}" if incident.place else ", place unknown"
    day = f" on {incident.since}" if incident.since else ", day unknown"
    return {
        "@type": "Claim",
        "@id": iri("incident", incident.id),
        "identifier": incident.id,
        "text": f"{incident.type}{place}{day}",
    }

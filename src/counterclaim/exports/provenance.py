"""Where everything comes from, as PROV-O in JSON-LD.

Source: PROV-O (W3C Recommendation, 30 April 2013); JSON-LD 1.1. The context stands in the file.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from counterclaim.describe import quote
from counterclaim.exports.according import according_to
from counterclaim.exports.discretion import Discretion, Shown
from counterclaim.exports.identifiers import hash_iri_of, iri, web_address
from counterclaim.exports.json_text import Json, write_object
from counterclaim.model.attribution import Attribution
from counterclaim.model.collection import CollectionEntry
from counterclaim.model.lineage import Absent, Descent, Direction
from counterclaim.model.record import Record, reading_name
from counterclaim.version import __version__

_TERMS = (
    "wasDerivedFrom", "wasQuotedFrom", "wasGeneratedBy", "wasAttributedTo", "wasAssociatedWith",
    "used", "qualifiedAttribution", "agent", "atLocation", "alternateOf",
)  # fmt: skip
CONTEXT: Json = {
    "prov": "http://www.w3.org/ns/prov#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "oa": "http://www.w3.org/ns/oa#",
    "id": "@id",
    "type": "@type",
    "label": "rdfs:label",
    "comment": "rdfs:comment",
    "value": "prov:value",
    "url": {"@id": "schema:url", "@type": "@id"},
    "startedAtTime": {"@id": "prov:startedAtTime", "@type": "xsd:dateTime"},
    "datePublished": {"@id": "schema:datePublished", "@type": "xsd:date"},
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    **{term: {"@id": f"prov:{term}", "@type": "@id"} for term in _TERMS},
}
TOOL = iri("counterclaim", __version__)


def write_provenance(
    out: BinaryIO,
    shown: Iterable[Shown],
    collection: Sequence[CollectionEntry] = (),
    descents: Sequence[Descent] = (),
    discretion: Discretion | None = None,
) -> int:
    """A graph from raw bytes to claims; gives how many things it has.

    `descents` add which report took what from which. Who collected a report is withheld unless
    private names are shown.
    """
    return write_object(
        out,
        {"@context": CONTEXT},
        "@graph",
        _graph(shown, collection, descents, discretion or Discretion()),
        lambda _: {},
    )


def _graph(
    shown: Iterable[Shown],
    collection: Sequence[CollectionEntry],
    descents: Sequence[Descent],
    discretion: Discretion,
) -> Iterator[Json]:
    label = f"counterclaim {__version__}"
    yield {"id": TOOL, "type": ["prov:Agent", "prov:SoftwareAgent"], "label": label}
    came: dict[str, list[CollectionEntry]] = {}
    for once in collection:
        came.setdefault(once.document, []).append(once)
    for each in shown:
        yield from _document(each, came.get(each.id, []), discretion)
        yield from _reading(each)
    for number, descent in enumerate(descents, start=1):
        yield from _descent(descent, number)


def _document(
    shown: Shown, came: Sequence[CollectionEntry], discretion: Discretion
) -> Iterator[Json]:
    """The canonical text, the report on the web, and how its bytes came here."""
    document = shown.document
    sources: list[str] = []
    for number, each in enumerate(came, start=1):
        run = iri("collection", shown.id, str(number))
        yield from _collection(run, each, discretion)
        if each.sha256:
            raw = hash_iri_of(each.sha256)
            sources.append(raw)
            yield {"id": raw, "type": "prov:Entity", "label": f"SHA-256 {each.sha256}",
                   "wasGeneratedBy": run}  # fmt: skip
    node: Json = {
        "id": iri("document", shown.id),
        "type": "prov:Entity",
        "label": document.title or document.ref or shown.id,
        "comment": f"the canonical text; document {shown.id}",
        "alternateOf": shown.parts["text"],
    }
    address = web_address(document.url)
    published = document.published.isoformat() if document.published else None
    known = {"wasDerivedFrom": list(dict.fromkeys(sources)), "url": address,
             "datePublished": published}  # fmt: skip
    yield node | {name: value for name, value in known.items() if value}
    yield {"id": shown.parts["text"], "type": "prov:Entity"}
    if document.outlet:
        outlet = iri("outlet", document.outlet)
        yield {"id": outlet, "type": ["prov:Agent", "prov:Organization"], "label": document.outlet}
        yield {"id": iri("document", shown.id), "wasAttributedTo": outlet}


def _collection(run: str, each: CollectionEntry, discretion: Discretion) -> Iterator[Json]:
    agents = [TOOL]
    if each.who and discretion.private:
        person = iri("person", each.who)
        agents.append(person)
        yield {"id": person, "type": ["prov:Agent", "prov:Person"], "label": each.who}
    yield {
        "id": run,
        "type": "prov:Activity",
        "label": f"taken in by {each.tool}",
        "startedAtTime": each.at,
        "wasAssociatedWith": agents,
    }


def _reading(shown: Shown) -> Iterator[Json]:
    """What read the text, and each claim that it found there."""
    record = shown.record
    made_by = reading_name(record.reading.made_by or None, record.tables)
    document, reading = iri("document", shown.id), iri("reading", shown.id, made_by)
    yield {
        "id": reading,
        "type": "prov:Activity",
        "label": f"reading by counterclaim {made_by}",
        "used": document,
        "wasAssociatedWith": TOOL,
    }
    agents = {each.id: _agent(shown, each) for each in record.attributions}
    for each in record.attributions:
        yield _agent_node(record, each, agents[each.id])
    for claim in record.claims:
        roles = [(link.role, agents[link.attribution]) for link in claim.chain if link.attribution]
        yield {
            "id": iri("claim", shown.id, made_by, claim.id),
            "type": "prov:Entity",
            "label": f"{claim.id}, according to {according_to(record, claim)}",
            "value": record.document.words_of(claim.span),
            "atLocation": {
                "type": ["prov:Location", "oa:TextPositionSelector"],
                "label": claim.span.part, "start": claim.span.start, "end": claim.span.end,
            },
            "wasQuotedFrom": document,
            "wasGeneratedBy": reading,
            "qualifiedAttribution": [
                {"type": "prov:Attribution", "label": role.value, "agent": agent}
                for role, agent in roles
            ],
        }  # fmt: skip
        if claim.id in shown.reviewed:
            yield {
                "id": iri("ruling", shown.id, made_by, claim.id),
                "type": "prov:Entity",
                "label": shown.reviewed[claim.id],
                "wasDerivedFrom": iri("claim", shown.id, made_by, claim.id),
            }


def _agent(shown: Shown, attribution: Attribution) -> str:
    """A voice of one report; one that was resolved is the same everywhere, no other is joined."""
    identity = attribution.identity
    if identity and identity.entity:
        return iri("entity", identity.entity)
    return iri("voice", shown.id, attribution.id)


def _agent_node(record: Record, attribution: Attribution, agent: str) -> Json:
    identity = attribution.identity
    entity = identity.entity if identity else None
    names = {each.id: each.name for each in record.entities}
    words = quote(record.document, attribution.source) or "not named in the report"
    return {"id": agent, "type": "prov:Agent", "label": names.get(entity or "", words)}


def _descent(descent: Descent, number: int) -> Iterator[Json]:
    """One report that took something from another one; where nothing says who, both are alike."""
    taker = iri("document", descent.taker)
    if isinstance(descent.giver, Absent):
        giver = iri("report not at hand", descent.giver.name, str(number))
        yield {"id": giver, "type": "prov:Entity", "label": f"{descent.giver.name} (not at hand)"}
    else:
        giver = iri("document", descent.giver)
    known = descent.direction is Direction.KNOWN
    yield {
        "id": taker,
        ("wasDerivedFrom" if known else "alternateOf"): giver,
        "comment": f"{descent.kind.value}: {descent.rests}",
    }

"""Web Annotation, PROV-O and schema.org: valid by their own rules, read without a network."""

import io
import json
from datetime import UTC, datetime
from typing import Any, Literal

import pytest
from pydantic import AnyUrl, BaseModel, ConfigDict, Field, model_validator
from rdflib import RDF, Graph, Namespace, URIRef

from counterclaim.exports import Discretion, show_all
from counterclaim.exports.annotations import AROUND, CONTEXT, write_annotations
from counterclaim.exports.identifiers import hash_iri, web_address
from counterclaim.exports.provenance import write_provenance
from counterclaim.exports.schema_org import write_schema_claims, write_schema_incidents
from counterclaim.model.collection import CollectionEntry
from counterclaim.model.lineage import Absent, Descent, Direction, Taking
from counterclaim.model.ruling import Assessment
from tests.exports.made import case_of, incident_of, ministry_record, nurse_record

# The reader of JSON-LD warns of a class of its own.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

BARE, ALL = Discretion(), Discretion(private=True, exact=True)
RECORDS = (nurse_record(), ministry_record())
PROV = Namespace("http://www.w3.org/ns/prov#")


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class Position(Strict):
    type: Literal["TextPositionSelector"]
    start: int = Field(ge=0)
    end: int

    @model_validator(mode="after")
    def ends_after_it_begins(self) -> "Position":
        assert self.end > self.start
        return self


class Quote(Strict):
    type: Literal["TextQuoteSelector"]
    exact: str
    prefix: str
    suffix: str


class Source(Strict):
    id: str
    type: Literal["Text"]
    format: Literal["text/plain"]


class Target(Strict):
    type: Literal["SpecificResource"]
    source: Source
    selector: tuple[Position, Quote] = Field(strict=False)
    scope: str | None = None


class Body(Strict):
    type: Literal["TextualBody"]
    value: str
    format: Literal["text/plain"]
    language: str
    purpose: Literal["tagging", "describing"]


class Software(Strict):
    id: str
    type: Literal["Software"]
    name: str


class Annotation(Strict):
    """What the model demands: an id, the type, at least one target (sections 3.1 and 3.2)."""

    id: str
    type: Literal["Annotation"]
    motivation: Literal["identifying"]
    generator: Software
    body: list[Body]
    target: Target | list[Target]


class Page(BaseModel):
    context: str = Field(alias="@context")
    id: AnyUrl
    type: Literal["AnnotationPage"]
    start_index: int = Field(alias="startIndex", ge=0)
    items: list[Annotation]


def annotated(discretion: Discretion) -> list[dict[str, Any]]:
    out = io.BytesIO()
    number = write_annotations(out, show_all(RECORDS, discretion))
    page = Page.model_validate_json(out.getvalue())
    assert page.context == CONTEXT
    assert len({each.id for each in page.items}) == len(page.items) == number
    return list(json.loads(out.getvalue())["items"])


def test_selectors_slice_the_text_and_quote_it() -> None:
    texts = {hash_iri(each.document.text.encode()): each.document.text for each in RECORDS}
    for item in annotated(ALL):
        targets = item["target"] if isinstance(item["target"], list) else [item["target"]]
        for target in targets:
            text = texts[target["source"]["id"]]
            position, quote = target["selector"]
            start, end = position["start"], position["end"]
            assert quote["exact"] == text[start:end]
            assert text[:start].endswith(quote["prefix"])
            assert text[end:].startswith(quote["suffix"])
            assert len(quote["prefix"]) <= AROUND


def test_annotations_withhold_names_and_keep_positions() -> None:
    bare, whole = annotated(BARE), annotated(ALL)
    assert "Haddad" not in json.dumps(bare)
    assert [each["id"] for each in bare] == [each["id"] for each in whole]
    assert bare[0]["target"]["selector"][0] == whole[0]["target"]["selector"][0]
    assert bare[0]["target"]["selector"][1]["exact"] == "█" * len("Nadia Haddad")


def test_only_addresses_on_the_web_are_links() -> None:
    assert web_address("javascript:alert(1)") is None
    assert web_address("/home/ama/a.html") is None
    assert web_address("http://[") is None
    assert web_address("https://a.example/ü?<b>") == "https://a.example/%C3%BC?%3Cb%3E"


def graph_of(discretion: Discretion, *descents: Descent) -> Graph:
    record = nurse_record()
    came = CollectionEntry(
        record.document.id, "/home/ama/a.html", datetime(2015, 10, 1, tzinfo=UTC).isoformat(),
        "counterclaim 0.1.0", "Ama Terri", "ab" * 32, 12,
    )  # fmt: skip
    out = io.BytesIO()
    write_provenance(out, show_all(RECORDS, discretion), [came], descents, discretion)
    told = json.loads(out.getvalue())
    assert isinstance(told["@context"], dict)
    return Graph().parse(data=out.getvalue(), format="json-ld")


# What PROV-O says of the classes on both sides of its properties (domain, range).
_SIDES = {
    "wasDerivedFrom": ("Entity", "Entity"),
    "wasQuotedFrom": ("Entity", "Entity"),
    "wasGeneratedBy": ("Entity", "Activity"),
    "wasAttributedTo": ("Entity", "Agent"),
    "wasAssociatedWith": ("Activity", "Agent"),
    "used": ("Activity", "Entity"),
    "alternateOf": ("Entity", "Entity"),
    "qualifiedAttribution": ("Entity", "Attribution"),
    "agent": ("Attribution", "Agent"),
    "atLocation": ("Entity", "Location"),
}


def test_provenance_keeps_the_classes_of_its_properties() -> None:
    descents = (
        Descent(RECORDS[1].document.id, RECORDS[0].document.id, Taking.COPY, (), Direction.KNOWN,
                "the same words"),
        Descent(RECORDS[1].document.id, Absent("AFP"), Taking.CREDIT, (), Direction.KNOWN, "AFP"),
    )  # fmt: skip
    graph = graph_of(ALL, *descents)
    seen = set()
    for one, property_, other in graph:
        name = str(property_).removeprefix(str(PROV))
        if name in _SIDES:
            seen.add(name)
            domain, range_ = _SIDES[name]
            assert (one, RDF.type, PROV[domain]) in graph
            assert (other, RDF.type, PROV[range_]) in graph
    assert seen == set(_SIDES)
    raw = URIRef("ni:///sha-256;q6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s")
    assert list(graph.objects(raw, PROV.wasGeneratedBy))
    assert len(list(graph.triples((None, PROV.wasQuotedFrom, None)))) == 3


def test_provenance_names_no_private_person_unasked() -> None:
    bare = graph_of(BARE).serialize(format="turtle")
    assert "Haddad" not in bare
    assert "Terri" not in bare
    assert "/home" not in bare
    assert "Ama Terri" in graph_of(ALL).serialize(format="turtle")


GRADES = ("confirmed", "fair", "weak", "contested", "discounted")


def test_a_claim_is_reviewed_only_where_a_person_rated_it() -> None:
    record = nurse_record()
    out = io.BytesIO()
    write_schema_claims(out, show_all(RECORDS, BARE))
    told = json.loads(out.getvalue())
    assert told["@context"] == "https://schema.org"
    assert {each["@type"] for each in told["@graph"]} == {"Claim"}
    assert all(each["text"] and each["creditText"] for each in told["@graph"])
    found = Assessment("fair", "airwars", "Airwars", "Ama Terri", "2015-12-01", "", GRADES)
    out = io.BytesIO()
    write_schema_claims(out, show_all(RECORDS, BARE), {(record.document.id, "e1"): [found]})
    claim, review, *_ = json.loads(out.getvalue())["@graph"]
    assert review["@type"] == "ClaimReview"
    assert review["author"] == {"@type": "Person", "name": "Ama Terri"}
    assert review["claimReviewed"] == claim["text"]
    assert review["itemReviewed"]["@id"] == claim["@id"]
    rating = review["reviewRating"]
    assert (rating["alternateName"], rating["ratingValue"], rating["bestRating"]) == ("fair", 4, 5)
    graph = json.loads(out.getvalue()) | {"@context": {"@vocab": "https://schema.org/"}}
    assert len(Graph().parse(data=json.dumps(graph), format="json-ld")) > 20


def test_an_incidents_claims_are_its_parts() -> None:
    out = io.BytesIO()
    case = case_of(incident_of(*RECORDS), *RECORDS)
    assert write_schema_incidents(out, RECORDS, [case], BARE) == 1
    (claim,) = json.loads(out.getvalue())["@graph"]
    assert claim["text"] == "ASSAULT aerial at Talbiseh on 2015-09-30"
    assert [each["@type"] for each in claim["hasPart"]] == ["Claim"] * 3

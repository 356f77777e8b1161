"""Every item of a record on its words, as W3C Web Annotations.

Source: Web Annotation Data Model (W3C Recommendation, 23 February 2017), sections 3.2 (bodies and
targets), 4.2.4 and 4.2.5 (quote and position selectors), 5 (collections).
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from counterclaim.exports.according import according_to, all_named, suspected
from counterclaim.exports.discretion import Shown
from counterclaim.exports.identifiers import iri, web_address
from counterclaim.exports.json_text import Json, write_object
from counterclaim.model.span import Span
from counterclaim.version import __version__

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Code points of prefix and suffix."""


def write_annotations(out: BinaryIO, shown: Iterable[Shown]) -> int:
    """One page of annotations: claims, and who says what by which words; gives how many."""
    items = (item for each in shown for item in annotations(each))
    page = {"@context": CONTEXT, "id": iri("annotations"), "type": "AnnotationPage"}
    return write_object(out, {**page, "startIndex": 0}, "items", items, lambda _: {})


def annotations(shown: Shown) -> Iterator[Json]:
    """The annotations of one record, each with its target in the canonical text.

    The source of a target is the canonical text itself, named by its hash, since positions count
    that text; the page on the web is its scope. Where words are withheld the quoted words differ
    from the text's in those characters alone.
    """
    record = shown.record
    for said in record.attributions:
        for role, spans in (
            ("source", said.source), ("cue", said.cue), ("content", said.content),
            ("addressee", said.addressee),
        ):  # fmt: skip
            if spans:
                body = [_text(role, "tagging"), _text(f"{role} of {said.id}", "describing")]
                yield _annotation(shown, (said.id, role), body, spans)
    events = {each.id: each for each in record.events}
    control = {each.id: each for each in record.control}
    for claim in record.claims:
        source = according_to(record, claim)
        told = [f"{claim.id}, according to {source}"]
        if event := events.get(claim.proposition):
            fact = event.factuality
            who = suspected(record, event.actor, fact.polarity, source)
            whom = all_named(record, event.recipient)
            told += [f"actor: {who}"] if who else []
            told += [f"recipient: {whom}"] if whom else []
            told += [f"{fact.polarity.value}, {fact.certainty.value}, {fact.status.value}"]
            tag = " ".join((event.type, *event.mode))
        elif held := control.get(claim.proposition):
            told += [f"holder, as told: {all_named(record, held.holder) or 'not given'}"]
            tag = "control"
        else:
            tag = {"n": "count", "r": "relation"}.get(claim.proposition[0], "statement")
        body = [_text(tag, "tagging"), _text("; ".join(told), "describing")]
        yield _annotation(shown, (claim.id,), body, (claim.span,))


def _text(value: str, purpose: str) -> Json:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "language": "en",
            "purpose": purpose}  # fmt: skip


def _annotation(
    shown: Shown, name: Sequence[str], body: Sequence[Json], spans: Sequence[Span]
) -> Json:
    targets = [_target(shown, span) for span in spans]
    return {
        "id": iri("annotation", shown.id, *name),
        "type": "Annotation",
        "motivation": "identifying",
        "generator": {
            "id": iri("counterclaim", __version__),
            "type": "Software",
            "name": f"counterclaim {__version__}",
        },
        "body": list(body),
        "target": targets if len(targets) > 1 else targets[0],
    }


def _target(shown: Shown, span: Span) -> Json:
    text = shown.document.part(span.part)
    address = web_address(shown.document.url)
    selector = [
        {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        {
            "type": "TextQuoteSelector",
            "exact": text[span.start : span.end],
            "prefix": text[max(0, span.start - AROUND) : span.start],
            "suffix": text[span.end : span.end + AROUND],
        },
    ]
    target: Json = {
        "type": "SpecificResource",
        "source": {"id": shown.parts[span.part], "type": "Text", "format": "text/plain"},
        "selector": selector,
    }
    return {**target, "scope": address} if address else target

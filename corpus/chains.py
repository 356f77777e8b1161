"""Who says it through whom, from the outermost inward, and what each chain holds."""

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.format import Report
from counterclaim.model.span import Span


@dataclass(frozen=True, slots=True)
class Claim:
    """One proposition on its chain, by the ids of both; no attribution is the document's voice.

    Limits: who relayed what is not annotated and not in the chain.
    """

    proposition: str
    span: Span
    chain: tuple[str, ...]


def chain_of(report: Report, attribution: str | None) -> tuple[str, ...]:
    """The ids from the outermost attribution inward to this one; empty for the document's voice.

    Limits: a circle of parents is cut where it closes.
    """
    parents = {each.id: each.parent for each in report.attributions}
    chain: list[str] = []
    while attribution in parents and attribution not in chain:
        chain.append(attribution)
        attribution = parents[attribution]
    return tuple(reversed(chain))


def find_claims(report: Report) -> Iterator[Claim]:
    """Every proposition; an attribution that holds none, nor another one, is a statement."""
    for event in report.events:
        if event.trigger:
            yield Claim(event.id, event.trigger[0], chain_of(report, event.attribution))
    for control in report.control:
        yield Claim(control.id, control.span, chain_of(report, control.attribution))
    for relation in report.relations:
        yield Claim(relation.id, relation.span, chain_of(report, relation.attribution))
    owner = {count: event.attribution for event in report.events for count in event.counts}
    for count in report.counts:
        said = count.counted_by or owner.get(count.id)
        yield Claim(count.id, count.span, chain_of(report, said))
    holding = {each.attribution for each in report.claims()}
    holding |= {each.parent for each in report.attributions}
    for attribution in report.attributions:
        if attribution.id not in holding and attribution.content:
            chain = chain_of(report, attribution.id)
            yield Claim(attribution.id, attribution.content[0], chain)

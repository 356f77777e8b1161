"""What exports about incidents are made from, beside the records themselves."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from counterclaim.accounts import Case
from counterclaim.exports.discretion import Shown, mask
from counterclaim.model.claim import Claim
from counterclaim.model.event import Event
from counterclaim.model.incident import Incident

Shelf = Mapping[str, Shown]
"""Records as they may be shown, by the ids of their documents."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One event that speaks of an incident, in its record, with the claim that tells it."""

    shown: Shown
    event: Event
    claim: Claim


def shelve(shown: Iterable[Shown], cases: Sequence[Case]) -> dict[str, Shown]:
    """The records that the incidents of these cases are told in, or that stand beside them."""
    wanted = {name for each in cases for name in _documents(each)}
    return {each.id: each for each in shown if each.id in wanted}


def is_told_in(document: str, cases: Sequence[Case]) -> bool:
    """Whether a document tells of one of the incidents."""
    return any(m.document == document for each in cases for m in each.incident.mentions)


def _documents(case: Case) -> Iterator[str]:
    yield from (mention.document for mention in case.incident.mentions)
    versions = (*case.versions, *case.elsewhere.versions)
    told = [each.claims for each in (*versions, *(x.version for x in case.decided.left_out))]
    told += [each.claims for each in case.holdings]
    yield from (claim.document for claims in told for claim in claims)


def tellings(incident: Incident, shelf: Shelf) -> Iterator[Telling]:
    """The events of an incident, by day of publication; what is not on the shelf is left out."""
    found = []
    for mention in incident.mentions:
        shown = shelf.get(mention.document)
        if shown is None:
            continue
        events = {each.id: each for each in shown.record.events}
        claims = {each.proposition: each for each in shown.record.claims}
        if mention.event in events and mention.event in claims:
            found.append(Telling(shown, events[mention.event], claims[mention.event]))
    yield from sorted(found, key=_published)


def _published(telling: Telling) -> tuple[date, str, int]:
    day = telling.shown.document.published or date.max
    return day, telling.shown.id, telling.claim.span.start


def masked_cases(cases: Sequence[Case], shelf: Shelf) -> tuple[Case, ...]:
    """Cases whose sentences hold no private name of their reports.

    Those who signed what they decided stay named: a finding is a named person's.
    """
    names = frozenset[str]().union(*(each.names for each in shelf.values()))
    return tuple(_masked(each, names) for each in cases)


def _masked(case: Case, names: frozenset[str]) -> Case:
    layers = (each.place for each in case.holdings if each.of_layer)
    names -= frozenset(word for place in layers for word in place.split())  # a place of a table
    return replace(
        case,
        incident=mask(case.incident, names),
        versions=mask(case.versions, names),
        comparisons=mask(case.comparisons, names),
        origins={key: mask(each, names) for key, each in case.origins.items()},
        holdings=mask(case.holdings, names),
        decided=mask(case.decided, names),
        elsewhere=mask(case.elsewhere, names),
    )

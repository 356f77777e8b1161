"""What somebody finds in a dossier, a person or a program, in one form: so both can be compared.

Words are given by where they stand in the reports, incidents by the words that speak of them,
versions by the words that claim them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from corpus.dossier.format import Gold, Incident, SlotGold
from corpus.dossier.loader import Dossier
from corpus.dossier.words import Found, Laid, find
from counterclaim.model.span import Span

ABSENT = "absent"


class Words(NamedTuple):
    """Some words of a report, in pieces where they are apart."""

    report: str
    spans: tuple[Span, ...]

    def shared(self, other: "Words") -> int:
        """How many characters two have in common."""
        if self.report != other.report:
            return 0
        return sum(
            max(0, min(a.end, b.end) - max(a.start, b.start))
            for a in self.spans
            for b in other.spans
            if a.part == b.part
        )


@dataclass(frozen=True, slots=True)
class Happening:
    """One incident: its card, and the words that speak of it."""

    level: str
    type: str
    time: str
    place: str
    part_of: str | None
    mentions: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """One value of one slot of one incident; `origins` are the fewest and the most behind it."""

    incident: str
    slot: str
    claims: tuple[Words, ...]
    low: float | None
    high: float | None
    origins: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Answer:
    """All that is found in one dossier.

    `versions` are by ids as `i1.killed.v2`, `verdicts` by two of these, the one published first in
    front. `lineage` is who took from whom (`absent` where that report is not at hand), and how.
    """

    incidents: Mapping[str, Happening]
    apart: tuple[tuple[str, str], ...]
    versions: Mapping[str, Version]
    verdicts: Mapping[tuple[str, str], str]
    lineage: Mapping[tuple[str, str], str]
    quotations: tuple[tuple[Words, ...], ...]


def answer_of(dossier: Dossier) -> Answer:
    """A dossier's gold as an answer; words that stand nowhere are left out."""
    gold = dossier.gold
    laid = {name: report.laid for name, report in dossier.reports.items()}
    return Answer(
        incidents={name: _happening(each, laid) for name, each in gold.incidents.items()},
        apart=tuple((each.a, each.b) for each in gold.apart),
        versions=dict(_versions(gold, laid)),
        verdicts={
            pair: verdict
            for name, incident in gold.incidents.items()
            for slot, own in incident.slots.items()
            for pair, verdict in _verdicts(f"{name}.{slot}", own)
        },
        lineage={
            (each.of, each.from_ if each.from_ in dossier.reports else ABSENT): each.kind
            for each in gold.lineage
        },
        quotations=tuple(
            tuple(_words((each.original, *(copy.at for copy in each.copies)), laid))
            for each in gold.quotations
        ),
    )


def _words(notations: tuple[str, ...], laid: Mapping[str, Laid]) -> Iterator[Words]:
    for notation in notations:
        found = find(notation, laid)
        if isinstance(found, Found):
            yield Words(found.report, found.spans)


def _happening(incident: Incident, laid: Mapping[str, Laid]) -> Happening:
    return Happening(
        incident.level,
        incident.type,
        incident.time,
        incident.place,
        incident.part_of,
        tuple(_words(incident.mentions, laid)),
    )


def _versions(gold: Gold, laid: Mapping[str, Laid]) -> Iterator[tuple[str, Version]]:
    for name, incident in gold.incidents.items():
        for slot, own in incident.slots.items():
            for number, each in own.versions.items():
                claims = tuple(_words(tuple(claim.at for claim in each.claims), laid))
                found = Version(name, slot, claims, each.low, each.high, each.origins)
                yield f"{name}.{slot}.{number}", found


def _verdicts(slot: str, gold: SlotGold) -> Iterator[tuple[tuple[str, str], str]]:
    """The verdict on each pair of versions, those that `others` gives among them."""
    told = set()
    for each in gold.compare:
        a, b = (one if "." in one else f"{slot}.{one}" for one in (each.a, each.b))
        told.add(frozenset((a, b)))
        yield (a, b), each.verdict
    if gold.others:
        for a, b in combinations([f"{slot}.{number}" for number in gold.versions], 2):
            if frozenset((a, b)) not in told:
                yield (a, b), gold.others

"""How many there are of everything that a dossier has."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations
from typing import get_args

from corpus.codes import Codes
from corpus.dossier.check import UNTYPED
from corpus.dossier.format import (
    Copying,
    Incident,
    Kind,
    Level,
    Manner,
    Rule,
    Slot,
    SlotGold,
    Verdict,
    Version,
)
from corpus.dossier.loader import Dossier

Figures = Mapping[str, Mapping[str, float]]
OTHERS: tuple[str, ...] = ("compatible", "cannot tell", "different scope")


def count(dossiers: Sequence[Dossier], codes: Codes) -> Figures:
    """Every figure by section and row; rows of which there are none are there too."""
    golds = [each.gold for each in dossiers]
    incidents = [each for gold in golds for each in gold.incidents.values()]
    slots = [(slot, each) for incident in incidents for slot, each in incident.slots.items()]
    versions = [version for _, slot in slots for version in slot.versions.values()]
    compared = [each for _, slot in slots for each in slot.compare]
    manners = (r.written.manner for each in dossiers for r in each.reports.values())
    merges = (each.rule for version in versions for each in version.merges)
    left_open = (each.rule for version in versions for each in version.open)
    rules = {rule: f"{rule.value} {rule.words}" for rule in Rule}
    descents = [each for gold in golds for each in gold.lineage]
    bases = (each.basis for gold in golds for each in gold.origins.values())
    kinds = (each.kind for each in compared if each.kind)
    return {
        "collection": _collection(dossiers),
        "reports by manner": _tally(manners, get_args(Manner)),
        "incidents by level": _tally((each.level for each in incidents), get_args(Level)),
        "incidents by type": _tally(map(_type, incidents), (*codes.types, UNTYPED)),
        "slots": _tally((slot for slot, _ in slots), get_args(Slot)),
        "origins by basis": _tally(bases, codes.labels["basis"]),
        "intervals of origins": _intervals(versions),
        "rules in merges": _tally((rules[rule] for rule in merges), rules.values()),
        "rules in what is open": _tally((rules[rule] for rule in left_open), rules.values()),
        "verdicts": _tally((each.verdict for each in compared), get_args(Verdict)),
        "pairs without a line": _tally(_without_line(slots), OTHERS),
        "kinds of disagreement": _tally(kinds, get_args(Kind)),
        "lineage": _tally((each.kind for each in descents), get_args(Copying))
        | {"direction unknown": sum(each.direction == "unknown" for each in descents)},
        "quotations": _quotations(dossiers),
    }


def verdicts_by_slot(dossiers: Iterable[Dossier]) -> dict[str, dict[str, int]]:
    """How often each verdict is given in each slot."""
    table = {slot: dict.fromkeys(get_args(Verdict), 0) for slot in get_args(Slot)}
    for dossier in dossiers:
        for incident in dossier.gold.incidents.values():
            for slot, gold in incident.slots.items():
                for each in gold.compare:
                    table[slot][each.verdict] += 1
    return table


def _tally(found: Iterable[str], known: Iterable[str]) -> dict[str, float]:
    """How often each is found: the known ones in their order, then any other."""
    counts = Counter(found)
    return {name: counts[name] for name in dict.fromkeys([*known, *sorted(counts)])}


def _type(incident: Incident) -> str:
    """The type without its modes."""
    return incident.type.split()[0]


def _collection(dossiers: Sequence[Dossier]) -> dict[str, float]:
    """Dossiers, and what stands in them. Titles are sentences too."""
    reports = [report for each in dossiers for report in each.reports.values()]
    golds = [each.gold for each in dossiers]
    incidents = [each for gold in golds for each in gold.incidents.values()]
    slots = [slot for incident in incidents for slot in incident.slots.values()]
    versions = [version for slot in slots for version in slot.versions.values()]
    texts = (text for each in reports for text in (each.laid.title or "", each.laid.text))
    return {
        "dossiers": len(dossiers),
        "historical": sum(gold.happening == "historical" for gold in golds),
        "invented": sum(gold.happening == "invented" for gold in golds),
        "reports": len(reports),
        "reports in the largest": max((len(each.reports) for each in dossiers), default=0),
        "sentences": sum(len(each.laid.sentences) for each in reports),
        "words": sum(len(text.split()) for text in texts),
        "origins": sum(len(gold.origins) for gold in golds),
        "incidents": len(incidents),
        "incidents with slots": sum(bool(each.slots) for each in incidents),
        "incidents within another": sum(each.part_of is not None for each in incidents),
        "mentions": sum(len(each.mentions) for each in incidents),
        "apart pairs": sum(len(gold.apart) for gold in golds),
        "slots": len(slots),
        "slots with rival versions": sum(len(slot.versions) > 1 for slot in slots),
        "versions": len(versions),
        "claims": sum(len(version.claims) for version in versions),
        "comparisons": sum(len(slot.compare) for slot in slots),
        "descents of reports": sum(len(gold.lineage) for gold in golds),
        "quotations": sum(len(gold.quotations) for gold in golds),
    }


def _intervals(versions: Sequence[Version]) -> dict[str, float]:
    """How many origins stand behind versions: surely one number, or between two."""
    widths = [high - low for low, high in (each.origins for each in versions)]
    wide = [width for width in widths if width]
    return {
        "one point": len(widths) - len(wide),
        "not one point": len(wide),
        "none for sure": sum(each.origins[0] == 0 for each in versions),
        "mean width": _mean(widths),
        "mean width where not one point": _mean(wide),
    }


def _mean(numbers: Sequence[int]) -> float:
    return sum(numbers) / len(numbers) if numbers else 0.0


def _without_line(slots: Iterable[tuple[Slot, SlotGold]]) -> Iterator[str]:
    """The verdict of each pair of versions that shares one with the others of its slot."""
    for _, slot in slots:
        told = {frozenset((each.a, each.b)) for each in slot.compare}
        pairs = (frozenset(pair) for pair in combinations(slot.versions, 2))
        yield from (slot.others for pair in pairs if slot.others and pair not in told)


def _quotations(dossiers: Iterable[Dossier]) -> dict[str, float]:
    """Quotations, and their copies, with and without changes."""
    quotations = [each for dossier in dossiers for each in dossier.gold.quotations]
    copies = list(chain.from_iterable(each.copies for each in quotations))
    changed = sum(any(copy.changes for copy in each.copies) for each in quotations)
    changed_copies = sum(bool(copy.changes) for copy in copies)
    return {
        "with changes": changed,
        "without changes": len(quotations) - changed,
        "copies with changes": changed_copies,
        "copies without changes": len(copies) - changed_copies,
    }

"""What is wrong with dossiers: `python -m corpus.dossier.check [FOLDER …]`.

Besides the format: words that do not stand where they should, ids that lead nowhere, versions that
are not compared, intervals that do not follow from their grounds.
"""

import argparse
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations
from pathlib import Path

from corpus.codes import load_codes
from corpus.command import run
from corpus.conflicts import load_conflicts
from corpus.dossier.format import Incident, SlotGold, Version
from corpus.dossier.loader import Dossier, dossier_folders, load_dossier
from corpus.dossier.words import Found, find

UNTYPED = "none"  # what has no type of PLOVER: accidents, openings
_DISAGREEING = {"conflict", "aim against effect", "denied", "declined"}


def faults_of(dossier: Dossier) -> Iterator[str]:
    """Each fault in one sentence."""
    yield from _reports(dossier)
    yield from _words(dossier)
    yield from _references(dossier)
    yield from _mentions(dossier)
    known = {
        f"{name}.{slot}.{version}"
        for name, incident in dossier.gold.incidents.items()
        for slot, gold in incident.slots.items()
        for version in gold.versions
    }
    for name, incident in dossier.gold.incidents.items():
        yield from (f"{name}: {fault}" for fault in _incident(incident))
        for slot, gold in incident.slots.items():
            yield from (f"{name}.{slot}: {fault}" for fault in _slot(gold, known))


def _reports(dossier: Dossier) -> Iterator[str]:
    if len(dossier.reports) < 4:
        yield f"expected at least 4 reports, found {len(dossier.reports)}"
    if dossier.gold.conflict not in load_conflicts():
        yield f"no such conflict: {dossier.gold.conflict}; see conflicts.yaml"
    told = {note.partition("/")[0] for note in _notations(dossier)}
    yield from (f"{name} is not spoken of in the gold" for name in dossier.reports.keys() - told)


def _notations(dossier: Dossier) -> Iterator[str]:
    """Every notation of words in the gold."""
    gold = dossier.gold
    for origin in gold.origins.values():
        yield from origin.words
    for incident in gold.incidents.values():
        yield from incident.mentions
        for slot in incident.slots.values():
            yield from (claim.at for each in slot.versions.values() for claim in each.claims)
    for descent in gold.lineage:
        yield from descent.at
    for quotation in gold.quotations:
        yield quotation.original
        yield from (copy.at for copy in quotation.copies)


def _words(dossier: Dossier) -> Iterator[str]:
    laid = {name: report.laid for name, report in dossier.reports.items()}
    for notation in _notations(dossier):
        found = find(notation, laid)
        if not isinstance(found, Found):
            yield found.why


def _references(dossier: Dossier) -> Iterator[str]:
    """Ids that lead nowhere."""
    gold = dossier.gold
    known = {*gold.origins, *gold.incidents, *dossier.reports, "document", "absent"}
    named: list[tuple[str, str | None]]
    named = [(f"origin {name}", each.report) for name, each in gold.origins.items()]
    named += [(f"incident {name}", each.part_of) for name, each in gold.incidents.items()]
    named += [("apart", name) for each in gold.apart for name in (each.a, each.b)]
    named += [("lineage", name) for each in gold.lineage for name in (each.of, each.from_)]
    named += [("quotation", each.by) for each in gold.quotations]
    for name, incident in gold.incidents.items():
        for slot, each in incident.slots.items():
            where = f"{name}.{slot}"
            for version in each.versions.values():
                named += [(where, claim.by) for claim in version.claims]
                grounds = (*version.merges, *version.open)
                named += [(where, one) for ground in grounds for one in ground.of]
    for where, lead in named:
        if lead and lead not in known:
            yield f"{where}: there is no {lead}"


def _mentions(dossier: Dossier) -> Iterator[str]:
    """Words that are a mention of two incidents."""
    seen: dict[str, str] = {}
    for name, incident in dossier.gold.incidents.items():
        for notation in incident.mentions:
            if notation in seen:
                yield f"{notation!r} is a mention of {seen[notation]} and of {name}"
            seen[notation] = name


def _incident(incident: Incident) -> Iterator[str]:
    codes = load_codes()
    kind, *modes = incident.type.split()
    if kind == UNTYPED and not modes:
        return
    if kind not in codes.types:
        yield f"type: no such type: {kind}"
    else:
        yield from (f"type: {kind} has no mode {m}" for m in modes if m not in codes.modes[kind])


def _slot(gold: SlotGold, known: AbstractSet[str]) -> Iterator[str]:
    """`known` are all versions of the dossier, as `i1.killed.v2`."""
    compared = [frozenset((each.a, each.b)) for each in gold.compare]
    for a, b in combinations(gold.versions, 2):
        times = compared.count(frozenset((a, b)))
        if times > 1 or (times == 0 and not gold.others):
            yield f"{a} and {b} are compared {times} times"
    for each in gold.compare:
        if each.b not in gold.versions or each.a not in {*gold.versions, *known} - {each.b}:
            yield f"comparison of {each.a} and {each.b}: expected two versions, b of this slot"
        if (each.verdict in _DISAGREEING) != (each.kind is not None):
            due = "expected" if each.verdict in _DISAGREEING else "not expected"
            yield f"{each.a} and {each.b}, {each.verdict}: kind is {due}"
    for name, version in gold.versions.items():
        yield from (f"{name}: {fault}" for fault in _version(version))


def _version(version: Version) -> Iterator[str]:
    low, high = version.origins
    voices = {claim.by for claim in version.claims}
    if not 0 <= low <= high:
        yield f"origins: expected [fewest, most], found [{low}, {high}]"
    undetermined = sum(each.adds or len(each.of) for each in version.open)
    if 0 <= low <= high and high - low != undetermined:
        yield f"origins [{low}, {high}]: what stands under open adds {undetermined}"
    reports = {claim.at.partition("/")[0] for claim in version.claims}
    if high < max(len(voices - {"document"}), len(reports)) and not version.merges:
        yield f"origins [{low}, {high}] of {len(voices)} voices in {len(reports)} reports: no merge"
    if version.low is not None and version.high is not None and version.low > version.high:
        yield f"low {version.low} is above high {version.high}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print every problem. Exit code 1: there are some."""
    parser = argparse.ArgumentParser(prog="corpus.dossier.check", description="what is wrong")
    parser.add_argument("folders", nargs="*", type=Path, help="these dossiers [all]")
    asked = parser.parse_args(arguments)
    count = 0
    for folder in asked.folders or dossier_folders():
        loaded = load_dossier(folder)
        told = [str(problem) for problem in loaded.problems]
        told += [f"{folder.name}: {x}" for x in faults_of(loaded.dossier)] if loaded.dossier else []
        print("\n".join(told), end="\n" if told else "")
        count += len(told)
    print(f"{count} problems")
    return int(count > 0)


if __name__ == "__main__":
    run(main)

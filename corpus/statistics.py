"""What the corpus holds, against what it is to hold: `python -m corpus.statistics [--short]`."""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.codes import Codes, load_codes
from corpus.command import run
from corpus.conflicts import Conflict, load_conflicts
from corpus.constructions import constructions_of
from corpus.format import Report
from corpus.loader import load_report, report_files

REPORTS, SENTENCES, CONFLICTS, PLAIN = 240, 2400, 15, 250
TYPE, MODE, LABEL = 40, 3, 3


@dataclass(frozen=True, slots=True)
class Row:
    """One figure and the least it is to be."""

    name: str
    count: int
    least: int

    @property
    def short(self) -> int:
        """How many are missing."""
        return max(0, self.least - self.count)


@dataclass(frozen=True, slots=True)
class Section:
    """Figures of one kind."""

    name: str
    rows: tuple[Row, ...]


def count_reports(
    reports: Sequence[Report], codes: Codes, conflicts: dict[str, Conflict]
) -> Iterator[Section]:
    """Every figure, section by section."""
    events = [event for report in reports for event in report.events]
    attributions = [each for report in reports for each in report.attributions]
    yield Section("corpus", tuple(_whole(reports)))
    yield Section("splits", tuple(_splits(reports, conflicts)))
    per_conflict = Counter(report.conflict for report in reports)
    yield Section(
        "conflicts", tuple(Row(c.key, per_conflict[c.key], c.reports) for c in conflicts.values())
    )
    manners = codes.labels["manner"]
    yield _section("manners", (r.manner for r in reports), manners, REPORTS // len(manners) // 2)
    yield _section("types", (e.type for e in events), codes.types, TYPE)
    modes = [f"{name} {mode}" for name, known in codes.modes.items() for mode in known]
    yield _section("modes", (f"{e.type} {m}" for e in events for m in e.mode), modes, MODE)
    yield _section("contexts", (c for e in events for c in e.context), codes.contexts, LABEL)
    for name in ("polarity", "certainty", "status"):
        found = (str(getattr(event, name)) for event in events)
        yield _section(f"{name} of events", found, codes.labels[name], LABEL)
    for name in ("function", "anonymity", "basis"):
        found = (str(getattr(each, name)) for each in attributions)
        yield _section(name, found, codes.labels[name], LABEL)
    uses = (place.use or "" for report in reports for place in report.places)
    yield _section("use of places", uses, codes.labels["use"], LABEL)
    kinds = (relation.kind for report in reports for relation in report.relations)
    yield _section("relations", kinds, codes.labels["relation"], LABEL)
    sectors = (
        sector for e in events for each in (*e.actor, *e.recipient) for sector in each.sectors
    )
    yield _section("sectors", sectors, codes.sectors, LABEL)
    yield Section("constructions", tuple(_constructions(reports, codes)))


def _section(name: str, found: Iterable[str], known: Iterable[str], least: int) -> Section:
    counts = Counter(found)
    return Section(name, tuple(Row(each, counts[each], least) for each in known))


def _whole(reports: Sequence[Report]) -> Iterator[Row]:
    sentences = [(report, each) for report in reports for each in report.sentences]
    with_event = {(r.id, e.sentence) for r in reports for e in r.events}
    claimed = with_event | {
        (r.id, each.sentence) for r in reports for each in (*r.attributions, *r.claims(), *r.counts)
    }
    lengths = [len(report.sentences) for report in reports]
    words = sum(len(each.text.split()) for _, each in sentences)
    no_event = sum((r.id, s.number) not in with_event for r, s in sentences)
    plain = sum(r.topic is not None for r, _ in sentences)
    empty = sum((r.id, s.number) not in claimed and len(s.text.split()) > 3 for r, s in sentences)
    doubts = sum(a.doubt is not None for r in reports for a in r.attributions)
    doubts += sum(e.doubt is not None for r in reports for e in r.events)
    yield Row("reports", len(reports), REPORTS)
    yield Row("sentences", len(sentences), SENTENCES)
    yield Row("conflicts", len({report.conflict for report in reports}), CONFLICTS)
    yield Row("words", words, 0)
    yield Row("sentences without event", no_event, PLAIN)
    yield Row("sentences of plain news", plain, PLAIN)
    yield Row("sentences that claim nothing", empty, 0)
    yield Row("reports of one sentence", sum(length == 1 for length in lengths), LABEL)
    yield Row("reports of 30 sentences or more", sum(length >= 30 for length in lengths), LABEL)
    yield Row("attributions", sum(len(report.attributions) for report in reports), 0)
    yield Row("events", sum(len(report.events) for report in reports), 0)
    yield Row("doubts", doubts, 0)


def _splits(reports: Sequence[Report], conflicts: dict[str, Conflict]) -> Iterator[Row]:
    found = Counter(conflicts[r.conflict].split for r in reports if r.conflict in conflicts)
    planned: Counter[str] = Counter()
    for conflict in conflicts.values():
        planned[conflict.split] += conflict.reports
    for split, least in planned.items():
        yield Row(split, found[split], least)


def _constructions(reports: Sequence[Report], codes: Codes) -> Iterator[Row]:
    found: Counter[str] = Counter()
    for report in reports:
        found += constructions_of(report)
    wanted = [f"depth {depth}" for depth in (1, 2, 3, 4)]
    wanted += [f"link {kind}" for kind in codes.labels["link"]]
    wanted += [
        *("event by a noun", "event in the passive", "event by a light verb"),
        *("event with several actors", "event without actor", "event without recipient"),
        *("negative event", "negative slot in a positive event", "uncertain slot"),
        *("quotation without speaker", "speaker by a pronoun", "speaker in another sentence"),
        *("addressee", "hedge without source", "credit", "content in pieces"),
        *("content beyond its sentence", "day of the saying", "control", "relation"),
        *("count with an open bound", "count by somebody else", "count with a scope"),
        *("vague place", "pronoun in a slot"),
    ]
    for name in (*wanted, *sorted(set(found) - set(wanted))):
        yield Row(name, found[name], LABEL if name in wanted else 0)


def draw_sections(sections: Iterable[Section], *, only_short: bool) -> Iterator[str]:
    """The lines of a table; with `only_short`, what is short and nothing else."""
    for section in sections:
        rows = [row for row in section.rows if row.short or not only_short]
        if not rows:
            continue
        yield f"\n{section.name}"
        for row in rows:
            short = f"{row.short:>6} short of {row.least}" if row.short else ""
            yield f"  {row.name:<36}{row.count:>7}{short}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; files that cannot be read are named."""
    parser = argparse.ArgumentParser(prog="corpus.statistics", description="what the corpus holds")
    parser.add_argument("files", nargs="*", type=Path, help="reports (default: all)")
    parser.add_argument("--short", action="store_true", help="only what is still short")
    asked = parser.parse_args(arguments)
    codes = load_codes()
    loaded = [load_report(path, codes) for path in asked.files or report_files()]
    reports = [each.report for each in loaded if each.report]
    sections = count_reports(reports, codes, load_conflicts())
    for line in draw_sections(sections, only_short=asked.short):
        print(line)
    troubled = sum(bool(each.problems) for each in loaded)
    if troubled:
        print(f"{troubled} reports have problems: python -m corpus.check", file=sys.stderr)
    return 0


if __name__ == "__main__":
    run(main)

"""How well counterclaim reads the corpus: `python -m corpus.measure [dev|test|real]`.

The command line reads the bare reports, and what it prints is compared with the annotation by the
same code that compares two annotators, so the figures of both stand side by side.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from corpus.codes import load_codes
from corpus.command import run
from corpus.comparison import LINK_KINDS, Agreement, Label
from corpus.conflicts import SPLITS, load_conflicts
from corpus.figures import Tally
from corpus.format import Report
from corpus.loader import load_report, report_files
from corpus.matching import event_likeness, match
from corpus.real import FOLDER as REAL
from corpus.real import SHARED, load_real, open_texts
from corpus.standings import compare_standings
from corpus.system import read_reports

SPANS = ("source", "cue", "content", "addressee", "trigger", "actor", "recipient", "place", "count")
CHAINS = ("whole chains", "chains of 1", "chains of 2", "chains of 3 or more")
ITEMS = ("whole attributions", "attributions matched", "events matched")
LINKS = ("links", *(f"link {kind}" for kind in LINK_KINDS))  # by kind: between events matched
LABELS = (
    *(f"attribution {name}" for name in ("function", "anonymity", "basis", "polarity", "parent")),
    *(
        f"event {name}"
        for name in ("type", "polarity", "certainty", "status", "attribution", "place")
    ),
    *("event time", "event counts", "event unknown"),
    *("event mode", "event context", "slot polarity", "slot certainty"),
    *("count interval", "count what", "count status", "count counted by"),
)
OPEN = frozenset(  # ids, numbers and nouns: no classes
    "attribution parent,event attribution,event place,count interval,count what,"
    "count counted by,control place,control attribution,event time,event counts".split(",")
)


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure in percent, with that of always giving the commonest answer, and its size."""

    name: str
    value: float | None
    baseline: float | None
    size: int
    classes: tuple[tuple[str, int, float], ...] = ()


def class_f1(pairs: Sequence[Label]) -> tuple[tuple[str, int, float], ...]:
    """For each gold label how often it stands there and its F1 in percent, commonest first."""
    gold, found = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    right = Counter(a for a, b in pairs if a == b)
    return tuple(
        (label, count, 200 * right[label] / (count + found[label]))
        for label, count in gold.most_common()
    )


def macro(classes: Sequence[tuple[str, int, float]]) -> float | None:
    """The mean F1 of the labels that the gold holds."""
    return sum(f1 for _, _, f1 in classes) / len(classes) if classes else None


def measure(gold: Sequence[Report], system: Sequence[Report]) -> Iterator[Figure]:
    """Every figure of a set of reports."""
    agreement = Agreement()
    for ours, theirs in zip(gold, system, strict=True):
        agreement.add(ours, theirs)
    for name in SPANS:
        tally = agreement.tallies[f"{name} spans"]
        yield _spans(f"{name}, exact F1", tally, tally.f1)
        yield _spans(f"{name}, overlap F1", tally, tally.overlap_f1)
    for name in ITEMS + LINKS:
        tally = agreement.tallies[name]
        yield _spans(f"{name}, F1", tally, tally.f1)
    for name in CHAINS:
        tally = agreement.tallies[name]
        yield _spans(f"{name}, recall", tally, tally.recall)
        yield _spans(f"{name}, precision", replace(tally, ours=tally.theirs), tally.precision)
        yield _spans(f"{name}, F1", tally, tally.f1)
    yield from _types(gold, system)
    for name in LABELS:
        yield from _labels(name, agreement.labels[name])
    yield from _standings(gold, system)
    yield from _plain_news(gold, system)


def _standings(gold: Sequence[Report], system: Sequence[Report]) -> Iterator[Figure]:
    """Who holds what, and who is tied to whom; exact: the same words, else words that touch."""
    standings = compare_standings(gold, system)
    for name in ("control statements", "relations"):
        tally = standings.tallies[name]
        yield _spans(f"{name}, exact F1", tally, tally.f1)
        yield _spans(f"{name}, F1", tally, tally.overlap_f1)
    for name, pairs in standings.labels.items():
        yield from _labels(name, pairs)


def _spans(name: str, tally: Tally, value: float | None) -> Figure:
    return Figure(name, None if value is None else 100 * value, 0.0, tally.ours)


def _labels(name: str, pairs: Sequence[Label]) -> Iterator[Figure]:
    """The share of right labels among matched items; macro-F1 where there are classes."""
    if not pairs:
        return
    commonest = Counter(a for a, _ in pairs).most_common(1)[0]
    right = 100 * sum(a == b for a, b in pairs) / len(pairs)
    yield Figure(f"{name}, right", right, 100 * commonest[1] / len(pairs), len(pairs))
    if name not in OPEN:
        classes = class_f1(pairs)
        guess = macro(class_f1([(a, commonest[0]) for a, _ in pairs]))
        yield Figure(f"{name}, macro-F1", macro(classes), guess, len(pairs), classes)
        for label, count, f1 in classes:
            if name == "event polarity" and label == "negative":
                yield Figure(f"{name}, F1 of negative", f1, 0.0, count)


def _types(gold: Sequence[Report], system: Sequence[Report]) -> Iterator[Figure]:
    """Types of all events, where one that is missed or invented is an error, and of main ones."""
    pairs: list[Label] = []
    mains: list[Label] = []
    for ours, theirs in zip(gold, system, strict=True):
        matched = match(ours.events, theirs.events, event_likeness)
        pairs += [(a.type, b.type) for a, b in matched]
        left = {a.id for a, _ in matched}, {b.id for _, b in matched}
        pairs += [(a.type, "") for a in ours.events if a.id not in left[0]]
        pairs += [("", b.type) for b in theirs.events if b.id not in left[1]]
        found = _main_of(theirs)
        mains += [(kind, found.get(number, "none")) for number, kind in _main_of(ours).items()]
    found_types = Counter(b for _, b in pairs if b)
    right = Counter(a for a, b in pairs if a == b)
    known = Counter(a for a, _ in pairs if a)
    classes = tuple(
        (kind, count, 200 * right[kind] / (count + found_types[kind]))
        for kind, count in known.most_common()
    )
    total = sum(known.values())
    yield Figure("event type, found and right, macro-F1", macro(classes), 0.0, total, classes)
    yield from _labels("main event's type", mains)


def _main_of(report: Report) -> dict[int, str]:
    """The type of the main event of each sentence that has one."""
    return {event.sentence: event.type for event in report.events if event.main}


def _plain_news(gold: Sequence[Report], system: Sequence[Report]) -> Iterator[Figure]:
    """Events a sentence where nothing is told, beside the share of told events that are found."""
    plain = [(ours, theirs) for ours, theirs in zip(gold, system, strict=True) if ours.topic]
    sentences = sum(len(ours.sentences) for ours, _ in plain)
    if sentences:
        invented = sum(len(theirs.events) for _, theirs in plain)
        yield Figure(
            "events per 100 sentences of plain news", 100 * invented / sentences, 0.0, sentences
        )
    told = sum(len(report.events) for report in gold)
    if told:
        found = sum(
            len(match(ours.events, theirs.events, event_likeness))
            for ours, theirs in zip(gold, system, strict=True)
        )
        yield Figure("recall of events in the same run", 100 * found / told, 0.0, told)


def load_gold(part: str, shared: Path) -> list[Report]:
    """The reports of a part of the corpus, or the real sentences."""
    if part == "real":
        return [each.report for each in load_real(REAL, shared) if each.report]
    codes, conflicts = load_codes(), load_conflicts()
    found = (load_report(path, codes).report for path in report_files())
    return [each for each in found if each and conflicts[each.conflict].split == part]


def draw(figures: Sequence[Figure], *, classes: bool) -> Iterator[str]:
    """The lines of a table."""
    yield f"{'':<44}{'figure':>8}{'majority':>10}{'of':>7}"
    for each in figures:
        yield f"{each.name:<44}{_shown(each.value):>8}{_shown(each.baseline):>10}{each.size:>7}"
        for label, count, f1 in each.classes if classes else ():
            yield f"    {label:<40}{f1:>8.1f}{'':>10}{count:>7}"


def _shown(value: float | None) -> str:
    return "-" if value is None else f"{value:.1f}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures of one part. Exit code 1: the part is empty."""
    parser = argparse.ArgumentParser(prog="corpus.measure", description="how well it is read")
    parser.add_argument("part", nargs="?", default="dev", choices=[*SPLITS, "real"])
    parser.add_argument("--model", type=Path, help="another model file than the shipped one")
    parser.add_argument("--shared", type=Path, default=SHARED, help="where other corpora lie")
    parser.add_argument("--short", action="store_true", help="without a line for each class")
    asked = parser.parse_args(arguments)
    gold = load_gold(asked.part, asked.shared)
    if not gold:
        print(f"nothing to measure: there are no reports of the part {asked.part}", file=sys.stderr)
        return 1
    texts = open_texts(asked.shared) if asked.part == "real" else None
    system = read_reports(gold, texts, asked.model)
    print("\n".join(draw(list(measure(gold, system)), classes=not asked.short)))
    return 0


if __name__ == "__main__":
    run(main)

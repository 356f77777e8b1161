"""How the program compares the gold's versions: `python -m corpus.dossier.verdicts train`.

The program is given the words that claim each version and its numbers, scope and aim; whose the
words are, what they mean and how two versions stand to each other it finds itself. With `--values`
it is given the value of each version in the annotator's words too.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time

from corpus.command import run
from corpus.conflicts import SPLITS
from corpus.dossier.answer import Answer, Happening, Words, answer_of
from corpus.dossier.answer import Version as AnswerVersion
from corpus.dossier.baselines import conflict_of_numbers
from corpus.dossier.loader import Dossier
from corpus.dossier.measure import HEAD, counted_line, draw, load_part
from corpus.dossier.score import Scores
from corpus.dossier.system import read_dossier
from counterclaim import open_session
from counterclaim.comparison import (
    ComparisonTables,
    attribution_at,
    compare_pairs,
    compare_versions,
    load_comparison_tables,
    versions_of,
)
from counterclaim.model.comparison import Comparison, Slot, SlotClaim, Verdict, Version
from counterclaim.model.incident import Incident, Level, Mention
from counterclaim.model.record import Record


def gold_versions(
    dossier: Dossier, gold: Answer, records: Mapping[str, Record], *, values: bool
) -> dict[str, Version]:
    """The gold's versions as the program's, by their names `i1.killed.v2`.

    `records` are by ids of reports. What nobody's words claim is left out.
    """
    found = {}
    for name, own in gold.versions.items():
        incident, slot, number = name.split(".")
        written = dossier.gold.incidents[incident].slots[slot].versions[number]
        claims = tuple(
            SlotClaim(
                records[words.report].document.id,
                words.spans,
                None,
                attribution_at(records[words.report], words.spans),
            )
            for words in own.claims
            if words.report in records
        )
        if not claims:
            continue
        first = own.claims[0]
        said = " ".join(dossier.reports[first.report].laid.words_of(span) for span in first.spans)
        value = written.value if values else said
        found[name] = Version(
            name, Slot(slot), value, own.low, own.high, written.scope, written.aim, claims
        )
    return found


def moments_of(dossier: Dossier, records: Mapping[str, Record]) -> dict[str, datetime]:
    """When each report came out, by the ids of their documents; a day alone is its first hour."""
    return {
        record.document.id: _moment(dossier.reports[name].written.published)
        for name, record in records.items()
    }


def _moment(published: datetime | date) -> datetime:
    if isinstance(published, datetime):
        return published.replace(tzinfo=None)
    return datetime.combine(published, time())


def compare_gold(
    dossier: Dossier,
    gold: Answer,
    records: Mapping[str, Record],
    tables: ComparisonTables,
    *,
    values: bool,
) -> tuple[Comparison, ...]:
    """The program's verdict on each pair of versions on which the gold has one."""
    versions = gold_versions(dossier, gold, records, values=values)
    pairs = [
        (versions[a], versions[b]) for a, b in gold.verdicts if a in versions and b in versions
    ]
    inside = [(a, b) for a, b in pairs if _incident(a) == _incident(b)]
    across = [(a, b) for a, b in pairs if _incident(a) != _incident(b)]
    read = {record.document.id: record for record in records.values()}
    moments = moments_of(dossier, records)
    return (
        *compare_pairs(inside, read, tables, moments),
        *compare_pairs(across, read, tables, moments, levels=True),
    )


def _incident(version: Version) -> str:
    return version.id.split(".")[0]


def versions_answer(
    dossier: Dossier, gold: Answer, records: Mapping[str, Record], tables: ComparisonTables
) -> Answer:
    """The gold's incidents, with the program's versions of them and its verdicts on these."""
    read = {record.document.id: record for record in records.values()}
    names = {record.document.id: name for name, record in records.items()}
    found: dict[str, AnswerVersion] = {}
    compared: list[Comparison] = []
    for name, happening in gold.incidents.items():
        mentions = tuple(sorted(_mentions(happening, records)))
        incident = Incident(
            name, Level(happening.level), happening.type, None, None, happening.place, None, None,
            None, None, mentions, None, (), (),
        )  # fmt: skip
        versions = versions_of(incident, read, tables)
        for each in versions:
            claims = tuple(Words(names[own.document], own.spans) for own in each.claims)
            found[each.id] = AnswerVersion(
                name, each.slot.value, claims, each.low, each.high, (0, 0)
            )
        compared += compare_versions(versions, read, tables, moments_of(dossier, records))
    return replace(verdict_answer(gold, compared), versions=found)


def _mentions(happening: Happening, records: Mapping[str, Record]) -> Iterator[Mention]:
    """The events of the records whose triggers are the gold's mentions."""
    for words in happening.mentions:
        record = records.get(words.report)
        if record:
            for event in record.events:
                if any(a.overlaps(b) for a in event.trigger for b in words.spans):
                    yield Mention(record.document.id, event.id)
                    break


def verdict_answer(gold: Answer, compared: Sequence[Comparison]) -> Answer:
    """The gold with the program's verdicts in place of its own."""
    return replace(gold, verdicts={(each.a, each.b): each.verdict.value for each in compared})


def conflict_between_accounts(gold: Answer) -> Answer:
    """A baseline: two versions of different words always conflict."""
    return replace(gold, verdicts=dict.fromkeys(gold.verdicts, "conflict"))


def count_called(due: Answer, found: Answer, called: Counter[tuple[str, str]]) -> None:
    """Add which verdict was given for which, on the pairs that the gold has."""
    given = {frozenset(two): verdict for two, verdict in found.verdicts.items()}
    for two, verdict in due.verdicts.items():
        called[verdict, given.get(frozenset(two), "none")] += 1


def draw_called(called: Counter[tuple[str, str]]) -> Iterator[str]:
    """How often what is no conflict, though it looks like one, was called one."""
    for name in ("aim against effect", "different scope"):
        due = sum(count for (verdict, _), count in called.items() if verdict == name)
        wrong = called[name, "conflict"]
        share = 100 * (1 - wrong / due) if due else 0.0
        yield f"{name}, not called a conflict: {share:.1f} of {due}"


def draw_matrix(called: Counter[tuple[str, str]]) -> Iterator[str]:
    """Which verdict was given (columns) for which (rows), on the pairs that the gold has."""
    names = [each.value for each in Verdict]
    shown = [name for name in names if any(name in two for two in called)]
    yield f"{'due, given as':<20}" + "".join(f"{name[:9]:>10}" for name in shown)
    for due in shown:
        row = "".join(f"{called[due, given] or '.':>10}" for given in shown)
        yield f"{due:<20}{row}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures. Exit code 1: there is nothing to measure."""
    parser = argparse.ArgumentParser(prog="corpus.dossier.verdicts", description=__doc__)
    parser.add_argument("part", nargs="?", default="train", choices=[*SPLITS, "all"])
    parser.add_argument("--values", action="store_true", help="the annotator's values too")
    parser.add_argument("--versions", action="store_true", help="the program's own versions")
    asked = parser.parse_args(arguments)
    tables, session = load_comparison_tables(), open_session()
    ways: dict[str, Scores] = {}
    called: Counter[tuple[str, str]] = Counter()
    for dossier in load_part(asked.part):
        gold, records = answer_of(dossier), read_dossier(dossier, session)
        if asked.versions:
            answers = {"the program": versions_answer(dossier, gold, records, tables)}
        else:
            compared = compare_gold(dossier, gold, records, tables, values=asked.values)
            answers = {
                "the program": verdict_answer(gold, compared),
                "differing numbers conflict": conflict_of_numbers(dossier, gold),
                "all conflict": conflict_between_accounts(gold),
            }
            count_called(gold, answers["the program"], called)
        for name, answer in answers.items():
            ways.setdefault(name, Scores()).add(dossier.id, gold, answer)
    for name, scores in ways.items():
        print(f"\n{name}, {scores.dossiers} dossiers\n{HEAD}")
        if asked.versions:
            print(counted_line("versions", scores.versions))
        print(*draw(scores, ("comparisons",)), sep="\n")
    print(*draw_called(called), sep="\n")
    if called:
        print("", *draw_matrix(called), sep="\n")
    return int(not ways)


if __name__ == "__main__":
    run(main)

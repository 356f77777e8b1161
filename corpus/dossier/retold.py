"""How the program traces the quotations of dossiers: `python -m corpus.dossier.retold train`.

All other layers are the gold's, so that a figure is that of the quotations alone.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.command import run
from corpus.conflicts import SPLITS
from corpus.dossier.answer import Answer, Words, answer_of
from corpus.dossier.loader import Dossier
from corpus.dossier.measure import HEAD, draw, load_part
from corpus.dossier.pairing import pair_words
from corpus.dossier.score import Scores
from corpus.dossier.system import document_of
from corpus.dossier.words import Found, find
from counterclaim.lineage.quotations import (
    QuotationTables,
    find_quotations,
    load_quotation_tables,
    trace_quotations,
)
from counterclaim.model.quotations import Quoted, TracedQuotation


@dataclass(slots=True)
class Retold:
    """Copies of quotations that are due: how many are found, and with the changes that are due."""

    altered: int = 0
    altered_found: int = 0
    copies: int = 0
    same_changes: int = 0


def trace_dossier(dossier: Dossier, tables: QuotationTables) -> tuple[TracedQuotation, ...]:
    """The quotations that stand in several reports of a dossier."""
    return trace_quotations(
        [
            each
            for report in dossier.reports.values()
            for each in find_quotations(document_of(report), report.written.published)
        ],
        tables,
    )


def quotation_answer(dossier: Dossier, gold: Answer, tables: QuotationTables) -> Answer:
    """The gold, with the quotations that the program finds."""
    names = {document_of(each).id: each.id for each in dossier.reports.values()}
    traced = trace_dossier(dossier, tables)
    quotations = tuple(
        tuple(_words(at, names) for at in (each.original, *(copy.at for copy in each.copies)))
        for each in traced
    )
    return replace(gold, quotations=quotations)


def _words(at: Quoted, names: dict[str, str]) -> Words:
    return Words(names[at.document], at.spans)


def add_retold(retold: Retold, dossier: Dossier, tables: QuotationTables) -> Iterator[str]:
    """Count a dossier's copies in; one line for each that is not found or has other changes."""
    names = {document_of(each).id: each.id for each in dossier.reports.values()}
    laid = {name: report.laid for name, report in dossier.reports.items()}
    group: dict[Words, Words] = {}
    changes: dict[Words, set[str]] = {}
    for each in trace_dossier(dossier, tables):
        original = _words(each.original, names)
        group[original] = original
        for own in each.copies:
            at = _words(own.at, names)
            group[at] = original
            changes[at] = {str(change) for change in own.changes}
    for gold in dossier.gold.quotations:
        notations = (gold.original, *(copy.at for copy in gold.copies))
        places = [find(each, laid) for each in notations]
        due = [Words(each.report, each.spans) for each in places if isinstance(each, Found)]
        paired = pair_words(due, group)
        for notation, at, copy in zip(notations[1:], due[1:], gold.copies, strict=True):
            here, there = paired.get(due[0]), paired.get(at)
            found = here is not None and there is not None and group[here] == group[there]
            given = changes.get(there) if found and there and here == group[there] else None
            retold.copies += 1
            retold.altered += bool(copy.changes)
            retold.altered_found += bool(copy.changes) and found
            retold.same_changes += given == set(copy.changes)
            if given != set(copy.changes):
                told = "not found" if not found else "another original" if given is None else given
                yield f"{dossier.id} {notation}: due {set(copy.changes)}, {told}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures. Exit code 1: there is nothing to measure."""
    parser = argparse.ArgumentParser(prog="corpus.dossier.retold", description=__doc__)
    parser.add_argument("part", nargs="?", default="train", choices=[*SPLITS, "all"])
    parser.add_argument("--misses", action="store_true", help="each copy that is not as it is due")
    asked = parser.parse_args(arguments)
    tables = load_quotation_tables()
    scores, retold, misses = Scores(), Retold(), list[str]()
    for dossier in load_part(asked.part):
        gold = answer_of(dossier)
        scores.add(dossier.id, gold, quotation_answer(dossier, gold, tables))
        misses += add_retold(retold, dossier, tables)
    print(f"quotations, {scores.dossiers} dossiers\n{HEAD}")
    print(*(line for line in draw(scores, ("lineage",)) if "quotations" in line), sep="\n")
    print(f"altered copies found: {retold.altered_found} of {retold.altered}")
    print(f"copies with the changes that are due: {retold.same_changes} of {retold.copies}")
    if asked.misses:
        print(*misses, sep="\n")
    return int(not scores.dossiers)


if __name__ == "__main__":
    run(main)

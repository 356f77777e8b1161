"""What the program finds in a dossier, as an answer that can be scored.

`python -m corpus.dossier.system train` prints the figures of a part's lineage.
"""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from corpus.command import run
from corpus.conflicts import SPLITS
from corpus.dossier.answer import ABSENT, Answer, answer_of
from corpus.dossier.loader import Dossier, Report
from corpus.dossier.measure import HEAD, counted_line, draw, load_part
from corpus.dossier.score import Counted, Scores
from counterclaim import Session, open_session
from counterclaim.lineage import find_lineage, lay_out, load_lineage_tables, sentences_of
from counterclaim.model.document import Document
from counterclaim.model.lineage import Descent
from counterclaim.model.record import Record

KINDS = {
    "near-copies": ("copy", "partial"),
    "spun": ("spun",),
    "rewritten": ("rewrite",),
    "credits": ("credit",),
}
IN_WORDS = ("copy", "partial", "spun")  # text went over, nearly as it was or in other words


def lineage_answer(dossier: Dossier, gold: Answer, records: Mapping[str, Record]) -> Answer:
    """The gold with the program's own lineage in place of its own.

    `records` are the program's readings of the reports, by their ids; a report without one is
    compared by its words alone, sentence by sentence as the dossier has them.
    """
    names = {document_of(report).id: name for name, report in dossier.reports.items()}
    lineage: dict[tuple[str, str], str] = {}
    for each in descents_in(dossier, records):
        giver = names[each.giver] if isinstance(each.giver, str) else ABSENT
        lineage.setdefault((names[each.taker], giver), each.kind.value)
    return replace(gold, lineage=lineage)


def descents_in(dossier: Dossier, records: Mapping[str, Record]) -> tuple[Descent, ...]:
    """The program's own lineage of a dossier; `records` as above."""
    tables = load_lineage_tables()
    reports, read = [], {}
    for name, report in dossier.reports.items():
        record = records.get(name)
        document = record.document if record else document_of(report)
        spans = sentences_of(record) if record else tuple(report.laid.sentences.values())
        published = report.written.published
        moment = published if isinstance(published, datetime) else None
        reports.append(lay_out(document, spans, tables, moment))
        if record:
            read[document.id] = record
    return find_lineage(reports, read, tables)


def document_of(report: Report) -> Document:
    """A dossier's report as it is given to the program."""
    written, laid = report.written, report.laid
    published = written.published
    day = published.date() if isinstance(published, datetime) else published
    outlet, url = written.outlet, written.url
    return Document(laid.text, report.id, laid.title, outlet, url, _day(day))


def _day(published: date) -> date:
    return date(published.year, published.month, published.day)


def count_kinds(due: Answer, found: Answer, counted: dict[str, Counted]) -> None:
    """Add how many descents of each kind are due, given, and the same in both.

    `copy` and `partial` count as one kind, near-copies.
    """
    for name, kinds in KINDS.items():
        ours = [pair for pair, kind in due.lineage.items() if kind in kinds]
        theirs = [pair for pair, kind in found.lineage.items() if kind in kinds]
        both = sum(found.lineage.get(pair) in kinds for pair in ours)
        counted.setdefault(name, Counted()).add(len(ours), len(theirs), both)


def count_in_words(due: Answer, found: Answer, counted: Counted) -> None:
    """Add how many pairs of reports of which one took text from the other are due, given, in both.

    Which of the kinds it is, copy, part or spun, does not count.
    """
    ours, theirs = (
        {pair for pair, kind in answer.lineage.items() if kind in IN_WORDS and pair[1] != ABSENT}
        for answer in (due, found)
    )
    counted.add(len(ours), len(theirs), len(ours & theirs))


def read_dossier(dossier: Dossier, session: Session) -> dict[str, Record]:
    """The program's readings of the reports that it can read."""
    tried = {name: session.try_read(document_of(each)) for name, each in dossier.reports.items()}
    return {name: record for name, record in tried.items() if isinstance(record, Record)}


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures. Exit code 1: there is nothing to measure."""
    parser = argparse.ArgumentParser(prog="corpus.dossier.system", description=__doc__)
    parser.add_argument("part", nargs="?", default="dev", choices=[*SPLITS, "all"])
    asked = parser.parse_args(arguments)
    session = open_session()
    scores = Scores()
    kinds: dict[str, Counted] = {}
    in_words = Counted()
    for dossier in load_part(asked.part):
        gold = answer_of(dossier)
        found = lineage_answer(dossier, gold, read_dossier(dossier, session))
        scores.add(dossier.id, gold, found)
        count_kinds(gold, found, kinds)
        count_in_words(gold, found, in_words)
    lines = list(draw(scores, ("lineage",)))[:2]  # quotations are the gold's own here
    lines.append(counted_line("taken in words: copy, part, spun", in_words))
    lines += [counted_line(f"  {name}, kind too", each) for name, each in kinds.items()]
    print(f"{scores.dossiers} dossiers\n{HEAD}", *lines, sep="\n")
    return int(not scores.dossiers)


if __name__ == "__main__":
    run(main)

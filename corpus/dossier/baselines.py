"""What the simplest readers would answer, given the words that the gold names.

Each is told the mentions of all incidents with their cards, and the claims of all versions, and
does one thing with them; so each figure is what the program has to beat on that layer alone.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace

from corpus.dossier.answer import Answer, Happening, Version
from corpus.dossier.loader import Dossier, Report

Baseline = Callable[[Dossier, Answer], Answer]
_QUOTED = re.compile(r"[“\"]([^”\"]{12,})[”\"]")
_NOT_WORD = re.compile(r"\W+")
_SHORTEST_COPY = 5  # words of a sentence that tells of copying


def all_apart(_: Dossier, gold: Answer) -> Answer:
    """Every mention is an incident of its own."""
    incidents = {
        f"{name}-{number}": replace(each, mentions=(words,), part_of=None)
        for name, each in gold.incidents.items()
        for number, words in enumerate(each.mentions)
    }
    return replace(gold, incidents=incidents, versions={}, verdicts={})


def by_day_place_and_type(_: Dossier, gold: Answer) -> Answer:
    """What is of one day, place and type is one incident."""
    grouped: dict[tuple[str, str, str], list[Happening]] = defaultdict(list)
    for each in gold.incidents.values():
        grouped[each.time[:10], each.place.lower(), each.type.split()[0]].append(each)
    incidents = {
        " ".join(key): replace(
            some[0], part_of=None, mentions=tuple(m for each in some for m in each.mentions)
        )
        for key, some in grouped.items()
    }
    return replace(gold, incidents=incidents, versions={}, verdicts={})


def one_origin_a_document(_: Dossier, gold: Answer) -> Answer:
    """As many origins stand behind a version as documents give it."""

    def counted(version: Version) -> Version:
        documents = len({words.report for words in version.claims})
        return replace(version, origins=(documents, documents))

    return replace(gold, versions={name: counted(each) for name, each in gold.versions.items()})


def conflict_of_numbers(_: Dossier, gold: Answer) -> Answer:
    """Numbers that differ conflict; all else is compatible."""

    def verdict(a: str, b: str) -> str:
        one, other = gold.versions[a], gold.versions[b]
        numbers = (one.low, one.high), (other.low, other.high)
        told = all(any(bound is not None for bound in each) for each in numbers)
        if not told:
            return "compatible"
        return "agree" if numbers[0] == numbers[1] else "conflict"

    return replace(gold, verdicts={(a, b): verdict(a, b) for a, b in gold.verdicts})


def same_sentences(dossier: Dossier, gold: Answer) -> Answer:
    """A report that has a sentence of an earlier one took it from there; so with quotations."""
    order = sorted(
        dossier.reports.values(), key=lambda each: (str(each.written.published), each.id)
    )
    lineage: dict[tuple[str, str], str] = {}
    first: dict[str, str] = {}
    for report in order:
        for sentence in set(_sentences(report)):
            source = first.setdefault(sentence, report.id)
            if source != report.id:
                lineage[report.id, source] = "partial"
    grouped: dict[str, list[int]] = defaultdict(list)
    flat = [words for one in gold.quotations for words in one]
    for number, words in enumerate(flat):
        laid = dossier.reports[words.report].laid
        grouped[" ".join(_plain(laid.words_of(span)) for span in words.spans)].append(number)
    quotations = tuple(tuple(flat[n] for n in some) for some in grouped.values() if len(some) > 1)
    return replace(gold, lineage=lineage, quotations=quotations)


def _sentences(report: Report) -> Iterator[str]:
    for span in report.laid.sentences.values():
        plain = _plain(report.laid.words_of(span))
        if len(plain.split()) >= _SHORTEST_COPY:
            yield plain


def _plain(text: str) -> str:
    return _NOT_WORD.sub(" ", text).strip().lower()


BASELINES: dict[str, Baseline] = {
    "all apart": all_apart,
    "one a day, place and type": by_day_place_and_type,
    "one origin a document": one_origin_a_document,
    "differing numbers conflict": conflict_of_numbers,
    "the same sentences": same_sentences,
}

"""By which keys an index finds the reports that one may have something from.

Runs of words are kept as Schleimer, Wilkerson and Aiken (2003) winnow them: of each five
neighbouring runs of four words one is kept, so that two reports with eight words in the same order
always have a key in common, wherever these stand. A signature of the whole report (MinHash) would
tell how much two reports share on the whole, and miss the one sentence that went over. Reworded
sentences keep names and numbers in their order, so neighbouring ones are keys too; a credit leads
from the words of a name to the outlets that bear it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from itertools import pairwise

from counterclaim.lineage.outlets import names_of
from counterclaim.lineage.sentences import Report, Sentence, Sort
from counterclaim.lineage.tables import LineageTables
from counterclaim.model.record import Record

_RUN = 4  # words
_WINDOW = 5  # runs, of which one is kept
_STEM = 4  # letters by which a name is looked up: "Yemen" and "Yemeni"
_MOST = 80  # names of a report, and pairs of them
_WORD = re.compile(r"[^\W_]+")
_IN_BRACKETS = re.compile(r"\(([^()\n]{2,60})\)")


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of one report, as numbers of 64 bits with a sign.

    `runs` are of words in order, `pairs` of neighbouring names and numbers, `names` of the words
    that may mean somebody who publishes, and `outlet` of the names under which its own outlet is
    credited. The same word among `names` and `outlet` has the same key.
    """

    runs: frozenset[int]
    pairs: frozenset[int]
    names: frozenset[int]
    outlet: frozenset[int]


def keys_of(report: Report, record: Record | None, tables: LineageTables) -> Keys:
    """The keys of a report; without a record only names with a capital may mean somebody."""
    body = [each for each in report.sentences if each.span.part == "text"]
    pairs = [pair for sentence in body for pair in _pairs(sentence)]
    return Keys(
        frozenset(key for sentence in body for key in _runs(sentence)),
        frozenset(_key("pair", *pair) for pair in list(dict.fromkeys(pairs))[:_MOST]),
        _named(_names(body, report, record), tables),
        _named(names_of(report.document, tables), tables),
    )


def _runs(sentence: Sentence) -> Iterator[int]:
    """Some runs of words: of a shorter sentence one."""
    words = sentence.plain
    runs = [_key("run", *words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)]
    for at in range(max(1, len(runs) - _WINDOW + 1) if runs else 0):
        yield min(runs[at : at + _WINDOW])


def _pairs(sentence: Sentence) -> Iterator[tuple[str, str]]:
    told = [each.plain for each in sentence.tokens if each.sort in (Sort.NAME, Sort.NUMBER)]
    return pairwise(told)


def _names(body: Iterable[Sentence], report: Report, record: Record | None) -> Iterator[str]:
    """Words that may mean somebody who publishes: names, and all that is said to speak."""
    for sentence in body:
        yield from (each.plain for each in sentence.tokens if each.sort is Sort.NAME)
    yield from _IN_BRACKETS.findall(report.document.text)
    known = {entity.id: entity.name for entity in record.entities} if record else {}
    for each in record.attributions if record else ():
        for span in (*each.source[:1], *each.addressee[:1]):
            yield report.document.words_of(span)
        meant = each.identity.entity if each.identity else None
        if meant in known:
            yield known[meant]


def _named(names: Iterable[str], tables: LineageTables) -> frozenset[int]:
    """Keys of the words of some names, organs of a state under one form each."""
    words = dict.fromkeys(word.lower() for name in names for word in _WORD.findall(name))
    telling = [
        tables.organs.get(word, word[:_STEM])
        for word in words
        if word not in tables.function_words and word not in tables.outlet_words
    ]
    return frozenset(_key("name", word) for word in list(dict.fromkeys(telling))[:_MOST])


def _key(*parts: str) -> int:
    digest = blake2b("\x1f".join(parts).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)

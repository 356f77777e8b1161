"""Sentences of the corpus that are too much like one another."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.format import Report, Sentence

GRAM = 5
LIKE = 0.5
LIKE_IN_SHAPE = 0.7
_TOKEN = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences, the later one first, with the share of word 5-grams that they share.

    `shape` says that they are alike once names and numbers are taken out.
    """

    report: Report
    sentence: Sentence
    like: Report
    like_sentence: Sentence
    share: float
    shape: bool


def find_pairs(reports: Sequence[Report]) -> tuple[Pair, ...]:
    """Every pair of sentences that are near copies, or one skeleton with other names.

    Limits: sentences of three or four words are compared as a whole, shorter ones not at all; a
    shape needs eight words, five of them neither name nor number, and two reports.
    """
    placed = [(report, each) for report in reports for each in report.sentences]
    pairs: dict[tuple[int, int], Pair] = {}
    for shape, least in ((False, LIKE), (True, LIKE_IN_SHAPE)):
        grams = [_grams(each.text, shape=shape) for _, each in placed]
        for first, second, share in _alike(grams, least):
            (one, old), (two, new) = placed[first], placed[second]
            if (first, second) not in pairs and not (shape and one.id == two.id):
                pairs[first, second] = Pair(two, new, one, old, share, shape)
    return tuple(pairs[key] for key in sorted(pairs))


def _grams(text: str, *, shape: bool) -> frozenset[tuple[str, ...]]:
    words = _TOKEN.findall(text)
    if shape:
        words = ["_" if any(c.isupper() or c.isdigit() for c in word) else word for word in words]
        if len(words) < 8 or sum(word != "_" for word in words) < 5:
            return frozenset()
    words = [word.lower() for word in words]
    if len(words) < GRAM:
        return frozenset({tuple(words)}) if len(words) > 2 else frozenset()
    return frozenset(tuple(words[at : at + GRAM]) for at in range(len(words) - GRAM + 1))


def _alike(
    grams: Sequence[frozenset[tuple[str, ...]]], least: float
) -> Iterator[tuple[int, int, float]]:
    """Pairs with at least this Jaccard share, looked up by the grams they have in common."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, own in enumerate(grams):
        shared: dict[int, int] = defaultdict(int)
        for gram in own:
            for other in holders[gram]:
                shared[other] += 1
            holders[gram].append(number)
        for other, count in sorted(shared.items()):
            share = count / (len(own) + len(grams[other]) - count)
            if share >= least:
                yield other, number, share

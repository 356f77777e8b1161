"""How much of one sentence another accounts for, word by word in order.

A copy keeps words, a spun copy keeps the build: function words, names, numbers and their order,
with other words of matter in between. So two sentences are laid side by side as Smith and Waterman
(1981) lay strings: the taker's words in order against the giver's, of which ends may be missing.
A word of matter that stands for another counts by how near the two are in meaning, a name that
stands for another costs much.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.lineage.senses import Senses
from counterclaim.lineage.sentences import Sentence, Sort, Token

_LEFT_OUT = 0.35  # a word of the giver inside what was taken
_PUT_IN = 0.45  # a word of the taker that has no counterpart
_SWAPPED = {Sort.FUNCTION: 0.25, Sort.NAME: 0.5, Sort.NUMBER: 1.0}
_UNLIKE = 0.35  # words of different sorts
_AKIN = 0.1  # nearness from which a word of matter may stand for another
_GAIN, _MOST, _LEAST = 2.0, 0.8, -0.1  # what that brings: by how much nearer it is, within bounds

Near = Sequence[Sequence[float | None]]


@dataclass(frozen=True, slots=True)
class Alignment:
    """Which words of the taker stand for which of the giver.

    `pairs` are indexes of words, in order. `share` is the weight of the taker's words that are
    accounted for, less what was put in, left out and swapped, over all its weight: at most 1.
    `same` is the share, by weight, of the taker's words that stand in the giver unchanged.
    """

    pairs: tuple[tuple[int, int], ...]
    share: float
    same: float


def align(taker: Sentence, giver: Sentence, senses: Senses) -> Alignment:
    """The best way to lay the taker's words on the giver's."""
    ours, theirs = taker.tokens, giver.tokens
    whole = taker.weight
    if not ours or not theirs or not whole:
        return Alignment((), 0.0, 0.0)
    scores, steps = _fill(ours, theirs, senses.nearness(taker.plain, giver.plain))
    last = max(range(len(theirs) + 1), key=lambda column: scores[column])
    pairs = tuple(reversed(_walk(steps, len(ours), last)))
    same = sum(ours[i].sort.weight for i, j in pairs if ours[i].plain == theirs[j].plain)
    return Alignment(pairs, max(0.0, scores[last] / whole), same / whole)


def _fill(
    ours: Sequence[Token], theirs: Sequence[Token], near: Near
) -> tuple[list[float], list[list[int]]]:
    """The last row of scores, and the step by which each cell was reached."""
    row = [0.0] * (len(theirs) + 1)  # the giver's beginning may be left out for nothing
    steps: list[list[int]] = []
    for mine, nearness in zip(ours, near, strict=True):
        lost = _PUT_IN * mine.sort.weight
        best = row[0] - lost
        before, row, taken = row, [best], [1]
        for column, (other, near_by) in enumerate(zip(theirs, nearness, strict=True)):
            across = before[column] + worth_of(mine, other, near_by)
            put_in = before[column + 1] - lost
            left_out = best - _LEFT_OUT * other.sort.weight
            best, step = (across, 0) if across >= put_in else (put_in, 1)
            if left_out > best:
                best, step = left_out, 2
            row.append(best)
            taken.append(step)
        steps.append(taken)
    return row, steps


def worth_of(mine: Token, other: Token, near: float | None) -> float:
    """What a word of the giver brings where it stands for the taker's; `near` as they mean."""
    if mine.plain == other.plain:
        return mine.sort.weight
    if mine.sort is not other.sort:
        return -_UNLIKE
    if mine.sort is not Sort.MATTER:
        return -_SWAPPED[mine.sort]
    if mine.stem == other.stem:
        return _MOST
    return 0.0 if near is None else min(_MOST, max(_LEAST, _GAIN * (near - _AKIN)))


def _walk(steps: list[list[int]], row: int, column: int) -> list[tuple[int, int]]:
    pairs = []
    while row and column:
        step = steps[row - 1][column]
        if step == 0:
            row, column = row - 1, column - 1
            pairs.append((row, column))
        elif step == 1:
            row -= 1
        else:
            column -= 1
    return pairs

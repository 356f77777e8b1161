"""Sentences that are too much like one another are found, others are not."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from corpus.duplicates import find_pairs
from corpus.loader import Loaded

if TYPE_CHECKING:
    from corpus.format import Report


@pytest.fixture
def pairs(load: Callable[[str], Loaded]) -> Callable[..., list[tuple[int, int, bool]]]:
    """A function that gives the alike sentences of several reports of one sentence each."""

    def find(*texts: str) -> list[tuple[int, int, bool]]:
        reports: list[Report] = []
        for number, text in enumerate(texts):
            loaded = load(f'- text: "{text}"')
            assert loaded.report
            reports.append(replace(loaded.report, id=str(number)))
        return [(int(p.like.id), int(p.report.id), p.shape) for p in find_pairs(reports)]

    return find


PairsOf = Callable[..., list[tuple[int, int, bool]]]


def test_near_copies(pairs: PairsOf) -> None:
    old = "Shells fell on the market in Hama at noon, killing at least nine people."
    new = "Shells fell on the market in Hama at noon, killing at least ten people."
    assert pairs(old, "Rain is forecast for the whole of the week.", new) == [(0, 2, False)]


def test_one_skeleton_with_other_names(pairs: PairsOf) -> None:
    old = "President Kim of Korea told reporters in Seoul that the border would open on 5 June."
    new = "President Silva of Brazil told reporters in Lima that the border would open on 9 May."
    assert pairs(old, new) == [(0, 1, True)]


def test_short_sentences_are_compared_as_a_whole(pairs: PairsOf) -> None:
    assert pairs("Nobody claimed responsibility.", "Nobody claimed responsibility.") == [
        (0, 1, False)
    ]
    assert pairs("09:10", "09:10") == []
    assert pairs("Nobody was hurt.", "Nobody was told.") == []

"""Scores of heads to one tree."""

from __future__ import annotations

import itertools
import math
import time

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.reading import trees
from counterclaim.reading.trees import decode_tree

Scores = npt.NDArray[np.float32]


def is_tree(heads: list[int]) -> bool:
    """One root, and from each word the way up ends there."""
    for start in range(len(heads)):
        word, steps = start, 0
        while word >= 0 and steps <= len(heads):
            word, steps = heads[word], steps + 1
        if word >= 0:
            return False
    return heads.count(-1) == 1


def total(scores: Scores, heads: list[int]) -> float:
    return sum(float(scores[word, head + 1]) for word, head in enumerate(heads))


def best_total(scores: Scores) -> float:
    """The highest sum over every tree there is, one after the other."""
    words = range(len(scores))
    choices = [[head for head in range(-1, len(scores)) if head != word] for word in words]
    every = itertools.product(*choices)
    return max((total(scores, list(h)) for h in every if is_tree(list(h))), default=-math.inf)


@st.composite
def sentences(draw: st.DrawFn, forbidden: bool = False) -> Scores:
    words = draw(st.integers(1, 5))
    score = st.integers(-8, 0).map(float) | st.floats(-20, 0, width=32)
    score = score | st.just(-math.inf) if forbidden else score
    cells = draw(st.lists(score, min_size=words * (words + 1), max_size=words * (words + 1)))
    return np.array(cells, dtype=np.float32).reshape(words, words + 1)


@given(sentences())
def test_no_other_tree_scores_better(scores: Scores) -> None:
    heads = decode_tree(scores).tolist()
    assert is_tree(heads)
    assert total(scores, heads) == pytest.approx(best_total(scores), abs=1e-4)


@given(sentences(forbidden=True))
def test_forbidden_arcs_are_never_used(scores: Scores) -> None:
    best = best_total(scores)
    if best == -math.inf:
        with pytest.raises(ValueError, match="make no tree"):
            decode_tree(scores)
    else:
        heads = decode_tree(scores).tolist()
        assert is_tree(heads)
        assert total(scores, heads) == pytest.approx(best, abs=1e-4)


@given(st.integers(1, 60), st.integers(0, 2**32 - 1))
def test_longer_sentences_give_trees(words: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(words, words + 1)).astype(np.float32)
    heads = decode_tree(scores)
    assert is_tree(heads.tolist())
    assert (heads == decode_tree(scores)).all()


def test_a_greedy_tree_is_taken_as_it_is() -> None:
    """
    Rebels left Aleppo.
    """
    scores = np.full((3, 4), -5.0, dtype=np.float32)
    scores[0, 2] = scores[1, 0] = scores[2, 2] = -0.1
    assert decode_tree(scores).tolist() == [1, -1, 1]


def test_of_two_words_that_both_want_the_root_only_one_gets_it() -> None:
    scores = np.array([[-0.1, -9, -3], [-0.2, -4, -9]], dtype=np.float32)
    assert decode_tree(scores).tolist() == [1, -1]


def test_a_cycle_inside_a_cycle_opens_where_it_is_entered() -> None:
    scores = np.full((4, 5), -50.0, dtype=np.float32)
    scores[0, 2] = scores[1, 1] = scores[2, 4] = scores[3, 3] = 0.0  # words 0-1 and 2-3 turn round
    scores[0, 3] = scores[2, 1] = -1.0  # and the two cycles turn round each other
    scores[3, 0] = -2.0
    assert decode_tree(scores).tolist() == [2, 0, 3, -1]


def test_a_word_alone_is_the_root_and_no_words_give_no_heads() -> None:
    assert decode_tree(np.zeros((1, 2), dtype=np.float32)).tolist() == [-1]
    assert decode_tree(np.zeros((0, 1), dtype=np.float32)).tolist() == []


def test_a_words_arc_to_itself_is_not_looked_at() -> None:
    scores = np.array([[-1.0, math.nan, -5.0], [-2.0, -1.0, 7.0]], dtype=np.float32)
    assert decode_tree(scores).tolist() == [-1, 0]


@pytest.mark.parametrize("wrong", [math.nan, math.inf, 1e30])
def test_scores_that_are_none_are_refused(wrong: float) -> None:
    scores = np.zeros((2, 3), dtype=np.float32)
    scores[1, 0] = wrong
    with pytest.raises(ValueError, match="not a number or is above 1000000"):
        decode_tree(scores)


def test_a_wrong_shape_is_refused() -> None:
    with pytest.raises(ValueError, match=r"not \(2, 2\)"):
        decode_tree(np.zeros((2, 2), dtype=np.float32))


def test_the_lowest_number_of_a_float_forbids_like_minus_infinity() -> None:
    scores = np.array([[-1, -1, -3], [-1, -3, -1]], dtype=np.float32)
    scores[0, 2] = np.finfo(np.float32).min
    assert decode_tree(scores).tolist() == [-1, 0]


@pytest.mark.parametrize("words", [300, trees.LONGEST_EXACT_WORDS, 2000])
def test_long_sentences_take_little_time(words: int) -> None:
    scores = np.random.default_rng(words).normal(size=(words, words + 1)).astype(np.float32)
    # Nested cycles all the way: each word likes the one before it, and the first likes the second.
    scores[np.arange(1, words), np.arange(1, words)] += np.linspace(9, 5, words - 1)
    scores[:, 0] -= 100
    began = time.process_time()
    heads = decode_tree(scores)
    assert time.process_time() - began < 5
    assert is_tree(heads.tolist())


def test_a_sentence_that_is_none_gets_a_tree_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trees, "LONGEST_EXACT_WORDS", 3)
    scores = np.random.default_rng(1).normal(size=(30, 31)).astype(np.float32)
    assert is_tree(decode_tree(scores).tolist())
    scores[4, :] = -math.inf
    with pytest.raises(ValueError, match="make no tree"):
        decode_tree(scores)

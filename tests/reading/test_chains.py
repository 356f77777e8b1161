"""The best tags are the best of all that are allowed."""

from itertools import pairwise, product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from counterclaim.reading.chains import Chain, spans_of

FORBIDDEN = -1e4
TAGS = ("O", "B-cue", "I-cue")


def chain(moves: list[list[float]] | None = None) -> Chain:
    scores = np.array(moves or np.zeros((3, 3)), dtype=np.float32)
    scores[0, 2] = FORBIDDEN
    return Chain(
        TAGS, scores, np.array([0, 0, FORBIDDEN], np.float32), np.zeros(3, dtype=np.float32)
    )


def total(one: Chain, emissions: NDArray[np.float32], tags: tuple[int, ...]) -> float:
    moves = sum(one.moves[a, b] for a, b in pairwise(tags))
    spoken = sum(emissions[word, tag] for word, tag in enumerate(tags))
    return float(one.first[tags[0]] + moves + spoken + one.last[tags[-1]])


@given(
    st.lists(st.lists(st.integers(-20, 20), min_size=3, max_size=3), min_size=1, max_size=6),
    st.lists(st.lists(st.integers(-5, 5), min_size=3, max_size=3), min_size=3, max_size=3),
)
def test_no_other_sequence_of_tags_scores_higher(
    emissions: list[list[int]], moves: list[list[float]]
) -> None:
    one = chain(moves)
    scores = np.array(emissions, dtype=np.float32)
    found = tuple(one.best(scores[None])[0].tolist())
    best = max(total(one, scores, tags) for tags in product(range(3), repeat=len(emissions)))
    assert total(one, scores, found) == best
    assert found[0] != 2
    assert (0, 2) not in set(pairwise(found))


def test_a_sequence_is_decoded_as_if_the_longer_ones_beside_it_were_not_there() -> None:
    rng = np.random.default_rng(1)
    emissions = rng.normal(size=(4, 9, 3)).astype(np.float32)
    lengths = np.array([9, 4, 1, 6])
    together = chain().best(emissions, lengths)
    for row, length in enumerate(lengths):
        alone = chain().best(emissions[row : row + 1, :length])[0]
        assert together[row, :length].tolist() == alone.tolist()
        assert not together[row, length:].any()


def test_nothing_gives_nothing() -> None:
    assert chain().best(np.zeros((0, 5, 3), np.float32)).shape == (0, 5)
    assert chain().best(np.zeros((2, 0, 3), np.float32)).shape == (2, 0)


def test_two_spans_side_by_side_stay_two() -> None:
    assert spans_of(np.array([0, 1, 2, 1, 0]), TAGS) == [("cue", 1, 3), ("cue", 3, 4)]

"""Windows cover a text once, overlap little, and end where paragraphs or sentences do."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.reading.features import Gap
from counterclaim.reading.windows import OVERLAP_AT_MOST, PIECES_AT_MOST, cut_windows

TEXTS = st.lists(
    st.tuples(
        st.integers(1, 9), st.sampled_from(list(Gap)[:4]), st.sampled_from(["He", "said", ".", "”"])
    ),
    max_size=1500,
)


@given(TEXTS)
def test_cores_cover_every_word_once_and_windows_stay_small(
    text: list[tuple[int, int, str]],
) -> None:
    counts = [count for count, _, _ in text]
    gaps = [gap for _, gap, _ in text]
    words = [word for _, _, word in text]
    windows = list(cut_windows(counts, gaps, words))
    covered = [word for w in windows for word in range(w.core_start, w.core_end)]
    assert covered == list(range(len(text)))
    for window in windows:
        assert window.start <= window.core_start < window.core_end <= window.end
        assert sum(counts[window.start : window.end]) <= PIECES_AT_MOST
    for before, after in pairwise(windows):
        assert sum(counts[after.start : before.end]) <= OVERLAP_AT_MOST


def test_a_window_ends_with_a_paragraph_rather_than_in_its_midst() -> None:
    gaps = [int(Gap.SPACE)] * 400
    gaps[200] = Gap.PARAGRAPH
    first, second = cut_windows([1] * 400, gaps, ["word"] * 400)
    assert (first.end, first.core_end, first.ends_paragraph) == (200, 200, True)
    assert (second.start, second.core_start) == (200 - OVERLAP_AT_MOST, 200)


def test_without_paragraphs_a_window_ends_with_a_sentence() -> None:
    words = ["word"] * 400
    words[180], words[181] = ".", "Then"
    first, second, _ = cut_windows([1] * 400, [int(Gap.SPACE)] * 400, words)
    assert (first.core_end, first.ends_paragraph) == (181, False)
    assert second.core_start == 181


def test_a_single_word_longer_than_a_window_has_one_of_its_own() -> None:
    windows = list(cut_windows([3, 600, 3], [4, 1, 1], ["a", "b" * 600, "c"]))
    assert [(w.core_start, w.core_end) for w in windows][-1][1] == 3
    assert any(w.core_start <= 1 < w.core_end for w in windows)

"""What the encoder is told of a word beside its letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.reading.features import Gap, Quoting, Shape, word_features, word_shape


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("is", Shape.LOWER),
        ("IS", Shape.UPPER),
        ("Hama", Shape.TITLE),
        ("U.S.", Shape.UPPER),
        ("I", Shape.INITIAL),
        ("iPhone", Shape.MIXED),
        ("McCain", Shape.MIXED),
        ("n't", Shape.LOWER),
        ("2015", Shape.DIGITS),
        ("F-16", Shape.DIGITS),
        ("—", Shape.MARK),
        ("دمشق", Shape.CASELESS),
    ],
)
def test_shapes(word: str, shape: Shape) -> None:
    assert word_shape(word) is shape


@given(st.text(min_size=1, max_size=12))
def test_every_word_has_a_shape(word: str) -> None:
    assert word_shape(word) in Shape


def offsets_of(text: str) -> list[tuple[int, int]]:
    result, position = [], 0
    for word in text.split():
        start = text.index(word, position)
        position = start + len(word)
        result.append((start, position))
    return result


def test_gaps_tell_lines_from_paragraphs() -> None:
    text = "Headline\n\nFirst line\r\nsecond line\r\n\r\nNext"
    gaps = word_features(text, offsets_of(text)).gap.tolist()
    assert gaps == [Gap.START, Gap.PARAGRAPH, Gap.SPACE, Gap.LINE, Gap.SPACE, Gap.PARAGRAPH]


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    """
    “ We will answer , he said .

    Nobody else spoke .
    """
    text = "“ We will answer , he said .\n\nNobody else spoke ."
    quoting = word_features(text, offsets_of(text)).quoting.tolist()
    assert quoting[0] == Quoting.MARK
    assert set(quoting[1:8]) == {Quoting.INSIDE}
    assert set(quoting[8:]) == {Quoting.OUTSIDE}


def test_no_words_have_no_features() -> None:
    assert word_features("", []).shape.shape == (0,)

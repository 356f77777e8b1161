"""Where spans end."""

from counterclaim.reading.edges import joined, trim, with_quotation_marks, within_paragraphs
from counterclaim.reading.words import load_splitter

TEXT = 'The mayor said "we will stay," and then — "whatever comes" — left.'
WORDS = load_splitter()(TEXT)
FORMS = [TEXT[start:end] for start, end in WORDS]


def said(span: tuple[int, int]) -> str:
    return TEXT[WORDS[span[0]][0] : WORDS[span[1] - 1][1]]


def test_bare_marks_at_the_ends_are_taken_off() -> None:
    assert said(trim(TEXT, WORDS, (3, 9)) or (0, 1)) == "we will stay"
    assert trim(TEXT, WORDS, (3, 4)) is None


def test_pieces_that_only_marks_part_become_one() -> None:
    stay, then = FORMS.index("stay"), FORMS.index("and")
    assert [said(s) for s in joined(TEXT, WORDS, [(then, then + 2), (4, stay + 1)])] == [
        'we will stay," and then'
    ]


def test_pieces_that_words_part_stay_two() -> None:
    whatever = FORMS.index("whatever")
    assert len(joined(TEXT, WORDS, [(4, 7), (whatever, whatever + 2)])) == 2


def test_a_whole_quotation_takes_its_marks_along() -> None:
    assert said(with_quotation_marks(TEXT, WORDS, (4, 7))) == '"we will stay,"'
    whatever = FORMS.index("whatever")
    whole = with_quotation_marks(TEXT, WORDS, (whatever, whatever + 2))
    assert said(whole) == '"whatever comes"'


def test_a_mark_whose_other_half_lies_inside_comes_along() -> None:
    text = "They want peace “at any price.” So said the envoy."
    words = load_splitter()(text)
    forms = [text[start:end] for start, end in words]
    start, end = with_quotation_marks(text, words, (1, forms.index("price") + 1))
    assert text[words[start][0] : words[end - 1][1]] == "want peace “at any price.”"


def test_half_a_quotation_does_not() -> None:
    assert with_quotation_marks(TEXT, WORDS, (4, 6)) == (4, 6)
    assert with_quotation_marks(TEXT, WORDS, (0, 2)) == (0, 2)


def test_what_a_headline_says_does_not_run_into_the_report() -> None:
    words = "Kyiv says bridge hit The mayor was silent".split()
    gaps = [4, 1, 1, 1, 3, 1, 1, 1]
    assert within_paragraphs([(2, 6)], (1, 2), gaps, words) == [(2, 4)]


def test_a_speech_goes_on_in_the_next_paragraph_where_it_opens_a_quotation() -> None:
    words = "He said “ We stay “ We fight ”".split()
    gaps = [4, 1, 1, 0, 1, 3, 0, 1, 0]
    assert within_paragraphs([(2, 9)], (1, 2), gaps, words) == [(2, 5), (5, 9)]


def test_a_content_in_the_paragraph_before_its_cue_is_kept() -> None:
    words = "We stay So he said".split()
    gaps = [4, 1, 3, 1, 1]
    assert within_paragraphs([(0, 2)], (4, 5), gaps, words) == [(0, 2)]

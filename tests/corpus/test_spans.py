"""Words written in a file are found in the sentence that is meant, or it is said why not."""

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.format import Report, Sentence
from corpus.spans import NotFound, find_words
from corpus.text import lay_out


def sentences(*texts: str) -> tuple[Sentence, ...]:
    return lay_out([("", text, None) for text in texts])[2]


def found(notation: str, *texts: str) -> tuple[int, int] | str:
    span = find_words(notation, 1, sentences(*texts))
    return span.reason if isinstance(span, NotFound) else (span.start, span.end)


def test_plain_words_are_found_where_they_stand_alone() -> None:
    assert found("rebels", "The rebels left.") == (4, 10)


def test_a_part_of_a_word_or_number_is_no_occurrence() -> None:
    assert found("Mali", "Malians left Mali.") == (13, 17)
    assert found("12", "Of 120 and 1,012 and 12,000 men 12 fell.") == (32, 34)
    assert "only as part of a longer word" in str(found("Mali", "Malians left."))


def test_a_hyphen_an_apostrophe_and_a_unit_end_a_word() -> None:
    assert found("Russia", "pro-Russia crowds") == (4, 10)
    assert found("Assad", "Assad’s men") == (0, 5)
    assert found("60", "a 60km front") == (2, 4)


def test_words_that_stand_twice_need_a_number() -> None:
    text = "The strike came after a strike."
    assert found("strike", text) == ("'strike' occurs twice in sentence 1: write strike#1 or #2")
    assert found("strike#2", text) == (24, 30)
    assert found("strike#3", text) == "strike#3: occurs only twice in sentence 1"


def test_words_of_other_sentences_and_whole_sentences() -> None:
    texts = ("He left.", "The minister spoke.")
    assert found("2:The minister", *texts) == (9, 21)
    assert found("2:*", *texts) == (9, 28)
    assert found("*", *texts) == (0, 8)
    assert found("3:*", *texts) == "'3:*': there is no sentence 3, the last is 2"


def test_a_time_of_day_is_no_number_of_a_sentence() -> None:
    assert found("10:30 GMT", "At 10:30 GMT it began.") == (3, 12)
    assert found("1:10:30 GMT", "At 10:30 GMT it began.") == (3, 12)


def test_a_number_sign_in_the_text_is_no_occurrence_number() -> None:
    assert found("Route #2", "They closed Route #2 again.") == (12, 20)


def test_the_nearest_words_are_named() -> None:
    reason = str(found("regional authoritys", "The regional authorities refused."))
    assert reason.startswith("words not found in sentence 1: 'regional authoritys'")
    assert "nearest is 'regional authorities'" in reason


def test_the_sentence_that_holds_the_words_is_named() -> None:
    assert "write 2:The minister" in str(found("The minister", "He left.", "The minister spoke."))


def test_nothing_is_no_words() -> None:
    assert "expected words" in str(found("", "He left."))
    assert "expected words" in str(found("1:", "He left."))


def test_pieces_in_title_text_and_another_sentence(report: Report) -> None:
    """
    - {start: title, text: "Army: road is open"}
    - start: paragraph
      text: “We stay,” he said, “and we fight.”
      attributions:
        a1: {source: "1:Army", cue: said, content: ["“We stay,”", "“and we fight.”"], anonymity: organization}
    """
    (only,) = report.attributions
    assert [(s.part, report.words_of(s)) for s in only.source] == [("title", "Army")]
    assert [report.words_of(s) for s in only.content] == ["“We stay,”", "“and we fight.”"]


@settings(deadline=None)
@given(st.lists(st.text("ab ,.é’“𝔸1", min_size=1), min_size=1, max_size=4), st.data())
def test_whatever_is_found_slices_to_the_words(texts: list[str], data: st.DataObject) -> None:
    written = sentences(*texts)
    text = " ".join(texts)
    own = data.draw(st.integers(1, len(texts)))
    words = data.draw(st.text("ab ,.é’“𝔸1", min_size=1, max_size=6))
    span = find_words(words, own, written)
    if not isinstance(span, NotFound):
        assert text[span.start : span.end] == words.strip()
        assert written[own - 1].span.start <= span.start
        assert span.end <= written[own - 1].span.end

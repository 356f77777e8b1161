"""Passages on who holds a place become tags, word by word."""

from corpus.holding import Passage, Statement
from training.holding import annotated
from training.labels import HELD, HOLDER


def test_words_and_holder_are_tagged() -> None:
    text = "Rebels lost Mora."
    passage = Passage(text, (Statement(0, 16, (0, 6), "negative"),))
    words = [(0, 6), (7, 11), (12, 16), (16, 17)]
    found = annotated("one", passage, lambda _: words)
    assert found.held is not None
    assert found.holder is not None
    assert [HELD[tag] for tag in found.held] == ["B-lost", "I-lost", "I-lost", "O"]
    assert [HOLDER[tag] for tag in found.holder] == ["B-holder", "O", "O", "O"]


def test_of_two_statements_on_one_word_the_first_is_tagged() -> None:
    text = "Rebels hold Mora and Bama"
    passage = Passage(
        text, (Statement(0, 16, None, "positive"), Statement(7, 25, None, "negative"))
    )
    words = [(0, 6), (7, 11), (12, 16), (17, 20), (21, 25)]
    found = annotated("one", passage, lambda _: words)
    assert found.held is not None
    assert [HELD[tag] for tag in found.held] == ["B-held", "I-held", "I-held", "O", "O"]

"""The tables of refutation: every line loads and is there once."""

import pytest

from counterclaim.comparison.headline.words import Doing, HeadlineWords, load_headline_words
from counterclaim.table_rows import table_rows

PACKAGE = "counterclaim.comparison.headline"
TABLES = {"refutation.tsv": 2, "nouns.tsv": 1, "slight.tsv": 1, "withheld.tsv": 1}


@pytest.mark.parametrize(("name", "width"), TABLES.items())
def test_every_line_loads_and_is_there_once(name: str, width: int) -> None:
    rows = list(table_rows(PACKAGE, name, width))
    assert rows
    assert len(rows) == len(set(rows))
    assert all(field == field.lower() for row in rows for field in row)


@pytest.mark.parametrize(
    ("doing", "phrase"),
    [
        (Doing.REFUTED, "the report is not true"),
        (Doing.REFUTED, "there is no truth to the claim"),
        (Doing.REFUTED, "the photo was a hoax"),
        (Doing.REFUTED, "it turned out to be satire"),
        (Doing.DENIED, "the army denied it"),
        (Doing.DENIED, "the paper retracted its story"),
        (Doing.DENIED, "the ministry dismissed the reports"),
        (Doing.DOUBTED, "experts cast doubt on it"),
        (Doing.DOUBTED, "it is almost impossible"),
        (Doing.RETOLD, "the strike could not be independently confirmed"),
        (Doing.RETOLD, "the two sides are in talks"),
        (Doing.CLAIMED, "the group claimed it"),
        (Doing.UNDONE, "the minister dropped out of the talks"),
        (Doing.UNDONE, "she is safe and sound"),
        (Doing.RETOLD, "the town was reportedly taken"),
    ],
)
def test_words_that_news_refutes_by(words: HeadlineWords, doing: Doing, phrase: str) -> None:
    assert any(each is doing and pattern.search(phrase) for each, pattern in words.doings)


@pytest.mark.parametrize(
    "phrase",
    [
        "a false flag operation",
        "troops made up of volunteers",
        "the falcon",
        "#fake",
        "the tour will never happen",
    ],
)
def test_words_that_only_look_so(words: HeadlineWords, phrase: str) -> None:
    refuted = dict(words.doings)[Doing.REFUTED]
    assert refuted.search(phrase) is None


@pytest.mark.parametrize("act", ["troops withdrew", "the army pulled out", "shot down two jets"])
def test_acts_of_war_undo_nothing(words: HeadlineWords, act: str) -> None:
    assert dict(words.doings)[Doing.UNDONE].search(act) is None


def test_loading_twice_gives_the_same() -> None:
    assert load_headline_words() == load_headline_words()

"""Words of raw text: where they begin and end."""

from __future__ import annotations

import gzip
import itertools
import time
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from counterclaim.reading.word_tables import load_word_tables, parse_word_tables
from counterclaim.reading.words import Splitter, load_splitter

CORPUS = Path("../shared/data/syntax/gum_dev.conllu.gz")

# A dot in the middle (·) is a seam between two words that are written together.
REPORTS = [
    # punctuation and quotation marks
    'The ministry said·: ·"·We hit no one·.·"',
    "“·They left·,·” he said·; ‘·all of them·’ (·about 40·)·.",
    # clitics
    "Assad·'s forces did·n't withdraw·.",
    "They ca·n’t leave and we·’ll stay·.",
    "It can·not be gon·na be Syria·’s war·.",
    "The rebels·' leader would·n't·'ve come·.",
    "O'Brien met Sana'a·'s Qa'ida men in the 1990's·.",
    # hyphens
    "al·-·Qaeda·'s anti-ship missile downed F·-·16s·.",
    "A Russian·-·led force sought re-election by e-mail·.",
    "The 10·-·year·-·old Lashkar·-·e·-·Taiba grew over·-·the·-·counter·.",
    "In mid-July pro-Assad non-combat·-·related losses rose·.",
    # abbreviations
    "Lt. Gen. Smith told U.S. Sen. J. Brown·.",
    "It fell at 10 a.m. on Jan. 5·, 2014·.",
    "The U.S.·-·led coalition (·Inc.·, etc.·, Ph.D. holders·)·.",
    "They flew from the U.S·.",
    "He left the U.N·. The envoy stayed with Gen. The Hung·.",
    "Page No. 5 said no·. No.·5 did too·.",
    "Shells hit Ft.·Worth·, i.e. the fort·, and non-U.S. troops in Sana‘a·.",
    # numbers
    "1,000 people·, 3.5 %·, 10:30·, 40·%·, the 1990s and 5th·.",
    "A 2,000·-·strong force cost $·5·m or $·5·b·, US·$·100 and €·20·.",
    "A 155·mm shell flew 30·km at 7:30·PM or 2·p.m. sharp·.",
    "In 1999·-·2001 or 1999·–·2001·, from 3·-·4 to 1·/·2·.",
    "On 11/20/2000 and 9/11 they called 713-853-3989·.",
    "Lists [·1·,·2·] and 1·,·2·,·3·.",
    # addresses
    "See https://example.org/a_(b)?c=1·)·.",
    "(·press@mod.gov·) and example.org·: www.example.org/x·, bbc.com/news/a-b·.",
    "@MoD_Russia wrote #Mariupol and #·1·.",
    # ellipses, dashes, signs
    "Well·... no·… yes·.",
    "It fell·—·and soon -- they said·.",
    "AT&T and·/·or w/o R&D·: Black·&·White·?!",
    "Good 👍🏽·🇺🇦·👩‍🚀·.",
    "Many were killed·.·The army left·.",
]


@pytest.fixture(scope="module")
def splitter() -> Splitter:
    return load_splitter()


@pytest.mark.parametrize("report", REPORTS)
def test_words_of_reports(splitter: Splitter, report: str) -> None:
    text = report.replace("·", "")
    assert [text[a:b] for a, b in splitter(text)] == report.replace("·", " ").split()


def test_a_soft_hyphen_and_a_decomposed_accent_stay_inside_their_word(splitter: Splitter) -> None:
    text = "govern\u00adment of Co\u0302te"
    assert [text[a:b] for a, b in splitter(text)] == ["govern\u00adment", "of", "Co\u0302te"]


def test_invisible_marks_and_line_ends_part_words(splitter: Splitter) -> None:
    text = "\ufeffOne\u200btwo\r\n\x00three\u200f \u200efour"
    assert [text[a:b] for a, b in splitter(text)] == ["One", "two", "three", "four"]


def test_an_abbreviation_that_ends_a_paragraph_gives_its_period_to_the_sentence(
    splitter: Splitter,
) -> None:
    text = "Back in the U.S.\n\nMoscow said."
    assert [text[a:b] for a, b in splitter(text)][3:5] == ["U.S", "."]


def test_nothing_has_no_words(splitter: Splitter) -> None:
    assert splitter("") == splitter(" \r\n\u200b \u00ad") == []


ALPHABET = st.sampled_from([*" .,'’-&/:@#$%()\"\n\r\x00\u00ad\u200d\u200f\u0301aAsSnt015é̈م中👍🏽"])


@given(st.text() | st.text(ALPHABET) | st.text(st.characters(exclude_categories=[])))
@example("\ud800")
@example("U.S.)..'\n\nThe 5'9")
@example("'s.n't")
def test_words_are_in_order_apart_and_leave_nothing_visible_out(
    splitter: Splitter, text: str
) -> None:
    words = splitter(text)
    assert all(start < end for start, end in words)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(words))
    assert not any(character.isspace() for a, b in words for character in text[a:b])
    inside = {place for a, b in words for place in range(a, b)}
    assert all(place in inside for place, character in enumerate(text) if character.isalnum())
    assert all(place in inside for place, character in enumerate(text) if "!" <= character <= "~")


@pytest.mark.parametrize(
    "piece", ["a", "1,", "1-", "a@", "(", "http://)", "n't", "'s", "non-", "U.S.", '."', "\u0301"]
)
def test_time_grows_with_the_text_not_faster(splitter: Splitter, piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        began = time.process_time()
        splitter(text)
        return time.process_time() - began

    seconds(1000)
    assert seconds(200_000) < 40 * max(seconds(20_000), 0.002)


def test_every_line_of_the_table_loads() -> None:
    tables = load_word_tables()
    assert "non" in tables.prefix
    assert all(getattr(tables, kind) for kind in tables.__slots__)
    assert all("|" in entry for entry in tables.halves)


def test_an_unknown_kind_is_named_with_its_line() -> None:
    with pytest.raises(ValueError, match="line 2: no such kind of entry: 'prefiks'"):
        parse_word_tables(["# head", "prefiks\tnon"])


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpora lie beside the checkout, not in it")
def test_agrees_with_the_corpus(splitter: Splitter) -> None:
    """
    Sentences of GUM, one by one; training/measure_words.py measures whole documents.
    """
    wanted = found = same = 0
    with gzip.open(CORPUS, "rt", encoding="utf-8") as file:
        for block in file.read().split("\n\n"):
            rows = [line.split("\t") for line in block.splitlines()]
            text = next((row[0][9:] for row in rows if row[0].startswith("# text = ")), "")
            forms = [row[1] for row in rows if row[0].isdigit()]
            ours = [text[a:b] for a, b in splitter(text)]
            wanted, found = wanted + len(forms), found + len(ours)
            same += sum(form in set(ours) for form in forms)
    assert abs(found - wanted) < 0.01 * wanted
    assert same > 0.99 * wanted

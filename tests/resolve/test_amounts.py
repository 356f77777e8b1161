"""Numbers of the news and what bounds them, as intervals: no tree and no model is needed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.reading.words import load_splitter
from counterclaim.resolve.counts.amounts import Amounts, interval
from counterclaim.resolve.counts.conventions import Bounds, load_convention
from counterclaim.resolve.counts.numerals import Numerals
from counterclaim.resolve.counts.tables import load_count_tables
from tests.resolve.counted import flat_tree

SPLIT = load_splitter()
TABLES = load_count_tables()
Valued = list[tuple[str, Bounds]]


def value(text: str, convention: str = "strict") -> Valued:
    """The words and the bounds of every amount in a text."""
    named = load_convention(convention)
    tree = flat_tree(SPLIT, text)
    found = Amounts(TABLES, Numerals(TABLES, named)).all(tree, 0, len(tree.forms))
    about, nearly = named.words["about"], named.words["nearly"]
    return [
        (
            text[tree.word(each.start).span.start : tree.word(each.end - 1).span.end],
            interval(each, about, nearly, discrete=each.unit is None),
        )
        for each in found
    ]


# The words of the amount stand between bars.
REPORTS: list[tuple[str, Bounds]] = [
    # words and digits
    ("Gunmen killed |twenty-three| herders near Mopti.", (23, 23)),
    ("The convoy carried |1,200| soldiers.", (1200, 1200)),
    ("Drought has driven |2.5 million| people out.", (2_500_000, 2_500_000)),
    ("The agency registered |1.2m| refugees.", (1_200_000, 1_200_000)),
    ("|Half a million| marched in Caracas.", (500_000, 500_000)),
    ("|Three and a half thousand| tents were sent.", (3500, 3500)),
    ("|Two hundred and fourteen| inmates were pardoned.", (214, 214)),
    ("|A hundred| villagers fled.", (100, 100)),
    ("|Fifteen thousand| troops crossed the Drina.", (15_000, 15_000)),
    ("Rebels seized |a dozen| lorries.", (12, 12)),
    ("The army sent |half a dozen| helicopters.", (6, 6)),
    ("Police held |two dozen| marchers.", (24, 24)),
    ("|A couple| of shells fell on the market.", (2, 2)),
    ("Shellfire hit |ELEVEN| houses.", (11, 11)),
    ("The fund holds |three hundred million| rials.", (300_000_000, 300_000_000)),
    ("The ministry ordered |3 dozen| generators.", (36, 36)),
    # ranges
    ("|Between 30 and 40| people were hurt.", (30, 40)),
    ("|30 to 40| people were hurt.", (30, 40)),
    ("|30-40| people were hurt.", (30, 40)),
    ("|Four or five| men climbed the wall.", (4, 5)),
    ("|Two to three million| voters stayed at home.", (2_000_000, 3_000_000)),
    # bounds
    ("|At least 12| people died.", (12, None)),
    ("|No fewer than 23| shells fell.", (23, None)),
    ("|A minimum of 20| soldiers died.", (20, None)),
    ("|More than 10| boats sank.", (11, None)),
    ("|Over 300| houses burned.", (301, None)),
    ("|More than a dozen| shops burned.", (13, None)),
    ("|12 or more| rockets were fired.", (12, None)),
    ("|Up to 20| gunmen attacked.", (None, 20)),
    ("|As many as 700| men were held.", (None, 700)),
    ("|No more than 300| marched.", (None, 300)),
    ("|At most 40| remain.", (None, 40)),
    ("|Fewer than five| fighters died.", (None, 4)),
    ("|Less than 200| came.", (None, 199)),
    # near the number
    ("|Some 60| lorries were stranded.", (60, 60)),
    ("|About 200| people fled.", (200, 200)),
    ("|Nearly 50| men were hurt.", (None, 50)),
    ("|40 or so| truckers were held.", (40, 40)),
    ("|Forty-odd| stewards stood guard.", (40, 49)),
    ("|An estimated 6,000| crossed.", (6000, 6000)),
    # vague words
    ("|Dozens| were arrested.", (24, None)),
    ("|Scores| died in the blast.", (40, None)),
    ("|Hundreds| fled the shelling.", (200, None)),
    ("|Tens of thousands| crossed into Chad.", (20_000, None)),
    ("|Hundreds of thousands| are hungry.", (200_000, None)),
    ("|Several| policemen were hurt.", (3, None)),
    ("|Several hundred| shopkeepers marched.", (300, None)),
    ("|A few| shots were heard.", (3, None)),
    ("|A few hundred| settlers live there.", (200, None)),
    ("|A handful| of gunmen held the bridge.", (3, None)),
    ("|Millions| are at risk.", (2_000_000, None)),
    # nought
    ("|No| civilians were killed.", (0, 0)),
    ("|Nobody| was hurt.", (0, 0)),
    ("|Not one| shell hit the town.", (0, 0)),
    ("|No one| was hurt.", (0, 0)),
    # money and shares
    ("Kabul paid |$40,000| for it.", (40_000, 40_000)),
    ("The ransom was |US$5m|.", (5_000_000, 5_000_000)),
    ("The fine is |more than €2.2 million|.", (2_200_000, None)),
    ("Turnout was |at least 40 percent|.", (40, None)),
    ("Prices rose |35 per cent|.", (35, 35)),
]


@pytest.mark.parametrize(("marked", "bounds"), REPORTS, ids=[words for words, _ in REPORTS])
def test_numbers_of_the_news(marked: str, bounds: Bounds) -> None:
    before, words, after = marked.split("|")
    assert value(before + words + after) == [(words, bounds)]


def test_two_numbers_that_change_are_no_range() -> None:
    """
    The toll rose from 31 to 34.
    """
    assert [bounds for _, bounds in value("The toll rose from 31 to 34.")] == [(31, 31), (34, 34)]


@pytest.mark.parametrize(
    ("convention", "bounds"), [("strict", (24, None)), ("acled", (12, 12)), ("closed", (24, 99))]
)
def test_dozens_are_what_the_convention_says(convention: str, bounds: Bounds) -> None:
    assert value("Dozens were hurt.", convention) == [("Dozens", bounds)]


@pytest.mark.parametrize(
    ("words", "bounds"),
    [
        ("Several hundred", (300, 900)),
        ("Tens of thousands", (20_000, 99_000)),
        ("About 200", (180, 220)),
        ("Nearly 50", (45, 50)),
        ("At least 12", (12, None)),
        ("Up to several hundred", (None, 900)),
    ],
)
def test_the_closed_convention_ends_what_words_leave_open(words: str, bounds: Bounds) -> None:
    assert value(f"{words} fled.", "closed") == [(words, bounds)]


def test_every_convention_values_every_vague_word() -> None:
    vague = {*TABLES.numbers["plural"], *TABLES.numbers["few"], "about", "nearly"}
    for name in ("strict", "acled", "closed"):
        words = load_convention(name).words
        assert set(words) == vague
        assert all(low or high for low, high in words.values())
        assert all(low <= high for low, high in words.values() if low and high)


def test_an_unknown_convention_is_named_with_those_there_are() -> None:
    with pytest.raises(ValueError, match=r"strict, acled, closed\), found 'airwars'"):
        load_convention("airwars")


UNITS = "one two three four five six seven eight nine ten eleven twelve thirteen".split()
UNITS += "fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_words(number: int) -> str:
    """A number below ten million, as a report would spell it."""
    for scale, name in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= scale:
            joint = " and " if scale == 100 else " "
            rest = number % scale
            return f"{in_words(number // scale)} {name}" + (joint + in_words(rest) if rest else "")
    if number >= 20:
        rest = number % 10
        return TENS[number // 10 - 2] + (f"-{UNITS[rest - 1]}" if rest else "")
    return UNITS[number - 1]


@settings(deadline=None)  # a busy machine may take long over one
@given(st.integers(1, 9_999_999))
def test_digits_and_words_of_a_number_are_worth_the_same(number: int) -> None:
    for written in (in_words(number), f"{number:,}", str(number)):
        assert value(f"They counted {written} shells.") == [(written, (number, number))]


PIECES = st.sampled_from(
    "at least more than up to between and 12 1,200 3.5 forty - odd two hundred million dozen "
    "dozens of tens thousands several some a few half no one not $ % km or so about nearly , . to "
    "9-2 killed people m 1998 in".split()
)


@settings(deadline=None)  # a busy machine may take long over one
@given(st.lists(PIECES, min_size=1, max_size=14), st.sampled_from(["strict", "acled", "closed"]))
def test_whatever_is_written_low_is_not_above_high(words: list[str], convention: str) -> None:
    text = " ".join(words)
    end = -1
    for found, (low, high) in value(text, convention):
        assert low is None or high is None or low <= high
        start = text.index(found, end + 1 if end >= 0 else 0)
        assert start > end
        end = start + len(found) - 1


def test_a_long_row_of_numbers_gives_each_of_them() -> None:
    assert len(value("two " * 2000)) == 2000

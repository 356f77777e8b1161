"""Every line of every table is read, means something, and is refused where it is broken."""

from datetime import date
from importlib.resources import files

import pytest

from counterclaim.resolve.times import tables
from counterclaim.resolve.times.holidays import easter, holiday_in
from counterclaim.resolve.times.patterns import PatternError, compile_pattern
from counterclaim.resolve.times.tokens import tokenize
from counterclaim.resolve.times.values import valuers

LOADED = tables.load_time_tables()
MEMBERS = {"MONTH": "m", "INT": "1i", "ago": "g", "OTHER": "o"}


def lines(name: str) -> list[list[str]]:
    text = files("counterclaim.resolve.times").joinpath(name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.split("\n") if line.strip() and line[0] != "#"]


@pytest.mark.parametrize("fields", lines("words.tsv"), ids=lambda fields: str(fields[0]))
def test_every_word_has_its_value(fields: list[str]) -> None:
    name, entries = fields
    for entry in entries.split(" "):
        word, _, value = entry.partition("=")
        assert LOADED.value(word, name.lstrip("^")) == (value or word)


@pytest.mark.parametrize("fields", lines("holidays.tsv"), ids=lambda fields: str(fields[0]))
def test_every_named_day_falls_on_a_day(fields: list[str]) -> None:
    for year in (1999, 2000, 2015):
        day = holiday_in(fields[1], year)
        assert day is not None
        assert day.year == year


@pytest.mark.parametrize("fields", lines("rules.tsv"), ids=lambda fields: " ".join(fields[:2]))
def test_every_rule_has_a_kind_that_is_valued(fields: list[str]) -> None:
    assert len(fields) == 3
    if fields[0] == "rule":
        assert fields[1] == "none" or fields[1] in valuers()


def test_every_rule_can_begin_somewhere() -> None:
    index = LOADED.rules
    found = {
        rule.line for some in (*index.by_two.values(), *index.by_one.values()) for rule in some
    }
    assert len(found) == sum(fields[0] == "rule" for fields in lines("rules.tsv"))
    assert index.next_start("", 0) is None


@pytest.mark.parametrize(
    ("year", "day"),
    [(1998, date(1998, 4, 12)), (2000, date(2000, 4, 23)), (2014, date(2014, 4, 20)),
     (2024, date(2024, 3, 31)), (1818, date(1818, 3, 22)), (2038, date(2038, 4, 25))],
)  # fmt: skip
def test_easter(year: int, day: date) -> None:
    assert easter(year) == day


def test_election_day_follows_the_first_monday_of_november() -> None:
    assert holiday_in("1.1.11+1", 2016) == date(2016, 11, 8)
    assert holiday_in("4.4.11", 2015) == date(2015, 11, 26)
    assert holiday_in("12-25", 0) is None


@pytest.mark.parametrize(
    "source",
    ["(MONTH", "MONTH)", "UNHEARD_OF", "<NOWHERE>", "? MONTH", "MONTH?", "%", "(MONTH | INT)*"],
)
def test_a_rule_that_is_none_is_refused(source: str) -> None:
    with pytest.raises(PatternError):
        compile_pattern(source, {}, MEMBERS)


def test_a_pattern_keeps_what_its_keys_hold() -> None:
    pattern = compile_pattern("n=<N> (OTHER | 'ago' sign:-1)?", {"N": "INT INT?"}, MEMBERS)
    found = pattern.match("o1ig", 1)
    assert found is not None
    assert (found.end, found.held, found.notes) == (4, {"n": (1, 3)}, {"sign": "-1"})
    assert pattern.match("o1ig", 0) is None
    assert pattern.leads == {("1i", "1i"), ("1i", "go"), ("1i", "")}


@pytest.mark.parametrize(
    "text", ["words", "^MONTH Jan=1", "MONTH\tJan=1 Jan=2", "month\tJan=1", "MONTH\t=1"]
)
def test_a_broken_line_of_words_is_named(text: str) -> None:
    with pytest.raises(ValueError, match="line 1"):
        tables._read_words(text)


def test_broken_lines_of_days_and_rules_are_named() -> None:
    with pytest.raises(ValueError, match="line 2"):
        tables._read_holidays("# days\nEaster\tsome Sunday")
    with pytest.raises(ValueError, match="line 1"):
        tables._read_rules("rule\tdate")


def test_tokens_cover_all_but_spaces() -> None:
    text = "Aug. 7, 10:35 a.m. (0735 GMT), 1999-2003, '90s, F-16s, 3rd, 2 1/2"
    tokens = tokenize(text)
    assert "".join(token.text for token in tokens) == text.replace(" ", "")
    assert {token.text: token.shape for token in tokens}["10:35"] == "CLOCK"

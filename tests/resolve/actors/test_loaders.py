"""A user's own files of actors: what is right is used, what is wrong is named."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.problem import Problem
from counterclaim.resolve.actors import load_actor_finder
from counterclaim.resolve.actors.actor import Actor
from counterclaim.resolve.actors.choice import Setting
from counterclaim.resolve.actors.names import case_of, fits_case, fold
from counterclaim.resolve.actors.packed import Lines, pack, unpack
from counterclaim.resolve.actors.periods import Period, parse_brackets, parse_period
from counterclaim.resolve.actors.rows import read_rows
from counterclaim.resolve.actors.tabari import looks_like_dictionary, read_dictionary

ROW = (
    "plateau-guards\tGuards of the Plateau\tarmed-group\tSYR\tREB\t-\tTUR\t2013\t-\t"
    "Plateau Guards|~the Guards\t-\t-"
)
DICTIONARY = """
# a comment
GUARDS_OF_THE_PLATEAU_ [SYRREB]
+PLATEAU_GUARDS_
+THE_GUARDS_OF_SWEIDA_

ANA_ROOS_
+PREMIER_ROOS_
\t[ESTGOV >20140326]
\t[ESTELI <20140325]
BROKEN_ENTRY_
"""


def test_a_row_becomes_an_actor() -> None:
    (row,) = read_rows(ROW, "own.tsv")
    assert isinstance(row, Actor)
    assert (row.id, row.country, row.sector) == ("plateau-guards", "SYR", ("REB",))
    assert [name.ambiguous for name in row.names] == [False, False, True]


@pytest.mark.parametrize(
    ("changed", "complaint"),
    [
        (("SYR", "Syria"), "three capitals"),
        (("armed-group", "band"), "kind"),
        (("REB", "XXX"), "no such sector"),
        (("2013", "13 May"), "expected a date"),
        (("plateau-guards", "a b"), "letters, digits"),
        (("\tTUR\t2013", "\t2013"), "fields"),
    ],
)
def test_a_wrong_row_is_named_with_its_line(changed: tuple[str, str], complaint: str) -> None:
    good, *problems = [*read_rows(f"{ROW}\n# note\n{ROW.replace(*changed)}", "own.tsv")]
    assert isinstance(good, Actor)
    (problem,) = problems
    assert isinstance(problem, Problem)
    assert problem.message.startswith("line 3: ")
    assert complaint in problem.message


def test_a_dictionary_gives_actors_with_dates() -> None:
    assert looks_like_dictionary(DICTIONARY)
    found = list(read_dictionary(DICTIONARY, "own.txt", "own"))
    actors = [each for each in found if isinstance(each, Actor)]
    assert [(each.country, each.sector) for each in actors] == [
        ("SYR", ("REB",)), ("EST", ("GOV",)), ("EST", ("ELI",)),
    ]  # fmt: skip
    assert actors[1].names[0].period == Period("2014-03-26", "")
    (problem,) = [each for each in found if isinstance(each, Problem)]
    assert "BROKEN_ENTRY_" in problem.message


def test_own_actors_are_found_and_what_is_wrong_is_told(tmp_path: Path) -> None:
    own = tmp_path / "own.tsv"
    own.write_text(f"{ROW}\nnonsense\n")
    words = tmp_path / "own.txt"
    words.write_text(DICTIONARY)
    finder, problems = load_actor_finder([own, words, tmp_path / "none.tsv"])
    assert len(problems) == 3
    setting = Setting(date(2015, 1, 1), acts=True)
    assert finder.phrases.read("the Plateau Guards", setting).country == "SYR"
    assert finder.phrases.read("Premier Roos", setting).sector == ("GOV",)


@given(st.text())
def test_any_text_gives_rows_or_problems(text: str) -> None:
    for each in (*read_rows(text, "x"), *read_dictionary(text, "x", "own")):
        assert isinstance(each, Actor | Problem)


@given(st.lists(st.text("ab-~|[]. 19\t#+_<>\n", max_size=12), max_size=14))
def test_any_fields_give_rows_or_problems(fields: list[str]) -> None:
    text = "\t".join(fields)
    for each in (*read_rows(text, "x"), *read_dictionary(text, "x", "own")):
        assert isinstance(each, Actor | Problem)


@given(st.text())
def test_folding_twice_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name) or "the" in fold(name).split()


def test_what_is_packed_is_what_is_unpacked() -> None:
    lines = Lines()
    (row,) = read_rows(ROW, "own.tsv")
    assert isinstance(row, Actor)
    lines.add_actor(row)
    assert unpack(pack(lines)) == lines
    assert pack(lines) == pack(unpack(pack(lines)))


@pytest.mark.parametrize(
    ("period", "day", "holds"),
    [
        (("1994", "-"), "1994-01-01", True),
        (("1994-04-07", "1994-07"), "1994-04-06", False),
        (("1994-04-07", "1994-07"), "1994-07-31", True),
        (("-", "1994-07"), "1994-08-01", False),
    ],
)
def test_a_period_holds_as_exactly_as_it_is_known(
    period: tuple[str, str], day: str, holds: bool
) -> None:
    assert parse_period(*period).holds(date.fromisoformat(day)) is holds


def test_names_in_dates() -> None:
    assert parse_brackets("Zaire [..1997-05]") == ("Zaire", Period("", "1997-05"))
    with pytest.raises(ValueError, match=r"from\.\.to"):
        parse_brackets("Zaire [1997]")


@pytest.mark.parametrize(
    ("registered", "written", "fits"),
    [
        ("NATO", "Nato", True), ("US", "us", False), ("IS", "Is", False),
        ("Hamas", "hamas", False), ("blue helmets", "blue helmets", True),
    ],
)  # fmt: skip
def test_capitals_tell_a_name(registered: str, written: str, *, fits: bool) -> None:
    assert fits_case(case_of(registered), written) is fits

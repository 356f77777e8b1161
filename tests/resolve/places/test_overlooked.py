"""Place names that the reader passed over, or marked in part."""

import re

import pytest

from counterclaim.model.document import Document
from counterclaim.model.place import Place, Use
from counterclaim.model.reading import Name, NameKind, PartReading, Reading, Toponym, Word
from counterclaim.model.span import Span
from counterclaim.resolve.places import Resolver

ADJECTIVE = re.compile(r"[A-Z]\w+(?:an|ese|ish|i|ch)\b")


def read(
    resolver: Resolver,
    report: str,
    marked: tuple[str, ...] = (),
    names: dict[str, str] | None = None,
) -> dict[str, Place]:
    """The places of a report in which the reader marked some names of places, and other names."""
    words = tuple(
        Word(
            Span(*found.span()),
            "ADJ" if ADJECTIVE.fullmatch(found[0]) else "NOUN",
            found[0].lower(),
            -1,
            "dep",
        )
        for found in re.finditer(r"[\w'’.]+", report)
    )

    def at(piece: str) -> Span:
        start = report.index(piece)
        return Span(start, start + len(piece))

    found_names = tuple(
        Name(at(piece), NameKind(kind), 0.9) for piece, kind in (names or {}).items()
    )
    toponyms = tuple(Toponym(at(piece), 0.9) for piece in marked)
    part = PartReading("text", words, (), (), (), found_names, toponyms)
    places = resolver(Document(text=report), Reading((part,), (), "by hand"))
    return {report[each.span.start : each.span.end]: each for each in places}


def country(place: Place) -> str | None:
    assert place.location
    return place.location.country


def test_a_demonym_is_a_place_name_though_the_reader_passed_over_it(resolver: Resolver) -> None:
    """A Danish charity hired two Iranian drivers."""
    found = read(resolver, "A Danish charity hired two Iranian drivers.")
    assert list(found) == ["Danish", "Iranian"]
    danish = found["Danish"]
    assert (country(danish), danish.use, danish.score) == ("DNK", Use.DEMONYM, 0.0)
    assert danish.why.startswith("a demonym that the reader did not mark")


def test_a_demonym_of_two_words_is_one(resolver: Resolver) -> None:
    """They spoke of the North American treaty."""
    assert list(read(resolver, "They spoke of the North American treaty.")) == ["North American"]


def test_a_demonym_in_the_name_of_an_organization_is_no_place(resolver: Resolver) -> None:
    """The Syrian Electronic Army claimed it."""
    found = read(
        resolver,
        "The Syrian Electronic Army claimed it.",
        names={"Syrian Electronic Army": "organization"},
    )
    assert found == {}


def test_a_language_is_no_place(resolver: Resolver) -> None:
    """She spoke Portuguese. [Nothing qualifies, so the word is its own noun.]"""
    words = (Word(Span(10, 20), "PROPN", "portuguese", -1, "obj"),)
    part = PartReading("text", words, (), (), (), (), ())
    reading = Reading((part,), (), "by hand")
    assert resolver(Document(text="She spoke Portuguese."), reading) == ()


@pytest.mark.parametrize(("kind", "capital"), [("person", "Quito"), ("organization", "Islamabad")])
def test_a_capital_taken_for_someone_is_a_place(
    resolver: Resolver, kind: str, capital: str
) -> None:
    """Quito called its ambassador home."""
    found = read(resolver, f"{capital} called its ambassador home.", names={capital: kind})
    assert found[capital].location
    assert "the reader took it for" in found[capital].why


def test_a_person_named_by_the_family_name_is_no_place(resolver: Resolver) -> None:
    """Michael Jordan left. Jordan said so."""
    report = "Jordan said so. So did Michael Jordan."
    names = (Name(Span(0, 6), NameKind.PERSON, 0.9), Name(Span(23, 37), NameKind.PERSON, 0.9))
    part = PartReading("text", (), (), (), (), names, ())
    assert resolver(Document(text=report), Reading((part,), (), "by hand")) == ()


def test_the_short_form_of_a_state_behind_its_town(resolver: Resolver) -> None:
    """ALBUQUERQUE, N.M. (AP) - Two senators spoke."""
    found = read(resolver, "ALBUQUERQUE, N.M. (AP) - Two senators spoke.", marked=("ALBUQUERQUE",))
    assert list(found) == ["ALBUQUERQUE", "N.M."]
    assert found["N.M."].location
    assert found["N.M."].location.name == "New Mexico"


@pytest.mark.parametrize(
    ("report", "marked", "whole", "name"),
    [
        ("Oil leaked in the Niger Delta.", ("Niger",), "Niger Delta", "Niger Delta"),
        (
            "Voters in Bosnia and Herzegovina stayed away.",
            ("Bosnia", "Herzegovina"),
            "Bosnia and Herzegovina",
            "Bosnia and Herzegovina",
        ),
        ("They met in Washington, D.C., on Friday.", ("Washington",), "Washington, D.C.", ""),
        ("Shells fell on Homs overnight.", ("Hom",), "Homs", "Homs"),
    ],
)
def test_a_name_goes_on_as_far_as_the_gazetteer_has_it(
    resolver: Resolver, report: str, marked: tuple[str, ...], whole: str, name: str
) -> None:
    found = read(resolver, report, marked=marked)
    assert list(found) == [whole]
    location = found[whole].location
    assert location
    assert location.name == (name or "Washington")
    assert f"the reader marked “{marked[0]}” of it" in found[whole].why


def test_the_word_for_a_kind_does_not_belong_to_a_name(resolver: Resolver) -> None:
    """The Dublin City Council met. [An Irish town is called Dublin City, too.]"""
    assert list(read(resolver, "The Dublin City Council met.", marked=("Dublin",))) == ["Dublin"]


@pytest.mark.parametrize(
    "report",
    [
        "NIAMEY, March 4 (Meridian) - Three drivers were held near Diffa.",
        "Three drivers held\nNiamey, 4 March 2021 (Meridian) — They were held near Diffa.",
    ],
)
def test_an_agency_in_the_brackets_of_a_dateline_is_no_place(
    resolver: Resolver, report: str
) -> None:
    found = read(resolver, report, ("Meridian", "Diffa"))
    assert list(found) == ["Diffa"]


def test_a_town_in_brackets_behind_a_date_is_a_place_where_no_dateline_stands(
    resolver: Resolver,
) -> None:
    found = read(resolver, "Raids on 4 March (Diffa) - three drivers were held.", ("Diffa",))
    assert list(found) == ["Diffa"]

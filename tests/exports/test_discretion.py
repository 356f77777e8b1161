"""What is withheld: private names, handles, points on the map; spans stay where they are."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.exports import Discretion, show
from counterclaim.exports.contacts import contacts, coordinates
from counterclaim.exports.names import load_titles
from counterclaim.model.document import Document
from counterclaim.model.entity import Entity, EntityKind, EntityMention
from counterclaim.model.reading import Name, NameKind
from tests.exports.made import at, nurse_record, record_of

BARE = Discretion()


def test_a_nurse_is_withheld_wherever_she_is_named() -> None:
    record = nurse_record()
    shown = show(record, BARE)
    text = shown.document.text
    assert "Haddad" not in text
    assert "@homs" not in text
    assert "34.84" not in text
    assert "Haddad" not in (shown.document.title or "")
    assert "Haddad" not in repr(shown.record)
    assert len(text) == len(record.document.text)
    assert shown.document.words_of(at(record.document.text, "Russian jets")) == "Russian jets"
    assert shown.document.ref == "a.html"
    assert shown.id == record.document.id
    assert shown.withheld == 5


def test_all_is_shown_to_those_who_ask_for_it() -> None:
    record = nurse_record()
    assert show(record, Discretion(private=True, exact=True)).record == record


def test_points_are_rounded_and_a_single_things_id_is_left_out() -> None:
    town, country = (each.location for each in show(nurse_record(), BARE).record.places)
    assert town
    assert country
    assert (town.lat, town.lon, town.radius_km) == (34.8, 36.7, 14.0)
    assert (country.lat, country.radius_km) == (35.0, 400.0)


def test_a_public_figure_a_title_and_a_place_stay() -> None:
    text = "Foreign Minister Sergei Lavrov met Colonel Omar Rifai of Aleppo. Lavrov left Rifai."
    lavrov = at(text, "Foreign Minister Sergei Lavrov")
    record = record_of(
        Document(text),
        names=(
            Name(lavrov, NameKind.PERSON, 0.9),
            Name(at(text, "Colonel Omar Rifai of Aleppo"), NameKind.PERSON, 0.9),
            Name(at(text, "Lavrov", 1), NameKind.PERSON, 0.9),
        ),
        entities=(
            Entity(
                "sergei-lavrov", "Sergei Lavrov", EntityKind.PERSON, "RUS", ("GOV",), "RUS", None,
                None, (EntityMention(lavrov, "a name of Sergei Lavrov"),), False,
            ),
        ),
    )  # fmt: skip
    told = show(record, BARE).document.text
    assert told.startswith("Foreign Minister Sergei Lavrov met Colonel ██████████ of ")
    assert told.endswith("Lavrov left █████.")


def test_contacts_and_coordinates_are_found_and_figures_are_not() -> None:
    told = (
        "Write to a.b@mail.example, +963 11 222 3333, t.me/homs_now or @homs.watch; 1,200 killed "
        "on 30.09.2015 at 34°50′N 36°44′E, 34.8402, 36.7311; see example.com/@x and 12:30."
    )
    assert [told[start:end] for start, end in contacts(told)] == [
        "a.b@mail.example", "+963 11 222 3333", "homs_now", "@homs.watch",
    ]  # fmt: skip
    assert [told[start:end] for start, end in coordinates(told)] == [
        "34°50′N", "36°44′E", "34.8402, 36.7311",
    ]  # fmt: skip


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=80))
def test_every_character_keeps_its_place(text: str) -> None:
    record = replace(nurse_record(), document=Document(nurse_record().document.text + text))
    assert len(show(record, BARE).document.text) == len(record.document.text)


def test_every_line_of_titles_is_a_word() -> None:
    titles = load_titles()
    assert len(titles) > 150
    assert all(word and " " not in word and word[0].isupper() for word in titles)

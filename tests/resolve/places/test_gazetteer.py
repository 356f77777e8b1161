"""The file of places: every line of its tables loads, and what is broken is named."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.errors import GazetteerError
from counterclaim.resolve.places import load_place_words, open_gazetteers
from counterclaim.resolve.places.dump import load_country_codes
from counterclaim.resolve.places.entry import Entry, Kind, distance_km
from counterclaim.resolve.places.fold import plain, sound, without_articles
from counterclaim.resolve.places.gazetteer import SHIPPED, load_gazetteer
from counterclaim.resolve.places.gazetteer_file import save_gazetteer
from counterclaim.resolve.places.surroundings import moved
from tables import places as source

LIMIT_BYTES = 8_000_000
DEGREES = st.tuples(st.floats(-85, 85), st.floats(-179, 179))


def test_every_line_of_every_table_loads() -> None:
    states = list(source.countries())
    first = list(source.regions())
    by_hand = list(source.features())
    assert len(states) > 240
    assert len(first) > 4_000
    assert len(by_hand) > 300
    for entry in (*(each for _, each in states), *(each for _, each in first), *by_hand):
        assert -90 <= entry.lat <= 90, entry
        assert -180 <= entry.lon <= 180, entry
        assert entry.radius_km > 0, entry
        assert entry.name.strip() == entry.name, entry
    known = {entry.country for _, entry in states}
    assert {entry.country for entry in by_hand} - {""} <= known
    assert set(load_country_codes().values()) == known
    assert load_place_words().levels["province"] is Kind.REGION


def test_the_gazetteer_that_ships_is_small() -> None:
    assert SHIPPED.stat().st_size <= LIMIT_BYTES
    assert len(load_gazetteer(SHIPPED)) > 250_000


def test_a_place_is_kept_as_it_was_given(tmp_path: Path) -> None:
    given_entry = Entry(7, "Ḩimş", 34.7268, -36.7234, 12.5, "SYR", 3, Kind.TOWN, 9, False)
    path = tmp_path / "own.npz"
    save_gazetteer(path, [given_entry], frozenset({"SYR"}))
    own = load_gazetteer(path)
    assert own.named("hims") == [given_entry]
    assert own.sounding(sound("hims")) == [given_entry]
    assert own.named("homs") == []


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", b"no gazetteer at all"])
def test_a_file_that_is_none_is_refused_in_one_sentence(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "broken.npz"
    path.write_bytes(content)
    with pytest.raises(GazetteerError, match=r"broken\.npz cannot be used"):
        open_gazetteers(path)
    with pytest.raises(GazetteerError, match="no such file"):
        open_gazetteers(tmp_path / "none.npz")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kafr Nabl", "Kafranbel"),
        ("Kafr Nabl", "Kafr Nabil"),
        ("Deir ez-Zor", "Dayr az Zawr"),
        ("Kharkov", "Kharkiv"),
        ("Suwayda", "Soueida"),
        ("al-Qusayr", "Kusair"),
        ("Maaret al-Numan", "Ma‘arrat an Nu‘mān"),
        ("Qamishli", "Kamishly"),
    ],
)
def test_spellings_of_one_name_sound_alike(one: str, other: str) -> None:
    assert sound(plain(one)) == sound(plain(other)) != ""


@pytest.mark.parametrize(("one", "other"), [("Homs", "Hama"), ("Mosul", "Mariupol")])
def test_different_names_do_not_sound_alike(one: str, other: str) -> None:
    assert sound(plain(one)) != sound(plain(other))


@given(st.text())
def test_folding_is_settled_after_one_step(name: str) -> None:
    once = plain(name)
    assert plain(once) == once
    assert without_articles(without_articles(once)) == without_articles(once)
    assert " " not in sound(once)


@given(DEGREES, st.floats(0, 360), st.floats(0, 200))
def test_a_point_is_moved_as_far_as_asked(
    point: tuple[float, float], bearing: float, km: float
) -> None:
    lat, lon = moved(*point, bearing, km)
    from_lat, from_lon = point
    apart = distance_km(from_lat, from_lon, lat, lon)
    assert apart == pytest.approx(km, abs=0.1)

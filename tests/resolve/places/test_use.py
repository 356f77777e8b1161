"""What a place name does in its sentence, and how far from the place the text says to look."""

import pytest

from counterclaim.model.place import Use
from counterclaim.resolve.places.entry import distance_km
from tests.places import Locate

USES = [
    ("[Damascus] denied the report.", Use.METONYMIC),
    ("[Russia] said its jets had hit a depot.", Use.METONYMIC),
    ("[Congo]'s army fled.", Use.METONYMIC),
    ("[Congo]'s east burned.", Use.LITERAL),
    ("The [Kremlin] denied it.", Use.METONYMIC),
    ("Two shells hit [Damascus].", Use.LITERAL),
    ("[Aleppo] said nothing.", Use.LITERAL),
    ("[Syrian] jets struck twice.", Use.DEMONYM),
    ("Many [Iraqis] fled.", Use.DEMONYM),
    ("[BEIRUT] (Reuters) - Two men were held.", Use.DATELINE),
    ("[Kyiv], [Ukraine] — Two men were held.", Use.DATELINE),
    ("[MOSCOW], Sept 30 (Interfax) - Two men were held.", Use.DATELINE),
]


@pytest.mark.parametrize(("report", "use"), USES)
def test_use(report: str, use: Use, locate: Locate) -> None:
    assert locate(report)[0].use is use


def test_near_a_town_is_a_circle_around_it(locate: Locate) -> None:
    near, town = locate("Tanks stood near [Homs]. In [Homs], [Syria], it was calm.")[:2]
    assert near.location
    assert town.location
    assert near.location.radius_km > 15
    assert (near.location.lat, near.location.lon) == (town.location.lat, town.location.lon)
    assert "near" in near.why


@pytest.mark.parametrize(
    ("words", "lat", "lon"),
    [
        ("20 km south of", 36.02, 37.16),
        ("20 kilometers (12 miles) south of", 36.02, 37.16),
        ("12 miles north of", 36.38, 37.16),
        ("30km east of", 36.2, 37.49),
        ("30 km south-west of the city of", 36.01, 36.92),
    ],
)
def test_distance_and_direction_move_the_point(
    words: str, lat: float, lon: float, locate: Locate
) -> None:
    place = locate(f"The village lies {words} [Aleppo], [Syria].")[0]
    assert place.location
    assert distance_km(lat, lon, place.location.lat, place.location.lon) < 6
    assert place.location.geonameid is None
    assert words.removesuffix(" the city of") in place.why


def test_distance_without_direction_widens_the_circle(locate: Locate) -> None:
    place = locate("The base lies 40 km from [Aleppo], [Syria].")[0]
    assert place.location
    assert place.location.radius_km >= 40


def test_a_part_of_a_place_is_said_to_be_a_part(locate: Locate) -> None:
    place = locate("Rain fell in [southern Lebanon] and [northern Syria].")[1]
    assert place.location
    assert place.location.country == "SYR"
    assert "northern" in place.why

"""Places that no gazetteer has, or that only what stands around them tells apart."""

import pytest

from counterclaim.model.place import Place
from counterclaim.resolve.places.entry import distance_km
from tests.places import Locate


def first(found: list[Place]) -> tuple[float, float, str | None]:
    location = found[0].location
    assert location
    return location.lat, location.lon, location.country


@pytest.mark.parametrize(
    ("report", "lat", "lon", "within_km"),
    [
        ("Troops took [Dzhurabil], south of [Homs] in [Syria].", 34.6, 36.72, 25),
        ("Troops took [Dzhurabil], a village northwest of [Kharkiv].", 50.1, 36.1, 25),
        ("Troops took [Dzhurabil], on the road from [Erbil].", 36.19, 44.01, 10),
        ("Jets bombed [Dzhurabil], a market town in [Idlib] province.", 35.9, 36.6, 60),
        ("Jets hit [Dzhurabil], near [Qorvabil], a village east of [Mosul].", 36.34, 43.25, 25),
    ],
)
def test_an_unknown_place_is_where_the_text_puts_it(
    locate: Locate, report: str, lat: float, lon: float, within_km: float
) -> None:
    place = locate(report)[0]
    found_lat, found_lon, _ = first([place])
    assert distance_km(lat, lon, found_lat, found_lon) < within_km
    assert place.why.startswith("not in the gazetteer; the text puts it")
    assert place.candidates == 0
    assert place.location
    assert place.location.geonameid is None


def test_what_lies_far_from_where_the_text_puts_it_is_not_meant(locate: Locate) -> None:
    """Militants took [Azzan], in [Shabwa] province, without a fight. Elsewhere lies an Azzano."""
    place = locate("Militants took [Azzan], in [Shabwa] province, in [Yemen].")[0]
    assert first([place])[2] == "YEM"
    assert place.why.startswith("what the gazetteer has of this name lies elsewhere")


def test_an_unknown_place_is_unknown_where_the_text_does_not_say(locate: Locate) -> None:
    """That all its other towns lie around Homs does not say where Qorvabil is."""
    report = "[Homs], [Talbiseh] and [Rastan] were hit; so was [Qorvabil]. [Syria] is silent."
    place = locate(report)[3]
    assert (place.location, place.why) == (None, "not in the gazetteer")


def test_a_town_to_the_north_lies_beside_the_name_before(locate: Locate) -> None:
    """The battle for [Mosul] ended in [Qorvabil], a town to the north, on Friday."""
    place = locate("The battle for [Mosul] ended in [Qorvabil], a town to the north, on Friday.")[1]
    lat, lon, country = first([place])
    assert country == "IRQ"
    assert distance_km(36.34, 43.13, lat, lon) < 20


def test_what_alone_bears_the_name_may_lie_farther_off(locate: Locate) -> None:
    """[Tikrit], north of [Baghdad], lies some 150 km from there."""
    place = locate("Drones hit [Tikrit], north of [Baghdad] in [Iraq].")[0]
    lat, lon, _ = first([place])
    assert distance_km(34.6, 43.68, lat, lon) < 15


def test_the_short_form_of_a_country_begins_a_longer_name(locate: Locate) -> None:
    """The [U.S. National Guard] went home."""
    assert first(locate("The [U.S. National Guard] went home."))[2] == "USA"


def test_north_west_is_a_region_where_the_report_is_about_its_country(locate: Locate) -> None:
    """Mines closed in the [North West] and [Limpopo] of [South Africa]."""
    here = locate("Mines closed in the [North West] and [Limpopo] provinces of [South Africa].")[0]
    assert first([here])[2] == "ZAF"
    elsewhere = locate("Storms hit the [North West] of [Germany], near [Bremen].")[0]
    assert elsewhere.location is None


def test_a_county_is_found_without_its_word(locate: Locate) -> None:
    """[Douglas], [Sarpy] and [Lancaster] counties in [Nebraska] grew."""
    places = locate("[Douglas], [Sarpy] and [Lancaster] counties in [Nebraska] grew.")
    for place, lat, lon in zip(places, (41.3, 41.1, 40.8), (-96.1, -96.1, -96.7), strict=False):
        assert place.location
        assert distance_km(lat, lon, place.location.lat, place.location.lon) < 40


def test_a_name_in_a_longer_one_is_the_place_of_the_report(locate: Locate) -> None:
    """In a report on [Paris], [Texas], the [Paris Library] is there."""
    places = locate("[Paris], [Texas], burned. The [Paris Library] in [Lamar County] stands.")
    assert places[2].location
    assert places[2].location.country == "USA"
    assert places[2].why.startswith("only a place within its name")


@pytest.mark.parametrize(
    ("outlet", "country"),
    [("lancasterguardian.co.uk", "GBR"), ("lancasteronline.com", "USA"), (None, "USA")],
)
def test_the_domain_of_an_outlet_tells_its_country(
    locate: Locate, outlet: str | None, country: str
) -> None:
    """A fire burned in [Lancaster] on Monday."""
    assert first(locate("A fire burned in [Lancaster] on Monday.", outlet))[2] == country

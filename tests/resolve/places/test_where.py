"""Reports that name places, and where those places are.

Points are rounded, from general knowledge of where these places lie; each must be met within so
many kilometres.
"""

from typing import NamedTuple

import pytest

from counterclaim.model.place import Precision
from counterclaim.resolve.places.entry import distance_km
from tests.places import Locate


class Case(NamedTuple):
    """A report, and where the first of its places is."""

    report: str
    lat: float
    lon: float
    within_km: float
    country: str | None


CASES = [
    Case("Shells fell on [Homs], [Syria], overnight.", 34.73, 36.72, 30, "SYR"),
    Case("People of [Talbiseh] near [Homs] fled, [Syria] said.", 34.84, 36.73, 10, "SYR"),
    Case("[Kafr Nabl] was hit, a monitor in [Syria] said.", 35.61, 36.56, 15, "SYR"),
    Case("[Kafranbel] was hit, a monitor in [Syria] said.", 35.61, 36.56, 15, "SYR"),
    Case("Trucks reached [Deir Ezzor] in eastern [Syria].", 35.34, 40.14, 120, "SYR"),
    Case("Trucks reached [Deir al-Zour] in eastern [Syria].", 35.34, 40.14, 120, "SYR"),
    Case("A market in [Idlib] was struck, [Syrian] rescuers said.", 35.93, 36.63, 50, "SYR"),
    Case("[Maaret al-Numan], [Syria], was struck.", 35.64, 36.67, 15, "SYR"),
    Case("Families left [Khan Sheikhoun], [Syrian] medics said.", 35.44, 36.65, 15, "SYR"),
    Case("Barrels fell on [Daraya] near [Damascus].", 33.46, 36.24, 15, "SYR"),
    Case("[Eastern Ghouta] starves, [Syrian] aid workers said.", 33.53, 36.42, 15, "SYR"),
    Case("Tanks entered [Kobani] from [Syria]'s side.", 36.89, 38.35, 15, "SYR"),
    Case("The camp at [al-Hol] holds 40,000 people.", 36.37, 41.15, 15, "SYR"),
    Case("Jets took off from [Hmeimim], [Russia] said.", 35.4, 35.95, 10, "SYR"),
    Case("[Fallujah] was retaken, [Iraqi] officers said.", 33.35, 43.78, 20, "IRQ"),
    Case("Police in [Mosul], [Iraq], found a grave.", 36.34, 43.13, 30, "IRQ"),
    Case("Two were killed in [Tikrit] in [Iraq].", 34.6, 43.68, 20, "IRQ"),
    Case("The mountain of [Sinjar] in [Iraq] was cut off.", 36.32, 41.87, 50, "IRQ"),
    Case("[Anbar] province in [Iraq] saw more raids.", 32.9, 41.6, 161, "IRQ"),
    Case("[Basra], [Iraq], had no power.", 30.5, 47.8, 60, "IRQ"),
    Case("Missiles struck [Kharkov], [Ukrainian] police said.", 49.99, 36.23, 60, "UKR"),
    Case("Missiles struck [Kharkiv], [Ukrainian] police said.", 49.99, 36.23, 60, "UKR"),
    Case("Fighting went on in [Bakhmut], [Ukraine] said.", 48.6, 38.0, 15, "UKR"),
    Case("[Mariupol], [Ukraine], is without water.", 47.1, 37.55, 25, "UKR"),
    Case("Shelling in the [Donbas] killed nine, [Kyiv] said.", 48.4, 38.2, 100, "UKR"),
    Case("Drones reached [Zaporizhzhia], [Ukraine].", 47.84, 35.14, 60, "UKR"),
    Case("A dam at [Nova Kakhovka] broke, [Ukraine] said.", 46.76, 33.37, 15, "UKR"),
    Case("[Kyiv] was hit by drones.", 50.45, 30.52, 40, "UKR"),
    Case("[Kiev] was hit by drones.", 50.45, 30.52, 40, "UKR"),
    Case("Governor of [Belgorod], [Russia], spoke of drones.", 50.6, 36.59, 60, "RUS"),
    Case("[El Fasher] in [Darfur], [Sudan], is besieged.", 13.63, 25.35, 20, "SDN"),
    Case("The [Zamzam] camp in [Sudan] was overrun.", 13.48, 25.32, 15, "SDN"),
    Case("[Omdurman], opposite [Khartoum], was shelled.", 15.64, 32.48, 20, "SDN"),
    Case("Cholera spread in [Hodeidah], [Yemen].", 14.8, 42.95, 80, "YEM"),
    Case("Coalition jets bombed [Saada] in [Yemen].", 16.94, 43.76, 60, "YEM"),
    Case("[Sanaa] airport closed, [Yemeni] officials said.", 15.35, 44.2, 50, "YEM"),
    Case("Clashes in [Misrata], [Libya], went on.", 32.38, 15.09, 40, "LBY"),
    Case("Gunmen attacked a base in [Gao], [Mali].", 16.27, -0.04, 90, "MLI"),
    Case("Rebels hold [Goma], [Congolese] officers said.", -1.67, 29.23, 25, "COD"),
    Case("In [North Kivu], [Congo], thousands fled.", -0.8, 29.0, 120, "COD"),
    Case("[Mekelle] in [Tigray], [Ethiopia], has no phones.", 13.5, 39.47, 20, "ETH"),
    Case("Artillery in [Nagorno-Karabakh] fell silent.", 39.85, 46.75, 60, "AZE"),
    Case("[Stepanakert] was shelled, [Armenian] officials said.", 39.82, 46.75, 15, "AZE"),
    Case("Air raids on [Rafah] in the [Gaza Strip] killed six.", 31.28, 34.25, 15, "PSE"),
    Case("Settlers attacked [Huwara] in the [West Bank].", 32.15, 35.26, 15, "PSE"),
    Case("The [Jabalia refugee camp] in [Gaza] was hit.", 31.53, 34.49, 8, "PSE"),
    Case("Rockets hit [Kiryat Shmona], [Israel].", 33.21, 35.57, 15, "ISR"),
    Case("Troops left [Kandahar], [Afghanistan].", 31.61, 65.7, 60, "AFG"),
    Case("Ships in the [Strait of Hormuz] were searched.", 26.6, 56.4, 60, None),
    Case("[Bab el-Mandeb] is open, the navy said.", 12.6, 43.3, 40, None),
    Case("A plane came down in [Paris], [Texas].", 33.66, -95.55, 15, "USA"),
    Case("A court in [Paris], [France], ruled.", 48.86, 2.35, 20, "FRA"),
    Case("A mosque in [Tripoli], [Lebanon], was attacked.", 34.44, 35.85, 20, "LBN"),
    Case("A militia in [Tripoli], [Libya], was attacked.", 32.88, 13.19, 30, "LBY"),
    Case("[Georgia] fought for [South Ossetia], [Tbilisi] said.", 42.0, 43.5, 100, "GEO"),
    Case("Police in [Atlanta], [Georgia], and [Alabama] joined.", 33.75, -84.39, 25, "USA"),
    Case("The [Transnistrian] parliament met in [Moldova].", 47.2, 29.3, 60, "MDA"),
    Case("[U.S.] officials spoke.", 39.8, -98.5, 20, "USA"),
    Case("[UK] officials spoke.", 54.8, -2.7, 20, "GBR"),
    Case("[Israeli] jets struck.", 31.5, 34.75, 20, "ISR"),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.report[:40])
def test_a_place_lies_where_it_lies(case: Case, locate: Locate) -> None:
    first = locate(case.report)[0]
    assert first.location is not None, first.why
    found = first.location
    km = distance_km(case.lat, case.lon, found.lat, found.lon)
    assert km <= case.within_km, f"{km:.0f} km: {found} ({first.why})"
    assert found.country == case.country


@pytest.mark.parametrize("name", ["Qxzvwk", "Frobnitz Abbey", "Zzyzzxville"])
def test_what_is_nowhere_stays_nowhere(name: str, locate: Locate) -> None:
    (place,) = locate(f"They met at [{name}] at noon.")
    assert (place.location, place.candidates, place.why) == (None, 0, "not in the gazetteer")


def test_a_province_and_its_town_are_told_apart_by_the_words_beside_them(locate: Locate) -> None:
    province, town, either = (
        locate("Fighting in [Idlib] province, [Syria], went on.")[0],
        locate("Fighting in the city of [Idlib], [Syria], went on.")[0],
        locate("Fighting in [Idlib], [Syria], went on.")[0],
    )
    assert province.location
    assert town.location
    assert either.location
    assert province.location.precision is Precision.REGION
    assert town.location.precision is Precision.TOWN
    assert either.location.precision is Precision.REGION
    assert either.location.radius_km > town.location.radius_km
    assert "does not tell them apart" in either.why
    assert either.candidates > 1


def test_the_reason_names_the_rule_that_found_the_place(locate: Locate) -> None:
    written, heard = locate("From [Talbiseh] to [Kafr Nobol] in [Syria], shells fell.")[:2]
    assert "another way to write it in Latin letters" in heard.why
    assert written.why != heard.why


def test_the_outlet_is_only_a_weak_hint(locate: Locate) -> None:
    """What the report says of its country counts more than where its outlet sits."""
    report = "A mosque in [Tripoli], [Lebanon], was attacked."
    place = locate(report, outlet="Libya Observer")[0]
    assert place.location
    assert place.location.country == "LBN"


def test_a_name_that_only_sounds_alike_is_not_sought_in_another_country(locate: Locate) -> None:
    """A quarter of a Syrian city is no village of Jordan."""
    _, quarter = locate("In [Homs], shells fell on the [Khalidiya] district.")
    assert quarter.location is None or quarter.location.country == "SYR"

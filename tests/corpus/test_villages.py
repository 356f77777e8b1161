"""The villages in the news: every row is whole, and what the table does not hold is left out."""

import gzip
from pathlib import Path

from corpus.villages import VILLAGES, load_villages
from counterclaim.resolve.places.dump import load_country_codes

COUNTRIES = ("IRQ", "SDN", "SYR", "UKR", "YEM")


def test_every_row_is_whole_and_no_point_of_another_table_is_in_it(tmp_path: Path) -> None:
    rows = [
        line.split("\t")
        for line in VILLAGES.read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    ]
    assert len(rows) == 145
    assert {row[1] for row in rows} == set(COUNTRIES) <= set(load_country_codes().values())
    for name, country, sentence, lat, lon, source in rows:
        assert sentence.count(name) >= 1
        assert sentence.endswith(".")
        assert (lat == lon == "-") is (country == "UKR")
        assert "CC BY" in source or country == "UKR"
    found = load_villages(tmp_path)
    assert len(found.villages) == 110
    assert all(3 < each.lat < 38 and 21 < each.lon < 54 for each in found.villages)
    assert len(found.left_out) == 35
    assert all("lacks it" in reason for _, reason in found.left_out)


def test_points_come_from_the_newest_table_where_there_is_one(tmp_path: Path) -> None:
    folder = tmp_path / "control" / "ukraine"
    folder.mkdir(parents=True)
    for day, lat in (("2023-01-31", "1.0"), ("2024-01-31", "47.44")):
        table = f'"Name","Lat","Lon"\n"Robotyne","{lat}","35.83"\n"Nowhere","",""\n'
        (folder / f"{day}.csv.gz").write_bytes(gzip.compress(table.encode()))
    found = load_villages(tmp_path)
    (robotyne,) = (each for each in found.villages if each.country == "UKR")
    assert (robotyne.name, robotyne.lat, robotyne.lon) == ("Robotyne", 47.44, 35.83)
    assert len(found.left_out) == 34

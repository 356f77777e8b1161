"""A gazetteer of one's own: rows of a GeoNames dump, and those that are broken."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.cli import main
from counterclaim.resolve.places import open_places
from counterclaim.resolve.places.dump import RowProblem, load_country_codes, read_dump
from tests.places import marked


def row(**changed: str) -> str:
    """A row of a dump: the village of Ebla Mill, which the project made up, in Idlib, Syria."""
    cells = {
        "geonameid": "99000001", "name": "Ţāḩūnat Iblā", "asciiname": "Tahunat Ibla",
        "alternatenames": "Ebla Mill,Tahounet Ebla,طاحونة", "latitude": "35.8", "longitude": "36.8",
        "class": "P", "code": "PPL", "country": "SY", "cc2": "", "admin1": "12", "admin2": "",
        "admin3": "", "admin4": "", "population": "400", "elevation": "", "dem": "300",
        "timezone": "Asia/Damascus", "modified": "2024-01-01",
    }  # fmt: skip
    return "\t".join((cells | changed).values())


def add(*arguments: str | Path) -> tuple[int, str]:
    made = CliRunner().invoke(main, ["places", "add", *map(str, arguments)])
    return made.exit_code, made.stderr


def test_a_dump_becomes_a_gazetteer_that_is_used(tmp_path: Path) -> None:
    """Shells hit the village of Ebla Mill in Idlib, Syria."""
    dump, own = tmp_path / "SY.txt", tmp_path / "own.npz"
    dump.write_text(row() + "\n", encoding="utf-8")
    code, told = add(dump, "--gazetteer", own)
    assert (code, told) == (0, "1 places kept, 0 rows failed\n")
    report = "Shells hit the village of [Ebla Mill] in [Idlib], [Syria]."
    place = open_places(own)(*marked(report))[0]
    assert place.location
    assert (place.location.geonameid, place.location.country) == (99000001, "SYR")
    assert open_places(own).tables != open_places().tables
    other = open_places()(*marked(report))[0]
    assert other.why == "not in the gazetteer; the text puts it in Idlib"
    assert other.location
    assert other.location.geonameid is None


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        ("only\tthree\tcolumns", "expected 19 columns parted by tabs, found 3"),
        (row(latitude="north"), "expected a latitude in degrees, found 'north'"),
        (row(latitude="91"), "expected a latitude from -90 to 90, found '91'"),
        (row(longitude="nan"), "expected a longitude from -180 to 180, found 'nan'"),
        (row(geonameid="x1"), "expected a geonameid, found 'x1'"),
        (row(name=" "), "expected a name, found none"),
        (row(country="Q!"), "expected a country code of ISO 3166, found 'Q!'"),
        (row(population="-5"), "expected a population, found '-5'"),
        (row(**{"class": "?"}), "expected a feature class of GeoNames, found '?'"),
    ],
)
def test_a_broken_row_is_named_by_its_line(broken: str, reason: str, tmp_path: Path) -> None:
    dump = tmp_path / "SY.txt"
    dump.write_text(f"{row()}\n{broken}\n{row(geonameid='99000002')}\n", encoding="utf-8")
    code, told = add(dump, "--gazetteer", tmp_path / "own.npz")
    assert code == 3
    assert f"SY.txt: line 2: {reason}\n" in told
    assert told.endswith("2 places kept, 1 rows failed\n")


def test_bytes_that_are_not_utf8_are_named_by_their_line() -> None:
    problems = list(read_dump([b"\xff\xfe\n"], load_country_codes()))
    assert problems == [RowProblem(1, "expected UTF-8, found byte 0xff")]


def test_a_file_that_is_no_dump_and_one_that_is_there_are_refused(tmp_path: Path) -> None:
    dump, own = tmp_path / "SY.txt", tmp_path / "own.npz"
    dump.write_bytes(b"PK\x03\x04")
    assert add(dump, "--gazetteer", own)[0] == 1
    dump.write_text("\n")
    assert "found no place in it" in add(dump, "--gazetteer", own)[1]
    assert "cannot be used" in add(tmp_path / "none.txt", "--gazetteer", own)[1]
    own.write_text("precious")
    dump.write_text(row(), encoding="utf-8")
    assert "it is there already" in add(dump, "--gazetteer", own)[1]
    assert own.read_text() == "precious"


@given(st.lists(st.binary(max_size=80), max_size=5))
def test_no_bytes_stop_the_reading_of_a_dump(lines: list[bytes]) -> None:
    for found in read_dump(lines, {"SY": "SYR"}):
        assert isinstance(found, RowProblem)

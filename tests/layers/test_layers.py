"""Layers of who held what: each row a claim with an age and an origin, wrong rows named."""

import gzip
import json
from datetime import date
from pathlib import Path

import pytest

from counterclaim.layers import Fit, LayerOptions, answers_on, contains, read_layer
from counterclaim.layers.areas import parse_geometry
from counterclaim.layers.dates import parse_stated
from counterclaim.layers.tables import folded, load_layer_tables
from counterclaim.model.errors import LayerError
from counterclaim.model.layer import Hold, KeptRow, Layer, LayerRow, Point, Stated

ACTORS = {"Northern Army": "northern-army", "Free Coast": "free-coast"}
HEAD = "place,lat,lon,holder,from,to,as_of,source\n"


def known(words: str, _: date | None) -> str | None:
    return ACTORS.get(words)


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def rows_of(path: Path, **options: object) -> tuple[LayerRow, ...]:
    return read_layer(path, LayerOptions(**options), known).rows  # type: ignore[arg-type]


def kept(*rows: LayerRow, layer: int = 1) -> list[KeptRow]:
    named = Layer(layer, f"layer {layer}", "a.csv", "", None, None, None, "", len(rows), 0)
    return [KeptRow(row, named) for row in rows]


def row(**fields: object) -> LayerRow:
    dates = {k: Stated(str(v)) for k, v in fields.items() if k in DATES}
    return LayerRow(1, "Tell Amra", None, None, "Northern Army", Hold.HELD, **dates)  # type: ignore[arg-type]


DATES = ("began", "ended", "as_of", "updated")


def test_a_row_is_read_with_what_it_gives_and_the_rest_is_unknown(tmp_path: Path) -> None:
    text = HEAD + 'Tell Amra,35.1,36.8,Northern Army,2015-03,,"30 Sept 2015",Courier\n'
    text += "Port Salem,,,The Harbour Guard?,,,,\n"
    first, second = rows_of(write(tmp_path / "a.csv", text))
    assert first == LayerRow(
        2, "Tell Amra", None, Point(35.1, 36.8), "Northern Army", Hold.HELD, "northern-army",
        began=Stated("2015-03"), as_of=Stated("2015-09-30"), source="Courier",
    )  # fmt: skip
    assert (second.entity, second.doubtful, second.holder) == (None, True, "The Harbour Guard?")
    assert (second.area, second.as_of, second.source) == (None, None, None)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (",,,Northern Army,,,,", "names no place and gives no position"),
        ("Tell Amra,35.1,36.8,,,,,", "names no holder"),
        ("Tell Amra,95,36.8,Northern Army,,,,", "a latitude within ±90"),
        ("Tell Amra,35.1,,Northern Army,,,,", "expected degrees"),
        ("Tell Amra,,,Northern Army,2015-09-30,2015-03-01,,", "before it begins"),
        ("Tell Amra,,,Northern Army,,,3/4/2015,", "as of: expected a date"),
        ("Tell Amra,,,Northern Army,2015-02-30,,,", "from: expected a date"),
        ("Tell Amra,Northern Army", "expected 8 fields, found 2"),
    ],
)
def test_a_wrong_row_is_named_with_its_line_and_the_rest_is_used(
    tmp_path: Path, line: str, reason: str
) -> None:
    text = f"{HEAD}{line}\nPort Salem,,,Free Coast,,,,\n"
    read = read_layer(write(tmp_path / "a.csv", text), LayerOptions(), known)
    assert [each.place for each in read.rows] == ["Port Salem"]
    (problem,) = read.problems
    assert problem.ref.endswith("a.csv:2")
    assert reason in problem.message


def test_words_that_name_nobody_are_no_holder(tmp_path: Path) -> None:
    lines = "".join(
        f"T{n},,,{words},,,,\n" for n, words in enumerate(("Gray zone", "Uncontrolled", "?"))
    )
    rows = rows_of(write(tmp_path / "a.csv", HEAD + lines))
    assert [each.hold for each in rows] == [Hold.CONTESTED, Hold.NOBODY, Hold.UNKNOWN]
    assert not any(each.doubtful or each.entity for each in rows)


def test_columns_have_many_names_and_the_user_may_name_more(tmp_path: Path) -> None:
    text = (
        "Name,Besetzer,update,sourceLink\nTell Amra,Free Coast,31 March 2022 20h49 UTC,http://a.b\n"
    )
    (found,) = rows_of(write(tmp_path / "a.csv", text), columns={"holder": "Besetzer"})
    assert (found.entity, found.source_url) == ("free-coast", "http://a.b")
    assert found.updated == Stated("2022-03-31")
    with pytest.raises(LayerError, match="found Name, Besetzer, update, sourceLink"):
        rows_of(tmp_path / "a.csv")
    with pytest.raises(LayerError, match="there is no field 'owner'"):
        rows_of(tmp_path / "a.csv", columns={"owner": "Besetzer"})


def test_geojson_has_points_and_polygons_with_holes(tmp_path: Path) -> None:
    ring = [[36.0, 35.0], [37.0, 35.0], [37.0, 36.0], [36.0, 36.0], [36.0, 35.0]]
    hole = [[36.4, 35.4], [36.6, 35.4], [36.6, 35.6], [36.4, 35.6], [36.4, 35.4]]
    shapes = [
        {"type": "Polygon", "coordinates": [ring, hole]},
        {"type": "Point", "coordinates": [36.8, 35.1]},
        {"type": "LineString", "coordinates": ring},
        {"type": "Polygon", "coordinates": [ring[:-1]]},
    ]
    features = [
        {"type": "Feature", "properties": {"held by": "Free Coast"}, "geometry": s} for s in shapes
    ]
    path = write(
        tmp_path / "a.geojson", json.dumps({"type": "FeatureCollection", "features": features})
    )
    read = read_layer(path, LayerOptions(), known)
    area = read.rows[0].area
    assert isinstance(area, tuple)
    assert contains(area, Point(35.2, 36.2))
    assert not contains(area, Point(35.5, 36.5))
    assert not contains(area, Point(35.5, 37.5))
    assert read.rows[1].area == Point(35.1, 36.8)
    assert [each.message.split(",")[0] for each in read.problems] == [
        "expected a Point", "expected a ring that ends where it begins; left out",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.shp", b"x", "expected a .csv, .tsv or .geojson file"),
        ("a.csv", b"place,holder\n", "found none that can be used"),
        ("a.csv", b"place,holder\n\xff,b\n", "expected UTF-8"),
        ("a.geojson", b"[1, 2", "no GeoJSON that can be read"),
        ("a.geojson", b"[]", "expected a FeatureCollection"),
        ("a.csv.gz", gzip.compress(b"place,holder\na,b\n" * 99)[:-6], "damaged or cut off"),
    ],
)
def test_a_file_that_is_no_layer_gets_one_sentence(
    tmp_path: Path, name: str, content: bytes, told: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(LayerError, match=told):
        read_layer(tmp_path / name, LayerOptions(), known)


def test_each_claim_has_its_fit_and_its_age() -> None:
    day = date(2015, 9, 30)
    cases = [
        (row(began="2015-01", ended="2015-12", as_of="2016-01-05"), Fit.COVERS, -97),
        (row(as_of="2015-09-30"), Fit.COVERS, 0),
        (row(as_of="2015-09"), Fit.COVERS, 0),
        (row(as_of="2015-08-31", updated="2015-12-01"), Fit.EARLIER, 30),
        (row(updated="2015-09-01"), Fit.EARLIER, 29),
        (row(), Fit.UNDATED, None),
        (row(began="2014"), Fit.UNDATED, None),
        (row(as_of="2015-10-10"), Fit.LATER, -10),
        (row(ended="2015-09-29"), Fit.ENDED, None),
        (row(began="2015-10-01"), Fit.NOT_YET, None),
    ]
    for given, fit, age in cases:
        (answer,) = answers_on(kept(given), day)
        assert (answer.fit, answer.age_days) == (fit, age), given
    shuffled = answers_on(kept(*(given for given, _, _ in reversed(cases))), day)
    order = [list(Fit).index(each.fit) for each in shuffled]
    assert order == sorted(order)


def test_what_snapshots_repeat_is_one_claim_told_again() -> None:
    old = row(as_of="2014-05-02", updated="2015-06-30")
    new = row(as_of="2014-05-02", updated="2015-08-31")
    (answer,) = answers_on([*kept(old, layer=1), *kept(new, layer=2)], date(2015, 9, 30))
    assert (answer.row, len(answer.told), answer.age_days) == (new, 2, 516)
    assert answer.why == "as of 2014-05-02, 516 days old; what was since is not said"


def test_every_line_of_the_tables_is_read() -> None:
    tables = load_layer_tables()
    assert all(name == folded(name) for name in (*tables.columns, *tables.holds))
    assert set(tables.holds.values()) == {Hold.CONTESTED, Hold.NOBODY, Hold.UNKNOWN}
    assert {"place", "holder", "from", "to", "as_of", "updated", "source", "licence"} <= set(
        tables.fields
    )


def test_dates_are_as_exact_as_written() -> None:
    for written, iso in [
        ("2 May 2014", "2014-05-02"), ("May 2, 2014", "2014-05-02"), ("May 2014", "2014-05"),
        ("2014", "2014"), ("2014-05-02T10:00Z", "2014-05-02"), ("2\xa0Sept\xa02014", "2014-09-02"),
    ]:  # fmt: skip
        assert parse_stated(written) == Stated(iso)
    assert parse_stated("  ") is None
    assert Stated("2016-02").last == date(2016, 2, 29)
    for wrong in ("2 Mayor 2014", "yesterday", "31 June 2014", "05/02/2014"):
        with pytest.raises(ValueError, match="expected a date"):
            parse_stated(wrong)


def test_a_position_outside_the_world_is_refused() -> None:
    for wrong in ([200.0, 10.0], [10.0], ["a", "b"], None):
        with pytest.raises(ValueError, match="expected"):
            parse_geometry({"type": "Point", "coordinates": wrong})

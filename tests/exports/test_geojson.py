"""GeoJSON by RFC 7946: longitude first, within range, null where no place is known."""

import io
import json
from typing import Any

import pytest
from geojson_pydantic import FeatureCollection
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.exports import Discretion, show_all
from counterclaim.exports.geojson import position, write_geojson, write_incidents_geojson
from tests.exports.made import case_of, incident_of, ministry_record, nurse_record

RECORDS = (nurse_record(), ministry_record())


def features_of(*, exact: bool = False) -> list[dict[str, Any]]:
    out = io.BytesIO()
    write_geojson(out, show_all(RECORDS, Discretion(exact=exact)))
    collection: FeatureCollection[Any] = FeatureCollection.model_validate_json(out.getvalue())
    told = json.loads(out.getvalue())
    assert len(collection.features) == len(told["features"])
    assert set(told) == {"type", "features"}
    return list(told["features"])


def test_an_event_is_put_where_it_was_and_not_in_the_middle_of_the_country() -> None:
    strike, denial, died = features_of()
    assert strike["geometry"] == {"type": "Point", "coordinates": [36.7, 34.8]}
    (place,) = strike["properties"]["places"]
    assert (place["text"], place["precision"], place["radius_km"]) == ("Talbiseh", "town", 14.0)
    quote = strike["properties"]["quote"]
    assert nurse_record().document.text[quote["start"] : quote["end"]] == quote["text"] == "bombed"
    assert "suspected, according to" in strike["properties"]["suspected_actor"]
    assert denial["properties"]["polarity"] == "negative"
    assert died["geometry"] is None


def test_exact_points_for_those_who_ask() -> None:
    assert features_of(exact=True)[0]["geometry"]["coordinates"] == [36.73107, 34.84024]


@pytest.mark.parametrize(("exact", "point"), [(False, [36.7, 34.8]), (True, [36.73107, 34.84024])])
def test_an_incident_is_one_feature_with_all_its_tellers(exact: bool, point: list[float]) -> None:
    out = io.BytesIO()
    case = case_of(incident_of(*RECORDS), *RECORDS)
    assert write_incidents_geojson(out, RECORDS, [case], Discretion(exact=exact)) == 1
    FeatureCollection.model_validate_json(out.getvalue())
    (feature,) = json.loads(out.getvalue())["features"]
    assert feature["geometry"]["coordinates"] == point
    told = feature["properties"]["told_by"]
    assert [each["polarity"] for each in told] == ["positive", "negative", "positive"]
    assert all(each["quote"]["text"] for each in told)


@settings(deadline=None)
@given(st.floats(-720, 720), st.floats(-90, 90))
def test_positions_lie_in_their_ranges(lon: float, lat: float) -> None:
    x, y = position(lon, lat)
    assert -180 <= x <= 180
    assert -90 <= y <= 90

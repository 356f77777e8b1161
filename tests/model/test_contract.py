"""The printed record has every key of the contract, in its place."""

import json
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.contract import place_json
from counterclaim.model.control import Control, Extent
from counterclaim.model.count import Count, Scope, VictimStatus
from counterclaim.model.document import Document
from counterclaim.model.event import Participant
from counterclaim.model.factuality import Certainty, Factuality, Polarity, Status
from counterclaim.model.place import Location, Place, Precision, Use
from counterclaim.model.relation import Relation, RelationKind
from counterclaim.model.span import Span
from counterclaim.pipeline import Tools, read_document
from counterclaim.resolve.times import load_time_finder
from tests.readings import plain_reader

TOOLS = Tools(plain_reader, lambda _: "en", find_times=load_time_finder())

TOP = """schema made_by document attributions events control relations links claims entities names
    places times counts problems""".split()
ATTRIBUTION = """id source cue content addressee parent kind quoted function polarity entity party
    anonymity basis said why""".split()
EVENT = """id type mode context main trigger actor recipient place time counts polarity certainty
    status attribution unknown why""".split()
PARTICIPANT = "start end text entity country sector party polarity certainty why".split()
TIME = "id start end text type value mod edtf interval anchor why".split()
COUNT = "id start end text low high what unit status counted_by counter scope why".split()
CONTROL = """id holder trigger thing place time extent polarity certainty status attribution start
    end text why""".split()
RELATION = """id kind from to trigger polarity certainty attribution start end text why""".split()
PLACE = """id start end text name lat lon radius_km country geonameid precision use candidates
    why score""".split()


def test_every_key_of_the_contract_is_printed() -> None:
    document = Document(
        text="Ivanov said the house had voted for strikes before Moscow bombed Homs in Syria.",
        ref="seven",
        title="Kremlin says yes",
        outlet="Courier",
        published=date(2015, 9, 30),
    )
    printed = json.loads(json.dumps(read_document(document, TOOLS).to_json()))
    assert list(printed) == TOP
    assert printed["schema"] == 1
    assert list(printed["made_by"]) == ["counterclaim", "model", "tables"]
    assert printed["document"] == {
        "id": document.id,
        "ref": "seven",
        "title": "Kremlin says yes",
        "outlet": "Courier",
        "url": None,
        "published": "2015-09-30",
        "language": "en",
        "text": document.text,
    }
    in_text, in_title = printed["attributions"]
    assert list(in_text) == ATTRIBUTION
    assert in_text["source"] == [{"start": 0, "end": 6, "text": "Ivanov"}]
    assert in_text["id"] == "a1"
    assert in_text["kind"] == "indirect"
    assert in_text["parent"] is None
    assert in_text["said"] == [None, "2015-10-01"]
    assert (in_text["function"], in_text["anonymity"]) == ("statement", "named")
    assert in_title["source"] == [{"start": 0, "end": 7, "text": "Kremlin", "in": "title"}]
    (event,) = printed["events"]
    assert list(event) == EVENT
    assert (event["type"], event["mode"], event["status"]) == ("ASSAULT", ["aerial"], "happened")
    assert (event["attribution"], event["unknown"]) == ("a1", {})
    assert list(event["actor"][0]) == PARTICIPANT
    assert event["actor"][0]["text"] == "Moscow"
    _, place = printed["places"]
    assert list(place) == PLACE
    assert place["lat"] is None
    assert "not located" in place["why"]
    assert printed["names"][0]["kind"] == "place"


def test_times_are_printed_with_what_they_were_counted_from() -> None:
    text = "Moscow bombed Homs on Tuesday. The next day it was quiet, as in May 2014."
    document = Document(text=text, title="Homs hit in June", published=date(2015, 9, 30))
    printed = json.loads(json.dumps(read_document(document, TOOLS).to_json()))
    tuesday, following, may, june = printed["times"]
    assert list(tuesday) == TIME
    assert tuesday == {
        "id": "t1", "start": 22, "end": 29, "text": "Tuesday", "type": "DATE",
        "value": "2015-09-29", "mod": None, "edtf": "2015-09-29",
        "interval": ["2015-09-29", "2015-09-30"],
        "anchor": {"kind": "publication", "value": "2015-09-30", "time": None},
        "why": tuesday["why"],
    }  # fmt: skip
    assert following["anchor"] == {"kind": "text", "value": "2015-09-29", "time": "t1"}
    assert (may["value"], may["anchor"]) == ("2014-05", None)
    assert (june["id"], june["in"]) == ("t4", "title")


def test_a_count_is_printed_with_every_key_and_whole_numbers_without_a_point() -> None:
    twelve, twenty = Span(0, 11), Span(10, 20, "title")
    scope = Scope(("p1",), ())
    counts = (
        Count(
            "n1", twelve, 12.0, None, "killed", None, VictimStatus.CIVILIAN, None, (), scope, "x"
        ),
        Count("n2", twenty, None, 2.5, "dollars", "USD", None, None, (twelve,), None, "y"),
    )
    tools = Tools(plain_reader, lambda _: "en", find_counts=lambda *_: counts)
    document = Document(text="At least 12 civilians died.", title="Fund pays up to $2.5")
    first, second = json.loads(json.dumps(read_document(document, tools).to_json()))["counts"]
    assert list(first) == COUNT
    assert list(second) == [*COUNT[:4], "in", *COUNT[4:]]
    assert (first["low"], first["high"], first["status"]) == (12, None, "civilian")
    assert (first["scope"], first["text"]) == ({"place": ["p1"], "time": []}, "At least 12")
    assert (second["low"], second["high"], second["unit"]) == (None, 2.5, "USD")
    assert [span["text"] for span in second["counter"]] == ["At least 12"]


def test_control_and_relations_are_printed_with_those_who_stand_in_them() -> None:
    rebels, bridge, controls = Span(0, 6), Span(16, 26), Span(7, 15)
    who = Participant(rebels, Polarity.POSITIVE, Certainty.CERTAIN)
    fact = Factuality(Polarity.NEGATIVE, Certainty.PROBABLE, Status.ONGOING)
    held = Control(
        "k1", Span(0, 26), (controls,), bridge, (who,), (), (), Extent.PARTLY, fact, None, "x"
    )
    tied = Relation(
        "r1", Span(0, 26), (controls,), RelationKind.PLEDGED_TO, (who,), (who,),
        Polarity.POSITIVE, Certainty.CERTAIN, None, "y",
    )  # fmt: skip
    tools = Tools(plain_reader, lambda _: "en", find_standings=lambda *_: ((held,), (tied,)))
    document = Document(text="Rebels controls the bridge.")
    printed = json.loads(json.dumps(read_document(document, tools).to_json()))
    (control,), (relation,) = printed["control"], printed["relations"]
    assert list(control) == CONTROL
    assert list(relation) == RELATION
    assert control["holder"][0]["text"] == "Rebels"
    assert (control["thing"]["text"], control["extent"]) == ("the bridge", "partly")
    assert (control["polarity"], control["certainty"]) == ("negative", "probable")
    assert (relation["kind"], relation["to"][0]["text"]) == ("pledged to", "Rebels")
    assert [claim["proposition"] for claim in printed["claims"]] == ["k1", "r1"]


def test_words_are_printed_when_asked_for() -> None:
    document = Document(text="Bombs fell.", title="War")
    record = read_document(document, TOOLS)
    assert "words" not in record.to_json()
    printed = json.loads(json.dumps(record.to_json(words=True)))
    assert [word["text"] for word in printed["words"]] == ["Bombs", "fell.", "War"]
    assert printed["words"][2]["in"] == "title"
    assert printed["sentences"] == [
        {"start_word": 0, "end_word": 2},
        {"start_word": 0, "end_word": 1, "in": "title"},
    ]


@given(st.text(st.characters(exclude_categories=["Cs"])), st.text("Ivanov said bombs. ‘’“”\n"))
def test_every_span_slices_the_text_that_was_given(before: str, after: str) -> None:
    document = Document(text=f"{before} Ivanov said bombs fell on Homs {after}")
    printed = json.loads(json.dumps(read_document(document, TOOLS).to_json()))
    text = printed["document"]["text"]
    assert text == document.text
    spans = [
        span
        for attribution in printed["attributions"]
        for key in ("source", "cue", "content", "quoted")
        for span in attribution[key]
    ]
    for span in [*spans, *printed["places"], *printed["names"], *printed["times"]]:
        assert text[span["start"] : span["end"]] == span["text"] != ""


def test_a_place_is_printed_with_its_point_and_reason() -> None:
    document = Document(text="Bombs fell near Homs.")
    homs_area = Location("Homs", 34.73, 36.71, 25.0, "SYR", 169577, Precision.TOWN)
    place = Place(Span(16, 20), homs_area, Use.LITERAL, 2, "“near”", 0.87654)
    assert json.loads(json.dumps(place_json(document, 3, place))) == {
        "id": "p3",
        "start": 16,
        "end": 20,
        "text": "Homs",
        "name": "Homs",
        "lat": 34.73,
        "lon": 36.71,
        "radius_km": 25.0,
        "country": "SYR",
        "geonameid": 169577,
        "precision": "town",
        "use": "literal",
        "candidates": 2,
        "why": "“near”",
        "score": 0.877,
    }

"""The checker itself, on a report of two sentences and a record of it made by hand."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.check import (
    failing_demands,
    load_marks,
    remove_marks,
    table_of,
    without_parts_of_missing,
)
from tests.acceptance.expected import Expectations, load_expectations

TEXT = "Kenyan jets hit Kismayo, a soldier told Reuters on Monday. “We saw nothing”."

EXPECTED = """
published: 2011-10-24
statements:
- id: K1
  begins: Kenyan jets
  attributions:
    soldier: {cue: told, source: a soldier, addressee: Reuters, relay: true,
              holds: [hit], entity: none, said: 2011-10-24}
  events:
    raid:
      type: [ASSAULT, COERCE]
      trigger: [hit]
      told: [soldier]
      actor: [{words: Kenyan, country: KEN}]
      recipient: []
      unknown: [recipient]
      place: {words: Kismayo, country: SOM}
- id: K2
  begins: “We saw
  no_events: true
  attributions:
    nobody: {holds: [We saw], source: none, alone: true}
names:
- one: ["K1: Kenyan"]
"""


def span(words: str) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "text": words}


RECORD: dict[str, Any] = {
    "document": {"text": TEXT},
    "attributions": [
        {
            "id": "a1",
            "source": [span("a soldier")],
            "cue": [span("told")],
            "content": [span("Kenyan jets hit Kismayo")],
            "addressee": [span("Reuters")],
            "parent": None,
            "entity": None,
            "party": None,
            "said": ["2011-10-24", "2011-10-25"],
            "why": "",
        },
        {
            "id": "a2",
            "source": [],
            "cue": [],
            "content": [span("We saw nothing")],
            "entity": None,
            "party": None,
            "why": "",
        },
    ],
    "events": [
        {
            "id": "e1",
            "type": "ASSAULT",
            "trigger": [span("hit")],
            "actor": [
                {**span("Kenyan jets"), "entity": None, "party": "KEN", "country": "KEN", "why": ""}
            ],
            "recipient": [],
            "place": ["p1"],
            "unknown": {"recipient": "not given"},
        }
    ],
    "entities": [],
    "places": [{"id": "p1", **span("Kismayo"), "country": "SOM"}],
    "claims": [
        {
            "proposition": "e1",
            "chain": [
                {"role": "document"},
                {"role": "relay", "attribution": "a1"},
                {"role": "source", "attribution": "a1"},
            ],
        }
    ],
}

ONE_NAME = "‘Kenyan’ is of one party with ‘Kenyan’"


@pytest.fixture
def expectations(tmp_path: Path) -> Expectations:
    path = tmp_path / "expected.yaml"
    path.write_text(EXPECTED, encoding="utf-8")
    return load_expectations(path)


def test_a_record_that_says_it_all_fails_nothing_but_a_party_of_one_name(
    expectations: Expectations,
) -> None:
    """A side is one that two names share: a single name is of no party with others."""
    assert failing_demands(RECORD, expectations) == {"K1": [ONE_NAME], "K2": []}


def someone_else(record: dict[str, Any]) -> None:
    record["events"][0]["actor"][0]["country"] = "SOM"


def a_chain_without_the_soldier(record: dict[str, Any]) -> None:
    record["claims"][0]["chain"] = [{"role": "document"}]


def a_recipient(record: dict[str, Any]) -> None:
    someone = {**span("Reuters"), "entity": None, "party": None, "country": None, "why": ""}
    record["events"][0]["recipient"] = [someone]


def a_day_late(record: dict[str, Any]) -> None:
    record["attributions"][0]["said"] = ["2011-10-24", "2011-10-26"]


def the_quotation_given_to_the_soldier(record: dict[str, Any]) -> None:
    record["attributions"][1]["source"] = [span("a soldier")]


def an_event_in_the_quotation(record: dict[str, Any]) -> None:
    record["events"].append({**record["events"][0], "trigger": [span("saw")]})


@pytest.mark.parametrize(
    ("change", "statement", "demands"),
    [
        (someone_else, "K1", ["ASSAULT or COERCE ‘hit’: its actor ‘Kenyan’ is of KEN"]),
        (
            a_chain_without_the_soldier,
            "K1",
            [
                "what ‘a soldier’ says by ‘told’: the one who was told is a relay in the chain",
                "ASSAULT or COERCE ‘hit’: its chain is the document, ‘a soldier’",
            ],
        ),
        (a_recipient, "K1", ["ASSAULT or COERCE ‘hit’: it has no recipient"]),
        (a_day_late, "K1", ["what ‘a soldier’ says by ‘told’: it was said on 2011-10-24"]),
        (
            the_quotation_given_to_the_soldier,
            "K2",
            [
                "the quotation ‘We saw’: nobody is given as its source",
                "the quotation ‘We saw’: the words are given to nobody",
            ],
        ),
        (an_event_in_the_quotation, "K2", ["there is no event"]),
    ],
)
def test_what_is_wrong_is_told_in_plain_sentences(
    expectations: Expectations,
    change: Callable[[dict[str, Any]], None],
    statement: str,
    demands: list[str],
) -> None:
    record = deepcopy(RECORD)
    change(record)
    assert [
        each for each in failing_demands(record, expectations)[statement] if each != ONE_NAME
    ] == demands


def test_what_is_not_there_is_told_once(expectations: Expectations) -> None:
    record = {**RECORD, "events": []}
    failing = failing_demands(record, expectations)
    assert len(failing["K1"]) > 5
    assert without_parts_of_missing(failing["K1"]) == [
        "ASSAULT or COERCE ‘hit’ **is not found**",
        ONE_NAME,
    ]


def test_the_table_has_a_line_for_each_statement_and_the_sums(expectations: Expectations) -> None:
    *_, right, _, sums = table_of(expectations, failing_demands(RECORD, expectations))
    assert right == "| K2 | “We saw | 5 of 5 | **right** |"
    assert sums == "1 of 2 statements right, 20 of 21 demands met."


def test_words_that_the_report_does_not_have_are_an_error(tmp_path: Path) -> None:
    path = tmp_path / "expected.yaml"
    path.write_text(EXPECTED.replace("words: Kismayo", "words: Kisumu"), encoding="utf-8")
    with pytest.raises(ValueError, match="Kisumu"):
        failing_demands(RECORD, load_expectations(path))


@pytest.mark.parametrize("wrong", ["{kind: member, from: Kenya}", "{kid: member}"])
def test_a_key_that_means_nothing_is_an_error(tmp_path: Path, wrong: str) -> None:
    path = tmp_path / "expected.yaml"
    line = f"  no_events: true\n  relations: [{wrong}]\n"
    path.write_text(EXPECTED.replace("  no_events: true\n", line), encoding="utf-8")
    with pytest.raises(ValueError, match="wrong or missing"):
        load_expectations(path)


def test_marks_of_what_is_met_are_taken_away(tmp_path: Path) -> None:
    path = tmp_path / "failing.tsv"
    path.write_text("# a comment\nK1\tit is hit\treader\nK2\tit is hit\treader\n")
    remove_marks([("K1", "it is hit")], path)
    assert load_marks(path) == {("K2", "it is hit"): "reader"}
    assert path.read_text().startswith("# a comment\n")

"""Every id in a record leads to something, and every span holds the words that it names."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from click.testing import CliRunner

from counterclaim.cli import main

KINDS = ("attributions", "names", "places", "events", "entities", "times", "counts")


@pytest.fixture(scope="module")
def records() -> list[dict[str, Any]]:
    """The records of the demonstration's reports."""
    shown = CliRunner().invoke(main, ["demo", "--jsonl", "--words"])
    return [json.loads(line) for line in shown.stdout.splitlines()]


def _spans(item: object) -> Iterator[dict[str, Any]]:
    """Everything below an item that has a start, an end and words."""
    if isinstance(item, dict):
        if {"start", "end", "text"} <= item.keys():
            yield item
        for below in item.values():
            yield from _spans(below)
    elif isinstance(item, list):
        for below in item:
            yield from _spans(below)


def _references(record: dict[str, Any]) -> Iterator[tuple[str, str, str | None]]:
    """Who refers, to which list, and to which id in it."""
    for each in record["attributions"]:
        yield each["id"], "attributions", each["parent"]
        yield from ((each["id"], "entities", each[key]) for key in ("entity", "party"))
    for each in record["events"]:
        yield each["id"], "attributions", each["attribution"]
        for key, kind in (("place", "places"), ("time", "times"), ("counts", "counts")):
            yield from ((each["id"], kind, name) for name in each[key])
        for slot in each["actor"] + each["recipient"]:
            yield from ((each["id"], "entities", slot[key]) for key in ("entity", "party"))
    for each in record["counts"]:
        yield each["id"], "attributions", each["counted_by"]
        for key, names in (each["scope"] or {}).items():
            yield from ((each["id"], f"{key}s", name) for name in names)
    for each in record["times"]:
        yield each["id"], "times", (each["anchor"] or {}).get("time")
    for each in record["entities"]:
        yield each["id"], "entities", each["party"]
    for each in record["claims"]:
        kinds = {"e": "events", "n": "counts", "a": "attributions"}
        yield each["id"], kinds[each["proposition"][0]], each["proposition"]
        yield from ((each["id"], "attributions", link.get("attribution")) for link in each["chain"])


def test_every_id_leads_to_something(records: list[dict[str, Any]]) -> None:
    assert records
    for record in records:
        known = {kind: {each["id"] for each in record[kind]} for kind in KINDS}
        lost = [
            (who, name)
            for who, kind, name in _references(record)
            if name and name not in known[kind]
        ]
        assert lost == []


def test_no_id_is_given_twice(records: list[dict[str, Any]]) -> None:
    for record in records:
        for kind in KINDS:
            names = [each["id"] for each in record[kind]]
            assert len(names) == len(set(names))


def test_no_attribution_stands_inside_itself(records: list[dict[str, Any]]) -> None:
    for record in records:
        parents = {each["id"]: each["parent"] for each in record["attributions"]}
        for name in parents:
            above = [name]
            while (parent := parents[above[-1]]) is not None:
                assert parent not in above
                above.append(parent)


def test_every_span_holds_its_words(records: list[dict[str, Any]]) -> None:
    for record in records:
        document = record["document"]
        found = [span for key, item in record.items() if key != "document" for span in _spans(item)]
        assert found
        for span in found:
            part = document["title"] if span.get("in") == "title" else document["text"]
            assert part[span["start"] : span["end"]] == span["text"]


def test_nothing_is_told_twice_in_one_list(records: list[dict[str, Any]]) -> None:
    for record in records:
        for each in record["events"]:
            for key in ("place", "time", "counts"):
                assert len(each[key]) == len(set(each[key]))
        for each in record["entities"]:
            stands = [(x.get("in"), x["start"], x["end"]) for x in each["mentions"]]
            assert len(stands) == len(set(stands))

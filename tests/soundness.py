"""What must hold of every printed record, whatever the report: a list of what does not."""

from collections.abc import Iterator
from typing import Any

Record = dict[str, Any]
KINDS = (
    "attributions", "names", "places", "events", "entities", "times", "counts", "claims", "control",
    "relations",
)  # fmt: skip
PROPOSITIONS = {
    "e": "events", "n": "counts", "a": "attributions", "k": "control", "r": "relations",
}  # fmt: skip


def faults_of(record: Record) -> list[str]:
    """Each fault of a record in one sentence."""
    return [
        *_lost_ids(record), *_ids_given_twice(record), *_circles(record), *_wrong_words(record),
        *_told_twice(record),
    ]  # fmt: skip


def spans_of(item: object) -> Iterator[dict[str, Any]]:
    """Everything below an item that has a start, an end and words."""
    if isinstance(item, dict):
        if {"start", "end", "text"} <= item.keys():
            yield item
        for below in item.values():
            yield from spans_of(below)
    elif isinstance(item, list):
        for below in item:
            yield from spans_of(below)


def _references(record: Record) -> Iterator[tuple[str, str, str | None]]:
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
    yield from _references_of_standings(record)
    for each in record["counts"]:
        yield each["id"], "attributions", each["counted_by"]
        for key, names in (each["scope"] or {}).items():
            yield from ((each["id"], f"{key}s", name) for name in names)
    for each in record["times"]:
        yield each["id"], "times", (each["anchor"] or {}).get("time")
    for each in record["entities"]:
        yield each["id"], "entities", each["party"]
    for each in record["claims"]:
        yield each["id"], PROPOSITIONS[each["proposition"][0]], each["proposition"]
        yield from ((each["id"], "attributions", link.get("attribution")) for link in each["chain"])


def _references_of_standings(record: Record) -> Iterator[tuple[str, str, str | None]]:
    """The same for who holds what, and who is tied to whom."""
    for each in record["control"] + record["relations"]:
        yield each["id"], "attributions", each["attribution"]
        for key, kind in (("place", "places"), ("time", "times")):
            yield from ((each["id"], kind, name) for name in each.get(key, ()))
        for slot in (x for key in ("holder", "from", "to") for x in each.get(key, ())):
            yield from ((each["id"], "entities", slot[key]) for key in ("entity", "party"))


def _lost_ids(record: Record) -> Iterator[str]:
    known = {kind: {each["id"] for each in record[kind]} for kind in KINDS}
    for who, kind, name in _references(record):
        if name and name not in known[kind]:
            yield f"{who} refers to {name}, which is not in {kind}"


def _ids_given_twice(record: Record) -> Iterator[str]:
    for kind in KINDS:
        names = [each["id"] for each in record[kind]]
        if len(names) != len(set(names)):
            yield f"an id of {kind} is given twice"


def _circles(record: Record) -> Iterator[str]:
    parents = {each["id"]: each["parent"] for each in record["attributions"]}
    for name in parents:
        above = [name]
        while (parent := parents.get(above[-1])) is not None and parent not in above:
            above.append(parent)
        if parent is not None:
            yield f"{name} stands inside itself"


def _wrong_words(record: Record) -> Iterator[str]:
    document = record["document"]
    for key, item in record.items():
        for span in spans_of(item) if key != "document" else ():
            part = document["title"] if span.get("in") == "title" else document["text"]
            if part[span["start"] : span["end"]] != span["text"]:
                yield f"{span} of {key} does not hold its words"


def _told_twice(record: Record) -> Iterator[str]:
    for each in record["events"]:
        for key in ("place", "time", "counts"):
            if len(each[key]) != len(set(each[key])):
                yield f"{each['id']} has the same {key} twice"
    for each in record["entities"]:
        stands = [(x.get("in"), x["start"], x["end"]) for x in each["mentions"]]
        if len(stands) != len(set(stands)):
            yield f"{each['id']} is mentioned twice by the same words"

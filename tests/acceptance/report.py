"""A record as it is printed, and where the words of its sentences stand."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tests.acceptance.expected import Expectations

Item = Mapping[str, Any]
Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Meant:
    """Words, and the ids of the entity that they mean and of the side that it speaks for."""

    at: Stretch
    entity: str | None
    party: str | None
    why: str


@dataclass(frozen=True, slots=True)
class Report:
    """`sentences` are where each statement's sentence stands in the text."""

    record: Item
    sentences: Mapping[str, Stretch]

    @property
    def text(self) -> str:
        return str(self.record["document"]["text"])

    def find(self, statement: str, quotation: str) -> Stretch:
        """Where whole words stand in a statement; "groups#2" are the second ones there.

        Raises:
            ValueError: they do not stand there.
        """
        words, _, number = quotation.partition("#")
        start, end = self.sentences[statement]
        whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
        found = [match.span() for match in whole.finditer(self.text, start, end)]
        if len(found) < int(number or 1):
            raise ValueError(f"{statement}: {quotation!r} does not stand there")
        return found[int(number or 1) - 1]

    def items(self, kind: str, statement: str, spans: str | None = None) -> Iterator[Item]:
        """The record's items of one kind that touch a statement with these of their spans."""
        for each in self.record[kind]:
            if touches(each[spans] if spans else [each], self.sentences[statement]):
                yield each

    def item(self, kind: str, name: str | None) -> Item:
        """The one with this id; nothing where there is none."""
        return next((each for each in self.record[kind] if each["id"] == name), {})

    def meant(self, statement: str, quotation: str) -> Meant | None:
        """Whom words mean: by the shortest resolved stretch of the record that holds them."""
        words = self.find(statement, quotation)
        resolved = [each for each in self._all_meant() if each.entity or each.party]
        holding = [each for each in resolved if covers(each.at, words)]
        return min(holding, key=lambda each: each.at[1] - each.at[0], default=None)

    def _all_meant(self) -> Iterator[Meant]:
        for entity in self.record["entities"]:
            for each in entity["mentions"]:
                party = entity["party"] or entity["id"]
                yield Meant(stretch(each), entity["id"], party, each["why"])
        for event in self.record["events"]:
            for each in (*event["actor"], *event["recipient"]):
                party = each["party"] or each["entity"]
                yield Meant(stretch(each), each["entity"], party, each["why"])
        for attribution in self.record["attributions"]:
            for each in attribution["source"]:
                party = attribution["party"] or attribution["entity"]
                yield Meant(stretch(each), attribution["entity"], party, attribution["why"])


def open_report(record: Item, expectations: Expectations) -> Report:
    """A record, with its sentences found by their first words.

    Raises:
        ValueError: the first words of a sentence do not stand in the text, or not in order.
    """
    text = record["document"]["text"]
    starts: list[int] = []
    for each in expectations.statements:
        starts.append(text.find(each.begins, starts[-1] if starts else 0))
        if starts[-1] < 0:
            raise ValueError(f"{each.id}: {each.begins!r} does not stand in the text")
    ends = [*starts[1:], len(text)]
    ids = [each.id for each in expectations.statements]
    return Report(record, dict(zip(ids, zip(starts, ends, strict=True), strict=True)))


def stretch(span: Item) -> Stretch:
    return span["start"], span["end"]


def covers(outer: Stretch, inner: Stretch) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def touches(spans: Iterable[Item], words: Stretch) -> bool:
    """Whether any span shares a character with the words."""
    return any(each["start"] < words[1] and words[0] < each["end"] for each in spans)


def hold(spans: Iterable[Item], words: Stretch) -> bool:
    """Whether one span holds all the words."""
    return any(covers(stretch(each), words) for each in spans)

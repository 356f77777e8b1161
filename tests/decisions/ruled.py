"""Logs of rulings on small records made by hand."""

from collections.abc import Mapping, Sequence

from counterclaim.decisions import decisions_of
from counterclaim.decisions.gather import BY_HAND
from counterclaim.model.decided import Decisions
from counterclaim.model.record import Record
from counterclaim.model.ruling import Ruling, RulingKind, Target, Thing, Words

READER = "reader 1"


class Kept:
    """Readings of documents: one each by the reader, or an older one beside it."""

    def __init__(self, *records: Record, older: Mapping[str, Record] | None = None) -> None:
        self._newest = {each.document.id: each for each in records}
        self._older = older or {}

    def newest(self, document: str) -> tuple[Record, str] | None:
        found = self._newest.get(document)
        return (found, READER) if found else None

    def made_by(self, document: str, reading: str) -> Record | None:
        return self._newest.get(document) if reading == READER else self._older.get(reading)


class Log:
    """Rulings one after the other, by Ama Terri on one day."""

    def __init__(self) -> None:
        self.rulings: list[Ruling] = []

    def rule(
        self,
        kind: RulingKind,
        *parts: Sequence[Target],
        why: str = "heard again",
        before: dict[str, object] | None = None,
        after: dict[str, object] | None = None,
        undoes: int | None = None,
    ) -> None:
        number = len(self.rulings) + 1
        words = Words(before or {}, after or {}, why)
        self.rulings.append(
            Ruling(
                number, "2026-11-23T10:00:00+00:00", "Ama Terri", kind, number, number - 1, False,
                undoes, tuple(map(tuple, parts)), words, "", "", "",
            )
        )  # fmt: skip

    def on(self, *records: Record, older: Mapping[str, Record] | None = None) -> Decisions:
        return decisions_of(self.rulings, Kept(*records, older=older))


def claim(record: Record, proposition: str, reading: str = READER) -> Target:
    """The claim that tells something."""
    name = next(each.id for each in record.claims if each.proposition == proposition)
    return Target(Thing.CLAIM, name, record.document.id, reading)


def event(record: Record, name: str = "e1", reading: str = READER) -> Target:
    return Target(Thing.EVENT, name, record.document.id, reading)


def voice(record: Record, name: str = "", slot: str | None = None) -> Target:
    return Target(Thing.ORIGIN, name, record.document.id, READER, slot)


def incident(name: str) -> Target:
    return Target(Thing.INCIDENT, name)


def by_hand(record: Record, number: int) -> Target:
    return Target(Thing.CLAIM, f"h{number}", record.document.id, BY_HAND)

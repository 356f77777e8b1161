"""Where what a ruling is on stands in the newest reading of its document."""

from collections.abc import Callable, Mapping
from typing import Protocol

from counterclaim.model.record import Record
from counterclaim.model.ruling import Target, Thing
from counterclaim.review import same_events, same_names, same_voices

_SAME: Mapping[Thing, Callable[[Record, Record], dict[str, str]]] = {
    Thing.CLAIM: same_names,
    Thing.EVENT: same_events,
    Thing.ORIGIN: same_voices,
}


class Readings(Protocol):
    """The readings of documents that a ledger has."""

    def newest(self, document: str) -> tuple[Record, str] | None:
        """The newest reading of a document and what made it; None where its content is gone."""

    def made_by(self, document: str, reading: str) -> Record | None:
        """The reading that this made; None where there is none."""


class Carrier:
    """Finds what targets name in the newest readings; each pair of readings is matched once."""

    def __init__(self, readings: Readings) -> None:
        self._readings = readings
        self._newest: dict[str, tuple[Record, str] | None] = {}
        self._matched: dict[tuple[str, str, Thing], dict[str, str] | None] = {}

    def record(self, document: str) -> Record | None:
        """The newest reading of a document; None where its content is gone."""
        found = self._of(document)
        return found[0] if found else None

    def name(self, target: Target) -> str | None:
        """The name in the newest reading of what a target names; None where it is not there.

        A claim is there where it says exactly the same of the same words, an event where the same
        words tell an act, a voice where the same words are a source by the same cue.
        """
        document, reading = target.document or "", target.reading or ""
        found = self._of(document)
        if found is None:
            return None
        if reading == found[1] or not target.name:
            return target.name
        key = (document, reading, target.thing)
        if key not in self._matched:
            old = self._readings.made_by(document, reading)
            same = _SAME.get(target.thing)
            self._matched[key] = same(old, found[0]) if old and same else None
        matched = self._matched[key]
        return matched.get(target.name) if matched else None

    def proposition(self, document: str, claim: str) -> str | None:
        """What a claim of the newest reading tells; None where it has no such claim."""
        record = self.record(document)
        claims = record.claims if record else ()
        return next((each.proposition for each in claims if each.id == claim), None)

    def _of(self, document: str) -> tuple[Record, str] | None:
        if document not in self._newest:
            self._newest[document] = self._readings.newest(document)
        return self._newest[document]

"""Which events PLOVER codes, and as what.

Source: PLOVER manual, version 2 (Open Event Data Alliance).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from counterclaim.exports.discretion import Shown
from counterclaim.exports.sentences import Sentences, load_abbreviations
from counterclaim.model.event import Event, Participant
from counterclaim.model.factuality import Polarity, Status
from counterclaim.table_rows import table_rows

NO_TYPE = "not a type of PLOVER"
NEGATED = "said not to be so"
DEMANDED = "only demanded: the demand is the event"
BESIDE_ASSAULT = "MOBILIZE in a sentence with an ASSAULT"
NO_ACTOR = "no actor named"
REGION = "a region or the world as actor or recipient has no code"
NO_RECIPIENT = "no recipient, which its type requires"
NO_DATE = "neither the text nor the report has a date"


@dataclass(frozen=True, slots=True)
class PloverType:
    """Its quad category's number, whether it needs a recipient, what it becomes in the future."""

    quad: int
    needs_recipient: bool
    in_future: str


@dataclass(frozen=True, slots=True)
class PloverTables:
    """What the rules look up."""

    types: dict[str, PloverType]
    regions: re.Pattern[str]
    abbreviations: frozenset[str]


def load_plover_tables() -> PloverTables:
    """The tables that come with the package."""
    types = {
        name: PloverType(int(quad), needs == "yes", name if future == "-" else future)
        for name, quad, needs, future in table_rows("counterclaim.exports", "plover_types.tsv", 4)
    }
    regions = (row for (row,) in table_rows("counterclaim.exports", "regions.tsv", 1))
    pattern = re.compile("|".join(f"(?:{row})" for row in regions))
    return PloverTables(types, pattern, load_abbreviations())


@dataclass(frozen=True, slots=True)
class Coding:
    """An event as it is coded, in which type; `recoded` says from which other one it comes."""

    event: Event
    type: str
    recoded: str | None


class Coder:
    """The manual's rules, applied to the events of one record."""

    def __init__(self, shown: Shown, tables: PloverTables) -> None:
        self._document = shown.document
        self._tables = tables
        self._sentences = Sentences(shown.record, tables.abbreviations)
        self._assaulted = {
            self._sentences.holding(each.trigger[0])
            for each in shown.record.events
            if each.type == "ASSAULT" and each.trigger
        }

    def code(self, event: Event) -> Coding | str:
        """The event as it is coded, or why it is not.

        One who is said not to have acted, or not to have been met, is left out of its slot.
        """
        known = self._tables.types.get(event.type)
        if known is None:
            return NO_TYPE
        reason = self._not_told(event)
        if reason:
            return reason
        kept = replace(event, actor=_affirmed(event.actor), recipient=_affirmed(event.recipient))
        type_ = known.in_future if event.factuality.status is Status.PLANNED else event.type
        reason = self._nobody(kept, type_)
        return reason or Coding(kept, type_, event.type if type_ != event.type else None)

    def _not_told(self, event: Event) -> str | None:
        """Why an act is not coded, whoever is in it."""
        if event.factuality.polarity is Polarity.NEGATIVE:
            return NEGATED
        if event.factuality.status is Status.DEMANDED:
            return DEMANDED
        sentence = self._sentences.holding(event.trigger[0])
        return BESIDE_ASSAULT if event.type == "MOBILIZE" and sentence in self._assaulted else None

    def _nobody(self, event: Event, type_: str) -> str | None:
        """Why it is not coded for want of somebody who has a code."""
        if not event.actor:
            return NO_ACTOR
        if any(self._is_region(each) for each in (*event.actor, *event.recipient)):
            return REGION
        needed = self._tables.types[type_].needs_recipient
        return NO_RECIPIENT if needed and not event.recipient else None

    def _is_region(self, participant: Participant) -> bool:
        """Whether the words mean a part of the world and nobody in particular."""
        identity = participant.identity
        if identity and identity.country:
            return False
        words = " ".join(self._document.words_of(participant.span).lower().split())
        return self._tables.regions.fullmatch(words.removeprefix("the ")) is not None


def _affirmed(slot: Sequence[Participant]) -> tuple[Participant, ...]:
    return tuple(each for each in slot if each.polarity is Polarity.POSITIVE)

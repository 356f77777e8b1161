"""Why a slot is empty: not given, said elsewhere, or there is nobody in such an act."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from counterclaim.events.sameness import is_known
from counterclaim.events.tables import rows
from counterclaim.events.told import Telling, Told
from counterclaim.model.event import Event, NotGiven
from counterclaim.model.link import EventLink, LinkKind

SLOTS = ("actor", "recipient")
_EQUALS = 2  # who act in a list with nobody to meet them, act together


@dataclass(frozen=True, slots=True)
class Emptiness:
    """Lemmas by reason, slot and type; see ``tables/empty.tsv``."""

    rules: Mapping[tuple[str, str, str], frozenset[str]]

    def holds(self, reason: str, slot: str, told: Told) -> bool:
        """Whether a reason holds of an empty slot of an act."""
        but = self.rules.get((reason, slot, told.event.type))
        only = self.rules.get((f"{reason}+", slot, told.event.type), frozenset())
        return (but is not None and not told.lemmas & but) or bool(told.lemmas & only)


def load_emptiness() -> Emptiness:
    """The table that comes with the package."""
    return Emptiness(
        {
            (reason, slot, kind): frozenset(lemmas.split())
            for slot, reason, kind, lemmas in rows("empty.tsv", 4)
        }
    )


def with_reasons(
    telling: Telling, links: Sequence[EventLink], emptiness: Emptiness
) -> tuple[Event, ...]:
    """The events of a document, each empty slot with the reason why it is empty.

    A slot of an act of equals ("met", "clashed") is due no reason.
    """
    told = {each.event.id: each for each in telling.told}
    same: dict[str, list[Told]] = {}
    for link in links:
        if link.kind is LinkKind.SAME_AS:
            same.setdefault(link.start, []).append(told[link.end])
    return tuple(
        replace(event, unknown=dict(_reasons(told[event.id], same, emptiness)))
        if event.id in told
        else event
        for event in telling.events
    )


def _reasons(
    told: Told, same: Mapping[str, Sequence[Told]], emptiness: Emptiness
) -> Iterator[tuple[str, NotGiven]]:
    event = told.event
    for slot in SLOTS:
        if getattr(event, slot):
            continue
        if slot == "recipient" and _among_equals(told, emptiness):
            continue
        if emptiness.holds("none", slot, told):
            yield slot, NotGiven.NONE
        elif any(_says(slot, other, told) for other in _earlier(told, same)):
            yield slot, NotGiven.ELSEWHERE
        else:
            yield slot, NotGiven.NOT_GIVEN


def _among_equals(told: Told, emptiness: Emptiness) -> bool:
    """Whether those who act are all there are: they meet, deal or fight with one another."""
    if emptiness.holds("equal", "recipient", told):
        return True
    return len(told.event.actor) >= _EQUALS and told.event.type == "AGREE"


def _earlier(told: Told, same: Mapping[str, Sequence[Told]]) -> Iterator[Told]:
    """Mentions of the act to which "the attack" points back."""
    if is_known(told):
        yield from same.get(told.event.id, ())


def _says(slot: str, earlier: Told, later: Told) -> bool:
    """Whether a slot is filled where the act was told in another sentence."""
    apart = (earlier.part, earlier.sentence) != (later.part, later.sentence)
    return apart and bool(getattr(earlier.event, slot))

"""What stands beside the records: what people decided, and claims on who holds the places."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from counterclaim.decisions import NameActor
from counterclaim.model.decided import Decisions
from counterclaim.model.entity import Identity
from counterclaim.model.holding import Holding
from counterclaim.model.incident import Incident


def no_actor(_words: str, _day: date | None) -> Identity | None:
    """Nobody: no table of actors is at hand."""
    return None


def _nothing(_incident: Incident) -> Sequence[str]:
    return ()


def _no_layers(_incident: Incident) -> Sequence[Holding]:
    return ()


@dataclass(frozen=True, slots=True)
class Beside:
    """Where a case finds what no report of its own tells; nothing of all of it by default.

    `name_actor` says whom words mean that a person wrote for an actor. `controlling` gives the
    documents that say who holds the place of an incident, or one near it, about its day; `layers`
    what control layers claim of that.
    """

    decisions: Decisions = field(default_factory=Decisions)
    name_actor: NameActor = no_actor
    controlling: Callable[[Incident], Sequence[str]] = _nothing
    layers: Callable[[Incident], Sequence[Holding]] = _no_layers

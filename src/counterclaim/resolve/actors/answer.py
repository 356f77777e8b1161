"""What a phrase is found to mean."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

Land = Callable[[int, int], str | None]  # the country of a place, by characters of the phrase


class Sort(StrEnum):
    """How a phrase gives whom it means."""

    NAME = "name"
    DEMONYM = "demonym"
    PLACE = "place"
    ORGAN = "organ"
    OFFICE = "office"
    PEOPLE = "people"
    THING = "thing"
    GROUP = "group"
    VAGUE = "vague"
    PRONOUN = "pronoun"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Answer:
    """Whom a phrase means, as far as its own words and the document's setting tell.

    `through` holds ids of actors that the phrase names on the way ("Assad" in "Assad's forces"),
    `state` the id of a state where the entity is its government, named by its capital. `noun` is
    the noun for a role, `candidates` the ids of those among whom it cannot be told who is meant.
    """

    entity: str | None
    country: str
    sector: tuple[str, ...]
    sort: Sort
    why: str
    noun: str = ""
    through: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    state: str = ""

"""One claim on who holds the place of an incident about its day: a report's, or a layer's."""

from dataclasses import dataclass

from counterclaim.model.comparison import SlotClaim


@dataclass(frozen=True, slots=True)
class Holding:
    """That somebody holds a place, or does not, as somebody tells.

    `holder` is who, in the words of the claim; `parties` are the sides that these words mean, empty
    where they mean none that is known. `denied`: it is said that they do not hold it. `whole`: no
    words limit it to a part of the place ("mostly", "parts of"), the sides of all holders are
    known, and the place is no wider one in which the incident's lies. `place` is what is held.
    `told` says in words who tells it, how old it is on the incident's day and on what it rests;
    `age_days` is that age, below zero where it is younger than the day, None where it is not known.
    `claims` are where reports say so, empty for a layer's row: such a row is a claim with an age
    and an origin, and alone makes no conflict.
    """

    id: str
    holder: str
    parties: frozenset[str]
    denied: bool
    whole: bool
    place: str
    told: str
    age_days: int | None
    claims: tuple[SlotClaim, ...] = ()

    @property
    def of_layer(self) -> bool:
        """Whether a control layer says so, and no report."""
        return not self.claims

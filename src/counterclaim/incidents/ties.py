"""Whether two mentions speak of one happening, how surely, and why."""

from dataclasses import dataclass

from counterclaim.incidents.card import Card
from counterclaim.incidents.signs import ANY_TWO, signs_of
from counterclaim.incidents.tables import IncidentTables
from counterclaim.model.incident import Sureness, Tie

CERTAIN_AT = 0.75
POSSIBLE_AT = -1.6  # of the pairs above, every second one is of one happening
_MOST = 4.0
_TOLD = 5  # signs named in `why`, the heaviest first
_NAMED = 0.2  # lighter signs are not named


@dataclass(frozen=True, slots=True)
class Weighed:
    """Two mentions weighed: `score` is above zero where more speaks for one happening.

    `signs` are what was found, each with its weight, the heaviest first.
    """

    score: float
    signs: tuple[tuple[str, float], ...]

    @property
    def why(self) -> str:
        """The signs that decide, in words."""
        kept = [each for each in self.signs if abs(each[1]) >= _NAMED][:_TOLD]
        given = [_plain(sign) for sign, weight in kept if weight > 0]
        against = [_plain(sign) for sign, weight in kept if weight < 0]
        parts = [", ".join(given) or "nothing speaks for it"]
        return parts[0] + (f"; against it: {', '.join(against)}" if against else "")


def weigh(one: Card, other: Card, tables: IncidentTables) -> Weighed:
    """What two mentions have for and against being of one happening; symmetric.

    The score is held within ±4, so that no single pair decides for two groups.
    """
    signs = signs_of(one, other, tables)
    weights = [(sign, tables.signs[sign]) for sign in signs if sign in tables.signs]
    score = sum(weight for _, weight in weights)
    named = sorted(
        (each for each in weights if not each[0].startswith(ANY_TWO)),
        key=lambda each: (-abs(each[1]), each[0]),
    )
    return Weighed(max(-_MOST, min(_MOST, score)), tuple(named))


def tie_of(one: Card, other: Card, tables: IncidentTables) -> Tie | None:
    """The tie of two mentions; None where they are taken to be apart, or are one mention."""
    if one.mention == other.mention:
        return None
    return tie_by(one, other, weigh(one, other, tables))


def tie_by(one: Card, other: Card, weighed: Weighed) -> Tie | None:
    """The tie of two mentions that are weighed; None where they are taken to be apart."""
    if weighed.score < POSSIBLE_AT:
        return None
    sure = Sureness.CERTAIN if weighed.score >= CERTAIN_AT else Sureness.POSSIBLE
    first, second = sorted((one.mention, other.mention))
    return Tie(first, second, sure, weighed.why)


def _plain(sign: str) -> str:
    return sign.removesuffix(", one report")

"""Whom the words mean that a control layer has for a holder."""

from collections.abc import Callable
from datetime import date

from counterclaim.resolve.actors.answer import Sort
from counterclaim.resolve.actors.choice import Setting
from counterclaim.resolve.actors.find import ActorFinder


def holder_resolver(finder: ActorFinder) -> Callable[[str, date | None], str | None]:
    """A function from a holder's words and the day that they tell of to an actor's id.

    It gives None where the words are no name of an actor that is known on that day: a layer stands
    alone, so nothing around it helps to choose.
    """
    known: dict[tuple[str, date | None], str | None] = {}

    def resolve(words: str, day: date | None) -> str | None:
        if (words, day) not in known:
            answer = finder.phrases.read(words, Setting(day, acts=True, named=True))
            known[words, day] = answer.entity if answer.sort in _NAMING else None
        return known[words, day]

    return resolve


_NAMING = frozenset({Sort.NAME, Sort.DEMONYM, Sort.ORGAN})

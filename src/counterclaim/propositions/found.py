"""What a rule finds of control before it is judged."""

from dataclasses import dataclass

from counterclaim.propositions.tables import Effect, Sure


@dataclass(frozen=True, slots=True)
class Holding:
    """One use of a word of control.

    `word` is the one that carries negation, time and doubt (the verb); `words` are those that tell
    of control; `holder` and `thing` are heads of noun phrases. `within`: the holder stands in the
    words' own clause, so that the statement's span reaches to it. `armed`: the words tell of
    control only where those who hold or lose the place fight; `faction`: only where they are a side
    of a war, and no country that a noun is named after ("RSF territory", not "Syrian territory").
    """

    effect: Effect
    word: int
    words: tuple[int, ...]
    holder: tuple[int, ...]
    thing: int
    why: str
    sure: Sure
    within: bool = True
    armed: bool = False
    faction: bool = False

"""The words by which news refutes, from the tables beside this file."""

import re
from dataclasses import dataclass
from enum import StrEnum

from counterclaim.table_rows import table_rows

_PACKAGE = "counterclaim.comparison.headline"


class Doing(StrEnum):
    """What words do with what is told."""

    REFUTED = "refuted"
    DENIED = "denied"
    DOUBTED = "doubted"
    RETOLD = "retold"
    CLAIMED = "claimed"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class HeadlineWords:
    """Words by what they are to a headline and its body.

    `doings` tell that something is not so or not sure, in small letters with straight apostrophes.
    `carriers` carry news (story, photo). `slight` tell nothing of what news is about. `withheld`
    are words whose negation says that somebody is silent. Lemmas are in small letters.
    """

    doings: tuple[tuple[Doing, re.Pattern[str]], ...]
    carriers: frozenset[str]
    slight: frozenset[str]
    withheld: frozenset[str]


def load_headline_words() -> HeadlineWords:
    """The tables that ship with the package."""
    written: dict[Doing, list[str]] = {each: [] for each in Doing}
    for doing, pattern in table_rows(_PACKAGE, "refutation.tsv", 2):
        written[Doing(doing)].append(pattern)
    return HeadlineWords(
        tuple(
            (doing, re.compile(rf"(?<![\w#@])(?:{'|'.join(patterns)})(?!\w)"))
            for doing, patterns in written.items()
        ),
        _lemmas("nouns.tsv"),
        _lemmas("slight.tsv"),
        _lemmas("withheld.tsv"),
    )


def _lemmas(name: str) -> frozenset[str]:
    return frozenset(word for (word,) in table_rows(_PACKAGE, name, 1))

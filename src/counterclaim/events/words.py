"""The words by which a sentence says how much of what it tells is so, from the file beside this."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from counterclaim.events.tables import rows

CLASSES = frozenset(
    "auxiliary adverb beside likelihood mark clause passive object subject determiner pronoun "
    "told from trying feared denial saying durative excluded through".split()
)


@dataclass(frozen=True, slots=True)
class Words:
    """Words by class and value, as the head of ``tables/words.tsv`` explains them."""

    values: Mapping[tuple[str, str], frozenset[str]]

    def has(self, kind: str, value: str, word: str) -> bool:
        """Whether a word of this class has this value."""
        return word in self.values.get((kind, value), ())


def load_words() -> Words:
    """The table that comes with the package.

    Raises:
        ValueError: a line of it cannot be read.
    """
    values: dict[tuple[str, str], set[str]] = defaultdict(set)
    for kind, value, words in rows("words.tsv", 3):
        if kind not in CLASSES:
            raise ValueError(f"words.tsv: there is no class {kind!r}")
        values[kind, value] |= set(words.split())
    return Words({key: frozenset(words) for key, words in values.items()})

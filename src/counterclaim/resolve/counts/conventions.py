"""How many a vague word stands for, by a named convention that the user picks."""

from collections.abc import Mapping
from dataclasses import dataclass

from counterclaim.resolve.counts.lists import rows

CONVENTIONS = ("strict", "acled", "closed")
DEFAULT = "strict"

Bounds = tuple[float | None, float | None]


@dataclass(frozen=True, slots=True)
class Convention:
    """One convention; the head of ``tables/conventions.tsv`` says what each is and why.

    `words` gives low and high of each vague word, and for "about" and "nearly" the factors of the
    number beside them.
    """

    name: str
    words: Mapping[str, Bounds]

    def times(self, word: str, factor: float) -> Bounds:
        """The bounds of so many times a vague word, as in "several hundred"."""
        low, high = self.words[word]
        return (low and low * factor, high and high * factor)


def load_convention(name: str) -> Convention:
    """The convention of this name.

    Raises:
        ValueError: there is none.
    """
    if name not in CONVENTIONS:
        known = ", ".join(CONVENTIONS)
        raise ValueError(f"expected a convention for counts ({known}), found {name!r}")
    found = (fields[1:] for fields in rows("conventions.tsv", 4) if fields[0] == name)
    return Convention(name, {word: (_bound(low), _bound(high)) for word, low, high in found})


def _bound(written: str) -> float | None:
    return float(written) if written else None

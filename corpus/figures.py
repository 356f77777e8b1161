"""Figures of agreement: F1 of spans and of whole items, and kappa of labels."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(slots=True)
class Tally:
    """Right ones among those of each side; exact, and with at least one shared character."""

    ours: int = 0
    theirs: int = 0
    exact: int = 0
    ours_touched: int = 0
    theirs_touched: int = 0

    def add(self, other: "Tally") -> None:
        """Take the counts of another report in."""
        self.ours += other.ours
        self.theirs += other.theirs
        self.exact += other.exact
        self.ours_touched += other.ours_touched
        self.theirs_touched += other.theirs_touched

    @property
    def recall(self) -> float | None:
        """The share of ours that are theirs, exactly; None where we have none."""
        return self.exact / self.ours if self.ours else None

    @property
    def precision(self) -> float | None:
        """The share of theirs that are ours, exactly; None where they have none."""
        return self.exact / self.theirs if self.theirs else None

    @property
    def f1(self) -> float | None:
        """F1 of exact ones; None where there are none on either side."""
        total = self.ours + self.theirs
        return 2 * self.exact / total if total else None

    @property
    def overlap_f1(self) -> float | None:
        """F1 of those that share at least a character with one of the other side."""
        if not self.ours or not self.theirs:
            return 0.0 if self.ours + self.theirs else None
        precision, recall = self.theirs_touched / self.theirs, self.ours_touched / self.ours
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def share_alike(pairs: Sequence[tuple[str, str]]) -> float | None:
    """The share of pairs with the same label; None where there are no pairs."""
    return sum(a == b for a, b in pairs) / len(pairs) if pairs else None


def kappa(pairs: Sequence[tuple[str, str]]) -> float | None:
    """Cohen's kappa; None where there are no pairs, or only one label on both sides.

    Source: Cohen, A coefficient of agreement for nominal scales, 1960.
    """
    if not pairs:
        return None
    size = len(pairs)
    ours, theirs = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    by_chance = sum(ours[label] * theirs[label] for label in ours) / size**2
    if by_chance == 1:
        return None
    observed = sum(a == b for a, b in pairs) / size
    return (observed - by_chance) / (1 - by_chance)

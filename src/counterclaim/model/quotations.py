"""Quotations traced from one report to another, with what became of their words."""

from dataclasses import dataclass
from enum import StrEnum

from counterclaim.model.span import Span


class Order(StrEnum):
    """When a copy came out, set against the report of its original."""

    LATER = "later"
    EARLIER = "earlier"
    SAME_REPORT = "same report"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words in quotation marks: the id of their document, and where they stand, marks left out.

    A quotation that is broken up by “he said” has a span for each of its pieces.
    """

    document: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """Words of the original and what stands for them in the copy; None where nothing does."""

    old: str | None
    new: str | None

    def __str__(self) -> str:
        """As `old > new`, `old >` for words left out, `> new` for words put in."""
        return f"{self.old or ''} > {self.new or ''}".strip()


@dataclass(frozen=True, slots=True)
class QuotationCopy:
    """A quotation as another report, or another place of the same one, has it.

    `changes` are what became of the original's words, in their order; none if they are the same.
    `rests` says in plain words what ties the two and what tells which came first.
    """

    at: Quoted
    changes: tuple[Change, ...]
    order: Order
    rests: str


@dataclass(frozen=True, slots=True)
class TracedQuotation:
    """One quotation in several reports.

    `original` is where its words are fullest, of these the earliest; `why_original` says what that
    rests on. `speaker` is who says it, as the reports name them, None where none does.
    """

    original: Quoted
    copies: tuple[QuotationCopy, ...]
    speaker: str | None
    why_original: str

"""The claims of one report one by one, to be decided by a person.

With `hidden`, what the machine read of a claim is not on the page until somebody has decided it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.ledger import ClaimInReview, Ledger
from counterclaim.ledger import Listed as Wanted
from counterclaim.model.record import Record
from counterclaim.model.ruling import Answer, Correction, Note
from counterclaim.model.span import Span
from counterclaim.pages import variables_of
from counterclaim.review import Facts
from counterclaim.web import links
from counterclaim.web.show import Asked, Shown, View
from counterclaim.web.views.report import name_of

_BESIDE = 160  # characters before and after the words of a claim


@dataclass(frozen=True, slots=True)
class ClaimCard:
    """A claim as a coder sees it.

    `before` and `after` are what stands beside its words. `facts` are the slots with their values
    as the machine read them, empty while they are hidden. `anchor` is where it is drawn.
    """

    address: str
    kind: str
    before: str
    words: str
    after: str
    answer: Answer
    facts: Facts
    corrections: tuple[Correction, ...]
    notes: tuple[Note, ...]
    sensitive: bool
    hidden: bool
    anchor: str


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """One report with its claims; `head` is the number of the last ruling in the log."""

    report: str
    page: str
    head: int
    hidden: bool
    decided: int
    claims: tuple[ClaimCard, ...]


def find_review(asked: Asked) -> Shown:
    """The claims of the report of an id."""
    record = asked.ledger.record(asked.path["report"])
    hidden = asked.text("hidden") == "yes"
    cards = tuple(_cards(asked.ledger, record, hidden=hidden))
    page = ReviewPage(
        record.document.id,
        links.report(record.document.id),
        asked.ledger.review.head()[0],
        hidden,
        sum(each.answer is not Answer.OPEN or bool(each.corrections) for each in cards),
        cards,
    )
    drawn = {**variables_of(record, 1), "decisions": []}
    return Shown(page, f"Review: {name_of(record)}", drawn)


def _cards(ledger: Ledger, record: Record, *, hidden: bool) -> Iterator[ClaimCard]:
    spans = {each.id: each.span for each in record.claims}
    for claim in ledger.review.claims(Wanted(record.document.id)):
        span = spans.get(claim.target.name)
        yield _card(ledger, record, claim, span, hidden=hidden)


def _card(
    ledger: Ledger, record: Record, claim: ClaimInReview, span: Span | None, *, hidden: bool
) -> ClaimCard:
    before, after = _beside(record, span)
    seen = claim.seen
    undecided = seen.answer is Answer.OPEN and not seen.corrections
    shown = not (hidden and undecided)
    return ClaimCard(
        address=claim.address,
        kind=claim.kind if shown else "",
        before=before,
        words=" ".join(claim.words.split()),
        after=after,
        answer=seen.answer,
        facts=_facts(ledger, claim) if shown else {},
        corrections=seen.corrections,
        notes=seen.notes,
        sensitive=seen.sensitive,
        hidden=not shown,
        anchor=f"r1-{claim.target.name}",
    )


def _facts(ledger: Ledger, claim: ClaimInReview) -> Facts:
    facts = dict(ledger.review.facts(claim.target))
    return facts | {each.slot: each.value for each in claim.seen.corrections}


def _beside(record: Record, span: Span | None) -> tuple[str, str]:
    """A few words before and after those of a claim, within its part of the report."""
    if span is None:
        return "", ""
    text = record.document.part(span.part)
    before = text[max(0, span.start - _BESIDE) : span.start]
    return " ".join(before.split()), " ".join(text[span.end : span.end + _BESIDE].split())


VIEW = View("/reports/{report}/review", "review.html", "reports", find_review)

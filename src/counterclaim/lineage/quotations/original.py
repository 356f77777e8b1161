"""Which of several versions of a quotation is the original: the fullest, of these the earliest."""

from collections.abc import Sequence
from datetime import date, datetime

from rapidfuzz.distance import LCSseq

from counterclaim.lineage.quotations.found import Published, Quotation
from counterclaim.model.quotations import Order


def choose_original(group: Sequence[Quotation]) -> tuple[Quotation, str]:
    """The original of a group, and why.

    The earliest it is, unless another holds all its words and more: words are cut more often than
    they are made up. But what two reports have had in the same words before is not cut: the words
    that come on top later were put in.
    """
    first = group[0]
    for each in group[1:]:
        if _goes_before(each, first):
            first = each
    original, why = first, "the earliest report that has it"
    if any(order_of(each, first)[0] is Order.UNKNOWN for each in group if each is not first):
        why = "the fullest of those that may be the earliest"
    fuller = [each for each in group if _holds(each, original)]
    for each in sorted(fuller, key=lambda one: -len(one.keys)):
        before = [other for other in group if other.keys == first.keys and _before(other, each)]
        if len({other.report for other in before}) < 2:
            return each, "the fullest; the earliest has its words cut"
    return original, why


def order_of(copy: Quotation, original: Quotation) -> tuple[Order, str]:
    """When a copy came out against its original, and what that rests on."""
    if copy.report == original.report:
        return Order.SAME_REPORT, "both stand in one report"
    a, b = original.published, copy.published
    later = _is_later(a, b)
    if later is None:
        return Order.UNKNOWN, "the times do not say which report came first"
    order = Order.LATER if later else Order.EARLIER
    return order, f"published {b}, the other {a}"


def _is_later(a: Published, b: Published) -> bool | None:
    """Whether b is later than a; None where that is not known."""
    if a is None or b is None or a == b:
        return None
    if isinstance(a, datetime) and isinstance(b, datetime):
        return None if (a.tzinfo is None) != (b.tzinfo is None) else b > a
    one, other = _day(a), _day(b)
    return None if one == other else other > one


def _day(when: date) -> date:
    return when.date() if isinstance(when, datetime) else when


def _before(one: Quotation, other: Quotation) -> bool:
    return _is_later(one.published, other.published) is True


def _goes_before(one: Quotation, other: Quotation) -> bool:
    """Whether one is earlier, or, where the times do not say, longer."""
    later = _is_later(one.published, other.published)
    return len(one.keys) > len(other.keys) if later is None else later


def _holds(longer: Quotation, shorter: Quotation) -> bool:
    """Whether all words of the shorter stand in the longer, in their order, and more with them."""
    size = len(shorter.keys)
    return len(longer.keys) > size == LCSseq.similarity(longer.keys, shorter.keys)

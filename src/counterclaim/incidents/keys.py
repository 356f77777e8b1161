"""Keys by which mentions that may speak of one happening are found in an index."""

from collections.abc import Iterator
from datetime import date

from counterclaim.incidents.card import Card

_WEEK = 7
_HALF = 3
_LONGEST = 31


def keys_of(card: Card) -> frozenset[str]:
    """The keys of a card: two mentions without a common key are never compared.

    Each key is a stretch of a week with a place, one who is named, or a name in the sentence or in
    what the report begins with; and the document itself. Weeks overlap by half, so that days next
    to each other meet. What the mention's chain tells counts as its own.
    """
    card = card.in_full()
    names = {f"place {each.name.lower()}" for each in card.spots}
    sides = card.actors.entities | card.recipients.entities
    told = card.names | card.lead_names
    names |= {f"one {each}" for each in sides} | {f"name {each}" for each in told}
    weeks = set(_weeks(card))
    return frozenset(f"{name}, {week}" for name in names for week in weeks) | {
        f"document {card.mention.document}"
    }


def _weeks(card: Card) -> Iterator[str]:
    """Weeks by their number, twice: each beginning of a week lies inside one of the other kind.

    A time longer than a month counts by its beginning.
    """
    found = False
    for each in card.days:
        if each.since is None:
            continue
        length = min(each.length or 1, _LONGEST)
        for ahead in range(0, max(1, length), _HALF):
            found = True
            yield from _both(each.since, ahead)
    if not found:
        yield "any week"


def _both(day: date, ahead: int) -> Iterator[str]:
    at = day.toordinal() + ahead
    yield f"week {at // _WEEK}"
    yield f"half week {(at + _HALF) // _WEEK}"

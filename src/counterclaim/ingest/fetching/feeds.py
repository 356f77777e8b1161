"""Feeds (RSS, Atom): the addresses of the reports in them, with what the feed says of each."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from counterclaim.ingest.fetching.fetch import Response
from counterclaim.ingest.particulars import Particulars
from counterclaim.model.errors import DocumentError


@dataclass(frozen=True, slots=True)
class Entry:
    """One report that a feed tells of; `known` is what the feed says of it."""

    address: str
    known: Particulars


def parse_feed(response: Response) -> Sequence[Entry]:
    """The entries of a feed that have an address, each once, in its order.

    Raises:
        DocumentError: it is no feed, or none of its entries has an address.
    """
    import feedparser  # noqa: PLC0415  (only for feeds)

    # Given bytes in a stream it reads these; given a string it would open or fetch what it names.
    headers = {
        "content-type": response.header("content-type"),
        "content-location": response.address,
    }
    found = feedparser.parse(io.BytesIO(response.body), response_headers=headers)
    if not found.get("version") and not found.entries:
        raise DocumentError("fetch", "expected a page or a feed, found XML that is neither")
    outlet = _text(found.feed.get("title"))
    entries = [
        Entry(
            address,
            Particulars(title=_text(each.get("title")), outlet=outlet, published=_day(each)),
        )
        for each in found.entries
        if (address := _text(each.get("link")))
    ]
    if not entries:
        raise DocumentError("fetch", "expected a feed with addresses of reports, found none in it")
    return list({each.address: each for each in entries}.values())


def _text(value: object) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _day(entry: Any) -> date | None:
    """The day of publication, in UTC; a mere update is none."""
    parsed = entry.get("published_parsed")
    return date(*parsed[:3]) if parsed else None

"""What stands at an address, to documents: a page, a text, or the pages that a feed names."""

import re
from collections.abc import Iterator

from counterclaim.ingest.decode import decode_html, decode_text
from counterclaim.ingest.documents import Given, document_from_html, document_from_text
from counterclaim.ingest.fetching.feeds import parse_feed
from counterclaim.ingest.fetching.fetch import Response, fetch
from counterclaim.ingest.fetching.network import Network
from counterclaim.ingest.limits import MAX_FEED_ENTRIES
from counterclaim.ingest.particulars import Particulars
from counterclaim.model.collected import Collected
from counterclaim.model.errors import DocumentError
from counterclaim.model.problem import Problem

_PAGES = ("text/html", "application/xhtml+xml")
_FEEDS = (
    "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml",
    "text/xml",
)  # fmt: skip
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([A-Za-z0-9_:.-]{1,40})", re.IGNORECASE)
_BETWEEN_S = 1.0
NOT_ALLOWED = (
    "this is an address, and nothing is fetched from a network unless you ask for it: "
    "use `counterclaim add --allow-network`, or save the page and give the file"
)


def read_address(
    given: str, network: Network | None, defaults: Particulars
) -> Iterator[Given | Problem]:
    """The documents at an address, or why there are none; without a network none is asked.

    A feed is read one step deep, its reports one a second.

    Raises:
        DocumentError: the address itself cannot be read.
    """
    if network is None:
        raise DocumentError("fetch", NOT_ALLOWED)
    response = fetch(given, network)
    if response.kind not in _FEEDS:
        yield _given(response, given, Particulars(), defaults)
        return
    entries = parse_feed(response)
    for entry in entries[:MAX_FEED_ENTRIES]:
        network.pause(_BETWEEN_S)
        try:
            yield _given(fetch(entry.address, network), entry.address, entry.known, defaults)
        except DocumentError as error:
            yield Problem(entry.address[:300], error.stage, str(error))
    left = len(entries) - MAX_FEED_ENTRIES
    if left > 0:
        message = f"the feed has {left:,} more entries than the {MAX_FEED_ENTRIES} that are read"
        yield Problem(given, "fetch", message)


def _given(response: Response, ref: str, told: Particulars, defaults: Particulars) -> Given:
    """The document of a response; what the page says stands over what the feed told."""
    own = Particulars(url=response.address)
    if response.kind in _PAGES:
        charset = _CHARSET.search(response.header("content-type"))
        html = decode_html(response.body, charset[1] if charset else None)
        document = document_from_html(html, ref, own, told.or_else(defaults))
    elif response.kind == "text/plain":
        known = own.or_else(told).or_else(defaults)
        document = document_from_text(decode_text(response.body), ref, known)
    else:
        kind = response.kind[:60] or "of no stated kind"
        raise DocumentError("fetch", f"expected a page, a text or a feed, found {kind!r}")
    collected = Collected(response.address, response.answered, response.headers)
    return Given(document, response.body, collected)

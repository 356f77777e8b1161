"""An HTML page to a document: its article without the boilerplate, and what its head says."""

import json
import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from counterclaim.ingest.dates import parse_date
from counterclaim.ingest.html_shape import check_depth, check_source
from counterclaim.ingest.particulars import Particulars
from counterclaim.model.errors import DocumentError

if TYPE_CHECKING:
    from resiliparse.parse.html import DocumentNode

_TITLE_PROPERTIES = ("og:title", "twitter:title")
_OUTLET_PROPERTIES = ("og:site_name", "application-name", "publisher")
_DATE_PROPERTIES = (
    "article:published_time",
    "datepublished",
    "og:published_time",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "date",
    "pubdate",
)
_SITE_SUFFIX = re.compile(r"\s+[|–—-]\s+[^|–—-]{1,60}$")
_BROKEN_LINES = re.compile(r"\n{3,}")


@dataclass(frozen=True, slots=True)
class Page:
    """What an HTML page holds: the article's canonical text and what the page says of it."""

    text: str
    particulars: Particulars


def read_html(html: str) -> Page:
    """The article of a page: menus, scripts and notices dropped, spaces and lines made regular.

    The same page always gives the same text. A headline that the page shows above the article is
    in the title, not in the text once more.

    Raises:
        DocumentError: the page is built to exhaust a parser, or no article is in it.
    """
    from resiliparse.extract.html2text import extract_plain_text  # noqa: PLC0415  (heavy)
    from resiliparse.parse.html import HTMLTree  # noqa: PLC0415

    check_source(html)
    tree = HTMLTree.parse(html)
    if tree.document is None:
        raise DocumentError("ingest", "expected an HTML page, but it cannot be parsed")
    check_depth(tree.document)
    head = _Head(tree.document, tree.title or "")
    text = extract_plain_text(
        tree, main_content=True, list_bullets=False, alt_texts=False, comments=False
    )
    text = _BROKEN_LINES.sub("\n\n", text.replace("\r", "")).strip()
    title = head.title()
    text = _without_headline(text, title)
    if not text:
        reason = "expected a page with an article, but no text is left once menus and scripts go"
        raise DocumentError("ingest", reason)
    particulars = Particulars(title, head.outlet(), head.url(), head.published())
    return Page(text, particulars)


class _Head:
    """What a page says of itself, in meta tags and JSON-LD."""

    def __init__(self, document: "DocumentNode", title: str) -> None:
        self._document = document
        self._title = title
        self._meta: dict[str, str] = {}
        for meta in document.query_selector_all("meta"):
            name = meta.getattr("property") or meta.getattr("name") or meta.getattr("itemprop")
            content = _one_line(meta.getattr("content"))
            if name and content:
                self._meta.setdefault(name.lower(), content)
        self._linked_data = _linked_data(document)

    def title(self) -> str | None:
        headings = self._document.query_selector_all("h1")
        only = _one_line(headings[0].text) if len(headings) == 1 else None
        named = self._first(_TITLE_PROPERTIES) or only or self._linked_data.get("headline")
        return named or _SITE_SUFFIX.sub("", self._title.strip()) or None

    def outlet(self) -> str | None:
        return self._first(_OUTLET_PROPERTIES) or self._linked_data.get("publisher")

    def url(self) -> str | None:
        canonical = self._document.query_selector("link[rel=canonical]")
        return (canonical.getattr("href") if canonical else None) or self._meta.get("og:url")

    def published(self) -> date | None:
        moment = self._document.query_selector("time[datetime]")
        written = [self._meta.get(name) for name in _DATE_PROPERTIES]
        written.append(self._linked_data.get("datePublished"))
        written.append(moment.getattr("datetime") if moment else None)
        days = (parse_date(each) for each in written if each)
        return next((day for day in days if day), None)

    def _first(self, names: tuple[str, ...]) -> str | None:
        return next((self._meta[name] for name in names if name in self._meta), None)


def _linked_data(document: "DocumentNode") -> dict[str, str]:
    """Headline, date and publisher of the first schema.org article, as far as they are given."""
    for script in document.query_selector_all('script[type="application/ld+json"]'):
        try:
            data = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        graph = data.get("@graph", data) if isinstance(data, dict) else data
        for item in graph if isinstance(graph, list) else [graph]:
            if isinstance(item, dict) and "Article" in str(item.get("@type")):
                publisher = item.get("publisher")
                found = {
                    "headline": item.get("headline"),
                    "datePublished": item.get("datePublished"),
                    "publisher": publisher.get("name") if isinstance(publisher, dict) else None,
                }
                return {key: each for key, each in found.items() if isinstance(each, str)}
    return {}


def _without_headline(text: str, title: str | None) -> str:
    first, _, rest = text.partition("\n")
    if title and _one_line(first) == _one_line(title):
        return rest.strip()
    return text


def _one_line(text: str | None) -> str | None:
    return " ".join(text.split()) or None if text else None

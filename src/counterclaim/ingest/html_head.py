"""What a page says of itself: in meta tags, in schema.org data, in its headings."""

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from counterclaim.ingest.dates import parse_date
from counterclaim.ingest.html_shape import walk_elements
from counterclaim.ingest.particulars import Particulars

if TYPE_CHECKING:
    from resiliparse.parse.html import DocumentNode, ElementNode

_TITLES = ("og:title", "twitter:title")
_OUTLETS = ("og:site_name", "application-name", "publisher")
_DATES = (
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
_SITE_SUFFIX = re.compile(r"[ ][|–—-][ ][^|–—]{1,60}$")
_LINKED_DATA = "application/ld+json"


def read_head(document: "DocumentNode") -> Particulars:
    """Title, outlet, address and day of publication, as far as the page gives them.

    Raises:
        DocumentError: the page has too many nodes, or they are nested too deep.
    """
    found = _Found()
    walk_elements(document, found.visit)
    meta, article = found.meta, found.article
    only_heading = found.headings[0] if len(found.headings) == 1 else None
    titles = [*(meta.get(name) for name in _TITLES), only_heading, article.get("headline")]
    outlets = [*(meta.get(name) for name in _OUTLETS), article.get("publisher")]
    dates = [*(meta.get(name) for name in _DATES), article.get("datePublished"), found.moment]
    days = (parse_date(each) for each in dates if each)
    return Particulars(
        title=_first(titles) or _SITE_SUFFIX.sub("", found.title or "") or None,
        outlet=_first(outlets),
        url=_first([found.canonical, meta.get("og:url")]),
        published=next((day for day in days if day), None),
    )


@dataclass(slots=True)
class _Found:
    """What was met on a walk through a page; of each kind the first counts."""

    meta: dict[str, str] = field(default_factory=dict)
    article: dict[str, str] = field(default_factory=dict)
    headings: list[str] = field(default_factory=list)
    title: str | None = None
    canonical: str | None = None
    moment: str | None = None

    def visit(self, element: "ElementNode") -> None:
        match element.tag:
            case "meta":
                name = next(
                    filter(None, map(element.getattr, ("property", "name", "itemprop"))), ""
                )
                content = one_line(element.getattr("content"))
                if name and content:
                    self.meta.setdefault(name.lower(), content)
            case "h1" if len(self.headings) < 2 and (heading := one_line(element.text)):
                self.headings.append(heading)
            case "title" if self.title is None:
                self.title = one_line(element.text)
            case "link" if self.canonical is None and element.getattr("rel") == "canonical":
                self.canonical = element.getattr("href")
            case "time" if self.moment is None:
                self.moment = element.getattr("datetime")
            case "script" if not self.article and element.getattr("type") == _LINKED_DATA:
                self.article = _article(element.text or "")


def _article(written: str) -> dict[str, str]:
    """Headline, date and publisher of the first schema.org article, as far as they are given."""
    try:
        data = json.loads(written)
    except (ValueError, RecursionError):
        return {}
    graph = data.get("@graph", data) if isinstance(data, dict) else data
    for item in graph if isinstance(graph, list) else [graph]:
        if isinstance(item, dict) and "Article" in str(item.get("@type")):
            publisher = item.get("publisher")
            given = {
                "headline": item.get("headline"),
                "datePublished": item.get("datePublished"),
                "publisher": publisher.get("name") if isinstance(publisher, dict) else None,
            }
            return {key: each for key, each in given.items() if isinstance(each, str)}
    return {}


def _first(candidates: list[str | None]) -> str | None:
    return next((each for each in candidates if each), None)


def one_line(text: str | None) -> str | None:
    """A text with its white space made single spaces; None where nothing is left."""
    return " ".join(text.split()) or None if text else None

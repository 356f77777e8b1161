"""An HTML page to a document: its article without the boilerplate, and what its head says."""

import re
from dataclasses import dataclass

from counterclaim.ingest.html_head import one_line, read_head
from counterclaim.ingest.html_shape import check_source
from counterclaim.ingest.particulars import Particulars
from counterclaim.model.errors import DocumentError

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
    head = read_head(tree.document)
    text = extract_plain_text(
        tree, main_content=True, list_bullets=False, alt_texts=False, comments=False
    )
    text = _BROKEN_LINES.sub("\n\n", text.replace("\r", "")).strip()
    text = _without_headline(text, head.title)
    if not text:
        reason = "expected a page with an article, but no text is left once menus and scripts go"
        raise DocumentError("ingest", reason)
    return Page(text, head)


def _without_headline(text: str, title: str | None) -> str:
    first, _, rest = text.partition("\n")
    if title and one_line(first) == one_line(title):
        return rest.strip()
    return text

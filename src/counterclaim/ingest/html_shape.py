"""Whether a page is built like a page, or to exhaust a parser.

The parser's time grows with the square of a tag's attributes and of the formatting tags left open,
the extractor's with the square of the depth. The first two are counted in the source before the
parser sees it, the third in the tree before the extractor does.
"""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from counterclaim.ingest.limits import (
    MAX_HTML_ATTRIBUTES,
    MAX_HTML_DEPTH,
    MAX_HTML_NODES,
    MAX_HTML_OPEN_FORMATTING,
    MAX_HTML_ROOTS,
)
from counterclaim.model.errors import DocumentError

if TYPE_CHECKING:
    from resiliparse.parse.html import DocumentNode, DOMContext, ElementNode

# No possessive quantifiers here: the re module of Python 3.11.2, which Debian 12 ships, loses a
# character in groups that hold one. Nothing follows the last group, so it never backtracks.
_TAG = re.compile(r"""<(/?)([A-Za-z][^\s/>]*)((?:=\s*"[^"]*"|=\s*'[^']*'|[^>])*)""")
_QUOTED = re.compile(r"""=\s*(?:"[^"]*"|'[^']*')""")
_BETWEEN_ATTRIBUTES = re.compile(r"[\s/]+")
_FORMATTING = set("a b big code em font i nobr s small strike strong tt u".split())
_ROOTS = {"html", "body"}


def check_source(html: str) -> None:
    """Let a page's source pass unless its tags are of a kind that only an attack has.

    Raises:
        DocumentError: one tag has too many attributes, or too much formatting is never closed.
    """
    open_formatting = roots = 0
    for tag in _TAG.finditer(html):
        closing, name, attributes = tag.groups()
        if len(attributes) > MAX_HTML_ATTRIBUTES:
            count = len(_BETWEEN_ATTRIBUTES.split(_QUOTED.sub("= ", attributes)))
            if count > MAX_HTML_ATTRIBUTES:
                raise _refused(f"a <{name[:20]}> tag has about {count:,} attributes")
        roots += name.lower() in _ROOTS
        if roots > MAX_HTML_ROOTS:
            raise _refused(f"it has more than {MAX_HTML_ROOTS} <html> and <body> tags")
        if name.lower() in _FORMATTING:
            open_formatting = max(0, open_formatting - 1) if closing else open_formatting + 1
            if open_formatting > MAX_HTML_OPEN_FORMATTING:
                raise _refused(f"more than {MAX_HTML_OPEN_FORMATTING:,} formatting tags stay open")


def walk_elements(document: "DocumentNode", visit: Callable[["ElementNode"], None]) -> None:
    """Show each element of a parsed page, in order, once; in time proportional to their number.

    Raises:
        DocumentError: there are too many nodes, or they stand too deep in one another.
    """
    from resiliparse.parse.html import ElementNode, traverse_dom  # noqa: PLC0415  (only for HTML)

    count = 0

    def enter(context: "DOMContext") -> None:
        nonlocal count
        count += 1
        if context.depth > MAX_HTML_DEPTH:
            raise _refused(f"its elements are nested more than {MAX_HTML_DEPTH} deep")
        if count > MAX_HTML_NODES:
            raise _refused(f"it has more than {MAX_HTML_NODES:,} elements and texts")
        if isinstance(context.node, ElementNode):
            visit(context.node)

    traverse_dom(document, enter)  # with elements_only it would not enter a document at all


def _refused(found: str) -> DocumentError:
    return DocumentError(
        "ingest", f"expected an ordinary page, but {found}; save the article as plain text"
    )

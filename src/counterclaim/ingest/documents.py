"""Text or HTML, and what is known about it, to a document."""

from dataclasses import dataclass

from counterclaim.ingest.particulars import Particulars
from counterclaim.model.document import Document
from counterclaim.model.errors import DocumentError
from counterclaim.model.problem import Problem


@dataclass(frozen=True, slots=True)
class Given:
    """A document with the bytes that it was made from: a file's, or a line's of JSON lines."""

    document: Document
    raw: bytes


def document_from_text(text: str, ref: str, known: Particulars) -> Document:
    """A document whose canonical text is the text given, to the character.

    Raises:
        DocumentError: there is nothing in it to read, or it holds lone surrogates.
    """
    if not text.strip() and not (known.title or "").strip():
        found = f"{len(text)} characters of white space" if text else "nothing"
        raise DocumentError("ingest", f"expected a report, but found {found}: the text is empty")
    return Document(
        text=text,
        ref=ref,
        title=known.title,
        outlet=known.outlet,
        url=known.url,
        published=known.published,
        problems=_date_problems(ref, known),
    )


def document_from_html(html: str, ref: str, own: Particulars, defaults: Particulars) -> Document:
    """A document whose canonical text is the article of a page.

    What was given with the page comes first, then what the page says, then the defaults.

    Raises:
        DocumentError: there is no article, or the page cannot be read safely.
    """
    from counterclaim.ingest.html import read_html  # noqa: PLC0415  (loads the HTML parser)

    if not html.strip():
        raise DocumentError("ingest", "expected an HTML page, but it is empty")
    Document(text=html)  # a lone surrogate is named here, before the parser meets it
    page = read_html(html)
    return document_from_text(page.text, ref, own.or_else(page.particulars).or_else(defaults))


def _date_problems(ref: str, known: Particulars) -> tuple[Problem, ...]:
    if known.unread_date is None:
        return ()
    message = (
        f"expected a date of publication as 2015-09-30, but found {known.unread_date[:40]!r}; "
        "the date is left unknown"
    )
    return (Problem(ref, "ingest", message),)

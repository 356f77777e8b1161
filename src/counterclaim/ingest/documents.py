"""Text or HTML, and what is known about it, to a document."""

from dataclasses import dataclass, replace

from counterclaim.ingest.dates import day_in_address
from counterclaim.ingest.particulars import Particulars
from counterclaim.model.collected import Collected
from counterclaim.model.document import Document
from counterclaim.model.errors import DocumentError
from counterclaim.model.problem import Problem


@dataclass(frozen=True, slots=True)
class Given:
    """A document with the bytes that it was made from: a file's, or a line's of JSON lines.

    `collected` is what the response said, where the document was fetched or archived.
    """

    document: Document
    raw: bytes
    collected: Collected | None = None


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

    What was given with the page comes first, then what the page says, then the day that its address
    has, which is told, then the defaults.

    Raises:
        DocumentError: there is no article, or the page cannot be read safely.
    """
    from counterclaim.ingest.html import read_html  # noqa: PLC0415  (loads the HTML parser)

    if not html.strip():
        raise DocumentError("ingest", "expected an HTML page, but it is empty")
    Document(text=html)  # a lone surrogate is named here, before the parser meets it
    page = read_html(html)
    said = own.or_else(page.particulars)
    day = day_in_address(said.url)
    if said.published or said.unread_date or day is None:
        return document_from_text(page.text, ref, said.or_else(defaults))
    told = f"the page gives no date of publication; {day}, which its address has, is taken for it"
    known = replace(said, published=day).or_else(defaults)
    return document_from_text(page.text, ref, known).with_problem(Problem(ref, "ingest", told))


def _date_problems(ref: str, known: Particulars) -> tuple[Problem, ...]:
    if known.unread_date is None:
        return ()
    message = (
        f"expected a date of publication as 2015-09-30, but found {known.unread_date[:40]!r}; "
        "the date is left unknown"
    )
    return (Problem(ref, "ingest", message),)

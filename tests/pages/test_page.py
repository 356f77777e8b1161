"""Pages for a browser: every word of the report stands there once, and nothing in it commands."""

import re
from html.parser import HTMLParser
from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.document import Document
from counterclaim.model.record import Record
from counterclaim.pages import HtmlPrinter, open_pages
from counterclaim.pages.strokes import cut
from counterclaim.pipeline import Tools, read_document
from tests.readings import Said, plain_reader, reading_of

TOOLS = Tools(plain_reader, lambda _: "en")
WRITER = open_pages()
VOID = {"meta", "input"}


class Read(HTMLParser):
    """The text of the report on a page, every id and every link, and whether all elements close."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text, self.ids, self.links = "", list[str](), list[str]()
        self.attributes: set[str] = set()
        self._in_text = self._in_number = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.attributes |= {f"{tag} {name}" for name in given}
        self.ids += [given["id"] or ""] if "id" in given else []
        self.links += [given["href"] or ""] if "href" in given else []
        self._in_text |= given.get("class") == "text"
        self._in_number |= tag == "sup"
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        self._in_text &= tag != "section"
        self._in_number &= tag != "sup"

    def handle_data(self, data: str) -> None:
        if self._in_text and not self._in_number:
            self.text += data


def page_of(*records: Record) -> str:
    out = BytesIO()
    printer = HtmlPrinter(out, WRITER)
    for record in records:
        printer.print(record)
    printer.finish()
    return out.getvalue().decode()


def squeezed(text: str) -> str:
    return " ".join(text.split())


def test_all_is_there_and_every_link_leads_somewhere() -> None:
    """
    Kirov said Russia bombed Homs. Israel shelled Hama.
    """
    told = "Kirov said Russia bombed Homs.\n\nIsrael shelled Hama."
    one = read_document(Document(told, "a", "War begins", "Courier"), TOOLS)
    page = page_of(one, read_document(Document(told, "b"), TOOLS))
    read = Read(page)
    assert not read.open
    assert squeezed(read.text) == squeezed(f"{told} {told}")
    assert len(set(read.ids)) == len(read.ids)
    assert {link.removeprefix("#") for link in read.links} <= set(read.ids)
    assert "Courier" in page
    assert "date unknown" in page
    for words in ("The report itself", "ASSAULT aerial", "War begins", "No place", "Homs; Hama"):
        assert words in page


def test_overlapping_contents_have_lanes_of_their_own() -> None:
    """
    Kirov said an officer denied that Homs was hit.
    """
    text = "Kirov said an officer denied that Homs was hit."
    document = Document(text, "a")
    outer = Said("Kirov", "said", ("an officer denied that Homs was hit",))
    inner = Said("an officer", "denied", ("that Homs was hit",))
    reading = reading_of(document, outer, inner)
    record = read_document(document, Tools(lambda _: reading, lambda _: "en"))
    (line,) = cut(record, "text")
    assert "".join(stroke.text for stroke in line) == text
    lanes = {stroke.text: stroke.lanes for stroke in line}
    assert lanes["an officer"] == (0,)
    assert lanes["that Homs was hit"] == (0, 1)
    assert [stroke.ends for stroke in line if stroke.text == "that Homs was hit"] == [(1, 2)]


HOSTILE = "<script>alert(1)</script><img src=x onerror=y>\"'& {{ 7*7 }} \u202egnol\x1b[31m"


def test_a_hostile_report_is_only_words() -> None:
    told = f"Kirov said {HOSTILE} Russia bombed Homs."
    document = Document(told, HOSTILE, HOSTILE, HOSTILE, "javascript:alert(1)")
    page = page_of(read_document(document, TOOLS))
    read = Read(page)
    assert "<script" not in page
    assert "<img" not in page
    assert "{{ 7*7 }}" in read.text
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x1b]", page)
    assert all(link.startswith("#") for link in read.links)
    assert not any(each.split()[1].startswith("on") for each in read.attributes)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_any_report_gives_a_page_with_its_words(text: str) -> None:
    told = f"Kirov said {text} Russia bombed Homs."
    record = read_document(Document(told, text, text), TOOLS)
    lines = cut(record, "text")
    assert "\n".join("".join(stroke.text for stroke in line) for line in lines) == told
    assert not Read(page_of(record)).open


def test_a_page_without_records_is_whole() -> None:
    assert not Read(page_of()).open


def test_decisions_are_listed_where_they_are_asked_for() -> None:
    record = read_document(Document("Kirov said Russia bombed Homs.", "a"), TOOLS)
    explained = open_pages(explain=True).record(record, 1)
    assert "<td>events</td><td>e1</td><td>bombed</td>" in explained
    assert "Every decision" not in WRITER.record(record, 1)

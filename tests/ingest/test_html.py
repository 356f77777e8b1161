"""Pages: the article without the boilerplate, what the head says, and what is built to hurt."""

import re
import time
from datetime import date
from importlib.resources import files

import pytest

from counterclaim.ingest.decode import decode_html
from counterclaim.ingest.html import read_html
from counterclaim.model.errors import DocumentError

PAGE = """<!DOCTYPE html><html><head><title>Bombs fall - Courier</title>{head}
<script>var menu = "<p>nothing</p>";</script></head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Bombs fall</h1><p>Ivanov   said
the house had &ldquo;voted&rdquo; &#x1F600;.</p><p>A second paragraph.</p></article>
<footer>All rights reserved</footer></body></html>"""


def page(head: str = "") -> str:
    return PAGE.replace("{head}", head)


def test_the_article_is_taken_and_the_rest_is_dropped() -> None:
    found = read_html(page())
    assert found.text == "Ivanov said the house had “voted” 😀.\n\nA second paragraph."
    assert found.particulars.title == "Bombs fall"
    assert found.particulars.published is None
    assert read_html(page()) == found


def test_the_report_that_ships_is_read() -> None:
    html = (files("counterclaim") / "demo_reports" / "broadsheet.html").read_text("utf-8")
    found = read_html(html)
    assert found.text.startswith("By our diplomatic correspondent\n\nRussia went to war")
    assert found.text.endswith("Mr Kerry said.")
    assert "Ten soups" not in found.text
    assert found.particulars.outlet == "The Northern Courier"
    assert found.particulars.published == date(2015, 9, 30)


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2015-09-30T08:00:00Z">',
        '<meta name="DC.date.issued" content="2015-09-30">',
        '<meta itemprop="datePublished" content="20150930">',
        """<script type="application/ld+json">
        {"@graph": [{"@type": "NewsArticle", "datePublished": "2015-09-30"}]}</script>""",
        '<meta name="date" content="soon"><time datetime="2015-09-30">today</time>',
    ],
)
def test_the_day_of_publication_is_found(head: str) -> None:
    assert read_html(page(head)).particulars.published == date(2015, 9, 30)


def test_title_outlet_and_address_come_from_the_head() -> None:
    head = """<meta property="og:title" content="Bombs  fall on Homs">
    <meta property="og:site_name" content="Courier"><link rel="canonical" href="https://e.org/1">
    <script type="application/ld+json">{broken</script>"""
    known = read_html(page(head)).particulars
    assert (known.title, known.outlet, known.url) == (
        "Bombs fall on Homs",
        "Courier",
        "https://e.org/1",
    )


@pytest.mark.parametrize("html", ["<html><body><nav>Menu</nav></body>", "<p> </p>", "<html>"])
def test_a_page_without_an_article_is_named(html: str) -> None:
    with pytest.raises(DocumentError, match="no text is left"):
        read_html(html)


@pytest.mark.parametrize(
    ("html", "sentence"),
    [
        ("<div>" * 100_000 + "x", "nested more than 500 deep"),
        ("<svg><script>" + "<g>" * 20_000, "nested more than 500 deep"),
        ("<p " + " ".join(f"a{n}=1" for n in range(50_000)) + ">x", "attributes"),
        ("<p " + "/".join(f"a{n}" for n in range(50_000)) + ">x", "attributes"),
        ('<p x=">" ' + " ".join(f"a{n}" for n in range(50_000)) + ">x", "attributes"),
        ("".join(f"<b id=x{n}><p>" for n in range(4_000)), "formatting tags"),
        ("".join(f"<body a{n}=1>" for n in range(9_000)), "<html> and <body> tags"),
        ("<p>x</p>" * 60_000, "more than 100,000 elements"),
    ],
)
def test_a_page_built_to_exhaust_a_parser_is_refused_at_once(html: str, sentence: str) -> None:
    began = time.process_time()
    with pytest.raises(DocumentError, match=re.escape(sentence)):
        read_html(html)
    assert time.process_time() - began < 10  # the shortest of them takes minutes unguarded


@pytest.mark.parametrize(
    "html", ["<" * 9_000, "<a " * 300, '<a ="' * 200, "<!--" * 9_000, "<p>\0\x01é&#xD800;</p>x"]
)
def test_broken_pages_do_not_raise_anything_else(html: str) -> None:
    try:
        read_html(html)
    except DocumentError:
        return


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ('<meta charset="windows-1251"><p>Москва'.encode("cp1251"), "Москва"),
        ("<meta charset=utf-8><p>Kraków".encode(), "Kraków"),
        ("\ufeff<p>Kraków".encode(), "Kraków"),
        ("<p>Kraków".encode("utf-16"), "Kraków"),
    ],
)
def test_pages_are_decoded_by_their_own_word(raw: bytes, text: str) -> None:
    assert decode_html(raw).endswith(text)


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"<p>caf\xe9", "byte 0xE9"),
        (b"<meta charset=klingon><p>x", "klingon, which is unknown"),
        (b"<meta charset=rot13><p>x", "rot13, which is unknown"),
        (b"<meta charset=utf-16><p>x", "utf-16, which is unknown"),
    ],
)
def test_pages_in_no_known_encoding_are_named(raw: bytes, sentence: str) -> None:
    with pytest.raises(DocumentError, match=sentence):
        decode_html(raw)

"""A case file is whole in itself; what a report holds is text in it, and commands nothing."""

import io
import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from counterclaim.accounts import Case
from counterclaim.exports import FORMATS, Discretion, Stock
from counterclaim.exports.case_file import write_case_file
from counterclaim.model.decided import Decided
from counterclaim.model.document import Document
from counterclaim.model.record import Record
from counterclaim.model.ruling import Assessment
from tests.exports.made import (
    CONFLICT,
    ORIGINS,
    act,
    case_of,
    incident_of,
    ministry_record,
    nurse_record,
    record_of,
    versions_of,
)
from tests.exports.test_coders import FOUND

BARE = Discretion()
RECORDS = (nurse_record(), ministry_record())
VOID = {"meta", "input", "br"}


class Read(HTMLParser):
    """The elements of a page, its ids and links, and whether all elements close."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags, self.ids, self.links = set[str](), list[str](), list[str]()
        self.attributes, self.policy, self.text = set[str](), "", ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.add(tag)
        self.text += " "
        self.attributes |= set(given)
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given["href"]] if "href" in given else []
        if given.get("http-equiv") == "Content-Security-Policy":
            self.policy = given["content"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def page_of(*records: Record, case: Case | None = None, found: Discretion = BARE) -> str:
    out = io.BytesIO()
    assert write_case_file(out, records, found, [case] if case else []) == len(records)
    return out.getvalue().decode()


def full_case(*found: Assessment) -> Case:
    return case_of(
        incident_of(*RECORDS), *RECORDS, versions=versions_of(RECORDS[0]),
        comparisons=(CONFLICT,), origins=(ORIGINS,), decided=Decided(assessments=found),
    )  # fmt: skip


def test_a_case_file_shows_the_incident_and_leads_to_the_words() -> None:
    page = page_of(*RECORDS, case=full_case(FOUND))
    read = Read(page)
    assert not read.open
    assert read.links
    assert {link.removeprefix("#") for link in read.links} <= set(read.ids)
    assert len(set(read.ids)) == len(read.ids)
    assert read.policy == (
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    )
    assert not read.tags & {"script", "img", "iframe", "link", "object", "embed", "form"}
    told = " ".join(read.text.split())
    for words in (
        "ASSAULT aerial, Talbiseh",
        "near 34.8, 36.7",
        "killed, civilian 36 unknown unknown",
        "suspected, according to",
        "conflict (who)",
        "1 to 2 independent origins",
        "rule 8, outlets own voice",
        "reviewed by Ama Terri, 2015-12-01: fair (Airwars)",
        "fair (airwars), given by Ama Terri on 2015-12-01 by the standard Airwars: two sources",
        "Russian jets: suspected, according to those quoted",
    ):
        assert words in told, words
    assert "Haddad" not in page


def test_without_incidents_it_is_the_reports() -> None:
    read = Read(page_of(*RECORDS, found=Discretion(private=True)))
    assert "Nadia Haddad" in read.text
    assert not read.open


HOSTILE = (
    "</p></style></title><script>alert(1)</script><img src=x onerror=alert(2)>\"'&amp;&lt; "
    "{{ 7*7 }} {% raw %} \u202egnol\u2066 \x1b[31m \u2028 =HYPERLINK(1)"
)


def hostile_record() -> Record:
    text = f"{HOSTILE} Rebels bombed Homs. {HOSTILE}"
    document = Document(text, HOSTILE, HOSTILE, HOSTILE, "javascript:alert(1)")
    return record_of(document, events=(act(text, "e1", "bombed", "Rebels"),))


def test_a_hostile_report_is_only_words() -> None:
    record = hostile_record()
    incident = replace(incident_of(record), place=HOSTILE)
    page = page_of(record, case=case_of(incident, record))
    read = Read(page)
    assert not read.open
    assert "<script" not in page
    assert "<img" not in page
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x1b]", page)
    assert "{{ 7*7 }}" in read.text
    assert not any(name.startswith("on") for name in read.attributes)
    assert all(link.startswith("#") for link in read.links)


@pytest.mark.parametrize("form", sorted(set(FORMATS) - {"case-file", "parquet", "bundle"}))
def test_no_form_carries_a_command(form: str) -> None:
    record = hostile_record()
    cases = [case_of(replace(incident_of(record), place=HOSTILE), record)]
    of_incidents = form in ("coders", "comparisons")
    stock = Stock(lambda: [record], list, lambda _: None, cases if of_incidents else [])
    out = io.BytesIO()
    FORMATS[form](out, stock, BARE)
    told = out.getvalue().decode()
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x1b\u2028]", told)
    if form in ("csv", "coders", "comparisons"):
        assert '"<script' not in told
    else:
        assert "<script" not in told
        whole = [json.loads(line) for line in ([told] if form != "plover" else told.splitlines())]
        assert form == "plover" or "\u202e" in json.dumps(whole, ensure_ascii=False)


@pytest.mark.parametrize("character", ["x", " ", ".", "@", "1", "█"])
def test_a_line_of_a_megabyte_is_no_harm(character: str) -> None:
    text = "Rebels bombed Homs 1.234" + character * 1_000_000
    event = act(text, "e1", "bombed", "Rebels")
    record = record_of(Document(text, title=text[:300_000]), events=(event,))
    stock = Stock(lambda: [record], list, lambda _: None, [case_of(incident_of(record), record)])
    for form in FORMATS if character == "x" else ("csv", "plover"):
        out = io.BytesIO()
        least = 0 if form in ("plover", "comparisons") else 1
        assert FORMATS[form](out, stock, BARE).count >= least

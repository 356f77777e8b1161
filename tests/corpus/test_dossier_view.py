"""A dossier's page: every word stands there once, marked where it is, and nothing commands."""

import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from corpus.dossier.format import Gold
from corpus.dossier.loader import Dossier, dossier_folders, load_dossier
from corpus.dossier.view import draw_page, main
from corpus.dossier.words import Found, find
from tests.corpus.small_dossier import GOLD, HOSTILE, small_dossier

VOID = {"meta"}
UNSAID = {"sup", "number"}


class Read(HTMLParser):
    """What a browser makes of a page.

    `texts` are the characters of each report's text, each with the classes of the elements that it
    stands in; `goals` tell for each place that words are linked to how many characters are before it.
    """

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[tuple[str, frozenset[str]]] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.elements: Counter[str] = Counter()
        self.attributes: set[str] = set()
        self.texts: dict[str, list[tuple[str, frozenset[str]]]] = {}
        self.goals: dict[str, int] = {}
        self.labels: dict[str, list[str]] = {}
        self.shown = ""
        self._report: str | None = None
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        classes = frozenset(given.get("class", "").split())
        self.elements[tag] += 1
        self.attributes |= set(given)
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given["href"]] if "href" in given else []
        if tag == "article" and "report" in classes:
            self._report = given["id"]
            self.texts[self._report] = []
        if "goal" in classes and self._report:
            self.goals[given["id"]] = len(self.texts[self._report])
        if tag not in VOID:
            self.open.append((tag, classes))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag
        self.shown += " " if tag in {"td", "th"} else ""
        self._report = None if tag == "article" else self._report

    def handle_data(self, data: str) -> None:
        around = frozenset(name for tag, classes in self.open for name in (tag, *classes))
        if "style" not in around:
            self.shown += data
        if self._report and {"text", "p"} <= around:
            if not around & UNSAID:
                self.texts[self._report] += [(character, around) for character in data]
            elif "sup" in around:
                self.labels.setdefault(self._report, []).append(data)


def said(text: list[tuple[str, frozenset[str]]]) -> str:
    return "".join(character for character, _ in text)


def notations(gold: Gold) -> Iterator[tuple[str, str]]:
    """Which words are to be marked as what."""
    for origin in gold.origins.values():
        yield from (("voice", at) for at in origin.words)
    for incident in gold.incidents.values():
        yield from (("mention", at) for at in incident.mentions)
        for slot in incident.slots.values():
            for version in slot.versions.values():
                yield from (("claim", claim.at) for claim in version.claims)
    for quotation in gold.quotations:
        yield "quotation", quotation.original
        yield from (("quotation", copy.at) for copy in quotation.copies)


def expected(dossier: Dossier, report: str) -> tuple[str, list[set[str]]]:
    """The text of a report behind its title, without line ends, and the roles of each character."""
    laid = dossier.reports[report].laid
    title = laid.title or ""
    roles: list[set[str]] = [set() for _ in title + laid.text]
    for role, notation in notations(dossier.gold):
        found = find(notation, {name: each.laid for name, each in dossier.reports.items()})
        assert isinstance(found, Found)
        for span in found.spans if found.report == report else ():
            start = 0 if span.part == "title" else len(title)
            for at in range(start + span.start, start + span.end):
                roles[at].add(role)
    kept = [at for at, character in enumerate(title + laid.text) if character != "\n"]
    return "".join((title + laid.text)[at] for at in kept), [roles[at] for at in kept]


def check_page(dossier: Dossier) -> Read:
    """A page that is sound in every way that a page can be unsound."""
    page = draw_page(dossier)
    assert draw_page(dossier) == page
    read = Read(page)
    assert read.open == []
    assert [name for name, times in Counter(read.ids).items() if times > 1] == []
    assert {link.removeprefix("#") for link in read.links} <= set(read.ids)
    assert all(link.startswith("#") for link in read.links)
    assert read.attributes <= set(
        "lang charset name content http-equiv href class id aria-label aria-labelledby role "
        "tabindex scope".split()
    )
    assert not {"script", "img", "link", "iframe"} & set(read.elements)
    for name in dossier.reports:
        text, roles = expected(dossier, name)
        assert said(read.texts[name]) == text
        found = [
            around & {"mention", "claim", "voice", "quotation"} for _, around in read.texts[name]
        ]
        assert found == roles
    return read


@pytest.mark.parametrize("folder", dossier_folders()[::9], ids=lambda folder: folder.name)
def test_pages_of_the_collection(folder: Path) -> None:
    dossier = load_dossier(folder).dossier
    assert dossier
    check_page(dossier)


def test_text_that_attacks_is_text(tmp_path: Path) -> None:
    read = check_page(small_dossier(tmp_path))
    assert read.shown.count(HOSTILE) == 2
    for words in (
        "<img src=x onerror=alert(1)>",
        "javascript:alert(1)",
        "the army <i>",
        "<b>not</b>",
    ):
        assert words in read.shown


def test_what_turns_the_page_is_shown_as_a_sign(tmp_path: Path) -> None:
    """
    An outlet named with a mark that turns the direction of what follows, and a bell in a reason.
    """
    gold = GOLD.replace("another town", '"another \\u202e\\u0007 town"')
    page = draw_page(small_dossier(tmp_path, gold))
    assert not re.search("[\u202e\u0007]", page)
    assert "another \ufffd␇ town" in page


def test_labels_stand_behind_the_words(tmp_path: Path) -> None:
    """
    - Shells hit Sake and hit Mugunga: the first is i2 and says that it happened, the second is i3.
    """
    read = check_page(small_dossier(tmp_path))
    assert read.labels["r01"] == [
        *("i2", "i2", "i2 happened v1", "i3", "o1"),
        *("i2 killed v1", "q1", "o1", "i3"),
    ]
    assert read.labels["r02"][-3:] == ["i2 killed v1", "q1", "from r01"]
    assert read.labels["r03"] == ["o2", "i2", "i2 happened v2", "i2 killed v2"]


def test_links_lead_to_the_words(tmp_path: Path) -> None:
    dossier = small_dossier(tmp_path)
    read = check_page(dossier)
    places = {said(read.texts[goal[:3]])[at:][:12] for goal, at in read.goals.items()}
    assert {"hit Sake and", "hit Mugunga ", "Meridian rep", "“Four perish"} <= places
    assert {"made, on one", "The army den", "We did not f"} <= places


def test_the_page_tells_everything(tmp_path: Path) -> None:
    shown = " ".join(Read(draw_page(small_dossier(tmp_path))).shown.split())
    for words in (
        *("congo, train · invented · 4 reports", "From r01 Meridian: spun.", "To r04 Lake Radio"),
        *("partial, or the other way", "It rests on the credit <em>", "wire · 2024-02-07 11:00"),
        *("spun · 2024-02-08 ·", "└ i2 shells on Sake", "part of i1 shells of 7 February"),
        *("exactly 4", "12 or more", "3 or fewer", "scope: both towns", "what it was meant for"),
        *("the report's own voice: r04/1 at least 12", "1 to 3 one r01 Meridian, r02 <img"),
        *("open, 2 at most o3 a list. rule 5, one evidence: a list nobody has seen", "unclear"),
        *("rule 2, near copy or credit: credit <u>", "v1 yes denied v2 no whether the army"),
        *("i1 injured v1 at least 12 different scope v1 four", "every other pair cannot tell"),
        *("Not i3 shells on Mugunga: another town", "changed: died → perished", "the same words"),
        *("No slot of it is annotated", "document a report that is not here none"),
    ):
        assert words in shown, words


def test_reports_stand_as_they_were_published(tmp_path: Path) -> None:
    assert list(Read(draw_page(small_dossier(tmp_path))).texts) == ["r03", "r01", "r04", "r02"]


def test_parts_stand_behind_the_whole(tmp_path: Path) -> None:
    gold = GOLD.replace("  i3: {level: act", "  i3: {level: act, part_of: i2").replace(
        "place: Mugunga, part_of: i1", "place: Mugunga"
    )
    shown = Read(draw_page(small_dossier(tmp_path, gold))).shown
    assert "└ i2 shells on Sake" in shown
    assert "│ └ i3 shells on Mugunga" in shown


def test_incidents_that_are_parts_of_one_another_are_there_once(tmp_path: Path) -> None:
    gold = GOLD.replace("i1: {level: day", "i1: {part_of: i2, level: day")
    read = check_page(small_dossier(tmp_path, gold))
    assert {"i1", "i2", "i3"} <= set(read.ids)


def test_words_that_do_not_stand_there_are_named(tmp_path: Path) -> None:
    gold = GOLD.replace("r01/0:hit", "r01/0:missed <p>")
    read = Read(draw_page(small_dossier(tmp_path, gold)))
    assert "r01/0:missed <p> not found" in read.shown
    assert read.open == []


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small_dossier(tmp_path)
    out = tmp_path / "page.html"
    assert main([str(tmp_path), "--out", str(out)]) == 0
    assert out.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert main([dossier_folders()[0].name, "--out", str(out)]) == 0
    assert dossier_folders()[0].name in out.read_text(encoding="utf-8")
    assert main(["nowhere", "--out", str(tmp_path / "none.html")]) == 1
    assert "cannot be read" in capsys.readouterr().err
    assert not (tmp_path / "none.html").exists()

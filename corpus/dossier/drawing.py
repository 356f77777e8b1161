"""What the templates of a dossier's page call: lines of a report, links to words, links to ids."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, time

from markupsafe import Markup

from corpus.dossier.format import Claim, Descent, Version
from corpus.dossier.loader import Dossier, Report
from corpus.dossier.marking import Label, Mark, Stroke, by_report, cut, marks_of, names_sentences
from counterclaim.describe.safe import COMMANDS
from counterclaim.model.span import Part

_LINK = Markup('<a href="#{}">{}</a>')
_GOAL = Markup('<span class="goal" id="{}"></span>')
_NUMBER = Markup('<span class="number" id="{}-{}">{}</span>')
_MARKED = Markup('<span class="{}">{}</span>')
_LABEL = Markup('<sup class="of-{}">{}</sup>')
_WORDS = Markup("{} <q>{}</q>")
_QUOTED = Markup("{} {}")
_LOST = Markup("<b>{}</b> <i>not found</i>")
_QUOTES = "“‘\"'"
_NTH = re.compile(r"#\d+$")  # which of several the same words are
_OWN_VOICE = "document"


@dataclass(frozen=True, slots=True)
class Drawing:
    """A dossier, ready to be drawn.

    `marks` are by notation, `values` those of the versions by incident, slot and version.
    """

    dossier: Dossier
    marks: Mapping[str, Mark]
    of_report: Mapping[str, list[Mark]]
    values: Mapping[tuple[str, ...], str]

    def lines(self, report: Report, part: Part) -> list[Markup]:
        """The lines of a title or text that are not empty, with every mark."""
        lines = cut(report, part, self.of_report.get(report.id, []))
        return [Markup().join(_draw(x, report.id) for x in line) for line in lines if line]

    def words(self, notation: str) -> Markup:
        """Words as a link to where they stand: `r01/2 “at least 12”`."""
        where, _, words = notation.partition(":")
        mark = self.marks.get(notation)
        if names_sentences(notation) and not mark:
            report, _, numbers = where.partition("/")
            return _LINK.format(f"{report}-{numbers.partition('-')[0]}", where)
        if mark is None:
            return _LOST.format(safe(notation))
        link = _LINK.format(mark.id, where)
        if names_sentences(notation):
            return link
        words = _NTH.sub("", words)
        quoted = words[0] in _QUOTES
        return (_QUOTED if quoted else _WORDS).format(link, safe(words))

    def name(self, key: str) -> Markup:
        """A report, origin or incident as a link, with what it is called."""
        gold = self.dossier.gold
        if key in self.dossier.reports:
            return _LINK.format(key, f"{key} {safe(self.dossier.reports[key].written.outlet)}")
        if key in gold.origins:
            return _LINK.format(key, f"{key} {safe(gold.origins[key].who)}")
        if key in gold.incidents:
            return _LINK.format(key, f"{key} {safe(gold.incidents[key].what)}")
        return Markup("{}").format("the report's own voice" if key == _OWN_VOICE else safe(key))

    def version(self, key: str, incident: str, slot: str) -> Markup:
        """A version as a link with its value: `v1` of this slot, or `i1.killed.v2`."""
        steps = tuple(key.split(".")) if "." in key else (incident, slot, key)
        value = safe(self.values.get(steps, "not found"))
        return Markup("{} {}").format(_LINK.format("-".join(steps), key.replace(".", " ")), value)


def drawing_of(dossier: Dossier) -> Drawing:
    """A dossier with its marks."""
    marks = marks_of(dossier)
    values: dict[tuple[str, ...], str] = {
        (name, slot, key): version.value
        for name, incident in dossier.gold.incidents.items()
        for slot, gold in incident.slots.items()
        for key, version in gold.versions.items()
    }
    return Drawing(dossier, marks, by_report(marks), values)


def in_order(dossier: Dossier) -> list[Report]:
    """The reports as they were published; a day without an hour comes before its hours."""
    return sorted(dossier.reports.values(), key=lambda each: (str(each.written.published), each.id))


def written_when(report: Report) -> str:
    """The day, and the hour if there is one. A day alone is read as its midnight."""
    published = report.written.published
    whole_day = not isinstance(published, datetime) or published.time() == time()
    return f"{published:%Y-%m-%d}" if whole_day else f"{published:%Y-%m-%d %H:%M}"


def tree_of(dossier: Dossier) -> list[tuple[int, str]]:
    """The incidents, each behind the one that it is part of, with its depth."""
    incidents = dossier.gold.incidents
    told: dict[str, int] = {}

    def descend(name: str, depth: int) -> None:
        if name in told:
            return
        told[name] = depth
        for each, incident in incidents.items():
            if incident.part_of == name:
                descend(each, depth + 1)

    for name, incident in incidents.items():
        if incident.part_of not in incidents:
            descend(name, 0)
    for name in incidents:  # parts of one another, which the check does not forbid
        descend(name, 0)
    return [(depth, name) for name, depth in told.items()]


def by_voice(claims: Iterable[Claim]) -> dict[str, list[str]]:
    """The notations of claims, voice by voice."""
    found: dict[str, list[str]] = {}
    for claim in claims:
        found.setdefault(claim.by, []).append(claim.at)
    return found


def bounds_of(version: Version) -> str:
    """The numbers that a version allows: `80 or more`; empty where it is no number."""
    low, high = version.low, version.high
    match low, high:
        case None, None:
            return ""
        case None, _:
            return f"{high:g} or fewer"
        case _, None:
            return f"{low:g} or more"
    return f"exactly {low:g}" if low == high else f"{low:g} to {high:g}"


def told_change(change: str) -> str:
    """A change of a quotation for people: `old > new`, `> new` put in, `old >` left out."""
    old, _, new = (each.strip() for each in change.partition(">"))
    if old and new:
        return f"{old} → {new}"
    return f"{new} put in" if new else f"{old} left out"


def lineage_of(dossier: Dossier, report: str) -> tuple[list[Descent], list[Descent]]:
    """What a report took from others, and what others took from it."""
    lineage = dossier.gold.lineage
    return [x for x in lineage if x.of == report], [x for x in lineage if x.from_ == report]


def safe(text: str) -> str:
    """Text in which a sign stands for each character that would command or turn the page."""
    return text.translate(COMMANDS)


def _draw(stroke: Stroke, report: str) -> Markup:
    """One stroke: the sentence's number, the goals of links, the words, the labels."""
    return Markup().join(_pieces(stroke, report))


def _pieces(stroke: Stroke, report: str) -> Iterator[Markup]:
    if stroke.sentence is not None:
        yield _NUMBER.format(report, stroke.sentence, stroke.sentence)
    yield from (_GOAL.format(mark) for mark in stroke.begins)
    words = Markup("{}").format(safe(stroke.text))
    yield _MARKED.format(" ".join(("marked", *stroke.roles)), words) if stroke.roles else words
    yield from (_label(label) for label in stroke.ends)


def _label(label: Label) -> Markup:
    return _LABEL.format(label.role, _LINK.format(label.goal, label.text))

"""From a report's file to a report, with everything that is wrong with it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from corpus import items
from corpus.codes import Codes
from corpus.fields import Item, entries_of
from corpus.format import Link, Origin, Reference, Report, Sentence
from corpus.problems import Complaints, Problem
from corpus.text import lay_out
from corpus.tree import Fields, Value, read_tree

T = TypeVar("T")
REPORTS = Path(__file__).parent / "reports"
_CUT_TEXT = re.compile(r"^[ -]*text: +[^\"'|>\s].*?\s#", re.MULTILINE)
_HEAD = (
    *("id", "conflict", "manner", "happening", "topic", "published", "outlet", "sentences"),
    *("from", "document"),
)
_AT = re.compile(r"(\d+)-(\d+)")

# From a corpus's file and a document's id there to its text; None where it is not at hand.
Texts = Callable[[str, str], str | None]
_KINDS = {
    "attributions": "a",
    "events": "e",
    "control": "k",
    "relations": "r",
    "places": "p",
    "times": "t",
    "counts": "n",
}


@dataclass(frozen=True, slots=True)
class Loaded:
    """A report as far as it could be read (None: not at all), and what is wrong with it.

    `declared` are the ids of all items, also of those that could not be read.
    """

    report: Report | None
    problems: tuple[Problem, ...]
    declared: frozenset[str] = frozenset()


def report_files(folder: Path = REPORTS) -> list[Path]:
    """Every report's file under a folder, in the order of their names."""
    return sorted(folder.rglob("*.yaml"))


def load_report(path: Path, codes: Codes, texts: Texts | None = None) -> Loaded:
    """The report in a file; `texts` gives the text of what was taken from elsewhere."""
    try:
        written = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        return Loaded(None, (Problem(str(path), 0, "", f"cannot be read: {error}"),))
    return parse_report(written, codes, str(path), texts)


def parse_report(written: str, codes: Codes, file: str, texts: Texts | None = None) -> Loaded:
    """The report that a text in the format of the guidelines holds."""
    complaints = Complaints(file)
    tree = read_tree(written, complaints)
    for cut in _CUT_TEXT.finditer(written):
        line = written.count("\n", 0, cut.start()) + 1
        complaints.add(f"line {line}: YAML drops what follows ' #'; put the text between quotes")
    if tree is None:
        return Loaded(None, tuple(complaints.problems))
    head = Item("", 0, tree, (), codes, complaints)
    head.only(*_HEAD)
    bodies = _sentence_fields(head)
    origin = _origin(head)
    whole = texts(origin.file, origin.document) if origin and texts else None
    if origin and whole is None:
        head.complain(f"the text is not at hand: {origin.document} of {origin.file}")
        return Loaded(None, tuple(complaints.problems))
    title, text, sentences = lay_out([_start_and_text(head, *body, whole) for body in bodies])
    draft = _Draft(sentences, codes, complaints, {})
    for (number, fields), sentence in zip(bodies, sentences, strict=True):
        draft.check_sentence(number, fields, sentence)
    found = {kind: draft.read(bodies, kind) for kind in _KINDS}
    links = tuple(draft.links(bodies))
    report = Report(
        file=file,
        id=_must(head, "id"),
        conflict="" if origin else _must(head, "conflict"),
        manner="" if origin else head.label("manner", "manner") or _must(head, "manner"),
        happening=""
        if origin
        else head.label("happening", "happening") or _must(head, "happening"),
        origin=origin,
        topic=head.label("topic", "topic"),
        published=None if origin and head.word("published") is None else _published(head),
        outlet=head.word("outlet"),
        title=title,
        text=text,
        sentences=sentences,
        attributions=_each(found["attributions"], items.read_attribution),
        events=_each(found["events"], items.read_event),
        control=_each(found["control"], items.read_control),
        relations=_each(found["relations"], items.read_relation),
        places=_each(found["places"], items.read_place),
        times=_each(found["times"], items.read_time),
        counts=_each(found["counts"], items.read_count),
        links=links,
        references=tuple(draft.references(bodies)),
    )
    return Loaded(report, tuple(complaints.problems), frozenset(draft.declared))


def _each(found: list[Item], read: Callable[[Item], T | None]) -> tuple[T, ...]:
    """What the items are, without those that could not be read."""
    made = [read(item) for item in found]
    return tuple(each for each in made if each is not None)


def _must(head: Item, key: str) -> str:
    found = head.word(key)
    if found is None:
        head.complain(f"{key} is missing at the head of the file")
    return found or ""


def _origin(head: Item) -> Origin | None:
    file, document = head.word("from"), head.word("document")
    if bool(file) != bool(document):
        head.complain("expected both from and document, or neither")
    return Origin(file, document) if file and document else None


def _published(head: Item) -> date | None:
    written = _must(head, "published")
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        head.complain(f"published: expected a day such as 2022-06-19, found {written!r}")
        return None


def _sentence_fields(head: Item) -> list[tuple[int, Fields]]:
    """The sentences that are made of fields, each with its number."""
    found: list[tuple[int, Fields]] = []
    listed = entries_of(head.fields.entries.get("sentences"))
    if not listed:
        head.complain("sentences: expected a list, found none")
    for value in listed:
        if isinstance(value, Fields):
            found.append((len(found) + 1, value))
        else:
            head.complain(f"sentences: expected fields with text, found {value!r}")
    return found


def _start_and_text(
    head: Item, number: int, fields: Fields, whole: str | None
) -> tuple[str, str, int | None]:
    item = Item("", number, fields, (), head.codes, head.complaints)
    item.only("start", "text", *_KINDS, "links", "refers", *(["at"] if whole else []))
    start = item.label("start", "start") or ""
    if whole is not None:
        at, end = _places(item, whole)
        return start, whole[at:end], at
    text = item.word("text") or ""
    tidy = re.sub(r"\s+", " ", text).strip()
    if not tidy:
        item.complain("text: expected the words of the sentence, found none")
    elif tidy != text:
        item.complain("text: expected single spaces within and none at the ends")
    return start, tidy or "?", None


def _places(item: Item, whole: str) -> tuple[int, int]:
    """Where a sentence stands in the document that it was taken from."""
    found = _AT.fullmatch(item.word("at") or "")
    start, end = (int(found[1]), int(found[2])) if found else (0, 0)
    if not start < end <= len(whole):
        item.complain(f"at: expected a range within 0-{len(whole)}, found {item.word('at')!r}")
        return 0, 1
    given = item.word("text")
    if given is not None and given != whole[start:end]:
        item.complain("text: these are not the words of the document there")
    return start, end


@dataclass(frozen=True, slots=True)
class _Draft:
    """A report in the making: its sentences, and which ids were met in which of them."""

    sentences: tuple[Sentence, ...]
    codes: Codes
    complaints: Complaints
    declared: dict[str, int]

    def check_sentence(self, number: int, fields: Fields, sentence: Sentence) -> None:
        """Title sentences come first, and what follows them says how it starts."""
        before = self.sentences[number - 2] if number > 1 else None
        if sentence.start == "title" and before and before.span.part == "text":
            self.complaints.add("start: the title comes before the text", sentence=number)
        if "start" not in fields.entries and before and before.span.part == "title":
            message = "start: after the title expected title, paragraph or line, found nothing"
            self.complaints.add(message, sentence=number)

    def read(self, bodies: list[tuple[int, Fields]], kind: str) -> list[Item]:
        """The items of one kind in all sentences, in the order of the file."""
        found = []
        for number, fields in bodies:
            listed = fields.entries.get(kind)
            if listed is None or listed == "":
                continue
            if not isinstance(listed, Fields):
                message = f"{kind}: expected ids with fields, such as {_KINDS[kind]}1: {{…}}"
                self.complaints.add(message, sentence=number)
                continue
            for name, value in listed.entries.items():
                item = self._item(kind, number, name, value)
                if item:
                    found.append(item)
        return found

    def _item(self, kind: str, number: int, name: str, value: Value) -> Item | None:
        def complain(message: str) -> None:
            self.complaints.add(message, sentence=number, item=name)

        if not re.fullmatch(rf"{_KINDS[kind]}\d+", name):
            complain(f"an id in {kind} is {_KINDS[kind]} and a number, such as {_KINDS[kind]}1")
        if name in self.declared:
            complain(f"this id stands in sentence {self.declared[name]} already; take another")
            return None
        self.declared[name] = number
        if isinstance(value, Fields):
            return Item(name, number, value, self.sentences, self.codes, self.complaints)
        complain(f"expected fields in braces, found {value!r}")
        return None

    def links(self, bodies: list[tuple[int, Fields]]) -> Iterator[Link]:
        """The links of all sentences."""
        known = self.codes.labels["link"]
        for number, fields in bodies:
            for value in entries_of(fields.entries.get("links")):
                match value:
                    case (str(kind), str(start), str(end)) if kind in known:
                        yield Link(number, kind, start, end)
                    case _:
                        message = f"expected [{'|'.join(known)}, e1, e2], found {value!r}"
                        self.complaints.add(message, sentence=number, item="links")

    def references(self, bodies: list[tuple[int, Fields]]) -> Iterator[Reference]:
        """Who the pronouns of each sentence are."""
        for number, fields in bodies:
            value = fields.entries.get("refers")
            if value is None:
                continue
            if not isinstance(value, Fields):
                message = f'expected fields such as {{his: "4:Ana Roos"}}, found {value!r}'
                self.complaints.add(message, sentence=number, item="refers")
                continue
            item = Item("refers", number, value, self.sentences, self.codes, self.complaints)
            for written in value.entries:
                for pronoun in item.find("pronoun", (written,)):
                    for name in item.spans(written):
                        yield Reference(number, pronoun, name)

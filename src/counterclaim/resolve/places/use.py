"""What a place name does in its sentence: names the place, its government, its people, the desk."""

import re
from bisect import bisect_left

from counterclaim.model.document import Document
from counterclaim.model.place import Use
from counterclaim.model.reading import PartReading
from counterclaim.model.span import Span
from counterclaim.resolve.places.entry import Entry, Kind
from counterclaim.resolve.places.find import Match
from counterclaim.resolve.places.words import PlaceWords

_DATELINE = re.compile(
    r"^[ \t]*(?P<place>[A-Z][\w.'’ -]{1,40}?(?:,[ \t]+[A-Z][\w.'’ -]{1,30}?){0,2})[ \t]*"
    r"(?:,[ \t]+\w{3,9}\.?[ \t]+\d{1,2}(?:[ \t]+\d{4})?)?[ \t]*"
    r"(?:\([\w./ ’'-]{2,30}\)[ \t]*)?(?:—|–|--|-[ \t]|:[ \t](?=[A-Z]))",
    re.MULTILINE,
)
_SUBJECTS = frozenset(("nsubj", "nsubj:outer"))
_OBJECTS = frozenset(("obj", "iobj"))
_OBLIQUE = frozenset(("obl", "nmod"))
_THE = re.compile(r"^(?:the|The)\s+")


class Uses:
    """Tells the use of each place name of one part of a document."""

    def __init__(self, document: Document, reading: PartReading, words: PlaceWords) -> None:
        self._text = document.part(reading.part)
        self._reading = reading
        self._state_verbs = words.state_verbs
        self._addressed = words.addressed
        self._organ = re.compile(rf"['’]s?\s+(?:[\w-]+\s+)?(?P<organ>{words.organ_pattern()})\b")
        self._datelines = [found.span("place") for found in _DATELINE.finditer(self._text)]
        self._starts = [word.span.start for word in reading.words]
        self._voices = {
            self._bare(span): "whom the text names as source"
            for said in reading.attributions
            for span in said.source
        }
        self._actors = {
            self._bare(each.span): "actor of an act" for act in reading.acts for each in act.actor
        }

    def is_dateline(self, span: Span) -> bool:
        """Whether a name stands in the line that says where a report was filed."""
        return any(start <= span.start and span.end <= end for start, end in self._datelines)

    def use(self, span: Span, entry: Entry | None, match: Match) -> tuple[Use, str]:
        """The use, and the reason where it is not the plain one."""
        if match is Match.DEMONYM:
            return Use.DEMONYM, ""
        if self.is_dateline(span):
            return Use.DATELINE, "it opens the report as its dateline"
        if entry and (entry.kind is Kind.COUNTRY or entry.capital):
            why = self._acts(span)
            if why:
                return Use.METONYMIC, why
        return Use.LITERAL, ""

    def _acts(self, span: Span) -> str:
        bare = (span.start, span.end)
        why = self._voices.get(bare) or self._actors.get(bare)
        if why:
            return f"stands for its government: {why}"
        if organ := self._organ.match(self._text, span.end):
            return f"stands for its state: “{organ['organ']}” is one of its organs"
        at = bisect_left(self._starts, span.start)
        words = self._reading.words
        for number, word in enumerate(words[at : at + 4], at):
            if word.span.start >= span.end:
                break
            if word.head < 0:
                continue
            governor = words[word.head].lemma.lower()
            if word.relation in _SUBJECTS and governor in self._state_verbs:
                return f"stands for its government: subject of “{governor}”"
            if self._is_addressed(number, governor):
                return f"stands for its government: whom “{governor}” addresses"
        return ""

    def _is_addressed(self, at: int, governor: str) -> bool:
        """Whether a word is the one talked with or spoken to: "talk to Moscow", "told Uganda"."""
        how = self._addressed.get(governor)
        word, before = self._reading.words[at], self._reading.words[max(0, at - 2) : at]
        if how is None or not before:
            return False
        relation = word.relation.partition(":")[0]
        if relation in _OBJECTS:
            return "object" in how and word.head < at
        case = [each for each in before if each.relation == "case" and each.head == at]
        return relation in _OBLIQUE and bool(case) and case[-1].lemma in how

    def _bare(self, span: Span) -> tuple[int, int]:
        """A span without the article it begins with."""
        words = self._text[span.start : span.end]
        skipped = _THE.match(words)
        return span.start + (skipped.end() if skipped else 0), span.end

"""Quotations that the reader ties to nobody: what goes on from a speaker, and what is nobody's.

A quotation that stands for itself has the speaker of the quotation directly before it in the same
paragraph, as newspapers write it: “…,” said the mayor. “…” Where it opens its paragraph it has the
person whom the next sentence has for its subject. Any other has none, and the nearest name is never
taken for one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterclaim.attribution.anonymity import anonymity_of
from counterclaim.attribution.draft import Draft, contents, made
from counterclaim.attribution.page import Page
from counterclaim.attribution.tables import SourceWords
from counterclaim.model.attribution import Anonymity
from counterclaim.model.span import Span
from counterclaim.model.standing import Standing
from counterclaim.quotation_marks import CLOSES, Quoted

_CLOSING = frozenset("".join(CLOSES.values()))
_MOST_WORDS = 4
_PERSONS = frozenset({Anonymity.NAMED, Anonymity.ROLE})
_CLAUSE = re.compile(r",? (?:who|whose|whom|which)\b|, an? ")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence by its characters, blanks at the ends left out.

    `goes_on`: no line ends between the sentence before and this one.
    """

    span: Span
    goes_on: bool


def lines_of(page: Page) -> list[Line]:
    """The sentences of a part, in order; what holds no letter goes with the one after it."""
    found: list[Line] = []
    begun: int | None = None
    for sentence in page.reading.sentences:
        if sentence.start == sentence.end:
            continue
        whole = page.span(sentence.start, sentence.end - 1)
        start = whole.start if begun is None else begun
        if not any(letter.isalnum() for letter in page.said(whole)):
            begun = start
            continue
        begun = None
        between = page.text[found[-1].span.end : start] if found else "\n"
        found.append(Line(Span(start, whole.end, whole.part), "\n" not in between))
    return found


def quotations_alone(
    page: Page,
    quotations: Sequence[Quoted],
    drafts: Sequence[Draft],
    words: SourceWords,
    outlet: str | None,
) -> Iterator[Draft]:
    """A draft for each sentence in quotation marks that is nobody's content yet."""
    quoted = Standing((Span(each.start, each.end, page.reading.part), each) for each in quotations)
    finder = _Speakers(page, quoted, lines_of(page), contents(drafts), words, outlet)
    before: Draft | None = None
    for number, line in enumerate(finder.lines):
        marked = wholly_quoted(line.span, page, quoted)
        if marked is None or finder.taken.touches(marked):
            before = None
            continue
        found = finder.speaker(number, before)
        before = made(found[1], found[0], [marked]) if found else None
        if before:
            yield before


@dataclass(frozen=True, slots=True)
class _Speakers:
    """Finds whose a quotation is that stands as a sentence of its own."""

    page: Page
    quotations: Standing[Quoted]
    lines: Sequence[Line]
    taken: Standing[Draft]
    words: SourceWords
    outlet: str | None

    def speaker(self, number: int, before: Draft | None) -> tuple[tuple[Span, ...], str] | None:
        """The speaker, and by which rule; no words where none is given.

        None where a sentence within a longer quotation has no speaker: it may be no quotation.
        """
        if self.lines[number].goes_on and number:
            quoted = before.source if before else self._quoted(self.lines[number - 1].span)
            if quoted:
                who = core(quoted, self.page)
                return who, f"the quotation of {self.page.said(who[0])} goes on"
        opened = self.page.text[self.lines[number].span.start] in CLOSES
        if not opened or not _is_closed(self.lines[number].span, self.page):
            return None
        if self._opens(number) and (subject := self._subject(number + 1)):
            return subject, "whom the sentence after a quotation brings in speaks it"
        return (), "a quotation without a speaker"

    def _quoted(self, line: Span) -> tuple[Span, ...]:
        """Who is quoted in the sentence before; not whom the one who is quoted quotes."""
        quoted = [
            (piece.end - piece.start, draft.source)
            for piece, draft in self.taken.touching(line)
            if is_quotation(piece, self.quotations)
        ]
        return max(quoted, default=(0, ()))[1]

    def _opens(self, number: int) -> bool:
        """Whether the quotation opens its paragraph, and the paragraph goes on."""
        after = number + 1
        return (
            not self.lines[number].goes_on
            and after < len(self.lines)
            and self.lines[after].goes_on
            and wholly_quoted(self.lines[after].span, self.page, self.quotations) is None
        )

    def _subject(self, number: int) -> tuple[Span, ...]:
        """The person who is the subject of a sentence."""
        for word in self.page.numbers(self.lines[number].span):
            own = self.page.words[word]
            if own.relation in ("nsubj", "nsubj:pass"):
                if own.upos not in ("PROPN", "NOUN"):
                    return ()
                below = self.page.tree(word)
                span = self.page.span(below[0], below[-1])
                return (span,) if self._is_person(span) else ()
        return ()

    def _is_person(self, source: Span) -> bool:
        known = anonymity_of([source], self.page, self.words, self.outlet)
        return known is not None and known.anonymity in _PERSONS


def core(source: Sequence[Span], page: Page) -> tuple[Span, ...]:
    """The first piece of a source without the clause behind its comma, as it is said again."""
    first = source[0]
    found = _CLAUSE.search(page.said(first))
    end = first.start + found.start() if found else first.end
    return (Span(first.start, end, first.part),)


def wholly_quoted(line: Span, page: Page, quotations: Standing[Quoted]) -> Span | None:
    """The sentence with its quotation marks, if nothing in it stands outside them."""
    for quoted, _ in quotations.touching(line):
        if page.text[quoted.end : quoted.end + 1] not in _CLOSING:
            continue
        if (
            quoted.start <= line.start + 2
            and line.end - 2 <= quoted.end
            and quoted.end > line.start
        ):
            text = page.text[line.start : line.end]
            bare = text.rstrip(" .") if text.rstrip(" .")[-1:] in _CLOSING else text
            return Span(line.start, line.start + len(bare), line.part)
    return None


def is_quotation(piece: Span, quoted: Standing[Quoted]) -> bool:
    """Whether words are a quotation, and not a report with a few words in quotation marks."""
    inside = sum(
        min(span.end, piece.end) - max(span.start, piece.start)
        for span, _ in quoted.touching(piece)
    )
    return inside * 4 >= (piece.end - piece.start) * 3


def _is_closed(line: Span, page: Page) -> bool:
    """Whether a sentence ends with its quotation."""
    return page.said(line).rstrip(" .")[-1:] in _CLOSING


def quoted_words(
    page: Page,
    quotations: Sequence[Quoted],
    drafts: Sequence[Draft],
    settling: frozenset[str] = frozenset(),
) -> Iterator[Draft]:
    """A draft for a few words in quotation marks within a sentence that nobody says.

    What somebody settles ("agreed to", "decided") is told of him, and not in his words.
    """
    taken = contents(each for each in drafts if not _settles(each, page, settling))
    others = Standing(
        (span, each) for each in drafts for span in (*each.source, *each.cue, *each.addressee)
    )
    for quoted in quotations:
        start, end = quoted.start - 1, quoted.end + 1
        if start < 0 or end > len(page.text):
            continue
        span = Span(start, end, page.reading.part)
        words = page.numbers(Span(quoted.start, quoted.end, page.reading.part))
        few = len(words) <= _MOST_WORDS and any(page.words[n].upos != "PRON" for n in words)
        in_a_text = page.text[quoted.start].islower() and page.text[start - 1 : start] != "="
        if not few or not in_a_text or taken.touches(span) or others.touches(span):
            continue
        yield made("words in quotation marks that nobody is given for", (), [span])


def _settles(draft: Draft, page: Page, settling: frozenset[str]) -> bool:
    """Whether a cue says that something is settled, and not that it is said."""
    return any(page.words[n].lemma in settling for cue in draft.cue for n in page.numbers(cue))

"""Headlines that give a speaker by a colon: "General: we hit the trail", "“We lost”: a pilot"."""

import re
from collections.abc import Iterator, Sequence

from counterclaim.attribution.anonymity import anonymity_of
from counterclaim.attribution.draft import Draft, contents, made
from counterclaim.attribution.page import Page
from counterclaim.attribution.quotes import lines_of
from counterclaim.attribution.tables import SourceWords
from counterclaim.model.attribution import Anonymity
from counterclaim.model.span import Span
from counterclaim.quotation_marks import Quoted

_SPEAKS = frozenset({Anonymity.NAMED, Anonymity.ROLE, Anonymity.OUTLET})
_BEHIND = re.compile(r"(?<=\S):\s+(?=\S)")
_MOST_WORDS = 5


def headlines_in(
    page: Page,
    quotations: Sequence[Quoted],
    drafts: Sequence[Draft],
    words: SourceWords,
    outlet: str | None,
) -> Iterator[Draft]:
    """A draft for each headline, or line of headlines, in which a colon gives the speaker."""
    taken = contents(drafts)
    for line in lines_of(page):
        if line.goes_on or (page.reading.part == "text" and not stands_alone(line.span, page)):
            continue
        if taken.touches(line.span):
            continue
        for found in _BEHIND.finditer(page.said(line.span)):
            before = Span(line.span.start, line.span.start + found.start(), line.span.part)
            after = Span(line.span.start + found.end(), line.span.end, line.span.part)
            draft = _speaker_first(before, after, page, words, outlet) or _speaker_last(
                before, after, page, quotations, words, outlet
            )
            if draft:
                yield draft
            break


def stands_alone(line: Span, page: Page) -> bool:
    """Whether a line has no full stop at its end, as headlines have none."""
    after = page.text[line.end : line.end + 1]
    return page.text[line.end - 1] not in ".?!" and after in ("", "\n")


def _speaker_first(
    before: Span, after: Span, page: Page, words: SourceWords, outlet: str | None
) -> Draft | None:
    numbers = page.numbers(before)
    is_name = len(numbers) <= _MOST_WORDS and not any(
        page.words[each].upos in ("DET", "ADP", "VERB", "PUNCT") and page.form(each) != "-"
        for each in numbers
    )
    tells = any(page.words[each].upos in ("VERB", "AUX") for each in page.numbers(after))
    if not is_name or not tells or not _can_speak(before, page, words, outlet):
        return None
    return made("a headline's speaker before a colon", [before], [after])


def _speaker_last(
    before: Span,
    after: Span,
    page: Page,
    quotations: Sequence[Quoted],
    words: SourceWords,
    outlet: str | None,
) -> Draft | None:
    quoted = any(
        each.start <= before.start + 1 and before.end - 1 <= each.end for each in quotations
    )
    if not quoted and not (page.text[before.start] == page.text[before.end - 1] == "'"):
        return None
    source = _first_noun(after, page)
    if source is None or not _can_speak(source, page, words, outlet):
        return None
    return made("a headline's speaker behind a quotation", [source], [before])


def _first_noun(after: Span, page: Page) -> Span | None:
    """The noun phrase with which words begin, up to their verb or “on”."""
    numbers = page.numbers(after)
    last = None
    for number in numbers:
        word = page.words[number]
        if (
            word.upos not in ("DET", "ADJ", "NOUN", "PROPN", "PART", "PUNCT")
            or page.form(number) in ",:"
        ):
            break
        if word.upos in ("NOUN", "PROPN"):
            last = number
    if last is None:
        return None
    if last + 1 in numbers and page.form(last + 1) in ("in", "of") and last + 2 in numbers:
        if page.words[last + 2].upos != "PROPN":
            return page.span(numbers[0], last)
        return page.span(numbers[0], last + 2)
    return page.span(numbers[0], last)


def _can_speak(span: Span, page: Page, words: SourceWords, outlet: str | None) -> bool:
    known = anonymity_of([span], page, words, outlet)
    return known is not None and known.anonymity in _SPEAKS

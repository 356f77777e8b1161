"""What a saying does, where its cue decides it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.attribution.page import Page
from counterclaim.model.attribution import Function
from counterclaim.model.span import Span

_WORDS_OF_CONTENT = 10


@dataclass(frozen=True, slots=True)
class FunctionRule:
    """A function, and what cue, content and source must look like; None for any."""

    function: Function
    cue: re.Pattern[str]
    content: re.Pattern[str] | None
    source: re.Pattern[str] | None


def function_of(
    source: Sequence[Span],
    cue: Sequence[Span],
    content: Sequence[Span],
    page: Page,
    rules: Sequence[FunctionRule],
) -> tuple[Function, str] | None:
    """What source, cue and beginning of the content say that it does, and the words for it."""
    numbers = [number for span in cue for number in page.numbers(span)]
    lemmas = " ".join(map(page.lemma, numbers))
    who = " ".join(page.said(span).lower() for span in source if span.part == page.reading.part)
    begins = _begins(content, page)
    for rule in rules:
        found = rule.cue.search(lemmas)
        fits = rule.content is None or rule.content.match(begins)
        if found and fits and (rule.source is None or rule.source.search(who)):
            return rule.function, found[0]
    return None


def _begins(content: Sequence[Span], page: Page) -> str:
    numbers = [number for span in content for number in page.numbers(span)]
    said = [page.form(number).lower() for number in numbers[:_WORDS_OF_CONTENT]]
    return " ".join(said).lstrip("“”\"‘’' ")

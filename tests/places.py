"""Reports whose place names stand in brackets, and the places that are found for them."""

import re
from collections.abc import Callable

from counterclaim.model.document import Document
from counterclaim.model.place import Place
from counterclaim.model.reading import PartReading, Reading, Toponym, Word
from counterclaim.model.span import Span

Locate = Callable[..., list[Place]]
_BRACKETED = re.compile(r"\[([^\]]+)\]")


def marked(report: str, outlet: str | None = None) -> tuple[Document, Reading]:
    """A report without its brackets, and a reading that has found what stood in them."""
    spans, text, last = [], "", 0
    for found in _BRACKETED.finditer(report):
        text += report[last : found.start()]
        spans.append(Span(len(text), len(text) + len(found[1])))
        text += found[1]
        last = found.end()
    text += report[last:]
    toponyms = tuple(Toponym(span, 0.9) for span in spans)
    part = PartReading("text", subjects(text), (), (), (), (), toponyms)
    return Document(text=text, outlet=outlet), Reading((part,), (), "by hand")


def subjects(text: str) -> tuple[Word, ...]:
    """Every word; one before "denied", "said" or "warned" is its subject."""
    found = list(re.finditer(r"[\w'’]+", text))
    words = []
    for number, word in enumerate(found):
        after = found[number + 1][0] if number + 1 < len(found) else ""
        verb = {"denied": "deny", "said": "say", "warned": "warn"}.get(word[0], word[0].lower())
        is_subject = after in ("denied", "said", "warned")
        head, relation = (number + 1, "nsubj") if is_subject else (-1, "root")
        words.append(Word(Span(*word.span()), "X", verb, head, relation))
    return tuple(words)

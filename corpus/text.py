"""Title and text of a report, built from its sentences."""

from collections.abc import Sequence

from corpus.format import Sentence
from counterclaim.model.span import Span

_BETWEEN = {"title": " ", "paragraph": "\n\n", "line": "\n", "": " "}


def lay_out(
    written: Sequence[tuple[str, str, int | None]],
) -> tuple[str | None, str, tuple[Sentence, ...]]:
    """Title (None if there is none), text, and the sentences with their places in them.

    `written` holds how each sentence starts, its text, and where it stood elsewhere. A sentence
    that says nothing of its start goes on where the one before it stands, in the title too.
    """
    built = {"title": "", "text": ""}
    sentences: list[Sentence] = []
    part = "text"
    for number, (start, text, at) in enumerate(written, 1):
        if start:
            part = "title" if start == "title" else "text"
        between = _BETWEEN[start] if built[part] else ""
        offset = len(built[part]) + len(between)
        built[part] += between + text
        span = Span(offset, offset + len(text), "title" if part == "title" else "text")
        sentences.append(Sentence(number, start, span, text, at))
    return built["title"] or None, built["text"], tuple(sentences)

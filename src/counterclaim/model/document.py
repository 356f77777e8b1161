"""One published item."""

import hashlib
import json
import re
from dataclasses import dataclass, replace
from datetime import date

from counterclaim.model.errors import DocumentError
from counterclaim.model.problem import Problem
from counterclaim.model.span import Part, Span

_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Document:
    """One published item, with its canonical text, from which every span is sliced.

    `ref` is the name under which it was given (a path, a row's id) and no part of its identity.
    `problems` are what was noticed while it was taken in, such as a date that is none.

    Raises:
        DocumentError: a field holds a lone surrogate, which is no character and cannot be written.
    """

    text: str
    ref: str = ""
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: date | None = None
    language: str | None = None
    problems: tuple[Problem, ...] = ()

    def __post_init__(self) -> None:
        for name in ("text", "ref", "title", "outlet", "url"):
            found = _SURROGATE.search(getattr(self, name) or "")
            if found:
                reason = (
                    f"expected Unicode characters, but {name} holds the lone surrogate "
                    f"U+{ord(found[0]):04X} at character {found.start()}; "
                    "decode the source again, or replace it"
                )
                raise DocumentError("ingest", reason)

    @property
    def id(self) -> str:
        """The SHA-256 of text, title, outlet, url and published: the same item, the same id."""
        published = self.published.isoformat() if self.published else None
        identity = [self.text, self.title, self.outlet, self.url, published]
        return hashlib.sha256(json.dumps(identity).encode()).hexdigest()

    def with_problem(self, problem: Problem) -> "Document":
        """The same document, and what else was noticed while it was taken in."""
        return replace(self, problems=(*self.problems, problem))

    def part(self, part: Part) -> str:
        """The characters that spans in this part count from; nothing where there is no title."""
        return self.text if part == "text" else self.title or ""

    def words_of(self, span: Span) -> str:
        """The words that a span stands on."""
        return self.part(span.part)[span.start : span.end]

"""One act of saying."""

from dataclasses import dataclass
from enum import StrEnum

from counterclaim.model.span import Span


class Kind(StrEnum):
    """How the words said are given: all in quotation marks, none, or some."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says (source), by which words (cue), what (content).

    `quoted` are the words in quotation marks where `kind` is mixed, else empty. `kind` is None
    where there is no content. `why` says what the attribution rests on.
    """

    id: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    kind: Kind | None
    quoted: tuple[Span, ...]
    why: str

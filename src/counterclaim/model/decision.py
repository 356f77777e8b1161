"""What a stage decided on some words, and why."""

from dataclasses import dataclass

from counterclaim.model.span import Span


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision of one stage.

    `item` is the id of what was decided on, with the slot where it is one (`e3.actor`). `spans` are
    empty where a decision stands on no words (what is missing). `decided` and `why` are in plain
    words.
    """

    stage: str
    item: str
    spans: tuple[Span, ...]
    decided: str
    why: str

"""What a verification tells while it goes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is not as it should be: where, and what was expected and found."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


@dataclass(frozen=True, slots=True)
class Step:
    """One more item was looked at; `what` is its kind: document, raw, reading, ruling.

    `spans` is how many spans were sliced in it.
    """

    what: str
    spans: int = 0

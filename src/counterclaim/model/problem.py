"""What is wrong with one document, as a value that is kept and shown."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One clear sentence about one document: what was expected, what was found, what to do."""

    ref: str
    stage: str
    message: str

"""What a document's collection record has, where it was fetched or archived."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Collected:
    """The response that a document came in.

    `address` is where the bytes came from, after any redirects; `answered` when, in UTC (ISO 8601),
    None where that is not known; `headers` are those of the response, in its order.
    """

    address: str
    answered: str | None
    headers: tuple[tuple[str, str], ...]

"""Where a document came from: the collection record."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CollectionEntry:
    """One time that a document was taken in.

    `document` is its id (its hash), `ref` the path, address or id under which it was given, `at`
    the time in UTC (ISO 8601), `tool` what took it in, `who` the collector as the user named that
    person, None where nobody was named. `sha256` and `size_bytes` are those of the bytes that it
    was made from, None where these were not kept.
    """

    document: str
    ref: str
    at: str
    tool: str
    who: str | None
    sha256: str | None
    size_bytes: int | None

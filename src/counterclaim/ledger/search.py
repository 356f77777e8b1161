"""Claims looked for by what they tell, who says so, where and when."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from counterclaim.ledger.words import search_of

_SELECT = (
    "SELECT document.hash, claim.name, document.outlet, document.published, claim.kind, "
    "claim.type, claim.polarity, claim.status, claim.voice, claim.party, claim.anonymity, "
    "claim.country, claim.first_day, claim.last_day, claim.words "
    "FROM claim JOIN newest ON newest.reading = claim.reading "
    "JOIN document ON document.id = newest.document"
)
_ORDER = "ORDER BY document.published IS NULL, document.published, document.id, claim.id"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which claims are looked for; what is None or empty does not matter.

    `words` stand in the claim, all of them, in any order, or as prefixes ("bomb*"). `kind` is
    event, count, control, relation or statement, `type` PLOVER's or what is counted, `party` the
    side that the innermost source speaks for, `country` that of the place, `since` and `until` the
    days within which it happened, [since, until).
    """

    words: str = ""
    kind: str | None = None
    type: str | None = None
    party: str | None = None
    country: str | None = None
    outlet: str | None = None
    since: date | None = None
    until: date | None = None


class FoundClaim(NamedTuple):
    """A claim with the document that holds it; what the text does not give is None."""

    document: str
    name: str
    outlet: str | None
    published: str | None
    kind: str
    type: str | None
    polarity: str | None
    status: str | None
    voice: str | None
    party: str | None
    anonymity: str | None
    country: str | None
    first_day: str | None
    last_day: str | None
    words: str


def find_claims(
    connection: sqlite3.Connection, wanted: Wanted, most: int | None = None
) -> Iterator[FoundClaim]:
    """The claims that are wanted, by day of publication; at most so many."""
    tests, values = ["1"], list[str | int]()
    search = search_of(wanted.words)
    if wanted.words.strip() and not search:
        return  # marks alone stand in no index
    if search:
        tests.append("claim.id IN (SELECT rowid FROM claim_words WHERE claim_words MATCH ?)")
        values.append(search)
    for name in ("kind", "type", "party", "country"):
        value = getattr(wanted, name)
        if value:
            tests.append(f"claim.{name} = ?")
            values.append(value)
    if wanted.outlet:
        tests.append("document.outlet = ?")
        values.append(wanted.outlet)
    if wanted.since:
        tests.append("claim.last_day > ?")
        values.append(wanted.since.isoformat())
    if wanted.until:
        tests.append("claim.first_day < ?")
        values.append(wanted.until.isoformat())
    query = f"{_SELECT} WHERE {' AND '.join(tests)} {_ORDER} LIMIT ?"
    for row in connection.execute(query, (*values, -1 if most is None else most)):
        yield FoundClaim(*row)

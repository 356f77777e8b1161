"""How many of the claims that are wanted are of each outlet, speaker, party, place and month."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import count

from counterclaim.ledger import older
from counterclaim.ledger.search import is_indexed, matching, source
from counterclaim.ledger.wanted import Wanted

EXACT_UP_TO = 20_000
MOST_VALUES = 50
MONTH = "month"
_COLUMNS = {
    "kind": "claim.kind",
    "type": "claim.type",
    "outlet": "claim.outlet",
    "speaker": "coalesce(claim.voice, claim.speaker)",
    "party": "claim.party",
    "anonymity": "claim.anonymity",
    "place": "claim.place",
    "country": "claim.country",
    MONTH: "substr(claim.first_day, 1, 7)",
}


@dataclass(frozen=True, slots=True)
class Facet:
    """How often each value of one slot stands in claims, the most frequent first; months in order.

    `values` are at most fifty, or all months; None is a value that is not known. `others` is how
    many more values there are among the claims that were looked at.
    """

    name: str
    values: tuple[tuple[str | None, int], ...]
    others: int


@dataclass(frozen=True, slots=True)
class Facets:
    """The facets of the claims that are wanted.

    `total` is how many claims there are. Of up to 20,000 each one was looked at, and the numbers
    are exact. Of more it was one in `one_in`, in runs of up to 64 that were added one after
    another; the numbers are those of the sample times `one_in`, to be given as "about", and values
    that few claims have may be missing.
    """

    total: int
    one_in: int
    facets: tuple[Facet, ...]

    @property
    def exact(self) -> bool:
        """Whether every claim was looked at."""
        return self.one_in == 1


def find_facets(connection: sqlite3.Connection, wanted: Wanted) -> Facets:
    """The facets of the claims that are wanted; of older ledgers those that their tables have."""
    if not is_indexed(connection):
        return _of_older(connection, wanted)
    names = tuple(_COLUMNS)
    where = matching(connection, wanted)
    if where is None:
        return Facets(0, 1, _facets(names, (), 1))
    total = connection.execute(
        f"SELECT count(*) {source(wanted)} WHERE {where.where}",
        where.values,
    ).fetchone()[0]
    one_in = _one_in(total)
    rows = connection.execute(
        f"SELECT {', '.join(_COLUMNS.values())} FROM claim_words "  # noqa: S608
        "CROSS JOIN claim ON claim.id = claim_words.rowid "
        f"WHERE {where.where} AND (claim_words.rowid >> 6) % ? = 0",
        (*where.values, one_in),
    )
    return Facets(total, one_in, _facets(names, map(tuple, rows), one_in))


def _of_older(connection: sqlite3.Connection, wanted: Wanted) -> Facets:
    """The facets that tables before version 4 have: none of speakers and places."""
    names = (*older.COLUMNS, MONTH)
    columns = {name: _COLUMNS[name] for name in names} | {"outlet": "document.outlet"}
    total = older.count(connection, wanted)
    one_in = _one_in(total)
    rows = older.rows(connection, wanted, ", ".join(columns.values()), one_in)
    return Facets(total, one_in, _facets(names, map(tuple, rows), one_in))


def _one_in(total: int) -> int:
    """Of how many runs one is looked at: a prime, since what is added may come in turns."""
    least = -(-total // EXACT_UP_TO)
    if least <= 1:
        return 1
    return next(n for n in count(max(least, 3)) if all(n % d for d in range(2, n)))


def _facets(
    names: Sequence[str], rows: Iterable[tuple[str | None, ...]], one_in: int
) -> tuple[Facet, ...]:
    columns = list(zip(*rows, strict=True)) or [()] * len(names)
    return tuple(
        _facet(name, Counter(column), one_in) for name, column in zip(names, columns, strict=True)
    )


def _facet(name: str, counts: Counter[str | None], one_in: int) -> Facet:
    """The most frequent values, those that are as frequent in the order of letters."""
    ordered = sorted(counts.items(), key=lambda each: (-each[1], each[0] or ""))
    if name == MONTH:
        kept = sorted(ordered, key=lambda each: (each[0] is None, each[0] or ""))
    else:
        kept = ordered[:MOST_VALUES]
    values = tuple((value, number * one_in) for value, number in kept)
    return Facet(name, values, len(ordered) - len(kept))

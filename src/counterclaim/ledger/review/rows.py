"""Rulings as rows of the database, and back."""

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby

from counterclaim.ledger.connection import version_of
from counterclaim.model.ruling import Ruling, RulingKind, Target, Thing
from counterclaim.review import read_words

_RULING = (
    "SELECT number, at, who, kind, batch, upon, forced, undoes, words_hash, previous, hash, words "
    "FROM ruling LEFT JOIN ruling_words ON ruling_words.ruling = ruling.number ORDER BY number"
)
_TARGETS = (
    "SELECT ruling, part, thing, name, document, reading, slot FROM ruling_target "
    "ORDER BY ruling, position"
)


def has_log(connection: sqlite3.Connection) -> bool:
    """Whether this ledger has a log of rulings; one before version 3 that is only read has none."""
    return version_of(connection) >= 3


def load_rulings(connection: sqlite3.Connection) -> Iterator[Ruling]:
    """All rulings in their order, as they stand in the database.

    Raises:
        ValueError: a row holds what no ruling has.
    """
    if not has_log(connection):
        return
    parts = {
        number: _parts(rows)
        for number, rows in groupby(connection.execute(_TARGETS), lambda row: int(row["ruling"]))
    }
    for row in connection.execute(_RULING):
        yield Ruling(
            row["number"], row["at"], row["who"], RulingKind(row["kind"]), row["batch"],
            row["upon"], bool(row["forced"]), row["undoes"], parts.get(row["number"], ()),
            None if row["words"] is None else read_words(row["words"]),
            row["words_hash"], row["previous"], row["hash"],
        )  # fmt: skip


def _parts(rows: Iterable[sqlite3.Row]) -> tuple[tuple[Target, ...], ...]:
    grouped = groupby(rows, lambda row: int(row["part"]))
    return tuple(tuple(map(_target, part)) for _, part in grouped)


def _target(row: sqlite3.Row) -> Target:
    return Target(Thing(row["thing"]), row["name"], row["document"], row["reading"], row["slot"])


def write_ruling(connection: sqlite3.Connection, ruling: Ruling, words: str) -> None:
    """One ruling after the last, with its targets and words."""
    connection.execute(
        "INSERT INTO ruling (number, at, who, kind, batch, upon, forced, undoes, words_hash, "
        "previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            ruling.number, ruling.at, ruling.who, ruling.kind, ruling.batch, ruling.upon,
            int(ruling.forced), ruling.undoes, ruling.words_hash, ruling.previous, ruling.hash,
        ),
    )  # fmt: skip
    pairs = ((part, target) for part, those in enumerate(ruling.parts) for target in those)
    connection.executemany(
        "INSERT INTO ruling_target (ruling, position, part, thing, name, document, reading, slot) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                ruling.number, position, part, target.thing, target.name, target.document,
                target.reading, target.slot,
            )
            for position, (part, target) in enumerate(pairs)
        ),
    )  # fmt: skip
    connection.execute(
        "INSERT INTO ruling_words (ruling, words) VALUES (?, ?)", (ruling.number, words)
    )


def last_on(connection: sqlite3.Connection, target: Target) -> int:
    """The number of the last ruling on a thing; 0 where there is none."""
    return int(
        connection.execute(
            "SELECT coalesce(max(ruling), 0) FROM ruling_target WHERE thing = ? AND name = ? "
            "AND document IS ? AND reading IS ? AND slot IS ?",
            (target.thing, target.name, target.document, target.reading, target.slot),
        ).fetchone()[0]
    )


def head_of(connection: sqlite3.Connection) -> tuple[int, str]:
    """Number and hash of the last ruling; 0 and 64 zeros where there is none."""
    if not has_log(connection):
        return 0, "0" * 64
    row = connection.execute(
        "SELECT number, hash FROM ruling ORDER BY number DESC LIMIT 1"
    ).fetchone()
    return (int(row["number"]), str(row["hash"])) if row else (0, "0" * 64)

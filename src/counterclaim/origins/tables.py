"""The words that the counting of origins knows, from the tables beside this file."""

from collections.abc import Mapping
from dataclasses import dataclass

from counterclaim.table_rows import table_rows

_PACKAGE = "counterclaim.origins"


@dataclass(frozen=True, slots=True)
class OriginTables:
    """Words by what they tell of a voice.

    `issuers` stand in the names of those who publish what they did or watched ("office",
    "monitor"). `of_its_own` is what a report calls "our", and whose that is ("side", "network").
    `evidence` gives words for one kind of evidence one form. `pointing` takes up a source again.
    `speaks_for` are words for those who speak for a side.
    `alliances` are parties, by their ids, that may have things from one another.
    `borrowed` is what another one wrote, counted or filmed ("the army's communiqué").
    """

    issuers: Mapping[str, str]
    of_its_own: Mapping[str, str]
    evidence: Mapping[str, str]
    pointing: frozenset[str]
    borrowed: frozenset[str]
    speaks_for: frozenset[str]
    alliances: tuple[frozenset[str], ...]


def load_origin_tables() -> OriginTables:
    """The tables that ship with the package."""
    return OriginTables(
        _pairs("issuers.tsv"),
        _pairs("of_its_own.tsv"),
        _pairs("evidence.tsv"),
        _words("pointing.tsv"),
        _words("borrowed.tsv"),
        _words("speaks_for.tsv"),
        tuple(frozenset(row[1].split()) for row in table_rows(_PACKAGE, "alliances.tsv", 2)),
    )


def _words(name: str) -> frozenset[str]:
    return frozenset(word for (word,) in table_rows(_PACKAGE, name, 1))


def _pairs(name: str) -> dict[str, str]:
    return {word: form for word, form in table_rows(_PACKAGE, name, 2)}  # noqa: C416  (typed so)

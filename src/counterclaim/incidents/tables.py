"""The words that incidents know, from the tables beside this file."""

from collections.abc import Mapping
from dataclasses import dataclass

from counterclaim.table_rows import table_rows

_PACKAGE = "counterclaim.incidents"
MOMENTS = ("morning", "noon", "evening", "night")


@dataclass(frozen=True, slots=True)
class IncidentTables:
    """Words and weights.

    `kinds` are the rows in which a lemma stands, `families` the family of each row, `markers` words
    that set off, point back or tell of many, `plain` those that tell nothing apart, `signs` what
    each sign that two mentions speak of one happening weighs.
    """

    kinds: Mapping[str, frozenset[str]]
    families: Mapping[str, str]
    markers: Mapping[str, frozenset[str]]
    plain: frozenset[str]
    signs: Mapping[str, float]


def load_incident_tables() -> IncidentTables:
    """The tables that ship with the package."""
    kinds: dict[str, set[str]] = {}
    families = {}
    for name, family, lemmas in table_rows(_PACKAGE, "kinds.tsv", 3):
        families[name] = family
        for lemma in lemmas.split():
            kinds.setdefault(lemma, set()).add(name)
    return IncidentTables(
        {lemma: frozenset(rows) for lemma, rows in kinds.items()},
        families,
        {kind: frozenset(words.split()) for kind, words in table_rows(_PACKAGE, "markers.tsv", 2)},
        frozenset(
            word for (line,) in table_rows(_PACKAGE, "plain.tsv", 1) for word in line.split()
        ),
        {sign: float(weight) for sign, weight in table_rows(_PACKAGE, "signs.tsv", 2)},
    )

"""The words that lineage knows, from the tables beside this file."""

from collections.abc import Mapping
from dataclasses import dataclass

from counterclaim.lineage.senses import Senses, load_senses
from counterclaim.table_rows import table_rows

_PACKAGE = "counterclaim.lineage"


@dataclass(frozen=True, slots=True)
class LineageTables:
    """Words by what they are to lineage.

    `function_words` carry a sentence's build. `digits` are those of numbers in words.
    `outlet_words` do not tell one outlet from another. `media_words` stand in names of those who
    publish news or watch, and not in those of offices. `organs` gives words for one organ of a
    state one form. `senses` say how near words are in meaning.
    """

    function_words: frozenset[str]
    digits: Mapping[str, str]
    outlet_words: frozenset[str]
    media_words: frozenset[str]
    organs: Mapping[str, str]
    senses: Senses


def load_lineage_tables() -> LineageTables:
    """The tables that ship with the package."""
    return LineageTables(
        _words("function_words.tsv"),
        _pairs("numbers.tsv"),
        _words("outlet_words.tsv"),
        _words("media_words.tsv"),
        _pairs("organ_words.tsv"),
        load_senses(),
    )


def _words(name: str) -> frozenset[str]:
    return frozenset(word for (word,) in table_rows(_PACKAGE, name, 1))


def _pairs(name: str) -> dict[str, str]:
    return {word: form for word, form in table_rows(_PACKAGE, name, 2)}  # noqa: C416  (typed so)

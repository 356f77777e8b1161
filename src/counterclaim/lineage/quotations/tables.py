"""The words that the tracing of quotations knows, from the tables of lineage."""

from dataclasses import dataclass

from counterclaim.table_rows import table_rows

_PACKAGE = "counterclaim.lineage"


@dataclass(frozen=True, slots=True)
class QuotationTables:
    """Words of no matter, words that bring speech in, and formulas as sequences of words."""

    function_words: frozenset[str]
    saying: frozenset[str]
    formulas: frozenset[tuple[str, ...]]

    @property
    def longest_formula(self) -> int:
        """How many words the longest formula has."""
        return max(map(len, self.formulas), default=0)


def load_quotation_tables() -> QuotationTables:
    """The tables that ship with the package."""
    return QuotationTables(
        frozenset(word for (word,) in table_rows(_PACKAGE, "function_words.tsv", 1)),
        frozenset(word for (word,) in table_rows(_PACKAGE, "saying.tsv", 1)),
        frozenset(tuple(formula.split()) for (formula,) in table_rows(_PACKAGE, "formulas.tsv", 1)),
    )

"""The words that the tracing of quotations knows, from the tables of lineage."""

from dataclasses import dataclass

from counterclaim.lineage.tables import LineageTables, load_lineage_tables
from counterclaim.table_rows import table_rows

_PACKAGE = "counterclaim.lineage"


@dataclass(frozen=True, slots=True)
class QuotationTables:
    """Words that bring speech in, formulas as sequences of words, and what lineage knows."""

    saying: frozenset[str]
    formulas: frozenset[tuple[str, ...]]
    lineage: LineageTables

    @property
    def function_words(self) -> frozenset[str]:
        """Words of no matter."""
        return self.lineage.function_words

    @property
    def longest_formula(self) -> int:
        """How many words the longest formula has."""
        return max(map(len, self.formulas), default=0)


def load_quotation_tables() -> QuotationTables:
    """The tables that ship with the package."""
    return QuotationTables(
        frozenset(word for (word,) in table_rows(_PACKAGE, "saying.tsv", 1)),
        frozenset(tuple(formula.split()) for (formula,) in table_rows(_PACKAGE, "formulas.tsv", 1)),
        load_lineage_tables(),
    )

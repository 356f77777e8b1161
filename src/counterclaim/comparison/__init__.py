"""Accounts of one happening beside one another."""

from counterclaim.comparison.compare import ByHand, compare_pairs, compare_versions
from counterclaim.comparison.tables import ComparisonTables, load_comparison_tables
from counterclaim.comparison.told import Named, Valued, attribution_at, named_in, sentence_at
from counterclaim.comparison.versions import versions_of

__all__ = [
    "ByHand",
    "ComparisonTables",
    "Named",
    "Valued",
    "attribution_at",
    "compare_pairs",
    "compare_versions",
    "load_comparison_tables",
    "named_in",
    "sentence_at",
    "versions_of",
]

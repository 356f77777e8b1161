"""Accounts of one happening beside one another."""

from counterclaim.comparison.compare import ByHand, compare_pairs, compare_versions
from counterclaim.comparison.held import compare_with_holders, doers_of, targets_of
from counterclaim.comparison.holders import NEAR_DAYS, holdings_of
from counterclaim.comparison.tables import ComparisonTables, load_comparison_tables
from counterclaim.comparison.told import Named, Valued, attribution_at, named_in, sentence_at
from counterclaim.comparison.versions import versions_of

__all__ = [
    "NEAR_DAYS",
    "ByHand",
    "ComparisonTables",
    "Named",
    "Valued",
    "attribution_at",
    "compare_pairs",
    "compare_versions",
    "compare_with_holders",
    "doers_of",
    "holdings_of",
    "load_comparison_tables",
    "named_in",
    "sentence_at",
    "targets_of",
    "versions_of",
]

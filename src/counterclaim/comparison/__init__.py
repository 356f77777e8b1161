"""Accounts of one happening beside one another."""

from counterclaim.comparison.compare import compare_pairs, compare_versions
from counterclaim.comparison.tables import ComparisonTables, load_comparison_tables
from counterclaim.comparison.told import attribution_at
from counterclaim.comparison.versions import versions_of

__all__ = [
    "ComparisonTables",
    "attribution_at",
    "compare_pairs",
    "compare_versions",
    "load_comparison_tables",
    "versions_of",
]

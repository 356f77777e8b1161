"""Quotations traced from report to report, with what became of their words."""

from counterclaim.lineage.quotations.found import Published, Quotation, find_quotations
from counterclaim.lineage.quotations.tables import QuotationTables, load_quotation_tables
from counterclaim.lineage.quotations.trace import candidates, trace_quotations

__all__ = [
    "Published",
    "Quotation",
    "QuotationTables",
    "candidates",
    "find_quotations",
    "load_quotation_tables",
    "trace_quotations",
]

"""Who took which text from whom: copies, rewordings and credits among reports."""

from counterclaim.lineage.find import descents_of, find_lineage
from counterclaim.lineage.sentences import Report, lay_out, sentences_of
from counterclaim.lineage.tables import LineageTables, load_lineage_tables

__all__ = [
    "LineageTables",
    "Report",
    "descents_of",
    "find_lineage",
    "lay_out",
    "load_lineage_tables",
    "sentences_of",
]

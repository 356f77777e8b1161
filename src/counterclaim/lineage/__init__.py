"""Who took which text from whom: copies, rewordings and credits among reports."""

from counterclaim.lineage.find import descents_of, find_lineage
from counterclaim.lineage.keys import Keys, keys_of
from counterclaim.lineage.matter import rarity_in
from counterclaim.lineage.sentences import Report, lay_out, sentences_of
from counterclaim.lineage.tables import LineageTables, load_lineage_tables

__all__ = [
    "Keys",
    "LineageTables",
    "Report",
    "descents_of",
    "find_lineage",
    "keys_of",
    "lay_out",
    "load_lineage_tables",
    "rarity_in",
    "sentences_of",
]

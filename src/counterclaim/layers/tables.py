"""The tables of layers: how columns are called, and words for holders that name nobody."""

from collections.abc import Mapping
from dataclasses import dataclass

from counterclaim.model.layer import Hold
from counterclaim.table_rows import table_rows


@dataclass(frozen=True, slots=True)
class LayerTables:
    """`columns` leads from a column's name to its field, `holds` from words to what they say."""

    columns: Mapping[str, str]
    holds: Mapping[str, Hold]

    @property
    def fields(self) -> tuple[str, ...]:
        """Every field that a layer may have, in order."""
        return tuple(dict.fromkeys(self.columns.values()))


def load_layer_tables() -> LayerTables:
    """The tables that come with the package."""
    columns = {name: field for field, name in table_rows(__package__, "columns.tsv", 2)}
    holds = {words: Hold(said) for words, said in table_rows(__package__, "holds.tsv", 2)}
    return LayerTables(columns, holds)


def folded(name: str) -> str:
    """A column's name or a holder's words as the tables have them."""
    return " ".join(name.replace("_", " ").replace("’", "'").lower().split())

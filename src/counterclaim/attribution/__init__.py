"""From the spans that the reader found to attributions."""

from counterclaim.attribution.attribute import attribute
from counterclaim.attribution.kind import kind_of
from counterclaim.attribution.tables import Tables, load_tables
from counterclaim.attribution.when import date_sayings

__all__ = ["Tables", "attribute", "date_sayings", "kind_of", "load_tables"]

"""From the spans that the reader found to attributions."""

from counterclaim.attribution.attribute import attribute
from counterclaim.attribution.kind import kind_of

__all__ = ["attribute", "kind_of"]

"""From the spans that the reader found to attributions."""

from counterclaim.attribution.attribute import attribute

__all__ = ["attribute"]

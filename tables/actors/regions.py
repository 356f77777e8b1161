"""Governments, parliaments and police of parts of states that govern themselves in part."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.model.entity import EntityKind
from counterclaim.resolve.actors.actor import Actor, ActorName, Link
from counterclaim.resolve.actors.names import fold

FIELDS = 5
ORGANS = (
    ("government", EntityKind.AUTHORITY, "GOV", ("government", "regional government")),
    ("parliament", EntityKind.PARLIAMENT, "LEG", ("parliament", "assembly", "legislature")),
    ("police", EntityKind.POLICE, "COP", ("police",)),
)


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a state; `shared`: another has its name too."""

    name: str
    state: str
    adjectives: tuple[str, ...]
    assemblies: tuple[str, ...]
    shared: bool


def read_regions(text: str) -> Iterator[Region]:
    """The regions of a table.

    Raises:
        ValueError: a line is not as the header says.
    """
    for number, line in enumerate(text.split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        fields = ["" if field == "-" else field for field in line.split("\t")]
        if len(fields) != FIELDS:
            raise ValueError(f"regions, line {number}: expected {FIELDS} fields, not {len(fields)}")
        name, state, adjectives, assemblies, shared = fields
        own, halls = (tuple(filter(None, some.split("|"))) for some in (adjectives, assemblies))
        yield Region(name, state, own, halls, shared=shared == "~")


def organs_of(region: Region) -> Iterator[Actor]:
    """The government, the parliament and the police of a region, part of its state."""
    slug = re.sub(r"[^a-z0-9]+", "-", fold(region.name)).strip("-")
    for organ, kind, sector, nouns in ORGANS:
        written = [
            f"{before} {noun}" for before in (region.name, *region.adjectives) for noun in nouns
        ]
        if organ == "government":
            written += [f"{region.name} state government", f"{region.name} provincial government"]
        if organ == "parliament":
            written += region.assemblies
        names = {fold(each): ActorName(each, ambiguous=region.shared) for each in written}
        yield Actor(
            id=f"{region.state}-{slug}-{organ}",
            name=f"{organ.capitalize()} of {region.name}",
            kind=kind,
            country=region.state,
            sector=(sector,),
            part_of=(Link(region.state),),
            names=tuple(names.values()),
        )

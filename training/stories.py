"""Halves of stories: which bodies of the Fake News Challenge tell one story, and its half.

A headline that speaks of a body's matter (it agrees, disagrees or discusses) ties the two; bodies
that are tied by headlines tell one story. The SHA-256 of a seed, chosen before anything was
looked at, and of a story's name draws its half, so that no story stands in both.
"""

import hashlib
from collections.abc import Iterable, Mapping

SEED = "stories of FNC-1"


def stories_of(tied: Iterable[tuple[str, str]], bodies: Iterable[str]) -> dict[str, str]:
    """The story of each body, named by the first of its bodies.

    Args:
        tied: headlines with bodies that speak of the same matter.
        bodies: the ids of all bodies; one that no headline ties is a story of its own.
    """
    above = {f"b {each}": f"b {each}" for each in bodies}

    def top(name: str) -> str:
        while above.setdefault(name, name) != name:
            above[name] = name = above[above[name]]
        return name

    for headline, body in tied:
        one, other = sorted((top(f"h {headline}"), top(f"b {body}")))
        above[other] = one
    members: dict[str, list[str]] = {}
    for name in above:
        if name.startswith("b "):
            members.setdefault(top(name), []).append(name[2:])
    return {body: min(each) for each in members.values() for body in each}


def drawn_for_tuning(stories: Mapping[str, str]) -> frozenset[str]:
    """The bodies whose stories belong to the half on which rules and thresholds are made."""
    return frozenset(body for body, story in stories.items() if _draw(story))


def _draw(story: str) -> bool:
    return hashlib.sha256(f"{SEED}: {story}".encode()).digest()[-1] % 2 == 0

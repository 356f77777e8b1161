"""What the registry holds, in lines of a table."""

from collections import Counter
from collections.abc import Iterator

from counterclaim.model.entity import EntityKind
from counterclaim.resolve.actors.actor import Use
from tables.actors.build import Built

BODIES = frozenset({EntityKind.IGO, EntityKind.COURT})
GROUPS = frozenset(
    {
        EntityKind.ARMED_GROUP, EntityKind.ALLIANCE, EntityKind.POLITICAL_PARTY,
        EntityKind.AUTHORITY, EntityKind.MOVEMENT, EntityKind.PEOPLE,
    }
)  # fmt: skip
MEDIA = frozenset({EntityKind.NEWS_AGENCY, EntityKind.OUTLET})
FIRST, LAST = 1990, 2025


def coverage(built: Built) -> Iterator[str]:
    """How many actors of each kind, how many with dates, and leaders by year."""
    kinds = Counter(actor.kind for actor in built.actors)
    general = sum(actor.origin == "general" for actor in built.actors)
    dated = sum(not actor.period.always for actor in built.actors)
    names = sum(len(actor.names) for actor in built.actors)
    yield f"{len(built.actors)} actors with {names} names, {dated} with dates of their own"
    yield f"{general} of them from general knowledge"
    for title, some in (
        ("international bodies and courts", BODIES), ("groups and parties to conflicts", GROUPS),
        ("monitors", {EntityKind.MONITOR}), ("agencies and other media", MEDIA),
    ):  # fmt: skip
        own = [actor for actor in built.actors if actor.kind in some]
        with_dates = sum(not actor.period.always for actor in own)
        yield f"{len(own)} {title}, {with_dates} with dates"
    voiced = sum(bool(actor.voice_of) for actor in built.actors if actor.kind in MEDIA)
    yield f"{voiced} media with the side whose voice they are"
    yield from _states(built)
    yield from (f"{count} of the kind {kind}" for kind, count in kinds.most_common())
    yield from _leaders(built)


def _states(built: Built) -> Iterator[str]:
    states = [actor for actor in built.actors if actor.kind is EntityKind.STATE]
    for use in (Use.DEMONYM, Use.CAPITAL):
        count = sum(any(name.use is use for name in state.names) for state in states)
        yield f"{count} of {len(states)} states, present and gone, and territories with a {use}"
    for organ in ("armed-forces", "parliament", "intelligence", "police", "ministry-foreign"):
        own = [actor for actor in built.actors if actor.id in {f"{s.id}-{organ}" for s in states}]
        named = sum(len(actor.names) > 1 for actor in own)
        yield f"{len(own)} states with the organ {organ}, {named} with proper names of it"


def _leaders(built: Built) -> Iterator[str]:
    yield f"{len({post.person for post in built.posts})} persons in {len(built.posts)} terms"
    codes = {state.code for state in built.states}
    for year in range(FIRST, LAST + 1):
        heads = {
            post.state
            for post in built.posts
            if post.post in ("head-of-state", "head-of-government")
            and post.state in codes
            and post.period.start[:4] <= str(year)
            and (not post.period.end or post.period.end[:4] >= str(year))
        }
        alive = sum(
            state.period.start[:4] <= str(year)
            and (not state.period.end or state.period.end[:4] >= str(year))
            for state in built.states
        )
        yield f"{year}: a head of state or government of {len(heads)} of {alive} states"

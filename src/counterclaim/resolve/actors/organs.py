"""Organs of states and their holders: whose army, whose foreign minister, whose fighters."""

from collections.abc import Sequence
from datetime import date

from counterclaim.model.entity import EntityKind
from counterclaim.resolve.actors.actor import Actor, Post
from counterclaim.resolve.actors.answer import Answer, Sort
from counterclaim.resolve.actors.registry import Registry, title_key
from counterclaim.resolve.actors.roles import Role, RoleClass
from counterclaim.resolve.actors.wording import GROUNDS

_FIGHT_OR_SPEAK = frozenset({"MIL", "GOV", "REB", "PRM", "COP", "SPY"})
_FULL_DAY = len("2015-09-30")


def owner_of(actor: Actor, registry: Registry, day: date | None) -> Actor | None:
    """To whom things belong that are called after an actor: a person's are those of the side that
    the person leads on the day, None where that is not known.
    """
    if actor.kind is not EntityKind.PERSON:
        return actor
    side = registry.party(actor.id, day)
    return registry.actor(side) if side else None


def organ_of(role: Role, state: Actor, registry: Registry) -> str | None:
    """The organ of a state that a noun means, by its id; None where the noun means none."""
    organ = f"{state.id}-{role.organ}"
    return organ if role.organ and registry.actor(organ) else None


def title_holder(role: Role, owner: Actor, registry: Registry, day: date | None) -> str | None:
    """The person who bears a title of a state, an organ or a body on a day, if one does."""
    of = owner.id if owner.kind is EntityKind.STATE else f"@{owner.id}"
    held = registry.holders(of, role.noun, day)
    if not held and owner.kind is not EntityKind.STATE and owner.country:
        held = tuple(
            post
            for post in registry.holders(owner.country, role.noun, day)
            if owner.id in {post.organ, *registry.whole(post.organ, day)}
        )
    plain = [post for post in held if title_key(role.noun) in map(title_key, post.titles)]
    if role.post and role.post not in ("leader", "secretary-general"):
        plain = [post for post in plain or held if post.post == role.post] or plain
    people = {post.person for post in _latest(plain or held, day)}
    return people.pop() if len(people) == 1 else None


def _latest(posts: Sequence[Post], day: date | None) -> list[Post]:
    """Posts without those whose end is known by month or year alone, where another began in it."""
    if len(posts) < 2 or day is None:
        return list(posts)
    newest = max(post.period.start for post in posts)
    return [
        post
        for post in posts
        if post.period.start == newest
        or not post.period.end
        or len(post.period.end) == _FULL_DAY
        or not newest.startswith(post.period.end)
    ]


def holder(role: Role, owner: Actor, country: str, named: Actor) -> Answer:
    """Whom a noun means beside an actor that is no state: a group's fighters, a body's envoy."""
    sort = Sort(role.kind.value) if role.kind.value in set(Sort) else Sort.VAGUE
    why = f"{role.noun} of {owner.name}"
    code = owner.country or country
    speaks = set(role.sector) & _FIGHT_OR_SPEAK or not role.sector
    if not speaks:
        return Answer(None, code, role.sector, sort, why, role.noun, (named.id,))
    body = owner.kind in (EntityKind.IGO, EntityKind.NGO)
    organ = role.kind is RoleClass.ORGAN and role.organ not in ("armed-forces", "")
    sector = role.sector if (body or organ) and role.kind is not RoleClass.OFFICE else owner.sector
    return Answer(owner.id, code, sector, sort, why, role.noun, (named.id,))


def group_on(noun: str, owner: Actor) -> str | None:
    """The id of the armed group that is meant by the ground it holds: "IS areas", "FDLR camps".

    None for what states hold: their areas are land.
    """
    held = noun.lower() in GROUNDS and owner.kind is EntityKind.ARMED_GROUP
    return owner.id if held else None

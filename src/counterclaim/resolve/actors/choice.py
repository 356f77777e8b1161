"""Which of the actors that have a name is meant: by the day, the words beside it, the document."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from counterclaim.model.entity import EntityKind
from counterclaim.resolve.actors.actor import Actor, Post, Use
from counterclaim.resolve.actors.names import is_acronym
from counterclaim.resolve.actors.packed import Uses
from counterclaim.resolve.actors.registry import Registry, title_key, titles_of

# What each piece of evidence weighs. Only their order matters: words that stand beside the name
# tell more than the rest of the document, and what the document names in full more than the day.
BESIDE, SEEN, IN_OFFICE, TITLE, AROUND, PLAIN, EVER = 6.0, 8.0, 3.0, 4.0, 1.5, 1.0, 0.5
_STATELESS = frozenset({"IGO", "UNO", "EUR", "ISM", "IMG", "NGO"})
_STATE_ORGANS = frozenset(
    {
        EntityKind.GOVERNMENT, EntityKind.PRESIDENCY, EntityKind.MONARCHY, EntityKind.MINISTRY,
        EntityKind.PARLIAMENT, EntityKind.ARMED_FORCES, EntityKind.INTELLIGENCE, EntityKind.POLICE,
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of a document when its words are read.

    `around` weighs the states and lands that it speaks of by their codes, `seen` holds the ids of
    actors that it names by a name that is theirs alone, `aliases` what it abbreviates itself,
    `introduced` the ids of persons whom it names in full or with a title.
    `acts`: the words that are read now stand for one who acts, is met or speaks; `named`: the
    reader takes them for a name of somebody, not of a place.
    """

    day: date | None
    around: Mapping[str, float] = field(default_factory=dict)
    seen: frozenset[str] = frozenset()
    acts: bool = False
    named: bool = False
    aliases: Mapping[str, str] = field(default_factory=dict)
    introduced: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Hints:
    """What stands beside a name: codes and ids of actors before it, titles, a noun for a person.

    `post` is the one that a title means, where it means one post in every state.
    """

    beside: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    post: str = ""
    person: bool = False
    fighters: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """The actor meant, and by which use of the name; None where it cannot be told, with why."""

    actor: Actor | None
    use: Uses | None
    why: str
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Weighed:
    actor: Actor
    use: Uses
    weight: float
    support: float
    posts: tuple[Post, ...]


def choose(uses: Sequence[Uses], hints: Hints, setting: Setting, registry: Registry) -> Choice:
    """The actor that a name means as of the document's day.

    A name in dates holds only then; a general one only with support in the document; where the day
    is not known only what is always true. Among several the one with most support is meant, if one
    has most.
    """
    weighed = [each for use in uses if (each := _weigh(use, hints, setting, registry))]
    best: dict[str, _Weighed] = {}
    for each in weighed:
        known = best.get(each.actor.id)
        if known is None or each.weight > known.weight:
            best[each.actor.id] = each
    order = sorted(best.values(), key=lambda each: (-each.weight, each.actor.id))
    candidates = tuple(each.actor.id for each in order)
    if not order:
        return Choice(None, None, "no actor of the registry had this name on that day")
    order = [each for each in order if not _idle(each, setting.day)] or order
    spoken_of = [each for each in order if not _is_stranger(each, setting)]
    if not spoken_of:
        why = f"a family name alone, and nothing in the document speaks for {order[0].actor.id}"
        return Choice(None, None, why)
    order = spoken_of
    first = order[0]
    if len(order) > 1 and _holds(order[1].actor, first.actor, setting, registry):
        first, order = order[1], order[1:]  # the part and the whole have one name: the whole
    if len(order) > 1 and order[1].weight >= first.weight - PLAIN / 4:
        return Choice(None, None, f"may be {' or '.join(candidates[:4])}", candidates)
    if first.use.name.ambiguous and first.support <= 0 and not _only_one(order, hints, setting):
        why = f"the name is too general, and nothing in the document speaks for {first.actor.id}"
        return Choice(None, None, why)
    why = _why(first, setting)
    if _is_inferred(first, hints, setting):
        why = f"inferred: {why}; the report gives the family name alone"
    return Choice(first.actor, first.use, why, candidates)


def _idle(found: _Weighed, day: date | None) -> bool:
    """Whether nothing speaks for a state's organ, or one who is no more, but a general name."""
    general = found.use.name.ambiguous and found.support <= 0
    gone = day is not None and found.actor.period.over(day)
    return general and (gone or found.actor.kind in _STATE_ORGANS)


def _is_stranger(found: _Weighed, setting: Setting) -> bool:
    """Whether one word names a person, and the document speaks of other states alone.

    "Ivanov" in news of Russia is not the president of North Macedonia.
    """
    alone = " " not in found.use.name.written
    person = found.actor.kind is EntityKind.PERSON
    return person and alone and found.support <= 0 and bool(setting.around)


def _holds(whole: Actor, part: Actor, setting: Setting, registry: Registry) -> bool:
    return whole.id in registry.whole(part.id, setting.day)


def _only_one(order: Sequence[_Weighed], hints: Hints, setting: Setting) -> bool:
    """Whether a general name can hardly be another's: on that day only one actor has it, and it is
    an acronym, or of a body of many states, and stands for one who acts.
    """
    name, actor = order[0].use.name.written, order[0].actor
    if len(order) > 1 or hints.beside:
        return False
    called = setting.acts or setting.named
    stateless = actor.country in _STATELESS
    if is_acronym(name):
        return stateless or (called and len(name) > 2)
    return stateless and called and " " in name.removeprefix("the ")


def _is_inferred(found: _Weighed, hints: Hints, setting: Setting) -> bool:
    """Whether a family name alone is one's by the post held on the day, of which no word tells."""
    alone = " " not in found.use.name.written and not (hints.beside or hints.titles)
    person = found.actor.kind is EntityKind.PERSON
    return person and alone and bool(found.posts) and found.actor.id not in setting.introduced


def _why(found: _Weighed, setting: Setting) -> str:
    parts = [f"a name of {found.actor.name}"]
    if found.use.name.use is Use.SEAT:
        parts = [f"seat of {found.actor.name}"]
    if found.use.name.use is Use.CAPITAL:
        parts = [f"capital of {found.actor.name}"]
    if not found.use.name.period.always and setting.day:
        parts.append(f"in use on {setting.day}")
    if found.posts and setting.day:
        parts.append(f"{found.posts[0].titles[0]} on {setting.day}")
    return ", ".join(parts)


def _weigh(use: Uses, hints: Hints, setting: Setting, registry: Registry) -> _Weighed | None:
    """How much speaks for an actor; None where the name did not hold on that day."""
    day, name = setting.day, use.name
    if not name.period.holds(day):
        return None
    actor = registry.actor(use.actor)
    if actor is None or not _possible(actor, use, day):
        return None
    person = actor.kind is EntityKind.PERSON
    posts = registry.posts(actor.id) if person else ()
    held = registry.posts_on(actor.id, day) if person else ()
    weight = support = _support(actor, posts, held, hints, setting)
    if day and actor.period.over(day):
        weight -= IN_OFFICE if actor.kind is EntityKind.STATE else 2 * PLAIN
    if day and not actor.period.begun(day):
        weight -= PLAIN
    if person:
        weight += _in_time(posts, held, day)
        support += IN_OFFICE / 2 if held and setting.around.get(actor.country) else 0
    elif hints.person:
        weight -= BESIDE
        support -= BESIDE
    if name.ambiguous:
        support += _bare(actor, use, setting) + _own_demonym(name.written, actor, registry)
    else:
        weight += PLAIN
    return _Weighed(actor, use, weight, support, held)


def _possible(actor: Actor, use: Uses, day: date | None) -> bool:
    """Whether an actor can be meant at all: a state's organs and capital only while it exists."""
    if day is None:
        return True
    state = actor.kind is EntityKind.STATE or actor.kind in _STATE_ORGANS
    told = actor.kind is EntityKind.STATE and use.name.use in (Use.NAME, Use.DEMONYM)
    if state and actor.period.over(day) and not told:
        return False
    if not state and actor.kind is not EntityKind.PERSON and not actor.period.begun(day):
        return False
    return not (use.name.use is Use.SEAT and not actor.period.begun(day))


def _support(
    actor: Actor, posts: Sequence[Post], held: Sequence[Post], hints: Hints, setting: Setting
) -> float:
    """What words beside the name and the rest of the document say for an actor."""
    current = held or posts
    support = 0.0
    if hints.beside:
        tied = not _ties(actor, current).isdisjoint(hints.beside)
        support += BESIDE if tied else -BESIDE / 2 if actor.kind is EntityKind.PERSON else 0
    if hints.post and held and all(post.post != hints.post for post in held):
        support -= BESIDE
    keys = {title_key(title) for title in hints.titles} if posts else set()
    if keys and any(keys & titles_of(post) for post in held):
        support += TITLE
    elif keys and any(keys & titles_of(post) for post in posts):
        support += TITLE / 4
    if actor.id in setting.seen:
        support += SEEN
    if hints.fighters and actor.kind in (EntityKind.ARMED_GROUP, EntityKind.ALLIANCE):
        support += PLAIN
    if not setting.around:
        return support
    codes = [actor.country, actor.home, *(post.state for post in current)]
    around = max([setting.around.get(code, 0.0) for code in codes])
    return support + AROUND * min(1.0, around)


def _ties(actor: Actor, posts: Sequence[Post]) -> set[str]:
    """The codes and ids to which an actor belongs."""
    own = {actor.id, actor.country, actor.home}
    own.update(link.to for link in (*actor.part_of, *actor.voice_of))
    for post in posts:
        own.update((post.state, post.organ) if post.organ else (post.state,))
    return own


def _in_time(posts: Sequence[Post], held: Sequence[Post], day: date | None) -> float:
    """Persons in office are meant before those who were, and those before who were not yet."""
    if any(_in_office(post, day) for post in held):
        return IN_OFFICE
    if held or (day and any(post.period.begun(day) for post in posts)):
        return EVER
    return -PLAIN if day else 0.0


def _in_office(post: Post, day: date | None) -> bool:
    """Whether a post that holds on a day surely did: its dates are known, and not long ago."""
    return not post.period.always and (post.sure_end or not _long_ago(post, day))


def _long_ago(post: Post, day: date | None) -> bool:
    """Whether a post whose end is not known was begun more than eight years before."""
    return (
        day is not None and bool(post.period.start) and (day.year - int(post.period.start[:4]) > 8)
    )


def _own_demonym(name: str, actor: Actor, registry: Registry) -> float:
    """Support for a general name of several words that names its state itself."""
    words = name.split()
    uses = registry.uses(words[0]) if len(words) > 1 and words[0] != "the" else ()
    own = any(use.name.use is Use.DEMONYM and use.actor == actor.country for use in uses)
    return PLAIN if own else 0.0


def _bare(actor: Actor, use: Uses, setting: Setting) -> float:
    """Support for a general name where nothing else has it: none, but for a state's own name."""
    acts = setting.acts and use.name.use is not Use.DEMONYM
    if actor.kind is EntityKind.STATE and (acts or setting.around.get(actor.id)):
        return PLAIN
    return 0.0

"""The registry of actors: who has a name, what an actor is part of, who held a post on a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.resources import files

from counterclaim.model.entity import EntityKind
from counterclaim.resolve.actors.actor import Actor, Post
from counterclaim.resolve.actors.names import fold
from counterclaim.resolve.actors.packed import Lines, Uses, unpack

LONGEST_NAME = 9
_DEPTH = 6  # a brigade of a corps of an army of a state, and something to spare
_SIDELESS = frozenset(
    {
        EntityKind.PERSON, EntityKind.MONITOR, EntityKind.NGO, EntityKind.NEWS_AGENCY,
        EntityKind.OUTLET, EntityKind.COMPANY, EntityKind.PEOPLE, EntityKind.COURT,
    }
)  # fmt: skip
_OF_GROUPS = frozenset({"party-leader", "group-leader"})
_MEDIA = frozenset({EntityKind.NEWS_AGENCY, EntityKind.OUTLET})


@dataclass(frozen=True, slots=True)
class Registry:
    """All actors that are known."""

    lines: Lines

    def uses(self, name: str) -> tuple[Uses, ...]:
        """All actors that have a name, at whatever time, each with how it has it."""
        return self.uses_of(fold(name))

    def uses_of(self, folded: str) -> tuple[Uses, ...]:
        """The same for a name in its folded form."""
        return self.lines.uses(folded)

    def known(self, folded: str) -> bool:
        """Whether a name in its folded form is any actor's."""
        return folded in self.lines.by_letter["N"]

    def longest(self, first: str, second: str) -> int:
        """How many words the longest name may have that begins with two words in folded form."""
        if not first:
            return LONGEST_NAME
        known = self.lines.longest
        if not (first.isalnum() and second.isalnum()):  # one holds two words, or none
            return known.get(first.partition(" ")[0], 0)
        return known.get(f"{first} {second}") or int(self.known(first))

    def actor(self, key: str) -> Actor | None:
        """An actor by its id, without its names."""
        return self.lines.actor(key)

    def posts(self, person: str) -> tuple[Post, ...]:
        """The posts of a person, in no order."""
        return self.lines.posts(person)

    def posts_on(self, person: str, day: date | None) -> tuple[Post, ...]:
        """The posts that a person held on a day; none without a day.

        Posts without dates count only where no other holds.
        """
        if day is None:
            return ()
        held = tuple(post for post in self.posts(person) if post.period.holds(day))
        return tuple(post for post in held if not post.period.always) or held

    def holders(self, of: str, title: str, day: date | None) -> tuple[Post, ...]:
        """Who bore a title on a day: `of` a state, or `@` and an organ's id, or `*` for titles that
        say of what they are ("Kremlin spokesman").
        """
        value = self.lines.by_letter["T"].get(f"{of} {title_key(title)}")
        if not value or day is None:
            return ()
        found = (post for person in value.split("|") for post in self.posts_on(person, day))
        return tuple(post for post in found if _bears(post, of, title))

    def whole(self, key: str, day: date | None) -> tuple[str, ...]:
        """What an actor is part of on a day, from the nearest to the widest; cycles end."""
        chain: list[str] = []
        while len(chain) < _DEPTH:
            actor = self.actor(key)
            above = [each for each in actor.whole(day) if each not in chain] if actor else []
            if not above:
                break
            chain.append(key := above[0])
        return tuple(chain)

    def party(self, key: str, day: date | None) -> str | None:
        """The side for which an actor speaks on a day.

        A person speaks for the side of the post that is held (of a state before that of a party), a
        medium for the one whose voice it
        is, an organ for its state; monitors, aid workers and courts for none.
        """
        actor = self.actor(key)
        if actor is None:
            return None
        if actor.kind is EntityKind.PERSON:
            return self._persons_party(key, day)
        if actor.kind in _MEDIA:
            voices = [link.to for link in actor.voice_of if link.period.holds(day)]
            return self.top(voices[0], day) if voices and self.actor(voices[0]) else None
        top = self.top(key, day)
        highest = self.actor(top)
        return None if highest is None or highest.kind in _SIDELESS else top

    def code(self, country: str) -> str:
        """The code that stands for a country now: a gone state's is its successor's."""
        return self.lines.by_letter["S"].get(country, country)

    def top(self, key: str, day: date | None) -> str:
        """The widest whole of which an actor is part on a day; itself if of none."""
        chain = self.whole(key, day)
        return chain[-1] if chain else key

    def _persons_party(self, person: str, day: date | None) -> str | None:
        posts = self.posts_on(person, day)
        offices = [post for post in posts if post.post not in _OF_GROUPS] or posts
        sides = [
            self.top(post.organ, day) if post.organ and self.actor(post.organ) else ""
            for post in offices
        ]
        known = [side for side in sides if side]
        return known[0] if known and len(set(known)) == 1 else None


@lru_cache(maxsize=4096)
def title_key(title: str) -> str:
    """The form under which a title is looked up: folded, in British spelling."""
    return (
        fold(title).replace("defense", "defence").replace("secretary general", "secretarygeneral")
    )


def _bears(post: Post, of: str, title: str) -> bool:
    key = title_key(title)
    if of == "*":
        return key in {title_key(each) for each in post.titles}
    if of.startswith("@") and post.organ != of[1:]:
        return False
    if not of.startswith("@") and post.state != of:
        return False
    return key in titles_of(post)


def titles_of(post: Post) -> frozenset[str]:
    """Every key by which a post's bearer may be called."""
    keys = {title_key(each) for each in post.titles}
    keys |= {title_key(each) for each in POST_TITLES.get(post.post, "").split("|") if each}
    words = [key.split() for key in keys]
    own = {title_key(" ".join(t.split()[1:])) for t in post.titles if t[:1].isupper() and " " in t}
    acting = {" ".join(some[1:]) for some in words if len(some) > 1 and some[0] in _FOR_NOW}
    return frozenset(keys | own | acting)


_FOR_NOW = frozenset({"acting", "interim", "transitional", "caretaker", "provisional"})
POST_TITLES = {
    "head-of-government": "head of government|premier",
    "head-of-state": "head of state",
    "foreign-minister": "foreign minister|top diplomat|foreign policy chief",
    "defence-minister": "defence minister|defence chief",
    "interior-minister": "interior minister",
    "chief-of-staff": "chief of staff|army chief|military chief|army commander|military commander",
    "speaker": "speaker|parliament speaker|parliamentary speaker|speaker of parliament",
    "ambassador-un": (
        "ambassador to the United Nations|UN ambassador|ambassador to the UN|envoy to the UN"
    ),
    "vice-president": "vice president|vice-president",
    "supreme-leader": "supreme leader",
    "group-leader": "leader|chief|head",
    "party-leader": "leader|chairman",
}


def load_registry(extra: Iterable[Actor] = ()) -> Registry:
    """The registry that ships with the package, and what else is given."""
    packed = files(__package__ or __name__).joinpath("registry.gz").read_bytes()
    lines = unpack(packed)
    for actor in extra:
        lines.add_actor(actor)
    return Registry(lines)

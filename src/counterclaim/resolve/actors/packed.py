"""The registry as lines that load fast: they are split only when they are asked for.

A line is a letter, a tab, a key, a tab, values parted by `|`, whose fields are parted by U+001F:
`A` an actor by its id, `N` the uses of a folded name, `P` the posts of a person, `S` the successor
of a state that is gone, `T` the persons who bore a folded title (behind the code of a state, `@`
and an organ's id, or `*`).
"""

import gzip
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from counterclaim.model.entity import EntityKind
from counterclaim.resolve.actors.actor import Actor, ActorName, Link, Post, Use
from counterclaim.resolve.actors.names import Case, case_of, fold
from counterclaim.resolve.actors.periods import Period

UNIT = "\x1f"
LETTERS = "ANPST"
Tables = dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Uses:
    """A name as one actor has it, and with which capitals it is written."""

    actor: str
    name: ActorName
    case: Case


@dataclass(slots=True)
class Lines:
    """The lines of a registry by letter and key; a later one with the same key is added to it."""

    by_letter: Tables = field(default_factory=lambda: {letter: {} for letter in LETTERS})
    longest: dict[str, int] = field(default_factory=dict)  # words of names, by their first or two
    _actors: dict[str, Actor] = field(default_factory=dict, repr=False)
    _uses: dict[str, tuple[Uses, ...]] = field(default_factory=dict, repr=False)
    _posts: dict[str, tuple[Post, ...]] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        for name in self.by_letter["N"]:
            self._measure(name)

    def _measure(self, name: str) -> None:
        first, _, rest = name.partition(" ")
        length = name.count(" ") + 1
        longest = self.longest
        if length > longest.get(first, 0):
            longest[first] = length
        if rest:
            two = f"{first} {rest.partition(' ')[0]}"
            if length > longest.get(two, 0):
                longest[two] = length

    def add(self, letter: str, key: str, value: str) -> None:
        lines = self.by_letter[letter]
        if letter == "N":
            self._measure(key)
        self._actors.pop(key, None)
        self._uses.pop(key, None)
        self._posts.pop(key, None)
        if letter == "A" or key not in lines:
            lines[key] = value
        elif value not in lines[key].split("|"):
            lines[key] += "|" + value

    def actor(self, key: str) -> Actor | None:
        """An actor by its id, without its names; its line is split once."""
        if key not in self._actors and key in self.by_letter["A"]:
            self._actors[key] = read_actor(key, self.by_letter["A"][key])
        return self._actors.get(key)

    def uses(self, folded: str) -> tuple[Uses, ...]:
        """The actors that have a name in its folded form; its line is split once."""
        if folded not in self._uses and folded in self.by_letter["N"]:
            self._uses[folded] = read_uses(self.by_letter["N"][folded])
        return self._uses.get(folded, ())

    def posts(self, person: str) -> tuple[Post, ...]:
        """The posts of a person, in no order; their line is split once."""
        if person not in self._posts and person in self.by_letter["P"]:
            self._posts[person] = read_posts(person, self.by_letter["P"][person])
        return self._posts.get(person, ())

    def add_actor(self, actor: Actor) -> None:
        """Take an actor in, with its names; it takes the place of one with the same id."""
        links = (_links(some) for some in (actor.part_of, actor.proxy_of, actor.voice_of))
        fields = (
            *(actor.name, actor.kind.value, actor.country, " ".join(actor.sector)),
            *(*links, actor.period.start, actor.period.end, actor.origin, actor.home),
        )
        self.add("A", actor.id, UNIT.join(fields))
        for name in actor.names:
            use = ("~" if name.ambiguous else "") + name.use.value
            parts = (actor.id, name.written, use, name.period.start, name.period.end)
            if fold(name.written):
                self.add("N", fold(name.written), UNIT.join(parts))

    def add_post(self, post: Post, titles: Iterable[str]) -> None:
        """Take a post in; `titles` are the keys under which its bearer is looked up."""
        titled = "/".join(post.titles)
        sure = "" if post.sure_end else "?"
        period = (post.period.start, post.period.end, sure)
        self.add("P", post.person, UNIT.join((post.state, post.post, post.organ, titled, *period)))
        for title in titles:
            self.add("T", title, post.person)

    def written(self) -> Iterator[str]:
        """The lines, sorted, so that the same registry is the same file."""
        for letter, lines in self.by_letter.items():
            for key in sorted(lines):
                yield f"{letter}\t{key}\t{lines[key]}"


def pack(lines: Lines) -> bytes:
    """A registry's file: the same lines give the same bytes."""
    return gzip.compress("\n".join(lines.written()).encode(), compresslevel=9, mtime=0)


def unpack(packed: bytes) -> Lines:
    """The lines of a registry's file."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for line in gzip.decompress(packed).decode().split("\n"):
        letter, key, value = line.split("\t", 2)
        found[letter][key] = value
    return Lines({letter: found[letter] for letter in LETTERS})


def read_actor(key: str, value: str) -> Actor:
    """An actor from its line, without its names."""
    name, kind, country, sector, part, proxy, voice, start, end, origin, home = value.split(UNIT)
    return Actor(
        id=key,
        name=name,
        kind=EntityKind(kind),
        country=country,
        sector=tuple(sector.split()),
        part_of=_read_links(part),
        proxy_of=_read_links(proxy),
        voice_of=_read_links(voice),
        period=Period(start, end),
        origin=origin,
        home=home,
    )


def read_uses(value: str) -> tuple[Uses, ...]:
    """The actors that have a name."""
    found = []
    for each in value.split("|"):
        actor, written, use, start, end = each.split(UNIT)
        ambiguous = use.startswith("~")
        name = ActorName(written, Period(start, end), ambiguous, Use(use.removeprefix("~")))
        found.append(Uses(actor, name, case_of(written)))
    return tuple(found)


def read_posts(person: str, value: str) -> tuple[Post, ...]:
    """The posts of a person."""
    found = []
    for each in value.split("|"):
        state, post, organ, titles, start, end, sure = each.split(UNIT)
        titled = tuple(titles.split("/"))
        found.append(Post(person, state, post, organ, titled, Period(start, end), sure != "?"))
    return tuple(found)


def _links(links: tuple[Link, ...]) -> str:
    return ";".join(f"{each.to},{each.period.start},{each.period.end}" for each in links)


def _read_links(written: str) -> tuple[Link, ...]:
    parts = (each.split(",") for each in written.split(";") if each)
    return tuple(Link(to, Period(start, end)) for to, start, end in parts)

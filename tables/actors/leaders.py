"""Persons and their posts, made from the tables of leaders."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from counterclaim.model.entity import EntityKind
from counterclaim.resolve.actors.actor import Actor, ActorName, Post
from counterclaim.resolve.actors.names import fold
from counterclaim.resolve.actors.periods import parse_period
from counterclaim.resolve.actors.rows import parse_names

FIELDS = 9
FAMILY_NAME_FIRST = frozenset({"CHN", "TWN", "HKG", "KOR", "PRK", "VNM", "KHM"})
STATE_ORGANS = frozenset(
    "presidency government monarchy parliament armed-forces police intelligence ministry-foreign "
    "ministry-defence ministry-interior ministry-justice".split()
)


@dataclass(frozen=True, slots=True)
class Term:
    """A line of a table of leaders: a person in a post for a time."""

    person: str
    post: Post
    names: tuple[ActorName, ...]


def read_terms(text: str, ref: str, namesakes: AbstractSet[str]) -> Iterator[Term]:
    """The terms of a table.

    Persons whose name is among the `namesakes` get their state into their id.

    Raises:
        ValueError: a line is not as the header says.
    """
    for number, line in enumerate(text.split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        fields = ["" if field == "-" else field for field in line.split("\t")]
        if len(fields) != FIELDS:
            raise ValueError(f"{ref}, line {number}: expected {FIELDS} fields, not {len(fields)}")
        person, state, post, organ, titles, start, end, names, _ = fields
        slug = re.sub(r"[^a-z0-9]+", "-", fold(person)).strip("-")
        if slug in namesakes:
            slug = f"{slug}-{state.lower()}"
        period = parse_period(start, "" if end == "?" else end)
        titled = tuple(each.removeprefix("~") for each in titles.split("|") if each)
        yield Term(
            person, Post(slug, state, post, organ, titled, period, end != "?"), parse_names(names)
        )


def persons(terms: Sequence[Term], taken: AbstractSet[str]) -> Iterator[Actor]:
    """Each person once, with all names.

    A family name that is `taken`, folded, by others or by a common noun is not given alone.
    """
    by_id: dict[str, list[Term]] = defaultdict(list)
    for term in terms:
        by_id[term.post.person].append(term)
    for slug, own in by_id.items():
        names: dict[str, ActorName] = {fold(own[0].person): ActorName(own[0].person)}
        for name in (name for term in own for name in term.names):
            names.setdefault(fold(name.written), name)
        short = _family_name(own[0].person, own[-1].post.state)
        if short and fold(short) not in taken:
            names.setdefault(fold(short), ActorName(short, ambiguous=True))
        yield Actor(
            id=slug,
            name=own[0].person,
            kind=EntityKind.PERSON,
            country=own[-1].post.state,
            names=tuple(names.values()),
        )


def _family_name(person: str, state: str) -> str:
    """The name by which a person is called alone; it may be others' too.

    Where the family name comes first it is the first word, else the last one; a name of one word,
    or that ends in a number or "Jr", has none.
    """
    words = [word for word in person.split() if word.strip(".").lower() not in ("jr", "sr")]
    if len(words) < 2 or not words[-1].isalpha() or words[-1].isupper():
        return ""
    word = words[0] if state in FAMILY_NAME_FIRST else words[-1]
    return word if len(word) > 2 else ""


def posts(terms: Sequence[Term], organ_id: Mapping[tuple[str, str], str]) -> Iterator[Post]:
    """All posts, each with its organ's id; it is empty where no row is known for it.

    `organ_id` gives the id for a state and an organ as the tables call it.
    """
    for term in terms:
        post = term.post
        organ = organ_id.get((post.state, post.organ), "")
        yield Post(
            post.person, post.state, post.post, organ, post.titles, post.period, post.sure_end
        )

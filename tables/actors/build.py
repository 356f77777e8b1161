"""From the tables in `sources/` to the registry's lines, each with where it comes from."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from counterclaim.model.entity import EntityKind
from counterclaim.model.problem import Problem
from counterclaim.resolve.actors.actor import Actor, Link, Post, Use
from counterclaim.resolve.actors.names import fold
from counterclaim.resolve.actors.packed import Lines
from counterclaim.resolve.actors.registry import title_key, titles_of
from counterclaim.resolve.actors.roles import RoleClass, load_roles
from counterclaim.resolve.actors.rows import parse_names, read_rows
from tables.actors.leaders import STATE_ORGANS, Term, persons, posts, read_terms
from tables.actors.regions import organs_of, read_regions
from tables.actors.states import Services, State, actors_of, read_states

SOURCES = Path(__file__).parent / "sources"
GROUPS = ("groups-west", "groups-south", "bodies", "voices", "more", "companies")
STATES = ("states", "territories")
LEADERS = (
    "leaders-europe",
    "leaders-americas",
    "leaders-south",
    "leaders-asia",
    "leaders-more",
    "leaders-acting",
    "leaders-offices",
)
TRANSNATIONAL = frozenset({"al-qaeda", "islamic-state"})
NO_SIDE = "independent"  # how the table of media says that one speaks for nobody


@dataclass(frozen=True, slots=True)
class Built:
    """All actors, posts and successors of states that are gone; `notes` tell what was noticed."""

    states: tuple[State, ...]
    actors: tuple[Actor, ...]
    posts: tuple[Post, ...]
    successors: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]


def build(sources: Path = SOURCES) -> Built:
    """The registry from its tables.

    Raises:
        ValueError: a line of the tables of states or leaders is not as its header says.
    """
    notes: list[str] = []
    groups = _joined(sources, notes)
    states = tuple(state for name in STATES for state in read_states(_text(sources, name)))
    taken: dict[str, set[str]] = {}
    for group in groups.values():
        always = (fold(each.written) for each in group.names if each.period.always)
        taken.setdefault(group.country, set()).update(always)
    services = Services(_pairs(sources, "services"))
    organs = [
        actor
        for state in states
        for actor in actors_of(state, taken.get(state.code, set()), services)
    ]
    regions = [
        actor for region in read_regions(_text(sources, "regions")) for actor in organs_of(region)
    ]
    actors = {each.id: each for each in (*regions, *groups.values(), *organs)}
    twice = frozenset(line[0] for line in _pairs(sources, "namesakes"))
    terms = [term for name in LEADERS for term in read_terms(_text(sources, name), name, twice)]
    organ_id = dict(_organ_ids(sources, terms, actors, notes))
    general = {fold(each.written) for actor in actors.values() for each in actor.names}
    people = list(persons(terms, general | set(load_roles().by_noun)))
    everyone = (*actors.values(), *(each for each in people if each.id not in actors))
    notes += [f"person {each.id} has the id of an actor" for each in people if each.id in actors]
    aliases = _aliases(sources)
    successors = tuple((gone, own) for gone, own in _pairs(sources, "successors"))
    checked = tuple(_with_known_links(each, actors, aliases, notes) for each in everyone)
    held = tuple(_once(posts(terms, organ_id)))
    real = tuple(_without_empty_heads(checked, {post.organ for post in held}))
    return Built(states, real, held, successors, tuple(notes))


def _without_empty_heads(actors: tuple[Actor, ...], held: set[str]) -> Iterator[Actor]:
    """All but courts of republics and presidencies of monarchies: such as nobody ever held."""
    heads = (EntityKind.PRESIDENCY, EntityKind.MONARCHY)
    own = {each.id for each in actors if each.kind in heads and len(each.names) > 1} | held
    for actor in actors:
        other = "monarchy" if actor.kind is EntityKind.PRESIDENCY else "presidency"
        empty = actor.kind in heads and actor.id not in own
        state = actor.id.rpartition("-")[0]
        if not empty or (other == "monarchy" and f"{state}-{other}" not in own):
            yield actor


def lines_of(built: Built) -> Lines:
    """The registry's lines, with every title by which a person may be looked up."""
    lines = Lines()
    for actor in built.actors:
        lines.add_actor(actor)
    leading = {
        (state.code, title_key(each.partition("*")[0]))
        for state in built.states
        for each in state.fields[13].split("|")
        if "*" in each
    }
    for gone, successor in built.successors:
        lines.add("S", gone, successor)
    titles: dict[str, set[str]] = {}
    for post in built.posts:
        for title in post.titles if post.post in ("head-of-state", "head-of-government") else ():
            titles.setdefault(title_key(title), set()).add(post.state)
    nouns = load_roles().by_noun
    unique = {
        title
        for title, states in titles.items()
        if len(states) == 1
        and " " not in title
        and (title not in nouns or nouns[title].kind is RoleClass.OFFICE)
    }
    for post in built.posts:
        leads = any((post.state, title_key(title)) in leading for title in post.titles)
        titled = replace(post, titles=(*post.titles, "leader")) if leads else post
        lines.add_post(titled, sorted(_title_keys(titled, unique)))
    return lines


def _title_keys(post: Post, unique: set[str]) -> Iterator[str]:
    """The keys of a post's titles; those of one state alone, as "taoiseach", need no state."""
    for title in titles_of(post):
        yield f"{post.state} {title}"
        if post.organ:
            yield f"@{post.organ} {title}"
    if post.post in ("head-of-state", "head-of-government"):
        yield from (f"* {key}" for key in map(title_key, post.titles) if key in unique)
    yield from (
        f"* {title_key(each)}"
        for each in post.titles
        if " " in each and any(c.isupper() for c in each)
    )


def _text(sources: Path, name: str) -> str:
    return (sources / f"{name}.tsv").read_text(encoding="utf-8")


def _pairs(sources: Path, name: str) -> Iterator[list[str]]:
    lines = _text(sources, name).split("\n")
    return (line.split("\t") for line in lines if line and not line.startswith("#"))


def _aliases(sources: Path) -> dict[str, str]:
    """The registry's ids of organs that other tables call otherwise."""
    return {pair[0]: pair[1] for pair in _pairs(sources, "organs")}


def _joined(sources: Path, notes: list[str]) -> dict[str, Actor]:
    """Groups, bodies and voices, each once."""
    found: dict[str, Actor] = {}
    for name in GROUPS:
        for row in read_rows(_text(sources, name), f"{name}.tsv"):
            if isinstance(row, Problem):
                notes.append(f"{row.ref}, {row.message}")
            elif row.id in found:
                found[row.id] = _join(found[row.id], row)
                notes.append(f"{row.id} stands in two tables: joined")
            else:
                found[row.id] = row
    for kept, dropped, why in _pairs(sources, "joins"):
        if kept in found and dropped in found:
            found[kept] = _join(found[kept], found.pop(dropped))
            notes.append(f"{dropped} is joined to {kept}: {why}")
    for table, use in (("seats", Use.CAPITAL), ("also", Use.NAME)):
        for key, written in _pairs(sources, table):
            more = parse_names(written, use)
            found[key] = replace(found[key], names=(*found[key].names, *more))
    for key, actor in found.items():
        voices = tuple(link for link in actor.voice_of if link.to != NO_SIDE)
        # An armed group without a home country is IMG in PLOVER; ISM is for movements without arms.
        # So are branches of al-Qaeda and Islamic State.
        branch = any(link.to in TRANSNATIONAL and not link.period.end for link in actor.part_of)
        branch = branch or actor.name.lower().startswith(("al-qaeda in", "islamic state"))
        armed = (actor.country == "ISM" or branch) and actor.kind is EntityKind.ARMED_GROUP
        coded = replace(actor, country="IMG", home=actor.country) if armed else actor
        found[key] = replace(coded, voice_of=voices)
    return found


def _join(kept: Actor, other: Actor) -> Actor:
    own = {fold(name.written) for name in kept.names}
    more = tuple(name for name in other.names if fold(name.written) not in own)
    return replace(
        kept, names=kept.names + more, part_of=kept.part_of or other.part_of,
        proxy_of=kept.proxy_of or other.proxy_of, voice_of=kept.voice_of or other.voice_of,
    )  # fmt: skip


def _organ_ids(
    sources: Path, terms: list[Term], actors: dict[str, Actor], notes: list[str]
) -> Iterator[tuple[tuple[str, str], str]]:
    """For a state and an organ as tables of leaders call it, the organ's id."""
    aliases = _aliases(sources)
    named = {
        (actor.country, fold(name.written)): actor.id
        for actor in reversed(list(actors.values()))
        for name in actor.names
    }
    for state, organ in sorted({(term.post.state, term.post.organ) for term in terms}):
        alias = aliases.get(organ, organ).replace("SELF-", f"{state}-")
        general = f"{state}-{organ}" if organ in STATE_ORGANS else ""
        own = next((each for each in (general, alias) if each in actors), None)
        own = own or named.get((state, fold(organ)))
        if own:
            yield (state, organ), own
        elif organ:
            notes.append(f"no row for the organ {organ} ({state}) of a leader")


def _with_known_links(
    actor: Actor, actors: dict[str, Actor], aliases: dict[str, str], notes: list[str]
) -> Actor:
    """The actor without ties to rows that are not there."""

    def kept(links: tuple[Link, ...]) -> tuple[Link, ...]:
        links = tuple(replace(link, to=aliases.get(link.to, link.to)) for link in links)
        notes.extend(
            f"{actor.id}: a tie to {link.to}, which is no row, is left out"
            for link in links
            if link.to not in actors
        )
        return tuple(link for link in links if link.to in actors)

    return replace(
        actor, part_of=kept(actor.part_of), proxy_of=kept(actor.proxy_of),
        voice_of=kept(actor.voice_of),
    )  # fmt: skip


def _once(some: Iterator[Post]) -> Iterator[Post]:
    yield from dict.fromkeys(some)

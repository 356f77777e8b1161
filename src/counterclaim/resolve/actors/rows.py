"""Rows of actors as people write them: tab-separated lines of twelve or thirteen fields.

The fields: id, name, kind, country, sector, part_of, proxy_of, from, to, names, adjective or
members, note, and for media voice_of. `-` is an empty field, `|` parts several values, `~` stands
before a name that is too general to stand alone, `[from..to]` behind one that was in use then.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterclaim.model.entity import EntityKind
from counterclaim.model.problem import Problem
from counterclaim.resolve.actors.actor import Actor, ActorName, Link, Use
from counterclaim.resolve.actors.periods import parse_brackets, parse_period

FIELDS = 12
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*")
_COUNTRY = re.compile(r"[A-Z]{3}")
_SECTORS = frozenset(
    "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE "
    "REL SOC".split()
)
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f]")


def read_rows(text: str, ref: str, origin: str = "general") -> Iterator[Actor | Problem]:
    """Every row of a table: an actor, or the problem that says in which line what is wrong.

    `origin` is what the rows rest on. A row whose id stood before is a problem.
    """
    seen: set[str] = set()
    for number, raw in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        line = raw.rstrip("\r")
        if not line.strip() or line.startswith("#"):
            continue
        try:
            actor = _new_row(line.split("\t"), seen)
        except ValueError as error:
            yield Problem(ref, "actors", f"line {number}: {error}; the line is left out")
            continue
        yield replace(actor, origin=origin)


def _new_row(fields: Sequence[str], seen: set[str]) -> Actor:
    """A row whose id has not been seen; it is seen then."""
    actor = parse_row(fields)
    if actor.id in seen:
        raise ValueError(f"the id {actor.id} stood in an earlier line")
    seen.add(actor.id)
    return actor


def parse_row(fields: Sequence[str]) -> Actor:
    """An actor from the fields of a line.

    Raises:
        ValueError: what was expected and what was found.
    """
    if len(fields) not in (FIELDS, FIELDS + 1):
        raise ValueError(f"expected {FIELDS} or {FIELDS + 1} fields, found {len(fields)}")
    if any(_CONTROLS.search(field) for field in fields):
        raise ValueError("expected text, found a control character")
    given = ["" if field.strip() == "-" else field.strip() for field in fields]
    if not _ID.fullmatch(given[0]):
        raise ValueError(f"id: expected letters, digits and hyphens, found {given[0]!r}")
    if not given[1]:
        raise ValueError("name: expected the usual English name, found none")
    name, period = parse_brackets(given[1])
    own = ActorName(name.removeprefix("~"), period, name.startswith("~"))
    return Actor(
        id=given[0],
        name=own.written,
        kind=_kind(given[2]),
        country=_country(given[3]),
        sector=_sectors(given[4]),
        part_of=_links(given[5]),
        proxy_of=_links(given[6]),
        voice_of=_links(given[FIELDS]) if len(given) > FIELDS else (),
        period=parse_period(given[7], given[8]),
        names=(own, *parse_names(given[9]), *parse_names(given[10], Use.MEMBER)),
        note=given[11],
    )


def _kind(written: str) -> EntityKind:
    try:
        return EntityKind(written)
    except ValueError:
        known = ", ".join(EntityKind)
        raise ValueError(f"kind: expected one of {known}; found {written!r}") from None


def _country(written: str) -> str:
    if written and not _COUNTRY.fullmatch(written):
        raise ValueError(f"country: expected three capitals, found {written!r}")
    return written


def _sectors(written: str) -> tuple[str, ...]:
    sectors = tuple(written.split())
    unknown = [each for each in sectors if each not in _SECTORS]
    if unknown:
        raise ValueError(f"sector: no such sector: {', '.join(unknown)}")
    return sectors


def _links(written: str) -> tuple[Link, ...]:
    pairs = [parse_brackets(each) for each in written.split("|") if each.strip()]
    for target, _ in pairs:
        if not _ID.fullmatch(target):
            raise ValueError(f"expected an id or the code of a state, found {target!r}")
    return tuple(Link(target, period) for target, period in pairs)


def parse_names(written: str, use: Use = Use.NAME) -> tuple[ActorName, ...]:
    """Names of one use, parted by `|`.

    Raises:
        ValueError: a period behind a name is none.
    """
    names = []
    for each in written.split("|"):
        name, period = parse_brackets(each)
        ambiguous = name.startswith("~")
        name = name.removeprefix("~").strip()
        if name:
            names.append(ActorName(name, period, ambiguous, use))
    return tuple(names)

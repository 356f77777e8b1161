"""Checks our leaders against those of REIGN, 1945 to 2021: `python -m tables.compare_reign`.

REIGN (One Earth Future Foundation, MIT licence) names for each state who led it in fact. No text
of it is copied: what it has and ours lack is printed, and a person writes the row. It names leaders
by family name alone, in spellings of its own, so that names are compared by likeness.
"""

import argparse
import csv
import gzip
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path

from counterclaim.resolve.actors.actor import Post
from counterclaim.resolve.actors.names import fold
from tables.actors.build import SOURCES, Built, build

REIGN = Path("../shared/data/actors/reign_leaders_1945_2021.csv.gz")
FIRST_YEAR = 1990
_LAST_DAY = date(2021, 8, 31)
_LEADS = frozenset({"head-of-state", "head-of-government", "supreme-leader", "group-leader"})
_LIKE = 0.8
_DAYS_APART = 45  # how far a beginning may lie from ours before it is printed


@dataclass(frozen=True, slots=True)
class Spell:
    """One who led a state in fact, by a family name, from a day to a month's end."""

    states: tuple[str, ...]
    name: str
    start: date
    end: date


def read_spells(path: Path, codes: Mapping[str, Sequence[str]]) -> Iterator[Spell]:
    """The spells of REIGN that reach into 1990 or later; `codes` are states by their letters."""
    with gzip.open(path, "rt", encoding="utf-8", errors="replace") as lines:
        for row in csv.DictReader(lines):
            end = _LAST_DAY
            if row["eyear"]:
                end = date(int(row["eyear"]), int(row["emonth"] or 12), 28)
            if end.year < FIRST_YEAR:
                continue
            start = date(int(row["syear"]), int(row["smonth"] or 1), int(row["sdate"] or 1))
            yield Spell(
                tuple(codes.get(row["stateabb"], [row["stateabb"]])), row["leader"], start, end
            )


def read_codes(path: Path = SOURCES / "cow.tsv") -> dict[str, list[str]]:
    """The registry's codes of states by their letters in the Correlates of War."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").split("\n"))
    return {row[0]: row[1].split("|") for row in rows if len(row) == 2}


def compare(spells: Sequence[Spell], built: Built) -> Iterator[str]:
    """What ours lack, whose beginning lies apart, and how many are there."""
    names = {
        actor.id: {word for name in actor.names for word in fold(name.written).split()}
        for actor in built.actors
    }
    posts: dict[str, list[Post]] = defaultdict(list)
    for post in built.posts:
        posts[post.state].append(post)
    found = apart = 0
    for spell in sorted(spells, key=lambda each: (each.states, each.start)):
        own = [post for state in spell.states for post in posts[state]]
        fitting = [
            post
            for post in own
            if _overlaps(post, spell) and _is_called(names.get(post.person, set()), spell.name)
        ]
        where = f"{spell.states[0]} {spell.name}, {spell.start} to {spell.end:%Y-%m}"
        leading = [post for post in fitting if post.post in _LEADS]
        if not leading:
            had = sorted({post.person for post in fitting})
            yield f"missing: {where}" + (f" (has other posts: {', '.join(had)})" if had else "")
            continue
        found += 1
        nearest = min(leading, key=lambda post: _days_from(post.period.start, spell.start))
        if spell.start.year >= FIRST_YEAR and (
            _days_from(nearest.period.start, spell.start) > _DAYS_APART
        ):
            apart += 1
            yield f"begins apart: {where}; ours {nearest.person} from {nearest.period.start}"
    share = 100 * found / max(1, len(spells))
    yield f"{found} of {len(spells)} leaders from {FIRST_YEAR} on are ours too ({share:.1f} %)"
    yield f"{apart} of them begin more than {_DAYS_APART} days apart"


def _is_called(words: set[str], name: str) -> bool:
    """Whether any longer word of a name is spelled nearly as one of ours."""
    own = [word for word in fold(name).split() if len(word) > 2]
    return any(
        SequenceMatcher(None, word, other).ratio() >= _LIKE
        for word in own or fold(name).split()
        for other in words
    )


def _overlaps(post: Post, spell: Spell) -> bool:
    start, end = post.period.start or "0", post.period.end or "9"
    return start <= spell.end.isoformat() and end >= spell.start.isoformat()[: len(end)]


def _days_from(ours: str, day: date) -> int:
    """How many days lie between a day and the stretch that a date of ours means."""
    if not ours:
        return 0
    year, month, number = (*map(int, ours.split("-")), 0, 0)[:3]
    first = date(year, month or 1, number or 1)
    last = date(year, month or 12, number or 28)
    if first <= day <= last:
        return 0
    return min(abs((day - first).days), abs((day - last).days))


def main() -> None:
    """Print what is compared."""
    parser = argparse.ArgumentParser(prog="tables.compare_reign", description=__doc__)
    parser.add_argument("reign", type=Path, nargs="?", default=REIGN, help="the file of REIGN")
    asked = parser.parse_args()
    print("\n".join(compare(list(read_spells(asked.reign, read_codes())), build())))


if __name__ == "__main__":
    main()

"""The lists that cutting text into words rests on."""

from __future__ import annotations

from dataclasses import dataclass, fields
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class WordTables:
    """The lists by kind; the head of ``tables/words.tsv`` says what each is for."""

    title: frozenset[str]
    titled: frozenset[str]
    abbreviation: frozenset[str]
    abbreviated: frozenset[str]
    numbered: frozenset[str]
    opener: frozenset[str]
    prefix: frozenset[str]
    suffix: frozenset[str]
    lone: frozenset[str]
    whole: frozenset[str]
    halves: frozenset[str]
    unit: frozenset[str]
    magnitude: frozenset[str]
    money: frozenset[str]
    domain: frozenset[str]


def load_word_tables() -> WordTables:
    """The lists that come with the package."""
    table = resources.files("counterclaim.reading") / "tables" / "words.tsv"
    return parse_word_tables(table.read_text(encoding="utf-8").splitlines())


def parse_word_tables(lines: Iterable[str]) -> WordTables:
    """The lists in `lines`, written as the head of ``tables/words.tsv`` says.

    Raises:
        ValueError: a line has no tab, or its kind is unknown.
    """
    kinds: dict[str, set[str]] = {field.name: set() for field in fields(WordTables)}
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        kind, tab, entries = line.partition("\t")
        if not tab or kind not in kinds:
            raise ValueError(f"word table, line {number}: no such kind of entry: {kind!r}")
        kinds[kind].update(entries.split())
    return WordTables(**{kind: frozenset(entries) for kind, entries in kinds.items()})

"""The lists that finding the lemma of a word rests on."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_LISTS = (
    "prefix",
    "verb-base",
    "stem-with-e",
    "stem-without-e",
    "stem-doubled",
    "stem-single",
    "noun-base",
    "noun-ie",
    "noun-s",
    "noun-e",
    "compound",
    "comparable",
    "est-base",
    "capital",
    "plural-ending",
)


@dataclass(frozen=True, slots=True)
class LemmaTables:
    """The lists by kind, and the irregular forms by part of speech and form.

    The head of ``tables/lemmas.tsv`` says what each is for.
    """

    irregular: Mapping[tuple[str, str], str]
    prefix: tuple[str, ...]
    verb_base: frozenset[str]
    stem_with_e: frozenset[str]
    stem_without_e: frozenset[str]
    stem_doubled: frozenset[str]
    stem_single: tuple[str, ...]
    noun_base: frozenset[str]
    noun_ie: frozenset[str]
    noun_s: frozenset[str]
    noun_e: frozenset[str]
    compound: tuple[str, ...]
    comparable: frozenset[str]
    est_base: frozenset[str]
    capital: frozenset[str]
    plural_ending: tuple[str, ...]


def load_lemma_tables() -> LemmaTables:
    """The lists that come with the package."""
    table = resources.files("counterclaim.reading") / "tables" / "lemmas.tsv"
    return parse_lemma_tables(table.read_text(encoding="utf-8").splitlines())


def parse_lemma_tables(lines: Iterable[str]) -> LemmaTables:
    """The lists in `lines`, written as the head of ``tables/lemmas.tsv`` says.

    Raises:
        ValueError: a line has no tab, its kind is unknown, an entry for a part of speech does not
            read lemma=form,form, or gives a form a second lemma.
    """
    irregular: dict[tuple[str, str], str] = {}
    lists: dict[str, set[str]] = {kind: set() for kind in _LISTS}
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        kind, tab, entries = line.partition("\t")
        if tab and kind in lists:
            lists[kind].update(entries.split())
        elif tab and kind.isupper():
            for entry in entries.split():
                lemma, equals, forms = entry.partition("=")
                for form in forms.split(","):
                    if not equals or irregular.setdefault((kind, form), lemma) != lemma:
                        message = f"lemma table, line {number}: {form!r} in {entry!r}"
                        raise ValueError(message)
        else:
            message = f"lemma table, line {number}: no such kind of entry: {kind!r}"
            raise ValueError(message)
    return LemmaTables(
        irregular=irregular,
        prefix=tuple(sorted(lists["prefix"])),
        verb_base=frozenset(lists["verb-base"]),
        stem_with_e=frozenset(lists["stem-with-e"]),
        stem_without_e=frozenset(lists["stem-without-e"]),
        stem_doubled=frozenset(lists["stem-doubled"]),
        stem_single=tuple(sorted(lists["stem-single"])),
        noun_base=frozenset(lists["noun-base"]),
        noun_ie=frozenset(lists["noun-ie"]),
        noun_s=frozenset(lists["noun-s"]),
        noun_e=frozenset(lists["noun-e"]),
        compound=tuple(sorted(lists["compound"])),
        comparable=frozenset(lists["comparable"]),
        est_base=frozenset(lists["est-base"]),
        capital=frozenset(lists["capital"]),
        plural_ending=tuple(sorted(lists["plural-ending"])),
    )

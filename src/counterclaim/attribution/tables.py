"""The words by which attributions are told apart, from the files in `tables`."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files

from counterclaim.attribution.function import FunctionRule
from counterclaim.model.attribution import Function


@dataclass(frozen=True, slots=True)
class SourceWords:
    """What tells of a source who speaks; the head of each file says what its fields mean.

    `nouns` gives the class of a noun or phrase in small letters, `withheld` finds that a name is
    kept back, `outlets` are names of outlets, `outlet_words` the words that make a name one,
    `peoples` the class of a people's name in the plural: of a state, or a folk without one.
    """

    nouns: Mapping[str, str]
    withheld: re.Pattern[str]
    outlets: frozenset[str]
    outlet_words: frozenset[str]
    peoples: Mapping[str, str]


def load_source_words() -> SourceWords:
    """The tables of sources that come with the package."""
    nouns = {noun: kind for kind, many in _rows("nouns") for noun in reversed(many.split("|"))}
    outlets = [(kind, name) for kind, many in _rows("outlets") for name in many.split("|")]
    return SourceWords(
        nouns,
        re.compile("|".join(pattern for (pattern,) in _rows("withheld"))),
        frozenset(name for kind, name in outlets if kind != "word"),
        frozenset(name for kind, name in outlets if kind == "word"),
        {name: kind for kind, many in _rows("peoples") for name in many.split("|")},
    )


def _rows(name: str) -> Iterator[list[str]]:
    """The rows of a table, field by field, without comments and empty lines."""
    text = (files(__package__) / "tables" / f"{name}.tsv").read_text(encoding="utf-8")
    for line in text.split("\n"):
        if line and not line.startswith("#"):
            yield line.split("\t")


def load_function_rules() -> tuple[FunctionRule, ...]:
    """The rules of functions that come with the package, in their order."""
    return tuple(
        FunctionRule(
            Function(function),
            re.compile(cue),
            None if content == "-" else re.compile(content),
            None if source == "-" else re.compile(source),
        )
        for function, cue, content, source in _rows("functions")
    )


@dataclass(frozen=True, slots=True)
class Tables:
    """All that the rules of attributions know.

    `verbs` are those of saying, by what they take; `blames` gives for verbs that blame and praise
    the prepositions behind which stands what for.
    """

    sources: SourceWords
    functions: tuple[FunctionRule, ...]
    verbs: Mapping[str, frozenset[str]]
    blames: Mapping[str, frozenset[str]]


def load_tables() -> Tables:
    """The tables that come with the package."""
    verbs = {takes: frozenset(many.split("|")) for takes, many in _rows("verbs")}
    return Tables(load_source_words(), load_function_rules(), verbs, _blames(verbs["blame"]))


def _blames(pairs: Iterable[str]) -> dict[str, frozenset[str]]:
    """The prepositions by verb, from “blame for”, “blame on”."""
    found: dict[str, set[str]] = {}
    for pair in pairs:
        verb, _, preposition = pair.partition(" ")
        found.setdefault(verb, set()).add(preposition)
    return {verb: frozenset(many) for verb, many in found.items()}

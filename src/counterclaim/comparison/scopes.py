"""Whether two numbers are for one whole, for a part of it, or for something else."""

import re
from enum import StrEnum

from counterclaim.comparison.findings import Finding, both
from counterclaim.comparison.tables import ComparisonTables
from counterclaim.comparison.told import Said
from counterclaim.model.comparison import Verdict

_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


class Reach(StrEnum):
    """How what the second number is for lies to what the first is for.

    `KIND_PART` and `KIND_WHOLE`: one counts a kind of people among those of the other.
    """

    SAME = "same"
    PART = "part"  # the second is for a part of the first
    WHOLE = "whole"  # the first is for a part of the second
    KIND_PART = "kind part"
    KIND_WHOLE = "kind whole"
    APART = "apart"

    @property
    def second_is_part(self) -> bool:
        """Whether the second is for a part of the first."""
        return self in (Reach.PART, Reach.KIND_PART)


def reach(a: Said, b: Said, tables: ComparisonTables, *, people: bool = True) -> Reach:
    """How the scopes of two versions lie to one another.

    Who has no scope speaks of the incident as a whole, and a period alone is none: the number is
    then for all until that day. Kinds of people (doctors, staff) lie in one another as the table
    has them, unless no `people` are counted; those of differing names (Serb, Bosnian) are apart.
    """
    one, other = _matter(a, tables), _matter(b, tables)
    none = frozenset[str]()
    kinds = (_kinds(a, one, tables), _kinds(b, other, tables)) if people else (none, none)
    names = _names(a, tables), _names(b, tables)
    if all(names) and not names[0] & names[1]:
        return Reach.APART
    if kinds[0] != kinds[1]:
        if one and other and not all(kinds):  # a kind of people here, a place or a counter there
            return Reach.APART
        return _by_kind(*kinds, tables)
    return _by_words(one, other, frozenset(name.lower() for own in names for name in own))


def compare_scopes(a: Said, b: Said, tables: ComparisonTables) -> Finding | None:
    """That two values, which are no numbers, are for other days or other things; None else."""
    if not a.version.scope or not b.version.scope:
        return None
    one, other = (_words_of(said, tables) for said in (a, b))
    days = one & _DAYS, other & _DAYS
    if all(days) and not days[0] & days[1]:
        return Finding(Verdict.DIFFERENT_SCOPE, f"for other days: {both(a, b)}")
    if not any(days) and one - other and other - one:
        return Finding(Verdict.DIFFERENT_SCOPE, f"for other things: {both(a, b)}")
    return None


def _words_of(said: Said, tables: ComparisonTables) -> frozenset[str]:
    words = frozenset(_WORD.findall((said.version.scope or "").lower()))
    return words - tables.dropped


def _matter(said: Said, tables: ComparisonTables) -> frozenset[str]:
    """The words of a scope but those of a period."""
    words = _WORD.findall((said.version.scope or "").lower())
    return frozenset(
        word
        for word in words
        if word not in tables.dropped and word not in tables.periods and not word.isdigit()
    )


def _names(said: Said, tables: ComparisonTables) -> frozenset[str]:
    words = _WORD.findall(said.version.scope or "")
    return frozenset(
        word for word in words if word[0].isupper() and word.lower() not in tables.periods
    )


def _kinds(said: Said, scope: frozenset[str], tables: ComparisonTables) -> frozenset[str]:
    """The kinds of people counted, by the scope, else by the words of the number itself."""
    found = frozenset(tables.people[word] for word in scope if word in tables.people)
    if found:
        return found
    told = (form for each in said.told[:1] for form in each.forms)
    return frozenset(tables.people[form] for form in told if form in tables.people)


def _by_kind(one: frozenset[str], other: frozenset[str], tables: ComparisonTables) -> Reach:
    if one and (not other or one < other or _within(one, other, tables)):
        return Reach.KIND_WHOLE
    if other and (not one or other < one or _within(other, one, tables)):
        return Reach.KIND_PART
    return Reach.APART


def _within(kinds: frozenset[str], wider: frozenset[str], tables: ComparisonTables) -> bool:
    return all(any(tables.is_kind(kind, of) for of in wider) for kind in kinds)


def _by_words(one: frozenset[str], other: frozenset[str], names: frozenset[str]) -> Reach:
    """By the words of two scopes: of names fewer are the part, of other words more are."""
    if one == other:
        return Reach.SAME
    if not one or not other:
        return Reach.WHOLE if one else Reach.PART
    listed = (one ^ other) <= names
    if one < other:
        return Reach.WHOLE if listed else Reach.PART
    if other < one:
        return Reach.PART if listed else Reach.WHOLE
    return Reach.APART

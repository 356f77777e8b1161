"""Which rules can begin where, by the first two tokens."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from counterclaim.resolve.times.patterns import Pattern


@dataclass(frozen=True, slots=True)
class Rule:
    """How some time expressions are put together; `kind` names what values them."""

    kind: str
    pattern: Pattern
    line: int


@dataclass(frozen=True, slots=True)
class RuleIndex:
    """The rules by the symbols of the first two tokens that they can begin with.

    `by_two` holds all rules that fit two symbols, `by_one` those that fit the first whatever
    follows; `starts` finds the next place where any rule can begin.
    """

    by_two: Mapping[str, tuple[Rule, ...]]
    by_one: Mapping[str, tuple[Rule, ...]]
    starts: re.Pattern[str]

    def next_start(self, symbols: str, at: int) -> int | None:
        """The first token from here on with which a rule can begin."""
        found = self.starts.search(symbols, at)
        return found.start() if found else None

    def longest_first(self, symbols: str, at: int) -> list[tuple[Rule, re.Match[str]]]:
        """The rules that match at a token, the longest first, among equals in their order."""
        rules = self.by_two.get(symbols[at : at + 2]) or self.by_one.get(symbols[at], ())
        fits = [
            (rule, found) for rule in rules if (found := rule.pattern.expression.match(symbols, at))
        ]
        return sorted(fits, key=lambda fit: -fit[1].end()) if len(fits) > 1 else fits


def index_rules(rules: Iterable[Rule]) -> RuleIndex:
    """The index of some rules, which keep their order."""
    by_two: dict[str, list[Rule]] = defaultdict(list)
    by_one: dict[str, list[Rule]] = defaultdict(list)
    seconds: dict[str, set[str]] = defaultdict(set)
    for rule in rules:
        pairs, ones = _begins(rule.pattern)
        for one in ones:
            by_one[one].append(rule)
        for pair in pairs:
            by_two[pair].append(rule)
            seconds[pair[0]].add(pair[1])
    return RuleIndex(
        {
            pair: tuple(sorted([*some, *by_one.get(pair[0], ())], key=lambda rule: rule.line))
            for pair, some in by_two.items()
        },
        {one: tuple(some) for one, some in by_one.items()},
        _starts(seconds, set(by_one)),
    )


def _begins(pattern: Pattern) -> tuple[set[str], set[str]]:
    """The pairs of symbols that a pattern can begin with, and those that need no second."""
    ones = {one for first, second in pattern.leads if not second for one in first}
    pairs = {
        one + two
        for first, second in pattern.leads
        for one in first
        if one not in ones
        for two in second
    }
    return pairs, ones


def _starts(seconds: Mapping[str, set[str]], alone: set[str]) -> re.Pattern[str]:
    """Finds what can begin a rule: any of these alone, or one with one of its seconds behind it."""
    firsts: dict[str, str] = defaultdict(str)
    for one, some in seconds.items():
        if one not in alone:
            firsts["".join(sorted(some))] += one
    ways = [f"[{''.join(sorted(alone))}]"] if alone else []
    return re.compile("|".join([*ways, *(f"[{one}][{two}]" for two, one in firsts.items())]))
